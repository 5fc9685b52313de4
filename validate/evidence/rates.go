package evidence

import (
	"crossfoot/extract/mention"
)

// Compared: the figure is what another is more or less than: "a little more than last year's 10m".
func (c *Evidence) Compared(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && c.ShortlyBefore(m, comparedReach, ClassThan)
}

// comparedReach is how many words may stand between "than" and the figure.
const comparedReach = 4
