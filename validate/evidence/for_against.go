package evidence

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
)

// Two figures that differ as a slip does are one figure or two by chance. What speaks
// for one fact is weighed: each sign counts with the natural logarithm of how much
// oftener it stands between two tellings of one fact than between two figures of
// different things. The weights were fitted on the 16,000 pairs of figures of one unit
// in 1,500 printed articles and on 1,300 pairs of those that tell one fact.
const (
	weighsLead      = 1.55 // the headline or lead told again
	weighsPassage   = 0.65 // a word of the passages, by its rarity
	weighsAny       = 0.6  // any word at all
	weighsPart      = 0.9  // all of one passage
	weighsNext      = 0.7  // a word at the same place by the figure
	weighsDefinite  = 0.9  // "the 4.2 million"
	weighsAge       = 0.65 // "the 34-year-old"
	weighsMetric    = 0.4
	weighsTurn      = 0.45 // both up or both down, or against it
	weighsNoun      = -1.0 // counts of one noun are many
	weighsBare      = -1.1 // and figures without noun or unit more
	weighsKindred   = -0.8 // "staff" and "jobs"
	weighsOtherNoun = -1.9
	weighsPercent   = -0.6
	weighsSubject   = -0.45 // other subjects
	weighsNames     = -0.35 // other names
	weighsTimeless  = -0.9  // a time that the second does not have
	weighsFar       = -0.25
	weighsMany      = -0.6 // twice as many figures that it might be
)

// chance is what the signs must outweigh by the slip: exchanged digits hardly ever
// come by chance, another digit does.
var chance = map[string]float64{
	passage.SlipScale: 0.2, passage.SlipTransposed: 0.3, passage.SlipShifted: 0.7, passage.SlipDigit: 0.9, passage.SlipDropped: 2,
}

// chanceLast is that of another last digit, by how many digits there are from three on;
// figures of fewer are often near each other.
var chanceLast = []float64{2.6, 1}

// chanceFew is what another digit in a figure of two must outweigh besides.
const chanceFew = 1

// ChanceEqual is that of two equal figures.
const ChanceEqual = 0.3

// chanceOf is what the signs must outweigh; false where chance outweighs anything.
func (c *Evidence) chanceOf(q int, slip string) (float64, bool) {
	if slip == passage.SlipLast {
		n := SignificantDigits(&c.Doc.Quantities[q]) - 3
		return chanceLast[max(0, min(n, len(chanceLast)-1))], n >= 0
	}
	need, ok := chance[slip]
	return need, ok
}

// Words at the same place by two figures that are counted, passages that are far
// apart, and the most that words may weigh.
const (
	MostNext    = 2
	farSentence = 10
	mostPassage = 3
	leastWeight = -1
	mostPart    = 0.6
)

// Weighed names the slip where what speaks for one fact outweighs chance, and nothing
// in the wording speaks of two.
func (c *Evidence) Weighed(first, second int, slip string) string {
	need, ok := c.chanceOf(first, slip)
	if slip == passage.SlipDigit && c.FewDigits(first) {
		need += chanceFew
	}
	if !ok || c.Stated(first, second) || !c.SameTime(first, second) || c.OtherAge(first, second) || slip == passage.SlipScale && c.fewOf(first, second) {
		return ""
	}
	sure := slip == passage.SlipScale || slip == passage.SlipTransposed
	if c.EvidenceFor(first, second, slip)-c.Crowd(second) < need || c.ToldApart(first, second, sure) {
		return ""
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !sure && (c.Share(first, second) == 0 && (slip == passage.SlipShifted || c.FewDigits(first) && !c.NamedBefore(b)) || a.IsRange || b.IsRange ||
		c.Direction(first)*c.Direction(second) < 0) {
		return ""
	}
	return slip
}

// MuchShared is how many words two sentences share that hardly tell of two things.
const MuchShared = 3

// OneByOne: the second sentence follows the first and does not take its figure up.
// So things of one kind are told, one by one; but a headline or a lead goes on thus.
func (c *Evidence) OneByOne(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if b.Sentence != a.Sentence+1 || a.Form == mention.Fraction || c.Headline(a.Sentence) || c.Share(first, second) >= MuchShared ||
		c.Opens(a.Sentence) && len(c.Doc.Tokens.Sentences) >= leadOnly {
		return false
	}
	if a.Adjective && b.Adjective {
		return !c.TakenUp(second)
	}
	return !c.NamedBefore(b)
}

// ToldApart: the wording says that the two figures are of different things: another
// scope, time or stage, or the same said of somebody else. Where the slip is sure, it
// is not heeded in what takes up a figure or goes on right behind a headline.
func (c *Evidence) ToldApart(first, second int, sure bool) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Adjective && b.Adjective { // an age tells who it is
		return false
	}
	if sure && (c.NamedBefore(b) || c.Headline(a.Sentence) && b.Sentence == a.Sentence+1) {
		return false
	}
	if c.OtherScope(a.Sentence, b.Sentence) || c.TimesClash(a.Sentence, b.Sentence) || c.LooksFarther(a.Sentence) != c.LooksFarther(b.Sentence) {
		return true
	}
	_, part := c.Overlap(c.ContextOf(first), c.ContextOf(second))
	return part >= Parallel && !c.Headline(a.Sentence) && (c.NamesClash(a.Sentence, b.Sentence) || c.SubjectsApart(first, second))
}

