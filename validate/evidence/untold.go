package evidence

import (
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Untold: the article tells the first figure nowhere else, nor its digits with another unit.
func (c *Evidence) Untold(first, second int) bool {
	if c.sinceYearTold(first) {
		return false
	}
	a, digits := &c.Doc.Quantities[first], c.NumeralOf(first)
	for i := max(0, first-TwinWindow); i < min(len(c.Doc.Quantities), second+TwinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i == first || i == second || o.Low == nil || o.High == nil || c.smallOther(first, i) {
			continue
		}
		if (o.Unit == a.Unit || roletype.Bare(o) || roletype.Bare(a)) && (c.SameFigure(first, i) || digits != "" && c.NumeralOf(i) == digits) {
			return false
		}
	}
	return true
}

// smallOther: the two are small numbers of different things, which are equal by chance.
func (c *Evidence) smallOther(q, i int) bool {
	return c.Mid(q) < passage.SmallFigure && c.OtherCounted(q, i)
}
