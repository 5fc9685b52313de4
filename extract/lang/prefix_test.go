package lang

import (
	"testing"

	"pgregory.net/rapid"
)

func TestPrefixesForgetNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p Prefixes
		words := rapid.SliceOf(rapid.StringN(1, 8, -1)).Draw(t, "words")
		for _, w := range words {
			p.Add(w)
		}
		for _, w := range words {
			if !p.May(w) || !p.May(w+rapid.String().Draw(t, "ending")) {
				t.Fatalf("%q is forgotten", w)
			}
		}
	})
}
