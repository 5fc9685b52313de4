package validate

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

// orRounded is the slip, or that of a figure whose rounding stands elsewhere: "nearly 7,000", "9,640".
func (c *checker) orRounded(first, second int, slip string) string {
	x, y := c.mid(first), c.mid(second)
	if slip != "" || x > mostSwapped*y || y > mostSwapped*x || c.Doc.Quantities[first].IsRange || c.Doc.Quantities[second].IsRange {
		return slip
	}
	if (c.fractionSwapped(first, second) || c.roundSwapped(first, second) || c.roundSwapped(second, first)) && !c.sameFigure(first, second) {
		return slipRounded
	}
	return ""
}

// roundSwapped: the second figure has fewer digits, and is the first one rounded but for two digits exchanged in one of them.
func (c *checker) roundSwapped(exact, round int) bool {
	a, b := strings.Trim(c.numeralOf(exact), "0"), strings.Trim(c.numeralOf(round), "0")
	if len(a) < leastRounded || len(a) <= len(b) || b == "" {
		return false
	}
	x, y, hedge := c.mid(exact), c.mid(round), c.Doc.Quantities[round].Hedge
	return swaps(a, func(s string) bool { return rounds(x*ratioOf(s, a), y, len(b), hedge) }) ||
		swaps(b, func(s string) bool { return rounds(x, y*ratioOf(s, b), len(strings.TrimRight(s, "0")), hedge) })
}

// swaps: one of the numerals that two neighbouring digits exchanged make of this one passes.
func swaps(digits string, passes func(string) bool) bool {
	for i := 0; i+1 < len(digits); i++ {
		if digits[i] != digits[i+1] && (i > 0 || digits[1] != '0') && passes(digits[:i]+digits[i+1:i+2]+digits[i:i+1]+digits[i+2:]) {
			return true
		}
	}
	return false
}

// ratioOf is the ratio of two runs of as many digits.
func ratioOf(a, b string) float64 {
	x, _ := strconv.ParseFloat(a, 64)
	y, _ := strconv.ParseFloat(b, 64)
	return x / y
}

// rounds: y is x rounded to so many digits, on the side that its hedge says.
func rounds(x, y float64, digits int, hedge mention.Hedge) bool {
	if hedge == mention.Over && x < y || hedge == mention.Under && x > y || math.Abs(x-y) > mostRounded*y {
		return false
	}
	place := math.Pow10(int(math.Floor(math.Log10(y))) - digits + 1)
	return math.Abs(x-y) < place/2
}

// fractionPoints is how far a percentage may be from the fraction that it is told as: "one in four", 26%.
const fractionPoints = 2

// fractionSwapped: the first is a fraction, and the second a percentage with its two digits exchanged.
func (c *checker) fractionSwapped(first, second int) bool {
	a, b, digits := &c.Doc.Quantities[first], &c.Doc.Quantities[second], c.numeralOf(second)
	return a.Form == mention.Fraction && a.Unit == mention.Percent && b.Form == mention.Figures && len(digits) == 2 && digits[1] != '0' &&
		math.Abs(c.mid(second)*ratioOf(digits[1:]+digits[:1], digits)-c.mid(first)) <= fractionPoints
}
