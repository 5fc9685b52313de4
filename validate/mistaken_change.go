package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/stream"
)

// Changes and sums whose figures are those of other things, as the words beside them say.

// deltaOfOther: the amount of the change counts other things than the level: "100 pairs raised
// 60 chicks, against 80 in 2009".
func (c *checker) deltaOfOther(b *binding) bool {
	if b.frame.Kind != check.KindChange {
		return false
	}
	levels := append(slices.Clone(b.get(roleFrom)), b.get(roleTo)...)
	return slices.ContainsFunc(b.get(roleDelta), func(delta filler) bool {
		m := c.countOf(delta)
		return m != nil && slices.ContainsFunc(levels, func(level filler) bool {
			l := c.countOf(level)
			return l != nil && !c.sameOrPeople(m, l) && !c.kindred(m, l)
		})
	})
}

// countOf is the quantity of a filler that counts something by name; nil where it is none.
func (c *checker) countOf(f filler) *mention.Quantity {
	if f.quantity < 0 {
		return nil
	}
	if m := &c.Doc.Quantities[f.quantity]; m.Unit == mention.Count && m.Noun != "" {
		return m
	}
	return nil
}

// ownFigure: right behind the word of direction stands a figure of its own, and a mark parts
// both from the levels: "dropped five, taking its network to 96 routes from 87".
func (c *checker) ownFigure(b *binding) bool {
	word := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 {
		return false
	}
	at, used := c.ItemAt(word[0].span.Start), b.quantities()
	own := false
	for k := at + 1; k < len(c.Items); k++ {
		it := &c.Items[k]
		if it.Kind == stream.BoundaryItem || it.Stop || it.Pause {
			break
		}
		if it.Kind == stream.QuantityItem {
			if slices.Contains(used, int(it.Index)) {
				return false
			}
			own = true
		}
	}
	return own
}

// brokenTotal: counts of whole things do not add up to a figure with a fraction.
func (c *checker) brokenTotal(b *binding) bool {
	if b.frame.Kind != check.KindSum {
		return false
	}
	for _, f := range b.get(roleSum) {
		if f.quantity >= 0 && c.Doc.Quantities[f.quantity].Unit == mention.Count && c.Doc.Quantities[f.quantity].LowPlace < 0 {
			return !slices.ContainsFunc(b.quantities(), func(q int) bool { return q != f.quantity && c.Doc.Quantities[q].LowPlace < 0 })
		}
	}
	return false
}
