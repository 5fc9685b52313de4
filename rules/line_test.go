package rules

import (
	"strings"
	"testing"
)

// TestLine: a rule's line is the one where its name stands, also behind a rule whose
// name begins alike.
func TestLine(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range b.Rules {
		raw, err := builtin.ReadFile(r.File)
		if err != nil {
			t.Fatal(err)
		}
		line := strings.Split(string(raw), "\n")[r.Line-1]
		if _, name, _ := strings.Cut(line, "rule: "); name != r.ID {
			t.Errorf("%s: line %d is %q", r.ID, r.Line, line)
		}
	}
}
