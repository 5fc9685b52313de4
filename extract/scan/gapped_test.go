package scan_test

import "testing"

// TestGapped: a number behind a weekday or a country is read where one before it says what is counted.
func TestGapped(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"On Monday 120 callers rang, on Tuesday 150 and on Wednesday 180.", "120 count [120 callers]; 150 count [150]; 180 count [180]"},
		{"Norway won 16 gold medals, Germany 12.", "16 count [16 gold medals]; 12 count [12]"},
		{"They flew 3 missions, Apollo 11, Apollo 12.", "3 count [3 missions]"},
	} {
		if got := showAll("en", c.text); got != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
