package doubt

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/dates"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for bindings of whatever kind, or of several.

// partOfPart: the binding's total, or one of its list, is said to be part of another:
// "838 took part, 729 of those were in favour".
func (c *Doubt) partOfPart(b *passage.Binding) bool {
	for _, f := range b.Get(evidence.RoleSum) {
		if f.Quantity >= 0 && c.OfThem(f.Quantity) {
			return true
		}
	}
	list := b.List()
	if list == nil {
		return false
	}
	return slices.ContainsFunc(list.Fillers[1:], func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.OfThem(f.Quantity)
	})
}

// ofSeasons: one of the figures says how long something lasted, and others count no such
// times: "his highest score for two seasons … 61 for five".
func (c *Doubt) ofSeasons(b *passage.Binding) bool {
	all := b.Quantities()
	return slices.ContainsFunc(all, c.seasonsLong) && !slices.ContainsFunc(all, func(q int) bool { return c.isSeasons(q) && !c.seasonsLong(q) })
}

// seasonsLong: and a preposition before it says that it is a length.
func (c *Doubt) seasonsLong(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.isSeasons(q) && m.First > 0 && c.WordsIn(m.First-1, m.First, lang.Preposition)
}

// isSeasons: the figure counts seasons or other times that are no units.
func (c *Doubt) isSeasons(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == mention.Count && c.Doc.Pack.Clauses().Words[strings.ToLower(passage.HeadOf(m.Noun))]&lang.TimeNoun != 0
}

// scaleLeftOut: a bare figure stands beside one with a scale word, which it may share: "with
// 6.1 billion behind France (7.2)". What is multiplied or divided has no scale in common.
func (c *Doubt) scaleLeftOut(b *passage.Binding) bool {
	if b.Frame.Kind == check.KindProduct || b.Frame.Kind == check.KindAverage {
		return false
	}
	if b.Rescaled() {
		return false
	}
	small, scaled := false, false
	for _, q := range b.Quantities() {
		m := &c.Doc.Quantities[q]
		small = small || roletype.Bare(m) && m.Form == mention.Figures && c.Mid(q) < leastLeft
		scaled = scaled || m.LowPlace >= evidence.ScaledPlace && c.Mid(q) >= leastWithScale
	}
	return small && scaled
}

// What is told of a scale word that is left out: the place of the last digit of a figure that
// has one ("6.1 billion", but 5,000 too) and from where on it is told in thousands or more, and
// what a figure that lacks one stays below: 7.2 and 430 may be millions, 1,200 may not.
const (
	leastWithScale = 1e5
	leastLeft      = 1e3
)

// booked: what is taken for the amount of a change is a result that somebody booked: "posted a minus of £38m".
func (c *Doubt) booked(b *passage.Binding) bool {
	return len(b.Get(passage.RoleFrom)) > 0 && slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		first, last := c.ClauseOf(f.Quantity)
		return c.TokensIn(first, last, classBooked)
	})
}

// classBooked holds the verbs that tell a result: "posted a minus of £38m" changed nothing.
const classBooked = "booked"

// partOfLater: what is taken for the earlier level is a part of the later one before it: "21m
// doses, four million more than in 2018, 14m of them delivered".
func (c *Doubt) partOfLater(b *passage.Binding) bool {
	from := b.Get(passage.RoleFrom)
	return len(from) > 0 && from[0].Quantity >= 0 && from[0].Quantity == completion.Last(b.Quantities()) && c.InsideOther(from[0].Quantity)
}

// percentLeftOut: a level of a change is a bare number in words, in a sentence of percentages:
// "women earn 21% less, six after adjustment".
func (c *Doubt) percentLeftOut(b *passage.Binding) bool {
	levels := b.Levels()
	if slices.ContainsFunc(levels, func(f passage.Filler) bool {
		return f.Quantity >= 0 && evidence.Percents(&c.Doc.Quantities[f.Quantity])
	}) {
		return false // the level beside it says what it is
	}
	return len(b.Get(passage.RoleFrom)) > 0 && slices.ContainsFunc(levels, func(f passage.Filler) bool {
		return f.Quantity >= 0 && roletype.Bare(&c.Doc.Quantities[f.Quantity]) && c.Doc.Quantities[f.Quantity].Form == mention.Words &&
			slices.ContainsFunc(c.QuantitiesOf(f.Sentence), func(q int) bool { return c.Doc.Quantities[q].Unit == mention.Percent })
	})
}

