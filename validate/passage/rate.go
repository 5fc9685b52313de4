package passage

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

// Rate is a figure told of each single thing, or of each unit of something.
type Rate struct {
	Q    int    // the quantity
	Unit string // of its numerator
	Per  string // the unit that it is told of; "" where it is told of things alone
	Each bool   // it is told of each single thing
	ones []int  // the tokens that may name the single thing: "in a class", "je Klasse"

	Number *int    // how many there are, where words tie the two: "five tonnes at 289 euros"
	Base   *int    // so many of which it is told of: "64 doctors per 100,000 people"
	Round  float64 // so many of its units that the name of its unit says: "6 litres per 100 kilometres"
}

// Word classes around a rate: "each", what leads to a unit of time ("a", "im"), and what
// makes it none ("a year earlier").
const (
	ClassEachThing  = "each-thing"
	classPeriodLead = "period-lead"
	ClassPeriodNot  = "period-not"
)

// periodAdverbs are the word classes that make a figure one of so much a unit: "weekly".
var periodAdverbs = []struct{ unit, class string }{
	{"hour", "by-hour"}, {"day", "by-day"}, {"week", "by-week"}, {"month", "by-month"}, {"year", "by-year"},
}

// RateOf is the figure as a rate; false where it is told of nothing in particular.
func (c *Passage) RateOf(q int) (Rate, bool) {
	m := &c.Doc.Quantities[q]
	if !c.PlainAmount(q) || m.Adjective {
		return Rate{}, false
	}
	r := Rate{Q: q, Unit: m.Unit, Per: m.Per}
	if unit, per, ok := strings.Cut(m.Unit, "-per-"); ok {
		r.Unit, r.Per = unit, per
		if n, one, ok := strings.Cut(per, "-"); ok {
			if v, err := strconv.ParseFloat(n, 64); err == nil {
				r.Per, r.Round = one, v
			}
		}
	}
	c.perWords(&r)
	return r, (r.Per != "" || r.Each || len(r.ones) > 0) && r.Per != r.Unit
}

// RateBeside is the figure, whatever it measures, as a rate by the words right beside it but for those to skip; false where they
// tell none.
func (c *Passage) RateBeside(q int, skip func(int) bool) (Rate, bool) {
	m := &c.Doc.Quantities[q]
	r := Rate{Q: q, Unit: m.Unit, Per: m.Per}
	from, to := c.phraseAround(q)
	for k := max(from, m.First-rateBeside); k < to; k++ {
		if (k < m.First || k >= m.Last) && !skip(k) {
			c.perWord(&r, k)
		}
	}
	return r, r.Per != "" || r.Each
}

// Things: the rate is told of things that are counted: of each, or of what is no unit of
// measurement ("a barrel").
func (r *Rate) Things() bool {
	switch {
	case r.Base != nil:
		return false
	case r.Each:
		return true
	}
	_, measured := measure.Convert(r.Per, r.Per)
	return r.Per != "" && !measured
}

// PlainAmount: the figure is an amount of one value, and no age and no part of a time.
func (c *Passage) PlainAmount(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Fits("amount", m) && !c.Vague(q) && !c.Cell(m) && !m.Age && c.Mid(q) > 0
}

// perWords adds what the words around the figure say it is told of, the nearest before
// it first.
func (c *Passage) perWords(r *Rate) {
	m := &c.Doc.Quantities[r.Q]
	from, to := c.phraseAround(r.Q)
	for k := m.First - 1; k >= from; k-- {
		c.perWord(r, k)
	}
	r.Each = r.Each || r.Q > 0 && c.Doc.Quantities[r.Q-1].Sentence == m.Sentence && c.EachOf(r.Q-1) && !c.pricesEach(r.Q-1)
	for k := m.Last; k < to; k++ {
		c.perWord(r, k)
	}
}

// EachOf: "each of the 16 classes" stands before what is told of one.
func (c *Passage) EachOf(q int) bool {
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k >= max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-eachBefore); k-- {
		if c.rateWord(k).each {
			return true
		}
	}
	return false
}

// pricesEach: what is told of each stands before the number: "£4.50 for each of the 200,000 shares".
func (c *Passage) pricesEach(q int) bool {
	if q == 0 || c.Doc.Quantities[q-1].Sentence != c.Doc.Quantities[q].Sentence {
		return false
	}
	from, to := c.Doc.Quantities[q-1].Last, c.Doc.Quantities[q].First
	return to-from <= rateAfter && c.pauseFrom(from, to) == to
}

func (c *Passage) perWord(r *Rate, k int) {
	w := c.rateWord(k)
	if !w.each && !w.lead && w.unit == "" {
		return
	}
	unit := c.perUnit(k)
	if r.Per == "" {
		r.Per = unit
	}
	r.Each = r.Each || unit == "" && w.each
	if unit == "" && w.lead && k+1 < len(c.Doc.Tokens.All) {
		r.ones = append(r.ones, k+1)
	}
}

// rateWord is what a word says of what a figure is told of.
type rateWord struct {
	unit             string // "weekly"
	each, lead, none bool   // of ClassEachThing, classPeriodLead, ClassPeriodNot
}

// rateWord is what token k says of what a figure is told of.
func (c *Passage) rateWord(k int) *rateWord {
	t := &c.Doc.Tokens.All[k]
	if w := c.contents.rates.Get(t.ID); w != nil {
		return w
	}
	w := rateWord{each: c.TokenIn(k, ClassEachThing), lead: c.TokenIn(k, classPeriodLead), none: c.TokenIn(k, ClassPeriodNot)}
	for _, p := range periodAdverbs {
		if w.unit == "" && c.TokenIn(k, p.class) {
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

// TellsOf: the rate is told of one of what the number counts.
func (c *Passage) TellsOf(r *Rate, m *mention.Quantity) bool {
	return m.Noun != "" && slices.ContainsFunc(r.ones, func(k int) bool {
		return slices.ContainsFunc(strings.Fields(m.Noun), func(w string) bool { return OneStem(w, c.Doc.Tokens.All[k].Lower) }) || c.SameLemma(k, c.HeadToken(m))
	})
}

// stemEnd is how many letters the forms of one noun may differ in at their ends.
const stemEnd = 3

// OneStem: the two words are forms of one noun: "classes" and "class".
func OneStem(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= stemEnd && max(len(a), len(b))-n < stemEnd
}

// perUnit is the unit that the token says a figure is told of, alone ("weekly") or with
// the noun behind it ("each metre", "a week").
func (c *Passage) perUnit(k int) string {
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

// rateBeside is how many tokens before a figure tell right beside it what it is told of: "je Kind um einen Monat".
const rateBeside = 3

// phraseAround is the stretch of tokens around the figure that no other figure parts
// from it, nor a mark behind either.
func (c *Passage) phraseAround(q int) (from, to int) {
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
func (c *Passage) pauseFrom(from, to int) int {
	for k := from; k < to; k++ {
		if mark := c.Doc.Tokens.All[k].Lower; stream.Pauses(mark) || mark == ";" || mark == ":" {
			return k
		}
	}
	return to
}
