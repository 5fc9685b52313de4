package read

import (
	"bytes"
	"testing"

	"crossfoot/extract/article"
)

// FuzzRead reads anything in every format. Articles must be well formed and every
// byte of them have a place.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<h1>T</h1><p>a<b>1</b>&nbsp;2<br><br>3<table><caption>c<tr><th>a<td rowspan=2 colspan=3>1<tr><td>2</table>",
		"<!DOCTYPE html><html lang=de><head><title>x - y</title><meta property=og:title content=x><script type='application/ld+json'>{\"headline\":\"x\",\"articleBody\":\"a\\u00e4\\n&amp;\"}</script><body><div class=article-body><p>x",
		"<ul><li>a<ul><li>b</ul><dl><dt>c<dd>d</dl><blockquote>e</blockquote><figure><figcaption>f<sup>2</sup><sup><a href=#x>1</a></sup>",
		"---\ntitle: x\n---\n# a\n\n- b\n  - c\n\n|a|b|\n|-|-|\n|1|2|\n\n<p>d</p>\n> e\\*f [g](h) `i`\n",
		"<!-- crossfoot:ignore all why --><h1>T<!-- crossfoot:ignore a b --></h1><table><!-- crossfoot:ignore c d --><tr><td>1<td>2<!-- crossfoot:ignore --></table>",
		"<!-- crossfoot:ignore all why -->\n# T <!-- crossfoot:ignore a b -->\n\n- <!-- crossfoot:ignore c d -->\n\n<!-- crossfoot:ignore e -->|a|\n|-|\n|1|\n",
		"Head\n\n- a\n- b\n1. c\n2. d\n> e\r\n\r\nf", "\xff\xfea\x00b\x00", "a \x80 b", "{\"id\":1,\"text\":\"x\"}\n{\"id\":\"a\",\"html\":\"<p>b\",\"title\":\"c\"}\n{", "&#x110000;&amp5;&",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, from := range []string{"auto", Text, HTML, Markdown} {
			a, err := Bytes("x", data, Options{From: from})
			if (a == nil) == (err == nil) {
				t.Fatalf("%s: article %v, error %v", from, a, err)
			}
			if a != nil {
				checkArticle(t, a)
			}
		}
		for n, line := range bytes.SplitAfter(data, []byte("\n")) {
			a, err := Line(n+1, line)
			if a == nil && err == nil {
				t.Error("neither article nor error")
			}
			if err == nil {
				checkArticle(t, a)
			}
		}
	})
}

// checkArticle checks what every article promises.
func checkArticle(t *testing.T, a *article.Article) {
	wellFormed(t, a)
	for i := 0; i <= len(a.Text); i += 1 + len(a.Text)/50 {
		if p := a.Position(i); p.Line < 1 || p.Column < 1 {
			t.Errorf("byte %d stands at %+v", i, p)
		}
	}
	for _, s := range a.Source.Segments {
		if s.File < 0 || s.File > len(a.Source.Raw) || s.Text < 0 {
			t.Errorf("segment %+v of a file of %d bytes", s, len(a.Source.Raw))
		}
	}
	for _, n := range a.Ignores {
		if n.Span.Start < 0 || n.Span.End < n.Span.Start || n.Span.End > len(a.Text) || n.At < 0 || n.At > len(a.Source.Raw) {
			t.Errorf("comment %+v of a text of %d bytes", n, len(a.Text))
		}
	}
	for _, tb := range a.Tables {
		for _, c := range tb.Cells {
			if c.Span.Start > c.Span.End || c.Span.End > len(a.Text) {
				t.Errorf("cell %+v of a text of %d bytes", c, len(a.Text))
			}
		}
		for _, row := range tb.Grid {
			for _, c := range row {
				if c < -1 || c >= len(tb.Cells) {
					t.Errorf("grid names cell %d of %d", c, len(tb.Cells))
				}
			}
		}
	}
}
