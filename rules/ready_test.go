package rules

import (
	"bytes"
	"iter"
	"reflect"
	"slices"
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

// read reads the built-in book from its files.
func read(t *testing.T) *Book {
	t.Helper()
	b := emptyBook()
	if err := b.Extend(builtin, ""); err != nil {
		t.Fatal(err)
	}
	return b
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
		want, err := read(t).compileLanguage(code)
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
			n := 0
			next, stop := iter.Pull(a.all())
			for p := range b.all() {
				have, ok := next()
				if !ok || !samePattern(have, p) {
					t.Errorf("%s: frame %s: pattern %d and maybe others differ", code, b.Frame.ID, n)
					break
				}
				n++
			}
			stop()
		}
	}
	for _, f := range b.Frames {
		if got, want := f.captures, b.capturesOf(f); !reflect.DeepEqual(got, want) {
			t.Errorf("frame %s: captures %v, want %v", f.ID, got, want)
		}
	}
}

// samePattern: the pattern that is read has the plan and needs of the one that is compiled.
func samePattern(got, want *Pattern) bool {
	return got.ready.plan != "" && reflect.DeepEqual(barePlan(got.Plan()), barePlan(want.Plan())) && reflect.DeepEqual(got.Needs(), want.Needs())
}

// barePlan is the plan without what is of no use any more, and without numbers given as they come.
func barePlan(p *Plan) Plan {
	plan := *p
	plan.First.number = 0
	plan.Code = slices.Clone(plan.Code)
	for i := range plan.Code {
		in := &plan.Code[i]
		if in.Node != nil {
			bare := *in.Node
			bare.wants, bare.Letters = nil, 0
			in.Node = &bare
		}
		if in.First != nil {
			bare := *in.First
			bare.number = 0
			in.First = &bare
		}
	}
	return plan
}

// TestReadyBook: the book that is read ready is that of the files.
func TestReadyBook(t *testing.T) {
	made(t)
	got, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if got.Frames[0].captures == nil {
		t.Fatal("the book is not read ready")
	}
	want := read(t)
	names, _ := yamlFiles(builtin, "")
	a, err := got.freeze(names)
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := want.freeze(names); !bytes.Equal(a, b) {
		t.Error("the book read ready is another")
	}
	for i, r := range want.Rules {
		g := got.Rules[i]
		for _, pair := range [][2]any{{g.Doc.Get(), r.Doc.Get()}, {g.Message.Get(), r.Message.Get()}, {g.Causes.Get(), r.Causes.Get()}, {g.Good.Get(), r.Good.Get()}, {g.Bad.Get(), r.Bad.Get()}} {
			if !reflect.DeepEqual(pair[0], pair[1]) {
				t.Errorf("rule %s: %v, want %v", r.ID, pair[0], pair[1])
			}
		}
	}
	for i, f := range want.Frames {
		for lang, patterns := range f.Patterns {
			if g := got.Frames[i].Patterns[lang].Get(); !reflect.DeepEqual(g, patterns.Get()) {
				t.Errorf("frame %s: %s: %q", f.ID, lang, g)
			}
		}
	}
	for lang := range want.words {
		if !reflect.DeepEqual(got.wordsOf(lang), want.wordsOf(lang)) {
			t.Errorf("%s: the word classes differ", lang)
		}
	}
}

func sameWords(t *testing.T, got, want *Vocabulary) {
	t.Helper()
	for _, class := range want.classIDs.all() {
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
	for i, table := range want.tables() {
		if *got.tables()[i] != *table {
			t.Errorf("table %d differs", i)
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
	if b.readyLanguage("en") != nil || readyBook(b.sum) != nil {
		t.Error("a book with other files is not the one that was made ready")
	}
}
