package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Shares whose whole is none, as the words beside it say.

// ownShareReach is how many words behind a figure its own share may stand.
const ownShareReach = 3

// partItself: what is taken for the whole is told with a share of its own: "14,000 tonnes (23
// per cent) of Elstar and 11,900, or 19 per cent, of Jonagold".
func (c *checker) partItself(b *binding) bool {
	if b.frame.Kind != check.KindShare {
		return false
	}
	used := b.quantities()
	return slices.ContainsFunc(b.get(roleWhole), func(f filler) bool {
		next := f.quantity + 1
		if f.quantity < 0 || next >= len(c.Doc.Quantities) || slices.Contains(used, next) {
			return false
		}
		x, y := &c.Doc.Quantities[f.quantity], &c.Doc.Quantities[next]
		return y.Unit == mention.Percent && roletype.Of(x) != roletype.Percent && y.Sentence == x.Sentence && y.First-x.Last <= ownShareReach
	})
}

// wholeBeside: the whole is joined to the part by "and": "5,310 by the agency and 8,896 by the
// job centres, that is 63 per cent".
func (c *checker) wholeBeside(b *binding) bool {
	part, whole := b.get(rolePart), b.get(roleWhole)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(whole) != 1 || part[0].quantity < 0 || whole[0].quantity != part[0].quantity+1 {
		return false
	}
	before := c.beforeFigure(&c.Doc.Quantities[whole[0].quantity])
	return before >= 0 && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[before].Lower]&lang.Coordinator != 0
}

// countedFromThen: the points between two percentages are counted from another time, and
// neither is marked as that of it.
func (c *checker) countedFromThen(b *binding) bool {
	one, other, stated := b.get(check.RoleOne), b.get(check.RoleOther), b.get(check.RoleStated)
	if b.frame.Kind != check.KindDifference || len(one) != 1 || len(other) != 1 || len(stated) != 1 || one[0].quantity < 0 || other[0].quantity < 0 ||
		stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	return (m.Unit == mention.Points || c.countsPoints(m)) && c.pointsSince(stated[0].quantity, one[0].quantity, other[0].quantity)
}

// partsNested: of two parts that stand side by side the second is a part of the first: "1,390
// started, among them 245 women".
func (c *checker) partsNested(b *binding) bool {
	parts := b.get(check.RoleParts)
	return b.frame.Kind == check.KindSum && slices.ContainsFunc(parts, func(f filler) bool {
		return f.quantity > 0 && c.tokensIn(c.Doc.Quantities[f.quantity-1].Last+1, c.Doc.Quantities[f.quantity].First, classInside) &&
			slices.ContainsFunc(parts, func(p filler) bool { return p.quantity == f.quantity-1 })
	})
}

// classTheseParts holds the words behind a figure that is a part of what was told before.
const classTheseParts = "these-parts"

// partNoRest: what is taken for the difference of two figures is a part of one of them: "fell
// from 488 to 402, and 171 of these cases".
func (c *checker) partNoRest(b *binding) bool {
	return b.frame.Kind == check.KindDifference && slices.ContainsFunc(b.get(check.RoleStated), func(f filler) bool {
		return f.quantity >= 0 && (c.ofThem(f.quantity) || c.tokenIn(min(c.Doc.Quantities[f.quantity].Last, len(c.Doc.Tokens.All)-1), classTheseParts))
	})
}

// ownVerb: the figure behind the share has a verb of its own in its clause, so that it is no
// apposition to the share: "30 per cent of the flats are the city's, 5,200 are let".
func (c *checker) ownVerb(b *binding) bool {
	part, stated := b.get(rolePart), b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(stated) != 1 || part[0].quantity < 0 || part[0].sentence != stated[0].sentence ||
		part[0].quantity != stated[0].quantity+1 {
		return false
	}
	if percents(&c.Doc.Quantities[part[0].quantity]) || len(b.get(roleWhole)) != 1 || b.get(roleWhole)[0].sentence == part[0].sentence &&
		b.get(roleWhole)[0].quantity > part[0].quantity {
		return false
	}
	x, y := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[part[0].quantity]
	first, last := c.clauseOf(part[0].quantity)
	if first <= x.Last || c.Doc.Tokens.All[first-1].Lower != "," {
		return false // a colon would say that the one explains the other
	}
	for k := y.Last; k < last; k++ {
		if c.finite(c.Doc.Tokens.All[k].Lower) && !(c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital) {
			return true
		}
	}
	return y.Noun == "" && c.verbBehind(y.Last, last)
}

// classApposing holds the words that a figure in apposition may have: "that is", "also".
const classApposing = "apposing"

// verbBehind: where nouns have capitals, a word of content without one right behind a bare
// number is its verb.
func (c *checker) verbBehind(k, last int) bool {
	return k < last && c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[k].Capital && c.isContent(k, false) && !c.tokenIn(k, classApposing)
}

// partOfShare: the part is told of some of those whom the share before it tells of: "a third of the 270 seats were taken, and 64 of
// those present paid nothing".
func (c *checker) partOfShare(b *binding) bool {
	part, stated := b.get(rolePart), b.get(check.RoleStated)
	return b.frame.Kind == check.KindShare && len(part) == 1 && len(stated) == 1 && stated[0].quantity >= 0 && stated[0].quantity < part[0].quantity &&
		c.namedOfThem(part[0].quantity)
}

// rateOfRest: the share is a rate with a noun of its own, and what the part leaves of the whole: "ten of the 40 failed, a pass rate of
// 75 per cent".
func (c *checker) rateOfRest(b *binding) bool {
	part, whole, stated := b.get(rolePart), b.get(roleWhole), b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(whole) != 1 || len(stated) != 1 || part[0].quantity < 0 || whole[0].quantity < 0 || stated[0].quantity < 0 {
		return false
	}
	m, rest := &c.Doc.Quantities[stated[0].quantity], 100*(1-c.mid(part[0].quantity)/c.mid(whole[0].quantity))
	return c.shortlyBefore(m, rateReach, classOwnRate) && interval.Meet(c.looseOf(stated[0].quantity), interval.Of(rest))
}

// rateReach bounds the tokens between the noun for a rate and its figure.
const rateReach = 4

// classOwnRate holds nouns for rates of something that they name.
const classOwnRate = "own-rate"

// scaleShared: the part is told without the scale word of the whole right behind it: "four of the 16 million shares".
func (c *checker) scaleShared(b *binding) bool {
	part, whole := b.get(rolePart), b.get(roleWhole)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(whole) != 1 || whole[0].quantity != part[0].quantity+1 || part[0].quantity < 0 {
		return false
	}
	x, y := &c.Doc.Quantities[part[0].quantity], &c.Doc.Quantities[whole[0].quantity]
	return c.takenOfNext(part[0].quantity) && x.Noun == "" && y.LowPlace >= scaledPlace && x.LowPlace == 0 && c.tokenAt(y.Number.End)-c.tokenAt(y.Number.Start) > 1
}
