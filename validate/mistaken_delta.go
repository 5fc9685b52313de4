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

// ownEnd: right behind the amount or percentage of the change stands where it leads, which is
// another figure than the binding's: "fell 12% to 6,140, robberies by 41 to 388", "profit fell by
// 5.3% to 37.5m, its margin from 13% to 12%".
func (c *checker) ownEnd(b *binding) bool {
	if b.frame.Kind != check.KindChange && b.frame.Kind != check.KindPoints {
		return false
	}
	delta := b.get(roleDelta)
	return slices.ContainsFunc(b.quantities(), func(q int) bool {
		percent := c.Doc.Quantities[q].Unit == mention.Percent
		if !percent && !slices.ContainsFunc(delta, func(f filler) bool { return f.quantity == q }) || q+1 == len(c.Doc.Quantities) || b.holds(q+1) {
			return false
		}
		m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
		if percent && next.Unit == mention.Percent {
			return false // a percentage may be a level, from which others go on
		}
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
	gap := c.toldGap(b)
	if gap < 0 {
		return false
	}
	// The clause of "as" may say from what a change is counted: "35 more than in 2016, as 1,403 were born".
	moved, joins := b.frame.Binder == movedBinder, lang.Coordinator|lang.Subordinator
	if moved {
		joins = lang.Coordinator
	}
	m, than := &c.Doc.Quantities[gap], -1
	for k := m.Last; k < min(m.Last+gapReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.tokenIn(k, classThan) {
			than = k
		}
	}
	return than >= 0 && slices.ContainsFunc(b.quantities(), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return o.Sentence == m.Sentence && o.First > than && c.clauseJoined(than+1, o.First, joins) && !(moved && b.leadsTo(q))
	})
}

// gapOfOther: behind the gap stands what it is counted from, a thing that the sentences of neither
// figure name: "212 metres with the mast, 190 without; that is 38 metres more than the old bridge".
func (c *checker) gapOfOther(b *binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.frame.Kind != check.KindDifference || slices.ContainsFunc(b.quantities(), func(q int) bool { return q > gap }) {
		return false
	}
	m := &c.Doc.Quantities[gap]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	than := m.Last
	for ; than < min(m.Last+gapReach, last) && !c.tokenIn(than, classThan); than++ {
	}
	if than == min(m.Last+gapReach, last) {
		return false
	}
	for k := than + 1; k < min(than+thanReach, last); k++ {
		if c.isContent(k, false) && !c.inTime(k) {
			return !slices.ContainsFunc(b.quantities(), func(q int) bool { return q != gap && c.sentenceTells(c.Doc.Quantities[q].Sentence, c.contentOf(k)) })
		}
	}
	return false
}

// thanReach is how many words behind "than" name what something is compared with.
const thanReach = 5

// toldGap is the figure of the binding that tells a gap, -1 where none does.
func (c *checker) toldGap(b *binding) int {
	if b.frame.Kind != check.KindDifference && b.frame.Kind != check.KindPoints && b.frame.Binder != movedBinder {
		return -1
	}
	for _, name := range [...]string{check.RoleStated, roleGap} {
		if f := b.get(name); len(f) == 1 {
			return f[0].quantity
		}
	}
	for _, q := range b.quantities() {
		if m := &c.Doc.Quantities[q]; roletype.Of(m) == roletype.Points || c.countsPoints(m) {
			return q
		}
	}
	return -1
}

// leadsTo: the figure is where a change led to, which stands anywhere.
func (b *binding) leadsTo(q int) bool {
	to := b.get(roleTo)
	return len(to) == 1 && to[0].quantity == q
}

// roleGap is by how much two figures differ.
const roleGap = "gap"

// gapThen: behind a gap in points stands what it was at another time, which is none of the two
// figures: "a gap of 34 points; in 2010 it had been 19".
func (c *checker) gapThen(b *binding) bool {
	gap := c.toldGap(b)
	return gap >= 0 && c.countsPoints(&c.Doc.Quantities[gap]) && b.frame.Binder != movedBinder && slices.ContainsFunc(b.quantities(), func(q int) bool {
		o, m := &c.Doc.Quantities[q], &c.Doc.Quantities[gap]
		if !roletype.Bare(o) || o.Sentence != m.Sentence || o.First < m.Last {
			return false
		}
		return slices.ContainsFunc(c.timesOf(m.Sentence), func(t mention.Time) bool { return t.First >= m.Last && t.Last <= o.First })
	})
}

// clauseJoined: of the tokens [first, last) one is a word that joins clauses.
func (c *checker) clauseJoined(first, last int, joins lang.WordClass) bool {
	for k := first; k < last; k++ {
		if c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&joins != 0 {
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

// sharesEach: a percentage stands right behind where the change led, so that the one behind
// where it came from is a share too: "to 412, 3 per cent of the market, from 287, or 2.2 per cent".
func (c *checker) sharesEach(b *binding) bool {
	from, to, percent := b.get(roleFrom), b.get(roleTo), b.get(rolePercent)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(percent) != 1 || from[0].quantity < 0 || percent[0].quantity != from[0].quantity+1 {
		return false
	}
	next := to[0].quantity + 1
	return to[0].quantity >= 0 && next < from[0].quantity && c.Doc.Quantities[next].Unit == mention.Percent &&
		c.Doc.Quantities[next].First-c.Doc.Quantities[to[0].quantity].Last <= gapReach
}

// comparesGap: the word of direction stands right behind a figure that is none of the binding's:
// "12,155 bakeries, 456 fewer than last year; in 1995 there were 22,000".
func (c *checker) comparesGap(b *binding) bool {
	word := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 {
		return false
	}
	at := c.ItemAt(word[0].span.Start)
	return at > 0 && c.Items[at-1].Kind == stream.QuantityItem && !b.holds(int(c.Items[at-1].Index))
}

// endsInPart: what the change led to is a part of where it came from: "and has 52 floors, of
// which 41 are offices".
func (c *checker) endsInPart(b *binding) bool {
	from, to := b.get(roleFrom), b.get(roleTo)
	return b.frame.Kind == check.KindChange && len(from) == 1 && len(to) == 1 && from[0].quantity >= 0 && to[0].quantity == from[0].quantity+1 &&
		c.insideOther(to[0].quantity)
}

// amountOfOther: between the percentage and the amount of a change another thing is named, which
// the amount is of: "up by 2.3 per cent on average, a single ticket by 10 cents to 2.70".
func (c *checker) amountOfOther(b *binding) bool {
	percent, delta := b.get(rolePercent), b.get(roleDelta)
	if b.frame.Kind != check.KindChange || len(percent) != 1 || len(delta) != 1 || percent[0].quantity < 0 || delta[0].quantity < percent[0].quantity {
		return false
	}
	paused := false
	for k := c.Doc.Quantities[percent[0].quantity].Last; k < c.Doc.Quantities[delta[0].quantity].First; k++ {
		switch {
		case stream.Pauses(c.Doc.Tokens.All[k].Lower):
			paused = true
		case paused && c.isContent(k, false) && !c.inTime(k) && !c.tokenIn(k, classDeltaWord) && !c.tokenIn(k, classUpOrDown):
			return true
		}
	}
	return false
}
