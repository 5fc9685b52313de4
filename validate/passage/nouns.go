package passage

import (
	"strings"

	"crossfoot/extract/mention"
)

// SameNoun: the two count the same, as their nouns say.
func SameNoun(a, b *mention.Quantity) bool {
	return a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" || sameHead(HeadOf(a.Noun), HeadOf(b.Noun))
}

// sameHead: the two nouns are one, or one with an ending of a letter: "Teiche" and "Teichen".
func sameHead(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(b) == len(a)+1 && len(a) >= minInflected && strings.HasPrefix(b, a)
}

// minInflected is how long a noun is at least of which another may be a form.
const minInflected = 4

// HeadOf is the last word of a counted noun: "sick trees" are trees.
func HeadOf(noun string) string { return noun[strings.LastIndexByte(noun, ' ')+1:] }

// HeadToken is the last token of what the quantity counts.
func (c *Passage) HeadToken(m *mention.Quantity) int { return m.Last - 1 }
