package evidence

import (
	"math"
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// Repeatable leaves out figures too small to be told from chance, and table cells.
func (c *Evidence) Repeatable(m *mention.Quantity) bool {
	if m.Low == nil || m.High == nil || m.Form == mention.Vague {
		return false
	}
	return c.Doc.Blocks[c.Doc.Tokens.Sentences[m.Sentence].Block].Kind != article.Cell
}

// Share counts the content words that stand around both figures.
func (c *Evidence) Share(first, second int) int {
	return c.ContextOf(first).Shared(c.ContextOf(second))
}

// firmSlips are those by which a figure of headline or deck is told again, though a wide word such as that of a record joins the two.
var firmSlips = []string{passage.SlipScale, passage.SlipTransposed, passage.SlipDigit, passage.SlipLast}

// Repeated is the binding of two figures that should be one, with how they differ.
func (c *Evidence) Repeated(f *rules.Frame, first, second int, slip string) *passage.Binding {
	b := &passage.Binding{Frame: f, Firm: slices.Contains(firmSlips, slip) && c.Heads(c.Doc.Quantities[first].Sentence)}
	for i, q := range [...]int{first, second} {
		told := c.QuantityFiller(q)
		told.Near = c.nearOf(first, second, slip)
		b.Add([...]string{"first", "second"}[i], told)
	}
	if slip != "" {
		b.AddWord("slip", slip)
	}
	return b
}

// nearOf says how far the hedges of two figures reach that differ by the slip: nobody calls 61 "more
// than 16", and where both have one hedge it is of one figure.
func (c *Evidence) nearOf(first, second int, slip string) passage.Near {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case slip == "" || slip == RetoldDirection:
		return passage.Unbounded
	case a.LowPlace == b.LowPlace && a.Hedge == b.Hedge && passage.Sharp(a) && passage.Sharp(b):
		return passage.ToDigit
	case a.Hedge == b.Hedge && a.Hedge != mention.About && (slip != passage.SlipShifted || SignificantDigits(a) > 1):
		return passage.Unhedged
	case slip == passage.SlipTransposed, (slip == passage.SlipLast || slip == passage.SlipFigure) && c.Headline(a.Sentence):
		return passage.Tight
	case slip == passage.SlipDigit || slip == passage.SlipRounded:
		return passage.Close
	}
	return passage.Unbounded
}

// Stated: each of the two figures stands in the article more than once, so that
// neither is a slip of the other.
func (c *Evidence) Stated(a, b int) bool { return c.Times(a) > 1 && c.Times(b) > 1 }

// Times is how often the figure is told around its place.
func (c *Evidence) Times(q int) int {
	if c.told == nil {
		c.told = make([]int, len(c.Doc.Quantities))
	}
	if c.told[q] == 0 {
		c.told[q] = c.countTold(q)
	}
	return c.told[q]
}

func (c *Evidence) countTold(q int) int {
	n, v, unit := 0, c.Mid(q), c.Doc.Quantities[q].Unit
	for i := max(0, q-4*RepeatWindow); i < min(len(c.Doc.Quantities), q+4*RepeatWindow); i++ {
		if c.Mid(i) == v && c.Doc.Quantities[i].Unit == unit {
			n++
		}
	}
	return n
}

// Written is the value that NumeralOf's digits stand for.
func (c *Evidence) Written(q int) float64 {
	if m := &c.Doc.Quantities[q]; m.Form == mention.Fraction && m.Unit == mention.Percent {
		return math.Round(c.Mid(q))
	}
	return c.Mid(q)
}

// RetoldDirection is how a lead contradicts the headline that it retells.
const RetoldDirection = "direction" // the same figure, up instead of down
