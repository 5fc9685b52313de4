package doubt

import (
	"math"

	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
)

// CalculatedKinds are the kinds that set a figure against others of the text. What is told for
// one another, such as two currencies, two times or percent and points, may be far apart.
var CalculatedKinds = []string{check.KindAverage, check.KindChange, check.KindComparison, check.KindDifference, check.KindProduct, check.KindShare,
	check.KindSum}

// Tenfold: the ratio, told as its logarithm, is a power of ten.
func Tenfold(off float64) bool {
	powers := off / math.Ln10
	return powers > 0.5 && math.Abs(powers-math.Round(powers)) < 1e-9
}

// DigitsSlipped: the stated figure is the recalculated one with its digits moved.
func DigitsSlipped(k *check.Check) bool {
	if k.StatedValue == nil || k.Value == nil {
		return false
	}
	stated, value := *k.StatedValue, *k.Value
	if math.Abs(stated-value) < 1 && stated == math.Trunc(stated) { // rounded
		return false
	}
	if stated == math.Trunc(stated) && math.Abs(value) >= 10 {
		return evidence.SameDigits(stated, math.Round(value)) || evidence.SameDigits(stated, math.Floor(value))
	}
	return evidence.SameDigits(stated, value)
}

// Misses is how far a contradiction's figure lies from the recalculated one, as a
// ratio: of several readings that fail, the nearest is the likeliest.
func Misses(k *check.Check) float64 {
	if k.Value == nil || k.StatedValue == nil || *k.Value <= 0 || *k.StatedValue <= 0 {
		return math.Inf(1)
	}
	return math.Abs(math.Log(*k.Value / *k.StatedValue))
}
