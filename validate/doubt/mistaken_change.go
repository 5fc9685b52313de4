package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Changes and sums whose figures are those of other things, as the words beside them say.

// deltaOfOther: the amount of the change counts other things than the level: "100 pairs raised
// 60 chicks, against 80 in 2009".
func (c *Doubt) deltaOfOther(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange {
		return false
	}
	levels := b.Levels()
	return slices.ContainsFunc(b.Get(evidence.RoleDelta), func(delta passage.Filler) bool {
		m := c.countOf(delta)
		return m != nil && slices.ContainsFunc(levels, func(level passage.Filler) bool {
			l := c.countOf(level)
			return l != nil && !c.SameOrPeople(m, l) && !c.Kindred(m, l)
		})
	})
}

// countOf is the quantity of a filler that counts something by name; nil where it is none.
func (c *Doubt) countOf(f passage.Filler) *mention.Quantity {
	if f.Quantity < 0 {
		return nil
	}
	if m := &c.Doc.Quantities[f.Quantity]; m.Unit == mention.Count && m.Noun != "" && m.LowPlace >= 0 {
		return m
	}
	return nil
}

// otherWay: the word of direction is one of two that the sentence joins, which go both ways
// ("added 14 routes and dropped five, taking its network to 96 from 87"), or stands behind the
// levels in a clause of its own ("from 38.5 to 40 hours, which the union calls a pay cut"), or
// compares what they say why ("the benefit was larger in women, where 11 died against 24").
func (c *Doubt) otherWay(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(word) != 1 || word[0].Quantity >= 0 {
		return false
	}
	at, first, last := c.ItemAt(word[0].Span.Start), len(c.Items), 0
	for _, f := range b.Levels() {
		if f.Quantity >= 0 {
			first, last = min(first, c.ItemAt(f.Span.Start)), max(last, c.ItemAt(f.Span.Start))
		}
	}
	compares := c.TokenIn(int(c.Items[at].First), moves.ClassUpComp) || c.TokenIn(int(c.Items[at].First), moves.ClassDownComp)
	return c.joinsOpposite(at) && !(at < first && first < len(c.Items) && !c.clauseBetween(at+1, first)) || c.governed(at) || last > 0 && c.clauseBetween(last+1, at) || compares && at < first && first < len(c.Items) &&
		c.clauseBetween(at+1, first)
}

// governed: the word of direction is a noun, and a verb before it in its clause says the opposite:
// "cut its forecast for growth from 2.5% to 2.2%".
func (c *Doubt) governed(at int) bool {
	turn := c.TurnAt(&c.Items[at])
	if turn == 0 || c.Verbal(&c.Items[at]) {
		return false
	}
	for k := at - 1; k > 0 && c.Items[k].Kind == stream.WordItem && !c.EndsClause(&c.Items[k]) && c.WordClass(&c.Items[k])&lang.Coordinator == 0; k-- {
		if c.Verbal(&c.Items[k]) && c.TurnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// joinsOpposite: right before the word of direction stands "and", and before that one of the
// other direction.
func (c *Doubt) joinsOpposite(at int) bool {
	first := c.Sentences[c.Items[at].Sentence].First
	if at <= first || c.WordClass(&c.Items[at-1])&lang.Coordinator == 0 {
		return false
	}
	turn := c.TurnAt(&c.Items[at])
	for k := at - 2; k >= first && !c.Items[k].Stop && turn != 0; k-- {
		if c.Items[k].Kind == stream.WordItem && c.TurnAt(&c.Items[k]) == -turn {
			return true
		}
	}
	return false
}

// clauseBetween: between the items [first, last) of one sentence a relative clause begins that
// has a subject of its own: ", which the union calls".
func (c *Doubt) clauseBetween(first, last int) bool {
	for k := first; k+1 < last && c.Items[k].Kind != stream.BoundaryItem; k++ {
		if class := c.WordClass(&c.Items[k+1]); c.Items[k].Pause && class&lang.Relative != 0 && class&lang.Determiner == 0 {
			return c.Items[k].Sentence == c.Items[last].Sentence && !c.Verbal(&c.Items[k+2])
		}
	}
	return false
}

// nearerTaken: of several figures before "up from 12m" the nearest was taken for the later level,
// and one before it is of the same unit and lies on the side that the word says: "78% were seen in
// time, short of the 95% standard and down from 85%".
func (c *Doubt) nearerTaken(b *passage.Binding) bool {
	from, to, word := b.Get(passage.RoleFrom), b.Get(passage.RoleTo), b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || b.Frame.Binder == passage.MovedBinder || len(from) != 1 || len(to) != 1 || len(word) != 1 ||
		from[0].Quantity < 0 || to[0].Quantity < 0 {
		return false
	}
	if word[0].Span.Start < to[0].Span.Start || from[0].Span.Start < word[0].Span.Start || from[0].Sentence != to[0].Sentence {
		return false
	}
	return slices.ContainsFunc(c.QuantitiesOf(to[0].Sentence), func(q int) bool {
		m, level := &c.Doc.Quantities[q], &c.Doc.Quantities[from[0].Quantity]
		return q < to[0].Quantity && (roletype.SameUnit(m, level) || roletype.Bare(level)) && c.OneSize(q, from[0].Quantity) &&
			(c.Mid(q) > c.Mid(from[0].Quantity)) == (moves.DirOf(word[0].Class) > 0)
	})
}

// apposedWithin is how many tokens, marks counted, part a figure from what is said of it.
const apposedWithin = 3

// apposedToFrom: the amount and its direction stand right behind the earlier figure, and so are
// said of it: "a year before it had been 2,130, 84 fewer".
func (c *Doubt) apposedToFrom(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	delta, okDelta := b.Only(evidence.RoleDelta)
	if b.Frame.Kind != check.KindChange || !okFrom || !okTo || !okDelta || len(word) != 1 ||
		delta != from+1 || to > from {
		return false
	}
	x, d := &c.Doc.Quantities[from], &c.Doc.Quantities[delta]
	return d.First-x.Last <= apposedWithin && d.Sentence == x.Sentence && d.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[d.Last].Start == word[0].Span.Start
}

// percentOfOther: behind the percentage stands what there is more or less of, and the levels
// count other things: "140 seats against 126, and burn 20 per cent less fuel".
func (c *Doubt) percentOfOther(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange {
		return false
	}
	levels := b.Levels()
	return slices.ContainsFunc(b.Get(evidence.RolePercent), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		k := c.Doc.Quantities[f.Quantity].Last
		if k+1 >= c.Doc.Tokens.Sentences[f.Sentence].Last || !c.TokenIn(k, evidence.ClassDiffers) || !c.IsContent(k+1, false) || c.InTime(k+1) {
			return false
		}
		thing := c.ContentOf(k + 1)
		return slices.ContainsFunc(levels, func(level passage.Filler) bool {
			m := c.countOf(level)
			return m != nil && !c.StemsOf(m.Noun).Has(thing)
		})
	})
}

// brokenTotal: counts of whole things do not add up to a figure with a fraction.
func (c *Doubt) brokenTotal(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindSum {
		return false
	}
	for _, f := range b.Get(evidence.RoleSum) {
		if f.Quantity >= 0 && c.Doc.Quantities[f.Quantity].Unit == mention.Count && c.Doc.Quantities[f.Quantity].LowPlace < 0 {
			return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != f.Quantity && c.Doc.Quantities[q].LowPlace < 0 })
		}
	}
	return false
}
