package doubt

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Guards for means: what they were taken of.

// rangeOfSome: the range that the mean is set against is that of some values only: its sentence opens with where they are, or for
// whom ("in new buildings it is …", "who wants a view pays …"), or a figure beside it lies beyond it on the mean's side.
func (c *Doubt) rangeOfSome(b *passage.Binding) bool {
	mean := b.Figure(sums.RoleMean)
	for _, f := range b.Get(check.RoleParts) {
		if f.Quantity < 0 || !c.Doc.Quantities[f.Quantity].IsRange {
			continue
		}
		m, at := &c.Doc.Quantities[f.Quantity], c.Doc.Quantities[mean].Sentence
		if m.Sentence != at && (c.OtherOpening(at, m.Sentence) || c.OpensElsewhere(at, m.Sentence) || c.TokenIn(c.Doc.Tokens.Sentences[m.Sentence].First, classWhoever)) ||
			c.reachesTo(mean, m) {
			return true
		}
	}
	return false
}

// classWhoever holds the words that open a sentence of some only: "anyone who wants a view".
const classWhoever = "whoever"

// reachesTo: another figure of the range's sentence and unit lies beyond the range, on the side of the mean.
func (c *Doubt) reachesTo(mean int, m *mention.Quantity) bool {
	r, ok := passage.PrintedValue(m)
	if !ok {
		return false
	}
	v := c.Mid(mean)
	for _, q := range c.QuantitiesOf(m.Sentence) {
		x := &c.Doc.Quantities[q]
		things := x.Noun != "" && (m.Noun == "" || !c.SameOrPeople(x, m))
		if q == mean || x.First == m.First || things || !roletype.SameUnit(x, m) && !evidence.BareFigure(x) {
			continue
		}
		if o := c.Mid(q); v < r.Lo && o <= v || v > r.Hi && o >= v {
			return true
		}
	}
	return false
}
