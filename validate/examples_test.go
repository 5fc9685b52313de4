package validate_test

import (
	"strings"
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// checked runs the whole way from text to checks.
func checked(t *testing.T, e *validate.Engine, text, lang, date string) []check.Check {
	t.Helper()
	a, err := read.Bytes("example.txt", []byte(text), read.Options{From: "text"})
	if err != nil {
		t.Fatal(err)
	}
	out, err := e.Check(extract.Extract(a, extract.Options{Lang: lang, Date: date}))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestExamples runs the good and bad examples of every rule: a good one must be
// checked by the rule and leave no finding, a bad one must be found by the rule.
func TestExamples(t *testing.T) {
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := validate.New(book)
	for _, r := range book.Rules {
		for _, lang := range []string{"de", "en"} {
			for _, text := range r.Good.Get()[lang] {
				good(t, e, r, lang, text)
			}
			for _, text := range r.Bad.Get()[lang] {
				bad(t, e, r, lang, text)
			}
		}
	}
}

func good(t *testing.T, e *validate.Engine, r *rules.Rule, lang, text string) {
	t.Helper()
	applied := false
	for _, k := range checked(t, e, text, lang, "2005-02") {
		applied = applied || k.Rule.ID == r.ID
		if k.Verdict == check.Inconsistent && k.Rule.ID != "told-as-past" { // examples tell of any year
			t.Errorf("%s: %s: good example %q is flagged by %s: %s", r.ID, lang, text, k.Rule.ID, k.Messages["en"])
		}
	}
	if !applied {
		t.Errorf("%s: %s: good example %q is not checked", r.ID, lang, text)
	}
}

func bad(t *testing.T, e *validate.Engine, r *rules.Rule, lang, text string) {
	t.Helper()
	var got []string
	for _, k := range checked(t, e, text, lang, "2005-02") {
		if k.Verdict == check.Inconsistent && k.Rule.ID == r.ID {
			return
		}
		got = append(got, k.Rule.ID+" "+k.Verdict.String())
	}
	t.Errorf("%s: %s: bad example %q is not found; checks: %s", r.ID, lang, text, strings.Join(got, ", "))
}
