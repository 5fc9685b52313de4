package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

// Figures that can be weighed against each other.

// weighs: the figure tells how much of something there is, and no change or distance.
func (c *checker) weighs(q int) bool {
	m := &c.Doc.Quantities[q]
	if c.vague(q) || m.Adjective && roletype.Bare(m) {
		return false
	}
	switch roletype.Of(m) {
	case roletype.Points, roletype.Multiple, roletype.Fraction:
		return false
	}
	if m.First > 0 && !roletype.Bare(m) && c.tokenIn(m.First-1, classCircumstance) {
		return false
	}
	return !c.extra(m) && !c.ofGap(m)
}

// ofGap: the figure is the size of a gap that is named right before it: "a lead of 217 votes".
func (c *checker) ofGap(m *mention.Quantity) bool {
	k := c.beforeFigure(m)
	return k > 0 && c.tokenIn(k, classOfWord) && c.tokenIn(k-1, classGapWord)
}

// weighable: the two figures measure the same kind of thing.
func (c *checker) weighable(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if !c.weighs(x) || !c.weighs(y) || a.Per != b.Per && a.Per != "" && b.Per != "" || c.turnsApart(x, y) {
		return false
	}
	if a.Unit != b.Unit {
		return roletype.Bare(a) != roletype.Bare(b) && !c.apartInSize(x, y)
	}
	return c.sameCounted(a, b) || c.kindred(a, b) || c.closeBy(x, y)
}

// closeBy: the two figures are so near each other that they measure one thing, whatever it is called.
func (c *checker) closeBy(x, y int) bool {
	return c.alikeInSize(x, y) && c.mid(x) >= leastNamed
}

// alikeInSize: neither figure is many times the other.
func (c *checker) alikeInSize(x, y int) bool {
	low, high := min(c.mid(x), c.mid(y)), max(c.mid(x), c.mid(y))
	return high <= nearlyAlike*low
}

// nearlyAlike is how many times the one figure the other is at most, and leastNamed how large
// it is at least, where their nouns differ.
const (
	nearlyAlike = 1.25
	leastNamed  = 100
)
