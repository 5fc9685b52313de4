package validate_test

import (
	"slices"
	"testing"

	"crossfoot/validate/check"
)

// What agrees by chance is not told as checked, and near figures are one fact only where one is the other told roundly.
func TestAgreements(t *testing.T) {
	e := engine(t)
	for _, tc := range []struct {
		name, lang, rule, text string
		want                   bool
	}{
		{"a direction that only fits", "en", "moved-direction", "Now more than 50% of all visitors come by train. The number of guests rose by 12% to 100 million in a year.", false},
		{"two years around a length", "en", "elapsed", "He won the cup in 1995 and saved the club in 1994. Lately he had a bad back and had not played for three months before the move.", false},
		{"a change and its two ends", "en", "moved-percent", "House prices fell 0.7% in December. The average house cost £178,906, after £180,126 in November.", true},
		{"ends of two kinds", "de", "moved-meant", "Mehr als 50 Prozent der Gäste kommen mit der Bahn. Die Zahl der Gäste stieg in einem Jahr um 12 Prozent auf 100 Millionen.", false},
		{"a length told with its years", "de", "in-a-row", "2013, 2014 und 2015 sank der Absatz, zum dritten Mal in Folge.", true},
		{"rounded to the last digit", "en", "repeat-same", "The brewer paid $28.3bn for its rival.\n\nThe brewer had paid its rival's owners $28bn.", true},
		{"nearly", "de", "repeat-same", "Die Stadt zählte 885.437 Wahlberechtigte.\n\nDie knapp 900.000 Wahlberechtigten der Stadt wählen im Mai.", true},
		{"shares of two groups", "en", "repeat-same", "69% of the over-55s always vote, the survey says.\n\nOf the over-65s, 70% always vote, the survey says.", false},
		{"two people's heights", "de", "repeat-same", "Der erste Täter ist laut Polizei etwa 1,70 Meter groß.\n\nDer zweite Täter ist laut Polizei 1,80 Meter groß.", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := slices.ContainsFunc(checked(t, e, tc.text, tc.lang, ""), func(k check.Check) bool {
				return k.Rule.ID == tc.rule && k.Verdict == check.Consistent
			})
			if got != tc.want {
				t.Errorf("%s agrees: %v, want %v", tc.rule, got, tc.want)
			}
		})
	}
}
