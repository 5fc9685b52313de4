package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// fold reads "zehnfach", "fünfmal": a multiple where it compares or is a noun.
func (s *scanner) fold(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Multiple, multiple: true}
	n.v, n.place = *apd.New(w.Value, 0), placeOf(w.Value)
	return n, s.multiplies(i)
}

// multiplies reports whether the multiple that ends at token i compares, ends a range or is a
// noun: "zehnfach höher", "acht- bis zehnfache", "das Dreifache", but no "dreifacher Vater".
func (s *scanner) multiplies(i int) bool {
	if i > 1 && s.role(i-1, lang.CueRangeTo) && s.is(i-2, "-") && s.same(i-2, i) {
		return true
	}
	compared := s.role(i+1, lang.CueCompare) && s.same(i, i+1)
	return compared || s.rate(i+1) || !s.n.NounCapital || s.toks[i].Capital && i > 0 && s.same(i-1, i) || !s.kind(i+1, token.Word) || s.role(i+1, lang.CueFunction)
}

// folds reports whether the word at token i makes a multiple of the digits before
// it: "10fach".
func (s *scanner) folds(i int) bool {
	return s.kind(i, token.Word) && s.n.Folds[s.toks[i].Lower] && (!s.glued(i+1) || !s.kind(i+1, token.Word))
}

// folded reads "1,5-fach" and "10fach".
func (s *scanner) folded(n *numeral) bool {
	at := n.last
	if s.is(at, "-") && s.glued(at) {
		at++
	}
	if !n.figures || !s.glued(at) || !s.folds(at) {
		return true
	}
	n.last, n.multiple, n.form, n.plain = at+1, true, mention.Multiple, false
	return (n.v.Exponent < 0 || s.multiplies(at)) && !s.glued(at+1) || s.glued(at+1) && s.clauseEnds(at+1)
}

// once reads "twice", "doppelt" where it compares, and "das Doppelte"; "once" only
// as a rate ("once a week").
func (s *scanner) once(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Multiple, multiple: true}
	n.v = *apd.New(w.Value, 0)
	noun := s.n.NounCapital && s.toks[i].Capital && i > 0 && s.same(i-1, i)
	return n, w.Value > 1 && (noun || s.role(i+1, lang.CueCompare) && s.same(i, i+1)) || s.rate(i+1)
}

// rate reports whether a unit of time stands at token i by which something is
// counted: "a week", "pro Woche", "täglich".
func (s *scanner) rate(i int) bool {
	if i >= len(s.toks) || !s.same(i-1, i) || s.timed(i) {
		return false
	}
	if index, _ := s.n.PerAdverbs.Match(s.toks, i); index >= 0 {
		return mention.IsCalendarUnit(s.n.PerUnits[index])
	}
	index, at := s.n.PerPhrases.Match(s.toks, i)
	return index >= 0 && s.same(i, at) && s.unitFollows(at)
}
