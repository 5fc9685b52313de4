package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/roletype"
)

// A figure with a label of its own, "the £200 council tax rebate", comes again with the
// same label. Two figures with one label that no third one has are one figure.

// labelReach is how many tokens on either side of a figure may belong to its label.
const labelReach = 4

// labelNeed is what two labels must share.
var labelNeed = need{1.6, 0.4}

// labelled names the difference of two figures with one label.
func (c *checker) labelled(first, second int, slip string) string {
	if slip == "" {
		slip = c.difference(first, second)
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.nameable(a, b) || slip != slipFigure && !ofDigits(slip) || c.farApart(first, second) {
		return ""
	}
	x := c.label(first)
	if weight, part := c.overlap(x, c.label(second)); weight < labelNeed.weight || part < labelNeed.part {
		return ""
	}
	if c.times(first) > 1 || c.times(second) > 1 || !c.alone(first) || !c.alone(second) || !c.comparable(first, second, slip) || !c.sameCounted(a, b) ||
		!c.sameTime(first, second) || c.otherScope(a.Sentence, b.Sentence) || c.addsTime(a.Sentence, b.Sentence) || c.shares(x, first, second) {
		return ""
	}
	if c.anew(b) || c.subjectsApart(first, second) && !c.definite(b.First, b.Sentence) {
		return ""
	}
	return slip
}

// labelRun is how many words in a row name what two figures are attributes of: "£200 council tax rebate".
const labelRun = 2

// sameLabel names the difference of two figures that stand right before the same words, as no third one does. Of 1,500
// printed articles none had two amounts, measures or lengths of time with one such name that differed.
func (c *checker) sameLabel(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit == mention.Percent || a.Unit == mention.Count || a.IsRange || b.IsRange || c.mid(first) == c.mid(second) || c.isAge(first) ||
		!c.oneName(first, second) || c.farApart(first, second) {
		return ""
	}
	if !c.untold(first, second) || !c.toldOnce(first, second) || c.timesClash(a.Sentence, b.Sentence) || c.ofOther(first, second) ||
		c.direction(first)*c.direction(second) < 0 || c.tokensIn(b.First, b.Last, classOtherOne) || c.thirdOfLabel(first, second) {
		return ""
	}
	if slip == "" {
		return slipFigure
	}
	return slip
}

// oneName: several words name both, or one does and the passages share much.
func (c *checker) oneName(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	n := c.nameRun(a, b)
	return n >= labelRun || n > 0 && (mention.IsDuration(a.Unit) || roletype.Of(a) == roletype.Money) && c.share(first, second) >= muchShared
}

// nameRun counts the equal words right behind two figures, up to a small one.
func (c *checker) nameRun(a, b *mention.Quantity) (n int) {
	x, y, all := c.Doc.Tokens.Sentences[a.Sentence].Last, c.Doc.Tokens.Sentences[b.Sentence].Last, c.Doc.Tokens.All
	for i, k := a.Last, b.Last; i < x && k < y && all[i].Kind == token.Word && all[i].Lower == all[k].Lower && !c.wordsIn(i, i+1, notNoun) && !c.isVerb(i); i, k = i+1, k+1 {
		n++
	}
	return n
}

// thirdOfLabel: another figure of the unit stands before the words.
func (c *checker) thirdOfLabel(first, second int) bool {
	a := &c.Doc.Quantities[first]
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		if o := &c.Doc.Quantities[i]; i != first && i != second && o.Unit == a.Unit && c.nameRun(a, o) > 0 {
			return true
		}
	}
	return false
}

// addsTime: the second sentence names a time where the first has none: what is told of
// December may be part of what was told of the year.
func (c *checker) addsTime(first, second int) bool {
	return len(c.ownTimes(first)) == 0 && len(c.ownTimes(second)) > 0
}

// classAnew holds the words that bring in something that was not named before.
const classAnew = "anew"

// anew: such a word stands before the figure: "a £300 grant", "another 20 shops".
func (c *checker) anew(m *mention.Quantity) bool {
	return m.First > c.Doc.Tokens.Sentences[m.Sentence].First && c.tokenIn(m.First-1, classAnew)
}

// nameable: amounts of money, or counts of one noun, name a thing: "the £8m bid", "the
// 3,300 pensioners". Measures and lengths of time are told of many things.
func (c *checker) nameable(a, b *mention.Quantity) bool {
	if a.Unit == mention.Count {
		return a.Noun != "" && b.Noun != "" && sameNoun(a, b)
	}
	return roletype.Of(a) == roletype.Money
}

// labelRatio is how far two figures of one label may lie apart.
const labelRatio = 10

// farApart: the one figure is many times the other, and no slip of its scale.
func (c *checker) farApart(first, second int) bool {
	x, y := c.mid(first), c.mid(second)
	return x > labelRatio*y || y > labelRatio*x
}

// label is the content words right around a figure.
func (c *checker) label(q int) context {
	if c.labels == nil {
		c.labels = make([]context, len(c.Doc.Quantities))
	}
	if c.labels[q] == nil {
		c.labels[q] = c.readLabel(q)
	}
	return c.labels[q]
}

func (c *checker) readLabel(q int) context {
	m := &c.Doc.Quantities[q]
	s := c.Doc.Tokens.Sentences[m.Sentence]
	out := context{}
	for k := max(s.First, m.First-labelReach); k < min(s.Last, m.Last+labelReach); k++ {
		if (k < m.First || k >= m.Last || m.NounSpan.Overlaps(c.Doc.Tokens.All[k].Span)) && c.isContent(k, k == s.First) &&
			!c.inOtherQuantity(q, c.Doc.Tokens.All[k].Span) {
			out = out.with(c.contentOf(k))
		}
	}
	return out
}

// shares: a third figure of the unit has words of the label.
func (c *checker) shares(label context, first, second int) bool {
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		if i != first && i != second && c.Doc.Quantities[i].Unit == c.Doc.Quantities[first].Unit && label.shared(c.label(i)) > 0 {
			return true
		}
	}
	return false
}
