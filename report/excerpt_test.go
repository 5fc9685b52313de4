package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestShorten(t *testing.T) {
	long := strings.Repeat("word ", 100)
	tests := []struct {
		name, text    string
		before, after bool
		want          string
	}{
		{"short stays", "a few words", true, true, "a few words"},
		{"the end, after a figure", "first " + long, true, false, "first word word …"},
		{"the start, before a figure", long + "last", false, true, "… word word word last"},
		{"between figures", "first " + long + "last", true, true, "first word word … word word word last"},
		{"no figure", "first " + long, false, false, "first word word …"},
	}
	for _, test := range tests {
		if got := shorten(test.text, 20, test.before, test.after); strings.TrimSpace(got) != test.want {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}

// TestExcerptsNeverBreak cuts any text at any places.
func TestExcerptsNeverBreak(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.String().Draw(rt, "text")
		place := func() Place {
			return Place{Start: rapid.IntRange(-2, len(text)+2).Draw(rt, "start"), End: rapid.IntRange(-2, len(text)+2).Draw(rt, "end")}
		}
		r := &Result{Document: Document{Text: text, Title: text}}
		c := &Check{Place: place()}
		for range rapid.IntRange(0, 5).Draw(rt, "members") {
			c.Members = append(c.Members, Member{Place: place(), Role: "x"})
			c.Sentences = append(c.Sentences, place())
		}
		for _, p := range passages(r, c, rapid.IntRange(0, 30).Draw(rt, "context")) {
			for _, piece := range p.pieces {
				if piece.text == "" || utf8.ValidString(text) && strings.ContainsAny(piece.text, "\x00\n\x1b") {
					rt.Errorf("%q", piece.text)
				}
			}
		}
	})
}

func TestMembersInTitleAndBody(t *testing.T) {
	f := newFixture(t, "a.txt", "en", "Sales reach 12 million", "The firm sold goods for 10 million. Nothing else happened.")
	f.claim("12 million|12000000|=|count")
	f.claim("10 million|10000000|=|count")
	c := f.check(Check{Rule: "repeat", Verdict: Inconsistent}, "a=10 million", "b=12 million")
	got := passages(f.r, c, 100)
	if len(got) != 2 || !got[0].title || got[1].title || got[1].pieces[0].text != "The firm sold goods for " {
		t.Errorf("%+v", got)
	}
	if s := Statements(f.r, c); len(s) != 2 || s[0] != "Sales reach 12 million" {
		t.Errorf("%q", s)
	}
}

func TestFingerprint(t *testing.T) {
	base := Fingerprint("r", []string{"He said: “12 per cent – no more.”", "She didn’t."})
	same := [][]string{
		{"She didn't.", "He said: \"12 per cent - no more.\""},
		{"she  didn’t.\n", " He said:\u00a0„12 per\u00adcent − no more.“", "She didn’t."},
	}
	same[1][1] = strings.Replace(same[1][1], "\u00ad", " ", 1)
	for _, s := range same {
		if got := Fingerprint("r", s); got != base {
			t.Errorf("%q differs", s)
		}
	}
	for _, s := range [][]string{{"He said: “13 per cent – no more.”", "She didn’t."}, {"She didn’t."}, nil} {
		if Fingerprint("r", s) == base {
			t.Errorf("%q is the same", s)
		}
	}
	if Fingerprint("q", []string{"He said: “12 per cent – no more.”", "She didn’t."}) == base {
		t.Error("the rule makes no difference")
	}
	if !strings.HasPrefix(base, FingerprintPrefix) || len(base) != len(FingerprintPrefix)+20 {
		t.Errorf("%q", base)
	}
}

func TestDecisionsThatCount(t *testing.T) {
	finding := Check{Verdict: Inconsistent}
	for id, counts := range map[string]bool{Open: true, Correct: true, FalseAlarm: false, Accepted: false, Baseline: false} {
		finding.Decision = &Decision{Decision: id}
		if finding.Counts() != counts {
			t.Errorf("%s", id)
		}
		finding.Decision.Outdated = true
		if !finding.Counts() {
			t.Errorf("outdated %s", id)
		}
	}
	if (&Check{Verdict: Consistent}).Counts() {
		t.Error("a good check counts")
	}
}

func TestCellsShareALine(t *testing.T) {
	f := newFixture(t, "a.txt", "en", "", "5,000\n\n3,300\n\n11,800\n\nThe total is wrong.")
	for _, s := range []string{"5,000|5000|=", "3,300|3300|=", "11,800|11800|="} {
		f.claim(s)
	}
	c := f.check(Check{Rule: "table-total", Verdict: Inconsistent}, "part=5,000", "part=3,300", "whole=11,800")
	if s := Statements(f.r, c); len(s) != 1 || s[0] != "5,000 · 3,300 · 11,800" {
		t.Errorf("%q", s)
	}
}

// TestHugeChecksAreCutShort has a total over 4,000 figures, and as many checks.
func TestHugeChecksAreCutShort(t *testing.T) {
	r := &Result{Document: Document{ID: "x", Lang: "en", Text: strings.Repeat("12 34\n", 4_000)}}
	total := Check{Rule: "total", Verdict: Inconsistent, Severity: "error"}
	for i := range 4_000 {
		at, id := Place{Start: 6 * i, End: 6*i + 2}, fmt.Sprint(i)
		r.Claims = append(r.Claims, Claim{ID: id, Place: at, Line: i + 1, Sentence: at})
		total.Members = append(total.Members, Member{Role: "part", Claim: id, Place: at})
		total.Sentences = append(total.Sentences, at)
		r.Checks = append(r.Checks, Check{Rule: "pair", Verdict: Inconsistent, Sentences: []Place{at}, Members: []Member{{Role: "x", Claim: id, Place: at}}})
	}
	r.Checks = append(r.Checks, total)
	p := passages(r, &r.Checks[4_000], 100)
	if len(p) != 1 || len(p[0].pieces) != 2*shownMembers-1 {
		t.Errorf("%d passages, %d pieces", len(p), len(p[0].pieces))
	}
	for format := range streams {
		if out := write(t, format, Options{Explain: true, Width: 80}, r); len(out) > 100<<20 {
			t.Errorf("%s: %d bytes", format, len(out))
		}
	}
	for _, name := range []string{"a.html", "a.xlsx"} {
		writeFile(t, name, testRun(), Options{}, r)
	}
}
