package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/measure"
)

// withConversion adds how the unit of the role other turns into that of amount to
// a reading of a frame that wants it: it has the roles factor and shift.
func (c *checker) withConversion(b *binding) {
	if _, ok := b.frame.Roles["factor"]; !ok || !b.has([]string{"amount", "other"}) || len(b.get("factor")) > 0 {
		return
	}
	x, y := b.get("amount")[0], b.get("other")[0]
	if x.quantity < 0 || y.quantity < 0 {
		return
	}
	to, from := &c.Doc.Quantities[x.quantity], &c.Doc.Quantities[y.quantity]
	conv, ok := measure.Convert(fullUnit(from), fullUnit(to))
	if !ok {
		return
	}
	factor, shift := interval.Interval{Lo: conv.Low, Hi: conv.High}, interval.Of(conv.Offset)
	first := &c.Doc.Quantities[min(x.quantity, y.quantity)]
	if before := c.beforeFigure(first); before >= 0 && c.tokenIn(before, classBy) || c.deltaBehindBracket(&c.Doc.Quantities[max(x.quantity, y.quantity)]) {
		shift = interval.Of(0) // degrees that it got warmer
	}
	b.add("factor", filler{quantity: -1, time: -1, span: y.span, sentence: y.sentence, given: &factor})
	b.add("shift", filler{quantity: -1, time: -1, span: y.span, sentence: y.sentence, given: &shift})
}

// deltaBehindBracket: behind the bracket that ends with the quantity stands that it is a change.
func (c *checker) deltaBehindBracket(m *mention.Quantity) bool {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	return m.Last < last && c.Doc.Tokens.All[m.Last].Is(")") && c.deltaBehind(m.Last+1, min(last, m.Last+1+deltaReach))
}

// fullUnit is a quantity's unit with what it is per, as CLDR writes it.
func fullUnit(q *mention.Quantity) string {
	if q.Per == "" {
		return q.Unit
	}
	return q.Unit + "-per-" + q.Per
}
