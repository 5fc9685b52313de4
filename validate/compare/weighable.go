package compare

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/roletype"
)

// Figures that can be weighed against each other.

// weighs: the figure tells how much of something there is, and no change or distance.
func (c *Comparisons) weighs(q int) bool {
	m := &c.Doc.Quantities[q]
	if c.Vague(q) || m.Adjective && roletype.Bare(m) {
		return false
	}
	switch roletype.Of(m) {
	case roletype.Points, roletype.Multiple, roletype.Fraction:
		return false
	}
	if m.First > 0 && !roletype.Bare(m) && c.TokenIn(m.First-1, classCircumstance) {
		return false
	}
	return !c.Extra(m) && !c.ofGap(m)
}

// ofGap: the figure is the size of a gap that is named right before it: "a lead of 217 votes".
func (c *Comparisons) ofGap(m *mention.Quantity) bool {
	k := c.BeforeFigure(m)
	return k > 0 && c.TokenIn(k, evidence.ClassOfWord) && c.TokenIn(k-1, evidence.ClassGapWord)
}

// weighable: the two figures measure the same kind of thing.
func (c *Comparisons) weighable(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if !c.weighs(x) || !c.weighs(y) || a.Per != b.Per && a.Per != "" && b.Per != "" || c.TurnsApart(x, y) {
		return false
	}
	if a.Unit != b.Unit {
		return roletype.Bare(a) != roletype.Bare(b) && !c.ApartInSize(x, y)
	}
	return c.SameCounted(a, b) || c.Kindred(a, b) || c.closeBy(x, y)
}

// closeBy: the two figures are so near each other that they measure one thing, whatever it is called.
func (c *Comparisons) closeBy(x, y int) bool {
	return c.AlikeInSize(x, y) && c.Mid(x) >= leastNamed
}

// nearlyAlike is how many times the one figure the other is at most, and leastNamed how large
// it is at least, where their nouns differ.
const leastNamed = 100
