package sums

import (
	"math"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

// bindCounted takes every counted thing with a fraction; places is how many decimal
// places the figure has. The frame's option "only" names the word class of the nouns that
// it takes, "except" that of nouns that come in fractions, "average" the words beside which
// anything may, "told-with" that of which a word must stand in the sentence.
func bindCounted(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if m.Unit != mention.Count || m.Noun == "" || m.IsRange || m.Low == nil || !c.InFractions(q) || m.Per != "" || c.rateOrPart(m) {
			continue
		}
		if only := fp.Frame.Options["only"]; only != "" && !c.InClass(passage.HeadOf(strings.ToLower(m.Noun)), only) ||
			c.NounIn(m, fp.Frame.Options["except"]) || c.SentenceHas(m.Sentence, fp.Frame.Options["average"]) {
			continue
		}
		if with := fp.Frame.Options["told-with"]; with != "" && !c.SentenceHas(m.Sentence, with) {
			continue
		}
		places := interval.Of(float64(max(-m.LowPlace, 1)))
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("number", c.QuantityFiller(q))
		b.Add("places", passage.Filler{Quantity: -1, Time: -1, Span: m.Span, Sentence: m.Sentence, Given: &places})
		out = append(out, b)
	}
	return out
}

// farPlaces is from how many decimal places on a figure is measured: no separator gone wrong leaves so many.
const farPlaces = 5

// rateOrPart: the figure is told of so many ("18.5 births/1,000"), is a part of one, or measured to many places.
func (c *Sums) rateOrPart(m *mention.Quantity) bool {
	all, last := c.Doc.Tokens.All, m.Last
	for ; last < len(all) && all[last].Start < m.NounSpan.End; last++ {
	}
	return last < len(all) && all[last].Is("/") || m.LowPlace <= -farPlaces || math.Abs(mention.Float(m.High, 1)) < 1
}
