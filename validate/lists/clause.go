package lists

import (
	"sort"
)

// TokenAt is the first token that begins at the offset or behind it.
func (c *Lists) TokenAt(offset int) int {
	all := c.Doc.Tokens.All
	return sort.Search(len(all), func(i int) bool { return all[i].Start >= offset })
}
