package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
)

// roleBase is so many of something of which a rate is told: "6 litres per 100 kilometres".
const roleBase = "base"

// ratesWith lists the rates of the article, and the figures that what the patterns found makes
// rates: those tied to how many there are, or told of so many.
func (c *checker) ratesWith(told []*binding) []rate {
	number, base := map[int]*int{}, map[int]*int{}
	for _, b := range told {
		q := b.get(roleRate)
		if len(q) == 0 {
			continue
		}
		if n := b.get(roleNumber); len(n) > 0 && c.countsOut(n[0].quantity, q[0].quantity) {
			number[q[0].quantity] = &n[0].quantity
		}
		if n := b.get(roleBase); len(n) > 0 {
			base[q[0].quantity] = &n[0].quantity
		}
	}
	var out []rate
	for q := range c.Doc.Quantities {
		r, ok := c.rateOf(q)
		if number[q] != nil || base[q] != nil {
			r.number, r.base, ok = number[q], base[q], c.plainAmount(q) && !c.Doc.Quantities[q].Adjective
		}
		if ok {
			out = append(out, r)
		}
	}
	return out
}

// countsOut: the figure, more than one, may say how many there are of what the rate is told of.
func (c *checker) countsOut(q, rate int) bool {
	m, x := &c.Doc.Quantities[q], &c.Doc.Quantities[rate]
	if x.Unit == mention.Count && (m.Noun == "" || sameNoun(m, x)) { // "14 of the 45"
		return false
	}
	return c.mid(q) > 1 && !c.vague(q) && !m.Age && (m.Unit == mention.Count || !oneDimension(m, x))
}

// ofBase is how many times the figure holds what a rate is told of; false where it measures or
// counts something else.
func (c *checker) ofBase(base, q int) (interval.Interval, bool) {
	x, m := &c.Doc.Quantities[base], &c.Doc.Quantities[q]
	if q == base || c.mid(q) == c.mid(base) || m.Unit == mention.Count && !c.sameOrPeople(x, m) {
		return interval.Interval{}, false
	}
	f, ok := inUnits(m.Unit, x.Unit)
	return interval.Div(f, interval.Of(c.mid(base))), ok
}

// manyOfOne: of two measures the second is what the number before the first makes of it: "16 laps of
// 250 metres, or four kilometres".
func (c *checker) manyOfOne(b *binding) bool {
	all := b.quantities()
	if b.frame.Kind != check.KindUnit || len(all) != 2 {
		return false
	}
	one, other := min(all[0], all[1]), max(all[0], all[1])
	if one == 0 || c.Doc.Quantities[one-1].Sentence != c.Doc.Quantities[one].Sentence || !c.countsOut(one-1, one) {
		return false
	}
	f, ok := inUnits(c.Doc.Quantities[one].Unit, c.Doc.Quantities[other].Unit)
	return ok && math.Abs(c.mid(one-1)*c.mid(one)*f.Mid()/c.mid(other)-1) < settledBy
}
