package read

import (
	"strings"

	"golang.org/x/net/html/atom"

	"crossfoot/extract/article"
)

// walker writes the chosen part of a page as blocks.
type walker struct {
	*builder
	book   *pageBook
	title  *elem // the headline, which is not said twice; nil is none
	tables []article.Table

	bodyStart int // where the body begins in the text
	group     int

	kind   article.Kind // of the block being written
	level  int
	list   int // group of the list or quote around; 0 is none
	pre    bool
	at     *elem // block element being written
	author string
	tail   tail
	inCell bool // block elements in a cell only break its lines

	inItem    bool // in an item of a list
	itemBegun bool // a block of that item is written
}

// walk writes an element and what is below it.
func (w *walker) walk(e *elem) {
	switch {
	case e.note != nil:
		w.note(e.note)
		return
	case e.isText():
		w.texts(e)
		return
	case e == w.title || w.dropped(e):
		if e == w.title && w.bodyStart > 0 && len(w.pending) > 0 {
			w.settle(w.pending, w.blocks[0].Span)
			w.pending = nil
		}
		if e.block {
			w.flush()
		}
		if e.linked > 2 {
			w.dropHeading()
		}
		return
	}
	switch e.tag {
	case atom.Br:
		w.lineBreak()
	case atom.Hr:
		w.flush()
	case atom.Sup:
		w.superscript(e)
	case atom.Table:
		w.flush()
		w.table(e)
		w.flush()
	default:
		w.element(e)
	}
}

// dropped reports whether the element is left out: boilerplate, a list of links,
// a line that leads elsewhere, the date or a picture's source on a line of its own.
func (w *walker) dropped(e *elem) bool {
	switch {
	case e.traits&boilerplate != 0:
		return true
	case e.words == 0:
		return false
	case e.traits&dated != 0 && e.words <= 8 && (e.block || e.parent.words <= 8):
		return true
	case e.block && e.words <= 8 && w.credit(e):
		return true
	}
	switch e.tag {
	case atom.Ul, atom.Ol, atom.Dl, atom.Div, atom.Section, atom.Table:
		return e.linked*10 >= e.words*8
	case atom.P:
		return e.linked*10 >= e.words*6 && e.words <= 15
	}
	return false
}

// credit reports whether the block begins with a word for a picture and a colon.
func (w *walker) credit(e *elem) bool {
	s, ok := firstText(e)
	if !ok {
		return false
	}
	word, _, colon := strings.Cut(strings.TrimSpace(w.raw[s.start:s.end]), ":")
	return colon && w.book.credits[strings.ToLower(word)]
}

// element writes an element by its kind.
func (w *walker) element(e *elem) {
	if !e.block {
		w.children(e)
		return
	}
	w.flush()
	kind, level, list, pre, at, inItem := w.kind, w.level, w.list, w.pre, w.at, w.inItem
	blocks, tables := len(w.blocks), len(w.tables)
	w.enter(e)
	w.at = e
	w.children(e)
	w.flush()
	w.kind, w.level, w.list, w.pre, w.at, w.inItem = kind, level, list, pre, at, inItem
	if e == w.tail.box {
		w.tail.on = false
	}
	if e.tag == atom.Figure && len(w.tables) == tables+1 {
		w.captionTable(&w.tables[tables], blocks)
	}
}

// captionTable gives the only table of a figure the figure's caption.
func (w *walker) captionTable(t *article.Table, from int) {
	for _, b := range w.blocks[min(from, len(w.blocks)):] {
		if b.Kind == article.Caption && t.Caption.Empty() {
			t.Caption = b.Span
		}
	}
}

// enter sets what blocks inside the element are.
func (w *walker) enter(e *elem) {
	switch e.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.kind, w.level = article.Heading, int(e.tag.String()[1]-'0')
	case atom.Ul, atom.Ol, atom.Dl, atom.Dir:
		if w.kind != article.ListItem {
			w.group++
			w.list, w.level = w.group, 0
		}
		w.kind, w.level, w.inItem, w.itemBegun = article.ListItem, w.level+1, false, false
	case atom.Li, atom.Dt:
		w.inItem, w.itemBegun = true, false
	case atom.Dd: // says more of the term before
		w.inItem = true
	case atom.Blockquote:
		if w.kind != article.Quote {
			w.group++
			w.kind, w.list, w.level = article.Quote, w.group, 0
		}
	case atom.Figcaption, atom.Caption:
		w.kind, w.level, w.list = article.Caption, 0, 0
	case atom.Pre:
		w.pre = true
	default:
		if e.traits&caption != 0 {
			w.kind, w.level, w.list = article.Caption, 0, 0
		}
	}
}

