package validate

import (
	"slices"

	"crossfoot/extract/mention"
)

// samePointed: the second figure points back to the first, which counts the same: "the best eight
// players", "these eight players".
func (c *checker) samePointed(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return b.Sentence-a.Sentence <= pointReach && a.Noun != "" && sameNoun(a, b) && c.namedBefore(b) && !c.tokenIn(c.beforeFigure(b), classOwnedBy)
}

// classThese holds the determiners that point at all of what was told just before.
const classThese = "these"

// otherPointed names the slip where the second of two small counts of one noun points back to the
// first and tells another number: "the best eight players", "these six players". Nothing else
// that is counted, named or told apart in between may be what is meant; where the second is the
// smaller, no more than half of the first are missing.
func (c *checker) otherPointed(first, second int, _ string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !listable(a) || !listable(b) || !c.samePointed(first, second) || !c.tokenIn(b.First-1, classThese) {
		return ""
	}
	if !c.toldOnce(first, second) || 2*c.mid(second) < c.mid(first) || c.someAmong(a.Last, b.First) || c.countedBetween(first, second) {
		return ""
	}
	t := tally{quantity: second, span: b.Span, first: b.First, last: b.Last, sentence: b.Sentence}
	if _, named := c.listOf(&t); named {
		return ""
	}
	return slipFigure
}

// countedBetween: another figure of the unit stands between the two.
func (c *checker) countedBetween(first, second int) bool {
	return slices.ContainsFunc(c.Doc.Quantities[first+1:second], func(q mention.Quantity) bool { return q.Unit == c.Doc.Quantities[first].Unit })
}
