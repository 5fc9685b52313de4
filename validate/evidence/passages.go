package evidence

import (
	"math"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Need is what two passages must share: the weight of the words, and their part of
// the first passage.
type Need struct {
	Weight float64 // of the words shared
	Part   float64 // of the words of the first passage
}

// FewDigits: the figure has so few digits that others differ from it as slips do by
// chance. An age said as an attribute tells who it is.
func (c *Evidence) FewDigits(q int) bool {
	m := &c.Doc.Quantities[q]
	return SignificantDigits(m) <= crowdDigits && len(c.NumeralOf(q)) <= crowdDigits && !(m.Adjective && m.Age)
}

// FewApart: figures of few digits that are of different people, or of which one is written as a word.
func (c *Evidence) FewApart(first, second int) bool {
	return c.FewDigits(first) && (c.formsApart(first, second) || c.doersApart(first, second))
}

// formsApart: the one figure is spelled and the other is not, so that no digits were exchanged.
func (c *Evidence) formsApart(first, second int) bool {
	return (c.Doc.Quantities[first].Form == mention.Words) != (c.Doc.Quantities[second].Form == mention.Words)
}

// doersApart: right before the two counts, in their sentences, stand two people's names.
func (c *Evidence) doersApart(first, second int) bool {
	if c.Doc.Quantities[first].Unit != mention.Count {
		return false
	}
	x, y := c.doer(first), c.doer(second)
	return x != "" && y != "" && x != y
}

// doer is the last person named before the figure in its sentence, "" where there is none.
func (c *Evidence) doer(q int) string {
	m, key := &c.Doc.Quantities[q], ""
	for _, e := range c.EntitiesOf(m.Sentence) {
		if e.Kind == mention.Person && e.Start < m.Start {
			key = e.Key
		}
	}
	return key
}

// longText is from how many sentences on a text tells more and more things in like words.
const longText = 48

// Crowd is the weight that words must make up for by how many figures there are, and how much text.
func (c *Evidence) Crowd(q int) float64 {
	long := math.Max(0, math.Log2(float64(len(c.Sentences))/longText))
	if len(c.Doc.Quantities) <= crowded || len(strings.TrimRight(c.NumeralOf(q), "0")) > crowdDigits {
		return long
	}
	n := 0
	for i := max(0, q-TwinWindow); i < min(len(c.Doc.Quantities), q+TwinWindow); i++ {
		if c.Doc.Quantities[i].Unit == c.Doc.Quantities[q].Unit {
			n++
		}
	}
	return math.Max(long, math.Log2(float64(n)/crowded))
}

// Difference names that of two figures that no slip of the digits explains.
func (c *Evidence) Difference(first, second int) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.Form == mention.Fraction && a.Unit == mention.Percent:
		return passage.SlipFraction
	case a.Form == mention.Words && b.Form == mention.Words && c.Mid(first) < passage.SmallFigure && c.Mid(second) < passage.SmallFigure:
		return passage.SlipWord
	}
	return passage.SlipFigure
}

// nearFigure is the ratio up to which a figure may be another one cut short.
const nearFigure = 1.15

// NotAlone is the weight that figures beside others of their unit lose: which of
// them is meant is a guess.
const NotAlone = 2

// Passages weighs what the passages of the two figures share. Of a sentence with
// several figures of the unit, each has its own clause.
func (c *Evidence) Passages(first, second int, slip string) (weight, part float64) {
	weight, part = c.Overlap(c.ContextOf(first), c.ContextOf(second))
	if slip == passage.SlipScale || slip == passage.SlipTransposed || c.Alone(first) && c.Alone(second) {
		return weight, part
	}
	p, okP := c.ownPassage(first)
	q, okQ := c.ownPassage(second)
	if !okP || !okQ {
		return weight - NotAlone, part
	}
	return c.Overlap(p, q)
}

// ownPassage is the context of the figure, of its clause where others of its unit
// stand beside it; false where the clause has others too.
func (c *Evidence) ownPassage(q int) (passage.Context, bool) {
	if c.Alone(q) {
		return c.ContextOf(q), true
	}
	m := &c.Doc.Quantities[q]
	first, last := c.ClauseOf(q)
	for i := max(0, q-MaxLook); i < min(len(c.Doc.Quantities), q+MaxLook); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Unit == m.Unit && o.First >= first && o.Last <= last {
			return nil, false
		}
	}
	var out passage.Context
	for k := first; k < last; k++ {
		if (k < m.First || k >= m.Last) && c.IsContent(k, false) {
			out = out.With(c.ContentOf(k))
		}
	}
	return out, true
}

