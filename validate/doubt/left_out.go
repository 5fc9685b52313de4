package doubt

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Figures that are taken for what they are not: a result for a change, a part for an earlier
// level, and numbers of which the unit or the scale word is left out.

// partOfLater: what is taken for the earlier level is a part of the later one before it: "21m
// doses, four million more than in 2018, 14m of them delivered".
func (c *Doubt) partOfLater(b *passage.Binding) bool {
	from := b.Get(passage.RoleFrom)
	return len(from) > 0 && from[0].Quantity >= 0 && from[0].Quantity == completion.Last(b.Quantities()) && c.InsideOther(from[0].Quantity)
}

// classBooked holds the verbs that tell a result: "posted a minus of £38m" changed nothing.
const classBooked = "booked"

// booked: what is taken for the amount of a change is a result that somebody booked.
func (c *Doubt) booked(b *passage.Binding) bool {
	return len(b.Get(passage.RoleFrom)) > 0 && slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		first, last := c.ClauseOf(f.Quantity)
		return c.TokensIn(first, last, classBooked)
	})
}

// percentLeftOut: a level of a change is a bare number in words, in a sentence of percentages:
// "women earn 21% less, six after adjustment".
func (c *Doubt) percentLeftOut(b *passage.Binding) bool {
	levels := b.Levels()
	if slices.ContainsFunc(levels, func(f passage.Filler) bool {
		return f.Quantity >= 0 && evidence.Percents(&c.Doc.Quantities[f.Quantity])
	}) {
		return false // the level beside it says what it is
	}
	return len(b.Get(passage.RoleFrom)) > 0 && slices.ContainsFunc(levels, func(f passage.Filler) bool {
		return f.Quantity >= 0 && roletype.Bare(&c.Doc.Quantities[f.Quantity]) && c.Doc.Quantities[f.Quantity].Form == mention.Words &&
			slices.ContainsFunc(c.QuantitiesOf(f.Sentence), func(q int) bool { return c.Doc.Quantities[q].Unit == mention.Percent })
	})
}

// What is told of a scale word that is left out: the place of the last digit of a figure that
// has one ("6.1 billion", but 5,000 too) and from where on it is told in thousands or more, and
// what a figure that lacks one stays below: 7.2 and 430 may be millions, 1,200 may not.
const (
	leastWithScale = 1e5
	leastLeft      = 1e3
)

// scaleLeftOut: a bare figure stands beside one with a scale word, which it may share: "with
// 6.1 billion behind France (7.2)". What is multiplied or divided has no scale in common.
func (c *Doubt) scaleLeftOut(b *passage.Binding) bool {
	if b.Frame.Kind == check.KindProduct || b.Frame.Kind == check.KindAverage {
		return false
	}
	if b.Rescaled() {
		return false
	}
	small, scaled := false, false
	for _, q := range b.Quantities() {
		m := &c.Doc.Quantities[q]
		small = small || roletype.Bare(m) && m.Form == mention.Figures && c.Mid(q) < leastLeft
		scaled = scaled || m.LowPlace >= evidence.ScaledPlace && c.Mid(q) >= leastWithScale
	}
	return small && scaled
}
