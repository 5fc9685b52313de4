package doubt

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for changes: what their amounts and percentages are of.

// changesApart: the levels of the change are told in another clause than its size, with a
// verb or a thing of their own: "orders fell 1.2%; unadjusted they rose from 840 to 861", "pay was
// up 3%, and the wage bill from £81m to £88m", "by £2 for apprentices and from £9 to £10 for others".
func (c *Doubt) changesApart(b *passage.Binding) bool {
	sizes, levels := sizesOf(b), b.Levels()
	if len(levels) == 0 {
		levels = append(slices.Clone(b.Get(check.RoleOne)), b.Get(check.RoleOther)...)
	}
	if len(sizes) == 0 || len(levels) == 0 || !oneSentence(append(levels, sizes...)) {
		return false
	}
	first, last := c.itemsAround(levels)
	begin, end := c.itemsAround(sizes)
	switch {
	case end < first && len(levels) == 2 && c.joinedBefore(end, first):
		return true
	case len(b.Get(evidence.RoleDelta)) == len(sizes):
		return false // "32 shops are added, the number rises from 147 to 179"
	case end < first:
		return c.clauseChange(end, first, true) || c.countedSince(begin, first)
	case begin > last && len(levels) == 2:
		return c.clauseChange(last, begin, false)
	}
	return false
}

// sizeRoles are the roles of by how much something changed.
var sizeRoles = [...]string{evidence.RolePercent, evidence.RoleDelta, evidence.RoleFraction, evidence.RolePoints, check.RoleStated}

// sizesOf are the figures of the binding that say by how much something changed.
func sizesOf(b *passage.Binding) []passage.Filler {
	var out []passage.Filler
	for _, name := range sizeRoles {
		out = append(out, b.Get(name)...)
	}
	return slices.DeleteFunc(out, func(f passage.Filler) bool { return f.Quantity < 0 })
}

// itemsAround are the first and the last item of the figures.
func (c *Doubt) itemsAround(fs []passage.Filler) (first, last int) {
	first = len(c.Items)
	for _, f := range fs {
		at := c.ItemAt(c.Doc.Quantities[f.Quantity].Number.Start)
		first, last = min(first, at), max(last, at)
	}
	return first, last
}

// joinedBefore: right before the word that leads to the first level, at an item, stands a conjunction, so that the size
// before it is that of another change: "by £2 for apprentices and from £9 to £10 for others".
func (c *Doubt) joinedBefore(size, level int) bool {
	k := level - 1
	for k > size && c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Preposition != 0 {
		k--
	}
	return k > size && k < level-1 && c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Coordinator != 0
}

// oneSentence: all are figures of one sentence.
func oneSentence(fs []passage.Filler) bool {
	return !slices.ContainsFunc(fs, func(f passage.Filler) bool { return f.Quantity < 0 || f.Sentence != fs[0].Sentence })
}

// clauseChange: behind the item a clause begins that says of something named in it how the figure at
// the other changed. Levels may do without the verb.
func (c *Doubt) clauseChange(from, to int, elided bool) bool {
	for k := from + 1; k+1 < to; k++ {
		if !c.Items[k].Pause && !c.Items[k].Stop && c.Items[k].Kind == stream.WordItem || c.Lower(&c.Items[k]) == ":" || c.WordIn(k+1, evidence.ClassHence) {
			continue // what stands behind a colon explains the change
		}
		if named, verb := c.namedAndTurned(k+1, to); named && (verb || elided && c.joinsThing(k+1, to)) {
			return true
		}
	}
	return false
}

// namedAndTurned: in the items [first, last) something is named, and a verb behind that says which
// way it went. A mark ends what they tell.
func (c *Doubt) namedAndTurned(first, last int) (named, verb bool) {
	for k := first; k < last; k++ {
		it := &c.Items[k]
		switch {
		case it.Kind != stream.WordItem:
			continue
		case it.Pause || it.Stop:
			return false, false
		case c.TurnAt(it) != 0:
			v, known := c.Doc.Pack.Clauses().Verbs[c.Lower(it)]
			return named, named && known && v.Form&lang.OrNoun == 0
		}
		class := c.WordClass(it)
		stands := class&lang.Pronoun != 0 && class&(lang.Determiner|lang.Relative) == 0
		named = named || stands || c.IsContent(int(it.First), false) && !c.InTime(int(it.First))
	}
	return named, false
}

// joinsThing: the items [first, last) begin with a thing that has the verb of the clause before.
func (c *Doubt) joinsThing(first, last int) bool {
	opening := c.WordClass(&c.Items[first])
	return opening&(lang.Coordinator|lang.Determiner|lang.Possessive) != 0 && opening&lang.Preposition == 0 &&
		!c.HasVerb(int(c.Items[first].First), int(c.Items[last].First))
}

