package doubt

import (
	"slices"

	"crossfoot/validate/check"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Shares that name whom something is told of, and levels that lead elsewhere.

// OfRanked: a figure of a change, a gap or a comparison says which of those ranked are meant: "the share of the poorest 20% fell from 11%
// to 7%", "the top 5 per cent did better than the next 15".
func (c *Doubt) OfRanked(b *passage.Binding) bool {
	switch b.Frame.Kind {
	case check.KindChange, check.KindPoints, check.KindComparison, check.KindDifference, kindMajority:
		return slices.ContainsFunc(b.Quantities(), c.Ranked)
	case check.KindSum: // "that of the top 5% rose to 26%, that of the remaining 95% fell to 74%"
		ranked := slices.DeleteFunc(b.Quantities(), func(q int) bool { return !c.Ranked(q) })
		return len(ranked) > 0 && slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[ranked[0]].Sentence), func(q int) bool { return c.Ranked(q) && !b.Holds(q) })
	}
	return false
}

// kindMajority is that of words for most and for few.
const kindMajority = "majority"

// leadsReach is how many words, a time among them, stand between a level and where it leads.
const leadsReach = 6

// FromLeadsOn: right behind the earlier level stands where it went, which is another figure than the binding's: "the poorer half saw their
// share fall from 20.4% to 16.8%".
func (c *Doubt) FromLeadsOn(b *passage.Binding) bool {
	from, ok := b.Only(passage.RoleFrom)
	to, other := b.Only(passage.RoleTo)
	if b.Frame.Kind != check.KindChange || !ok || !other || to > from || from+1 >= len(c.Doc.Quantities) || b.Holds(from+1) {
		return false
	}
	m, next := &c.Doc.Quantities[from], &c.Doc.Quantities[from+1]
	lead := c.BeforeFigure(next)
	return next.Sentence == m.Sentence && (roletype.SameUnit(m, next) || roletype.Bare(m) || roletype.Bare(next)) && next.First-m.Last <= leadsReach &&
		lead >= m.Last && c.TokenIn(lead, passage.ClassToWord) && !c.HasVerb(m.Last, lead)
}
