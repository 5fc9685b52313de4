package doubt

import (
	"math"

	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// OtherDigitInPart: one of the parts of a sum with one other digit makes the sum hold.
func (c *Doubt) OtherDigitInPart(k *check.Check) bool {
	if k.StatedValue == nil || k.Value == nil {
		return false
	}
	for _, m := range k.Members {
		if m.Role == check.RoleParts && m.Claim >= 0 && c.OneDigitOff(m.Claim, c.Mid(m.Claim)-*k.Value+*k.StatedValue) {
			return true
		}
	}
	return false
}

// DigitOff: the figure, of two digits or more, is the value with one other digit.
func (c *Doubt) DigitOff(q int, value float64) bool {
	unit := max(math.Pow10(c.Doc.Quantities[q].LowPlace), lastPlace(c.Mid(q)))
	said, meant := evidence.Wholes(c.Mid(q), unit), evidence.Wholes(value, unit)
	return len(said) >= 2 && len(said) == len(meant) && passage.DigitSlip(said, meant) != ""
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
