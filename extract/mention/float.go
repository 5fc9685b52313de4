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
	if f, ok := exact(d); ok {
		return f
	}
	f, err := d.Float64()
	if err != nil {
		return math.Inf(open)
	}
	return f
}

// mostExact is the largest coefficient that a float holds exactly, like all below it.
const mostExact = 1 << 53

// powers are the powers of ten that a float holds exactly.
var powers = [...]float64{
	1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
}

// exact is the nearest float of a number of not too many digits: one operation on two
// exact floats rounds as it should. Other numbers go by way of their digits.
func exact(d *apd.Decimal) (f float64, ok bool) {
	if d.Form != apd.Finite || !d.Coeff.IsUint64() || d.Coeff.Uint64() > mostExact || int(max(d.Exponent, -d.Exponent)) >= len(powers) {
		return 0, false
	}
	f = float64(d.Coeff.Uint64())
	if d.Negative {
		f = -f
	}
	if d.Exponent < 0 {
		return f / powers[-d.Exponent], true
	}
	return f * powers[d.Exponent], true
}
