package read

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTails(t *testing.T) {
	p := fill(2)
	para := fmt.Sprintf("paragraph %q", p)
	for _, c := range []struct{ name, in, want string }{
		{"related articles", `<article><p>` + p + `</p><h3>Related articles</h3><p>Another story about a thing</p></article>`, lines(para)},
		{"until the next heading", `<article><p>` + p + `</p><h3>Mehr zum Thema</h3><p>Anderes</p><h2>Folgen</h2><p>` + p + `</p></article>`,
			lines(para, `heading 2 "Folgen"`, para)},
		{"until the box ends", `<article><p>` + p + `</p><div><h3>Mehr zum Thema</h3><p>Anderes</p></div><p>` + p + `</p></article>`, lines(para, para)},
		{"the date alone", `<article><p>3. Mai 2024</p><p>` + p + `</p></article>`, lines(para)},
		{"a date in a sentence", `<article><p>Am 3. Mai 2024 kam er.</p><p>` + p + `</p></article>`, lines(`paragraph "Am 3. Mai 2024 kam er."`, para)},
		{"a heading over links", `<article><p>` + p + `</p><h2>Noch mehr</h2><ul><li><a href="/a">Eine ganz andere Sache</a></li></ul></article>`, lines(para)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, outline(readPage(t, c.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCharsets(t *testing.T) {
	text := " kostet 5 \u20ac für Österreich, und das ist der Preis, den alle zahlen müssen.</p>"
	latin := func(s string, euro byte) string {
		var b []byte
		for _, r := range s {
			if r == '\u20ac' {
				b = append(b, euro)
			} else {
				b = append(b, byte(r))
			}
		}
		return string(b)
	}
	want := "Das kostet 5 \u20ac für Österreich, und das ist der Preis, den alle zahlen müssen."
	for _, c := range []struct{ name, in, header string }{
		{"meta", latin(`<meta charset="windows-1252"><p>Das`+text, 0x80), ""},
		{"http-equiv", latin(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>Das`+text, 0xa4), ""},
		{"header", latin(`<p>Das`+text, 0xa4), "text/html; charset=iso-8859-15"},
		{"xml", latin(`<?xml version="1.0" encoding="ISO-8859-15"?><p>Das`+text, 0xa4), ""},
		{"guess", latin(`<p>Das`+text, 0x80), ""},
		{"late meta", latin("<!--"+fill(30)+`--><meta charset="iso-8859-15"><p>Das`+text, 0xa4), ""},
		{"wrong meta", `<meta charset="iso-8859-1"><p>Das` + text, ""},
		{"bom", "\ufeff<p>Das" + text, ""},
	} {
		a, err := Bytes("x.html", []byte(c.in), Options{From: HTML, ContentType: c.header})
		if err != nil {
			t.Fatal(err)
		}
		if a.Text != want {
			t.Errorf("%s: %q", c.name, a.Text)
		}
	}
}
