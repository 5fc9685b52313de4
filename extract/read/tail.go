package read

import (
	"strings"

	"crossfoot/extract/article"
)

// A heading such as "Related articles" or "About the author" says that what
// follows is not the article. It is left out together with what it announces: to
// the end of the box it stands in, to the next heading of its rank, or, at most,
// tailWords on.

// tailWords bounds what one such heading leaves out.
const tailWords = 150

// tail is what is being left out.
type tail struct {
	on    bool
	level int   // rank of the heading; 7 for a line that is none
	box   *elem // element at whose end it ends
	words int   // left out so far
}

// announces reports whether the block just written is a heading over a tail, or a
// line that could be one.
func (w *walker) announces(b article.Block) bool {
	if b.Kind != article.Heading && b.Kind != article.Paragraph || b.Span.Len() > 60 {
		return false
	}
	return w.book.tails[letters(string(w.text[b.Span.Start:b.Span.End]))]
}

// leaveOut takes back the block just written if it belongs to a tail.
func (w *walker) leaveOut() {
	b := w.blocks[len(w.blocks)-1]
	switch {
	case w.bodyStart > b.Span.Start || w.kind == article.Title:
		return
	case b.Kind == article.Paragraph && b.Span.Len() < 60 && w.byline(string(w.text[b.Span.Start:b.Span.End])):
	case w.announces(b):
		w.tail = tail{on: true, level: 7, box: w.box()}
		if b.Kind == article.Heading {
			w.tail.level = b.Level
		}
	case !w.tail.on:
		return
	case b.Kind == article.Heading && b.Level <= w.tail.level, w.tail.words > tailWords:
		w.tail.on = false
		return
	}
	w.tail.words += countWords(string(w.text[b.Span.Start:b.Span.End]))
	w.blocks = w.blocks[:len(w.blocks)-1]
	w.takeBack(b.Span.Start)
}

// box is the element around the one being written that holds more than it.
func (w *walker) box() *elem {
	if w.at == nil {
		return nil
	}
	e := w.at
	for e.parent != nil && e.parent.words <= w.at.words {
		e = e.parent
	}
	return e.parent
}

// byline reports whether a line of its own is only the author's name or a date.
func (w *walker) byline(s string) bool {
	if n := countWords(s); n > 5 {
		return false
	}
	if a := letters(w.author); a != "" && strings.HasSuffix(letters(s), a) {
		return true
	}
	return countWords(s) <= 3 && isoDate(s, false) != ""
}
