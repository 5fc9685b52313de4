package evidence

import (
	"math"

	"crossfoot/validate/passage"
)

// DigitOff: the figure, of two digits or more, is the value with one other digit.
func (c *Evidence) DigitOff(q int, value float64) bool {
	unit := c.Grain(q)
	said, meant := Wholes(c.Mid(q), unit), Wholes(value, unit)
	return len(said) >= 2 && len(said) == len(meant) && passage.DigitSlip(said, meant) != ""
}

// Grain is the power of ten of the figure's last digit, of a whole number of the last that is no nought: 100 of 9,600.
func (c *Evidence) Grain(q int) float64 {
	return max(math.Pow10(c.Doc.Quantities[q].LowPlace), lastPlace(c.Mid(q)))
}

// lastPlace is the power of ten of the last digit of a whole number that is no nought, else 0.
func lastPlace(v float64) float64 {
	if v == 0 || v != math.Trunc(v) || math.Abs(v) > 1e15 {
		return 0
	}
	t := 1.0
	for math.Mod(v, t*10) == 0 {
		t *= 10
	}
	return t
}
