package times_test

import (
	"testing"

	"pgregory.net/rapid"

	"crossfoot/extract/times"
)

func TestCompareAndContain(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		order int
		ok    bool
	}{
		{"2004", "2005", -1, true}, {"2005-Q1", "2004-12", 1, true}, {"2004-Q4", "2004-10/2004-12", 0, true},
		{"2004", "2004-05", 0, false}, {"2001/..", "2003", 0, false}, {"2005-02-30", "2005", 0, false}, {"x", "", 0, false},
		{"2005-W01", "2004-12-31", 1, true},
	} {
		if order, ok := times.Compare(c.a, c.b); order != c.order || ok != c.ok {
			t.Errorf("Compare(%s, %s) = %d, %v", c.a, c.b, order, ok)
		}
	}
	if !times.Contains("2004-H2", "2004-Q3") || times.Contains("2004-05", "2004") || !times.Contains("2001/..", "2024") {
		t.Error("Contains")
	}
	for _, c := range []struct {
		iso         string
		first, last int // months of 2004, 0 is January
		ok          bool
	}{
		{"2004", 0, 11, true}, {"2004-Q3", 6, 8, true}, {"2004-H2", 6, 11, true}, {"2004-05", 4, 4, true},
		{"2004-02-29", 1, 1, true}, {"2004-11/2005-02", 10, 13, true}, {"2004-02-30", 0, 0, false},
	} {
		first, last, ok := times.Months(c.iso)
		if ok != c.ok || ok && (first != 2004*12+c.first || last != 2004*12+c.last) {
			t.Errorf("Months(%s) = %d to %d, %v", c.iso, first-2004*12, last-2004*12, ok)
		}
	}
}

func TestSameGrain(t *testing.T) {
	for _, tc := range []struct {
		a, b string
		want bool
	}{
		{"2004-Q3", "2005-Q1", true}, {"2004-Q3", "2004-10", false}, {"2004-10", "2005-01", true},
		{"2004", "1998", true}, {"2004", "2004-10", false}, {"2004/2005", "2006/2007", false}, {"", "", false},
	} {
		if got := times.SameGrain(tc.a, tc.b); got != tc.want {
			t.Errorf("SameGrain(%q, %q) = %v", tc.a, tc.b, got)
		}
	}
}

func TestShift(t *testing.T) {
	for _, c := range []struct {
		iso  string
		n    int
		unit string
		want string
	}{
		{"2004", -1, "year", "2003"}, {"2004-Q4", -1, "year", "2003-Q4"}, {"2004-Q1", -1, "quarter", "2003-Q4"},
		{"2004-02-29", 1, "year", "2005-02-28"}, {"2004-12", 1, "month", "2005-01"}, {"2004", 1, "month", ""},
		{"2004", 12, "month", "2005"}, {"2004-04/2005-03", -1, "year", "2003-04/2004-03"}, {"2001/..", 1, "year", "2002/.."},
		{"2004-12-31", 1, "day", "2005-01-01"}, {"2005-W01", 1, "week", "2005-W02"}, {"2004-H1", -1, "half", "2003-H2"},
		{"2004", 2, "decade", "2024"}, {"9999", 1, "year", ""}, {"", 1, "year", ""}, {"2004", 1, "fortnight", ""},
	} {
		if got := times.Shift(c.iso, c.n, c.unit); got != c.want {
			t.Errorf("Shift(%s, %d, %s) = %q, want %q", c.iso, c.n, c.unit, got, c.want)
		}
	}
}

func TestShiftGoesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		iso := rapid.SampledFrom([]string{"2004", "2011-Q3", "1999-H2", "2015-07", "2012-02-11", "2004/2009"}).Draw(t, "iso")
		n := rapid.IntRange(-500, 500).Draw(t, "n")
		if there := times.Shift(iso, n, "year"); times.Shift(there, -n, "year") != iso {
			t.Fatalf("%s %d: %s", iso, n, there)
		}
	})
}

func TestWeekday(t *testing.T) {
	if times.WeekdayOf("2005-03-03") != 4 || times.WeekdayOf("2005-03") != 0 || times.WeekdayOf("1969-12-28") != 7 {
		t.Error("WeekdayOf")
	}
}
