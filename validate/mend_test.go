package validate

import (
	"slices"
	"testing"

	"crossfoot/validate/evidence"
)

func TestSlipsOfDigits(t *testing.T) {
	if got := evidence.Transpositions("1,23"); !slices.Equal(got, []string{"2,13", "1,32"}) {
		t.Errorf("transpositions: %q", got)
	}
	if got := evidence.Transpositions("11"); len(got) != 0 {
		t.Errorf("equal digits are not exchanged: %q", got)
	}
	if got := doubled("1220"); !slices.Equal(got, []string{"120"}) {
		t.Errorf("doubled: %q", got)
	}
	if got := dropped("25"); len(got) != 20 || !slices.Contains(got, "125") || !slices.Contains(got, "250") {
		t.Errorf("dropped: %q", got)
	}
}
