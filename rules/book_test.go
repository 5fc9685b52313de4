package rules

import (
	"regexp"
	"testing"
)

func TestBuiltinBookCompiles(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
}

// TestRecalculated: what a message writes as recalculated, {role'}, is what the rule
// recalculates; of another role there is no value.
func TestRecalculated(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
	recalculated := regexp.MustCompile(`\{(\w+)'\}`)
	for _, r := range b.Rules {
		for lang, text := range r.Message.Get() {
			for _, m := range recalculated.FindAllStringSubmatch(text, -1) {
				if m[1] != r.StatedRole() {
					t.Errorf("%s: %s: %s has no value of its own", r.ID, lang, m[0])
				}
			}
		}
	}
}
