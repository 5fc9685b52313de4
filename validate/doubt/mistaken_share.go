package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Shares whose whole is none, as the words beside it say.

// ownShareReach is how many words behind a figure its own share may stand.
const ownShareReach = 3

// partItself: what is taken for the whole is told with a share of its own: "14,000 tonnes (23
// per cent) of Elstar and 11,900, or 19 per cent, of Jonagold".
func (c *Doubt) partItself(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindShare {
		return false
	}
	used := b.Quantities()
	return slices.ContainsFunc(b.Get(evidence.RoleWhole), func(f passage.Filler) bool {
		next := f.Quantity + 1
		if f.Quantity < 0 || next >= len(c.Doc.Quantities) || slices.Contains(used, next) {
			return false
		}
		x, y := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[next]
		return y.Unit == mention.Percent && roletype.Of(x) != roletype.Percent && y.Sentence == x.Sentence && y.First-x.Last <= ownShareReach
	})
}

// wholeBeside: the whole is joined to the part by "and": "5,310 by the agency and 8,896 by the
// job centres, that is 63 per cent".
func (c *Doubt) wholeBeside(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	if b.Frame.Kind != check.KindShare || !okPart || !okWhole || whole != part+1 {
		return false
	}
	before := c.BeforeFigure(&c.Doc.Quantities[whole])
	return before >= 0 && c.WordsIn(before, before+1, lang.Coordinator)
}

// countedFromThen: the points between two percentages are counted from another time, and
// neither is marked as that of it.
func (c *Doubt) countedFromThen(b *passage.Binding) bool {
	one, okOne := b.Only(check.RoleOne)
	other, okOther := b.Only(check.RoleOther)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindDifference || !okOne || !okOther || !okStated {
		return false
	}
	m := &c.Doc.Quantities[stated]
	return (m.Unit == mention.Points || c.CountsPoints(m)) && c.PointsSince(stated, one, other)
}

// partsNested: of two parts that stand side by side the second is a part of the first: "1,390
// started, among them 245 women".
func (c *Doubt) partsNested(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	return b.Frame.Kind == check.KindSum && slices.ContainsFunc(parts, func(f passage.Filler) bool {
		return f.Quantity > 0 && c.TokensIn(c.Doc.Quantities[f.Quantity-1].Last+1, c.Doc.Quantities[f.Quantity].First, evidence.ClassInside) &&
			slices.ContainsFunc(parts, func(p passage.Filler) bool { return p.Quantity == f.Quantity-1 })
	})
}

// classTheseParts holds the words behind a figure that is a part of what was told before.
const classTheseParts = "these-parts"

// partNoRest: what is taken for the difference of two figures is a part of one of them: "fell
// from 488 to 402, and 171 of these cases".
func (c *Doubt) partNoRest(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindDifference && slices.ContainsFunc(b.Get(check.RoleStated), func(f passage.Filler) bool {
		return f.Quantity >= 0 && (c.OfThem(f.Quantity) || c.TokenIn(min(c.Doc.Quantities[f.Quantity].Last, len(c.Doc.Tokens.All)-1), classTheseParts))
	})
}

// ownVerb: the figure behind the share has a verb of its own in its clause, so that it is no
// apposition to the share: "30 per cent of the flats are the city's, 5,200 are let".
func (c *Doubt) ownVerb(b *passage.Binding) bool {
	part, stated := b.Get(evidence.RolePart), b.Get(check.RoleStated)
	if b.Frame.Kind != check.KindShare || len(part) != 1 || len(stated) != 1 || part[0].Quantity < 0 || part[0].Sentence != stated[0].Sentence ||
		part[0].Quantity != stated[0].Quantity+1 {
		return false
	}
	if evidence.Percents(&c.Doc.Quantities[part[0].Quantity]) || len(b.Get(evidence.RoleWhole)) != 1 || b.Get(evidence.RoleWhole)[0].Sentence == part[0].Sentence &&
		b.Get(evidence.RoleWhole)[0].Quantity > part[0].Quantity {
		return false
	}
	x, y := &c.Doc.Quantities[stated[0].Quantity], &c.Doc.Quantities[part[0].Quantity]
	first, last := c.ClauseOf(part[0].Quantity)
	if first <= x.Last || c.Doc.Tokens.All[first-1].Lower != "," {
		return false // a colon would say that the one explains the other
	}
	for k := y.Last; k < last; k++ {
		if c.Finite(c.Doc.Tokens.All[k].Lower) && !(c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital) {
			return true
		}
	}
	return y.Noun == "" && c.verbBehind(y.Last, last)
}

// verbBehind: where nouns have capitals, a word of content without one right behind a bare
// number is its verb.
func (c *Doubt) verbBehind(k, last int) bool {
	return k < last && c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[k].Capital && c.IsContent(k, false) && !c.TokenIn(k, evidence.ClassApposing)
}

// partOfShare: the part is told of some of those whom the share before it, a figure or a word, tells of, under a name of their own: "a
// third of the 270 seats were taken, and 64 of those present paid nothing", "half the 500 trees were felled, 120 of them oaks".
func (c *Doubt) partOfShare(b *passage.Binding) bool {
	part, stated := b.Get(evidence.RolePart), b.Get(check.RoleStated)
	return b.Frame.Kind == check.KindShare && len(part) == 1 && len(stated) == 1 && stated[0].Quantity < part[0].Quantity &&
		c.NamedOfThem(part[0].Quantity)
}

// rateOfRest: the share is a rate with a noun of its own, and what the part leaves of the whole: "ten of the 40 failed, a pass rate of
// 75 per cent".
func (c *Doubt) rateOfRest(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !okPart || !okWhole || !okStated {
		return false
	}
	m, rest := &c.Doc.Quantities[stated], 100*(1-c.Mid(part)/c.Mid(whole))
	return c.ShortlyBefore(m, rateReach, classOwnRate) && interval.Meet(c.LooseOf(stated), interval.Of(rest))
}

// rateReach bounds the tokens between the noun for a rate and its figure.
const rateReach = 4

// classOwnRate holds nouns for rates of something that they name.
const classOwnRate = "own-rate"

// scaleShared: the part is told without the scale word of the whole right behind it: "four of the 16 million shares".
func (c *Doubt) scaleShared(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	if b.Frame.Kind != check.KindShare || !okPart || !okWhole || whole != part+1 {
		return false
	}
	x, y := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return c.TakenOfNext(part) && x.Noun == "" && y.LowPlace >= evidence.ScaledPlace && x.LowPlace == 0 && c.TokenAt(y.Number.End)-c.TokenAt(y.Number.Start) > 1
}
