package evidence

import (
	"strings"
	"unicode"

	"crossfoot/validate/passage"
)

func (c *Evidence) newStems(label string) passage.Context {
	var out passage.Context
	for w := range strings.FieldsFuncSeq(strings.ToLower(label), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= passage.MinContent && !c.Doc.Pack.Frequent(w) {
			out = out.With(c.ContentOfWord(w))
		}
	}
	return out
}
