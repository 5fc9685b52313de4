package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Guards for changes: from what and when their size is counted, and how often it comes.

// ofStep: the size of the change is that of one of several steps, or of each of something: "by 10% in the first year", "from £300 to
// £360, a rise of £5 a month".
func (c *Doubt) ofStep(b *passage.Binding) bool {
	return slices.ContainsFunc(sizesOf(b), func(f passage.Filler) bool {
		m := &c.Doc.Quantities[f.Quantity]
		if c.TokenIn(max(0, c.BeforeFigure(m)), classStep) {
			return true
		}
		for k := m.Last; k < min(m.Last+stagesReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
			if c.TokenIn(k, classStep) && !c.InTime(k) {
				return true
			}
		}
		first, _ := c.ClauseOf(f.Quantity)
		return c.toldEach(b, f.Quantity) || c.TokensIn(first, m.First, classOfPart)
	})
}

// classStep holds the words that make a change one of several.
const classStep = "step-word"

// classOfPart holds the words that make a change that of a part of the time: "in the first month alone she lost six kilos".
const classOfPart = "in-part-alone"

// stagesReach is how many words behind a percentage may say that it is that of one step.
const stagesReach = 4

// toldEach: the size is told of each thing or each stretch of time, and the levels are not.
func (c *Doubt) toldEach(b *passage.Binding, size int) bool {
	lasting := func(k int) bool { return c.InTime(k) || c.leadsToTime(k) || c.lastingIn(k) || c.ofKind(k) }
	r, told := c.RateBeside(size, lasting)
	return told && !slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		level, ok := c.RateBeside(f.Quantity, lasting)
		return ok && level.Per == r.Per
	})
}

// leadsToTime: behind the token a time of several words begins: "im Jahr 2012".
func (c *Doubt) leadsToTime(k int) bool {
	return slices.ContainsFunc(c.TimesOf(int(c.Doc.Tokens.All[k].Sentence)), func(t mention.Time) bool { return t.First == k+1 && t.Last > t.First+1 })
}

// lastingIn: a preposition before the token makes what it begins a stretch of time that something took: "in a decade".
func (c *Doubt) lastingIn(k int) bool {
	words := c.Doc.Pack.Clauses().Words
	return k > 0 && words[c.Doc.Tokens.All[k-1].Lower]&lang.Preposition != 0 && words[c.Doc.Tokens.All[k].Lower]&lang.Preposition == 0
}

// ofKind: the adverb of time at the token is an attribute: "for a monthly pass".
func (c *Doubt) ofKind(k int) bool {
	words := c.Doc.Pack.Clauses().Words
	return k > 0 && words[c.Doc.Tokens.All[k-1].Lower]&(lang.Determiner|lang.Preposition) != 0 && k+1 < len(c.Doc.Tokens.All) && c.IsContent(k+1, false) &&
		words[c.Doc.Tokens.All[k].Lower]&(lang.Determiner|lang.Preposition) == 0
}

// countedElsewhen: behind both levels the size of the change is told with the time that it is counted from, and the earlier level is
// told of none: "went from £200 to £240, a rise of 30% since 2001". A year ago is taken for that of the level.
func (c *Doubt) countedElsewhen(b *passage.Binding) bool {
	from := b.Figure(passage.RoleFrom)
	return slices.ContainsFunc(sizesOf(b), func(f passage.Filler) bool {
		m := &c.Doc.Quantities[f.Quantity]
		last := c.Doc.Tokens.Sentences[m.Sentence].Last
		if slices.ContainsFunc(b.Levels(), func(l passage.Filler) bool { return l.Span.Start > m.Start }) ||
			!c.TokensIn(m.Last, min(m.Last+basisReach, last), evidence.ClassBasis) || c.ThanBehind(m, evidence.GapReach) >= 0 {
			return false
		}
		return slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool {
			return t.First > m.Last && t.First <= m.Last+sinceReach && !evidence.LooksBack(t) && !c.MarkBetween(m.Last, t.First) && !c.ofTimeBefore(from, &t)
		})
	})
}

