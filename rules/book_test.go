package rules

import "testing"

func TestBuiltinBookCompiles(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
}
