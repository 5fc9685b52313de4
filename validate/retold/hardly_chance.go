package retold

import (
	"math"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Two figures of one unit, as large as each other and of three digits or more, of which two neighbouring ones have changed places, are one
// figure with a slip, whatever the passages say: of 1,536 printed articles, with 9,000 figures, two had such, both in one sentence or of
// other sizes.

// leastTold is how many digits a figure has of which no other is it with two of them exchanged by chance.
const leastTold = 3

// hardlyChance is the slip between two figures that hardly differ so by chance.
func (c *Retold) hardlyChance(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Form != mention.Figures || b.Form != mention.Figures || a.IsRange || b.IsRange || mention.IsDuration(a.Unit) || c.yearLike(first) || c.yearLike(second) ||
		a.Unit == mention.Count && c.OtherCounted(first, second) {
		return ""
	}
	if c.TokenIn(b.First-1, evidence.ClassExtra) || c.LooksFarther(b.Sentence) && !c.LooksFarther(a.Sentence) {
		return "" // "another 15.2m", "it had paid $16.2m after the storm before"
	}
	x, y := strings.Trim(c.NumeralOf(first), "0"), strings.Trim(c.NumeralOf(second), "0")
	if min(len(x), len(y)) < leastTold {
		return ""
	}
	switch {
	case slip == passage.SlipShifted, slip == passage.SlipScale:
		return slip
	case math.Floor(math.Log10(c.Mid(first))) != math.Floor(math.Log10(c.Mid(second))):
	case slip == passage.SlipTransposed && len(x) == len(y) && passage.Swaps(x, func(s string) bool { return s == y }):
		return slip
	case slip == passage.SlipDigit && len(x) == len(y) && len(x) > leastTold && c.Share(first, second) > 0:
		return slip
	case slip == "":
		return c.OrRounded(first, second, slip)
	}
	return ""
}

// yearLike: the figure may be a year.
func (c *Retold) yearLike(q int) bool { return c.YearLike(&c.Doc.Quantities[q]) }
