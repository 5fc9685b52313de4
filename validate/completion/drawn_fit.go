package completion

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// SameOrPeople: two counts of one noun, or both of people: "41,300 readers" were "28,700 people".
func (c *Completion) SameOrPeople(x, y *mention.Quantity) bool {
	return passage.SameNoun(x, y) || c.NounIn(x, evidence.ClassPeople) && c.NounIn(y, evidence.ClassPeople)
}
