package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// onlyTriple: the rate, how many there are and what they come to are all that their one or two sentences tell of
// such figures, so that nothing else can be meant: "A room costs 110 euros a night. Who stays six nights pays 660 euros".
func (c *Sums) onlyTriple(b *passage.Binding) bool {
	rate, total, number := b.Get(passage.RoleRate)[0].Quantity, b.Get(RoleTotal)[0].Quantity, b.RateAndNumber()[1]
	first, last := b.Sentences()
	if number < 0 || last-first > 1 || total < rate || !c.tiedNumber(b, rate, number) || !c.simpleFigures(rate, number, total) {
		return false
	}
	more := c.AnySays(first, last, classExtras) || c.AnySays(first, last, classInterest) || c.NumberUnread(first, last) || c.andBefore(total, rate, number)
	if more || c.AnySays(first, last, passage.ClassPeriodNot) || c.OtherTime(first, last) {
		return false
	}
	if last > first && slices.ContainsFunc(c.TimesOf(last), func(t mention.Time) bool {
		return t.Context || evidence.LooksBack(t)
	}) { // a year later it may be another number
		return false
	}
	for s := first; s <= last; s++ {
		if slices.ContainsFunc(c.QuantitiesOf(s), func(q int) bool { return c.rivalOfTriple(q, rate, number, total) }) {
			return false
		}
	}
	return true
}

// classInterest holds the words for what is added to a price, or taken off it: "discount".
const classInterest = "interest-word"

// andBefore: a conjunction stands between the total and the last figure before it, so that it may be of something else:
// "who stayed six nights and spent 900 euros on meals".
func (c *Sums) andBefore(total, rate, number int) bool {
	last := rate
	if number < total {
		last = max(rate, number)
	}
	return c.WordsIn(max(c.Doc.Quantities[last].Last, c.Doc.Tokens.Sentences[c.Doc.Quantities[total].Sentence].First), c.Doc.Quantities[total].First,
		lang.Coordinator)
}

// tiedNumber: the number counts the units or the things that the rate is told of, or words tie the two.
func (c *Sums) tiedNumber(b *passage.Binding, rate, number int) bool {
	m := &c.Doc.Quantities[number]
	if b.Tied || m.Unit != mention.Count {
		return true
	}
	r, ok := c.RateOf(rate)
	return ok && (c.TellsOf(&r, m) || r.Per != "" && passage.OneStem(passage.HeadOf(m.Noun), r.Per) || r.Each && c.adjoin(rate, number))
}

// simpleFigures: none of the figures is hedged to one side, taken of another, or said to be more or less than one.
func (c *Sums) simpleFigures(all ...int) bool {
	return !slices.ContainsFunc(all, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Hedge != mention.Exact && m.Hedge != mention.About || c.OfThem(q) || c.TakenOfNext(q) || c.TellsBy(q) || c.Compared(q) || m.IsRange
	})
}

// rivalOfTriple: the figure may stand for one of the three.
func (c *Sums) rivalOfTriple(q, rate, number, total int) bool {
	if q == rate || q == number || q == total {
		return false
	}
	m := &c.Doc.Quantities[q]
	if roletype.Of(m) == roletype.Multiple || m.Unit == mention.Percent || passage.Unnamed(m) {
		return true
	}
	return slices.ContainsFunc([]int{rate, number, total}, func(o int) bool {
		x := &c.Doc.Quantities[o]
		return roletype.SameUnit(m, x) && (x.Unit != mention.Count || passage.SameNoun(m, x)) || mention.IsDuration(m.Unit) && mention.IsDuration(x.Unit)
	})
}
