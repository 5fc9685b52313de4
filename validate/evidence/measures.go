package evidence

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// How many sentences apart two measures may stand to be one with a slip: of two digits, and of more.
const NearMeasures, FarMeasures = 3, 6

// Standing is the quantity of the item where it may stand out from others, -1 otherwise.
func (c *Evidence) Standing(k int) int {
	it := &c.Items[k]
	if it.Kind != stream.QuantityItem {
		return -1
	}
	m := &c.Doc.Quantities[it.Index]
	if m.Low == nil || m.High == nil || m.Adjective || c.Cell(m) {
		return -1
	}
	if class := roletype.Of(m); class != roletype.Percent && class != roletype.Money {
		return -1
	}
	return int(it.Index)
}

// IsEnd: the word before the figure says that something rose or fell from it or to it.
// "A rise of" tells by how much, in German with the word for "from".
func (c *Evidence) IsEnd(m *mention.Quantity) bool {
	k := m.First - 1
	switch {
	case k < 1:
		return false
	case c.TokenIn(k, passage.ClassStartBefore):
		return !c.TokenIn(k-1, ClassUpNoun) && !c.TokenIn(k-1, ClassDownNoun)
	}
	return c.TokenIn(k, ClassLevelBefore)
}

// OfEarlier: the figure is what an earlier time is told with ("compared with 4% a year ago").
func (c *Evidence) OfEarlier(q int) bool {
	if t := c.ClauseTime(q); t != nil && (t.Context || LooksBack(*t)) {
		return c.MarkedEarlier(q)
	}
	return false
}

// MeasuresApart: the two metrics name measured things, and none in common.
func (c *Evidence) MeasuresApart(a, b string) bool {
	some, shared := c.measures(a, b)
	return some && !shared
}

// SharesMeasure: the two metrics name one measured thing.
func (c *Evidence) SharesMeasure(a, b string) bool {
	_, shared := c.measures(a, b)
	return shared
}

// measures: both metrics name measured things, and one in common.
func (c *Evidence) measures(a, b string) (some, shared bool) {
	for x := range strings.FieldsSeq(strings.ToLower(a)) {
		for y := range strings.FieldsSeq(strings.ToLower(b)) {
			if !c.namesMeasure(x) || !c.namesMeasure(y) {
				continue
			}
			if x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x) {
				return true, true
			}
			some = true
		}
	}
	return some, false
}

// namesMeasure: the word in lower case names a thing that is measured, and says not
// only which way one went.
func (c *Evidence) namesMeasure(lower string) bool {
	return c.Doc.Pack.Clauses().Words[lower]&lang.Measure != 0 && c.TurnOf(lower) == 0
}
