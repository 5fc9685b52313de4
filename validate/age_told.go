package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// classAgeBefore holds what stands before an age without its unit: "at 17", "I am 25".
const classAgeBefore = "age-before"

// Ages that are told by a number alone lie between these.
const (
	youngestTold = 10
	oldestTold   = 110
)

// bareAges binds an age that is told by a number alone with one of its value that has its unit:
// "had published at 17", "the then 17-year-old". They only agree.
func (c *checker) bareAges(f *rules.Frame) []*binding {
	var out []*binding
	for q := range c.Doc.Quantities {
		if !c.bareAge(&c.Doc.Quantities[q]) {
			continue
		}
		if age := c.ageOf(q); age >= 0 {
			out = append(out, c.repeated(f, min(q, age), max(q, age), ""))
		}
	}
	return out
}

// bareAge: a bare number that may be an age.
func (c *checker) bareAge(m *mention.Quantity) bool {
	if !roletype.Bare(m) || m.IsRange || m.First == c.Doc.Tokens.Sentences[m.Sentence].First || !c.tokenIn(m.First-1, classAgeBefore) {
		return false
	}
	v := mention.Float(m.Low, 1)
	return m.Low != nil && v >= youngestTold && v <= oldestTold
}

// ageOf is the nearest age with its unit that has the value of a figure, in another sentence; -1
// where none is near.
func (c *checker) ageOf(q int) int {
	for far := 1; far <= repeatWindow; far++ {
		for _, i := range [...]int{q - far, q + far} {
			if i < 0 || i >= len(c.Doc.Quantities) {
				continue
			}
			o := &c.Doc.Quantities[i]
			if o.Unit == unitYear && (o.Adjective || o.Age) && c.mid(i) == c.mid(q) && o.Sentence != c.Doc.Quantities[q].Sentence {
				return i
			}
		}
	}
	return -1
}
