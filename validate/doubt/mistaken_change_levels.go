package doubt

import (
	"strings"
	"unicode"

	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for changes: which figures they lead from and to.

// asideNumber: the first end of a change is a bare number set in between commas in another sentence, as ages are, and the other counts
// things: "Moser, then 26, took over. Today he employs 14 people, five more than his father".
func (c *Doubt) asideNumber(b *passage.Binding) bool {
	x, y := &c.Doc.Quantities[b.Figure(passage.RoleFrom)], &c.Doc.Quantities[b.Figure(passage.RoleTo)]
	if x.Sentence == y.Sentence || !roletype.Bare(x) || y.Noun == "" || x.Last >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[x.Last].Is(",") {
		return false
	}
	return x.First > 1 && (c.Doc.Tokens.All[x.First-1].Is(",") || c.Doc.Tokens.All[x.First-2].Is(","))
}

// Classes of words that say on which side of nought a result is.
const (
	classGained = "result-gained"
	classLost   = "result-lost"
)

// acrossNought: the one end is a loss and the other a profit: "It lost £150m, down from a profit of £20m".
func (c *Doubt) acrossNought(b *passage.Binding) bool {
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	return c.Near(to, classLost) && c.ToldBefore(from, classGained) || c.Near(to, classGained) && c.ToldBefore(from, classLost)
}

// Classes of words for what something is only measured against: "compared with an average of".
const (
	classBenchmark = "benchmark-noun"
	classBeside    = "level-beside"
)

// benchmarkReach is in how many tokens before a figure such a noun stands, and in how many the word that compares.
const benchmarkReach, comparedReach = 3, 6

// ofBenchmark: the figure that a change is said to lead from is only compared with: "rose to 62%, compared with an average of 71%".
func (c *Doubt) ofBenchmark(b *passage.Binding) bool {
	m := &c.Doc.Quantities[b.Figure(passage.RoleFrom)]
	return c.ShortlyBefore(m, benchmarkReach, classBenchmark) && c.ShortlyBefore(m, comparedReach, classBeside)
}

// toldAsPart: where a change is said to end is told as a fraction of something, no level: "up on the 150m of this year, about half, or
// 85m, for chips".
func (c *Doubt) toldAsPart(b *passage.Binding) bool {
	q := b.Figure(passage.RoleTo)
	if q == 0 {
		return false
	}
	part, m := &c.Doc.Quantities[q-1], &c.Doc.Quantities[q]
	k := c.BeforeFigure(m)
	return part.Sentence == m.Sentence && part.Form == mention.Fraction && c.TokenIn(k, passage.ClassOr) && k <= part.Last+1
}

// endsInPart: what the change led to is a part of where it came from: "and has 52 floors, of
// which 41 are offices".
func (c *Doubt) endsInPart(b *passage.Binding) bool {
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	return to == from+1 && c.InsideOther(to)
}

// limitsCompared: two bare limits are taken for the ends of a change: "61 per cent are over 50, only eight per cent under 35".
func (c *Doubt) limitsCompared(b *passage.Binding) bool {
	cue := b.Get(moves.RoleDirection)
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	if len(cue) != 1 {
		return false
	}
	x, y := &c.Doc.Quantities[from], &c.Doc.Quantities[to]
	limit := y.Hedge == mention.Under || y.Hedge == mention.Over
	return limit && roletype.Bare(x) && roletype.Bare(y) && c.TokenAt(cue[0].Span.End) == x.First
}

// nearerTaken: of several figures before "up from 12m" the nearest was taken for the later level,
// and one before it is of the same unit and lies on the side that the word says: "78% were seen in
// time, short of the 95% standard and down from 85%".
func (c *Doubt) nearerTaken(b *passage.Binding) bool {
	from, to, word := b.Get(passage.RoleFrom), b.Get(passage.RoleTo), b.Get(moves.RoleDirection)
	if b.Frame.Binder == passage.MovedBinder || len(word) != 1 {
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

// endsExchanged: a change was read backwards. The other way round its percentage fits, and the
// figures go the way that the words say: "41m in 2021, 33m last year, a fall of a fifth".
func (c *Doubt) endsExchanged(b *passage.Binding) bool {
	from, to, percent, word := b.Get(passage.RoleFrom), b.Get(passage.RoleTo), b.Get(evidence.RolePercent), b.Get(moves.RoleDirection)
	if len(word) != 1 {
		return false
	}
	first, last := c.Mid(to[0].Quantity), c.Mid(from[0].Quantity) // as they would be
	if first == 0 || last == first || (last > first) != (moves.DirOf(word[0].Class) > 0) {
		return false
	}
	fits := func(from, to float64) bool {
		off := math.Abs(to/from-1)*100 - c.Mid(percent[0].Quantity)
		return math.Abs(off) <= math.Pow10(c.Doc.Quantities[percent[0].Quantity].LowPlace)/2
	}
	return fits(first, last) && !fits(last, first)
}

// rateRange: what is taken for a percentage and where it led is a range of rates, set against the rate of another
// time: "will grow 4% to 6% after 9% this year".
func (c *Doubt) rateRange(b *passage.Binding) bool {
	percent, to, from := b.Figure(evidence.RolePercent), b.Figure(passage.RoleTo), b.Figure(passage.RoleFrom)
	if to != percent+1 {
		return false
	}
	x, y, z := &c.Doc.Quantities[percent], &c.Doc.Quantities[to], &c.Doc.Quantities[from]
	return evidence.Percents(x) && evidence.Percents(y) && evidence.Percents(z) && y.First-x.Last == 1 && c.Mid(to) > c.Mid(percent) &&
		!c.Precedes(z, passage.ClassStartBefore) && !c.Precedes(x, evidence.ClassBy)
}

// sharesEach: a percentage stands right behind where the change led, so that the one behind
// where it came from is a share too: "to 412, 3 per cent of the market, from 287, or 2.2 per cent".
func (c *Doubt) sharesEach(b *passage.Binding) bool {
	from, to, percent := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo), b.Figure(evidence.RolePercent)
	next := to + 1
	return percent == from+1 && next < from && c.Doc.Quantities[next].Unit == mention.Percent &&
		c.Doc.Quantities[next].First-c.Doc.Quantities[to].Last <= evidence.GapReach
}

// apposedToFrom: the amount and its direction stand right behind the earlier figure, and so are
// said of it: "a year before it had been 2,130, 84 fewer".
func (c *Doubt) apposedToFrom(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	from, to, delta := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo), b.Figure(evidence.RoleDelta)
	if len(word) != 1 || delta != from+1 || to > from || c.InPlace(from) {
		return false
	}
	x, d := &c.Doc.Quantities[from], &c.Doc.Quantities[delta]
	return d.First-x.Last <= apposedWithin && d.Sentence == x.Sentence && d.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[d.Last].Start == word[0].Span.Start
}

// apposedWithin is how many tokens, marks counted, part a figure from what is said of it.
const apposedWithin = 3

// laterStep: behind both levels and a pause stand words that make the amount one step of the
// change, or one of another time: "from 8.50 to 10.10, the first by 40 cents in July".
func (c *Doubt) laterStep(b *passage.Binding) bool {
	from, to, delta := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo), b.Figure(evidence.RoleDelta)
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

// outgrown: the amount of a change is far larger than what it went from and to, so that it
// is that of something else: "from 20p to 22p a mile. Last year the tolls made £8m".
func (c *Doubt) outgrown(b *passage.Binding) bool {
	from, to, stated := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo), b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	if !roletype.SameUnit(m, &c.Doc.Quantities[from]) || m.Unit == mention.Percent {
		return false
	}
	x, y, size := c.Mid(from), c.Mid(to), c.Mid(stated)
	return size > sums.NearMiss*max(x, y) && !evidence.SameDigits(size, y-x)
}

