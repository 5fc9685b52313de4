package doubt

import (
	"math"
	"slices"

	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
)

// endsExchanged: a change was read backwards. The other way round its percentage fits, and the
// figures go the way that the words say: "41m in 2021, 33m last year, a fall of a fifth".
func (c *Doubt) endsExchanged(b *passage.Binding) bool {
	from, to, percent, word := b.Get(passage.RoleFrom), b.Get(passage.RoleTo), b.Get(evidence.RolePercent), b.Get(moves.RoleDirection)
	if b.Frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(percent) != 1 || len(word) != 1 {
		return false
	}
	if from[0].Quantity < 0 || to[0].Quantity < 0 || percent[0].Quantity < 0 {
		return false
	}
	first, last := c.Mid(to[0].Quantity), c.Mid(from[0].Quantity) // as they would be
	if first == 0 || last == first || (last > first) != (moves.DirOf(word[0].Class) > 0) {
		return false
	}
	fits := func(from, to float64) bool {
		off := math.Abs(to/from-1)*100 - c.Mid(percent[0].Quantity)
		return math.Abs(off) <= math.Pow10(c.Doc.Quantities[percent[0].Quantity].LowPlace)/2
	}
	return fits(first, last) && !fits(last, first)
}

// headlineAgain: two of the figures are one that the headline tells as well: "4.1 times as heavy,
// 36 light years away" under "A planet 36 light years away".
func (c *Doubt) headlineAgain(b *passage.Binding) bool {
	if b.Frame.Kind == check.KindSum || b.Frame.Kind == check.KindChange || !slices.Contains(CalculatedKinds, b.Frame.Kind) {
		return false
	}
	own := b.Quantities()
	for i, p := range own {
		for _, q := range own[i+1:] {
			x, y := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
			if c.HeadSentence(x.Sentence) != c.HeadSentence(y.Sentence) && x.Unit == y.Unit && x.Noun == y.Noun && c.Mid(p) == c.Mid(q) {
				return true
			}
		}
	}
	return false
}
