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
	case a.IsRange, b.IsRange, c.IsAge(first), c.IsAge(second), a.Unit == mention.Percent, a.Form == mention.Multiple,
		a.Form == mention.Fraction, b.Form == mention.Fraction:
		return false
	case a.Unit != mention.Count:
		return b.Adjective && !a.Adjective && !c.TokenIn(c.BeforeFigure(b), evidence.ClassOwnedBy) && (slip == passage.SlipTransposed || c.Share(first, second) > 0)
	case a.Noun == "" || b.Noun == "":
		return a.Noun != "" && slip == passage.SlipTransposed && c.TokenIn(c.BeforeFigure(b), lists.ClassEveryOne)
	}
	return b.Noun == passage.HeadOf(b.Noun) && c.SameCounted(a, b)
}

// nameRatio is how far two counts of one name lie apart at most of which the second takes up the first: fewer of many
// things may be some of them.
const nameRatio = 3

// nameTakenUp names how the second figure differs from the article's only other one of the things that it takes up by their name:
// "the station chose four hosts. … The three hosts". However far apart they stood, in 3,200 articles no two such figures differed, but
// for what somebody said in other words than the article.
func (c *Retold) nameTakenUp(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != mention.Count || a.Noun == "" || b.Noun != passage.HeadOf(b.Noun) || !c.NamedBefore(b) || !c.SameCounted(a, b) || !c.oneNoun(a, b) {
		return ""
	}
	x, y := c.Mid(first), c.Mid(second)
	if a.IsRange || b.IsRange || x < leastGroup || y < leastGroup || x > nameRatio*y || y > nameRatio*x || c.SameFigure(first, second) {
		return ""
	}
	if c.TokenIn(c.BeforeFigure(b), evidence.ClassThese) || c.saysWhichOf(b) || c.OtherScope(a.Sentence, b.Sentence) || c.PlacedBehind(first, b) {
		return "" // "these five" may be some that were just named
	}
	if c.DatedBehind(b) || c.Anew(b) || c.OfOther(first, second) || c.Speech(b.Sentence) && !c.Speech(a.Sentence) || c.Stated(first, second) ||
		!c.Untold(first, second) && !c.ToldOnce(first, second) || c.Others(first, second, 1) > 0 {
		return ""
	}
	return passage.SlipOr(slip)
}

// leastGroup is how many things make a group that is taken up.
const leastGroup = 2

// oneNoun: the last words of what the two count are one word.
func (c *Retold) oneNoun(a, b *mention.Quantity) bool {
	return b.Noun != "" && !a.NounSpan.Empty() && !b.NounSpan.Empty() && c.ContentOf(a.Last-1).Same(c.ContentOf(b.Last-1))
}

// saysWhichOf: what stands right behind the counted things says which they are. Where nouns are not inflected, a comma parts what
// only goes on about them: "the two brothers, who took over".
func (c *Retold) saysWhichOf(m *mention.Quantity) bool {
	return c.SaysWhich(m) && (c.Doc.Pack.Clauses().Inflects || !c.Doc.Tokens.All[m.Last].Is(","))
}