// ofRecord: the earlier figure is that of the record since which something was the most or
// the least, not what it rose or fell from: "the most since 2015, when there were 572".
func (c *Doubt) ofRecord(b *passage.Binding) bool {
	from := b.Figure(passage.RoleFrom)
	m := &c.Doc.Quantities[from]
	all := c.TimesOf(m.Sentence)
	for i := range all {
		since := all[i].First - 1
		if all[i].Last <= m.First && m.First-all[i].Last <= recordReach && since > recordReach && c.TokenIn(since, evidence.ClassSince) &&
			(c.TokensIn(since-recordReach, since, evidence.ClassMost) || c.TokensIn(since-recordReach, since, evidence.ClassLeast)) {
			return true
		}
	}
	return false
}

// recordReach is how many words may stand between a superlative and "since", and between the
// time behind it and the record of then.
const recordReach = 6

// partsOnly: what the binding takes for a whole is itself a part: with the other parts it
// makes another figure of the article. "410,000 live here, 190,000 there, the other 40,000
// elsewhere" are the 640,000 told above.
func (c *Doubt) partsOnly(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if b.Frame.Binder == passage.BreakdownBinder {
		return false
	}
	total := interval.Of(c.Mid(sum[0].Quantity))
	for _, f := range list.Fillers {
		total = interval.Add(total, interval.Of(c.Mid(f.Quantity)))
	}
	return c.toldAbout(sum[0].Quantity, total)
}

// toldAbout: the value is that of an exact figure of q's unit, not far from it.
func (c *Doubt) toldAbout(q int, value interval.Interval) bool {
	for k := max(0, q-AfarReach); k < min(len(c.Doc.Quantities), q+AfarReach); k++ {
		m := &c.Doc.Quantities[k]
		if m.Unit == c.Doc.Quantities[q].Unit && evidence.SignificantDigits(m) >= evidence.FewestOfWhole && m.Hedge == mention.Exact &&
			interval.Meet(value, passage.ValueOf(m, passage.Strict, passage.Unbounded)) {
			return true
		}
	}
	return false
}

// AfarReach is how many figures on either side another is looked for.
const AfarReach = 40

// drawnTotal: the binding's drawn figure is the total of others: "12 came by car and 30 by bus, that is 42".
func (c *Doubt) drawnTotal(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	return c.summed(stated[0].Quantity)
}

// summed: figures of q's unit that follow one another near it add up to it: it is their
// total, whatever else may be drawn from figures around.
func (c *Doubt) summed(q int) bool {
	m := &c.Doc.Quantities[q]
	if roletype.Of(m) == roletype.Percent {
		return false
	}
	want, fewest := passage.ValueOf(m, passage.Strict, c.Nearness(q)), fewestInRun
	if evidence.SignificantDigits(m) < chanceTotal {
		fewest++
	}
	var run []int
	for k := max(0, q-AfarReach); k < min(len(c.Doc.Quantities), q+AfarReach); k++ {
		o := &c.Doc.Quantities[k]
		if k != q && o.Sentence >= m.Sentence-runReach && o.Sentence <= m.Sentence+runReach && (roletype.SameUnit(o, m) || passage.Unnamed(o)) && !c.Vague(k) {
			run = append(run, k)
		}
	}
	return c.runMakes(run, want, fewest)
}

// Sentences in which the figures of a run stand that add up to a drawn one, and how many
// there are of them: two make any figure of less than three digits by chance, so that it
// takes three.
const (
	runReach    = 3
	mostInRun   = 6
	fewestInRun = 2
	chanceTotal = 3
)

// runMakes: so many figures of the run or more, one behind the other, add up to the value.
func (c *Doubt) runMakes(run []int, want interval.Interval, fewest int) bool {
	for i := range run {
		total := interval.Of(0)
		for n := 0; n < mostInRun && i+n < len(run); n++ {
			total = interval.Add(total, interval.Of(c.Mid(run[i+n])))
			if n+1 >= fewest && interval.Meet(total, want) {
				return true
			}
		}
	}
	return false
}

