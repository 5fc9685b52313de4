package validate

import (
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

func init() { binders["currencies"] = bindCurrencies }

// priorAmounts bounds the amounts before one that may be the same in another currency.
const priorAmounts = 4

// bindCurrencies pairs amounts in two currencies told near each other, whatever stands between: "buyers need $2.4m for a
// house that costs £2m". A pair agrees where the market's rate makes one of the other. It contradicts where two digits exchanged make
// it do so, and the passage has no other money.
func bindCurrencies(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	paired := map[int]bool{}
	for x := range c.Doc.Quantities {
		if !c.priced(x) {
			continue
		}
		for y, n := x-1, 0; y >= 0 && n < priorAmounts && c.Doc.Quantities[x].Sentence-c.Doc.Quantities[y].Sentence <= nearMeasures; y-- {
			if !c.priced(y) {
				continue
			}
			n++
			if b := c.oneAmount(fp.Frame, x, y); b != nil && !paired[y] {
				out, paired[x], paired[y] = append(out, b), true, true
				break
			}
		}
	}
	return out
}

// priced: the figure is an amount of money, and no exchange rate.
func (c *checker) priced(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Of(m) == roletype.Money && !m.IsRange && !c.vague(q) && !c.cell(m) && c.mid(q) > 0 && !c.isRate(q)
}

// widestRate is how far apart, as a ratio, the rates of the time may be to tell anything: an article without
// a date has those of all times.
const widestRate = 1.4

// farFromRate is how far, as a fraction, a converted amount lies from the market's rates at most; the rule knows the exact bounds.
const farFromRate = 0.05

// oneAmount pairs x with an earlier amount in another currency; nil where they are no one amount.
func (c *checker) oneAmount(f *rules.Frame, x, y int) *binding {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if a.Unit == b.Unit || a.Per != b.Per {
		return nil
	}
	rate, ok := c.rate([]int{x, y}, c.currencies(f, a), c.currencies(f, b))
	if !ok || rate.Hi > widestRate*rate.Lo {
		return nil
	}
	one := func(v, w float64) bool { return v >= w*rate.Lo*(1-farFromRate) && v <= w*rate.Hi*(1+farFromRate) }
	agrees := one(c.mid(x), c.mid(y))
	slipped := !agrees && c.onlyAmounts(x, y) &&
		(c.slipsTo(x, func(v float64) bool { return one(v, c.mid(y)) }) || c.slipsTo(y, func(v float64) bool { return one(c.mid(x), v) }))
	if !slipped && !agrees {
		return nil
	}
	p := &binding{frame: f, weak: true, agreeOnly: !slipped}
	p.add("amount", c.quantityFiller(y))
	p.add("other", c.quantityFiller(x))
	return p
}

// slipsTo: the figure passes with two of its digits exchanged, the decimal sign moved, or another scale word.
func (c *checker) slipsTo(x int, passes func(float64) bool) bool {
	digits := c.numeralOf(x)
	for _, places := range [...]float64{1e-3, 0.1, 10, 1e3} {
		if passes(c.mid(x) * places) {
			return true
		}
	}
	return swaps(digits, func(s string) bool { return passes(c.mid(x) * ratioOf(s, digits)) })
}

// onlyAmounts: there is no other money near the two.
func (c *checker) onlyAmounts(x, y int) bool {
	for q := max(0, y-maxLook); q < min(len(c.Doc.Quantities), x+maxLook); q++ {
		m := &c.Doc.Quantities[q]
		if q != x && q != y && roletype.Of(m) == roletype.Money && m.Sentence >= c.Doc.Quantities[y].Sentence-nearMeasures && m.Sentence <= c.Doc.Quantities[x].Sentence+nearMeasures {
			return false
		}
	}
	return true
}
