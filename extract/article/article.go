// Package article holds an article as crossfoot reads it: one text, its blocks
// and tables, its metadata, and for every byte of the text the place in the file
// it came from.
package article

// Span is a half-open range of byte offsets in [Article.Text].
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Kind says what a block is in the article.
type Kind uint8

// The kinds of block. Title is the article's headline where it stands outside
// the body (a page's title, the "title" of a JSON line).
const (
	Paragraph Kind = iota
	Title
	Heading
	ListItem
	Cell
	Caption
	Quote
)

var kindNames = [...]string{"paragraph", "title", "heading", "list-item", "cell", "caption", "quote"}

// String is the kind's name as it stands in reports.
func (k Kind) String() string { return kindNames[k] }

// Block is a stretch of text that belongs together. Blocks are in text order and
// do not overlap; what lies between two blocks is white space.
type Block struct {
	Kind  Kind
	Span  Span
	Level int // heading level 1 to 6, list depth from 1; else 0
	// Table, Row and Col place a Cell in Article.Tables; all are -1 elsewhere.
	Table, Row, Col int
	// Group joins list items of one list and paragraphs of one quote; 0 is none.
	Group int
	// Continues: the block goes on with the list item that the block before began.
	Continues bool
}

// TableCell is one cell of a table. A cell with row or column spans stands once in
// Cells and several times in Grid.
type TableCell struct {
	Span             Span
	Header           bool // th, or a first row or column that acts as one
	Row, Col         int
	RowSpan, ColSpan int
}

// Table is a table of the article with its spans resolved.
type Table struct {
	Caption Span    // empty where there is none
	Grid    [][]int // Grid[row][col] indexes Cells; -1 where the table has a hole
	Cells   []TableCell
}

// Article is one document, read and decoded. Text holds the title block, if it
// stands outside the body, then a blank line, then the body.
type Article struct {
	ID       string
	Path     string
	Title    string
	Author   string
	Lang     string // BCP 47 as the source states it; "" where it does not
	Date     string // ISO 8601 date of publication; "" where unknown
	Modified string // ISO 8601 date of the last change; "" where unknown
	Text     string
	// BodyStart is the offset in Text at which the body begins. Everything before
	// it is the title.
	BodyStart int
	Blocks    []Block
	Tables    []Table
	Ignores   []Ignore // in the order of the file
	Source    Source
}

// Body is the article's text without a title that stands outside it. The offsets
// that reports give count from its start.
func (a *Article) Body() string { return a.Text[a.BodyStart:] }

// InTitle reports whether the offset lies in a title outside the body.
func (a *Article) InTitle(off int) bool { return off < a.BodyStart }

// Rebase turns a span of Text into offsets of the body, or of the title where it
// lies there (inTitle is then true).
func (a *Article) Rebase(s Span) (out Span, inTitle bool) {
	if a.InTitle(s.Start) {
		return s, true
	}
	return Span{s.Start - a.BodyStart, s.End - a.BodyStart}, false
}

// Position is the line and column, both from 1, in the article's file at which
// the byte Text[off] stands. Columns count characters.
func (a *Article) Position(off int) Position { return a.Source.Position(off) }
