package assemble

import (
	"slices"
	"testing"

	"crossfoot/extract"
)

func TestGuessed(t *testing.T) {
	sure := extract.Field{Text: "Acme"}
	likely := extract.Field{Text: "Acme", Guess: true}
	for name, c := range map[string]struct {
		claim extract.Claim
		want  []string
	}{
		"sure":              {extract.Claim{Subject: sure}, nil},
		"guessed":           {extract.Claim{Subject: likely, Told: likely}, []string{"subject", "metric"}},
		"empty is no guess": {extract.Claim{AsOf: extract.Field{Guess: true}}, nil},
	} {
		if got := guessed(&c.claim); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
