package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// leanBack gives a bare number the unit, and the scale, of the one right before it in its sentence: as a part
// of it, or as a percentage with decimals.
func (s *scanner) leanBack() {
	last := -1
	for i := range s.items {
		b := &s.items[i]
		if b.dead {
			continue
		}
		if last >= 0 {
			if a := &s.items[last]; s.partOfBefore(a, b) || s.percentAgain(a, b) || s.scaled(a) && s.bareFigure(b) && s.listedByName(a, b) {
				s.lend(b, a)
			}
		}
		last = i
	}
}

// bareFigure: figures without scale, unit or noun.
func (s *scanner) bareFigure(b *item) bool {
	return !b.measured && b.Noun == "" && b.num.scale == 0 && b.num.amount() && !b.IsRange && !b.Age
}

// mostOfMillions is the least number that is no part of millions without their scale word.
var mostOfMillions = apd.New(1000, 0)

// partOfBefore: the number is a part of the millions before it, whose scale it leaves out: "200 Milliarden
// Euro, davon 50 bei der Bank".
func (s *scanner) partOfBefore(a, b *item) bool {
	if a.Sentence != b.Sentence || !s.bareFigure(b) || !s.isMoney(a) || a.num.scale <= 3 || a.IsRange || b.num.v.Cmp(mostOfMillions) >= 0 {
		return false
	}
	before := s.same(b.First-1, b.First) && s.role(b.First-1, lang.CuePartOf) && (s.n.NounCapital || s.role(b.First-2, lang.CueOf))
	behind := s.n.NounCapital && s.same(b.First, b.Last) && s.role(b.Last, lang.CuePartOf)
	return before || behind
}

// percentAgain: a number with decimals goes on behind a comma or "and" where a percentage was told: "10,25
// Prozent zahlt der Arbeitnehmer, 12,55 der Arbeitgeber".
func (s *scanner) percentAgain(a, b *item) bool {
	if a.Sentence != b.Sentence || !s.bareFigure(b) || a.Unit != mention.Percent || !a.num.figures || b.num.v.Exponent >= 0 || a.num.v.Exponent >= 0 {
		return false
	}
	lead := s.is(b.First-1, ",") || s.is(b.First-1, ";") || s.role(b.First-1, lang.CueRangeAnd)
	return lead && s.role(b.Last, lang.CueFunction) && b.num.v.Cmp(mostPercent) < 0
}

// scaled: the amount is of millions or more, which the others of its list may leave out.
func (s *scanner) scaled(it *item) bool {
	return it.measured && s.isMoney(it) && it.num.scale > 3 && !it.IsRange
}

// mostInName is how many words name what a figure of a list is of.
const mostInName = 4

// listedByName: the figures follow one another in a list that names what each is of, so that both are of one
// scale: "Germany pays 4.1, France 2.0 and Italy 0.9 billion euros", "3.4 billion for roads, schools 5.1".
func (s *scanner) listedByName(a, b *item) bool {
	if a.Sentence != b.Sentence || !alikeWritten(a, b) || b.First-a.Last > 2*mostInName {
		return false
	}
	mark := -1
	for k := a.Last; k < b.First; k++ {
		switch {
		case s.is(k, ",") || s.is(k, ";") || s.role(k, lang.CueRangeAnd):
			if mark >= 0 && k > mark+1 {
				return false
			}
			mark = k
		case !s.kind(k, token.Word) || s.role(k, lang.CueFinite):
			return false
		}
	}
	if mark < 0 || b.First-mark <= 1 || b.First-mark > mostInName+1 {
		return false
	}
	return !s.role(b.First-1, lang.CueFunction) || a.First > 0 && s.toks[a.First-1].Lower == s.toks[b.First-1].Lower // "in Wales to 4.1, in Kent to 2.0 billion"
}

// alikeWritten: the digits of both are of one size, with decimals or without.
func alikeWritten(a, b *item) bool {
	x, y := a.num, b.num
	x.v.Exponent -= int32(x.scale)
	y.v.Exponent -= int32(y.scale)
	return (x.place < x.scale) == (y.place < y.scale) && x.v.Cmp(mostOfMillions) < 0 && y.v.Cmp(mostOfMillions) < 0
}
