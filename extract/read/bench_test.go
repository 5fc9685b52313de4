package read

import (
	"strings"
	"testing"
)

// benchPage is a page as sites serve them: menus, scripts, an article, teasers.
func benchPage() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Werk wächst – Blatt</title><meta property="og:title" content="Werk wächst">`)
	b.WriteString(strings.Repeat(`<meta name="x" content="y"><link rel="stylesheet" href="/a.css"><script>var a = {"b": [1, 2, 3]};</script>`, 40))
	b.WriteString(`</head><body class="single"><nav class="menu"><ul>` + strings.Repeat(`<li class="menu-item"><a href="/x">Ein Menüpunkt</a></li>`, 120) + `</ul></nav><main><article><h1>Werk wächst</h1><div class="article-body">`)
	for range 30 {
		b.WriteString(`<p>Der Umsatz stieg um <b>12&nbsp;%</b> auf 3,4&nbsp;Mrd.&nbsp;Euro, sagte die <a href="/y">Chefin</a> des Werks am Montag; im Vorjahr waren es 3,0 Milliarden gewesen, und niemand hatte mehr erwartet.</p>` + "\n")
	}
	b.WriteString(`</div></article></main><aside class="related">` + strings.Repeat(`<div class="teaser"><h3><a href="/z">Noch ein Thema</a></h3><p>Worum es dabei geht.</p></div>`, 60) + `</aside><footer>Impressum</footer></body></html>`)
	return b.String()
}

func BenchmarkHTML(b *testing.B) {
	page := []byte(benchPage())
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Bytes("x.html", page, Options{From: HTML}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	text := []byte(strings.Repeat("Der Umsatz stieg um 12 % auf 3,4 Mrd. Euro, sagte die Chefin.\n\n", 1000))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Bytes("x.txt", text, Options{From: Text}); err != nil {
			b.Fatal(err)
		}
	}
}
