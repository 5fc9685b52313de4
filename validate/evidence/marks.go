package evidence

import (
	"crossfoot/validate/stream"
)

// MarkBetween: a mark that parts clauses, or a colon, stands among the tokens.
func (c *Evidence) MarkBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if c.TokenIn(k, ClassMark) || c.Doc.Tokens.All[k].Is(":") {
			return true
		}
	}
	return false
}

// IsMark: the item is the mark.
func (c *Evidence) IsMark(it *stream.Item, mark string) bool {
	return it.Kind == stream.WordItem && c.Doc.Tokens.All[it.First].Is(mark)
}

// MarkAt: the token is a mark that parts clauses.
func (c *Evidence) MarkAt(k int) bool { return k >= 0 && c.TokenIn(k, ClassMark) }
