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

// Changes, gaps and shares that the words right beside them tie to other figures than those of
// the binding.

// ownEnd: right behind the amount or percentage of the change stands where it leads, which is
// another figure than the binding's: "fell 12% to 6,140, robberies by 41 to 388", "profit fell by
// 5.3% to 37.5m, its margin from 13% to 12%".
func (c *Doubt) ownEnd(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindChange && b.Frame.Kind != check.KindPoints {
		return false
	}
	delta := b.Get(evidence.RoleDelta)
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		percent := c.Doc.Quantities[q].Unit == mention.Percent
		if !percent && !slices.ContainsFunc(delta, func(f passage.Filler) bool { return f.Quantity == q }) || q+1 == len(c.Doc.Quantities) || b.Holds(q+1) {
			return false
		}
		m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
		if percent && next.Unit == mention.Percent {
			return false // a percentage may be a level, from which others go on
		}
		return next.Sentence == m.Sentence && next.First-m.Last <= evidence.EndReach && c.TokensIn(m.Last, next.First, passage.ClassToWord)
	})
}

// laterStep: behind both levels and a pause stand words that make the amount one step of the
// change, or one of another time: "from 8.50 to 10.10, the first by 40 cents in July".
func (c *Doubt) laterStep(b *passage.Binding) bool {
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	delta, okDelta := b.Only(evidence.RoleDelta)
	if b.Frame.Kind != check.KindChange || !okFrom || !okTo || !okDelta {
		return false
	}
	last := max(c.Doc.Quantities[from].Last, c.Doc.Quantities[to].Last)
	paused := false
	for k := last; k < c.Doc.Quantities[delta].First; k++ {
		switch {
		case stream.Pauses(c.Doc.Tokens.All[k].Lower):
			paused = true
		case paused && (c.TokenIn(k, classStep) || c.InTime(k)):
			return true
		}
	}
	return false
}

// gapFromElsewhere: right behind the gap stands what it is counted from, a time or what was
// expected, and behind that another clause, in which the one figure stands: "312,000 came, 50,000
// more than forecast, but only 240,000 paid".
func (c *Doubt) gapFromElsewhere(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 {
		return false
	}
	// The clause of "as" may say from what a change is counted: "35 more than in 2016, as 1,403 were born".
	moved, joins := b.Frame.Binder == passage.MovedBinder, lang.Coordinator|lang.Subordinator
	if moved {
		joins = lang.Coordinator
	}
	m, than := &c.Doc.Quantities[gap], -1
	for k := m.Last; k < min(m.Last+evidence.GapReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.TokenIn(k, evidence.ClassThan) {
			than = k
		}
	}
	return than >= 0 && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return o.Sentence == m.Sentence && o.First > than && c.clauseJoined(than+1, o.First, joins) && !(moved && b.LeadsTo(q))
	})
}

// gapOfOther: behind the gap stands what it is counted from, a thing that the sentences of neither
// figure name: "212 metres with the mast, 190 without; that is 38 metres more than the old bridge".
func (c *Doubt) gapOfOther(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.Frame.Kind != check.KindDifference || slices.ContainsFunc(b.Quantities(), func(q int) bool { return q > gap }) {
		return false
	}
	m := &c.Doc.Quantities[gap]
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	than := m.Last
	for ; than < min(m.Last+evidence.GapReach, last) && !c.TokenIn(than, evidence.ClassThan); than++ {
	}
	if than == min(m.Last+evidence.GapReach, last) {
		return false
	}
	for k := than + 1; k < min(than+thanReach, last); k++ {
		if c.IsContent(k, false) && !c.InTime(k) {
			return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != gap && c.SentenceTells(c.Doc.Quantities[q].Sentence, c.ContentOf(k)) })
		}
	}
	return false
}

// thanReach is how many words behind "than" name what something is compared with.
const thanReach = 5

// toldGap is the figure of the binding that tells a gap, -1 where none does.
func (c *Doubt) toldGap(b *passage.Binding) int {
	if b.Frame.Kind != check.KindDifference && b.Frame.Kind != check.KindPoints && b.Frame.Binder != passage.MovedBinder {
		return -1
	}
	for _, name := range [...]string{check.RoleStated, roleGap} {
		if f := b.Get(name); len(f) == 1 {
			return f[0].Quantity
		}
	}
	for _, q := range b.Quantities() {
		if m := &c.Doc.Quantities[q]; roletype.Of(m) == roletype.Points || c.CountsPoints(m) {
			return q
		}
	}
	return -1
}

// roleGap is by how much two figures differ.
const roleGap = "gap"

