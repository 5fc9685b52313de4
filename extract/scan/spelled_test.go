package scan_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossfoot/extract/lang"
)

// TestSpelledNumbersOfAllLanguages reads back numbers as CLDR spells them.
func TestSpelledNumbersOfAllLanguages(t *testing.T) {
	for _, code := range lang.NumberCodes() {
		data, err := os.ReadFile(filepath.Join("testdata", "spelled", code+".tsv"))
		if err != nil {
			t.Fatal(err)
		}
		bad, all := 0, 0
		for line := range strings.Lines(string(data)) {
			n, forms, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok {
				continue
			}
			for form := range strings.SplitSeq(forms, "|") {
				all++
				if got := readBack(code, form); got != n {
					if bad++; bad <= 20 {
						t.Errorf("%s: %s is read as %s, not %s", code, form, got, n)
					}
				}
			}
		}
		if bad > 0 {
			t.Errorf("%s: %d of %d", code, bad, all)
		}
	}
}

func readBack(code, text string) string {
	var out []string
	for _, q := range read(code, text) {
		out = append(out, fmt.Sprint(q.Low.Text('f')))
	}
	return strings.Join(out, " ")
}