// bracketedOther: what stands in the bracket behind the later level is no earlier one: it tells its unit again, as another amount does
// ("900 euros (1,200 euros) with heating"), or it is told of a time that is not known to be past ("84 stations (2030: 120)").
func (c *Doubt) bracketedOther(b *passage.Binding) bool {
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	if from != to+1 || !c.InBracketBehind(from) {
		return false
	}
	m := &c.Doc.Quantities[from]
	if c.Doc.Tokens.All[m.First-1].Is("(") {
		return strings.ContainsFunc(c.Doc.Text[m.Start:m.End], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsSymbol(r) })
	}
	inside := -1
	for i := range c.Doc.Times {
		if t := &c.Doc.Times[i]; t.Start >= c.Doc.Quantities[to].End && t.End <= m.Start {
			inside = i
		}
	}
	return inside >= 0 && c.Doc.Times[inside].ISO != "" && !c.behindOthers(inside)
}

// behindOthers: the year of the time lies before the article's date, or else before another year that it tells, if it tells any.
func (c *Doubt) behindOthers(i int) bool {
	year := passage.Years(c.Doc.Times[i].ISO).Lo
	if c.Doc.Date != "" {
		return year <= passage.Years(c.Doc.Date).Lo
	}
	others := false
	for k := range c.Doc.Times {
		if t := &c.Doc.Times[k]; k != i && (t.ISO != "" || t.Relative && !c.looksPrior(t)) {
			others = true
			if t.ISO != "" && year < passage.Years(t.ISO).Lo {
				return true
			}
		}
	}
	return !others
}

