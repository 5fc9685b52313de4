package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
)

func TestMarkdown(t *testing.T) {
	in := `---
title: Etwas
date: 2026-02-03
lang: de
---
# Umsatz &amp; Gewinn

Der *Umsatz* stieg
auf 1\.200 **Mio.** [Euro](http://x/7).

- eins
  - zwei
- drei

> Zitat 5 %

| Jahr | Wert |
|------|-----:|
| 2024 | 1,5  |
| 2025 |      |

` + "```\ncode 9\n```" + `

<p>HTML 3&nbsp;km</p>

Ende 8.
`
	a, err := Bytes("a.md", []byte(in), Options{})
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, a)
	want := lines(`title "Umsatz & Gewinn"`, `paragraph "Der Umsatz stieg auf 1.200 Mio. Euro."`,
		`list-item 1 g1 "eins"`, `list-item 2 g1 "zwei"`, `list-item 1 g1 "drei"`, `quote g2 "Zitat 5 %"`,
		`cell t0 r0 c0 "Jahr"`, `cell t0 r0 c1 "Wert"`, `cell t0 r1 c0 "2024"`, `cell t0 r1 c1 "1,5"`, `cell t0 r2 c0 "2025"`,
		"paragraph \"HTML 3\\u00a0km\"", `paragraph "Ende 8."`)
	if diff := cmp.Diff(want, outline(a)); diff != "" {
		t.Error(diff)
	}
	if a.Title != "Umsatz & Gewinn" || a.Date != "2026-02-03" || a.Lang != "de" {
		t.Errorf("title %q, date %s, lang %s", a.Title, a.Date, a.Lang)
	}
	for _, piece := range []string{"200", "5 %", "1,5", "3\u00a0km", "8.", "Umsatz stieg"} {
		at := strings.Index(a.Text, piece)
		if got, want := a.Source.Offset(at), strings.Index(in, piece[:1]); got < want || in[got] != piece[0] {
			t.Errorf("%q is said to stand at %q", piece, in[got:got+5])
		}
	}
	if got := a.Position(strings.Index(a.Text, "1,5")); got != (article.Position{Line: 19, Column: 10}) {
		t.Errorf("1,5 stands at %+v", got)
	}
}

func TestMarkdownHostile(t *testing.T) {
	for name, in := range map[string]string{
		"quotes":    strings.Repeat(">", 50_000) + "x",
		"lists":     strings.Repeat("- ", 50_000) + "x",
		"brackets":  strings.Repeat("[", 20_000) + "x",
		"stars":     strings.Repeat("**a ", 20_000) + "x",
		"backticks": strings.Repeat("`a ``", 10_000) + "x",
		"html":      strings.Repeat("<div>", 20_000) + "x",
		"wide":      "|a|b|\n|-|-|\n" + strings.Repeat("|1", 20_000) + "x",
		"no end":    "---\ntitle: x",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Bytes("x.md", []byte(in), Options{})
			if err != nil {
				t.Fatal(err)
			}
			wellFormed(t, a)
			if !strings.Contains(a.Text, "x") && name != "wide" {
				t.Errorf("x is lost in %.80q", a.Text)
			}
		})
	}
}
