// Package interval calculates with the ranges of values that quantities can
// honestly stand for.
//
// Ends are binary floats widened outward after every operation, so that an
// interval never loses a value it ought to hold.
package interval

import "math"

// Interval is the closed range from Lo to Hi; either may be infinite. The zero
// value is the number 0.
type Interval struct{ Lo, Hi float64 }

// Of is the interval that holds x alone.
func Of(x float64) Interval { return Interval{x, x} }

// Whole holds every number: the result of a division by something that may be 0.
func Whole() Interval { return Interval{math.Inf(-1), math.Inf(1)} }

// slack widens the ends by a few units in the last place, more than the error of
// one operation, so that sums of decimals that meet exactly do meet.
const slack = 4e-15

func widened(lo, hi float64) Interval {
	if math.IsNaN(lo) || math.IsNaN(hi) {
		return Whole()
	}
	return Interval{lo - math.Abs(lo)*slack, hi + math.Abs(hi)*slack}
}

// Add is a + b.
func Add(a, b Interval) Interval { return cancelled(widened(a.Lo+b.Lo, a.Hi+b.Hi), a, b) }

// Sub is a − b.
func Sub(a, b Interval) Interval { return cancelled(widened(a.Lo-b.Hi, a.Hi-b.Lo), a, b) }

// cancelled widens a sum by the error that its terms carry, which is more than that
// of the result where they nearly cancel: 51.5 - 51.2 is to meet 0.3.
func cancelled(sum, a, b Interval) Interval {
	lo, hi := smaller(a), smaller(b)
	if e := slack * math.Max(lo, hi); e > 0 && !math.IsInf(e, 0) {
		sum.Lo, sum.Hi = sum.Lo-e, sum.Hi+e
	}
	return sum
}

// smaller is the magnitude of the end nearer to zero, 0 where it is open.
func smaller(a Interval) float64 {
	if m := math.Min(math.Abs(a.Lo), math.Abs(a.Hi)); !math.IsInf(m, 0) {
		return m
	}
	return 0
}

// Mul is a × b.
func Mul(a, b Interval) Interval {
	return hull(times(a.Lo, b.Lo), times(a.Lo, b.Hi), times(a.Hi, b.Lo), times(a.Hi, b.Hi))
}

// times takes 0 × ∞ as 0: an open end says how far a value may go, not that it is infinite.
func times(x, y float64) float64 {
	if x == 0 || y == 0 {
		return 0
	}
	return x * y
}

// Div is a ÷ b; the whole line where b may be 0.
func Div(a, b Interval) Interval {
	if b.Lo <= 0 && b.Hi >= 0 {
		return Whole()
	}
	return Mul(a, Interval{1 / b.Hi, 1 / b.Lo})
}

// Pow is a to the power b for positive a; the whole line elsewhere.
func Pow(a, b Interval) Interval {
	if a.Lo <= 0 {
		return Whole()
	}
	return hull(math.Pow(a.Lo, b.Lo), math.Pow(a.Lo, b.Hi), math.Pow(a.Hi, b.Lo), math.Pow(a.Hi, b.Hi))
}

// Neg is −a.
func Neg(a Interval) Interval { return Interval{-a.Hi, -a.Lo} }

// Abs is the range of |x| over a.
func Abs(a Interval) Interval {
	switch {
	case a.Lo >= 0:
		return a
	case a.Hi <= 0:
		return Neg(a)
	}
	return Interval{0, math.Max(-a.Lo, a.Hi)}
}

// Min is the range of the smaller of two values.
func Min(a, b Interval) Interval { return Interval{math.Min(a.Lo, b.Lo), math.Min(a.Hi, b.Hi)} }

// Max is the range of the larger of two values.
func Max(a, b Interval) Interval { return Interval{math.Max(a.Lo, b.Lo), math.Max(a.Hi, b.Hi)} }

// Hull is the smallest interval that holds both.
func Hull(a, b Interval) Interval { return Interval{math.Min(a.Lo, b.Lo), math.Max(a.Hi, b.Hi)} }

// Widen moves both ends outward by the fraction f of their size: Widen(100, 0.05) is 95 to 105.
func Widen(a Interval, f float64) Interval {
	return Interval{a.Lo - math.Abs(a.Lo)*f, a.Hi + math.Abs(a.Hi)*f}
}

// Middle is the value in the middle; all of an interval that is open.
func Middle(a Interval) Interval {
	if math.IsInf(a.Lo, 0) || math.IsInf(a.Hi, 0) {
		return a
	}
	return Of(a.Mid())
}

// Said closes an open end as far as a writer means it: "more than 300" is less than 400, of which he would otherwise have
// told, and "under 300" more than 200.
func Said(a Interval) Interval {
	if lo := a.Lo; math.IsInf(a.Hi, 1) && lo > 0 && !math.IsInf(lo, 0) {
		a.Hi = lo + leading(lo)
	}
	if hi := a.Hi; math.IsInf(a.Lo, -1) && hi > 0 && !math.IsInf(hi, 0) {
		a.Lo = max(hi/2, hi-leading(hi))
	}
	return a
}

// leading is one in the place of the first digit of a positive number.
func leading(x float64) float64 { return math.Pow(10, math.Floor(math.Log10(x)+1e-9)) }

// Meet reports whether a value could be both.
func Meet(a, b Interval) bool { return a.Lo <= b.Hi && b.Lo <= a.Hi }

// CanLess reports whether some value of a is less than some value of b.
func CanLess(a, b Interval) bool { return a.Lo < b.Hi }

// CanAtMost reports whether some value of a is at most some value of b.
func CanAtMost(a, b Interval) bool { return a.Lo <= b.Hi }

// Mid is the middle, or the finite end where the other is open.
func (a Interval) Mid() float64 {
	switch {
	case math.IsInf(a.Lo, 0) && math.IsInf(a.Hi, 0):
		return 0
	case math.IsInf(a.Lo, 0):
		return a.Hi
	case math.IsInf(a.Hi, 0):
		return a.Lo
	}
	return a.Lo + (a.Hi-a.Lo)/2
}

// Bounded reports whether at least one end is finite.
func (a Interval) Bounded() bool { return !math.IsInf(a.Lo, 0) || !math.IsInf(a.Hi, 0) }

func hull(x ...float64) Interval {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, v := range x {
		if math.IsNaN(v) {
			return Whole()
		}
		lo, hi = math.Min(lo, v), math.Max(hi, v)
	}
	return widened(lo, hi)
}