// gapThen: behind a gap in points stands what it was at another time, which is none of the two
// figures: "a gap of 34 points; in 2010 it had been 19".
func (c *Doubt) gapThen(b *passage.Binding) bool {
	gap := c.toldGap(b)
	return gap >= 0 && c.CountsPoints(&c.Doc.Quantities[gap]) && b.Frame.Binder != passage.MovedBinder && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		o, m := &c.Doc.Quantities[q], &c.Doc.Quantities[gap]
		if !roletype.Bare(o) || o.Sentence != m.Sentence || o.First < m.Last {
			return false
		}
		return slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool { return t.First >= m.Last && t.Last <= o.First })
	})
}

// clauseJoined: of the tokens [first, last) one is a word that joins clauses.
func (c *Doubt) clauseJoined(first, last int, joins lang.WordClass) bool {
	for k := first; k < last; k++ {
		if c.WordsIn(k, k+1, joins) {
			return true
		}
	}
	return false
}

// aimReach is how many words stand between a percentage and the verb that wants it.
const aimReach = 2

// shareWanted: the percentage is one that somebody wants or by which something changes, and no
// share: "with 19 of the 51 seats, would have raised it by 3.9 per cent".
func (c *Doubt) shareWanted(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !ok {
		return false
	}
	m := &c.Doc.Quantities[stated]
	return roletype.Of(m) == roletype.Percent && m.First > 0 && (c.TokenIn(m.First-1, evidence.ClassBy) || c.ShortlyBefore(m, aimReach, evidence.ClassGoalMark))
}

// othersOfThem: what is said to be a part of the figures before is another figure than the
// binding's part: "38 hectares, 14 of them leased, and 62 cows".
func (c *Doubt) othersOfThem(b *passage.Binding) bool {
	part := b.Get(evidence.RolePart)
	if b.Frame.Kind != check.KindBounds || len(part) != 1 || part[0].Quantity < 1 || c.OfThem(part[0].Quantity) {
		return false
	}
	before := part[0].Quantity - 1
	return c.Doc.Quantities[before].Sentence == part[0].Sentence && c.OfThem(before)
}

// sharesEach: a percentage stands right behind where the change led, so that the one behind
// where it came from is a share too: "to 412, 3 per cent of the market, from 287, or 2.2 per cent".
func (c *Doubt) sharesEach(b *passage.Binding) bool {
	to := b.Get(passage.RoleTo)
	from, okFrom := b.Only(passage.RoleFrom)
	percent, okPercent := b.Only(evidence.RolePercent)
	if b.Frame.Kind != check.KindChange || !okFrom || len(to) != 1 || !okPercent || percent != from+1 {
		return false
	}
	next := to[0].Quantity + 1
	return to[0].Quantity >= 0 && next < from && c.Doc.Quantities[next].Unit == mention.Percent &&
		c.Doc.Quantities[next].First-c.Doc.Quantities[to[0].Quantity].Last <= evidence.GapReach
}

// comparesGap: the word of direction stands right behind a figure that is none of the binding's:
// "12,155 bakeries, 456 fewer than last year; in 1995 there were 22,000".
func (c *Doubt) comparesGap(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(word) != 1 || word[0].Quantity >= 0 {
		return false
	}
	at := c.ItemAt(word[0].Span.Start)
	return at > 0 && c.Items[at-1].Kind == stream.QuantityItem && !b.Holds(int(c.Items[at-1].Index))
}

// endsInPart: what the change led to is a part of where it came from: "and has 52 floors, of
// which 41 are offices".
func (c *Doubt) endsInPart(b *passage.Binding) bool {
	from, to := b.Get(passage.RoleFrom), b.Get(passage.RoleTo)
	return b.Frame.Kind == check.KindChange && len(from) == 1 && len(to) == 1 && from[0].Quantity >= 0 && to[0].Quantity == from[0].Quantity+1 &&
		c.InsideOther(to[0].Quantity)
}

// amountOfOther: between the percentage and the amount of a change another thing is named, which
// the amount is of: "up by 2.3 per cent on average, a single ticket by 10 cents to 2.70".
func (c *Doubt) amountOfOther(b *passage.Binding) bool {
	percent, okPercent := b.Only(evidence.RolePercent)
	delta, okDelta := b.Only(evidence.RoleDelta)
	if b.Frame.Kind != check.KindChange || !okPercent || !okDelta || delta < percent {
		return false
	}
	paused := false
	for k := c.Doc.Quantities[percent].Last; k < c.Doc.Quantities[delta].First; k++ {
		switch {
		case stream.Pauses(c.Doc.Tokens.All[k].Lower):
			paused = true
		case paused && c.IsContent(k, false) && !c.InTime(k) && !c.TokenIn(k, moves.ClassDeltaWord) && !c.TokenIn(k, evidence.ClassUpOrDown):
			return true
		}
	}
	return false
}
