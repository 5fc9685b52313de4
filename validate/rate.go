package validate

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/measure"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// rate is a figure told of each single thing, or of each unit of something.
type rate struct {
	q    int    // the quantity
	unit string // of its numerator
	per  string // the unit that it is told of; "" where it is told of things alone
	each bool   // it is told of each single thing
	ones []int  // the tokens that may name the single thing: "in a class", "je Klasse"

	number *int    // how many there are, where words tie the two: "five tonnes at 289 euros"
	base   *int    // so many of which it is told of: "64 doctors per 100,000 people"
	round  float64 // so many of its units that the name of its unit says: "6 litres per 100 kilometres"
}

// Word classes around a rate: "each", what leads to a unit of time ("a", "im"), and what
// makes it none ("a year earlier").
const (
	classEachThing  = "each-thing"
	classPeriodLead = "period-lead"
	classPeriodNot  = "period-not"
)

// periodAdverbs are the word classes that make a figure one of so much a unit: "weekly".
var periodAdverbs = []struct{ unit, class string }{
	{"hour", "by-hour"}, {"day", "by-day"}, {"week", "by-week"}, {"month", "by-month"}, {"year", "by-year"},
}

// rateOf is the figure as a rate; false where it is told of nothing in particular.
func (c *checker) rateOf(q int) (rate, bool) {
	m := &c.Doc.Quantities[q]
	if !c.plainAmount(q) || m.Adjective {
		return rate{}, false
	}
	r := rate{q: q, unit: m.Unit, per: m.Per}
	if unit, per, ok := strings.Cut(m.Unit, "-per-"); ok {
		r.unit, r.per = unit, per
		if n, one, ok := strings.Cut(per, "-"); ok {
			if v, err := strconv.ParseFloat(n, 64); err == nil {
				r.per, r.round = one, v
			}
		}
	}
	c.perWords(&r)
	return r, (r.per != "" || r.each || len(r.ones) > 0) && r.per != r.unit
}

// things: the rate is told of things that are counted: of each, or of what is no unit of
// measurement ("a barrel").
func (r *rate) things() bool {
	switch {
	case r.base != nil:
		return false
	case r.each:
		return true
	}
	_, measured := measure.Convert(r.per, r.per)
	return r.per != "" && !measured
}

// plainAmount: the figure is an amount of one value, and no age and no part of a time.
func (c *checker) plainAmount(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Fits("amount", m) && !c.vague(q) && !c.cell(m) && !m.Age && c.mid(q) > 0
}

// perWords adds what the words around the figure say it is told of, the nearest before
// it first.
func (c *checker) perWords(r *rate) {
	m := &c.Doc.Quantities[r.q]
	from, to := c.phraseAround(r.q)
	for k := m.First - 1; k >= from; k-- {
		c.perWord(r, k)
	}
	r.each = r.each || r.q > 0 && c.Doc.Quantities[r.q-1].Sentence == m.Sentence && c.eachOf(r.q-1) && !c.pricesEach(r.q-1)
	for k := m.Last; k < to; k++ {
		c.perWord(r, k)
	}
}

// eachOf: "each of the 16 classes" stands before what is told of one.
func (c *checker) eachOf(q int) bool {
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k >= max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-eachBefore); k-- {
		if c.rateWord(k).each {
			return true
		}
	}
	return false
}

// pricesEach: what is told of each stands before the number: "£4.50 for each of the 200,000 shares".
func (c *checker) pricesEach(q int) bool {
	if q == 0 || c.Doc.Quantities[q-1].Sentence != c.Doc.Quantities[q].Sentence {
		return false
	}
	from, to := c.Doc.Quantities[q-1].Last, c.Doc.Quantities[q].First
	return to-from <= rateAfter && c.pauseFrom(from, to) == to
}

