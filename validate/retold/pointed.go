package retold

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// samePointed: the second figure points back to the first, which counts the same: "the best eight
// players", "these eight players".
func (c *Retold) samePointed(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return b.Sentence-a.Sentence <= evidence.PointReach && a.Noun != "" && passage.SameNoun(a, b) && c.NamedBefore(b) &&
		!c.TokenIn(c.BeforeFigure(b), evidence.ClassOwnedBy)
}

// otherPointed names the slip where the second of two small counts of one noun points back to the
// first and tells another number: "the best eight players", "these six players". Nothing else
// that is counted, named or told apart in between may be what is meant; where the second is the
// smaller, no more than half of the first are missing.
func (c *Retold) otherPointed(first, second int, _ string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !lists.Listable(a) || !lists.Listable(b) || !c.samePointed(first, second) || !c.TokenIn(b.First-1, evidence.ClassThese) {
		return ""
	}
	if !c.ToldOnce(first, second) || 2*c.Mid(second) < c.Mid(first) || c.SomeAmong(a.Last, b.First) || c.countedBetween(first, second) {
		return ""
	}
	t := lists.Tally{Quantity: second, Span: b.Span, First: b.First, Last: b.Last, Sentence: b.Sentence}
	if _, named := c.ListOf(&t); named {
		return ""
	}
	return passage.SlipFigure
}

// countedBetween: another figure of the unit stands between the two.
func (c *Retold) countedBetween(first, second int) bool {
	return slices.ContainsFunc(c.Doc.Quantities[first+1:second], func(q mention.Quantity) bool { return q.Unit == c.Doc.Quantities[first].Unit })
}
