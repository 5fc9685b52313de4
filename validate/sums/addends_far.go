package sums

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Two parts of a total that stand far from it or from each other. What ties them is a word by the total
// or by a part, and that they add up to it to the last digit, as two of so few figures hardly do by chance.

// farAddends is how many figures on either side of a total are looked at for two such parts.
const farAddends = 16

// farSums are the readings of the total with two figures that add up to it exactly. They only agree.
func (c *Sums) farSums(f *rules.Frame, s int) []*passage.Binding {
	pool := c.farParts(s)
	marked := c.Near(s, f.Options[optionTotals])
	pairs := float64(len(pool)*(len(pool)-1)) / 2
	var out []*passage.Binding
	for i, x := range pool {
		for _, y := range pool[i+1:] {
			if !c.addsExactly(s, x, y) || !marked && !c.Near(y, f.Options[optionMarks]) || pairs*byChance > math.Pow(10, float64(c.mostDigits(s, x, y))) {
				continue
			}
			b := &passage.Binding{Frame: f, Weak: true, AgreeOnly: true}
			b.Add("sum", c.QuantityFiller(s))
			b.Add(check.RoleParts, c.QuantityFiller(x))
			b.Add(check.RoleParts, c.QuantityFiller(y))
			out = append(out, b)
		}
	}
	return out
}

// byChance is how many times as many numbers of so many digits there must be as pairs of figures.
const byChance = 10

// farParts lists the figures around the total that may be parts of it, each amount once.
func (c *Sums) farParts(s int) []int {
	var out []int
	for q := max(0, s-farAddends); q < min(len(c.Doc.Quantities), s+farAddends+1); q++ {
		if q != s && !mention.IsDuration(c.Doc.Quantities[q].Unit) && c.addable(q) && c.Mid(q) < c.Mid(s) && c.addsTo(q, s) &&
			!completion.IsChange(&c.Doc.Claims[q]) && !c.toldAlready(out, q) {
			out = append(out, q)
		}
	}
	return out
}

// addsExactly: the two figures add up to the total, as exact as they are written.
func (c *Sums) addsExactly(s, x, y int) bool {
	return math.Abs(c.Mid(x)+c.Mid(y)-c.Mid(s)) < 1e-9*c.Mid(s)
}

// mostDigits is how many digits the most exact of the three has.
func (c *Sums) mostDigits(qs ...int) int {
	most := 0
	for _, q := range qs {
		most = max(most, evidence.SignificantDigits(&c.Doc.Quantities[q]))
	}
	return most
}
