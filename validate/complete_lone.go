package validate

import "slices"

// larger keeps the candidates for a whole: larger than every figure of their unit that the
// binding holds, and none that may be a year or of which only one end is told.
func (c *checker) larger(b *binding, found []int) []int {
	return slices.DeleteFunc(found, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return c.vague(q) || c.yearLike(m) || m.Age || slices.ContainsFunc(b.quantities(), func(u int) bool {
			return !percents(&c.Doc.Quantities[u]) && c.mid(u) >= c.mid(q)
		})
	})
}

// several: the candidates are not all the same figure, told again, or a larger number that
// does not say of what it is, or a year that may be one, stands among them and the binding's
// figures.
func (c *checker) several(b *binding, found []int) bool {
	if len(found) == 0 {
		return false
	}
	used := b.quantities()
	_, last := b.sentences()
	for s := c.Doc.Quantities[slices.Min(found)].Sentence; s <= last; s++ {
		if slices.ContainsFunc(c.timesOf(s), c.mayCount) {
			return true
		}
	}
	for q := slices.Min(found); q < used[len(used)-1]; q++ {
		rival := slices.Contains(found, q) || unnamed(&c.Doc.Quantities[q]) && !slices.Contains(used, q) && (c.yearLike(&c.Doc.Quantities[q]) && c.mid(q) < modern || len(c.larger(b, []int{q})) > 0)
		if rival && c.mid(q) != c.mid(found[0]) {
			return true
		}
	}
	return false
}
