package validate_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/goccy/go-yaml"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// TestChangedFigures: what holds must break. In each consistent passage of testdata/pairs two digits of a figure are exchanged that a check
// found right; of the passages in which the check no longer does, at least the share of testdata/changed.yaml must get a finding, in percent
// by kind and language. Not all can: what was found right by chance was no relation. With -v it tells each that is missed.
func TestChangedFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of passages")
	}
	raw, err := os.ReadFile("../testdata/changed.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var least map[string]map[string]float64
	if err := yaml.UnmarshalWithOptions(raw, &least, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	type tally struct{ found, all int }
	got := map[[2]string]*tally{}
	for _, f := range pairFiles(t) {
		for _, p := range f.pairs {
			for _, m := range p.changed(t, e, least) {
				key := [2]string{m.kind, p.Lang}
				if got[key] == nil {
					got[key] = &tally{}
				}
				got[key].all++
				if m.found {
					got[key].found++
				} else {
					t.Logf("missed: %s %s %q -> %q: %s", m.rule, p.Lang, m.old, m.changed, p.Good)
				}
			}
		}
	}
	for kind, langs := range least {
		for lang, percent := range langs {
			n := got[[2]string{kind, lang}]
			if n == nil {
				t.Errorf("%s, %s: no figure was changed", kind, lang)
				continue
			}
			share := 100 * float64(n.found) / float64(n.all)
			t.Logf("%s, %s: %d of %d, %.1f %%", kind, lang, n.found, n.all, share)
			if share < percent {
				t.Errorf("%s, %s: %d of %d = %.1f %% are found, the file asks for %v", kind, lang, n.found, n.all, share, percent)
			}
		}
	}
}

// change is one figure of a passage with two digits exchanged.
type change struct {
	kind, rule, old, changed string
	found                    bool
}

// changed tries the passage with each figure changed that a check of the kinds found right.
func (p pair) changed(t *testing.T, e *validate.Engine, kinds map[string]map[string]float64) []change {
	var out []change
	seen := map[string]bool{}
	text, checks := p.read(t, e)
	body := len(text) - len(p.Good)
	for _, k := range checks {
		if k.Verdict != check.Consistent || kinds[k.Rule.Kind] == nil {
			continue
		}
		for _, m := range k.Members {
			old := text[m.Span.Start:m.Span.End]
			other, ok := exchanged(old)
			key := fmt.Sprint(k.Rule.Kind, m.Span.Start)
			if !ok || m.Time || seen[key] {
				continue
			}
			seen[key] = true
			next, at := p, m.Span.Start-body
			if at >= 0 {
				next.Good = p.Good[:at] + other + p.Good[at+len(old):]
			} else {
				next.Title = strings.Replace(p.Title, old, other, 1)
			}
			found, holds := false, false
			_, others := next.read(t, e)
			for _, o := range others {
				found = found || o.Verdict == check.Inconsistent
				holds = holds || o.Verdict == check.Consistent && o.Rule == k.Rule && len(o.Members) == len(k.Members) &&
					slices.ContainsFunc(o.Members, func(x check.Member) bool { return x.Span.Start == m.Span.Start })
			}
			if found || !holds {
				out = append(out, change{k.Rule.Kind, k.Rule.ID, old, other, found})
			}
		}
	}
	return out
}

// exchanged is the figure with its first two digits that differ exchanged, no zero coming first.
func exchanged(s string) (string, bool) {
	b, last := []byte(s), -1
	for i, c := range b {
		if !unicode.IsDigit(rune(c)) {
			if strings.ContainsRune(".,", rune(c)) {
				continue
			}
			last = -1
			continue
		}
		if last >= 0 && b[last] != c && c != '0' {
			b[last], b[i] = c, b[last]
			return string(b), true
		}
		last = i
	}
	return "", false
}

// read is the consistent passage as the reader gives it, the title first, and its checks.
func (p pair) read(t *testing.T, e *validate.Engine) (string, []check.Check) {
	t.Helper()
	line, err := json.Marshal(map[string]string{"id": "pair", "text": p.Good, "lang": p.Lang, "date": p.Date, "title": p.Title})
	if err != nil {
		t.Fatal(err)
	}
	a, err := read.Line(1, line)
	if err != nil {
		t.Fatal(err)
	}
	doc := extract.Extract(a, extract.Options{Lang: p.Lang})
	checks, err := e.Check(doc)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Text, checks
}
