package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Figures that are taken for what they are not: a result for a change, a part for an earlier
// level, and numbers of which the unit or the scale word is left out.

// partOfLater: what is taken for the earlier level is a part of the later one before it: "21m
// doses, four million more than in 2018, 14m of them delivered".
func (c *checker) partOfLater(b *binding) bool {
	from := b.get(roleFrom)
	return len(from) > 0 && from[0].quantity >= 0 && from[0].quantity == last(b.quantities()) && c.insideOther(from[0].quantity)
}

// classBooked holds the verbs that tell a result: "posted a minus of £38m" changed nothing.
const classBooked = "booked"

// booked: what is taken for the amount of a change is a result that somebody booked.
func (c *checker) booked(b *binding) bool {
	return len(b.get(roleFrom)) > 0 && slices.ContainsFunc(b.get(roleDelta), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		first, last := c.clauseOf(f.quantity)
		return c.tokensIn(first, last, classBooked)
	})
}

// percentLeftOut: a level of a change is a bare number in words, in a sentence of percentages:
// "women earn 21% less, six after adjustment".
func (c *checker) percentLeftOut(b *binding) bool {
	levels := b.levels()
	if slices.ContainsFunc(levels, func(f filler) bool { return f.quantity >= 0 && percents(&c.Doc.Quantities[f.quantity]) }) {
		return false // the level beside it says what it is
	}
	return len(b.get(roleFrom)) > 0 && slices.ContainsFunc(levels, func(f filler) bool {
		return f.quantity >= 0 && roletype.Bare(&c.Doc.Quantities[f.quantity]) && c.Doc.Quantities[f.quantity].Form == mention.Words &&
			slices.ContainsFunc(c.quantitiesOf(f.sentence), func(q int) bool { return c.Doc.Quantities[q].Unit == mention.Percent })
	})
}

// What is told of a scale word that is left out: the place of the last digit of a figure that
// has one ("6.1 billion", but 5,000 too) and from where on it is told in thousands or more, and
// what a figure that lacks one stays below: 7.2 and 430 may be millions, 1,200 may not.
const (
	scaledPlace    = 3
	leastWithScale = 1e5
	leastLeft      = 1e3
)

// rescaled: a figure is told in another unit or scale than the binding's, and taken in that.
func (b *binding) rescaled() bool {
	return slices.ContainsFunc(b.roles, func(r role) bool {
		return slices.ContainsFunc(r.fillers, func(f filler) bool { return f.scale != 0 })
	})
}

// scaleLeftOut: a bare figure stands beside one with a scale word, which it may share: "with
// 6.1 billion behind France (7.2)". What is multiplied or divided has no scale in common.
func (c *checker) scaleLeftOut(b *binding) bool {
	if b.frame.Kind == check.KindProduct || b.frame.Kind == check.KindAverage {
		return false
	}
	if b.rescaled() {
		return false
	}
	small, scaled := false, false
	for _, q := range b.quantities() {
		m := &c.Doc.Quantities[q]
		small = small || roletype.Bare(m) && m.Form == mention.Figures && c.mid(q) < leastLeft
		scaled = scaled || m.LowPlace >= scaledPlace && c.mid(q) >= leastWithScale
	}
	return small && scaled
}
