package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// OfResult: the figure is the winner's in a result: "beat him by 412 votes to 388".
func (c *Evidence) OfResult(q int) bool {
	m := &c.Doc.Quantities[q]
	if q+1 >= len(c.Doc.Quantities) || c.Doc.Quantities[q+1].First != m.Last+1 || !c.TokenIn(m.Last, passage.ClassToWord) || !c.TellsBy(q) {
		return false
	}
	return c.TokensIn(c.Doc.Tokens.Sentences[m.Sentence].First, m.First, ClassWon)
}

// TellsBy: a word before the figure says that it tells by how much: "beat it by 12m".
func (c *Evidence) TellsBy(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.Precedes(m, ClassBy)
}

// Extra: the number is said to come on top of another ("a further 20"), or to be
// taken from another ("nine of the 15"), so that it is no level by itself.
func (c *Evidence) Extra(m *mention.Quantity) bool {
	if c.Precedes(m, ClassExtra) || c.NounIn(m, ClassExtra) {
		return true
	}
	return roletype.Bare(m) && m.Last < len(c.Doc.Tokens.All) && c.TokenIn(m.Last, ClassTaken)
}