// ClauseOf is the tokens [first, last) between the marks around a quantity.
func (c *Evidence) ClauseOf(q int) (first, last int) {
	from, to := c.ClauseAround(c.ItemAt(c.Doc.Quantities[q].Number.Start), func(it *stream.Item) bool { return it.Pause || it.Stop })
	return int(c.Items[from].First), int(c.Items[to-1].Last)
}

// OfDigits: the two figures have digits in common.
func OfDigits(slip string) bool {
	return slip != passage.SlipFigure && slip != passage.SlipWord && slip != passage.SlipFraction
}

// TakenUp: an article says that the figure was named before ("the 34-year-old said"),
// and no noun behind it tells it from another ("the 34-year-old driver").
func (c *Evidence) TakenUp(q int) bool {
	m := &c.Doc.Quantities[q]
	if !m.Adjective || !c.Definite(m.First, m.Sentence) {
		return c.Definite(m.First, m.Sentence)
	}
	s := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.Last
	for k < s.Last && c.Doc.Tokens.All[k].Kind != token.Word {
		k++
	}
	if c.Doc.Pack.Clauses().Inflects {
		return k >= s.Last || !c.Doc.Tokens.All[k].Capital
	}
	return k >= s.Last || !c.IsContent(k, false) || c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower].Lemma != ""
}

// Comparable: nothing in the wording says that the two are figures of different
// things. What only looks like a slip must be told of the same noun and direction.
func (c *Evidence) Comparable(first, second int, slip string) bool {
	if slip != passage.SlipScale && slip != passage.SlipFraction && c.Slight(first, second, slip) {
		return false
	}
	if slip == passage.SlipScale || slip == passage.SlipTransposed {
		return true
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip == passage.SlipFigure && c.Mid(first)*nearFigure > c.Mid(second) && c.Mid(second)*nearFigure > c.Mid(first) {
		return false
	}
	return !a.IsRange && !b.IsRange && c.SameCounted(a, b) && c.Direction(first)*c.Direction(second) >= 0
}

// Slight: the figures have so few digits that they differ as a slip does by chance: one
// digit, or two in numbers of which one does not say what it counts.
func (c *Evidence) Slight(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	digits := max(SignificantDigits(a), SignificantDigits(b))
	least := min(SignificantDigits(a), SignificantDigits(b))
	if slip == passage.SlipWord && (roletype.Bare(a) || roletype.Bare(b)) {
		return true
	}
	return slip == passage.SlipLast && digits < 2 && a.Unit != mention.Percent || (roletype.Bare(a) || roletype.Bare(b)) && a.Unit == mention.Count &&
		b.Unit == mention.Count && least <= 2 && digits <= 3 && slip != passage.SlipWord && slip != passage.SlipFigure && slip != passage.SlipShifted
}

// SameCounted: two counts share a word of their nouns, if both have one.
func (c *Evidence) SameCounted(a, b *mention.Quantity) bool {
	if a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" {
		return true
	}
	return c.StemsOf(a.Noun).Shared(c.StemsOf(b.Noun)) > 0 || c.Compounds(passage.HeadOf(a.Noun), passage.HeadOf(b.Noun))
}

// Compounds: the one noun is the last part of the other, as written: "Nummern", "Telefonnummern".
func (c *Evidence) Compounds(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return c.Doc.Pack.Clauses().Inflects && len(b) >= passage.MinTail && strings.HasSuffix(strings.ToLower(a), strings.ToLower(b))
}

// Leads: the quantity stands in a headline or in the first two sentences.
func (c *Evidence) Leads(q int) bool { return c.LeadSentence(c.Doc.Quantities[q].Sentence) }

// Headline: the sentence is a headline and no full sentence.
func (c *Evidence) Headline(sentence int) bool {
	s := c.Doc.Tokens.Sentences[sentence]
	return c.HeadSentence(sentence) && !strings.HasSuffix(strings.TrimSpace(c.Doc.Text[s.Start:s.End]), ".")
}

// Among many figures some differ as slips do, by chance alone: those of one or two
// digits, from so many figures of the unit on. News has fewer; the pages where two
// such figures met by chance had 37 to 71.
const (
	crowded     = 24
	crowdDigits = 2
)
