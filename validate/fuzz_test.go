package validate_test

import (
	"testing"

	"crossfoot/extract"
	"crossfoot/extract/read"
	"crossfoot/rules"
	"crossfoot/validate"
)

// FuzzCheck checks any text in both languages: no mechanism may crash on what it binds, and
// what a check is about lies within the text.
func FuzzCheck(f *testing.F) {
	book, err := rules.Load()
	if err != nil {
		f.Fatal(err)
	}
	e := validate.New(book)
	for _, text := range []string{
		"Sales rose 3-1 from 40 to 30, of which three, 10 per cent; \"half (12) more than 5%\" - the other 7 - in all 20.",
		"Von den 12 Häfen, davon drei, stiegen 40 Prozent auf 30 (2004: 50), der Rest von 8 Mio. Euro vor 10 Jahren, am 31. Februar.",
		"14 and 15 and 16: A, B and C. One is red, another 2, a third 3. 27th, 72nd; 1-2, 2:1 // 5 % 5 % 5 %",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range []string{"en", "de"} {
			a, err := read.Bytes("fuzz.txt", []byte(text), read.Options{From: "text"})
			if err != nil {
				return
			}
			doc := extract.Extract(a, extract.Options{Lang: code})
			checks, err := e.Check(doc)
			if err != nil {
				t.Fatal(err)
			}
			for _, k := range checks {
				for _, m := range k.Members {
					if m.Span.Start < 0 || m.Span.End > len(doc.Text) || m.Span.Start > m.Span.End {
						t.Fatalf("%s: span %v in %d bytes", k.Rule.ID, m.Span, len(doc.Text))
					}
				}
			}
		}
	})
}
