package retold

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// sumTold: one of the two figures is the other and a third told near them: "340 jobs go, and 90 posts stay
// vacant; the union, which counts 430".
func (c *Retold) sumTold(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	gap := math.Abs(c.Mid(first) - c.Mid(second))
	if gap < leastSummand {
		return false
	}
	for q := first + 1; q < min(len(c.Doc.Quantities), second+passage.ContextFigures); q++ {
		m := &c.Doc.Quantities[q]
		if q != second && m.Sentence <= b.Sentence && (roletype.SameUnit(m, a) || m.Unit == mention.Count && a.Unit == mention.Count) && c.Mid(q) == gap {
			return true
		}
	}
	return false
}

// leastSummand is from what on a figure is hardly the gap of two others by chance.
const leastSummand = 10
