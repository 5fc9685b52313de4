package scan

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

func (s *scanner) compoundAt(i int) bool {
	_, _, ok := s.compound(i)
	return ok
}

// compound reads a number that is one word: "fünfundachtzigtausend",
// "zweieinhalb", "zehnprozentig". The unit is what follows inside the word.
func (s *scanner) compound(i int) (w lang.NumberWord, unit int, ok bool) {
	if !s.n.Compounds || !s.kind(i, token.Word) {
		return w, 0, false
	}
	word := s.toks[i].Lower
	sp := speller{n: s.n, inside: word}
	v, end := sp.cardinal(0)
	w = lang.NumberWord{Kind: lang.Cardinal, Value: v, Den: 1}
	if end == 0 {
		first, q := sp.at(0)
		if first.Kind == lang.Multiplier && first.Power > 3 && first.Power < 19 {
			if part, end := sp.at(q); part.Kind == lang.Part && part.Value == 0 && end == len(word) {
				return lang.NumberWord{Kind: lang.Cardinal, Value: 1, Den: pow10(first.Power)}, 0, true
			}
		}
		if first.Kind != lang.Part && first.Kind != lang.Half || first.Kind == lang.Part && first.Value == 0 {
			return w, 0, false
		}
		w.Den, w.Value, end = max(first.Value, 2), 1, q
		if end == len(word) {
			return w, 0, false
		}
	}
	for end < len(word) {
		next, q := sp.at(end)
		switch {
		case next.Kind == lang.AddHalf && w.Den == 1:
			w.Value, w.Den = next.Den*w.Value+next.Value, next.Den
		case next.Kind == lang.Part && w.Den == 1 && next.Value == 0:
			w.Value, w.Den = 1, w.Value
		case next.Kind == lang.Part && w.Den == 1:
			w.Den = next.Value
		case next.Kind == lang.Multiplier && w.Den > 1:
			w.Power = next.Power
		case next.Kind == lang.Fold && v > 1 && w.Den == 1:
			w.Kind = lang.Fold
		default:
			if unit = s.unitInside(word[end:]); unit == 0 && s.n.Roles[word[end:]]&lang.CuePoint != 0 {
				unit = s.pointUnit() // "Viertelpunkt"
			}
			// "Viertelstunde" and "zehnprozentig" are amounts, "Elfmeter" is a thing.
			return w, unit, unit != 0 && (w.Den > 1 || s.n.Units[unit].Adjective)
		}
		end = q
	}
	return w, 0, true
}

// unitInside is the unit that a compound ends in.
func (s *scanner) unitInside(rest string) int {
	index := s.n.UnitNames.Word(rest)
	if index < 0 || len(rest) < 4 {
		return 0
	}
	u := s.choose(index, rest)
	if u != 0 && s.n.Units[u].Weak {
		return 0
	}
	return u
}

// pointUnit is the unit of percentage points; 0 where the language has none.
func (s *scanner) pointUnit() int {
	return max(0, slices.IndexFunc(s.n.Units, func(u lang.Unit) bool { return u.ID == mention.Points && !u.Adjective }))
}

// compoundValue is the whole number that the word at token i spells; end is i
// where it spells none.
func (s *scanner) compoundValue(i int) (v int64, end int) {
	w, unit, ok := s.compound(i)
	if !ok || unit != 0 || w.Kind != lang.Cardinal || w.Den != 1 {
		return 0, i
	}
	return w.Value, i + 1
}
