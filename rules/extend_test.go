package rules

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestRefused: a bad rule file is refused with file, place and reason.
func TestRefused(t *testing.T) {
	const frame = "frames:\n  - frame: f\n    roles: {a: {type: any}}\n    patterns: {en: [\"%\"]}\n"
	tests := []struct {
		name, yaml string
		want       []string
	}{
		{"a misspelt key", "rules:\n  - rule: x\n    fram: share\n", []string{"own.yaml", "fram"}},
		{"no such frame", "rules:\n  - rule: x\n    frame: nowhere\n    holds: 1 < 2\n", []string{"own.yaml:2", "rule x", "nowhere"}},
		{"an unknown name", "rules:\n  - rule: x\n    frame: share\n    holds: part > wole\n", []string{"own.yaml:2", "wole"}},
		{"a broken condition", "rules:\n  - rule: x\n    frame: share\n    holds: part >\n", []string{"own.yaml:2", "holds"}},
		{"no such role", strings.Replace(frame, "%", "{b}", 1), []string{"own.yaml", "frame f", `no role "b"`}},
		{"no such class", strings.Replace(frame, "%", "[nothing] {a}", 1), []string{"own.yaml", `no word class "nothing"`}},
		{"an open bracket", strings.Replace(frame, "%", "(x {a}", 1), []string{"own.yaml", "( without )"}},
		{"a gap too wide", strings.Replace(frame, "%", "..999 {a}", 1), []string{"own.yaml", "999"}},
		{"no such severity", "rules:\n  - rule: x\n    frame: share\n    severity: fatal\n", []string{"own.yaml", "fatal", "info, warning or error"}},
		{"no YAML", "rules: [", []string{"own.yaml"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, err := Load()
			if err != nil {
				t.Fatal(err)
			}
			if err = b.Extend(fstest.MapFS{"own.yaml": {Data: []byte(tt.yaml)}}, ""); err == nil {
				err = b.Check()
			}
			if err == nil {
				t.Fatal("accepted")
			}
			for _, w := range tt.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("error %q does not name %q", err, w)
				}
			}
		})
	}
}

// TestOwnRules: users add words, frames and rules, and replace rules by their id.
func TestOwnRules(t *testing.T) {
	b, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	before := len(b.Rules)
	own := `
words: {en: {up: skyrocketed}}
rules:
  - {rule: share-of-whole, frame: share, given: [part, whole, stated], holds: part <= whole, severity: warning}
`
	if err := b.Extend(fstest.MapFS{"own.yaml": {Data: []byte(own)}}, ""); err != nil {
		t.Fatal(err)
	}
	if err := b.Check(); err != nil {
		t.Fatal(err)
	}
	if len(b.Rules) != before || b.Rule("share-of-whole").Severity != Warning {
		t.Error("the rule was not replaced")
	}
	l, err := b.Language("en")
	if err != nil {
		t.Fatal(err)
	}
	up, _ := l.Vocabulary.Class("up")
	if !l.Vocabulary.Lookup("skyrocketed").Is(up) {
		t.Error("the word was not added to its class")
	}
}

// FuzzPattern: no pattern makes the compiler crash or run without end.
func FuzzPattern(f *testing.F) {
	for _, s := range []string{"{a} .. [up] x?", "(a|b)+ // $", `\( {a:money} ...30`, "((((", "{a", "[d:up|down]"} {
		f.Add(s)
	}
	b, err := Load()
	if err != nil {
		f.Fatal(err)
	}
	l, err := b.Language("en")
	if err != nil {
		f.Fatal(err)
	}
	frame := &Frame{ID: "f", Roles: map[string]Role{"a": {Type: "any"}}}
	f.Fuzz(func(t *testing.T, src string) {
		if p, err := compilePattern(src, frame, l.Vocabulary); err == nil && len(p.Plan().Code) == 0 {
			t.Errorf("%q compiles to nothing", src)
		}
	})
}