// countedSince: the percentage counts from a time that its stretch between marks names, and behind
// that a verb tells what the levels did: "the rent, up 12% since 2010, climbed from £610 to £640".
func (c *Doubt) countedSince(at, to int) bool {
	first, last := c.ClauseAround(at, func(it *stream.Item) bool { return it.Pause || it.Stop })
	if last >= to || !c.HasVerb(int(c.Items[last].First), int(c.Items[to].First)) {
		return false
	}
	for k := first; k+1 < last; k++ {
		if c.Items[k].Kind == stream.WordItem && c.TokenIn(int(c.Items[k].First), evidence.ClassSince) && c.Items[k+1].Kind == stream.TimeItem {
			return true
		}
	}
	return false
}

// deltaOfOther: the amount of the change counts other things than the level: "100 pairs raised
// 60 chicks, against 80 in 2009".
func (c *Doubt) deltaOfOther(b *passage.Binding) bool {
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

// deniedCue: the word right before that of a change denies it, or one shortly before counters it: "no more than £12".
func (c *Doubt) deniedCue(b *passage.Binding) bool {
	return c.anyCue(b, func(f *passage.Filler) bool {
		all := c.Doc.Tokens.All
		k := sort.Search(len(all), func(i int) bool { return all[i].Start >= f.Span.Start })
		return k > 0 && (c.TokenIn(k-1, optionNegated) || c.markedOff(b, f) && c.counters(k, c.Doc.Tokens.Sentences[f.Sentence].First))
	})
}

// markedOff: a mark or the end of a sentence stands between the word and the levels.
func (c *Doubt) markedOff(b *passage.Binding, f *passage.Filler) bool {
	at := c.TokenAt(f.Span.Start)
	return !slices.ContainsFunc(b.Levels(), func(l passage.Filler) bool {
		if l.Quantity < 0 {
			return true
		}
		m := &c.Doc.Quantities[l.Quantity]
		return l.Sentence == f.Sentence && !c.MarkBetween(min(at, m.Last), max(at, m.First))
	})
}

// counters: shortly before the token a word says that what it tells is opposed, denied or only asked: "asked whether prices had fallen", "the fight
// against rising rents".
func (c *Doubt) counters(k, first int) bool {
	for i := k - 1; i >= max(first, k-counterReach) && !stream.Pauses(c.Doc.Tokens.All[i].Lower); i-- {
		if c.TokenIn(i, classCounter) {
			return true
		}
	}
	return false
}

// counterReach is how many words before a word of direction such a word stands.
const counterReach = 4

// classCounter holds the words by which something is opposed, denied or only asked.
const classCounter = "opposing-word"

// anyCue: what is asked for holds of one of the words that the binding has captured.
func (c *Doubt) anyCue(b *passage.Binding, holds func(*passage.Filler) bool) bool {
	for _, r := range b.Roles {
		for i := range r.Fillers {
			if f := &r.Fillers[i]; f.Quantity < 0 && f.Time < 0 && f.Given == nil && holds(f) {
				return true
			}
		}
	}
	return false
}

// optionNegated is the word class of what denies.
const optionNegated = "negated"

// doneBy: right before the "by" that the amount of a change stands behind is a participle that tells
// of none: "the rise was passed by 31 votes to 20".
func (c *Doubt) doneBy(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		k := c.Doc.Quantities[f.Quantity].First - 1
		if k < 1 || !c.TokenIn(k, evidence.ClassBy) {
			return false
		}
		lower := c.Doc.Tokens.All[k-1].Lower
		return c.Doc.Pack.Clauses().Verbs[lower].Form&lang.Participle != 0 && c.TurnOf(lower) == 0 && !c.TokenIn(k-1, evidence.ClassUpOrDown)
	})
}

// exchangeRate: the figure is so much of a currency to one unit of another, which gets less
// as the currency rises: "the yen rose to 108.70 to the dollar".
func (c *Doubt) exchangeRate(b *passage.Binding) bool {
	for _, name := range [...]string{passage.RoleFrom, passage.RoleTo} {
		for _, f := range b.Get(name) {
			if f.Quantity < 0 {
				continue
			}
			if k := c.Doc.Quantities[f.Quantity].Last; k+2 < len(c.Doc.Tokens.All) && c.TokenIn(k, classToThe) && (c.currency(k+1) || c.currency(k+2)) {
				return true
			}
		}
	}
	return false
}

// classToThe holds the words between a price and the currency that it is the price of one of.
const classToThe = "to-a-unit"

