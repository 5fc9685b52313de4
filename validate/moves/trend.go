package moves

import (
	"slices"
	"sort"

	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// trendReach is the number of sentences from the beginning in which a trend of headline
// or lead is contradicted, alikeReach that of those in which it is told again.
const (
	trendReach = 12
	alikeReach = 60
)

// bindTrends sets what headline and lead say to rise or fall against the clauses
// that say it again. Where one of those agrees, the others speak of something else.
func bindTrends(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var all []evidence.Trend
	for i := 0; i < min(len(c.Doc.Tokens.Sentences), alikeReach); i++ {
		if !c.Sentences[i].Skip && (len(all) > 0 || c.LeadSentence(i)) {
			all = append(all, c.TrendsOf(i)...)
		}
	}
	var out []*passage.Binding
	for i := range all {
		if !c.LeadSentence(all[i].Sentence) {
			continue
		}
		if again := c.toldAgain(&all[i], all[i+1:]); again != nil {
			b := &passage.Binding{Frame: fp.Frame}
			b.Add("first", trendFiller(&all[i]))
			b.Add("second", trendFiller(again))
			out = append(out, b)
		}
	}
	return out
}

// trendFiller is a trend's direction, 1 or -1.
func trendFiller(t *evidence.Trend) passage.Filler {
	f := passage.Filler{Quantity: -1, Time: -1, Span: t.Span, Sentence: t.Sentence, Value: -1, Valued: true}
	if t.Up {
		f.Value = 1
	}
	return f
}

// toldAgain is the first of the trends that agrees with one of the lead; where none
// does, the first that tells of nothing else and contradicts it. One that comes behind and
// takes the lead's up without a figure of its own shows that the lead is meant.
func (c *Moves) toldAgain(a *evidence.Trend, rest []evidence.Trend) *evidence.Trend {
	var opposed *evidence.Trend
	for i := range rest {
		t := &rest[i]
		switch {
		case t.Sentence == a.Sentence || !a.Thing.Same(t.Thing):
		case t.Up == a.Up && (opposed == nil || len(c.figuresIn(t)) > 0):
			return t
		case t.Up == a.Up:
			return opposed
		case opposed == nil && t.Sentence < trendReach && !c.elsewhere(a, t):
			opposed = t
		}
	}
	return opposed
}

// elsewhere: the second trend may be of another thing, time or extent.
func (c *Moves) elsewhere(a, t *evidence.Trend) bool {
	return a.Loose || t.Loose || c.singledOut(t) || a.Thing.Stem != t.Thing.Stem || c.PeriodsApart(a.Clause, t.Clause) ||
		c.toldAside(c.Sentences[t.Sentence].First, c.ItemAt(t.Span.End-1)+1) ||
		c.someOfThing(t.At, t.Sentence, a.Sentence) || evidence.OtherComplement(a.Of, t.Of) || c.NamesClash(a.Sentence, t.Sentence) ||
		c.placedApart(t, a.Sentence) || !c.Opens(a.Sentence) && c.placedApart(a, t.Sentence) ||
		c.OtherScope(a.Sentence, t.Sentence) || c.looksBackAlone(a.Sentence, t.Sentence) ||
		c.figuresClash(a, t)
}

// singledOut: the trend's sentence opens, or its clause, with that it tells of some alone: "only in Vienna did prices rise".
func (c *Moves) singledOut(t *evidence.Trend) bool {
	s := &c.Doc.Tokens.Sentences[t.Sentence]
	clause := c.TokenAt(t.Clause.Start)
	return c.TokensIn(s.First, min(s.First+openingWords, s.Last), classSingled) || c.TokensIn(clause, min(clause+openingWords, s.Last), classSingled)
}

// classTheFirm holds nouns for the firm that an article is about, which are no place or part of its own: "sales in the group".
const classTheFirm = "the-firm"

// firmReach is how many items behind a preposition such a noun stands: "in the group".
const firmReach = 2

// placedApart: the trend is told of a place or part of its own, which the other sentence does
// not name: "at home sales fell", "sales in Scotland fell".
func (c *Moves) placedApart(t *evidence.Trend, other int) bool {
	known, last := c.ContentOfSentence(other), c.Sentences[t.Sentence].Last
	return slices.ContainsFunc([]int{c.ItemAt(t.Clause.Start), t.At + 1}, func(k int) bool {
		if k >= last || !c.Doc.Pack.Clauses().Places[c.Lower(&c.Items[k])] || c.ItemsHave(k+1, min(k+1+firmReach, last), classTheFirm) {
			return false
		}
		of := slices.DeleteFunc(c.Phrase(k, last), func(w *passage.Content) bool { return w.Same(t.Thing) })
		return len(of) > 0 && known.Shared(of) == 0
	})
}

// figuresClash: both clauses have figures, and none in common.
func (c *Moves) figuresClash(a, t *evidence.Trend) bool {
	some := false
	for _, x := range c.figuresIn(a) {
		for _, y := range c.figuresIn(t) {
			if c.SameFigure(x, y) {
				return false
			}
			some = true
		}
	}
	return some
}

// figuresIn lists the quantities of a trend's clause.
func (c *Moves) figuresIn(t *evidence.Trend) []int {
	all := c.Doc.Quantities
	from := sort.Search(len(all), func(i int) bool { return all[i].Start >= t.Clause.Start })
	var out []int
	for q := from; q < min(len(all), from+passage.ContextReach) && all[q].End <= t.Clause.End; q++ {
		if all[q].Low != nil && all[q].High != nil {
			out = append(out, q)
		}
	}
	return out
}
