package sums

import (
	"math"
	"strings"

	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// FewestMoved is how many digits a stated figure has that others' exchanged digits make hold.
const FewestMoved = 3

// OneDigitOff: the figure, of three digits or more, is the value with one other digit.
func (c *Sums) OneDigitOff(q int, value float64) bool {
	unit := math.Pow10(c.Doc.Quantities[q].LowPlace)
	said := evidence.Wholes(c.Mid(q), unit)
	digits := strings.TrimRight(said, "0")
	meant := evidence.Wholes(value, unit*math.Pow10(len(said)-len(digits)))
	return len(digits) >= 3 && len(digits) == len(meant) && passage.DigitSlip(digits, meant) != ""
}
