package stream

import (
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/roletype"
)

// ordinalEnd is the token behind an ordinal that begins with the digits at token k
// ("25th", "25."), k+1 where there is none.
func (s *Stream) ordinalEnd(k, last int) int {
	all := s.Doc.Tokens.All
	if k+1 >= last || all[k+1].SpaceBefore {
		return k + 1
	}
	n := s.Doc.Pack.Numbers()
	dot := n.OrdinalDot && all[k+1].Is(".") && k+2 < last && all[k+2].Kind == token.Word
	if dot || n.OrdinalSuffixes[all[k+1].Lower] {
		return k + 2
	}
	return k + 1
}

// Ordinal is the number that the item puts something at, in figures or in words; 0
// where it is no ordinal.
func (s *Stream) Ordinal(it *Item) int {
	t := &s.Doc.Tokens.All[it.First]
	if t.Kind != token.Digits {
		return s.Doc.Pack.Word(t, s.Doc.Text[t.Start:t.End]).Ordinal
	}
	if it.Last != it.First+2 {
		return 0
	}
	n, _ := strconv.Atoi(t.Lower)
	return n
}

// Numeral is the number that a thing is numbered with ("page 34", "year seven"); 0
// where the item is none.
func (s *Stream) Numeral(it *Item) int {
	switch it.Kind {
	case WordItem:
		t := &s.Doc.Tokens.All[it.First]
		if it.Last != it.First+1 {
			return 0
		}
		if t.Kind == token.Word {
			return s.Doc.Pack.Times().Numbers[t.Lower]
		}
		n, _ := strconv.Atoi(t.Lower)
		return n
	case QuantityItem:
		if q := &s.Doc.Quantities[it.Index]; roletype.Bare(q) || q.Unit == mention.Count && q.LowPlace >= 0 && !q.IsRange {
			return int(mention.Float(q.Low, 1))
		}
	}
	return 0
}
