package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// NotNoun are the classes of words that are no nouns.
const NotNoun = lang.Determiner | lang.Possessive | lang.Preposition | lang.Coordinator | lang.Subordinator | lang.Relative | lang.Pronoun |
	lang.Auxiliary | lang.Modal | lang.Infinitive | lang.Adverb | lang.Negation | lang.Adj | lang.Comparison

// A figure with a label of its own, "the £200 council tax rebate", comes again with the
// same label. Two figures with one label that no third one has are one figure.

// labelReach is how many tokens on either side of a figure may belong to its label.
const labelReach = 4

// labelNeed is what two labels must share.
var labelNeed = Need{1.6, 0.4}

// Labelled names the difference of two figures with one label.
func (c *Evidence) Labelled(first, second int, slip string) string {
	if slip == "" {
		slip = c.Difference(first, second)
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.nameable(a, b) || slip != passage.SlipFigure && !OfDigits(slip) || c.FarApart(first, second) {
		return ""
	}
	x := c.label(first)
	if weight, part := c.Overlap(x, c.label(second)); weight < labelNeed.Weight || part < labelNeed.Part {
		return ""
	}
	if c.Times(first) > 1 || c.Times(second) > 1 || !c.Alone(first) || !c.Alone(second) || !c.Comparable(first, second, slip) || !c.SameCounted(a, b) ||
		!c.SameTime(first, second) || c.OtherScope(a.Sentence, b.Sentence) || c.AddsTime(a.Sentence, b.Sentence) || c.shares(x, first, second) {
		return ""
	}
	if c.Anew(b) || c.SubjectsApart(first, second) && !c.Definite(b.First, b.Sentence) {
		return ""
	}
	return slip
}

// labelRun is how many words in a row name what two figures are attributes of: "£200 council tax rebate".
const labelRun = 2

// SameLabel names the difference of two figures that stand right before the same words, as no third one does. Of 1,500
// printed articles none had two amounts, measures or lengths of time with one such name that differed.
func (c *Evidence) SameLabel(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit == mention.Percent || a.Unit == mention.Count || a.IsRange || b.IsRange || c.Mid(first) == c.Mid(second) || c.IsAge(first) ||
		!c.oneName(first, second) || c.FarApart(first, second) {
		return ""
	}
	if !c.Untold(first, second) || !c.ToldOnce(first, second) || c.TimesClash(a.Sentence, b.Sentence) || c.OfOther(first, second) ||
		c.Direction(first)*c.Direction(second) < 0 || c.TokensIn(b.First, b.Last, ClassOtherOne) || c.thirdOfLabel(first, second) {
		return ""
	}
	return passage.SlipOr(slip)
}

// oneName: several words name both, or one does and the passages share much.
func (c *Evidence) oneName(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	n := c.nameRun(a, b)
	return n >= labelRun || n > 0 && (mention.IsDuration(a.Unit) || roletype.Of(a) == roletype.Money) && c.Share(first, second) >= MuchShared
}

// nameRun counts the equal words right behind two figures, up to a small one.
func (c *Evidence) nameRun(a, b *mention.Quantity) (n int) {
	x, y, all := c.Doc.Tokens.Sentences[a.Sentence].Last, c.Doc.Tokens.Sentences[b.Sentence].Last, c.Doc.Tokens.All
	for i, k := a.Last, b.Last; i < x && k < y && all[i].Kind == token.Word && all[i].Lower == all[k].Lower && !c.WordsIn(i, i+1, NotNoun) &&
		!c.IsVerb(i); i, k = i+1, k+1 {
		n++
	}
	return n
}

// thirdOfLabel: another figure of the unit stands before the words.
func (c *Evidence) thirdOfLabel(first, second int) bool {
	a := &c.Doc.Quantities[first]
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow); i++ {
		if o := &c.Doc.Quantities[i]; i != first && i != second && o.Unit == a.Unit && c.nameRun(a, o) > 0 {
			return true
		}
	}
	return false
}

// AddsTime: the second sentence names a time where the first has none: what is told of
// December may be part of what was told of the year.
func (c *Evidence) AddsTime(first, second int) bool {
	return len(c.OwnTimes(first)) == 0 && len(c.OwnTimes(second)) > 0
}

// ClassAnew holds the words that bring in something that was not named before.
const ClassAnew = "anew"

// Anew: such a word stands before the figure: "a £300 grant", "another 20 shops".
func (c *Evidence) Anew(m *mention.Quantity) bool {
	return m.First > c.Doc.Tokens.Sentences[m.Sentence].First && c.TokenIn(m.First-1, ClassAnew)
}

// nameable: amounts of money, or counts of one noun, name a thing: "the £8m bid", "the
// 3,300 pensioners". Measures and lengths of time are told of many things.
func (c *Evidence) nameable(a, b *mention.Quantity) bool {
	if a.Unit == mention.Count {
		return a.Noun != "" && b.Noun != "" && passage.SameNoun(a, b)
	}
	return roletype.Of(a) == roletype.Money
}

// labelRatio is how far two figures of one label may lie apart.
const labelRatio = 10

// FarApart: the one figure is many times the other, and no slip of its scale.
func (c *Evidence) FarApart(first, second int) bool {
	x, y := c.Mid(first), c.Mid(second)
	return x > labelRatio*y || y > labelRatio*x
}

// label is the content words right around a figure.
func (c *Evidence) label(q int) passage.Context {
	if c.labels == nil {
		c.labels = make([]passage.Context, len(c.Doc.Quantities))
	}
	if c.labels[q] == nil {
		c.labels[q] = c.readLabel(q)
	}
	return c.labels[q]
}

func (c *Evidence) readLabel(q int) passage.Context {
	m := &c.Doc.Quantities[q]
	s := c.Doc.Tokens.Sentences[m.Sentence]
	out := passage.Context{}
	for k := max(s.First, m.First-labelReach); k < min(s.Last, m.Last+labelReach); k++ {
		if (k < m.First || k >= m.Last || m.NounSpan.Overlaps(c.Doc.Tokens.All[k].Span)) && c.IsContent(k, k == s.First) &&
			!c.InOtherQuantity(q, c.Doc.Tokens.All[k].Span) {
			out = out.With(c.ContentOf(k))
		}
	}
	return out
}

// shares: a third figure of the unit has words of the label.
func (c *Evidence) shares(label passage.Context, first, second int) bool {
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow); i++ {
		if i != first && i != second && c.Doc.Quantities[i].Unit == c.Doc.Quantities[first].Unit && label.Shared(c.label(i)) > 0 {
			return true
		}
	}
	return false
}
