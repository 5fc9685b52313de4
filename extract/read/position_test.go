package read

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"crossfoot/extract/article"
)

// lineColumn counts a place in a file the slow way.
func lineColumn(raw string, off int) article.Position {
	before := strings.ReplaceAll(raw[:off], "\r\n", "\n")
	before = strings.ReplaceAll(before, "\r", "\n")
	line := strings.Count(before, "\n")
	last := before[strings.LastIndexByte(before, '\n')+1:]
	return article.Position{Line: line + 1, Column: utf8.RuneCountInString(last) + 1}
}

// planted is a number in a page, written so that its digits stand apart.
type planted struct {
	digits string
	glue   []string // between the digits; shows nothing
}

func (p planted) markup() (s string, at []int) {
	for i := range p.digits {
		at = append(at, len(s))
		s += p.digits[i : i+1]
		if i < len(p.glue) {
			s += p.glue[i]
		}
	}
	return s, at
}

func genPlanted(t *rapid.T) planted {
	p := planted{digits: rapid.StringMatching(`7[1-9]{8}`).Draw(t, "digits")}
	glue := rapid.SampledFrom([]string{"", "", "", "<b>", "</b>", "<span class=x>", "</span>", "<!-- 5 -->", "&shy;", "\u00ad", "\u200b", "&#8203;"})
	for range p.digits[1:] {
		p.glue = append(p.glue, glue.Draw(t, "glue"))
	}
	return p
}

// genText is text and inline markup without digits.
func genText(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
		"Der Umsatz ", "stieg um ", "ä€😀ß ", "\r\n", "\n\n  ", " ", "&nbsp;", "&#8239;", "&rsquo;", "&amp; ", "R&D ", "&unknown; ",
		"<b>fett</b> ", "<i>", "</i>", "<!-- Umsatz -->", "<a href='/x'>Link</a> ", "<br>", "<br/><br>", "<sup>a</sup>", "\u00ad", "&shy;", "\t", "<img alt='>'>",
		"<span title='a > b'>x</span>", "<script>var a = '<p>';</script>", "<wbr>", "&lt;p&gt; ", "</span>", "<em>und</em>",
	}), 0, 12).Draw(t, "text"), "")
}

// genPage plants the number in a page of real shapes.
func genPage(t *rapid.T, number string) (page string, at int) {
	wrap := rapid.SampledFrom([][2]string{
		{"<p>", "</p>"}, {"<p>", ""}, {"<div><p class='lead'>", "</p></div>"}, {"<ul><li>", "</li></ul>"}, {"<blockquote>", "</blockquote>"},
		{"<h2>", " Lage</h2><p>Es folgt Text, der lang genug ist, um ein Absatz zu sein.</p>"},
		{"<table><tr><th>Jahr<th>Wert</tr><tr><td>Alt<td>", "</td></tr></table>"}, {"<figure><img><figcaption>", "</figcaption></figure>"},
		{"<pre>", "</pre>"}, {"<ol>\r\n<li><p>", "</p></ol>"}, {"<table><tr><td>", "</td></tr></table>"}, {"<div>", "</div>"},
	}).Draw(t, "wrap")
	filler := "<p>" + strings.Repeat("Der Rat tagt und der Rat tagt wieder, denn er kann nicht anders. ", 3) + "</p>\r\n"
	head := rapid.SampledFrom([]string{"", "<!DOCTYPE html>\r\n<html><head><title>Ein Titel</title></head><body><h1>Ein Titel</h1>", "<h1>Käse &amp; Brot</h1>\n", "<nav><a href=/>Start</a></nav>"}).Draw(t, "head")
	before := head + filler + wrap[0] + genText(t) + " "
	return before + number + " " + genText(t) + wrap[1] + filler, len(before)
}

// TestPositions plants a number in a page and asks where it stands.
func TestPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := genPlanted(t)
		markup, at := number.markup()
		page, start := genPage(t, markup)
		a, err := Bytes("p.html", []byte(page), Options{From: HTML})
		if err != nil {
			t.Fatal(err)
		}
		wellFormed(t, a)
		i := strings.Index(a.Text, number.digits)
		if i < 0 {
			t.Fatalf("%s is lost in %q", number.digits, a.Text)
		}
		for k, off := range at {
			if got, want := a.Source.Offset(i+k), start+off; got != want {
				t.Fatalf("digit %d stands at %d, want %d", k, got, want)
			}
			if got, want := a.Position(i+k), lineColumn(page, start+off); got != want {
				t.Fatalf("digit %d stands at %+v, want %+v", k, got, want)
			}
		}
	})
}

// TestTextPositions does the same in plain text, which is kept byte for byte.
func TestTextPositions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pieces := rapid.SliceOf(rapid.SampledFrom([]string{"a", "ä", "😀", " ", "\n", "\r\n", "\r", "- x", "\t", "Satz. "}))
		before := strings.Join(pieces.Draw(t, "before"), "")
		raw := before + "7391" + strings.Join(pieces.Draw(t, "after"), "")
		bom := rapid.SampledFrom([]string{"", "\ufeff"}).Draw(t, "bom")
		a, err := Bytes("p.txt", []byte(bom+raw), Options{From: Text})
		if err != nil {
			t.Fatal(err)
		}
		wellFormed(t, a)
		if a.Text != raw {
			t.Fatalf("text is %q, want %q", a.Text, raw)
		}
		if got, want := a.Position(len(before)), lineColumn(raw, len(before)); got != want {
			t.Fatalf("number stands at %+v, want %+v", got, want)
		}
	})
}
