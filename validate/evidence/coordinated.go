package evidence

import (
	"slices"

	"crossfoot/validate/passage"
)

// CutsList: the first binding's list holds that of the second, which begins in the middle of figures that are told as one list.
func (c *Evidence) CutsList(whole, cut *passage.Binding) bool {
	list, part := whole.List(), cut.List()
	if list == nil || part == nil || list.Name != part.Name || len(part.Fillers) >= len(list.Fillers) {
		return false
	}
	first := part.Fillers[0].Quantity
	return c.Coordinated(first-1) && slices.ContainsFunc(list.Fillers, func(f passage.Filler) bool { return f.Quantity == first-1 })
}
