package validate_test

import (
	"slices"
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// What agrees by chance is not told as checked.
func TestAgreementByLuck(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	for _, tc := range []struct {
		name, lang, text, rule string
		want                   bool
	}{
		{"a direction that only fits", "en", "Now more than 50% of all visitors come by train. The number of guests rose by 12% to 100 million in a year.", "moved-direction", false},
		{"two years around a length", "en", "He won the cup in 1995 and saved the club in 1994. Lately he had a bad back and had not played for three months before the move.", "elapsed", false},
		{"a change and its two ends", "en", "House prices fell 0.7% in December. The average house cost £178,906, after £180,126 in November.", "moved-percent", true},
		{"ends of two kinds", "de", "Mehr als 50 Prozent der Gäste kommen mit der Bahn. Die Zahl der Gäste stieg in einem Jahr um 12 Prozent auf 100 Millionen.", "moved-meant", false},
		{"a length told with its years", "de", "2013, 2014 und 2015 sank der Absatz, zum dritten Mal in Folge.", "in-a-row", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			a, err := read.Bytes("a.txt", []byte(tc.text), read.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checks, err := e.Check(extract.Extract(a, extract.Options{Lang: tc.lang}))
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(checks, func(k check.Check) bool { return k.Rule.ID == tc.rule && k.Verdict == check.Consistent })
			if got != tc.want {
				t.Errorf("%s agrees: %v, want %v", tc.rule, got, tc.want)
			}
		})
	}
}
