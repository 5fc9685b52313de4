package evidence

import (
	"slices"
)

// TotalAmongParts: one of the parts is what those right before it come to, and so is told with them: "with 298 seats and
// the Greens' 47 it has 345 in a parliament of 669".
func (c *Evidence) TotalAmongParts(parts []int) bool {
	back := slices.Clone(parts)
	slices.Reverse(back)
	return c.HoldOthers(back)
}
