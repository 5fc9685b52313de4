package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Changes, gaps and shares that the words right beside them tie to other figures than those of
// the binding.

// endReach is how many words stand between the amount of a change and where it leads: "by 41 to".
const endReach = 2

// ownEnd: right behind the amount of the change stands where it leads, which is another figure
// than the binding's: "fell 12% to 6,140, robberies by 41 to 388".
func (c *checker) ownEnd(b *binding) bool {
	to := b.get(roleTo)
	return len(to) == 1 && b.frame.Kind == check.KindChange && slices.ContainsFunc(b.get(roleDelta), func(f filler) bool {
		if f.quantity < 0 || f.quantity+1 >= len(c.Doc.Quantities) || f.quantity+1 == to[0].quantity || b.holds(f.quantity+1) {
			return false
		}
		m, next := &c.Doc.Quantities[f.quantity], &c.Doc.Quantities[f.quantity+1]
		return next.Sentence == m.Sentence && next.First-m.Last <= endReach && c.tokensIn(m.Last, next.First, classToWord)
	})
}

// classToWord holds the words between a change and where it leads.
const classToWord = "to-word"

// laterStep: behind both levels and a pause stand words that make the amount one step of the
// change, or one of another time: "from 8.50 to 10.10, the first by 40 cents in July".
func (c *checker) laterStep(b *binding) bool {
	from, to, delta := b.get(roleFrom), b.get(roleTo), b.get(roleDelta)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(delta) != 1 || from[0].quantity < 0 || to[0].quantity < 0 || delta[0].quantity < 0 {
		return false
	}
	last := max(c.Doc.Quantities[from[0].quantity].Last, c.Doc.Quantities[to[0].quantity].Last)
	paused := false
	for k := last; k < c.Doc.Quantities[delta[0].quantity].First; k++ {
		switch {
		case stream.Pauses(c.Doc.Tokens.All[k].Lower):
			paused = true
		case paused && (c.tokenIn(k, classStep) || c.inTime(k)):
			return true
		}
	}
	return false
}

// gapFromElsewhere: right behind the gap stands what it is counted from, a time or what was
// expected, and behind that another clause, in which the one figure stands: "312,000 came, 50,000
// more than forecast, but only 240,000 paid".
func (c *checker) gapFromElsewhere(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindDifference || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	than := -1
	for k := m.Last; k < min(m.Last+gapReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.tokenIn(k, classThan) {
			than = k
		}
	}
	return than >= 0 && slices.ContainsFunc(b.quantities(), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return o.Sentence == m.Sentence && o.First > than && c.clauseJoined(than, o.First)
	})
}

// clauseJoined: of the tokens [first, last) one joins a clause to the one before.
func (c *checker) clauseJoined(first, last int) bool {
	for k := first; k < last; k++ {
		if c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Coordinator != 0 {
			return true
		}
	}
	return false
}

// aimReach is how many words stand between a percentage and the verb that wants it.
const aimReach = 2

// shareWanted: the percentage is one that somebody wants or by which something changes, and no
// share: "with 19 of the 51 seats, would have raised it by 3.9 per cent".
func (c *checker) shareWanted(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	return roletype.Of(m) == roletype.Percent && m.First > 0 && (c.tokenIn(m.First-1, classBy) || c.shortlyBefore(m, aimReach, classGoalMark))
}

// othersOfThem: what is said to be a part of the figures before is another figure than the
// binding's part: "38 hectares, 14 of them leased, and 62 cows".
func (c *checker) othersOfThem(b *binding) bool {
	part := b.get(rolePart)
	if b.frame.Kind != check.KindBounds || len(part) != 1 || part[0].quantity < 1 || c.ofThem(part[0].quantity) {
		return false
	}
	before := part[0].quantity - 1
	return c.Doc.Quantities[before].Sentence == part[0].sentence && c.ofThem(before)
}

// takesNext: the bare number has the noun of the next figure, with one word between: "46 instead
// of 53 seats".
func (c *checker) takesNext(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return roletype.Bare(m) && next.Sentence == m.Sentence && next.First-m.Last <= endReach && next.Unit == mention.Count && next.Noun != "" &&
		c.tokensIn(m.Last, next.First, classInstead)
}

// classInstead holds the words between two figures of which the one replaces the other.
const classInstead = "instead"
