package evidence

import (
	"sort"
)

// CountsAt: a quantity begins at token k ("the other two").
func (c *Evidence) CountsAt(k int) bool {
	qs := c.Doc.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].Last > k })
	return i < len(qs) && qs[i].First <= k
}
