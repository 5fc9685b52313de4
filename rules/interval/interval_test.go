package interval

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestOperations(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		name   string
		got    Interval
		lo, hi float64
	}{
		{"sum", Add(Interval{1, 2}, Interval{10, 20}), 11, 22},
		{"difference", Sub(Interval{10, 20}, Interval{1, 2}), 8, 19},
		{"product of signs", Mul(Interval{-2, 3}, Interval{-5, 7}), -15, 21},
		{"quotient", Div(Interval{10, 20}, Interval{2, 5}), 2, 10},
		{"division by what may be zero", Div(Of(1), Interval{-1, 1}), -inf, inf},
		{"open end times zero", Mul(Interval{0, inf}, Of(0)), 0, 0},
		{"power", Pow(Interval{2, 3}, Of(2)), 4, 9},
		{"size", Abs(Interval{-3, 2}), 0, 3},
		{"widened", Widen(Of(100), 0.05), 95, 105},
		{"hull", Hull(Of(3), Of(1)), 1, 3},
	}
	for _, tt := range tests {
		if !close(tt.got.Lo, tt.lo) || !close(tt.got.Hi, tt.hi) {
			t.Errorf("%s = %v, want %v to %v", tt.name, tt.got, tt.lo, tt.hi)
		}
	}
}

func close(a, b float64) bool { return a == b || math.Abs(a-b) < 1e-9 }

func TestMeet(t *testing.T) {
	if !Meet(Interval{1, 2}, Interval{2, 3}) || Meet(Interval{1, 2}, Interval{2.1, 3}) {
		t.Error("intervals meet where they share an end, and not beside each other")
	}
	if !CanLess(Interval{1, 2}, Interval{1, 2}) || CanLess(Of(2), Of(2)) || !CanAtMost(Of(2), Of(2)) {
		t.Error("less is possible inside one range, not between equal numbers")
	}
}

// TestEnclosure: whatever numbers the operands stand for, the result holds theirs.
func TestEnclosure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, x := drawn(t, "a")
		b, y := drawn(t, "b")
		for name, c := range map[string]struct {
			iv Interval
			v  float64
		}{
			"+": {Add(a, b), x + y}, "-": {Sub(a, b), x - y}, "*": {Mul(a, b), x * y}, "/": {Div(a, b), x / y},
		} {
			if !math.IsNaN(c.v) && (c.v < c.iv.Lo || c.v > c.iv.Hi) {
				t.Fatalf("%v %s %v = %v leaves out %v", a, name, b, c.iv, c.v)
			}
		}
	})
}

func drawn(t *rapid.T, name string) (Interval, float64) {
	lo := rapid.Float64Range(-1e12, 1e12).Draw(t, name+" low")
	w := rapid.Float64Range(0, 1e9).Draw(t, name+" width")
	x := lo + w*rapid.Float64Range(0, 1).Draw(t, name+" at")
	return Interval{lo, lo + w}, math.Min(x, lo+w)
}
