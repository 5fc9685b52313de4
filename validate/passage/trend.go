package passage

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// Measurable: the token names something that rises and falls; a compound does whose last part does.
func (c *Passage) Measurable(t *token.Token) bool {
	clauses := c.Doc.Pack.Clauses()
	if clauses.Words[t.Lower]&lang.Measure != 0 || !clauses.Inflects || !t.Capital {
		return clauses.Words[t.Lower]&lang.Measure != 0
	}
	for i := 3; i+MinTail <= len(t.Lower); i++ {
		if clauses.Words[t.Lower[i:]]&lang.Measure != 0 {
			return true
		}
	}
	return false
}
