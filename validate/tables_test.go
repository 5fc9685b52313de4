package validate_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/validate/check"
)

// TestTables checks the pages of testdata/tables: nothing is found in the good
// ones, the planted error in every bad one.
func TestTables(t *testing.T) {
	e := engine(t)
	pages, err := filepath.Glob("../testdata/tables/*.html")
	if err != nil || len(pages) < 60 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	for _, p := range pages {
		t.Run(filepath.Base(p), func(t *testing.T) {
			raw, err := os.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			a, err := read.Bytes(p, raw, read.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checks, err := e.Check(extract.Extract(a, extract.Options{}))
			if err != nil {
				t.Fatal(err)
			}
			var found []string
			for _, k := range checks {
				if k.Verdict == check.Inconsistent {
					found = append(found, k.Rule.ID+": "+k.Messages["en"])
				}
			}
			if strings.Contains(p, "-bad.") != (len(found) > 0) {
				t.Errorf("found %d: %s", len(found), strings.Join(found, "\n"))
			}
		})
	}
}
