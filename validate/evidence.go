package validate

import (
	"math"

	"crossfoot/extract/mention"
)

// Two figures that differ as a slip does are one figure or two by chance. What speaks
// for one fact is weighed: each sign counts with the natural logarithm of how much
// oftener it stands between two tellings of one fact than between two figures of
// different things. The weights were fitted on the 16,000 pairs of figures of one unit
// in 1,500 printed articles and on 1,300 pairs of those that tell one fact.
const (
	weighsLead     = 1.55 // the headline or lead told again
	weighsPassage  = 0.65 // a word of the passages, by its rarity
	weighsAny      = 0.6  // any word at all
	weighsPart     = 0.9  // all of one passage
	weighsNext     = 0.7  // a word at the same place by the figure
	weighsDefinite = 0.9  // "the 4.2 million"
	weighsAge      = 0.65 // "the 34-year-old"
	weighsMetric   = 0.4
	weighsTurn     = 0.45 // both up or both down, or against it

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
	slipScale: 0.2, slipTransposed: 0.3, slipShifted: 0.7, slipDigit: 0.9, slipDropped: 2,
}

// chanceLast is that of another last digit, by how many digits there are from three on;
// figures of fewer are often near each other.
var chanceLast = []float64{2.6, 1}

// chanceFew is what another digit in a figure of two must outweigh besides.
const chanceFew = 1

// chanceEqual is that of two equal figures.
const chanceEqual = 0.3

// chanceOf is what the signs must outweigh; false where chance outweighs anything.
func (c *checker) chanceOf(q int, slip string) (float64, bool) {
	if slip == slipLast {
		n := significantDigits(&c.Doc.Quantities[q]) - 3
		return chanceLast[max(0, min(n, len(chanceLast)-1))], n >= 0
	}
	need, ok := chance[slip]
	return need, ok
}

// Words at the same place by two figures that are counted, passages that are far
// apart, and the most that words may weigh.
const (
	mostNext    = 2
	farSentence = 10
	mostPassage = 3
	leastWeight = -1
	mostPart    = 0.6
)

// weighed names the slip where what speaks for one fact outweighs chance, and nothing
// in the wording speaks of two.
func (c *checker) weighed(first, second int, slip string) string {
	need, ok := c.chanceOf(first, slip)
	if slip == slipDigit && c.fewDigits(first) {
		need += chanceFew
	}
	if !ok || c.stated(first, second) || !c.sameTime(first, second) || c.otherAge(first, second) || slip == slipScale && c.fewOf(first, second) {
		return ""
	}
	sure := slip == slipScale || slip == slipTransposed
	if c.evidence(first, second, slip)-c.crowd(second) < need || c.toldApart(first, second, sure) {
		return ""
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !sure && (c.share(first, second) == 0 && (slip == slipShifted || c.fewDigits(first) && !c.namedBefore(b)) || a.IsRange || b.IsRange ||
		c.direction(first)*c.direction(second) < 0) {
		return ""
	}
	return slip
}

// muchShared is how many words two sentences share that hardly tell of two things.
const muchShared = 3

// oneByOne: the second sentence follows the first and does not take its figure up.
// So things of one kind are told, one by one; but a headline or a lead goes on thus.
func (c *checker) oneByOne(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if b.Sentence != a.Sentence+1 || a.Form == mention.Fraction || c.headline(a.Sentence) || c.share(first, second) >= muchShared ||
		c.opens(a.Sentence) && len(c.Doc.Tokens.Sentences) >= leadOnly {
		return false
	}
	if a.Adjective && b.Adjective {
		return !c.takenUp(second)
	}
	return !c.namedBefore(b)
}

// toldApart: the wording says that the two figures are of different things: another
// scope, time or stage, or the same said of somebody else. Where the slip is sure, it
// is not heeded in what takes up a figure or goes on right behind a headline.
func (c *checker) toldApart(first, second int, sure bool) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Adjective && b.Adjective { // an age tells who it is
		return false
	}
	if sure && (c.namedBefore(b) || c.headline(a.Sentence) && b.Sentence == a.Sentence+1) {
		return false
	}
	if c.otherScope(a.Sentence, b.Sentence) || c.timesClash(a.Sentence, b.Sentence) || c.looksFarther(a.Sentence) != c.looksFarther(b.Sentence) {
		return true
	}
	_, part := c.overlap(c.contextOf(first), c.contextOf(second))
	return part >= parallel && !c.headline(a.Sentence) && (c.namesClash(a.Sentence, b.Sentence) || c.subjectsApart(first, second))
}

// looksFarther: an auxiliary of the sentence tells of a time before the one told of.
func (c *checker) looksFarther(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; c.pluperfect(it, c.wordClass(it)) {
			return true
		}
	}
	return false
}

