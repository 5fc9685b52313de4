package rules

import (
	"fmt"
	"slices"
	"testing"
)

func TestWordTable(t *testing.T) {
	words := map[string][]int{"": {7}, "up": {1, 2, 60000}, "umsätze": {}, "upper": {4}}
	for i := range 100 {
		words[fmt.Sprint("w", i)] = []int{i, i + 1}
	}
	table := newWordTable(words)
	for w, want := range words {
		if got := table.ids(nil, w); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
	if got := table.ids([]int{9}, "down"); !slices.Equal(got, []int{9}) {
		t.Errorf("a word that is not there: %v", got)
	}
	if id, ok := table.id("upper"); !ok || id != 4 || table.size() != len(words) {
		t.Errorf("%d, %v, %d words", id, ok, table.size())
	}
	var in []string
	for i, w := range table.all() {
		if i != len(in) {
			t.Fatalf("word %d comes as number %d", len(in), i)
		}
		in = append(in, w)
	}
	if !slices.Equal(in, sortedKeys(words)) {
		t.Errorf("in order: %q", in)
	}
	for _, none := range []wordTable{"", newWordTable(nil)} {
		if _, ok := none.id("up"); ok || none.size() != 0 || none.lengths() != nil {
			t.Error("an empty table has words")
		}
	}
}
