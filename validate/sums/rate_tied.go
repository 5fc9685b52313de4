package sums

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// roleBase is so many of something of which a rate is told: "6 litres per 100 kilometres".
const roleBase = "base"

// ratesWith lists the rates of the article, and the figures that what the patterns found makes
// rates: those tied to how many there are, or told of so many.
func (c *Sums) ratesWith(told []*passage.Binding) []passage.Rate {
	number, base := map[int]*int{}, map[int]*int{}
	for _, b := range told {
		q := b.Get(passage.RoleRate)
		if len(q) == 0 {
			continue
		}
		if n := b.Get(passage.RoleNumber); len(n) > 0 && c.countsOut(n[0].Quantity, q[0].Quantity) {
			number[q[0].Quantity] = &n[0].Quantity
		}
		if n := b.Get(roleBase); len(n) > 0 {
			base[q[0].Quantity] = &n[0].Quantity
		}
	}
	var out []passage.Rate
	for q := range c.Doc.Quantities {
		r, ok := c.RateOf(q)
		if number[q] != nil || base[q] != nil {
			r.Number, r.Base, ok = number[q], base[q], c.PlainAmount(q) && !c.Doc.Quantities[q].Adjective
		}
		if ok {
			out = append(out, r)
		}
	}
	return out
}

// countsOut: the figure, more than one, may say how many there are of what the rate is told of.
func (c *Sums) countsOut(q, rate int) bool {
	m, x := &c.Doc.Quantities[q], &c.Doc.Quantities[rate]
	if x.Unit == mention.Count && (m.Noun == "" || passage.SameNoun(m, x)) { // "14 of the 45"
		return false
	}
	return c.Mid(q) > 1 && !c.Vague(q) && !m.Age && (m.Unit == mention.Count || !evidence.OneDimension(m, x))
}

// ofBase is how many times the figure holds what a rate is told of; false where it measures or
// counts something else.
func (c *Sums) ofBase(base, q int) (interval.Interval, bool) {
	x, m := &c.Doc.Quantities[base], &c.Doc.Quantities[q]
	if q == base || c.Mid(q) == c.Mid(base) || m.Unit == mention.Count && !c.SameOrPeople(x, m) {
		return interval.Interval{}, false
	}
	f, ok := evidence.InUnits(m.Unit, x.Unit)
	return interval.Div(f, interval.Of(c.Mid(base))), ok
}

// ManyOfOne: of two measures the second is what the number before the first makes of it: "16 laps of
// 250 metres, or four kilometres".
func (c *Sums) ManyOfOne(b *passage.Binding) bool {
	all := b.Quantities()
	if b.Frame.Kind != check.KindUnit || len(all) != 2 {
		return false
	}
	one, other := min(all[0], all[1]), max(all[0], all[1])
	if one == 0 || c.Doc.Quantities[one-1].Sentence != c.Doc.Quantities[one].Sentence || !c.countsOut(one-1, one) {
		return false
	}
	f, ok := evidence.InUnits(c.Doc.Quantities[one].Unit, c.Doc.Quantities[other].Unit)
	return ok && math.Abs(c.Mid(one-1)*c.Mid(one)*f.Mid()/c.Mid(other)-1) < settledBy
}
