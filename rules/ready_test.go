package rules

import (
	"bytes"
	"reflect"
	"testing"
)

// made makes the built-in book ready for the test.
func made(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteReady(&out); err != nil {
		t.Fatal(err)
	}
	have := madeReady
	t.Cleanup(func() { madeReady = have })
	madeReady = out.String()
	return out.Bytes()
}

// TestReadyIsOfThisBook: the compiled form is that of the files beside it.
func TestReadyIsOfThisBook(t *testing.T) {
	have := madeReady
	if want := made(t); have != string(want) {
		t.Error("rules/ready.gen.bin is not up to date: run go generate ./rules")
	}
}

// TestReady: what is read ready is what compiling makes.
func TestReady(t *testing.T) {
	made(t)
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"de", "en"} {
		got := b.readyLanguage(code)
		if got == nil {
			t.Fatalf("%s is not ready", code)
		}
		want, err := b.compileLanguage(code)
		if err != nil {
			t.Fatal(err)
		}
		sameWords(t, got.Vocabulary, want.Vocabulary)
		if !reflect.DeepEqual(got.Near, want.Near) || !reflect.DeepEqual(got.Far, want.Far) {
			t.Errorf("%s: the keys of the patterns differ", code)
		}
		for i := range want.Patterns {
			a, b := &got.Patterns[i], &want.Patterns[i]
			if !reflect.DeepEqual(a.Heads, b.Heads) || !reflect.DeepEqual(a.Keys, b.Keys) {
				t.Errorf("%s: frame %s: heads or keys differ", code, b.Frame.ID)
			}
			for n := range b.Patterns {
				if !reflect.DeepEqual(a.Patterns[n].Plan(), b.Patterns[n].Plan()) || !reflect.DeepEqual(a.Patterns[n].Needs(), b.Patterns[n].Needs()) {
					t.Errorf("%s: frame %s: pattern %d differs", code, b.Frame.ID, n)
				}
			}
		}
	}
	for _, f := range b.Frames {
		if got, want := b.readyCaptures(f), b.capturesOf(f); !reflect.DeepEqual(got, want) {
			t.Errorf("frame %s: captures %v, want %v", f.ID, got, want)
		}
	}
}

func sameWords(t *testing.T, got, want *Vocabulary) {
	t.Helper()
	for _, class := range want.classIDs.words {
		id, _ := want.Class(class)
		if n, ok := got.Class(class); !ok || n != id {
			t.Errorf("class %s: id %d, want %d", class, n, id)
		}
		if !reflect.DeepEqual(got.Phrases(id), want.Phrases(id)) {
			t.Errorf("class %s: phrases differ", class)
		}
		have, _ := got.members(class)
		members, _ := want.members(class)
		if len(have)+len(members) > 0 && !reflect.DeepEqual(have, members) {
			t.Errorf("class %s: members differ", class)
		}
	}
	for _, table := range []*wordTable{&want.exact, &want.stems, &want.tails} {
		for _, w := range table.words {
			if !reflect.DeepEqual(got.find(w), want.find(w)) {
				t.Errorf("%s: ids %v, want %v", w, got.find(w), want.find(w))
			}
		}
	}
}

// TestReadyOnlyForItsBook: a book with a user's file is compiled.
func TestReadyOnlyForItsBook(t *testing.T) {
	made(t)
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	b.extended = true
	if b.readyLanguage("en") != nil {
		t.Error("a book that was extended is not the one that was made ready")
	}
	b.extended = false
	b.sum++
	if b.readyLanguage("en") != nil {
		t.Error("a book with other files is not the one that was made ready")
	}
}