// ofTimeBefore: the figure is known to be of the time by words before it, or by what another sentence tells.
func (c *Doubt) ofTimeBefore(q int, t *mention.Time) bool {
	if q >= len(c.Doc.Claims) || c.Doc.Claims[q].Time.Key == "" {
		return false
	}
	if c.Doc.Quantities[q].Sentence == t.Sentence && !slices.ContainsFunc(c.TimesOf(t.Sentence), func(o mention.Time) bool { return o.Span != t.Span }) {
		return false // it has its time from behind the change
	}
	order, _ := times.Compare(c.Doc.Claims[q].Time.Key, t.ISO)
	return order == 0
}

// How many tokens behind the size of a change the word stands from which on it is counted, and the time behind that.
const (
	basisReach = 2
	sinceReach = 8
)

// besideOther: points are told of what one has come from and to, and behind them stands somebody or something else that they part it
// from: "from 31 to 27 per cent, 12 points behind the rival", "25 points more than expected".
func (c *Doubt) besideOther(b *passage.Binding) bool {
	from := b.Figure(passage.RoleFrom)
	x := &c.Doc.Quantities[from]
	if !c.Precedes(x, passage.ClassStartBefore) {
		return false
	}
	return slices.ContainsFunc(sizesOf(b), func(f passage.Filler) bool {
		m := &c.Doc.Quantities[f.Quantity]
		if m.First < x.Last || m.Unit != mention.Points && !c.CountsPoints(m) {
			return false
		}
		last := c.Doc.Tokens.Sentences[m.Sentence].Last
		return c.TokensIn(m.Last, min(m.Last+basisReach, last), moves.ClassPointsSide) || c.ThanBehind(m, evidence.GapReach) >= 0 && !c.thanTime(m)
	})
}

// deniedSize: a word right before the size of the change, or before what leads to it, denies it: "not by 10%, as reported, but from
// £9.20 to £9.50".
func (c *Doubt) deniedSize(b *passage.Binding) bool {
	return slices.ContainsFunc(sizesOf(b), func(f passage.Filler) bool {
		k := c.BeforeFigure(&c.Doc.Quantities[f.Quantity])
		for k > c.Doc.Tokens.Sentences[f.Sentence].First && (c.TokenIn(k, evidence.ClassBy) || c.WordsIn(k, k+1, lang.Determiner)) {
			k--
		}
		return k >= 0 && c.TokenIn(k, optionNegated)
	})
}

// factorApart: the word for a factor stands in a clause before that of both levels, which has a subject and a verb of its own: "profit
// doubled in May, but over the year it edged up from £40m to £44m".
func (c *Doubt) factorApart(b *passage.Binding) bool {
	levels, word := b.Levels(), b.Get(roleTimes)
	if len(word) != 1 || word[0].Quantity >= 0 || len(levels) != 2 || !oneSentence(levels) || word[0].Sentence != levels[0].Sentence {
		return false
	}
	first, _ := c.itemsAround(levels)
	for k := c.ItemAt(word[0].Span.Start) + 1; k < first; k++ {
		it := &c.Items[k]
		if it.Pause || it.Stop || it.Kind == stream.WordItem && c.WordClass(it)&lang.Coordinator != 0 {
			return c.ownClause(k+1, first)
		}
	}
	return false
}

// roleTimes is the captured word that says how many times as much something became.
const roleTimes = "f"

// ownClause: among the items are a verb and a thing or a pronoun of which it tells.
func (c *Doubt) ownClause(first, last int) bool {
	from, to := int(c.Items[first].First), int(c.Items[last].First)
	return (c.HasVerb(from, to) || c.TokensIn(from, to, evidence.ClassUpOrDown)) && slices.ContainsFunc(c.Items[first:last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && c.WordClass(&it)&lang.Pronoun != 0 && c.WordClass(&it)&(lang.Determiner|lang.Relative) == 0
	})
}
