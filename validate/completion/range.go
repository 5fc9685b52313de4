package completion

import (
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

// EndOf is one end of a range as a filler.
func (c *Completion) EndOf(q int, x float64) passage.Filler {
	f := c.QuantityFiller(q)
	v := interval.Of(x)
	f.Given = &v
	return f
}
