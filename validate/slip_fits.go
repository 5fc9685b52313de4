package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// mostSlipFits is how often, by chance, one of the misprints that are tried may make wrongly bound figures fit. Of the contradictions in 5,300
// consistent texts that were held back as unlikely, none came below it, and four below 0.1.
const mostSlipFits = 0.05

// slipFits: with two digits exchanged or one digit other in just one of its figures the rule holds, and so many misprints as were tried
// would hardly make it hold by chance: "3,214 books, 84 more than the 1,330 of May". It says more than how far
// the stated figure is off, which, of a gap between two long figures, is far.
func (c *checker) slipFits(k *check.Check, b *passage.Binding) bool {
	if stated := k.StatedClaim(); stated >= 0 && k.Value != nil && c.addedOnTop(stated, *k.Value) {
		return false
	}
	for _, change := range [...]func(string) []string{evidence.Transpositions, otherDigits} {
		if c.oneFits(change, k.Rule, b) {
			return true
		}
	}
	return false
}

// oneFits: the rule holds with one of the figures changed in one of the ways, and all the ways of all figures together would make it hold
// at most as often as mostSlipFits by chance.
func (c *checker) oneFits(change func(digits string) []string, r *rules.Rule, b *passage.Binding) bool {
	figures := b.Quantities()
	all, tried := make([][]variant, len(figures)), 0
	for i, q := range figures {
		if m := &c.Doc.Quantities[q]; m.Low != nil && !m.IsRange && m.Form == mention.Figures {
			all[i] = c.variants(q, change)
			tried += len(all[i])
		}
	}
	most := mostSlipFits / float64(max(tried, 1))
	for i, q := range figures {
		grain := c.Grain(q)
		for _, v := range all[i] {
			if grain/math.Abs(v.value.Mid()) <= most && c.holdsWith(q, v.value, r, b) && c.room(v.value, q, r, b) <= most {
				return true
			}
		}
	}
	return false
}

// Between these parts of a figure's size it is asked how far the figure may be off.
const (
	leastRoom = 1e-4
	mostRoom  = 0.1
	roomStep  = 1.5
)

// room is how wide the values lie, as a part of the figure's size, with which the rule holds.
func (c *checker) room(value interval.Interval, q int, r *rules.Rule, b *passage.Binding) float64 {
	off := leastRoom
	for ; off < mostRoom; off *= roomStep {
		if !c.holdsWith(q, interval.Mul(value, interval.Of(1+off)), r, b) && !c.holdsWith(q, interval.Mul(value, interval.Of(1-off)), r, b) {
			break
		}
	}
	return 2 * off
}

// otherDigits puts each other digit in the place of each.
func otherDigits(s string) []string {
	var out []string
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		for d := byte('0'); d <= '9'; d++ {
			if d != s[i] && (i > 0 || d != '0') {
				out = append(out, s[:i]+string(d)+s[i+1:])
			}
		}
	}
	return out
}
