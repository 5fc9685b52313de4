package measure

import (
	"math"
	"testing"
)

func TestConvert(t *testing.T) {
	for _, c := range []struct {
		from, to string
		x, want  float64
	}{
		{"foot", "meter", 100, 30.48},
		{"kilometer", "meter", 3, 3000},
		{"celsius", "fahrenheit", 100, 212},
		{"fahrenheit", "celsius", 50, 10},
		{"square-mile", "square-kilometer", 1, 2.589988},
		{"acre", "hectare", 1, 0.40468564},
		{"kilometer-per-hour", "mile-per-hour", 160.9344, 100},
		{"kilowatt-hour", "megajoule", 1, 3.6},
		{"gigawatt-hour", "megawatt-hour", 2, 2000},
		{"pound", "kilogram", 1, 0.45359237},
		{"gigabyte", "megabyte", 1, 1000},
		{"gallon", "liter", 1, 3.785411784},
		{"hour", "minute", 2, 120},
		{"tonne", "kilogram", 1, 1000},
		{"gallon-per-day", "barrel-per-day", 84, 2},
		{"liter-per-second", "cubic-meter-per-hour", 10, 36},
		{"gram-per-person", "kilogram-per-person", 500, 0.5},
	} {
		got, ok := Convert(c.from, c.to)
		lo, hi := c.x*got.Low+got.Offset, c.x*got.High+got.Offset
		if !ok || c.want < lo-1e-6*math.Abs(lo) || c.want > hi+1e-6*math.Abs(hi) {
			t.Errorf("%v %s in %s: %v to %v, want %v", c.x, c.from, c.to, lo, hi, c.want)
		}
	}
	if _, ok := Convert("meter", "kilogram"); ok {
		t.Error("a length became a mass")
	}
	if _, ok := Convert("gram-per-day", "gram-per-parrot"); ok {
		t.Error("a day became a parrot")
	}
	if _, ok := Convert("meter", "parrot"); ok {
		t.Error("an unknown unit was converted")
	}
}

// TestTable checks every row: a unit is itself, and the way back is the way there.
func TestTable(t *testing.T) {
	for id, u := range table() {
		if len(u.factor) == 0 || math.IsNaN(u.factor[0]) || u.factor[0] <= 0 || u.dimension == "" {
			t.Errorf("%s: %+v", id, u)
		}
		if c, ok := Convert(id, id); !ok || c.Low > 1 || c.High < 1 || c.Offset != 0 {
			t.Errorf("%s in itself: %+v", id, c)
		}
	}
	rows(also, func(f []string) {
		if u, o := table()[f[0]], table()[f[1]]; u == nil || o == nil || u.dimension != o.dimension {
			t.Errorf("also: %s is no %s", f[0], f[1])
		}
	})
}