func (c *checker) perWord(r *rate, k int) {
	w := c.rateWord(k)
	if !w.each && !w.lead && w.unit == "" {
		return
	}
	unit := c.perUnit(k)
	if r.per == "" {
		r.per = unit
	}
	r.each = r.each || unit == "" && w.each
	if unit == "" && w.lead && k+1 < len(c.Doc.Tokens.All) {
		r.ones = append(r.ones, k+1)
	}
}

// rateWord is what a word says of what a figure is told of.
type rateWord struct {
	unit             string // "weekly"
	each, lead, none bool   // of classEachThing, classPeriodLead, classPeriodNot
}

// rateWord is what token k says of what a figure is told of.
func (c *checker) rateWord(k int) *rateWord {
	t := &c.Doc.Tokens.All[k]
	if w := c.contents.rates.Get(t.ID); w != nil {
		return w
	}
	w := rateWord{each: c.tokenIn(k, classEachThing), lead: c.tokenIn(k, classPeriodLead), none: c.tokenIn(k, classPeriodNot)}
	for _, p := range periodAdverbs {
		if w.unit == "" && c.tokenIn(k, p.class) {
			w.unit = p.unit
		}
	}
	if w == noRateWord {
		return c.contents.rates.Put(t.ID, &noRateWord)
	}
	return c.contents.rates.Put(t.ID, &w)
}

// noRateWord is what most words say. They share it, so that it is always near.
var noRateWord rateWord

// tellsOf: the rate is told of one of what the number counts.
func (c *checker) tellsOf(r *rate, m *mention.Quantity) bool {
	return m.Noun != "" && slices.ContainsFunc(r.ones, func(k int) bool {
		return slices.ContainsFunc(strings.Fields(m.Noun), func(w string) bool { return oneStem(w, c.Doc.Tokens.All[k].Lower) }) || c.sameLemma(k, c.headToken(m))
	})
}

// stemEnd is how many letters the forms of one noun may differ in at their ends.
const stemEnd = 3

// oneStem: the two words are forms of one noun: "classes" and "class".
func oneStem(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= stemEnd && max(len(a), len(b))-n < stemEnd
}

// perUnit is the unit that the token says a figure is told of, alone ("weekly") or with
// the noun behind it ("each metre", "a week").
func (c *checker) perUnit(k int) string {
	w := c.rateWord(k)
	if w.unit != "" || !w.each && !w.lead || k+2 >= len(c.Doc.Tokens.All) || c.rateWord(k+2).none {
		return w.unit
	}
	n := c.Doc.Pack.Numbers()
	index := n.UnitNames.Word(c.Doc.Tokens.All[k+1].Lower)
	if index < 0 || n.Units[index].Weak || n.Units[index].Kind > lang.UnitDuration || !w.each && n.Units[index].Kind != lang.UnitDuration {
		return ""
	}
	return n.Units[index].ID
}

// Tokens before and behind a figure in which the words of a rate stand, and before a
// number of things of which each has so much.
const rateBefore, rateAfter, eachBefore = 9, 5, 3

// phraseAround is the stretch of tokens around the figure that no other figure parts
// from it, nor a mark behind either.
func (c *checker) phraseAround(q int) (from, to int) {
	m := &c.Doc.Quantities[q]
	s := c.Doc.Tokens.Sentences[m.Sentence]
	from, to = max(s.First, m.First-rateBefore), min(s.Last, m.Last+rateAfter)
	if q > 0 && c.Doc.Quantities[q-1].Last > from {
		from = c.pauseFrom(c.Doc.Quantities[q-1].Last, m.First)
	}
	if q+1 < len(c.Doc.Quantities) {
		to = min(to, max(m.Last, c.Doc.Quantities[q+1].First))
	}
	return from, c.pauseFrom(m.Last, to)
}

// pauseFrom is the first mark from one token to another that parts them, or the latter.
func (c *checker) pauseFrom(from, to int) int {
	for k := from; k < to; k++ {
		if mark := c.Doc.Tokens.All[k].Lower; stream.Pauses(mark) || mark == ";" || mark == ":" {
			return k
		}
	}
	return to
}