// looksPrior: the time is told as one before ("the previous year").
func (c *Doubt) looksPrior(t *mention.Time) bool {
	for k := c.TokenAt(t.Start); k < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Start < t.End; k++ {
		if c.TokenIn(k, evidence.ClassPrior) {
			return true
		}
	}
	return false
}

// forecastBeside: the points or the change are those of what came about, and one of the levels is told by a verb of expecting: "2.9 per cent,
// down by 0.4 points. The bank had forecast 3.1".
func (c *Doubt) forecastBeside(b *passage.Binding) bool {
	told := slices.DeleteFunc(b.Quantities(), func(q int) bool { return !c.forecast(q) })
	return len(told) == 1 && c.forecastApart(b, told[0])
}

// forecastApart: no other figure of the binding stands in the sentence of the one that is expected, and none is set against what was.
func (c *Doubt) forecastApart(b *passage.Binding, q int) bool {
	return !slices.ContainsFunc(b.Quantities(), func(o int) bool {
		return o != q && (c.Doc.Quantities[o].Sentence == c.Doc.Quantities[q].Sentence || c.SentenceHas(c.Doc.Quantities[o].Sentence, classExpected))
	})
}

// classExpected holds the words that tell a figure as one that was expected, forecastReach is how many words before the figure they stand.
const (
	classExpected = "expected"
	forecastReach = 4
)

func (c *Doubt) forecast(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.TokensIn(max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-forecastReach), m.First, classExpected)
}

// deltaOfNext: between the levels of the change and its amount stands a level of another thing, which the amount is told with: "487 were
// born, 521 the year before. The other clinic counts 310, twelve more than then".
func (c *Doubt) deltaOfNext(b *passage.Binding) bool {
	levels := b.Levels()
	if len(levels) == 0 || levels[0].Quantity < 0 {
		return false
	}
	for _, name := range [...]string{check.RoleStated, evidence.RoleDelta} {
		delta, ok := b.Only(name)
		if !ok || delta == 0 || b.Holds(delta-1) {
			continue
		}
		m, level := &c.Doc.Quantities[delta], &c.Doc.Quantities[delta-1]
		apart := !slices.ContainsFunc(levels, func(f passage.Filler) bool { return f.Sentence == m.Sentence || f.Quantity > delta })
		if apart && level.Sentence == m.Sentence && roletype.SameUnit(level, &c.Doc.Quantities[levels[0].Quantity]) {
			return true
		}
	}
	return false
}

// ratioEnds: the levels are the two sides of a ratio, as another ratio of their sentence shows: "the spread is 9 to 1 (increased from 3 to
// 1)".
func (c *Doubt) ratioEnds(b *passage.Binding) bool {
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	return c.toOne(from, to) && slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[from].Sentence), func(q int) bool {
		return q > 0 && !b.Holds(q) && !b.Holds(q-1) && c.toOne(q-1, q)
	})
}

// toOne: the two figures stand as the sides of a ratio: "9 to 1".
func (c *Doubt) toOne(first, second int) bool {
	x, y := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return x.Sentence == y.Sentence && roletype.Bare(x) && roletype.Bare(y) && y.First-x.Last == 1 && y.Noun == "" && c.Mid(second) == 1 && c.Mid(first) > 1
}

