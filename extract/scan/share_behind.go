package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
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
			if a := &s.items[last]; s.partOfBefore(a, b) || s.percentAgain(a, b) {
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
