package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crossfoot/extract/article"
)

// outline shows an article's blocks, one a line.
func outline(a *article.Article) string {
	var b strings.Builder
	for _, x := range a.Blocks {
		fmt.Fprintf(&b, "%v", x.Kind)
		if x.Level > 0 {
			fmt.Fprintf(&b, " %d", x.Level)
		}
		if x.Group > 0 {
			fmt.Fprintf(&b, " g%d", x.Group)
		}
		if x.Kind == article.Cell {
			fmt.Fprintf(&b, " t%d r%d c%d", x.Table, x.Row, x.Col)
		}
		fmt.Fprintf(&b, " %q\n", a.Text[x.Span.Start:x.Span.End])
	}
	return b.String()
}

// lines joins what a test expects.
func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

// wellFormed checks what every article promises: ordered blocks that do not
// overlap, white space between them, a body after the title.
func wellFormed(t interface {
	Helper()
	Errorf(string, ...any)
}, a *article.Article) {
	t.Helper()
	last := 0
	for i, b := range a.Blocks {
		if b.Span.Start < last || b.Span.End < b.Span.Start || b.Span.End > len(a.Text) {
			t.Errorf("block %d %+v: out of order, text of %d bytes", i, b, len(a.Text))
			return
		}
		if gap := a.Text[last:b.Span.Start]; strings.TrimSpace(gap) != "" {
			t.Errorf("block %d: %q before it is in no block", i, gap)
		}
		last = b.Span.End
	}
	if strings.TrimSpace(a.Text[last:]) != "" {
		t.Errorf("%q after the last block", a.Text[last:])
	}
	if a.BodyStart > len(a.Text) {
		t.Errorf("body begins at %d of %d", a.BodyStart, len(a.Text))
	}
}

