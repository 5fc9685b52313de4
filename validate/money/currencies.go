package money

import (
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// priorAmounts bounds the amounts before one that may be the same in another currency.
const priorAmounts = 4

// bindCurrencies pairs amounts in two currencies told near each other, whatever stands between: "buyers need $2.4m for a
// house that costs £2m". A pair agrees where the market's rate makes one of the other. It contradicts where a slip of the pen keeps it
// from that, and the passage has no other money but pairs that agree.
func bindCurrencies(c *Money, fp *rules.FramePatterns) []*passage.Binding {
	a := amounts{c: c, frame: fp.Frame, paired: map[int]bool{}}
	a.each((*amounts).agree)
	a.each((*amounts).slipped)
	return a.out
}

// amounts are those of an article that may be told in another currency.
type amounts struct {
	c      *Money
	frame  *rules.Frame
	paired map[int]bool // those that are another one of the article
	out    []*passage.Binding
}

// each pairs what is no pair yet and passes: every amount with one of those before it.
func (a *amounts) each(passes func(*amounts, int, int, interval.Interval) bool) {
	for x := range a.c.Doc.Quantities {
		if !a.paired[x] && a.c.priced(x) {
			a.partner(x, passes)
		}
	}
}

// partner binds x with the nearest amount before it that passes.
func (a *amounts) partner(x int, passes func(*amounts, int, int, interval.Interval) bool) {
	all := a.c.Doc.Quantities
	for y, n := x-1, 0; y >= 0 && n < priorAmounts && all[x].Sentence-all[y].Sentence <= evidence.NearMeasures; y-- {
		if !a.c.priced(y) {
			continue
		}
		n++
		rate, ok := a.rate(x, y)
		if !ok || a.paired[y] || !passes(a, x, y, rate) {
			continue
		}
		b := &passage.Binding{Frame: a.frame, Weak: true, AgreeOnly: a.agree(x, y, rate)}
		b.Add("amount", a.c.QuantityFiller(y))
		b.Add("other", a.c.QuantityFiller(x))
		a.out, a.paired[x], a.paired[y] = append(a.out, b), true, true
		return
	}
}

// widestRate is how far apart, as a ratio, the rates of the time may be to tell anything: an article without
// a date has those of all times.
const widestRate = 1.4

// rate is what one of y's currency costs in that of x.
func (a *amounts) rate(x, y int) (interval.Interval, bool) {
	m, n := &a.c.Doc.Quantities[x], &a.c.Doc.Quantities[y]
	if m.Unit == n.Unit || m.Per != n.Per && m.Per != "" && n.Per != "" {
		return interval.Interval{}, false
	}
	rate, ok := a.c.Rate([]int{x, y}, a.c.Currencies(a.frame, m), a.c.Currencies(a.frame, n))
	return rate, ok && rate.Hi <= widestRate*rate.Lo
}

func (a *amounts) agree(x, y int, rate interval.Interval) bool {
	return oneAmount(a.c.Mid(x), a.c.Mid(y), rate)
}

// slipped: a slip of the pen in one of the two keeps them from being one.
func (a *amounts) slipped(x, y int, rate interval.Interval) bool {
	v, w := a.c.Mid(x), a.c.Mid(y)
	beside := x == y+1 && a.c.Doc.Quantities[x].Sentence == a.c.Doc.Quantities[y].Sentence
	return a.only(x, y, beside) && (a.slips(x, func(v float64) bool { return oneAmount(v, w, rate) }) ||
		a.slips(y, func(w float64) bool { return oneAmount(v, w, rate) }))
}

// slips: the figure passes with two of its digits exchanged, the decimal sign moved, or another scale word.
func (a *amounts) slips(q int, passes func(float64) bool) bool {
	for _, times := range [...]float64{1e-3, 0.1, 10, 1e3} {
		if evidence.SignificantDigits(&a.c.Doc.Quantities[q]) >= fewestShifted && passes(a.c.Mid(q)*times) {
			return true
		}
	}
	digits := a.c.NumeralOf(q)
	return passage.Swaps(digits, func(s string) bool { return passes(a.c.Mid(q) * passage.RatioOf(s, digits)) })
}

// fewestShifted is how many digits an amount has whose decimal sign may have moved: of one digit, many amounts are ten times others.
const fewestShifted = 2

// only: there is no other money near the two, but pairs if they stand side by side.
func (a *amounts) only(x, y int, beside bool) bool {
	all := a.c.Doc.Quantities
	for q := max(0, y-evidence.MaxLook); q < min(len(all), x+evidence.MaxLook); q++ {
		m := &all[q]
		if q != x && q != y && !(beside && a.paired[q]) && roletype.Of(m) == roletype.Money && m.Sentence >= all[y].Sentence-evidence.NearMeasures &&
			m.Sentence <= all[x].Sentence+evidence.NearMeasures {
			return false
		}
	}
	return true
}

// farFromRate is how far, as a fraction, a converted amount lies from the market's rates at most; the rule knows the exact bounds.
const farFromRate = 0.05

// oneAmount: the two are one at the rate.
func oneAmount(x, y float64, rate interval.Interval) bool {
	return x >= y*rate.Lo*(1-farFromRate) && x <= y*rate.Hi*(1+farFromRate)
}

// priced: the figure is an amount of money, and no exchange rate.
func (c *Money) priced(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Of(m) == roletype.Money && !m.IsRange && !c.Vague(q) && !c.Cell(m) && c.Mid(q) > 0 && !c.IsRate(q)
}
