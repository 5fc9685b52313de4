package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// Millions without a currency are money where the article has such: "einen Umsatz von 27,4 Millionen
// Euro", "zum Umsatz von 24,7 Millionen". Exchanged digits tell that the two are one.

// bareMoney binds a large number without a unit and an amount of money told before or behind that
// has its digits exchanged, in passages that share words or behind a headline.
func (c *checker) bareMoney(f *rules.Frame, q int) *binding {
	m := &c.Doc.Quantities[q]
	if !c.large(m) || c.mid(q) < scaleFrom || significantDigits(m) < 2 {
		return nil
	}
	for i := q - 1; i >= max(0, q-maxLook); i-- {
		o := &c.Doc.Quantities[i]
		if o.Sentence == m.Sentence || !c.large(o) || roletype.Bare(o) == roletype.Bare(m) ||
			slipBetween(c.numeralOf(i), c.numeralOf(q), c.written(i), c.written(q)) != slipTransposed {
			continue
		}
		if c.untold(q, i) && c.sameMoney(i, q) {
			return c.repeated(f, i, q, slipTransposed)
		}
	}
	return nil
}

// sameMoney: the first stands in a headline, has three digits, is told again and again or shares words with the
// second, and nothing says that the two are different.
func (c *checker) sameMoney(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.sameTime(first, second) || c.setAgainst(b) || c.datedBehind(b) || c.anew(b) || c.direction(first)*c.direction(second) < 0 {
		return false
	}
	if c.headline(a.Sentence) {
		return true
	}
	return (significantDigits(a) >= echoDigits || c.times(first) >= votes || c.share(first, second) > 0 || c.namedBefore(b)) &&
		!c.toldApart(first, second, true) && !c.addsTime(a.Sentence, b.Sentence)
}

// large: the figure is an amount of money, or a bare number that may be one.
func (c *checker) large(m *mention.Quantity) bool {
	return (roletype.Of(m) == roletype.Money || roletype.Bare(m)) && !m.IsRange && m.Low != nil && m.High != nil
}