// namesKind: the word of direction stands between an article and the noun that it is part of, and tells
// of no change: "in the drop test". Where nouns are written together there are none such.
func (c *Doubt) namesKind(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	if c.Doc.Pack.Clauses().Inflects {
		return false
	}
	k := c.TokenAt(word[0].Span.Start)
	sent := c.Doc.Tokens.Sentences[word[0].Sentence]
	if k <= sent.First || k+1 >= sent.Last || word[0].Span.End > c.Doc.Tokens.All[k].End {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	next := c.Doc.Tokens.All[k+1].Lower
	if before := words[c.Doc.Tokens.All[k-1].Lower]; before&(lang.Determiner|lang.Possessive) == 0 &&
		(before&lang.Of == 0 || c.compares(k) || c.Doc.Pack.Clauses().Participle(c.Doc.Tokens.All[k].Lower)) {
		// "stock of narrow money", but "a way of cutting jobs", "warned of higher prices"
		return false
	}
	return c.IsContent(k+1, false) &&
		c.Doc.Pack.Clauses().Verbs[next].Form&(lang.Past|lang.Third) == 0 && !c.InTime(k+1) && c.TurnOf(next) == 0
}

// compares: the word at the token is a comparative.
func (c *Doubt) compares(k int) bool {
	return c.TokenIn(k, moves.ClassUpComp) || c.TokenIn(k, moves.ClassDownComp)
}

// keptLastYear: the anniversary was kept before the turn of the year that the article's date lies shortly behind: "founded in 1922,
// it celebrated its centenary" in January 2023.
func (c *Doubt) keptLastYear(b *passage.Binding) bool {
	length, start := b.Get(dates.RoleLength), b.Get(dates.RoleStart)
	if len(length) != 1 || len(start) != 1 || start[0].Time < 0 {
		return false
	}
	now, then := passage.Years(c.Doc.Date), passage.Years(c.Doc.Times[start[0].Time].ISO)
	if !now.Bounded() || !then.Bounded() || now.Lo-math.Floor(now.Lo) > newYear ||
		c.Value(&length[0], passage.Strict).Mid() != math.Floor(now.Lo)-1-math.Floor(then.Lo) {
		return false
	}
	s := &c.Sentences[length[0].Sentence]
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return c.PastVerb(&it) || it.Kind == stream.WordItem && (c.Doc.Pack.Clauses().Preterite[c.Lower(&it)] || c.TokenIn(int(it.First), classKept))
	})
}

// newYear is how far into a year, in years, what was kept is often that of the year before.
const newYear = 0.25

// classKept holds the verbs by which something was kept.
const classKept = "kept-day"

// headlineAgain: two of the figures are one that the headline tells as well: "4.1 times as heavy,
// 36 light years away" under "A planet 36 light years away".
func (c *Doubt) headlineAgain(b *passage.Binding) bool {
	own := b.Quantities()
	for i, p := range own {
		for _, q := range own[i+1:] {
			x, y := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
			if c.HeadSentence(x.Sentence) != c.HeadSentence(y.Sentence) && x.Unit == y.Unit && x.Noun == y.Noun && c.Mid(p) == c.Mid(q) {
				return true
			}
		}
	}
	return false
}

// ofStandard: what a change led to, or a figure that another is calculated with, is one that
// the passage only holds something against: "short of the 95 per cent standard and down from
// 85", "yielded 30 tonnes, beating the state average of five an acre".
func (c *Doubt) ofStandard(b *passage.Binding) bool {
	for _, r := range b.Roles {
		calculated := (b.Frame.Kind == check.KindProduct || b.Frame.Kind == check.KindAverage) && r.Name != check.RoleStated && r.Name != sums.RoleTotal
		if calculated || b.Frame.Kind == check.KindChange && r.Name == passage.RoleTo {
			for _, f := range r.Fillers {
				if f.Quantity >= 0 && c.heldAgainst(f.Quantity) {
					return true
				}
			}
		}
	}
	return false
}

// heldAgainst: another figure is measured by this one: "short of the 95 per cent standard".
func (c *Doubt) heldAgainst(q int) bool {
	m := &c.Doc.Quantities[q]
	if mention.IsDuration(m.Unit) {
		return false // "over the past 16 years"
	}
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-heldReach)
	if q > 0 {
		first = max(first, c.Doc.Quantities[q-1].Last)
	}
	known := false
	for k := m.First - 1; k >= first && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k-- {
		if known && c.TokenIn(k, classHeldAgainst) {
			return true
		}
		known = known || c.WordsIn(k, k+1, lang.Determiner|lang.Possessive)
	}
	return false
}

// heldReach is how many words lie between such a word and its figure: "beating the state average of".
const heldReach = 6

// classHeldAgainst holds the words before what something is held against: "short of", "beating".
const classHeldAgainst = "held-against"

// saidOfWhole: the figure that something is said of is the whole that a part was just taken
// of, so that it is said of the part: "12 of the 45 stations passed, down from 19".
func (c *Doubt) saidOfWhole(b *passage.Binding) bool {
	for _, name := range [...]string{passage.RoleTo, passage.RoleSubject} {
		f := b.Get(name)
		if len(f) != 1 || f[0].Quantity < 1 {
			continue
		}
		m, part := &c.Doc.Quantities[f[0].Quantity], &c.Doc.Quantities[f[0].Quantity-1]
		if part.Sentence == m.Sentence && m.First-part.Last <= evidence.PartReach && c.TokenIn(part.Last, evidence.ClassTaken) {
			return true
		}
	}
	return false
}

