package evidence

import (
	"crossfoot/extract/mention"
)

// kin ends the names of the word classes of nouns that are said for one another.
const kin = "-kin"

// Kindred: the nouns of two counts are said for one another. What describes them, such as
// "sold-out", is no noun.
func (c *Evidence) Kindred(a, b *mention.Quantity) bool {
	return c.KinTokens(c.HeadToken(a), c.HeadToken(b))
}

// KinTokens: the two tokens are nouns that are said for one another.
func (c *Evidence) KinTokens(x, y int) bool {
	all := c.Doc.Tokens.All
	if min(x, y) < 0 || max(x, y) >= len(all) {
		return false
	}
	v := c.Lang.Vocabulary
	return v.Together(v.Known(all[x].ID, all[x].Lower), v.Known(all[y].ID, all[y].Lower), kin)
}
