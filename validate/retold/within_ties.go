package retold

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes by a figure that say that it is of a whole year; of nouns for what flows, so
// that a year has as much of it as all of its months; and of nouns for people of any kind.
const (
	classYearMark   = "year-mark"
	classYearSaid   = "year-said"
	classFlow       = "flow-word"
	classAnyPerson  = "any-person"
	classPartPeriod = "part-period"
	classSalesWord  = "sales-word"
)

// timeHolds: the time that the whole is told of takes in that of the part, and more: a year and
// a month or quarter of it, or several years and one of them.
func (c *Retold) timeHolds(w, p int) bool {
	whole, part := c.Doc.Claims[w].Time, c.Doc.Claims[p].Time
	if c.ofYear(w) && c.ofPartYear(p) {
		return len(whole.Key) < evidence.YearKey || len(part.Key) < evidence.YearKey || whole.Key[:evidence.YearKey] == part.Key[:evidence.YearKey]
	}
	first, last, ranged := strings.Cut(whole.Key, "/")
	if !ranged || whole.Guess || part.Guess || len(first) < evidence.YearKey || len(last) < evidence.YearKey || len(part.Key) < evidence.YearKey ||
		strings.Contains(part.Key, "/") {
		return false
	}
	return first[:evidence.YearKey] < last[:evidence.YearKey] && first[:evidence.YearKey] <= part.Key[:evidence.YearKey] &&
		part.Key[:evidence.YearKey] <= last[:evidence.YearKey]
}

// ofYear: the figure is told of a whole year.
func (c *Retold) ofYear(q int) bool {
	t := c.Doc.Claims[q].Time
	return c.Near(q, classYearMark) || len(t.Key) == evidence.YearKey && !t.Guess && !c.Near(q, classPartPeriod) || c.yearSaid(q)
}

// yearSaid: a phrase of the sentence says that it tells of a whole year ("for the year"), and no word that it tells of less.
func (c *Retold) yearSaid(q int) bool {
	at := c.Doc.Quantities[q].Sentence
	return c.AnySays(at, at, classYearSaid) && !c.SentenceHas(at, classPartPeriod)
}

// ofPartYear: the figure is told of a month, a quarter or the like.
func (c *Retold) ofPartYear(q int) bool {
	t := c.Doc.Claims[q].Time
	return !c.Near(q, classYearMark) && (len(t.Key) > evidence.YearKey && !t.Guess && !strings.Contains(t.Key, "/") || c.Near(q, classPartPeriod))
}

// ofSales: the figure is what somebody sold, whatever that is called.
func (c *Retold) ofSales(x *claim.Claim) bool { return c.anyWord(x.Metric.Text, classSalesWord) }

// anyWord: one of the words belongs to the class.
func (c *Retold) anyWord(words, class string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(words)) {
		if c.InClass(w, class) {
			return true
		}
	}
	return false
}

// flows: the two figures tell of one subject how much of something flowed, as reported, so
// that a month cannot have more of it than its year.
func (c *Retold) flows(w, p int) bool {
	x, y := &c.Doc.Claims[w], &c.Doc.Claims[p]
	return x.Status == y.Status && c.oneTeller(x, y) && c.flowing(w) && c.flowing(p) && !strings.Contains(x.Time.Key, "/")
}

// oneTeller: the two are told of one subject, or the subject of one is what flows itself and the sentences name nobody else.
func (c *Retold) oneTeller(x, y *claim.Claim) bool {
	if x.Subject.Key == y.Subject.Key {
		return true
	}
	return (x.Subject.Key == "" || y.Subject.Key == "" || c.anyWord(x.Subject.Text, classFlow) || c.anyWord(y.Subject.Text, classFlow)) &&
		!c.NamesClash(x.Quantity.Sentence, y.Quantity.Sentence)
}

// oneFlow: both tell how much of one thing flowed in a year and in a part of it, though by a verb, or as numbers without a noun:
// "sales in 2004 were 6,798,000", "im vierten Quartal setzte er 214 Millionen Euro um".
func (c *Retold) oneFlow(w, p int) bool {
	a, b, x, y := &c.Doc.Quantities[w], &c.Doc.Quantities[p], &c.Doc.Claims[w], &c.Doc.Claims[p]
	if !c.timeHolds(w, p) || !c.flows(w, p) || a.Noun != "" || b.Noun != "" || c.OfEarlier(w) || c.OfEarlier(p) {
		return false
	}
	return c.ofSales(x) && c.ofSales(y) || c.StemsOf(x.Metric.Text).Shared(c.StemsOf(y.Metric.Text)) > 0 && !claims.MetricsApart(x, y)
}

// flowing: what the figure counts or measures flows.
func (c *Retold) flowing(q int) bool {
	what := c.Doc.Quantities[q].Noun
	if what == "" {
		what = c.Doc.Claims[q].Metric.Text
	}
	return c.anyWord(what, classFlow)
}

// somePeople: the whole counts people of any kind, the part those of a country, and the
// sentences tell the like of both: "4,200 people on board", "77 Austrians".
func (c *Retold) somePeople(w, p int) bool {
	x, y := &c.Doc.Quantities[w], &c.Doc.Quantities[p]
	if x.Noun == "" || y.Noun == "" || !c.InClass(strings.ToLower(passage.HeadOf(x.Noun)), classAnyPerson) || !c.inhabitants(y) {
		return false
	}
	return c.ContextOf(w).Shared(c.ContextOf(p)) > 0 && !c.OtherTime(x.Sentence, y.Sentence)
}

// inhabitants: the figure counts people by where they come from.
func (c *Retold) inhabitants(m *mention.Quantity) bool {
	word, names := passage.HeadOf(m.Noun), c.Doc.Pack.Names()
	if k := names.Stem(word); k != nil && k.Form == lang.Inhabitant {
		return true
	}
	return slices.ContainsFunc(names.Known(word), func(k *lang.Known) bool { return k.Form == lang.Inhabitant && len(k.Words) == 1 })
}
