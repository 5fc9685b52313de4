package doubt

import (
	"math"

	"crossfoot/validate/check"
)

// Misses is how far a contradiction's figure lies from the recalculated one, as a
// ratio: of several readings that fail, the nearest is the likeliest.
func Misses(k *check.Check) float64 {
	if k.Value == nil || k.StatedValue == nil || *k.Value <= 0 || *k.StatedValue <= 0 {
		return math.Inf(1)
	}
	return math.Abs(math.Log(*k.Value / *k.StatedValue))
}
