package assemble

import (
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// Two rules that read one wording give one finding.
func TestDistinct(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	for _, c := range []struct{ lang, text string }{
		{"de", "Von den 420 Bewerbern kamen 147 aus Linz, also 45 Prozent."},
		{"en", "She led the bank from 1987. Later, in 1984, she was succeeded by her deputy."},
		{"en", "The line was set up in 1971 and went bankrupt in 1996, after 35 years of crossings."},
		{"de", "Von 1990 bis 2005, also 25 Jahre lang, war er Rektor."},
		{"de", "Im Bezirk leben 48.000 Haushalte. 30.000 Haushalte heizen mit Gas, das entspricht 52,6 Prozent."},
		{"en", "More than half of the members, 48 per cent, pay by card."},
		{"en", "The share of homes without heating has fallen by 1.4 points, from 5.6 to 7.0 percent."},
		{"en", "Turnout was 41 percent in spring. It fell nine percentage points, to 50 percent."},
	} {
		wrong := findings(t, e, c.lang, c.text)
		if wrong != 1 {
			t.Errorf("%q: %d findings for one slip", c.text, wrong)
		}
	}
}

// findings counts the contradictions of the text that are left.
func findings(t *testing.T, e *validate.Engine, lang, text string) int {
	a, err := read.Bytes("a.txt", []byte(text), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	checks, err := e.Check(extract.Extract(a, extract.Options{Lang: lang}))
	if err != nil {
		t.Fatal(err)
	}
	wrong := 0
	for _, c := range toldOnce(distinct(checks)) {
		if c.Verdict == check.Inconsistent {
			wrong++
		}
	}
	return wrong
}
