package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Guards for products and means: so many, so much each, and what it comes to.

// alsoBought: behind what is told of each thing another thing is joined on, whose amount is taken for what
// they come to: "800 coats at 310 francs and shoes for 95,000".
func (c *Doubt) alsoBought(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if len(stated) == 0 {
		stated = b.Get(sums.RoleTotal)
	}
	if len(stated) != 1 || stated[0].Quantity < 0 {
		return false
	}
	z := &c.Doc.Quantities[stated[0].Quantity]
	last := -1
	for _, q := range b.Quantities() {
		m := &c.Doc.Quantities[q]
		if q == stated[0].Quantity {
			continue
		}
		if q > stated[0].Quantity || m.Sentence != z.Sentence {
			return false
		}
		last = max(last, m.Last)
	}
	joined := false
	for k := last; k >= 0 && k < z.First; k++ {
		switch t := &c.Doc.Tokens.All[k]; {
		case c.Finite(t.Lower), c.TokenIn(k, sums.ClassInAll), t.Kind == token.Punct:
			return false
		case c.Doc.Pack.Clauses().Words[t.Lower]&lang.Coordinator != 0:
			joined = true
		case joined && c.IsContent(k, false):
			return !c.Doc.Pack.Clauses().Inflects || t.Capital
		}
	}
	return false
}

// countedBeside: an amount and a number of things are joined by "and", so that one is not told of the other: "1,200 euros
// in cash and two phones, worth 900 together".
func (c *Doubt) countedBeside(b *passage.Binding) bool {
	one, other := b.Figure(check.RoleOne), b.Figure(check.RoleOther)
	if other != one+1 {
		return false
	}
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return x.Sentence == y.Sentence && x.Last < y.First && y.First-x.Last <= sums.JoinedReach && x.Per == "" &&
		c.WordsIn(y.First-1, y.First, lang.Coordinator)
}

// roundedMean: the rate is told as a mean in whole things, and the total divided by the number rounds to
// it: "4,388 children in 244 classes, 18 on average".
func (c *Doubt) roundedMean(b *passage.Binding) bool {
	rate, number, total := b.Figure(passage.RoleRate), b.Figure(passage.RoleNumber), b.Figure(sums.RoleTotal)
	m := &c.Doc.Quantities[rate]
	mean := c.Mid(total) / c.Mid(number)
	return m.Unit == mention.Count && m.LowPlace == 0 && c.Near(rate, evidence.ClassMean) && math.Abs(mean-c.Mid(rate)) <= 0.5
}

// unitTimesUnit: so much each times how many would multiply two figures of one unit: "£40 a head and £12".
func (c *Doubt) unitTimesUnit(b *passage.Binding) bool {
	rate, number := b.Figure(passage.RoleRate), b.Figure(passage.RoleNumber)
	x, y := &c.Doc.Quantities[rate], &c.Doc.Quantities[number]
	return x.Unit != mention.Count && x.Unit == y.Unit && x.Per == ""
}

// pooled: the total of a rate stands in another sentence than the rate, beside another figure
// of its kind, with which it may make the total: "412,000 came here, 188,000 there. That is
// 2,000 on each of 290 days".
func (c *Doubt) pooled(b *passage.Binding) bool {
	rate, total := b.Get(passage.RoleRate), b.Get(sums.RoleTotal)
	if len(rate) != 1 || len(total) != 1 || rate[0].Sentence == total[0].Sentence {
		return false
	}
	m := &c.Doc.Quantities[total[0].Quantity]
	return slices.ContainsFunc(c.QuantitiesOf(total[0].Sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return q != total[0].Quantity && (roletype.SameUnit(o, m) && c.SameOrPeople(o, m) || roletype.Bare(o))
	})
}

// mixedMean: what a mean is set against has several units, so that it is not what the mean was taken of: "3kg and £4, on average 2".
func (c *Doubt) mixedMean(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	if len(b.Get(sums.RoleMean)) != 1 {
		return false
	}
	unit := ""
	for _, f := range parts {
		if f.Quantity < 0 || evidence.BareFigure(&c.Doc.Quantities[f.Quantity]) {
			continue
		}
		if u := c.Doc.Quantities[f.Quantity].Unit; unit == "" {
			unit = u
		} else if u != unit {
			return true
		}
	}
	return mention.IsDuration(unit) && c.Doc.Quantities[b.Get(sums.RoleMean)[0].Quantity].Per != ""
}

