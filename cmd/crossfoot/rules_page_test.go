package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

//go:generate go test . -run TestRulesPage -update

// TestRulesPage compares docs/rules.md with what the rule files and the engine say
// now; -update writes it.
func TestRulesPage(t *testing.T) {
	t.Setenv("LC_ALL", "en_GB.UTF-8")
	name, err := filepath.Abs(filepath.Join("..", "..", "docs", "rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir()) // no rules of anybody's own
	var out, errs bytes.Buffer
	if code := execute([]string{"rules", "--markdown"}, strings.NewReader(""), &out, &errs); code != statusDone {
		t.Fatalf("exit status %d: %s", code, errs.String())
	}
	if *update {
		if err := os.WriteFile(name, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(name)
	if err != nil || strings.ReplaceAll(string(page), "\r\n", "\n") != out.String() {
		t.Errorf("docs/rules.md is stale (%v); renew it with: go generate ./cmd/crossfoot", err)
	}
	if strings.Contains(out.String(), "  - not found\n") {
		t.Error("a bad example is not found by its rule")
	}
}
