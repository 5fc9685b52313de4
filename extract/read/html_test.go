package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
)

// fill is running text of n sentences, so that a test's page has an article.
func fill(n int) string {
	return strings.TrimSpace(strings.Repeat("The council met again on the same matter and came to no other view at all. ", n))
}

func readPage(t *testing.T, page string) *article.Article {
	t.Helper()
	a, err := Bytes("page.html", []byte(page), Options{From: HTML})
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, a)
	return a
}

func TestHTMLBlocks(t *testing.T) {
	p := fill(1)
	for _, c := range []struct{ name, in, want string }{
		{"inline elements", `<p>A <b>b</b>old 1<span>,2</span> <i>Mrd.</i></p>`, lines(`paragraph "A bold 1,2 Mrd."`)},
		{"white space", "<p>  a\r\n\t b&nbsp;c&#8239;d &amp; e </p>", lines("paragraph \"a b\\u00a0c\\u202fd & e\"")},
		{"soft hyphens and comments", "<p>Mil\u00adli&shy;ar<!-- x -->de\u200bn</p>", lines(`paragraph "Milliarden"`)},
		{"entities without end", `<p>a &amp b &notit; R&D &#8364;5 &euro;6</p>`, lines(`paragraph "a & b ¬it; R&D €5 €6"`)},
		{"line breaks", `<p>a<br>b<br><br>c</p>`, lines(`paragraph "a\nb"`, `paragraph "c"`)},
		{"headings", `<h1>Top</h1><h2>Head</h2><p>` + p + `</p>`, lines(`title "Top"`, `heading 2 "Head"`, fmt.Sprintf("paragraph %q", p))},
		{"lists", `<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>`, lines(
			`list-item 1 g1 "a"`, `list-item 2 g1 "b"`, `list-item 1 g1 "c"`, `list-item 1 g1 "d"`)},
		{"quote", `<blockquote><p>a</p><p>b</p></blockquote><p>c</p>`, lines(`quote g1 "a"`, `quote g1 "b"`, `paragraph "c"`)},
		{"figure", `<p>a</p><figure><img><figcaption>b 5</figcaption></figure>`, lines(`paragraph "a"`, `caption "b 5"`)},
		{"squares and notes", `<p>5 m<sup>2</sup>, 7<sup>1)</sup> and 8<sup><a href="#n">3</a></sup></p>`, lines(`paragraph "5 m², 7¹⁾ and 8"`)},
		{"no tags closed", `<p>a<p>b<div>c`, lines(`paragraph "a"`, `paragraph "b"`, `paragraph "c"`)},
		{"scripts", `<p>a</p><script>document.write("<p>5 Mrd.</p>")</script><style>p{}</style><noscript>n</noscript>`, lines(`paragraph "a"`)},
		{"hidden", `<p>a</p><p hidden>b</p><div style="display: none">c</div>`, lines(`paragraph "a"`)},
		{"marks in the text", "<p>a\x020\x03b</p>", lines(`paragraph "a\x020\x03b"`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, outline(readPage(t, c.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHTMLMainPart(t *testing.T) {
	page := `<html lang="de"><head><title>Werk wächst – Blatt</title>
<meta property="og:title" content="Werk wächst"><meta property="article:published_time" content="2026-01-05T08:00:00+01:00">
<meta name="author" content="Eva Muster"></head><body class="has-sidebar">
<nav><ul><li><a href="/a">Politik</a></li><li><a href="/b">Wirtschaft</a></li></ul></nav>
<header><h1>Werk wächst</h1></header>
<div class="cookie-banner"><p>` + fill(2) + `</p></div>
<article><p class="teaser">Lead: ` + fill(1) + `</p><div class="article-body"><p>Text 1: ` + fill(3) + `</p>
<div class="share"><a href="#">Teilen</a></div><h2>Mehr</h2><ul class="related"><li><a href="/c">Anderes Thema kommt</a></li></ul>
<p>Text 2: ` + fill(3) + `</p><p>Foto: Agentur</p></div></article>
<div id="comments"><p>` + fill(9) + `</p></div><footer>Impressum</footer></body></html>`
	a := readPage(t, page)
	want := lines(`title "Werk wächst"`, fmt.Sprintf("paragraph %q", "Lead: "+fill(1)),
		fmt.Sprintf("paragraph %q", "Text 1: "+fill(3)), fmt.Sprintf("paragraph %q", "Text 2: "+fill(3)))
	if diff := cmp.Diff(want, outline(a)); diff != "" {
		t.Error(diff)
	}
	if a.Title != "Werk wächst" || a.Date != "2026-01-05" || a.Lang != "de" || a.Author != "Eva Muster" {
		t.Errorf("title %q date %s lang %s author %s", a.Title, a.Date, a.Lang, a.Author)
	}
	if p := a.Position(0); p != (article.Position{Line: 5, Column: 13}) {
		t.Errorf("title stands at %+v", p)
	}
	if !strings.HasPrefix(a.Body(), "Lead: ") {
		t.Errorf("body begins %.20q", a.Body())
	}
}

func TestHTMLTitleBeside(t *testing.T) {
	a, err := readHTML("<h1>Umsatz steigt</h1><p>"+fill(2)+"</p>", "Umsatz steigt")
	if err != nil {
		t.Fatal(err)
	}
	wellFormed(t, a)
	if a.Title != "Umsatz steigt" || a.Body() != fill(2) {
		t.Errorf("%q", a.Text)
	}
}

func TestJSONLD(t *testing.T) {
	page := `<html><head><script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},
{"@type":"NewsArticle","headline":"Zölle &amp; Zins","datePublished":"2026-02-03T10:00","dateModified":"2026-02-04","author":[{"name":"A B"},{"name":"C D"}],
"articleBody":"Erster \u201eSatz\u201c mit 5 Mrd.\n\nZweiter: ` + fill(3) + `"}]}</script></head><body><div id="app"></div></body></html>`
	a := readPage(t, page)
	want := lines(`title "Zölle & Zins"`, `paragraph "Erster „Satz“ mit 5 Mrd."`, fmt.Sprintf("paragraph %q", "Zweiter: "+fill(3)))
	if diff := cmp.Diff(want, outline(a)); diff != "" {
		t.Error(diff)
	}
	if a.Date != "2026-02-03" || a.Modified != "2026-02-04" || a.Author != "A B, C D" {
		t.Errorf("date %s, changed %s, by %s", a.Date, a.Modified, a.Author)
	}
	at := strings.Index(a.Text, "5 Mrd.")
	if got, want := a.Source.Offset(at), strings.Index(page, "5 Mrd."); got != want {
		t.Errorf("5 Mrd. at %d, want %d", got, want)
	}
}

func TestISODate(t *testing.T) {
	for in, want := range map[string]string{
		"2020-03-04T10:00:00Z": "2020-03-04", "20200304": "2020-03-04", "4.3.2020": "2020-03-04", "04.03.20": "2020-03-04",
		"4. März 2020, 12 Uhr": "2020-03-04", "March 4, 2020": "2020-03-04", "Wed, 4 Mar 2020": "2020-03-04", "March 4th, 2020": "2020-03-04",
		"Mon Oct 11 14:57:21 CEST 2021": "2021-10-11", "31.2.2020": "", "12/25/2020": "2020-12-25", "25/12/2020": "2020-12-25",
		"Version 1.2.3": "", "": "", "Seite 3 von 12": "",
	} {
		if got := isoDate(in, false); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := isoDate("3/4/2020", true); got != "2020-03-04" {
		t.Errorf("month first: %s", got)
	}
}

func TestNoArticle(t *testing.T) {
	for _, in := range []string{"<html><body><script>x()</script></body></html>", "<!doctype html>"} {
		_, err := Bytes("p.html", []byte(in), Options{})
		e, ok := err.(*Error)
		if !ok || e.Kind != NoArticle {
			t.Errorf("%s: %v", in, err)
		}
	}
}