// onlyPlanned: of what a mean was taken and the mean, the one tells what is planned or aimed
// at: "the average course takes 8.2 terms; six to seven are planned".
func (c *Doubt) onlyPlanned(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	mean := b.Figure(sums.RoleMean)
	if len(parts) == 0 || parts[0].Quantity < 0 {
		return false
	}
	return c.toldAsGoal(mean) != c.toldAsGoal(parts[0].Quantity)
}

// attributeMean: what is taken for what each has is the price or size of a single thing: "two courses each and a £38 bottle".
func (c *Doubt) attributeMean(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	return roletype.Of(m) != roletype.Count && c.Precedes(m, evidence.ClassIndefinite) && m.Last < c.Doc.Tokens.Sentences[m.Sentence].Last &&
		c.IsContent(m.Last, false)
}

// classFree holds the words for periods that nothing is paid for.
const classFree = "free-period"

// classSubscribed holds the words of what is paid by the month or, cheaper, for the whole year.
const classSubscribed = "subscribed"

// leastPaid is the share of a year's periods that is paid at least where some are free or who pays for all of them pays less.
const leastPaid = 2. / 3

// freePeriods: fewer periods are paid than a year has, as the sentence of the total says: "240 a month; as August is free, 2,640 a year"; or
// who subscribes may pay by the month or by the year: "the pass costs £15 a month or £150 a year".
func (c *Doubt) freePeriods(b *passage.Binding) bool {
	figure, total := b.Get(passage.RoleRate)[0].Quantity, b.Get(sums.RoleTotal)[0].Quantity
	m := &c.Doc.Quantities[total]
	free := c.SentenceHas(m.Sentence, classFree)
	if !free && !(c.SentenceHas(m.Sentence, classSubscribed) && c.clauseJoined(c.Doc.Quantities[figure].Last, m.First, lang.Coordinator)) {
		return false
	}
	rate, _ := c.RateOf(figure)
	all := rules.Periods(rate.Per, "year").Lo
	times := c.Mid(total) / c.Mid(figure)
	return times >= leastPaid*all && times < all && (!free || passage.Near1(times/math.Round(times)))
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

// priceAgain: what is taken for the total is what each costs, told of something else: "100 shares for $20 each and a fee of $20".
func (c *Doubt) priceAgain(b *passage.Binding) bool {
	total := append(slices.Clone(b.Get(sums.RoleTotal)), b.Get(check.RoleStated)...)
	if len(total) != 1 || total[0].Quantity < 0 {
		return false
	}
	t := total[0].Quantity
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		return q != t && c.Mid(q) == c.Mid(t) && c.Doc.Quantities[q].Unit == c.Doc.Quantities[t].Unit && c.Doc.Quantities[t].Unit != mention.Count
	})
}

// totalElsewhere: the total stands in a clause of its own, which opens with another place than the rate's has: "in three rounds 4,000 came to each, in
// the semi-final it was 7,500".
func (c *Doubt) totalElsewhere(b *passage.Binding) bool {
	rate, total := b.Figure(passage.RoleRate), b.Figure(sums.RoleTotal)
	x, y := &c.Doc.Quantities[rate], &c.Doc.Quantities[total]
	first, last := c.ClauseOf(total)
	if x.Sentence != y.Sentence || x.First >= first {
		return false
	}
	open := c.ItemAt(c.Doc.Tokens.All[first].Start)
	for open < len(c.Items) && c.IsComma(open) {
		open++
	}
	end := c.ItemAt(c.Doc.Tokens.All[last-1].Start) + 1
	place := c.Phrase(open, end)
	if len(place) == 0 {
		return false
	}
	from := c.Sentences[x.Sentence].First
	for k := from; k < open; k++ {
		if c.AlikePreposition(c.Lower(&c.Items[k]), c.Lower(&c.Items[open])) && c.Phrase(k, open).Shared(place) == 0 {
			return true
		}
	}
	return false
}