// TimesClash: both sentences name times, and none in common.
func (c *Evidence) TimesClash(first, second int) bool {
	was, is := c.OwnTimes(first), c.OwnTimes(second)
	for i := range was {
		for j := range is {
			if was[i].Kind == is[j].Kind && fits(&was[i], &is[j], c.Doc.Text) {
				return false
			}
		}
	}
	return len(was) > 0 && len(is) > 0
}

// LeastScaled is the least count that has a scale word to be mistaken.
const LeastScaled = 1000

// fewOf: one of the two is a count without a scale word: 70 planes for 70 million
// passengers.
func (c *Evidence) fewOf(first, second int) bool {
	return c.Doc.Quantities[first].Unit == mention.Count && math.Min(c.Mid(first), c.Mid(second)) < LeastScaled
}

// EvidenceFor weighs what speaks for two figures telling one fact.
func (c *Evidence) EvidenceFor(first, second int, slip string) float64 {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	w := c.passageEvidence(first, second, slip) + c.nounEvidence(a, b) + weighsMany*math.Log2(float64(2+c.Others(first, second, math.MaxInt))) +
		weighsTurn*float64(c.Direction(first)*c.Direction(second))
	for _, sign := range [...]struct {
		weight float64
		holds  bool
	}{
		{weighsLead, c.RetellsLead(a.Sentence, b.Sentence)},
		{weighsDefinite, c.NamedBefore(b)},
		{weighsAge, a.Adjective && b.Adjective},
		{weighsMetric, c.sameMetric(first, second)},
		{weighsPercent, a.Unit == mention.Percent},
		{weighsSubject, c.SubjectsApart(first, second)},
		{weighsNames, c.NamesClash(a.Sentence, b.Sentence)},
		{weighsTimeless, c.AddsTime(b.Sentence, a.Sentence)},
		{weighsFar, b.Sentence-a.Sentence > farSentence},
	} {
		if sign.holds {
			w += sign.weight
		}
	}
	return w
}

// passageEvidence weighs the words around the two figures.
func (c *Evidence) passageEvidence(first, second int, slip string) float64 {
	x, y := c.ContextOf(first), c.ContextOf(second)
	weight, _ := c.Passages(first, second, slip)
	shared, part := c.Overlap(x, y)
	_, back := c.Overlap(y, x)
	w := weighsPassage*math.Max(leastWeight, math.Min(weight, mostPassage)) + weighsPart*math.Min(math.Max(part, back), mostPart) +
		weighsNext*float64(min(c.alikeBeside(first, second), MostNext))
	if shared > 0 {
		w += weighsAny
	}
	return w
}

// nounEvidence weighs what the two figures count.
func (c *Evidence) nounEvidence(a, b *mention.Quantity) float64 {
	switch {
	case !c.SameCounted(a, b):
		if c.Kindred(a, b) {
			return weighsKindred
		}
		return weighsOtherNoun
	case a.Noun != "" && b.Noun != "" && passage.SameNoun(a, b):
		return weighsNoun
	case a.Unit == mention.Count:
		return weighsBare
	}
	return 0
}

// sameMetric: the two claims measure the same.
func (c *Evidence) sameMetric(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	x, y := c.Doc.Claims[first].Metric.Key, c.Doc.Claims[second].Metric.Key
	return x != "" && x == y
}

// alikeBeside counts the content words that lead from both figures to the same side
// with nothing else between.
func (c *Evidence) alikeBeside(first, second int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return c.AlikeFrom(a.First-1, b.First-1, -1, a.Sentence, b.Sentence) + c.AlikeFrom(a.Last, b.Last, 1, a.Sentence, b.Sentence)
}

// AlikeFrom counts the content words of the run of equal tokens from i and k on.
func (c *Evidence) AlikeFrom(i, k, step, sentence, other int) int {
	x, y, all := &c.Doc.Tokens.Sentences[sentence], &c.Doc.Tokens.Sentences[other], c.Doc.Tokens.All
	n := 0
	for n < MostNext && i >= x.First && i < x.Last && k >= y.First && k < y.Last && all[i].Lower == all[k].Lower {
		if c.IsContent(i, false) {
			n++
		}
		i, k = i+step, k+step
	}
	return n
}

// Others counts the other figures of the unit, of counts those of the noun, that say
// neither of the two, up to so many.
func (c *Evidence) Others(first, second, most int) int {
	m, n := &c.Doc.Quantities[first], 0
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow) && n < most; i++ {
		o := &c.Doc.Quantities[i]
		if o.Unit == m.Unit && c.Mid(i) != c.Mid(first) && c.Mid(i) != c.Mid(second) &&
			(m.Unit != mention.Count || m.Noun != "" && o.Noun != "" && c.SameCounted(m, o)) {
			n++
		}
	}
	return n
}

// Parallel is the part of their words that sentences share which say the same of different things.
const Parallel = 0.5
