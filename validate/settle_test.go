package validate_test

import (
	"testing"

	"crossfoot/validate/check"
)

// TestOneMisprintIsToldOnce: of the rules that one misprint breaks, one tells of it.
func TestOneMisprintIsToldOnce(t *testing.T) {
	e := engine(t)
	for _, tc := range []struct{ text, rule string }{
		{"The mine earned $24m (£12.7m) in May. Its sister earned $33m (£17) in June.", "currency-pairs"},
		{"The mine earned $24m (£12.7) in May. Its sister earned $33m (£17.4m) in June.", "currency-rate"},
	} {
		var found []string
		for _, k := range checked(t, e, tc.text, "en", "2005-07-01") {
			if k.Verdict == check.Inconsistent {
				found = append(found, k.Rule.ID)
			}
		}
		if len(found) != 1 || found[0] != tc.rule {
			t.Errorf("%s: found by %v, want %s alone", tc.text, found, tc.rule)
		}
	}
}
