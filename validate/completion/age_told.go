package completion

import (
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// BareAges binds an age that is told by a number alone with one of its value that has its unit:
// "had published at 17", "the then 17-year-old". They only agree.
func (c *Completion) BareAges(f *rules.Frame) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		if !c.BareAge(&c.Doc.Quantities[q]) {
			continue
		}
		if age := c.AgeOf(q); age >= 0 {
			out = append(out, c.Repeated(f, min(q, age), max(q, age), ""))
		}
	}
	return out
}