func (w *walker) children(e *elem) {
	for c := e.first; c != nil; c = c.next {
		w.walk(c)
	}
}

// texts writes a text.
func (w *walker) texts(e *elem) {
	for _, s := range e.texts {
		w.html(s.start, s.end, w.pre)
	}
	if len(e.texts) == 0 && e.literal != "" {
		w.wait(w.here(), w.pre && strings.Contains(e.literal, "\n"))
	}
}

// here is the place in the file of the last byte written.
func (w *walker) here() int {
	if len(w.segs) == 0 {
		return 0
	}
	s := w.segs[len(w.segs)-1]
	if !s.Linear {
		return s.File
	}
	return s.File + len(w.text) - s.Text
}

// lineBreak writes a line break; two of them end the paragraph.
func (w *walker) lineBreak() {
	if w.open && w.line && !w.inCell {
		w.flush()
		return
	}
	w.wait(w.here(), true)
}

// flush ends the open block.
func (w *walker) flush() {
	if w.inCell {
		w.wait(w.here(), true)
		return
	}
	gap := "\n\n"
	if w.kind == article.ListItem {
		gap = "\n"
	}
	x := block(w.kind, 0, 0)
	x.Level, x.Group, x.Continues = w.level, w.list, w.kind == article.ListItem && w.inItem && w.itemBegun
	ended := w.end(x, gap)
	w.itemBegun = w.itemBegun || ended
	if ended && (w.kind == article.Heading || w.kind == article.Paragraph || w.tail.on) {
		w.leaveOut()
	}
}

// superscript writes a raised text. A link to a note of the page is left out;
// figures become raised figures, so that "m" and "2" or "5" and a note's number do
// not run into one.
func (w *walker) superscript(e *elem) {
	if note(e) {
		return
	}
	from := len(w.text)
	open := w.open
	w.children(e)
	if !w.open || !open {
		return
	}
	written := string(w.text[from:])
	if strings.Trim(written, "0123456789+-()[]*,;") != "" || !strings.ContainsAny(written, "0123456789") {
		return
	}
	w.cut(from)
	raised := superscriptText(written)
	w.put(raised, w.fileOf(e), false)
}

// note reports whether a raised element links to a note on the page.
func note(e *elem) bool {
	is := false
	e.each(func(c *elem) bool {
		is = is || c.tag == atom.A && strings.Contains(c.attr("href"), "#")
		return !is
	})
	return is
}

// fileOf is the place of the first text below e.
func (w *walker) fileOf(e *elem) int {
	s, _ := firstText(e)
	return s.start
}

// firstText is the first text below e.
func firstText(e *elem) (stretch, bool) {
	for c := e.first; c != nil; c = c.next {
		if len(c.texts) > 0 {
			return c.texts[0], true
		}
		if s, ok := firstText(c); ok {
			return s, true
		}
	}
	return stretch{}, false
}

var raise = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
	"+", "⁺", "-", "⁻", "(", "⁽", ")", "⁾")

func superscriptText(s string) string { return raise.Replace(s) }

// headingWords is how long a heading may be to be taken back.
const headingWords = 12

// dropHeading takes back headings that turn out to stand above nothing: what
// they announced was left out.
func (w *walker) dropHeading() {
	for n := len(w.blocks); n > 0 && !w.open; n-- {
		b := w.blocks[n-1]
		if b.Kind != article.Heading || b.Span.Start < w.bodyStart || countWords(string(w.text[b.Span.Start:b.Span.End])) > headingWords {
			return
		}
		w.blocks = w.blocks[:n-1]
		w.takeBack(b.Span.Start)
	}
}

// article finishes the text.
func (w *walker) article() *article.Article {
	text := strings.TrimRight(string(w.text), " \t\n")
	for _, t := range w.tables {
		for i := range t.Cells { // empty cells at the end stood in what was trimmed
			c := &t.Cells[i].Span
			c.Start, c.End = min(c.Start, len(text)), min(c.End, len(text))
		}
	}
	return &article.Article{
		Text: text, BodyStart: min(w.bodyStart, len(text)), Blocks: w.blocks, Tables: w.tables,
		Source: article.Source{Raw: w.raw, Segments: w.segs},
	}
}
