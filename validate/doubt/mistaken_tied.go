package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Figures that their own words tie to something else than those of the binding.

// partOfOtherNoun: the part counts other things than its whole and is more than that or told as a group of its own: "half of its 20
// doctors. The 31 porters were not asked".
func (c *Doubt) partOfOtherNoun(b *passage.Binding) bool {
	part, whole := b.Get(evidence.RolePart)[0].Quantity, b.Get(evidence.RoleWhole)[0].Quantity
	p, w := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	return p.Sentence > w.Sentence && p.Noun != "" && w.Noun != "" && c.Mid(part) != c.Mid(whole) && !passage.SameNoun(p, w) && !c.Kindred(p, w) &&
		(c.Mid(part) > c.Mid(whole) || c.opensSentence(p)) && !c.TokenIn(c.BeforeFigure(p), evidence.ClassThese)
}

// opensSentence: the figure is, but for an article, what its sentence begins with.
func (c *Doubt) opensSentence(m *mention.Quantity) bool {
	return c.BeforeFigure(m) <= c.Doc.Tokens.Sentences[m.Sentence].First
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

// factorOfOther: right behind the factor stands what it is of, which neither figure counts: "which has twice the population, it rose to 34".
func (c *Doubt) factorOfOther(b *passage.Binding) bool {
	factor := b.Get(evidence.RoleFactor)[0].Quantity
	m := &c.Doc.Quantities[factor]
	k := m.Last + 1
	if k+1 >= c.Doc.Tokens.Sentences[m.Sentence].Last || !c.TokenIn(m.Last, evidence.ClassListAll) || !c.Doc.Tokens.All[k+1].Is(",") {
		return false
	}
	noun := c.ContentOf(k)
	return !slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return q != factor && c.Doc.Quantities[q].Noun != "" && noun.Same(c.ContentOf(c.HeadToken(&c.Doc.Quantities[q])))
	})
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

// classFree holds the words for periods that nothing is paid for.
const classFree = "free-period"

// fewestPaid and allPeriods are how many of a year's months are paid where some are free.
const fewestPaid, allPeriods = 8, 12

// freePeriods: fewer months are paid than a year has, as the sentence of the total says: "240 a month; as August is free, 2,640 a year".
func (c *Doubt) freePeriods(b *passage.Binding) bool {
	rate, total := b.Get(passage.RoleRate)[0].Quantity, b.Get(sums.RoleTotal)[0].Quantity
	times := c.Mid(total) / c.Mid(rate)
	return times >= fewestPaid && times < allPeriods && passage.Near1(times/math.Round(times)) && c.SentenceHas(c.Doc.Quantities[total].Sentence, classFree)
}

// fewestBeside is how many other amounts stand with a rate at least where a total of the same sentence takes them in; where the total
// stands in another one, one does.
const fewestBeside = 2

// paidBeside: the total takes in other amounts that stand with the rate: "£3,000 down, £249 a month for three years and a final £7,400".
func (c *Doubt) paidBeside(b *passage.Binding) bool {
	rate, total := b.Get(passage.RoleRate)[0].Quantity, b.Get(sums.RoleTotal)[0].Quantity
	m, beside := &c.Doc.Quantities[total], 0
	for _, q := range c.QuantitiesOf(c.Doc.Quantities[rate].Sentence) {
		if o := &c.Doc.Quantities[q]; q != total && !b.Holds(q) && roletype.SameUnit(o, m) && o.Per == "" && c.Mid(q) > c.Mid(rate) && c.Mid(q) < c.Mid(total) {
			beside++
		}
	}
	return beside >= fewestBeside || beside > 0 && m.Sentence != c.Doc.Quantities[rate].Sentence
}
