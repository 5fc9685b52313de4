package roletype_test

import (
	"testing"

	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

func TestOf(t *testing.T) {
	for _, tc := range []struct {
		name string
		q    mention.Quantity
		want string
	}{
		{"half", mention.Quantity{Unit: mention.Percent, Form: mention.Fraction}, roletype.Fraction},
		{"50 per cent", mention.Quantity{Unit: mention.Percent}, roletype.Percent},
		{"three points", mention.Quantity{Unit: mention.Points}, roletype.Points},
		{"threefold", mention.Quantity{Unit: mention.Times}, roletype.Multiple},
		{"12 ships", mention.Quantity{Unit: mention.Count, Noun: "ships"}, roletype.Count},
		{"£12", mention.Quantity{Unit: "GBP"}, roletype.Money},
		{"two weeks", mention.Quantity{Unit: "week"}, roletype.Duration},
		{"four miles", mention.Quantity{Unit: "mile"}, roletype.Measure},
	} {
		if got := roletype.Of(&tc.q); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}

func TestFits(t *testing.T) {
	ships := &mention.Quantity{Unit: mention.Count, Noun: "ships"}
	bare := &mention.Quantity{Unit: mention.Count}
	half := &mention.Quantity{Unit: mention.Percent, Form: mention.Fraction}
	nineOfTen := &mention.Quantity{Unit: mention.Percent, Form: mention.Fraction, First: 2, Last: 5}
	fold := &mention.Quantity{Unit: mention.Times}
	for _, tc := range []struct {
		typ  string
		q    *mention.Quantity
		want bool
	}{
		{"any", fold, true},
		{"amount", ships, true},
		{"amount", half, false},
		{"level", half, true},
		{"level", fold, false},
		{"figure", half, false},
		{"share", half, true},
		{"ratio", half, false},
		{"ratio", nineOfTen, true},
		{"number", bare, true},
		{"number", ships, false},
		{"count", ships, true},
		{"money", ships, false},
	} {
		if got := roletype.Fits(tc.typ, tc.q); got != tc.want {
			t.Errorf("%s of %+v: %v", tc.typ, tc.q, got)
		}
	}
}

func TestSameUnit(t *testing.T) {
	for _, tc := range []struct {
		a, b mention.Quantity
		want bool
	}{
		{mention.Quantity{Unit: "EUR"}, mention.Quantity{Unit: "EUR"}, true},
		{mention.Quantity{Unit: "EUR"}, mention.Quantity{Unit: "USD"}, false},
		{mention.Quantity{Unit: "EUR", Per: "tonne"}, mention.Quantity{Unit: "EUR"}, true},
		{mention.Quantity{Unit: "EUR", Per: "tonne"}, mention.Quantity{Unit: "EUR", Per: "year"}, false},
		{mention.Quantity{Unit: "kilometer-per-hour"}, mention.Quantity{Unit: "kilometer"}, true},
	} {
		if got := roletype.SameUnit(&tc.a, &tc.b); got != tc.want {
			t.Errorf("%s/%s and %s/%s: %v", tc.a.Unit, tc.a.Per, tc.b.Unit, tc.b.Per, got)
		}
	}
}

func TestAdmits(t *testing.T) {
	year := &mention.Time{Kind: mention.Year, ISO: "2004"}
	lastYear := &mention.Time{Kind: mention.Year, ISO: "2003", Relative: true, Amount: -1}
	clock := &mention.Time{Kind: mention.Clock, ISO: "2004-05-01"}
	for _, tc := range []struct {
		typ  string
		at   *mention.Time
		want bool
	}{
		{"time", clock, true},
		{"told", clock, false},
		{"year", year, true},
		{"relative", year, false},
		{"relative", lastYear, true},
		{"earlier", lastYear, true},
		{"earlier", year, false},
		{"month", year, false},
		{"period", year, true},
	} {
		if got := roletype.Admits(nil, tc.typ, tc.at); got != tc.want {
			t.Errorf("%s of %+v: %v", tc.typ, tc.at, got)
		}
	}
}
