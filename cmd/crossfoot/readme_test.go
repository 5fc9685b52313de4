package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var example = regexp.MustCompile("(?s)(<!-- example: crossfoot ([^\n]*) -->\n```\n)(.*?)(```\n)")

// TestExamplesInTheDocumentation runs the commands of the examples in the README
// and compares what they print; -update writes it into the page.
func TestExamplesInTheDocumentation(t *testing.T) {
	if os.Getenv("CROSSFOOT_DOCS") == "" && !*update {
		t.Skip("CROSSFOOT_DOCS is not set: a change of wording need not stop other work")
	}
	t.Chdir(filepath.Join("..", ".."))
	t.Setenv("LANG", "en_GB.UTF-8")
	t.Setenv("LC_ALL", "")
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	fresh := example.ReplaceAllStringFunc(string(page), func(block string) string {
		found++
		m := example.FindStringSubmatch(block)
		var out, errs bytes.Buffer
		args := append(strings.Fields(m[2]), "--no-cache")
		if code := execute(args, strings.NewReader(""), &out, &errs); code != statusDone {
			t.Errorf("crossfoot %s: exit status %d\n%s", m[2], code, errs.String())
		}
		return m[1] + out.String() + m[4]
	})
	switch {
	case found == 0:
		t.Error("no examples")
	case fresh == string(page):
	case *update:
		if err := os.WriteFile("README.md", []byte(fresh), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the README's examples are stale; go test ./cmd/crossfoot -run Documentation -update mends them. Now:\n%s", fresh[:min(2000, len(fresh))])
	}
}
