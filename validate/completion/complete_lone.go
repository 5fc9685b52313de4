package completion

import (
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// larger keeps the candidates for a whole: larger than every figure of their unit that the
// binding holds, and none that may be a year or of which only one end is told.
func (c *Completion) larger(b *passage.Binding, found []int) []int {
	return slices.DeleteFunc(found, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return c.Vague(q) || c.YearLike(m) || m.Age || slices.ContainsFunc(b.Quantities(), func(u int) bool {
			return !evidence.Percents(&c.Doc.Quantities[u]) && c.Mid(u) >= c.Mid(q)
		})
	})
}

// several: the candidates are not all the same figure, told again, or a larger number that
// does not say of what it is, or a year that may be one, stands among them and the binding's
// figures.
func (c *Completion) several(b *passage.Binding, found []int) bool {
	if len(found) == 0 {
		return false
	}
	used := b.Quantities()
	_, last := b.Sentences()
	for s := c.Doc.Quantities[slices.Min(found)].Sentence; s <= last; s++ {
		if slices.ContainsFunc(c.TimesOf(s), c.MayCount) {
			return true
		}
	}
	first := slices.Min(found)
	for first > 0 && c.Doc.Quantities[first-1].Sentence >= c.Doc.Quantities[slices.Min(found)].Sentence-1 {
		first-- // what is told with it
	}
	for q := first; q < used[len(used)-1]; q++ {
		if c.rivalWhole(b, found, q) && c.Mid(q) != c.Mid(found[0]) {
			return true
		}
	}
	return false
}

// rivalWhole: the figure may be the whole as well as those found: it does not say of what it
// is, or the binding's figures do not, so that they may be of its money.
func (c *Completion) rivalWhole(b *passage.Binding, found []int, q int) bool {
	m, used := &c.Doc.Quantities[q], b.Quantities()
	if slices.Contains(found, q) || slices.Contains(used, q) {
		return slices.Contains(found, q)
	}
	open := passage.Unnamed(m) || rules.IsCurrency(m.Unit) && !slices.ContainsFunc(used, func(u int) bool {
		return !evidence.Percents(&c.Doc.Quantities[u]) && !roletype.Bare(&c.Doc.Quantities[u])
	})
	return open && (c.YearLike(m) && c.Mid(q) < passage.Modern || len(c.larger(b, []int{q})) > 0)
}
