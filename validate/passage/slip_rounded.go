package passage

import (
	"math"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
)

// leastRounded is the least digits of a figure that tells that another is it rounded, with two digits exchanged.
const leastRounded = 3

// mostSwapped is how many times the one figure a figure with two digits exchanged may be.
const mostSwapped = 10

// OrRounded is the slip, or that of a figure whose rounding stands elsewhere: "nearly 7,000", "9,640".
func (c *Passage) OrRounded(first, second int, slip string) string {
	x, y := c.Mid(first), c.Mid(second)
	if slip != "" || x > mostSwapped*y || y > mostSwapped*x || c.Doc.Quantities[first].IsRange || c.Doc.Quantities[second].IsRange {
		return slip
	}
	if (c.fractionSwapped(first, second) || c.roundSwapped(first, second) || c.roundSwapped(second, first)) && !c.SameFigure(first, second) {
		return SlipRounded
	}
	return ""
}

// roundSwapped: the second figure has fewer digits, and is the first one rounded but for two digits exchanged in one of them.
func (c *Passage) roundSwapped(exact, round int) bool {
	a, b := strings.Trim(c.NumeralOf(exact), "0"), strings.Trim(c.NumeralOf(round), "0")
	if len(a) < leastRounded || len(a) <= len(b) || b == "" {
		return false
	}
	x, y, hedge := c.Mid(exact), c.Mid(round), c.Doc.Quantities[round].Hedge
	return Swaps(a, func(s string) bool { return rounds(x*RatioOf(s, a), y, len(b), hedge) }) ||
		Swaps(b, func(s string) bool { return rounds(x, y*RatioOf(s, b), len(strings.TrimRight(s, "0")), hedge) })
}

// Swaps: one of the numerals that two neighbouring digits exchanged make of this one passes.
func Swaps(digits string, passes func(string) bool) bool {
	for i := 0; i+1 < len(digits); i++ {
		if digits[i] != digits[i+1] && (i > 0 || digits[1] != '0') && passes(digits[:i]+digits[i+1:i+2]+digits[i:i+1]+digits[i+2:]) {
			return true
		}
	}
	return false
}

// RatioOf is the ratio of two runs of as many digits.
func RatioOf(a, b string) float64 {
	x, _ := strconv.ParseFloat(a, 64)
	y, _ := strconv.ParseFloat(b, 64)
	return x / y
}

// rounds: y is x rounded to so many digits, on the side that its hedge says.
func rounds(x, y float64, digits int, hedge mention.Hedge) bool {
	if hedge == mention.Over && x < y || hedge == mention.Under && x > y || math.Abs(x-y) > MostRounded*y {
		return false
	}
	place := math.Pow10(int(math.Floor(math.Log10(y))) - digits + 1)
	return math.Abs(x-y) < place/2
}

// scaleWords is how many times a figure is another by a wrong scale word.
var scaleWords = [...]float64{1e3, 1e6}

// ScaledFrom is the slip of a scale word by which two figures differ of which the one rounds the other, "" where none does: "$25m", "$25.4bn".
func (c *Passage) ScaledFrom(first, second int) string {
	x, y := c.Mid(first), c.Mid(second)
	if x > y {
		first, second, x, y = second, first, y, x
	}
	for _, times := range scaleWords {
		if rounds(x*times, y, len(c.NumeralOf(second)), mention.Exact) || rounds(y/times, x, len(c.NumeralOf(first)), mention.Exact) {
			return SlipScale
		}
	}
	return ""
}

// fractionPoints is how far a percentage may be from the fraction that it is told as: "one in four", 26%.
const fractionPoints = 2

// fractionSwapped: the first is a fraction, and the second a percentage with its two digits exchanged.
func (c *Passage) fractionSwapped(first, second int) bool {
	a, b, digits := &c.Doc.Quantities[first], &c.Doc.Quantities[second], c.NumeralOf(second)
	return a.Form == mention.Fraction && a.Unit == mention.Percent && b.Form == mention.Figures && len(digits) == 2 && digits[1] != '0' &&
		math.Abs(c.Mid(second)*RatioOf(digits[1:]+digits[:1], digits)-c.Mid(first)) <= fractionPoints
}