// currency: the token names a currency.
func (c *Doubt) currency(k int) bool {
	return c.Doc.Pack.Clauses().Currencies[c.Doc.Tokens.All[k].Lower]
}

// percentJoinedOn: the percentage is that of a thing that is joined on behind the levels: "profit went from £2m to £3m, and
// sales up 4%".
func (c *Doubt) percentJoinedOn(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Get(evidence.RolePercent), func(f passage.Filler) bool {
		next := -1
		if f.Quantity >= 0 {
			next = c.OfNext(c.ItemAt(f.Span.Start))
		}
		return next >= 0 && !slices.ContainsFunc(b.Levels(),
			func(l passage.Filler) bool { return l.Span.Start >= c.ItemSpan(next).Start || l.Sentence > f.Sentence })
	})
}

// levelsJoinedOn: the levels are of a thing that is joined on behind how much another changed: "sales rose 4% and profit from £2m
// to £3m".
func (c *Doubt) levelsJoinedOn(b *passage.Binding) bool {
	from := b.Get(passage.RoleFrom)
	next := c.OfNext(c.ItemAt(from[0].Span.Start))
	if word := b.Get(moves.RoleDirection); next >= 0 && len(word) == 1 && word[0].Span.Start > c.ItemSpan(next).Start {
		return false // which has a word of its own
	}
	return next >= 0 && slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RolePercent)), b.Get(evidence.RoleDelta)...), func(f passage.Filler) bool {
		return f.Quantity >= 0 && f.Sentence == from[0].Sentence && f.Span.End <= c.ItemSpan(next).Start
	})
}

// ofOtherMetric: the two levels of a change are amounts of money of which each is told of another measure:
// "a dividend of 45p, five more than last year, on earnings of £1.12 a share".
func (c *Doubt) ofOtherMetric(b *passage.Binding) bool {
	levels := b.Levels()
	if len(levels) != 2 || levels[0].Quantity < 0 || levels[1].Quantity < 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	x, y := levels[0].Quantity, levels[1].Quantity
	return roletype.Of(&c.Doc.Quantities[x]) == roletype.Money && c.Doc.Quantities[x].Per != c.Doc.Quantities[y].Per &&
		claims.MetricsApart(&c.Doc.Claims[x], &c.Doc.Claims[y]) && !c.standInMetric(x) && !c.standInMetric(y)
}

// standInMetric: what the figure measures is called by a general word alone: "the figure".
func (c *Doubt) standInMetric(q int) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(c.Doc.Claims[q].Metric.Text)), func(w string) bool { return !c.InClass(w, moves.ClassStandIn) })
}

// ofWhose: the amount of the change is that of something that belongs to what is told of:
// "due to the remand prisoners, whose number went up by 130".
func (c *Doubt) ofWhose(b *passage.Binding) bool {
	return slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RoleDelta)), b.Get(check.RoleStated)...), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		first := c.Doc.Tokens.Sentences[m.Sentence].First
		for _, q := range b.Quantities() {
			if q < f.Quantity && c.Doc.Quantities[q].Sentence == m.Sentence {
				first = c.Doc.Quantities[q].Last
			}
		}
		return c.TokensIn(first, m.First, classWhose) && !slices.ContainsFunc(b.Quantities(), func(q int) bool {
			return q > f.Quantity && c.Doc.Quantities[q].Sentence == m.Sentence
		})
	})
}

// classWhose holds the words that begin what is told of something belonging to the thing before.
const classWhose = "whose"

// partOfDelta: what is taken for the amount of a change is said to be a part of something:
// "from 800 to 850 staff; 30 of the new people go to Leeds".
func (c *Doubt) partOfDelta(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		last := c.Doc.Quantities[f.Quantity].Last
		return last+1 < len(c.Doc.Tokens.All) && c.TokenIn(last, evidence.ClassTaken) &&
			!slices.ContainsFunc(b.Quantities(), func(q int) bool { return c.Doc.Quantities[q].First == last+1 })
	})
}

// percentOfOther: behind the percentage stands what there is more or less of, and the levels
// count other things: "140 seats against 126, and burn 20 per cent less fuel".
func (c *Doubt) percentOfOther(b *passage.Binding) bool {
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

// ownEnd: right behind the amount or percentage of the change stands where it leads, which is
// another figure than the binding's: "fell 12% to 6,140, robberies by 41 to 388", "profit fell by
// 5.3% to 37.5m, its margin from 13% to 12%".
func (c *Doubt) ownEnd(b *passage.Binding) bool {
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

// ofRelative: the drawn change is told in a relative clause, of what stands before it there,
// and the figures stand in other sentences: "It expects 5.1, then 2.3. The economy, which grew by 2.8%".
func (c *Doubt) ofRelative(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != stated[0].Quantity && c.Doc.Quantities[q].Sentence == stated[0].Sentence }) {
		return false
	}
	m := &c.Doc.Quantities[stated[0].Quantity]
	for k := c.Doc.Tokens.Sentences[m.Sentence].First + 1; k < m.First; k++ {
		if stream.Pauses(c.Doc.Tokens.All[k-1].Lower) && c.WordsIn(k, k+1, lang.Relative) {
			return true
		}
	}
	return false
}

