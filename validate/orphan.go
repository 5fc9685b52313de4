package validate

import (
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// A figure of headline or lead comes again in the rest of an article. Where it does
// not, and the rest holds a figure that the lead lacks, in a passage about the same,
// the one is probably a slip of the other. Such orphans are rare in printed
// articles, so that far fewer shared words tell a slip from chance than between
// figures that have their own like.

// need is what two passages must share: the weight of the words, and their part of
// the first passage.
type need struct{ weight, part float64 }

// The needs by the way the figures differ. They were set on the orphans of 1,500
// printed articles: exchanged digits, a lost comma or a wrong scale word hardly ever
// come by chance, figures that differ in their last digit often.
var (
	leadNeeds = map[string]need{
		slipScale: {0.3, 0}, slipTransposed: {0.3, 0}, slipShifted: {0.8, 0}, slipDigit: {0.6, 0}, slipDropped: {1, 0.2},
		slipLast: {1.5, 0.35}, slipWord: {2, 0.35}, slipFraction: {1.8, 0.35}, slipFigure: {2.2, 0.7},
	}
	bodyNeeds = map[string]need{
		slipScale: {1.2, 0.2}, slipTransposed: {1.2, 0.2}, slipShifted: {2.8, 0.3}, slipDigit: {4, 0.3},
	}
)

// orphaned names how the second figure differs from the first, where both are
// orphans and their passages share enough; else it is "".
func (c *checker) orphaned(first, second int, slip string) string {
	if slip == "" {
		slip = c.difference(first, second)
	}
	needs, clash := bodyNeeds, !c.sameTime(first, second)
	if c.leads(first) && !c.heads(second) {
		needs, clash = leadNeeds, c.timesClash(first, second) && !exactSlip(slip)
	}
	n, ok := needs[slip]
	if !ok || clash || !c.comparable(first, second, slip) || !c.lacksTwin(first, second) {
		return ""
	}
	weight, part := c.overlap(c.contextOf(first), c.contextOf(second))
	if slip != slipScale && slip != slipTransposed && !(c.alone(first) && c.alone(second)) {
		weight -= notAlone
	}
	if weight < n.weight || part < n.part {
		return ""
	}
	return slip
}

// difference names that of two figures that no slip of the digits explains.
func (c *checker) difference(first, second int) string {
	a, b := &c.doc.Quantities[first], &c.doc.Quantities[second]
	switch {
	case a.Form == mention.Fraction:
		return slipFraction
	case a.Form == mention.Words && b.Form == mention.Words && c.mid(first) < smallFigure && c.mid(second) < smallFigure:
		return slipWord
	}
	return slipFigure
}

// nearFigure is the ratio up to which a figure may be another one cut short.
const nearFigure = 1.15

// smallFigure is the first number that is no longer spelled out by habit.
const smallFigure = 13

// notAlone is the weight that figures beside others of their unit lose: which of
// them is meant is a guess.
const notAlone = 2

// exactSlip: hardly any two figures differ so by chance.
func exactSlip(slip string) bool {
	return slip == slipScale || slip == slipTransposed || slip == slipShifted
}

// comparable: nothing in the wording says that the two are figures of different
// things. What only looks like a slip must be told of the same noun and direction.
func (c *checker) comparable(first, second int, slip string) bool {
	if slip == slipScale || slip == slipTransposed {
		return true
	}
	a, b := &c.doc.Quantities[first], &c.doc.Quantities[second]
	if slip == slipFigure && c.mid(first)*nearFigure > c.mid(second) && c.mid(second)*nearFigure > c.mid(first) {
		return false
	}
	return !a.IsRange && !b.IsRange && c.sameCounted(a, b) && c.direction(first)*c.direction(second) >= 0
}

// sameCounted: two counts share a word of their nouns, if both have one.
func (c *checker) sameCounted(a, b *mention.Quantity) bool {
	if a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" {
		return true
	}
	return c.stemsOf(a.Noun).shared(c.stemsOf(b.Noun)) > 0
}

// lacksTwin: neither figure is stated where the other one should be: the first
// behind the lead, the second before it or, where no lead is at stake, anywhere.
func (c *checker) lacksTwin(first, second int) bool {
	lead := c.leads(first)
	a, b := &c.doc.Quantities[first], &c.doc.Quantities[second]
	for i := max(0, first-twinWindow); i < min(len(c.doc.Quantities), second+twinWindow); i++ {
		o := &c.doc.Quantities[i]
		if i == first || i == second || o.Unit != a.Unit || o.Low == nil || o.High == nil {
			continue
		}
		if (!lead || o.Sentence >= b.Sentence || !c.leads(i)) && c.sameFigure(first, i) {
			return false
		}
		if (!lead || c.leads(i)) && c.sameFigure(i, second) {
			return false
		}
	}
	return true
}

// twinWindow bounds how many figures around two are looked at.
const twinWindow = 240

// leads: the quantity stands in a headline or in the first two sentences.
func (c *checker) leads(q int) bool {
	return c.doc.Quantities[q].Sentence < 2 || c.heads(q)
}

// heads: the quantity stands in a headline.
func (c *checker) heads(q int) bool {
	kind := c.doc.Blocks[c.doc.Tokens.Sentences[c.doc.Quantities[q].Sentence].Block].Kind
	return kind == article.Title || kind == article.Heading
}
