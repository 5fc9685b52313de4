package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// A percentage and the levels beside it that are told of two things, each in a clause of its own.

// changesApart: the levels of the change are told in another clause than the percentage, with a
// verb or a thing of their own: "orders fell 1.2%; unadjusted they rose from 840 to 861", "pay was
// up 3%, and the wage bill from £81m to £88m".
func (c *Doubt) changesApart(b *passage.Binding) bool {
	percent, levels := b.Get(evidence.RolePercent), b.Levels()
	if len(percent) == 0 {
		percent = b.Get(check.RoleStated)
	}
	if len(levels) == 0 {
		levels = append(slices.Clone(b.Get(check.RoleOne)), b.Get(check.RoleOther)...)
	}
	if b.Frame.Kind != check.KindChange || len(percent) != 1 || len(levels) != 2 || !oneSentence(append(levels, percent[0])) {
		return false
	}
	of := func(f passage.Filler) int { return c.ItemAt(c.Doc.Quantities[f.Quantity].Number.Start) }
	at, first, last := of(percent[0]), min(of(levels[0]), of(levels[1])), max(of(levels[0]), of(levels[1]))
	switch {
	case at < first:
		return c.clauseChange(at, first, true) || c.countedSince(at, first)
	case at > last:
		return c.clauseChange(last, at, false)
	}
	return false
}

// clauseChange: behind the item a clause begins that says of something named in it how the figure at
// the other changed. Levels may do without the verb.
func (c *Doubt) clauseChange(from, to int, elided bool) bool {
	for k := from + 1; k+1 < to; k++ {
		if !c.Items[k].Pause && !c.Items[k].Stop && c.Items[k].Kind == stream.WordItem || c.WordIn(k+1, evidence.ClassHence) {
			continue
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

// oneSentence: all are figures of one sentence.
func oneSentence(fs []passage.Filler) bool {
	return !slices.ContainsFunc(fs, func(f passage.Filler) bool { return f.Quantity < 0 || f.Sentence != fs[0].Sentence })
}
