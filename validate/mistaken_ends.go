package validate

import (
	"math"
	"slices"

	"crossfoot/validate/check"
)

// endsExchanged: a change was read backwards. The other way round its percentage fits, and the
// figures go the way that the words say: "41m in 2021, 33m last year, a fall of a fifth".
func (c *checker) endsExchanged(b *binding) bool {
	from, to, percent, word := b.get(roleFrom), b.get(roleTo), b.get(rolePercent), b.get(roleDirection)
	if b.frame.Kind != check.KindChange || len(from) != 1 || len(to) != 1 || len(percent) != 1 || len(word) != 1 {
		return false
	}
	if from[0].quantity < 0 || to[0].quantity < 0 || percent[0].quantity < 0 {
		return false
	}
	first, last := c.mid(to[0].quantity), c.mid(from[0].quantity) // as they would be
	if first == 0 || last == first || (last > first) != (dirOf(word[0].class) > 0) {
		return false
	}
	fits := func(from, to float64) bool {
		off := math.Abs(to/from-1)*100 - c.mid(percent[0].quantity)
		return math.Abs(off) <= math.Pow10(c.Doc.Quantities[percent[0].quantity].LowPlace)/2
	}
	return fits(first, last) && !fits(last, first)
}

// headlineAgain: two of the figures are one that the headline tells as well: "4.1 times as heavy,
// 36 light years away" under "A planet 36 light years away".
func (c *checker) headlineAgain(b *binding) bool {
	if b.frame.Kind == check.KindSum || b.frame.Kind == check.KindChange || !slices.Contains(calculatedKinds, b.frame.Kind) {
		return false
	}
	own := b.quantities()
	for i, p := range own {
		for _, q := range own[i+1:] {
			x, y := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
			if c.headSentence(x.Sentence) != c.headSentence(y.Sentence) && x.Unit == y.Unit && x.Noun == y.Noun && c.mid(p) == c.mid(q) {
				return true
			}
		}
	}
	return false
}
