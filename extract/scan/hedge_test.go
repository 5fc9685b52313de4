package scan_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"

	"crossfoot/extract/lang"
)

// TestEveryHedge reads "HEDGE 50 %" and "50 % HEDGE" for every hedge of every
// language.
func TestEveryHedge(t *testing.T) {
	for _, code := range lang.NumberCodes() {
		data, err := os.ReadFile(filepath.Join("..", "lang", code, "numbers.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		var f struct {
			Hedges map[string]struct{ Before, After []string }
		}
		if err := yaml.Unmarshal(data, &f); err != nil {
			t.Fatal(err)
		}
		if _, exact := f.Hedges["exact"]; len(f.Hedges) != 5 && !exact {
			t.Errorf("%s: %d kinds of hedge", code, len(f.Hedges))
		}
		for want, h := range f.Hedges {
			for _, p := range h.Before {
				checkHedge(t, code, p+" 50 %", want)
			}
			for _, p := range h.After {
				checkHedge(t, code, "50 % "+p, want)
			}
		}
	}
}

// hedgesOf are the hedges before a number that a language knows, with what they mean.
func hedgesOf(t testing.TB, code string) (list [][2]string) {
	data, err := os.ReadFile(filepath.Join("..", "lang", code, "numbers.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Hedges map[string]struct{ Before []string }
	}
	if err := yaml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	for _, meaning := range slices.Sorted(maps.Keys(f.Hedges)) {
		for _, words := range f.Hedges[meaning].Before {
			list = append(list, [2]string{words, meaning})
		}
	}
	return list
}

func checkHedge(t *testing.T, code, text, want string) {
	t.Helper()
	qs := read(code, text)
	if len(qs) != 1 || qs[0].Hedge.String() != want {
		t.Errorf("%s: %q is %s, not %s", code, text, showAll(code, text), want)
	}
}
