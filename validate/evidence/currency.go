package evidence

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/fx"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// WithRate adds the market's rate for the time to a reading of a frame that wants
// one: it has the roles amount, other and rate.
func (c *Evidence) WithRate(b *passage.Binding) {
	if _, ok := b.Frame.Roles["rate"]; !ok || !b.Has([]string{"amount", "other"}) || len(b.Get("rate")) > 0 {
		return
	}
	x, y := &c.Doc.Quantities[b.Get("amount")[0].Quantity], &c.Doc.Quantities[b.Get("other")[0].Quantity]
	if perOther(x, y) || c.IsRate(b.Get("amount")[0].Quantity) || c.IsRate(b.Get("other")[0].Quantity) {
		return
	}
	if rate, ok := c.Rate(b.Quantities(), c.Currencies(b.Frame, x), c.Currencies(b.Frame, y)); ok {
		b.Add("rate", passage.Filler{Quantity: -1, Time: -1, Span: y.Span, Sentence: y.Sentence, Given: &rate})
	}
}

// perOther: the later amount is so much of each, the earlier one is not: "184 million dollars, or 86 cents a
// share". Of "£500 a month ($900)" both are by the month.
func perOther(x, y *mention.Quantity) bool {
	if x.Start > y.Start {
		x, y = y, x
	}
	return y.Per != "" && x.Per != y.Per
}

// optionShared is a frame's option: word classes of names that several currencies share,
// each with the currencies, the one that the bare name is read as first: "crowns:SEK,NOK,DKK".
const optionShared = "shared"

// Currencies are those that the amount may be in.
func (c *Evidence) Currencies(f *rules.Frame, q *mention.Quantity) []string {
	for _, family := range strings.Fields(f.Options[optionShared]) {
		class, codes, _ := strings.Cut(family, ":")
		if members := strings.Split(codes, ","); members[0] == q.Unit && c.bareName(q, class) {
			return members
		}
	}
	return []string{q.Unit}
}

// bareName: the word of the class follows the number, with nothing that says whose: "francs", not "Swiss francs".
func (c *Evidence) bareName(q *mention.Quantity, class string) bool {
	k := q.First
	for k < q.Last && c.Doc.Tokens.All[k].Start < q.Number.End {
		k++
	}
	return k < q.Last && c.TokenIn(k, class)
}

// Rate is the range of market rates, in units of one of xs for one of ys, around the
// article's date and the times that the claims name; of all months where the
// article has no date.
func (c *Evidence) Rate(qs []int, xs, ys []string) (rate interval.Interval, known bool) {
	add := func(from, to fx.Month) {
		for _, x := range xs {
			for _, y := range ys {
				lo, hi, ok := fx.Range(x, y, from, to)
				switch r := (interval.Interval{Lo: lo, Hi: hi}); {
				case ok && known:
					rate = interval.Hull(rate, r)
				case ok:
					rate, known = r, true
				}
			}
		}
	}
	around := func(iso string) bool {
		first, last, ok := times.Months(iso)
		if ok {
			add(max(fx.First, fx.Month(first)-monthsBefore), min(fx.Last, fx.Month(last)+monthsAfter))
		}
		return ok
	}
	if !around(c.Doc.Date) {
		add(c.notBefore(), fx.Last)
	}
	for _, q := range qs {
		if q >= len(c.Doc.Claims) {
			continue
		}
		key := c.Doc.Claims[q].Time.Key
		if _, last, ok := times.Months(key); ok && fx.Month(last) < fx.First {
			return interval.Interval{}, false // of so long ago no rates are known
		}
		around(key)
	}
	return rate, known
}

// notBefore is the first month whose rates an article without a date may use: it is hardly older than the latest month or day that it looks
// back on.
func (c *Evidence) notBefore() fx.Month {
	if c.ratesFrom > 0 {
		return c.ratesFrom
	}
	latest := fx.First
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Kind != mention.Day && t.Kind != mention.Month || t.Relative || passage.Supposed(t) || c.plans(t.Sentence) || !c.pastTold(t.Sentence) {
			continue
		}
		if first, _, ok := times.Months(t.ISO); ok && fx.Month(first) <= fx.Last {
			latest = max(latest, fx.Month(first)-monthsBefore)
		}
	}
	c.ratesFrom = latest
	return latest
}

// pastTold: the sentence has a verb of the past.
func (c *Evidence) pastTold(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.PastVerb(it) {
			return true
		}
	}
	return false
}

// IsRate: the amount is what one of another currency costs.
func (c *Evidence) IsRate(q int) bool {
	return c.Mid(q) < mostRate && c.ShortlyBefore(&c.Doc.Quantities[q], exchangeReach, classExchangeRate)
}

// Months around a time over which rates count: amounts are converted at the rate
// of the day, of the period or of the last balance sheet, which in August is still
// December's; or of the day of writing, a month or two after the time told of.
const (
	monthsBefore = 8
	monthsAfter  = 2
)

// Words before the price of a unit of money, "at a rate of $1.20", and the most that one costs.
const (
	classExchangeRate = "exchange-rate"
	exchangeReach     = 3
	mostRate          = 1e5
)

// ClassPastVerb holds verbs of the past.
const ClassPastVerb = "past-verb"

// PastVerb: the word tells of the past, and is not written as a noun.
func (c *Evidence) PastVerb(it *stream.Item) bool {
	if it.Kind != stream.WordItem || c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[it.Index].Capital {
		return false
	}
	return c.TokenIn(int(it.First), ClassPastVerb)
}