func TestTextBlocks(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"headline and paragraphs", "Profit up by a fifth\n\nThe firm earned more.\nIt said so.\n\nSecond.\n", lines(
			`heading 1 "Profit up by a fifth"`, `paragraph "The firm earned more.\nIt said so."`, `paragraph "Second."`)},
		{"a headline may ask", "Was nun?\n\nDas Werk schließt.", lines(`heading 1 "Was nun?"`, `paragraph "Das Werk schließt."`)},
		{"one line is no headline", "Profit up by a fifth", lines(`paragraph "Profit up by a fifth"`)},
		{"inner heading", "Das Werk schließt.\n\nDie Folgen\n\nEs gehen 300 Stellen verloren, sagt der Rat.", lines(
			`paragraph "Das Werk schließt."`, `heading 2 "Die Folgen"`, `paragraph "Es gehen 300 Stellen verloren, sagt der Rat."`)},
		{"bullets", "It plans:\n- one shop\n  in town\n- two more\n\nThen nothing.", lines(
			`paragraph "It plans:"`, `list-item 1 g1 "- one shop\n  in town"`, `list-item 1 g1 "- two more"`, `paragraph "Then nothing."`)},
		{"nested bullets", "* a\n  * b\n* c", lines(`list-item 1 g1 "* a"`, `list-item 2 g1 "* b"`, `list-item 1 g1 "* c"`)},
		{"numbered", "1. erstens\n2. zweitens\n3) drittens", lines(
			`list-item 1 g1 "1. erstens"`, `list-item 1 g1 "2. zweitens"`, `list-item 1 g1 "3) drittens"`)},
		{"a date is no item", "Es war am\n3. Oktober 1990 so weit.", lines(`paragraph "Es war am\n3. Oktober 1990 so weit."`)},
		{"a dash inside a sentence", "Sie kamen spät\n– zu spät – an.", lines(`paragraph "Sie kamen spät\n– zu spät – an."`)},
		{"quote", "He wrote:\n> All is well.\n> Truly.\n\nIt was not.", lines(
			`paragraph "He wrote:"`, `quote g1 "> All is well.\n> Truly."`, `paragraph "It was not."`)},
		{"hashes", "# Lage\nEs regnet.", lines(`heading 1 "# Lage"`, `paragraph "Es regnet."`)},
		{"one paragraph a line", strings.Repeat("a ", 90) + "end.\nShort one.", lines(
			fmt.Sprintf("paragraph %q", strings.Repeat("a ", 90)+"end."), `paragraph "Short one."`)},
		{"line ends", "a.\r\n\r\nb.\r\rc.", lines(`paragraph "a."`, `paragraph "b."`, `paragraph "c."`)},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Bytes("x.txt", []byte(c.in), Options{})
			if err != nil {
				t.Fatal(err)
			}
			wellFormed(t, a)
			if a.Text != c.in {
				t.Errorf("text changed: %q", a.Text)
			}
			if diff := cmp.Diff(c.want, outline(a)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTextTitle(t *testing.T) {
	a := readText("Körper mit 5 €.\nZwei.", "Über 5 €")
	wellFormed(t, a)
	if a.Title != "Über 5 €" || a.Body() != "Körper mit 5 €.\nZwei." || !strings.HasPrefix(a.Text, "Über 5 €\n\n") {
		t.Errorf("%q body %q", a.Text, a.Body())
	}
	for _, c := range []struct {
		piece     string
		line, col int
	}{{"Über", 1, 1}, {"5 €\n\nK", 1, 6}, {"Körper", 1, 1}, {"5 €.", 1, 12}, {"Zwei", 2, 1}} {
		if p := a.Position(strings.Index(a.Text, c.piece)); p != (article.Position{Line: c.line, Column: c.col}) {
			t.Errorf("%q stands at %+v, want %d:%d", c.piece, p, c.line, c.col)
		}
	}
}

func TestDecode(t *testing.T) {
	utf16 := func(s string, big bool, bom bool) string {
		var b strings.Builder
		if bom {
			s = "\ufeff" + s
		}
		for _, r := range s {
			if big {
				b.Write([]byte{byte(r >> 8), byte(r)})
			} else {
				b.Write([]byte{byte(r), byte(r >> 8)})
			}
		}
		return b.String()
	}
	for _, c := range []struct{ name, in, want string }{
		{"utf-8", "5 € für alle", "5 € für alle"},
		{"bom", "\ufeff5 €", "5 €"},
		{"windows-1252", "5 \x80 f\xfcr", "5 € für"},
		{"utf-16 le", utf16("5 € für alle", false, true), "5 € für alle"},
		{"utf-16 be", utf16("5 € für alle", true, true), "5 € für alle"},
		{"utf-16 le, no bom", utf16("Das kostet 5 € im Monat", false, false), "Das kostet 5 € im Monat"},
		{"utf-16 be, no bom", utf16("Das kostet 5 € im Monat", true, false), "Das kostet 5 € im Monat"},
		{"utf-8 with a stray", "für äöü \xfcber", "für äöü über"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Bytes("x.txt", []byte(c.in), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if a.Text != c.want {
				t.Errorf("got %q, want %q", a.Text, c.want)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, in string
		o        Options
		want     string
	}{
		{"a.txt", " \n\t", Options{}, "a.txt: there is no text in it"},
		{"a.html", "%PDF-1.7 …", Options{}, "a.html: this is no text; save it as plain text, HTML or Markdown (PDF)"},
		{"a.html", "\x1f\x8b\x08\x00", Options{}, "a.html: this is no text; save it as plain text, HTML or Markdown (gzip)"},
		{"a.bin", "ab\x01\x02\x03\x04\x05\x06\x00\x00c", Options{}, "a.bin: this is no text; save it as plain text, HTML or Markdown"},
		{"a.txt", "12345", Options{MaxBytes: 4}, "a.txt: 5 bytes are more than the 4 allowed; split it"},
		{"a.txt", "x", Options{From: "docx"}, "a.txt: unknown format; use text, html, markdown or jsonl (docx)"},
	} {
		_, err := Bytes(c.name, []byte(c.in), c.o)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a.txt", "  <!DOCTYPE html><p>x", HTML},
		{"a", "<!-- saved -->\n<html lang=de>", HTML},
		{"a", "<p>x</p>", HTML},
		{"-", "Er sagte, <b>x</b>", Text},
		{"a.md", "Use `<p>` and </p> here", Markdown},
		{"a.html", "no tags here", Text},
		{"a.html", "x <b>5</b>", HTML},
		{"a", `{"id": "1", "text": "x"}`, JSONL},
		{"a.jsonl", `{"id": "1", "text": "x"}`, JSONL},
		{"a.txt", `{ braces } in prose`, Text},
		{"a", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", HTML},
		{"page.HTM", "<i>x</i>", HTML},
		{`C:\x\a.md`, "x", Markdown},
	} {
		if got := Format(c.name, []byte(c.in)); got != c.want {
			t.Errorf("%s %q: got %s, want %s", c.name, c.in, got, c.want)
		}
	}
}
