package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/roletype"
)

// mostDerived bounds the figures that another is tried to be derived from.
const mostDerived = 8

// otherwise: the quantity can be had from the figures around it by some arithmetic
// (a sum, difference, product, quotient, share or change), so that an article that
// draws it from them need not be wrong whatever its words seem to say.
func (c *checker) otherwise(q int) bool {
	stated := &c.Doc.Quantities[q]
	want := valueOf(stated, loose, c.nearness(q))
	pool := c.neighbours(q)
	if roletype.Of(stated) == roletype.Percent || roletype.Of(stated) == roletype.Fraction {
		return c.shareOf(want, pool)
	}
	return c.amountOf(want, stated, pool) || c.threeOf(want, stated, pool)
}

// neighbours are the quantities of the sentence and of the one before.
func (c *checker) neighbours(q int) []int {
	s := c.Doc.Quantities[q].Sentence
	var out []int
	for k := max(0, q-mostDerived); k < min(len(c.Doc.Quantities), q+mostDerived+1); k++ {
		if m := &c.Doc.Quantities[k]; k != q && (m.Sentence == s || m.Sentence == s-1) {
			out = append(out, k)
		}
	}
	return out
}

// shareOf: the percentage is a share, a change or a rest of two figures of the pool, what
// one of them makes of both,
// or a sum, difference or complement of its percentages.
func (c *checker) shareOf(want interval.Interval, pool []int) bool {
	hundred := interval.Of(100)
	return slices.ContainsFunc(pool, func(i int) bool {
		a := c.looseOf(i)
		if percents(&c.Doc.Quantities[i]) && interval.Meet(want, interval.Sub(hundred, a)) {
			return true
		}
		return slices.ContainsFunc(pool, func(j int) bool {
			x, y := &c.Doc.Quantities[i], &c.Doc.Quantities[j]
			if i == j || percents(x) != percents(y) || !percents(x) && !roletype.SameUnit(x, y) {
				return false
			}
			b := c.looseOf(j)
			if percents(x) && (interval.Meet(want, interval.Add(a, b)) || interval.Meet(want, interval.Abs(interval.Sub(a, b)))) {
				return true
			}
			ratio := interval.Mul(interval.Div(a, b), hundred)
			return interval.Meet(want, ratio) || interval.Meet(want, interval.Abs(interval.Sub(ratio, hundred))) ||
				interval.Meet(want, interval.Mul(interval.Div(a, interval.Add(a, b)), hundred))
		})
	})
}

// percents: the quantity is a percentage.
func percents(m *mention.Quantity) bool {
	return roletype.Of(m) == roletype.Percent || roletype.Of(m) == roletype.Fraction
}

// amountOf: the amount is a sum, difference, product or quotient of two figures, or
// a percentage of one.
func (c *checker) amountOf(want interval.Interval, stated *mention.Quantity, pool []int) bool {
	hundred := interval.Of(100)
	return slices.ContainsFunc(pool, func(i int) bool {
		x, a := &c.Doc.Quantities[i], c.looseOf(i)
		if !roletype.SameUnit(x, stated) {
			return false
		}
		return slices.ContainsFunc(pool, func(j int) bool {
			if i == j {
				return false
			}
			y, b := &c.Doc.Quantities[j], c.looseOf(j)
			if percents(y) {
				part := interval.Div(interval.Mul(a, b), hundred)
				return interval.Meet(want, part) || interval.Meet(want, interval.Add(a, part)) || interval.Meet(want, interval.Sub(a, part))
			}
			if (roletype.SameUnit(x, y) || unnamed(y)) && (interval.Meet(want, interval.Add(a, b)) || interval.Meet(want, interval.Abs(interval.Sub(a, b)))) {
				return true
			}
			return interval.Meet(want, interval.Mul(a, b)) || interval.Meet(want, interval.Div(a, b))
		})
	})
}

// threeOf: the amount is had by adding and taking away three figures of its unit.
func (c *checker) threeOf(want interval.Interval, stated *mention.Quantity, pool []int) bool {
	var terms []interval.Interval
	for _, q := range pool {
		if roletype.SameUnit(&c.Doc.Quantities[q], stated) {
			terms = append(terms, c.looseOf(q))
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

func (c *checker) looseOf(q int) interval.Interval {
	return valueOf(&c.Doc.Quantities[q], loose, c.nearness(q))
}
