package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// A figure with a determiner ("the six relatives", "the 11-minute ride") was told before. Where the article has
// just one other figure of its noun or measure, and that tells another number, the two are one:
// in 1,500 printed articles no such two told different things, unless an attribute did.

// slippedOthers is how many other figures of the kind there may be where digits slipped.
const slippedOthers = 2

// loneAntecedent names how the second figure differs from the only one that it can take up.
func (c *Retold) loneAntecedent(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.NamedBefore(b) || c.SetAgainst(b) && !c.TokenIn(c.BeforeFigure(b), lists.ClassEveryOne) || b.Sentence > a.Sentence+evidence.DeterminerReach ||
		!c.takesKind(first, second, slip) {
		return ""
	}
	if c.Times(first) > 1 || c.Times(second) > 1 || !c.SameTime(first, second) || !c.Untold(first, second) || !c.ToldOnce(first, second) {
		return ""
	}
	if c.OtherScope(a.Sentence, b.Sentence) || !(slip == passage.SlipTransposed && b.Adjective) && c.PlacedBehind(first, b) || c.DatedBehind(b) ||
		c.OfOther(first, second) || c.OtherMeasure(first, second) {
		return ""
	}
	if !slippedInside(slip) {
		if c.Others(first, second, 1) > 0 || c.OfTotal(second) || a.Unit == mention.Count && (c.SaysWhich(b) || c.lessMeant(first, second)) {
			return ""
		}
	} else if c.Others(first, second, slippedOthers+1) > slippedOthers {
		return ""
	}
	return passage.SlipOr(slip)
}

// lessMeant: the second count may be of some of the things that the first counts, which are named, counted or told
// apart in between.
func (c *Retold) lessMeant(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.TokenIn(c.BeforeFigure(b), lists.ClassEveryOne) {
		return false
	}
	if 2*c.Mid(second) < c.Mid(first) || c.SomeAmong(a.Last, b.First) || c.countedBetween(first, second) || c.TokenIn(c.BeforeFigure(b), evidence.ClassThese) {
		return true
	}
	t := lists.Tally{Quantity: second, Span: b.Span, First: b.First, Last: b.Last, Sentence: b.Sentence}
	_, named := c.ListOf(&t)
	return named
}

// slippedInside: digits were exchanged, or one that is not the last is another.
func slippedInside(slip string) bool {
	return slip == passage.SlipTransposed || slip == passage.SlipDigit
}

// takesKind: the second figure counts with the first's noun alone, or is an attribute in the first's unit.
func (c *Retold) takesKind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.IsRange, b.IsRange, c.IsAge(first), c.IsAge(second), a.Unit == mention.Percent, a.Form == mention.Multiple, a.Form == mention.Fraction, b.Form == mention.Fraction:
		return false
	case a.Unit != mention.Count:
		return b.Adjective && !a.Adjective && !c.TokenIn(c.BeforeFigure(b), evidence.ClassOwnedBy) && (slip == passage.SlipTransposed || c.Share(first, second) > 0)
	case a.Noun == "" || b.Noun == "":
		return a.Noun != "" && slip == passage.SlipTransposed && c.TokenIn(c.BeforeFigure(b), lists.ClassEveryOne)
	}
	return b.Noun == passage.HeadOf(b.Noun) && c.SameCounted(a, b)
}