// timesClash: both sentences name times, and none in common.
func (c *checker) timesClash(first, second int) bool {
	was, is := c.ownTimes(first), c.ownTimes(second)
	for i := range was {
		for j := range is {
			if was[i].Kind == is[j].Kind && fits(&was[i], &is[j], c.Doc.Text) {
				return false
			}
		}
	}
	return len(was) > 0 && len(is) > 0
}

// leastScaled is the least count that has a scale word to be mistaken.
const leastScaled = 1000

// fewOf: one of the two is a count without a scale word: 70 planes for 70 million
// passengers.
func (c *checker) fewOf(first, second int) bool {
	return c.Doc.Quantities[first].Unit == mention.Count && math.Min(c.mid(first), c.mid(second)) < leastScaled
}

// evidence weighs what speaks for two figures telling one fact.
func (c *checker) evidence(first, second int, slip string) float64 {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	w := c.passageEvidence(first, second, slip) + c.nounEvidence(a, b) + weighsMany*math.Log2(float64(2+c.others(first, second, math.MaxInt))) +
		weighsTurn*float64(c.direction(first)*c.direction(second))
	for _, sign := range [...]struct {
		weight float64
		holds  bool
	}{
		{weighsLead, c.retellsLead(a.Sentence, b.Sentence)},
		{weighsDefinite, c.namedBefore(b)},
		{weighsAge, a.Adjective && b.Adjective},
		{weighsMetric, c.sameMetric(first, second)},
		{weighsPercent, a.Unit == mention.Percent},
		{weighsSubject, c.subjectsApart(first, second)},
		{weighsNames, c.namesClash(a.Sentence, b.Sentence)},
		{weighsTimeless, c.addsTime(b.Sentence, a.Sentence)},
		{weighsFar, b.Sentence-a.Sentence > farSentence},
	} {
		if sign.holds {
			w += sign.weight
		}
	}
	return w
}

// passageEvidence weighs the words around the two figures.
func (c *checker) passageEvidence(first, second int, slip string) float64 {
	x, y := c.contextOf(first), c.contextOf(second)
	weight, _ := c.passages(first, second, slip)
	shared, part := c.overlap(x, y)
	_, back := c.overlap(y, x)
	w := weighsPassage*math.Max(leastWeight, math.Min(weight, mostPassage)) + weighsPart*math.Min(math.Max(part, back), mostPart) +
		weighsNext*float64(min(c.alikeBeside(first, second), mostNext))
	if shared > 0 {
		w += weighsAny
	}
	return w
}

// nounEvidence weighs what the two figures count.
func (c *checker) nounEvidence(a, b *mention.Quantity) float64 {
	switch {
	case !c.sameCounted(a, b):
		if c.kindred(a, b) {
			return weighsKindred
		}
		return weighsOtherNoun
	case a.Noun != "" && b.Noun != "" && sameNoun(a, b):
		return weighsNoun
	case a.Unit == mention.Count:
		return weighsBare
	}
	return 0
}

// sameMetric: the two claims measure the same.
func (c *checker) sameMetric(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	x, y := c.Doc.Claims[first].Metric.Key, c.Doc.Claims[second].Metric.Key
	return x != "" && x == y
}

// alikeBeside counts the content words that lead from both figures to the same side
// with nothing else between.
func (c *checker) alikeBeside(first, second int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return c.alikeFrom(a.First-1, b.First-1, -1, a.Sentence, b.Sentence) + c.alikeFrom(a.Last, b.Last, 1, a.Sentence, b.Sentence)
}

// alikeFrom counts the content words of the run of equal tokens from i and k on.
func (c *checker) alikeFrom(i, k, step, sentence, other int) int {
	x, y, all := &c.Doc.Tokens.Sentences[sentence], &c.Doc.Tokens.Sentences[other], c.Doc.Tokens.All
	n := 0
	for n < mostNext && i >= x.First && i < x.Last && k >= y.First && k < y.Last && all[i].Lower == all[k].Lower {
		if c.isContent(i, false) {
			n++
		}
		i, k = i+step, k+step
	}
	return n
}

// others counts the other figures of the unit, of counts those of the noun, that say
// neither of the two, up to so many.
func (c *checker) others(first, second, most int) int {
	m, n := &c.Doc.Quantities[first], 0
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow) && n < most; i++ {
		o := &c.Doc.Quantities[i]
		if o.Unit == m.Unit && c.mid(i) != c.mid(first) && c.mid(i) != c.mid(second) && (m.Unit != mention.Count || m.Noun != "" && o.Noun != "" && c.sameCounted(m, o)) {
			n++
		}
	}
	return n
}
