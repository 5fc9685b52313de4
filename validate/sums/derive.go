package sums

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// MostDerived bounds the figures that another is tried to be derived from.
const MostDerived = 8

// Otherwise: the quantity can be had from the figures around it by some arithmetic
// (a sum, difference, product, quotient, share or change), so that an article that
// draws it from them need not be wrong whatever its words seem to say.
func (c *Sums) Otherwise(q int) bool {
	stated := &c.Doc.Quantities[q]
	want := passage.ValueOf(stated, passage.Loose, c.Nearness(q))
	pool := c.neighbours(q)
	if roletype.Of(stated) == roletype.Percent || roletype.Of(stated) == roletype.Fraction {
		return c.shareOf(want, pool)
	}
	return c.amountOf(want, stated, pool) || c.threeOf(want, stated, pool)
}

// neighbours are the quantities of the sentence and of the one before.
func (c *Sums) neighbours(q int) []int {
	s := c.Doc.Quantities[q].Sentence
	var out []int
	for k := max(0, q-MostDerived); k < min(len(c.Doc.Quantities), q+MostDerived+1); k++ {
		if m := &c.Doc.Quantities[k]; k != q && (m.Sentence == s || m.Sentence == s-1) {
			out = append(out, k)
		}
	}
	return out
}

// shareOf: the percentage is a share, a change or a rest of two figures of the pool, what
// one of them makes of both,
// or a sum, difference or complement of its percentages.
func (c *Sums) shareOf(want interval.Interval, pool []int) bool {
	hundred := interval.Of(100)
	return slices.ContainsFunc(pool, func(i int) bool {
		a := c.LooseOf(i)
		if evidence.Percents(&c.Doc.Quantities[i]) && interval.Meet(want, interval.Sub(hundred, a)) {
			return true
		}
		return slices.ContainsFunc(pool, func(j int) bool {
			x, y := &c.Doc.Quantities[i], &c.Doc.Quantities[j]
			if i == j || evidence.Percents(x) != evidence.Percents(y) || !evidence.Percents(x) && !roletype.SameUnit(x, y) {
				return false
			}
			b := c.LooseOf(j)
			if evidence.Percents(x) && (interval.Meet(want, interval.Add(a, b)) || interval.Meet(want, interval.Abs(interval.Sub(a, b)))) {
				return true
			}
			ratio := interval.Mul(interval.Div(a, b), hundred)
			return interval.Meet(want, ratio) || interval.Meet(want, interval.Abs(interval.Sub(ratio, hundred))) ||
				interval.Meet(want, interval.Mul(interval.Div(a, interval.Add(a, b)), hundred))
		})
	})
}

// amountOf: the amount is a sum, difference, product or quotient of two figures, or
// a percentage of one.
func (c *Sums) amountOf(want interval.Interval, stated *mention.Quantity, pool []int) bool {
	hundred := interval.Of(100)
	return slices.ContainsFunc(pool, func(i int) bool {
		x, a := &c.Doc.Quantities[i], c.LooseOf(i)
		if !roletype.SameUnit(x, stated) {
			return false
		}
		return slices.ContainsFunc(pool, func(j int) bool {
			if i == j {
				return false
			}
			y, b := &c.Doc.Quantities[j], c.LooseOf(j)
			if evidence.Percents(y) {
				part := interval.Div(interval.Mul(a, b), hundred)
				return interval.Meet(want, part) || interval.Meet(want, interval.Add(a, part)) || interval.Meet(want, interval.Sub(a, part))
			}
			if (roletype.SameUnit(x, y) || passage.Unnamed(y)) &&
				(interval.Meet(want, interval.Add(a, b)) || interval.Meet(want, interval.Abs(interval.Sub(a, b)))) {
				return true
			}
			return interval.Meet(want, interval.Mul(a, b)) || interval.Meet(want, interval.Div(a, b))
		})
	})
}

// threeOf: the amount is had by adding and taking away three figures of its unit.
func (c *Sums) threeOf(want interval.Interval, stated *mention.Quantity, pool []int) bool {
	var terms []interval.Interval
	for _, q := range pool {
		if roletype.SameUnit(&c.Doc.Quantities[q], stated) {
			terms = append(terms, c.LooseOf(q))
		}
	}
	for i := range terms {
		for j := range terms[:i] {
			for k := range terms[:j] {
				if anySigns(want, terms[i], terms[j], terms[k]) {
					return true
				}
			}
		}
	}
	return false
}

// anySigns: the figure is ±x ± y ± z.
func anySigns(want, x, y, z interval.Interval) bool {
	for _, sum := range [...]interval.Interval{
		interval.Add(interval.Add(x, y), z), interval.Sub(interval.Add(x, y), z),
		interval.Add(interval.Sub(x, y), z), interval.Sub(interval.Sub(x, y), z),
	} {
		if interval.Meet(want, sum) || interval.Meet(want, interval.Neg(sum)) {
			return true
		}
	}
	return false
}

// LooseOf is the value of the quantity as editors still let pass.
func (c *Sums) LooseOf(q int) interval.Interval {
	return passage.ValueOf(&c.Doc.Quantities[q], passage.Loose, c.Nearness(q))
}
