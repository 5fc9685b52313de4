package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

// onlyTriple: the rate, how many there are and what they come to are all that their one or two sentences tell of
// such figures, so that nothing else can be meant: "A room costs 110 euros a night. Who stays six nights pays 660 euros".
func (c *checker) onlyTriple(b *binding) bool {
	rate, total, number := b.get(roleRate)[0].quantity, b.get(roleTotal)[0].quantity, b.rateAndNumber()[1]
	first, last := b.sentences()
	if number < 0 || last-first > 1 || total < rate || !c.tiedNumber(b, rate, number) || !c.simpleFigures(rate, number, total) {
		return false
	}
	if c.anySays(first, last, classExtras) || c.anySays(first, last, classInterest) || c.anySays(first, last, classPeriodNot) || c.numberUnread(first, last) || c.otherTime(first, last) || c.andBefore(total, rate, number) {
		return false
	}
	if last > first && slices.ContainsFunc(c.timesOf(last), func(t mention.Time) bool { return t.Context || looksBack(t) }) { // a year later it may be another number
		return false
	}
	for s := first; s <= last; s++ {
		if slices.ContainsFunc(c.quantitiesOf(s), func(q int) bool { return c.rivalOfTriple(q, rate, number, total) }) {
			return false
		}
	}
	return true
}

// classInterest holds the words for what is added to a price, or taken off it: "discount".
const classInterest = "interest-word"

// andBefore: a conjunction stands between the total and the last figure before it, so that it may be of something else:
// "who stayed six nights and spent 900 euros on meals".
func (c *checker) andBefore(total, rate, number int) bool {
	last := rate
	if number < total {
		last = max(rate, number)
	}
	return c.wordsIn(max(c.Doc.Quantities[last].Last, c.Doc.Tokens.Sentences[c.Doc.Quantities[total].Sentence].First), c.Doc.Quantities[total].First, lang.Coordinator)
}

// tiedNumber: the number counts the units or the things that the rate is told of, or words tie the two.
func (c *checker) tiedNumber(b *binding, rate, number int) bool {
	m := &c.Doc.Quantities[number]
	if b.tied || m.Unit != mention.Count {
		return true
	}
	r, ok := c.rateOf(rate)
	return ok && (c.tellsOf(&r, m) || r.per != "" && oneStem(headOf(m.Noun), r.per) || r.each && c.adjoin(rate, number))
}

// simpleFigures: none of the figures is hedged to one side, taken of another, or said to be more or less than one.
func (c *checker) simpleFigures(all ...int) bool {
	return !slices.ContainsFunc(all, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Hedge != mention.Exact && m.Hedge != mention.About || c.ofThem(q) || c.takenOfNext(q) || c.tellsBy(q) || c.compared(q) || m.IsRange
	})
}

// rivalOfTriple: the figure may stand for one of the three.
func (c *checker) rivalOfTriple(q, rate, number, total int) bool {
	if q == rate || q == number || q == total {
		return false
	}
	m := &c.Doc.Quantities[q]
	if roletype.Of(m) == roletype.Multiple || m.Unit == mention.Percent || unnamed(m) {
		return true
	}
	return slices.ContainsFunc([]int{rate, number, total}, func(o int) bool {
		x := &c.Doc.Quantities[o]
		return roletype.SameUnit(m, x) && (x.Unit != mention.Count || sameNoun(m, x)) || mention.IsDuration(m.Unit) && mention.IsDuration(x.Unit)
	})
}
