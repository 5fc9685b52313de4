package validate

import (
	"slices"
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/rules"
)

func init() { binders["trend"] = bindTrends }

// trendReach is the number of sentences from the beginning in which a trend of headline
// or lead is contradicted, alikeReach that of those in which it is told again.
const (
	trendReach = 12
	alikeReach = 60
)

// bindTrends sets what headline and lead say to rise or fall against the clauses
// that say it again. Where one of those agrees, the others speak of something else.
func bindTrends(c *checker, fp *rules.FramePatterns) []*binding {
	var all []trend
	for i := 0; i < min(len(c.Doc.Tokens.Sentences), alikeReach); i++ {
		if !c.Sentences[i].Skip && (len(all) > 0 || c.leadSentence(i)) {
			all = append(all, c.trendsOf(i)...)
		}
	}
	var out []*binding
	for i := range all {
		if !c.leadSentence(all[i].sentence) {
			continue
		}
		if again := c.toldAgain(&all[i], all[i+1:]); again != nil {
			b := &binding{frame: fp.Frame}
			b.add("first", trendFiller(&all[i]))
			b.add("second", trendFiller(again))
			out = append(out, b)
		}
	}
	return out
}

// trendFiller is a trend's direction, 1 or -1.
func trendFiller(t *trend) filler {
	f := filler{quantity: -1, time: -1, span: t.span, sentence: t.sentence, value: -1, valued: true}
	if t.up {
		f.value = 1
	}
	return f
}

// toldAgain is the first of the trends that agrees with one of the lead; where none
// does, the first that tells of nothing else and contradicts it. One that comes behind and
// takes the lead's up without a figure of its own shows that the lead is meant.
func (c *checker) toldAgain(a *trend, rest []trend) *trend {
	var opposed *trend
	for i := range rest {
		t := &rest[i]
		switch {
		case t.sentence == a.sentence || !a.thing.same(t.thing):
		case t.up == a.up && (opposed == nil || len(c.figuresIn(t)) > 0):
			return t
		case t.up == a.up:
			return opposed
		case opposed == nil && t.sentence < trendReach && !c.elsewhere(a, t):
			opposed = t
		}
	}
	return opposed
}

// elsewhere: the second trend may be of another thing, time or extent.
func (c *checker) elsewhere(a, t *trend) bool {
	return a.loose || t.loose || c.singledOut(t) || a.thing.stem != t.thing.stem || c.periodsApart(a.clause, t.clause) ||
		c.toldAside(c.Sentences[t.sentence].First, c.ItemAt(t.span.End-1)+1) ||
		c.someOfThing(t.at, t.sentence, a.sentence) || otherComplement(a.of, t.of) || c.namesClash(a.sentence, t.sentence) ||
		c.placedApart(t, a.sentence) || !c.opens(a.sentence) && c.placedApart(a, t.sentence) ||
		c.otherScope(a.sentence, t.sentence) || len(c.timesOf(a.sentence)) == 0 && slices.ContainsFunc(c.timesOf(t.sentence), looksBack) || c.figuresClash(a, t)
}

// singledOut: the trend's sentence opens, or its clause, with that it tells of some alone: "only in Vienna did prices rise".
func (c *checker) singledOut(t *trend) bool {
	s := &c.Doc.Tokens.Sentences[t.sentence]
	clause := c.tokenAt(t.clause.Start)
	return c.tokensIn(s.First, min(s.First+openingWords, s.Last), classSingled) || c.tokensIn(clause, min(clause+openingWords, s.Last), classSingled)
}

// placedApart: the trend is told of a place or part of its own, which the other sentence does
// not name: "at home sales fell", "sales in Scotland fell".
func (c *checker) placedApart(t *trend, other int) bool {
	known, last := c.contentOfSentence(other), c.Sentences[t.sentence].Last
	return slices.ContainsFunc([]int{c.ItemAt(t.clause.Start), t.at + 1}, func(k int) bool {
		if k >= last || !c.Doc.Pack.Clauses().Places[c.lower(&c.Items[k])] {
			return false
		}
		of := slices.DeleteFunc(c.phrase(k, last), func(w *content) bool { return w.same(t.thing) })
		return len(of) > 0 && known.shared(of) == 0
	})
}

// namesClash: both sentences name someone, but no one of the same name.
func (c *checker) namesClash(a, b int) bool {
	keys, some := map[string]bool{}, false
	for _, e := range c.entitiesOf(a) {
		keys[e.Key] = true
	}
	for _, e := range c.entitiesOf(b) {
		if keys[e.Key] {
			return false
		}
		some = true
	}
	return some && len(keys) > 0
}

// entitiesOf lists the entities that the sentence names.
func (c *checker) entitiesOf(sentence int) []mention.Entity {
	all := c.Doc.Entities
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence })
	to := sort.Search(len(all), func(i int) bool { return all[i].Sentence > sentence })
	return all[from:to]
}

// timesOf lists the times that the sentence tells.
func (c *checker) timesOf(sentence int) []mention.Time {
	all := c.Doc.Times
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence })
	to := sort.Search(len(all), func(i int) bool { return all[i].Sentence > sentence })
	return all[from:to]
}

// figuresClash: both clauses have figures, and none in common.
func (c *checker) figuresClash(a, t *trend) bool {
	some := false
	for _, x := range c.figuresIn(a) {
		for _, y := range c.figuresIn(t) {
			if c.sameFigure(x, y) {
				return false
			}
			some = true
		}
	}
	return some
}

// figuresIn lists the quantities of a trend's clause.
func (c *checker) figuresIn(t *trend) []int {
	all := c.Doc.Quantities
	from := sort.Search(len(all), func(i int) bool { return all[i].Start >= t.clause.Start })
	var out []int
	for q := from; q < min(len(all), from+contextReach) && all[q].End <= t.clause.End; q++ {
		if all[q].Low != nil && all[q].High != nil {
			out = append(out, q)
		}
	}
	return out
}
