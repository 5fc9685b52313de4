package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// A figure with a determiner ("the six relatives", "the 11-minute ride") was told before. Where the article has
// just one other figure of its noun or measure, and that tells another number, the two are one:
// in 1,500 printed articles no such two told different things, unless an attribute did.

// determinerReach is how many sentences back a determiner points.
const determinerReach = 6

// slippedOthers is how many other figures of the kind there may be where digits slipped.
const slippedOthers = 2

// loneAntecedent names how the second figure differs from the only one that it can take up.
func (c *checker) loneAntecedent(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.namedBefore(b) || c.setAgainst(b) && !c.tokenIn(c.beforeFigure(b), classEveryOne) || b.Sentence > a.Sentence+determinerReach ||
		!c.takesKind(first, second, slip) {
		return ""
	}
	if c.times(first) > 1 || c.times(second) > 1 || !c.sameTime(first, second) || !c.untold(first, second) || !c.toldOnce(first, second) {
		return ""
	}
	if c.otherScope(a.Sentence, b.Sentence) || !(slip == slipTransposed && b.Adjective) && c.placedBehind(first, b) || c.datedBehind(b) ||
		c.ofOther(first, second) || c.otherMeasure(first, second) {
		return ""
	}
	if !slippedInside(slip) {
		if c.others(first, second, 1) > 0 || c.ofTotal(second) || a.Unit == mention.Count && (c.saysWhich(b) || c.lessMeant(first, second)) {
			return ""
		}
	} else if c.others(first, second, slippedOthers+1) > slippedOthers {
		return ""
	}
	if slip == "" {
		return slipFigure
	}
	return slip
}

// isAge: the figure is how old somebody is: what it measures is named by no other word.
func (c *checker) isAge(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Age || toldAge(m) && q < len(c.Doc.Claims) && c.Doc.Claims[q].Metric.From.Overlaps(m.Span)
}

// ofTotal: the figure is the whole of a part told before it: "66 of the 120 seats".
func (c *checker) ofTotal(q int) bool {
	m := &c.Doc.Quantities[q]
	k := c.beforeFigure(m) - 1
	return c.isWhole(q) || k >= c.Doc.Tokens.Sentences[m.Sentence].First && c.tokenIn(k, classWhole)
}

// saysWhich: a phrase or clause behind the counted things says which they are: "the nine ships of the rival line".
func (c *checker) saysWhich(m *mention.Quantity) bool {
	if m.Last >= c.Doc.Tokens.Sentences[m.Sentence].Last {
		return false
	}
	next := &c.Doc.Tokens.All[m.Last]
	return next.Is(",") || c.wordsIn(m.Last, m.Last+1, lang.Preposition|lang.Determiner|lang.Relative)
}

// lessMeant: the second count may be of some of the things that the first counts, which are named, counted or told
// apart in between.
func (c *checker) lessMeant(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.tokenIn(c.beforeFigure(b), classEveryOne) {
		return false
	}
	if 2*c.mid(second) < c.mid(first) || c.someAmong(a.Last, b.First) || c.countedBetween(first, second) || c.tokenIn(c.beforeFigure(b), classThese) {
		return true
	}
	t := tally{quantity: second, span: b.Span, first: b.First, last: b.Last, sentence: b.Sentence}
	_, named := c.listOf(&t)
	return named
}

// slippedInside: digits were exchanged, or one that is not the last is another.
func slippedInside(slip string) bool { return slip == slipTransposed || slip == slipDigit }

// takesKind: the second figure counts with the first's noun alone, or is an attribute in the first's unit.
func (c *checker) takesKind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.IsRange, b.IsRange, c.isAge(first), c.isAge(second), a.Unit == mention.Percent, a.Form == mention.Multiple, a.Form == mention.Fraction, b.Form == mention.Fraction:
		return false
	case a.Unit != mention.Count:
		return b.Adjective && !a.Adjective && !c.tokenIn(c.beforeFigure(b), classOwnedBy) && (slip == slipTransposed || c.share(first, second) > 0)
	case a.Noun == "" || b.Noun == "":
		return a.Noun != "" && slip == slipTransposed && c.tokenIn(c.beforeFigure(b), classEveryOne)
	}
	return b.Noun == headOf(b.Noun) && c.sameCounted(a, b)
}
