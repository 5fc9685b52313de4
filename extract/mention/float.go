package mention

import (
	"math"

	"github.com/cockroachdb/apd/v3"
)

// Float is the bound of a quantity as a float; infinite with the sign of open where the
// bound is open or too large for a float.
func Float(d *apd.Decimal, open int) float64 {
	if d == nil {
		return math.Inf(open)
	}
	f, err := d.Float64()
	if err != nil {
		return math.Inf(open)
	}
	return f
}
