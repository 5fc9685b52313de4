package rules

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestGuard(t *testing.T) {
	for text, want := range map[string]string{
		"rules:\n  - rule: a\n    holds: part * whole ~ 2*x - y\n": "",
		"a: \"*not an alias\" # *nor this\nb: [x, 'y: *z']\n":      "",
		"doc: three stars * and more!\n":                           "",
		"a: &a [1]\nb: *a\n":                                       "line 2: aliases",
		"a: [x, *a]":                                               "line 1: aliases",
		"a:\n  b: >-\n    *x, [[[ !y\n\n    *z\n  c: |\n    *d\n":  "",
		"a: >-\n  *x\nb: *c":                                       "line 3: aliases",
		"<<: *a":                                                   "line 1: aliases",
		"a: !!binary x":                                            "line 1: aliases",
		"a: " + strings.Repeat("[", 40):                            "brackets nest deeper",
		"a: \"" + strings.Repeat("[", 40) + "\"":                   "",
		"a: {x}":                                                   "",
		"\x00":                                                     "is no text",
		"\xff":                                                     "is no text",
	} {
		got := ""
		if err := guard([]byte(text)); err != nil {
			got = err.Error()
		}
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%.40q: %q", text, got)
		}
	}
}

func TestBadFilesAreRefused(t *testing.T) {
	for _, text := range []string{"rules: !include x\n", "a: *a", "rules:\n\t- x", "rules: 5", ": : :", "- [", "rules: [\n"} {
		b := &Book{}
		if err := b.Extend(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, ""); err == nil || !strings.HasPrefix(err.Error(), "a.yaml: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzReadFile(f *testing.F) {
	f.Add("rules:\n  - rule: x\n    frame: share\n    holds: part ~ whole\n")
	f.Add("words:\n  en:\n    a: {b: 1}\n")
	f.Fuzz(func(t *testing.T, text string) {
		readFile(fstest.MapFS{"a.yaml": {Data: []byte(text)}}, "a.yaml", 0)
	})
}

func TestOpensText(t *testing.T) {
	for line, want := range map[string]bool{
		"holds: |": true, "- >": true, "|": true, "holds: |-2  # a comment": true, "a:  >+\r": true, "key: | #": true,
		"": false, " |": false, "a |": false, "a:|": false, "a: | b": false, "a: b | c: |": true, "[a|b]: x > 2": false,
	} {
		if got := opensText([]byte(line)); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