// howLong: a level is a length of time that says when something was or how long it took: "saw a rise in the 18 months before".
func (c *Doubt) howLong(b *passage.Binding) bool {
	if !slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool { return f.Quantity < 0 || !c.ledTo(f.Quantity) }) {
		return false // a length that became another: "raised from twelve weeks to eight weeks after talks"
	}
	return slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		return f.Quantity >= 0 && mention.IsDuration(c.Doc.Quantities[f.Quantity].Unit) && c.lastsSo(&c.Doc.Quantities[f.Quantity])
	})
}

// ledTo: the word before the figure makes it the end of a change: "from", "to".
func (c *Doubt) ledTo(q int) bool {
	k := c.BeforeFigure(&c.Doc.Quantities[q])
	return k >= 0 && c.Doc.Pack.Clauses().Endpoints[c.Doc.Tokens.All[k].Lower]
}

// lastsSo: the words around a length of time make it one that something lasts or lies away.
func (c *Doubt) lastsSo(m *mention.Quantity) bool {
	s := &c.Doc.Tokens.Sentences[m.Sentence]
	k := c.BeforeFigure(m)
	if k < m.First-1 && c.TokenIn(k+1, classLastingBefore) && k >= s.First && c.Doc.Tokens.All[k].Kind == token.Word && !c.WordsIn(k, k+1, lang.Preposition) {
		return true // "doubled exports over five years", not "rose to over five years"
	}
	if k >= s.First && c.WordsIn(k, k+1, lang.Determiner|lang.Possessive) {
		k--
	}
	return k >= s.First && c.TokenIn(k, classLastingBefore) || m.Last < s.Last && c.TokenIn(m.Last, classLastingBehind)
}

// Word classes around lengths of time that are no levels, and before a figure that says how many times as much something is.
const (
	classLastingBefore = "lasting-before"
	classLastingBehind = "lasting-behind"
	classFactorNoun    = "factor-noun"
)

// toFactor: what is taken for the later level says how many times as much it is: "increased by a factor of 10".
func (c *Doubt) toFactor(b *passage.Binding) bool {
	k := c.BeforeFigure(&c.Doc.Quantities[b.Figure(passage.RoleTo)])
	return c.TokenIn(k, classFactorNoun) || k > 0 && c.WordsIn(k, k+1, lang.Of) && c.TokenIn(k-1, classFactorNoun)
}

// toldAbreast: the word of direction only limits a level, as it limits the other: "60% earned less than $2,000, 42% less than $1,000".
func (c *Doubt) toldAbreast(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if len(word) != 1 || word[0].Span.Empty() {
		return false
	}
	said := strings.ToLower(c.Doc.Text[word[0].Span.Start:word[0].Span.End])
	return slices.ContainsFunc(b.Levels(), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		h := c.Doc.Quantities[f.Quantity].HedgeSpan
		return !h.Empty() && h.Start != word[0].Span.Start && strings.ToLower(c.Doc.Text[h.Start:h.End]) == said
	})
}

// downToFrom: what is taken for the earlier level stands behind the other, with words that say that it is what is left: "in 2012 there were
// 1,840, in the year before only 932 were left".
func (c *Doubt) downToFrom(b *passage.Binding) bool {
	from, to := b.Figure(passage.RoleFrom), b.Figure(passage.RoleTo)
	k := c.BeforeFigure(&c.Doc.Quantities[from])
	return from > to && k > 0 && c.TokenIn(k, classStillLeft) && c.TokenIn(k-1, classOnlyLess)
}

// Word classes of "only" and of what stands behind it to say that a figure is what is left.
const (
	classStillLeft = "still-left"
	classOnlyLess  = "only-less"
)

// wentThere: what the change is said to begin at is where its own sentence says that it goes, and by how much, and the other end stands in another sentence:
// "The toll will rise by 50 cents to €3.20. Drivers currently pay €2.70".
func (c *Doubt) wentThere(b *passage.Binding) bool {
	x, y := &c.Doc.Quantities[b.Figure(passage.RoleFrom)], &c.Doc.Quantities[b.Figure(passage.RoleTo)]
	cue := b.Get(moves.RoleDirection)
	sized := len(b.Get(evidence.RoleDelta)) > 0 || len(b.Get(evidence.RolePercent)) > 0
	if !sized || x.Sentence == y.Sentence || len(cue) == 0 || cue[0].Sentence != x.Sentence || cue[0].Span.Start > x.Start {
		return false
	}
	k := c.BeforeFigure(x)
	return k >= 0 && c.TokenIn(k, passage.ClassToWord)
}
