package validate

import (
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// ordinalEnd is the token behind an ordinal that begins with the digits at token k
// ("25th", "25."), k+1 where there is none.
func (s *stream) ordinalEnd(k, last int) int {
	all := s.doc.Tokens.All
	if k+1 >= last || all[k+1].SpaceBefore {
		return k + 1
	}
	n := s.doc.Pack.Numbers()
	dot := n.OrdinalDot && all[k+1].Is(".") && k+2 < last && all[k+2].Kind == token.Word
	if dot || n.OrdinalSuffixes[all[k+1].Lower] {
		return k + 2
	}
	return k + 1
}

// ordinal is the number that the item puts something at, in figures or in words; 0
// where it is no ordinal.
func (s *stream) ordinal(it *item) int {
	t := &s.doc.Tokens.All[it.first]
	if t.Kind != token.Digits {
		return s.doc.Pack.Times().Ordinals[t.Lower]
	}
	if it.last != it.first+2 {
		return 0
	}
	n, _ := strconv.Atoi(t.Lower)
	return n
}

// numeral is the number that a thing is numbered with ("page 34", "year seven"); 0
// where the item is none.
func (s *stream) numeral(it *item) int {
	switch it.kind {
	case wordItem:
		t := &s.doc.Tokens.All[it.first]
		if t.Kind != token.Digits || it.last != it.first+1 {
			return 0
		}
		n, _ := strconv.Atoi(t.Lower)
		return n
	case quantityItem:
		if q := &s.doc.Quantities[it.index]; bare(q) || q.Unit == mention.Count && q.LowPlace >= 0 && !q.IsRange {
			return int(float(q.Low, 1))
		}
	}
	return 0
}