// ownPast: the change is counted from what something was before, and neither figure is told as that: "426 francs here; next door it is 398,
// which there is 9 per cent more than before".
func (c *Doubt) ownPast(b *passage.Binding) bool {
	one, other, stated := b.Figure(check.RoleOne), b.Figure(check.RoleOther), b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	end := min(m.Last+sums.ExceptReach, c.Doc.Tokens.Sentences[m.Sentence].Last)
	for k := m.Last + 1; k+1 < end; k++ {
		if c.TokenIn(k, evidence.ClassAsThan) && c.TokenIn(k+1, classOwnPast) {
			return !c.toldAsPastLevel(one) && !c.toldAsPastLevel(other)
		}
	}
	return false
}

// deltaToEnd: of the two figures the one is by how much something moved and the other where it went, so that the percentage is not that from
// the one to the other: "it fell by 65 cents to 1.95 euros, a drop of 25 per cent".
func (c *Doubt) deltaToEnd(b *passage.Binding) bool {
	one, other := &c.Doc.Quantities[b.Figure(check.RoleOne)], &c.Doc.Quantities[b.Figure(check.RoleOther)]
	if one.First > other.First {
		one, other = other, one
	}
	return one.Sentence == other.Sentence && c.Precedes(one, evidence.ClassDeltaBefore) && c.Precedes(other, evidence.ClassLevelBefore)
}

// classOwnPast holds the words for what something was before.
const classOwnPast = "own-past"

// toldAsPastLevel: a word of before stands before the figure in its clause.
func (c *Doubt) toldAsPastLevel(q int) bool {
	at := c.ItemAt(c.Doc.Quantities[q].Start)
	for k, _ := c.ClauseAround(at, c.EndsClause); k < at; k++ {
		if c.WordIn(k, classOwnPast) || c.WordIn(k, evidence.ClassEarlierMark) {
			return true
		}
	}
	return false
}

// ownPercent: behind both levels of a change a clause begins that names something else and what it did, and the percentage is
// told there: "the fare is €159 instead of €151, the railcard goes up by 2.9 per cent".
func (c *Doubt) ownPercent(b *passage.Binding) bool {
	percent, levels := b.Get(evidence.RolePercent), b.Levels()
	if len(levels) != 2 {
		return false
	}
	last := -1
	for _, f := range levels {
		if f.Quantity < 0 || f.Sentence != percent[0].Sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.Quantity].Last)
	}
	m := &c.Doc.Quantities[percent[0].Quantity]
	first, _ := c.ClauseOf(percent[0].Quantity)
	return first > last && c.Precedes(m, evidence.ClassBy) && c.opensOther(first, m.First)
}

// opensOther: the tokens begin with something that is no word for a change or for what was told before.
func (c *Doubt) opensOther(first, last int) bool {
	for k := first; k < last; k++ {
		switch {
		case c.TokenIn(k, evidence.ClassUpOrDown) || c.TokenIn(k, moves.ClassDeltaWord) || c.TokenIn(k, moves.ClassStandIn):
			return false
		case c.IsContent(k, false) && !c.InTime(k) && !c.OfFigure(k):
			return !c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital
		}
	}
	return false
}

// amountOfOther: between the percentage and the amount of a change another thing is named, which
// the amount is of: "up by 2.3 per cent on average, a single ticket by 10 cents to 2.70".
func (c *Doubt) amountOfOther(b *passage.Binding) bool {
	percent, delta := b.Figure(evidence.RolePercent), b.Figure(evidence.RoleDelta)
	if delta < percent {
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

// movesEach: the points say which way one of the percentages went, and another word which way the other went: "Yes is on 41 per
// cent, up four points; No is down three at 48".
func (c *Doubt) movesEach(b *passage.Binding) bool {
	points := b.Figure(rolePoints)
	m := &c.Doc.Quantities[points]
	if !c.Precedes(m, evidence.ClassUpOrDown) {
		return false
	}
	s := c.Doc.Tokens.Sentences[m.Sentence]
	return c.TokensIn(m.Last, s.Last, evidence.ClassUpOrDown) || c.TokensIn(s.First, m.First-1, evidence.ClassUpOrDown)
}
