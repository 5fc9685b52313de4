package fx

import (
	"testing"

	"crossfoot/extract/times"
)

func TestRange(t *testing.T) {
	tests := []struct {
		a, b, month string
		lo, hi      float64
	}{
		{"USD", "GBP", "2005-02", 1.85, 1.92},
		{"USD", "EUR", "2005-02", 1.28, 1.33},
		{"INR", "USD", "2005-02", 43, 44.5},
		{"CNY", "USD", "2025-12", 6.9, 7.2},
		{"DEM", "USD", "1995-06", 1.35, 1.45},
		{"CZK", "EUR", "2012-03", 22, 40},
		{"DEM", "EUR", "2012-03", 1.955, 1.956},
		{"AED", "USD", "2012-03", 3.67, 3.68},
		{"SAR", "EUR", "2012-03", 4.8, 5.1},
		{"XOF", "EUR", "2020-05", 655.9, 656},
	}
	for _, tt := range tests {
		first, last, ok := times.Months(tt.month)
		if !ok {
			t.Fatalf("%q is no time", tt.month)
		}
		lo, hi, ok := Range(tt.a, tt.b, Month(first), Month(last))
		if !ok || lo < tt.lo || hi > tt.hi {
			t.Errorf("%s per %s in %s: %v to %v (%v), want within %v to %v", tt.a, tt.b, tt.month, lo, hi, ok, tt.lo, tt.hi)
		}
	}
	if _, _, ok := Range("XXX", "USD", 2000*12, 2001*12); ok {
		t.Error("an unknown currency has a rate")
	}
}
