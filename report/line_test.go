package report

import (
	"bytes"
	"testing"
)

func jsonLine(t *testing.T, r *Result, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := newJSONLines(&b, Run{}, o).Write(r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLineIsTheResultUnderAnotherName(t *testing.T) {
	sound := Result{
		Document: Document{ID: "a", Path: "a.txt", Lang: "en", Title: "x <y> & \"z\"", Words: 7, Text: "text"},
		Claims:   []Claim{{ID: "c1", Text: "5 %"}}, Checks: []Check{{Rule: "r", Verdict: Consistent, Messages: map[string]string{"en": "m"}}},
	}
	line := sound.Line()
	if line.ID != "a" || line.Tail == "" {
		t.Fatalf("%+v", line)
	}
	for _, name := range []string{"b", "", "a \"b\"\\", "<ü>\u2028\n", "x\xff"} {
		want := sound
		want.Document.ID, want.Document.Path = name, name
		got := Result{Document: Document{ID: name, Path: name}}
		got.Says(line)
		if w, g := jsonLine(t, &want, Options{}), jsonLine(t, &got, Options{}); w != g {
			t.Errorf("%q:\n%s%s", name, w, g)
		}
	}
}

func TestWhatMayChangeHasNoLine(t *testing.T) {
	for name, r := range map[string]Result{
		"finding": {Checks: []Check{{Verdict: Consistent}, {Verdict: Inconsistent}}},
		"comment": {Ignores: []Ignore{{Rule: "all"}}},
		"error":   {Errors: []string{"unread"}},
	} {
		if l := r.Line(); l.Tail != "" {
			t.Errorf("%s: %+v", name, l)
		}
	}
}

func TestForLines(t *testing.T) {
	for _, c := range []struct {
		format string
		o      Options
		want   bool
	}{
		{"jsonl", Options{}, true}, {".jsonl", Options{Quiet: true}, true}, {"json", Options{}, false},
		{"jsonl", Options{WithText: true}, false}, {"jsonl", Options{Language: "de"}, false},
	} {
		if got := c.o.ForLines(c.format); got != c.want {
			t.Errorf("%s, %+v: %v", c.format, c.o, got)
		}
	}
}