// partOfLevel: of two figures set against each other, or the levels of a change, one is said to be a part of the other right
// before it: "power to 1.4m homes, of which 1.2m had been reconnected".
func (c *Doubt) partOfLevel(b *passage.Binding) bool {
	all := b.Levels()
	if b.Frame.Kind == check.KindComparison {
		all = append(slices.Clone(b.Get(passage.RoleSubject)), b.Get(check.RoleOther)...)
	}
	return slices.ContainsFunc(all, func(f passage.Filler) bool {
		if f.Quantity < 1 || !c.setInside(f.Quantity, b.Frame.Kind == check.KindChange) {
			return false
		}
		return slices.ContainsFunc(all, func(o passage.Filler) bool {
			return o.Quantity >= 0 && o.Quantity < f.Quantity && o.Sentence == f.Sentence
		})
	})
}

// setInside: between the figure and the one before it a word says that it is a part of what stands before: "including 400", or of that "of
// which" the figure is told.
func (c *Doubt) setInside(q int, of bool) bool {
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	if before.Sentence != m.Sentence {
		return false
	}
	for k := before.Last; k < m.First; k++ {
		if c.TokenIn(k, evidence.ClassInside) || of && k+1 < m.First && c.TokenIn(k, evidence.ClassTaken) && c.TokenIn(k+1, evidence.ClassThoseTold) {
			return true
		}
	}
	return false
}

// timeCompared: the time is one that something is only compared with: "will not be as abrupt as in 1958", "two weeks earlier than in 1960".
func (c *Doubt) timeCompared(b *passage.Binding) bool {
	for i := range b.Roles {
		for _, f := range b.Roles[i].Fillers {
			if f.Time < 0 {
				continue
			}
			t := &c.Doc.Times[f.Time]
			first := c.Doc.Tokens.Sentences[f.Sentence].First
			k := t.First - 1
			for k > first && c.WordsIn(k, k+1, lang.Preposition|lang.Determiner) && !c.TokenIn(k, classComparedTime) {
				k--
			}
			// "as early as 1998" compares nothing; nor does the German "als 1958 gebaut wurde", where no preposition leads to the year.
			if k >= first && c.TokenIn(k, classComparedTime) && !c.TokenIn(k-1, classTimeAdverb) && (k < t.First-1 || !c.Doc.Pack.Clauses().Inflects) {
				return true
			}
		}
	}
	return false
}

// saidThen: the time is one that somebody spoke of at another time, from which it is to be seen: "in a speech in 1999 he said that the tunnel
// will open in 2003".
func (c *Doubt) saidThen(b *passage.Binding) bool {
	for _, f := range b.Get("when") {
		if f.Time < 0 || !c.reports(f.Sentence) {
			continue
		}
		now := math.Floor(passage.Years(c.Doc.Date).Lo)
		if slices.ContainsFunc(c.TimesOf(f.Sentence), func(t mention.Time) bool {
			return t.Span != f.Span && t.Kind == mention.Year && !t.Relative && t.ISO != "" && passage.Years(t.ISO).Hi <= now && t.ISO != c.Doc.Times[f.Time].ISO
		}) {
			return true
		}
	}
	return false
}

// reports: a verb of the sentence says that somebody spoke.
func (c *Doubt) reports(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower].Reporting {
			return true
		}
	}
	return false
}

// orderCompared: so is one of two that the wording puts in order.
func (c *Doubt) orderCompared(b *passage.Binding) bool { return c.timeCompared(b) }

// classComparedTime holds what stands before a time that something is compared with.
const classComparedTime = "compared-time"

// classTimeAdverb holds what stands in "as early as", "as recently as".
const classTimeAdverb = "time-adverb"

// ofConversion: a figure of a pair of currencies or units tells another amount again, in a bracket right behind that, or is told again in
// such a bracket itself: the dollars of "40 per cent of £60m ($110m), which is £24m" are none of the £24m.
func (c *Doubt) ofConversion(b *passage.Binding) bool {
	figures := b.Quantities()
	return slices.ContainsFunc(figures, func(q int) bool {
		if of := c.ConvertedFrom(q); of >= 0 {
			return !slices.ContainsFunc(figures, func(o int) bool { return o == of || o != q && c.ConvertedFrom(o) == of })
		}
		own := q+1 < len(c.Doc.Quantities) && c.ConvertedFrom(q+1) == q
		return own && !slices.ContainsFunc(figures, func(o int) bool { return c.ConvertedFrom(o) == q })
	})
}
