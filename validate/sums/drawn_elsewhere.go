package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// What shows that a drawn figure is drawn from other figures than the two of a reading: a level
// of its own beside it, or another place, group, time or measured thing.

// levelPassedOver: right before the gap in its sentence stands a figure of its kind that it is
// counted from, and that is none of the two: "1,148 calls, 131 more than in the year before".
func (c *Sums) levelPassedOver(b *passage.Binding) bool {
	q := b.Get(check.RoleStated)[0].Quantity
	if b.Frame.Kind != check.KindDifference || q == 0 || b.Holds(q-1) {
		return false
	}
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	return before.Sentence == m.Sentence && roletype.SameUnit(before, m) && !c.TellsDelta(before) && c.MoreThan(m) && !before.IsRange
}

// sharedElsewise: another percentage of the sentence is what the one figure makes of the other, or of both:
// "five women and seven men meet the quota of 30 per cent with their 42".
func (c *Sums) sharedElsewise(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindShare {
		return false
	}
	stated := b.Get(check.RoleStated)[0]
	one, other, hundred := c.LooseOf(b.Get(check.RoleOne)[0].Quantity), c.LooseOf(b.Get(check.RoleOther)[0].Quantity), interval.Of(100)
	return slices.ContainsFunc(c.QuantitiesOf(stated.Sentence), func(q int) bool {
		if q == stated.Quantity || !evidence.Percents(&c.Doc.Quantities[q]) {
			return false
		}
		told := c.LooseOf(q)
		return interval.Meet(told, interval.Mul(interval.Div(one, other), hundred)) ||
			interval.Meet(told, interval.Mul(interval.Div(one, interval.Add(one, other)), hundred)) ||
			interval.Meet(told, interval.Mul(interval.Div(other, interval.Add(one, other)), hundred))
	})
}

// gapElsewhere: the gap's sentence begins with another place or group than those of the two
// figures: "The poorest reach 59, others 71 per cent. In London the gap is nine points".
func (c *Sums) gapElsewhere(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindDifference {
		return false
	}
	stated := b.Get(check.RoleStated)[0].Sentence
	for _, name := range [...]string{check.RoleOne, check.RoleOther} {
		if s := b.Get(name)[0].Sentence; s >= stated || !c.OtherOpening(s, stated) && !c.opensInName(stated, s) {
			return false
		}
	}
	return true
}

// moveElsewhere: the two figures stand in another sentence than the change, which has a level of its
// own that went so, or goes before and does not name what they measure: "12,150 sales mean a rise of 3
// per cent. Revenue fell from 341m to 318m".
func (c *Sums) moveElsewhere(b *passage.Binding) bool {
	one, stated := b.Get(check.RoleOne)[0], b.Get(check.RoleStated)[0]
	if b.Frame.Kind != check.KindChange || one.Sentence == stated.Sentence || b.Get(check.RoleOther)[0].Sentence == stated.Sentence ||
		len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	if metric := &c.Doc.Claims[one.Quantity].Metric; one.Sentence > stated.Sentence && metric.Named() &&
		c.StemsOf(metric.Text).Shared(c.ContentOfSentence(stated.Sentence)) == 0 {
		return true
	}
	return slices.ContainsFunc(c.QuantitiesOf(stated.Sentence), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q < stated.Quantity && roletype.Fits("level", m) && !mention.IsDuration(m.Unit) && !m.Age && !c.TellsDelta(m) && !c.YearLike(m)
	})
}

// opensInName: the sentence begins with a preposition and a name that the earlier one does not have:
// "In London".
func (c *Sums) opensInName(sentence, earlier int) bool {
	first := c.Doc.Tokens.Sentences[sentence].First
	if first+1 >= c.Doc.Tokens.Sentences[sentence].Last || !c.WordsIn(first, first+1, lang.Preposition) {
		return false
	}
	name := &c.Doc.Tokens.All[first+1]
	return name.Capital && !c.InTime(first+1) && c.ContentOfSentence(earlier).Shared(c.StemsOf(name.Lower)) == 0
}

// fartherBack: the sentence of the drawn figure tells of a time before the one told of in
// those of both others: "948,000 came. The year before, arrivals had exceeded departures by 860,000".
func (c *Sums) fartherBack(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)[0].Sentence
	for _, name := range [...]string{check.RoleOne, check.RoleOther} {
		if s := b.Get(name)[0].Sentence; s >= stated || c.LooksFarther(s) {
			return false
		}
	}
	return c.LooksFarther(stated)
}
