package passage

import (
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// TestAnyOfSays: what is remembered of runs of sentences is what their sentences say, in whatever order it is asked for.
func TestAnyOfSays(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Bytes("a.txt", []byte("The port shut. It said so by the way. Ships left. Others came by contrast. Trade grew. Many stayed. Others went."), read.Options{})
	if err != nil {
		t.Fatal(err)
	}
	doc := extract.Extract(a, extract.Options{Lang: "en"})
	lang, err := book.Language("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, class := range []string{"contrast", "set-apart", "talked-of"} {
		id, ok := lang.Vocabulary.Class(class)
		if !ok {
			t.Fatalf("no class %q", class)
		}
		asked := &Passage{Stream: stream.New(doc, lang)}
		for n := range 2 {
			for last := range asked.Sentences {
				for first := last; first >= 0; first-- {
					want, fresh := false, &Passage{Stream: stream.New(doc, lang)}
					for i := first; i <= last; i++ {
						want = want || fresh.says(i, id)
					}
					if got := asked.AnyOfSays(first, last, id); got != want {
						t.Errorf("pass %d, %s in sentences %d to %d: %v, want %v", n, class, first, last, got, want)
					}
				}
			}
		}
	}
}
