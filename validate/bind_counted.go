package validate

import (
	"math"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["counted"] = bindCounted }

// bindCounted takes every counted thing with a fraction; places is how many decimal
// places the figure has. The frame's option "only" names the word class of the nouns that
// it takes, "except" that of nouns that come in fractions, "average" the words beside which
// anything may, "told-with" that of which a word must stand in the sentence.
func bindCounted(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if m.Unit != mention.Count || m.Noun == "" || m.IsRange || m.Low == nil || !c.inFractions(q) || m.Per != "" {
			continue
		}
		if only := fp.Frame.Options["only"]; only != "" && !c.inClass(headOf(strings.ToLower(m.Noun)), only) ||
			c.nounIn(m, fp.Frame.Options["except"]) || c.sentenceHas(m.Sentence, fp.Frame.Options["average"]) {
			continue
		}
		if with := fp.Frame.Options["told-with"]; with != "" && !c.sentenceHas(m.Sentence, with) {
			continue
		}
		places := interval.Of(float64(max(-m.LowPlace, 1)))
		b := &binding{frame: fp.Frame}
		b.add("number", c.quantityFiller(q))
		b.add("places", filler{quantity: -1, time: -1, span: m.Span, sentence: m.Sentence, given: &places})
		out = append(out, b)
	}
	return out
}

// inFractions: the figure has decimal places, or is one such as "three and a half".
func (c *checker) inFractions(q int) bool {
	switch m := &c.Doc.Quantities[q]; m.Form {
	case mention.Figures:
		return m.LowPlace < 0
	case mention.Words, mention.Fraction:
		return c.mid(q) > 1 && c.mid(q) != math.Trunc(c.mid(q))
	}
	return false
}

// nounIn: one of the counted noun's words belongs to the class.
func (c *checker) nounIn(m *mention.Quantity, class string) bool {
	return c.tokensIn(m.First, m.Last, class)
}

// tokensIn: one of the tokens [first, last) belongs to the class.
func (c *checker) tokensIn(first, last int, class string) bool {
	for k := first; k < last; k++ {
		if c.tokenIn(k, class) {
			return true
		}
	}
	return false
}

// sentenceHas: a single word of the class stands in the sentence.
func (c *checker) sentenceHas(sentence int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	return ok && c.Holds(sentence, id)
}
