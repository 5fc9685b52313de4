package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Millions without a currency are money where the article has such: "einen Umsatz von 27,4 Millionen
// Euro", "zum Umsatz von 24,7 Millionen". Exchanged digits tell that the two are one.

// bareMoney binds a large number without a unit and an amount of money told before or behind that
// has its digits exchanged, in passages that share words or behind a headline.
func (c *Retold) bareMoney(f *rules.Frame, q int) *passage.Binding {
	m := &c.Doc.Quantities[q]
	if !c.large(m) || c.Mid(q) < passage.ScaleFrom || evidence.SignificantDigits(m) < 2 {
		return nil
	}
	for i := q - 1; i >= max(0, q-evidence.MaxLook); i-- {
		o := &c.Doc.Quantities[i]
		if o.Sentence == m.Sentence || !c.large(o) || roletype.Bare(o) == roletype.Bare(m) ||
			passage.SlipBetween(c.NumeralOf(i), c.NumeralOf(q), c.Written(i), c.Written(q)) != passage.SlipTransposed {
			continue
		}
		if c.Untold(q, i) && c.sameMoney(i, q) {
			return c.Repeated(f, i, q, passage.SlipTransposed)
		}
	}
	return nil
}

// sameMoney: the first stands in a headline, has three digits, is told again and again or shares words with the
// second, and nothing says that the two are different.
func (c *Retold) sameMoney(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.SameTime(first, second) || c.SetAgainst(b) || c.DatedBehind(b) || c.Anew(b) || c.Direction(first)*c.Direction(second) < 0 {
		return false
	}
	if c.Headline(a.Sentence) {
		return true
	}
	return (evidence.SignificantDigits(a) >= evidence.EchoDigits || c.Times(first) >= votes || c.Share(first, second) > 0 || c.NamedBefore(b)) &&
		!c.ToldApart(first, second, true) && !c.AddsTime(a.Sentence, b.Sentence)
}

// large: the figure is an amount of money, or a bare number that may be one.
func (c *Retold) large(m *mention.Quantity) bool {
	return (roletype.Of(m) == roletype.Money || roletype.Bare(m)) && !m.IsRange && m.Low != nil && m.High != nil
}
