package doubt

import (
	"slices"

	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// partOfPart: the binding's total, or one of its list, is said to be part of another:
// "838 took part, 729 of those were in favour".
func (c *Doubt) partOfPart(b *passage.Binding) bool {
	for _, f := range b.Get(evidence.RoleSum) {
		if f.Quantity >= 0 && c.OfThem(f.Quantity) {
			return true
		}
	}
	list := b.List()
	if list == nil {
		return false
	}
	return slices.ContainsFunc(list.Fillers[1:], func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.OfThem(f.Quantity)
	})
}
