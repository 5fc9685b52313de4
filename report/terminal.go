package report

import (
	"strconv"
	"strings"

	"github.com/rivo/uniseg"

	"crossfoot/report/messages"
)

// ink puts colours on, or not.
type ink bool

func (i ink) put(code, s string) string {
	if !i || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (i ink) bold(s string) string { return i.put("1", s) }
func (i ink) dim(s string) string  { return i.put("2", s) }

func (i ink) severity(severity, s string) string {
	switch severity {
	case "error":
		return i.put("1;31", s)
	case "warning":
		return i.put("1;33", s)
	}
	return i.put("1;36", s)
}

// wrap prints text after a lead, broken at spaces to the terminal's width; further
// lines start with indent. A tail stays unbroken. Escape sequences have no width.
func (t *textWriter) wrap(lead, text, indent, tail string) {
	width := columns(lead)
	t.buf.WriteString(lead)
	words := strings.Fields(text)
	if tail != "" {
		words = append(words, tail)
	}
	for i, word := range words {
		w := columns(word)
		switch {
		case i == 0:
		case t.o.Width > 0 && width+1+w > t.o.Width && width > columns(indent):
			t.buf.WriteByte('\n')
			t.buf.WriteString(indent)
			width = columns(indent)
		default:
			t.buf.WriteByte(' ')
			width++
		}
		t.buf.WriteString(word)
		width += w
	}
	t.buf.WriteByte('\n')
}

// columns is how wide a terminal shows the text.
func columns(s string) int {
	if !strings.Contains(s, "\x1b") {
		return uniseg.StringWidth(s)
	}
	n := 0
	for s != "" {
		before, rest, found := strings.Cut(s, "\x1b")
		n += uniseg.StringWidth(before)
		if !found {
			break
		}
		if _, s, found = strings.Cut(rest, "m"); !found {
			break
		}
	}
	return n
}

// passage prints a sentence behind its line number, the members underlined.
func (t *textWriter) passage(say *messages.Catalogue, p passage) {
	label := strconv.Itoa(p.line)
	if p.title {
		label = say.Text("text.title")
	}
	gutter := 5
	pad := strings.Repeat(" ", max(0, gutter-columns(label)))
	first := t.ink.dim(pad + label + " │ ")
	later := t.ink.dim(strings.Repeat(" ", max(gutter, columns(label))) + " │ ")
	width := 0
	if t.o.Width > 0 {
		width = max(20, t.o.Width-gutter-3)
	}
	for i, l := range layout(p.pieces, width) {
		lead := later
		if i == 0 {
			lead = first
		}
		t.buf.WriteString(lead)
		t.buf.WriteString(l.paint(t.ink))
		t.buf.WriteByte('\n')
		if u := l.underline(); u != "" {
			t.buf.WriteString(later)
			t.buf.WriteString(t.ink.put("1;31", u))
			t.buf.WriteByte('\n')
		}
	}
}

// row is a line of an excerpt on the terminal.
type row []piece

// layout breaks an excerpt at spaces into rows of at most width columns; 0 is no
// limit.
func layout(pieces []piece, width int) []row {
	rows := []row{nil}
	used := 0
	for _, w := range words(pieces) {
		n := 0
		for _, p := range w {
			n += columns(p.text)
		}
		blank := w[0].text == " "
		if width > 0 && used > 0 && used+n > width {
			if blank {
				continue
			}
			rows = append(rows, nil)
			used = 0
		}
		if blank && used == 0 {
			continue
		}
		last := len(rows) - 1
		rows[last] = append(rows[last], w...)
		used += n
	}
	return rows
}

// words splits an excerpt at spaces; a word may have several marks, a space is a
// word of its own.
func words(pieces []piece) [][]piece {
	var out [][]piece
	var word []piece
	flush := func() {
		if len(word) > 0 {
			out = append(out, word)
			word = nil
		}
	}
	for _, p := range pieces {
		for p.text != "" {
			i := strings.IndexByte(p.text, ' ')
			switch i {
			case 0:
				flush()
				out = append(out, []piece{{" ", p.mark}})
				p.text = strings.TrimLeft(p.text, " ")
			case -1:
				word = append(word, p)
				p.text = ""
			default:
				word = append(word, piece{p.text[:i], p.mark})
				p.text = p.text[i:]
			}
		}
	}
	flush()
	return out
}

func (r row) paint(i ink) string {
	var b strings.Builder
	for _, p := range r {
		switch p.mark {
		case figure:
			b.WriteString(i.put("1", p.text))
		default:
			b.WriteString(p.text)
		}
	}
	return b.String()
}

// underline is the line below: ^ under figures, ~ under cue words.
func (r row) underline() string {
	var b strings.Builder
	for _, p := range r {
		b.WriteString(strings.Repeat([]string{" ", "~", "^"}[p.mark], columns(p.text)))
	}
	return strings.TrimRight(b.String(), " ")
}
