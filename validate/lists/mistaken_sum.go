package lists

import (
	"crossfoot/validate/passage"
)

// ListMark: the token goes on with a list.
func (c *Lists) ListMark(k int) bool {
	return c.Doc.Tokens.All[k].Lower == "," || c.TokenIn(k, passage.ClassListAnd)
}
