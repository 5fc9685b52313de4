package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// article reads a number that an article begins: "a million", "a third", "eine
// halbe Stunde", "ein Euro".
func (s *scanner) article(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words, article: true}
	n.v = *apd.New(1, 0)
	if !s.same(i, i+1) {
		return n, s.alone(i, i+1)
	}
	if s.orMore(i + 1) {
		n.article = false
		return n, true
	}
	at := s.hedgeInside(&n, i+1)
	if w := s.word(at); w.Kind == lang.Half {
		half, ok := s.half(at, i)
		half.hedge, half.hedgeAt = n.hedge, n.hedgeAt
		return half, ok
	} else if w.Kind == lang.Grouper || w.Kind == lang.Multiplier && at > i+1 && !w.Plural {
		n.article = false
		return n, true
	}
	if den, end := s.partAt(at, 1); end > at {
		n.fraction(1, den)
		n.last, n.share, n.article = end, true, false
		s.partOfOne(&n)
		return n, true
	}
	if s.role(i-1, lang.CueBy) && s.role(at, lang.CuePoint) && !s.is(at+1, "-") {
		n.last, n.unit, n.article = at+1, s.pointUnit(), false // "by a point"
		return n, true
	}
	return s.articleNumber(n, at)
}

// articleNumber reads the number word at token at behind an article: "a hundred",
// "eine Viertelstunde".
func (s *scanner) articleNumber(n numeral, at int) (numeral, bool) {
	sp := speller{n: s.n, toks: s.toks}
	if v, end := sp.cardinal(n.first); end > n.first {
		n.setWhole(v)
		n.last, n.article = end, false
		if den, after := s.partAt(end, v); after > end {
			n.fraction(v, den)
			n.last, n.scale = after, 0
			return n, true
		}
		s.andPart(&n)
		return n, true
	}
	if w, unit, ok := s.compound(at); ok && w.Den > 1 {
		n.fraction(w.Value, w.Den)
		n.times(w.Power, 1)
		n.last, n.unit, n.article = at+1, unit, false
		if unit != 0 && s.n.Units[unit].Adjective {
			n.first = at // "ein | dreieinhalbjähriger Vertrag"
		}
	}
	return n, true
}

// orMore reports whether "or two", "bis zwei" stands at token i.
func (s *scanner) orMore(i int) bool {
	return s.role(i, lang.CueRangeTo|lang.CueOr) && s.same(i-1, i+1) && s.word(i+1).Kind == lang.Cardinal
}

// partOfOne makes a part of one unit or scale an amount of it: "a quarter of a
// percentage point", "two thirds of a second", "a third of a million". Some units are told so
// only: "seven-tenths of a point".
func (s *scanner) partOfOne(n *numeral) {
	p := n.last
	if s.partOfPoint(n, p) {
		return
	}
	if u, end := s.unitMatch(p); u != 0 && s.role(p, lang.CueOf) {
		n.last, n.share, n.unit = end, false, u
		return
	}
	if !s.role(p, lang.CueFunction) || s.word(p+1).Kind != lang.Article || !s.same(p, p+2) {
		return
	}
	if w := s.word(p + 2); w.Kind == lang.Multiplier && w.Power > 3 && !w.Plural {
		n.last, n.share = p+2, false
		return
	}
	u, end := s.unitMatch(p + 2)
	if u == 0 || s.n.Units[u].Weak && s.n.Units[u].Kind != lang.UnitDuration {
		return
	}
	if kind := s.n.Units[u].Kind; kind == lang.UnitRatio || kind <= lang.UnitDuration && s.role(p, lang.CueOf) {
		n.last, n.share, n.unit = end, false, u
	}
}

// partOfPoint makes a part before "point" one of a percentage point: "half a point", "a quarter-point cut".
func (s *scanner) partOfPoint(n *numeral, p int) bool {
	hyphened := s.is(p, "-") && s.glued(p) && s.glued(p+1)
	if hyphened {
		p++
	}
	if u, end := s.unitMatch(p); u != 0 && s.n.Units[u].ID == mention.Points && !s.role(p, lang.CueOf) {
		n.last, n.share, n.unit = end, false, u // "a quarter percentage point"
		return true
	}
	if !s.role(p, lang.CuePoint) || !s.same(n.first, p) {
		return false
	}
	n.last, n.share, n.unit = p+1, false, s.pointUnit()
	return true
}
