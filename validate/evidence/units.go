package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/measure"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// BareFigure: a number alone, that may take any unit.
func BareFigure(m *mention.Quantity) bool { return m.Unit == mention.Count && m.Noun == "" }

// OneDimension: the units of the two turn into one another.
func OneDimension(x, y *mention.Quantity) bool {
	_, ok := InUnits(x.Unit, y.Unit)
	return ok
}

// Nought allows for binary fractions.
func Nought(x float64) bool { return x < 1e-9 && x > -1e-9 }

// InUnits is what one of a unit is in another; false where they measure different things.
func InUnits(from, to string) (interval.Interval, bool) {
	if from == to {
		return interval.Of(1), true
	}
	if n := rules.Periods(to, from); n.Lo > 0 {
		return n, true
	}
	if n := rules.Periods(from, to); n.Lo > 0 {
		return interval.Div(interval.Of(1), n), true
	}
	conv, ok := measure.Convert(from, to)
	return interval.Interval{Lo: conv.Low, Hi: conv.High}, ok && conv.Offset == 0
}

// WithConversion adds how the unit of the role other turns into that of amount to
// a reading of a frame that wants it: it has the roles factor and shift.
func (c *Evidence) WithConversion(b *passage.Binding) {
	if _, ok := b.Frame.Roles["factor"]; !ok || !b.Has([]string{"amount", "other"}) || len(b.Get("factor")) > 0 {
		return
	}
	x, y := b.Get("amount")[0], b.Get("other")[0]
	if x.Quantity < 0 || y.Quantity < 0 {
		return
	}
	to, from := &c.Doc.Quantities[x.Quantity], &c.Doc.Quantities[y.Quantity]
	convert := measure.Ashore
	if c.AnySays(0, len(c.Sentences)-1, classAtSea) {
		convert = measure.Convert
	}
	conv, ok := convert(FullUnit(from), FullUnit(to))
	if !ok {
		return
	}
	factor, shift := interval.Interval{Lo: conv.Low, Hi: conv.High}, interval.Of(conv.Offset)
	first := &c.Doc.Quantities[min(x.Quantity, y.Quantity)]
	if before := c.BeforeFigure(first); before >= 0 && c.TokenIn(before, ClassBy) || c.deltaBehindBracket(&c.Doc.Quantities[max(x.Quantity, y.Quantity)]) {
		shift = interval.Of(0) // degrees that it got warmer
	}
	b.Add("factor", passage.Filler{Quantity: -1, Time: -1, Span: y.Span, Sentence: y.Sentence, Given: &factor})
	b.Add("shift", passage.Filler{Quantity: -1, Time: -1, Span: y.Span, Sentence: y.Sentence, Given: &shift})
}

// classAtSea holds words of ships and aircraft, whose miles are longer.
const classAtSea = "at-sea"

// deltaBehindBracket: behind the bracket that ends with the quantity stands that it is a change.
func (c *Evidence) deltaBehindBracket(m *mention.Quantity) bool {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	return m.Last < last && c.Doc.Tokens.All[m.Last].Is(")") && c.DeltaBehind(m.Last+1, min(last, m.Last+1+DeltaReach))
}

// FullUnit is a quantity's unit with what it is per, as CLDR writes it.
func FullUnit(q *mention.Quantity) string {
	if q.Per == "" {
		return q.Unit
	}
	return q.Unit + "-per-" + q.Per
}

// Percents: the quantity is a percentage.
func Percents(m *mention.Quantity) bool {
	return roletype.Of(m) == roletype.Percent || roletype.Of(m) == roletype.Fraction
}

// BareMoney is from where on a number without a noun is hardly one of things.
const BareMoney = 1e6
