package validate_test

import (
	"strings"
	"testing"

	"crossfoot/validate/check"
)

// Messages quote a verb that has parted from its particle with it.
func TestVerbQuotedWhole(t *testing.T) {
	e := engine(t)
	for _, tc := range []struct{ text, lang, quoted string }{
		{"Der Kurs zog im Vormonat von 52 auf 48 Euro an.", "de", "„zog … an“"},
		{"Die Zahl der Gäste nahm von 4.200 auf 4.800 ab, sagt der Wirt.", "de", "„nahm … ab“"},
		{"Die Zahl der Gäste sank von 4.200 auf 4.800.", "de", "„sank“"},
		{"The fare rose from $45 to $42.", "en", "“rose”"},
	} {
		said := ""
		for _, k := range checked(t, e, tc.text, tc.lang, "") {
			if k.Verdict == check.Inconsistent {
				said = k.Messages[tc.lang]
			}
		}
		if !strings.HasPrefix(said, tc.quoted) {
			t.Errorf("%s: %q does not begin with %s", tc.text, said, tc.quoted)
		}
	}
}
