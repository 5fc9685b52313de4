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

// TestClassesStandInOneFile: of two classes with one name in two built-in files the words
// would run together, and a rule would read words that were listed for another.
func TestClassesStandInOneFile(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for lang, files := range b.words {
		seen := map[string]bool{}
		for _, f := range files {
			for name := range f.Get() {
				if seen[name] {
					t.Errorf("%s: the class %s stands in two files", lang, name)
				}
				seen[name] = true
			}
		}
	}
}
