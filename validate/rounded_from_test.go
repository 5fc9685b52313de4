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

// Two figures near each other are one fact only where one is the other told roundly.
func TestRoundedFrom(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	for _, tc := range []struct {
		lang, text string
		want       bool
	}{
		{"en", "The brewer paid $28.3bn for its rival.\n\nThe brewer had paid its rival's owners $28bn.", true},
		{"de", "Die Stadt zählte 885.437 Wahlberechtigte.\n\nDie knapp 900.000 Wahlberechtigten der Stadt wählen im Mai.", true},
		{"en", "69% of the over-55s always vote, the survey says.\n\nOf the over-65s, 70% always vote, the survey says.", false},
		{"de", "Der erste Täter ist laut Polizei etwa 1,70 Meter groß.\n\nDer zweite Täter ist laut Polizei 1,80 Meter groß.", false},
	} {
		a, err := read.Bytes("a.txt", []byte(tc.text), read.Options{})
		if err != nil {
			t.Fatal(err)
		}
		checks, err := e.Check(extract.Extract(a, extract.Options{Lang: tc.lang}))
		if err != nil {
			t.Fatal(err)
		}
		got := slices.ContainsFunc(checks, func(k check.Check) bool { return k.Rule.ID == "repeat-same" && k.Verdict == check.Consistent })
		if got != tc.want {
			t.Errorf("%q: told twice %v, want %v", tc.text, got, tc.want)
		}
	}
}
