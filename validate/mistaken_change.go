package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Changes and sums whose figures are those of other things, as the words beside them say.

// deltaOfOther: the amount of the change counts other things than the level: "100 pairs raised
// 60 chicks, against 80 in 2009".
func (c *checker) deltaOfOther(b *binding) bool {
	if b.frame.Kind != check.KindChange {
		return false
	}
	levels := b.levels()
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
	if m := &c.Doc.Quantities[f.quantity]; m.Unit == mention.Count && m.Noun != "" && m.LowPlace >= 0 {
		return m
	}
	return nil
}

// otherWay: the word of direction is one of two that the sentence joins, which go both ways
// ("added 14 routes and dropped five, taking its network to 96 from 87"), or stands behind the
// levels in a clause of its own ("from 38.5 to 40 hours, which the union calls a pay cut"), or
// compares what they say why ("the benefit was larger in women, where 11 died against 24").
func (c *checker) otherWay(b *binding) bool {
	word := b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 {
		return false
	}
	at, first, last := c.ItemAt(word[0].span.Start), len(c.Items), 0
	for _, f := range b.levels() {
		if f.quantity >= 0 {
			first, last = min(first, c.ItemAt(f.span.Start)), max(last, c.ItemAt(f.span.Start))
		}
	}
	compares := c.tokenIn(int(c.Items[at].First), classUpComp) || c.tokenIn(int(c.Items[at].First), classDownComp)
	return c.joinsOpposite(at) && !(at < first && first < len(c.Items) && !c.clauseBetween(at+1, first)) || c.governed(at) || last > 0 && c.clauseBetween(last+1, at) || compares && at < first && first < len(c.Items) &&
		c.clauseBetween(at+1, first)
}

// governed: the word of direction is a noun, and a verb before it in its clause says the opposite:
// "cut its forecast for growth from 2.5% to 2.2%".
func (c *checker) governed(at int) bool {
	turn := c.turnAt(&c.Items[at])
	if turn == 0 || c.verbal(&c.Items[at]) {
		return false
	}
	for k := at - 1; k > 0 && c.Items[k].Kind == stream.WordItem && !c.endsClause(&c.Items[k]) && c.wordClass(&c.Items[k])&lang.Coordinator == 0; k-- {
		if c.verbal(&c.Items[k]) && c.turnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// joinsOpposite: right before the word of direction stands "and", and before that one of the
// other direction.
func (c *checker) joinsOpposite(at int) bool {
	first := c.Sentences[c.Items[at].Sentence].First
	if at <= first || c.wordClass(&c.Items[at-1])&lang.Coordinator == 0 {
		return false
	}
	turn := c.turnAt(&c.Items[at])
	for k := at - 2; k >= first && !c.Items[k].Stop && turn != 0; k-- {
		if c.Items[k].Kind == stream.WordItem && c.turnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// clauseBetween: between the items [first, last) of one sentence a relative clause begins that
// has a subject of its own: ", which the union calls".
func (c *checker) clauseBetween(first, last int) bool {
	for k := first; k+1 < last && c.Items[k].Kind != stream.BoundaryItem; k++ {
		if class := c.wordClass(&c.Items[k+1]); c.Items[k].Pause && class&lang.Relative != 0 && class&lang.Determiner == 0 {
			return c.Items[k].Sentence == c.Items[last].Sentence && !c.verbal(&c.Items[k+2])
		}
	}
	return false
}

// nearerTaken: of several figures before "up from 12m" the nearest was taken for the later level,
// and one before it is of the same unit and lies on the side that the word says: "78% were seen in
// time, short of the 95% standard and down from 85%".
func (c *checker) nearerTaken(b *binding) bool {
	from, to, word := b.get(roleFrom), b.get(roleTo), b.get(roleDirection)
	if b.frame.Kind != check.KindChange || b.frame.Binder == movedBinder || len(from) != 1 || len(to) != 1 || len(word) != 1 ||
		from[0].quantity < 0 || to[0].quantity < 0 {
		return false
	}
	if word[0].span.Start < to[0].span.Start || from[0].span.Start < word[0].span.Start || from[0].sentence != to[0].sentence {
		return false
	}
	return slices.ContainsFunc(c.quantitiesOf(to[0].sentence), func(q int) bool {
		m, level := &c.Doc.Quantities[q], &c.Doc.Quantities[from[0].quantity]
		return q < to[0].quantity && (roletype.SameUnit(m, level) || roletype.Bare(level)) && c.oneSize(q, from[0].quantity) &&
			(c.mid(q) > c.mid(from[0].quantity)) == (dirOf(word[0].class) > 0)
	})
}

// apposedWithin is how many tokens, marks counted, part a figure from what is said of it.
const apposedWithin = 3

// apposedToFrom: the amount and its direction stand right behind the earlier figure, and so are
// said of it: "a year before it had been 2,130, 84 fewer".
func (c *checker) apposedToFrom(b *binding) bool {
	from, to, delta, word := b.get(roleFrom), b.get(roleTo), b.get(roleDelta), b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(delta) != 1 || len(word) != 1 || from[0].quantity < 0 ||
		delta[0].quantity != from[0].quantity+1 || to[0].quantity > from[0].quantity {
		return false
	}
	x, d := &c.Doc.Quantities[from[0].quantity], &c.Doc.Quantities[delta[0].quantity]
	return d.First-x.Last <= apposedWithin && d.Sentence == x.Sentence && d.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[d.Last].Start == word[0].span.Start
}

// percentOfOther: behind the percentage stands what there is more or less of, and the levels
// count other things: "140 seats against 126, and burn 20 per cent less fuel".
func (c *checker) percentOfOther(b *binding) bool {
	if b.frame.Kind != check.KindChange {
		return false
	}
	levels := b.levels()
	return slices.ContainsFunc(b.get(rolePercent), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		k := c.Doc.Quantities[f.quantity].Last
		if k+1 >= c.Doc.Tokens.Sentences[f.sentence].Last || !c.tokenIn(k, classDiffers) || !c.isContent(k+1, false) || c.inTime(k+1) {
			return false
		}
		thing := c.contentOf(k + 1)
		return slices.ContainsFunc(levels, func(level filler) bool {
			m := c.countOf(level)
			return m != nil && !c.stemsOf(m.Noun).has(thing)
		})
	})
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
