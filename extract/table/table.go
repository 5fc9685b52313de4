// Package table understands the tables of an article: which cells are numbers and
// what they are worth, what names each row and column, in which unit they count,
// and which cells the table itself says make up which others.
package table

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
)

// Kind is what a cell holds.
type Kind uint8

// The kinds of cell. Missing is a dash or another mark for "no figure"; Other is
// text, a date, a range or anything else with more than one number in it.
const (
	Blank Kind = iota
	Header
	Number
	Missing
	Other
)

// Cell is a cell of the grid as a number.
type Cell struct {
	Kind Kind
	// Index is the cell's place in article.Table.Cells; -1 in a hole of the grid.
	Index int
	// Value is the number as written, with its sign: neither a scale word in the cell
	// nor the scale of a header is applied.
	Value *apd.Decimal
	// Place is the power of ten of the last digit written.
	Place int
	// Signed: a plus or minus sign is written.
	Signed bool
	// Number is where the number stands, without sign, unit and footnote mark.
	Number article.Span
	// Note is the footnote mark; empty where there is none.
	Note article.Span
	// Unit is the unit that the cell itself names.
	Unit Unit
}

// Unit is a unit with a power of ten: "in Mio. Euro" is EUR and 6. The zero value
// is none.
type Unit struct {
	ID    string // as [mention.Quantity.Unit]; "" where only a scale is named
	Power int
	Span  article.Span // where it is named
}

// Named reports whether there is a unit or a scale.
func (u Unit) Named() bool { return u.ID != "" || u.Power != 0 }

// Role is what a row or column is for.
type Role uint8

// The roles. Values holds figures to be read as they are. Total adds up others,
// Part details another ("of which"), Share gives percentages of a whole, Change
// what became of one figure since another, Mean an average, Order a rank, a year or
// a number of the row itself.
const (
	Text Role = iota
	Values
	Total
	Part
	Share
	Change
	Mean
	Order
)

// Line is a row or a column.
type Line struct {
	Role Role
	// Names are the header cells that name the line, outermost first, as indexes
	// into article.Table.Cells.
	Names []int
	// Section is the heading among the rows under which a row stands, as an index into
	// article.Table.Cells; -1 is none.
	Section int
	Unit    Unit
	Period  Period
	// Guessed: the role follows from the line's place alone, not from a word.
	Guessed bool
	// Numbers counts the line's numbers.
	Numbers int
}

// Table is a table understood.
type Table struct {
	*article.Table
	Article *article.Article
	// At is the grid: At[row][column].
	At            [][]Cell
	Rows, Columns []Line
	// HeaderRows and HeaderColumns are how many lines at the top and the left only
	// name others.
	HeaderRows, HeaderColumns int
	// Unit is the unit of the whole table, by its caption or its corner cell.
	Unit Unit

	words *lang.Tables
	pack  *lang.Pack
	units map[string]Unit
}

// Read understands table i of the article. A nil pack reads numbers and signs but
// no words.
func Read(a *article.Article, i int, p *lang.Pack) *Table {
	t := &Table{Table: &a.Tables[i], Article: a, pack: p, words: &lang.Tables{}, units: map[string]Unit{}}
	if p != nil {
		t.words = p.Tables()
	}
	if len(t.Grid) == 0 || len(t.Grid[0]) == 0 {
		return t
	}
	t.HeaderRows, t.HeaderColumns = t.headerRows(), t.headerColumns()
	t.readCells()
	t.nameLines()
	t.readUnits()
	t.giveRoles()
	return t
}

// text is the text of a cell.
func (t *Table) text(cell int) string {
	if cell < 0 {
		return ""
	}
	s := t.Cells[cell].Span
	return t.Article.Text[s.Start:s.End]
}

// Label is the text that names a line, outermost name first.
func (t *Table) Label(l Line) string {
	label := ""
	for _, c := range l.Names {
		if label != "" {
			label += " "
		}
		label += t.text(c)
	}
	return label
}

// headerRows counts the rows at the top that hold only headers.
func (t *Table) headerRows() int {
	for r, row := range t.Grid {
		for _, c := range row {
			if c >= 0 && !t.Cells[c].Header && !t.Cells[c].Span.Empty() {
				return r
			}
		}
		if r > 0 && t.sectionRow(r) {
			return r
		}
	}
	return len(t.Grid)
}

// headerColumns counts the columns at the left whose cells below the header rows
// name rows: those marked as headers, else all up to the first column of words,
// since a rank or number may stand before it.
func (t *Table) headerColumns() int {
	top := t.headerRows()
	n := 0
	for n < len(t.Grid[0]) && t.most(n, top, func(c int) bool { return t.Cells[c].Header }) {
		n++
	}
	if n > 0 && n < len(t.Grid[0]) {
		return n
	}
	for c := 0; c < min(maxNames, len(t.Grid[0])-1); c++ {
		if t.most(c, top, func(c int) bool { return !hasDigit(t.text(c)) }) {
			return c + 1
		}
	}
	return 0
}

// maxNames is in how many of the first columns the names of rows are looked for.
const maxNames = 3

// most reports whether most filled cells of a column below the header rows are ok.
func (t *Table) most(col, top int, ok func(cell int) bool) bool {
	filled, good := 0, 0
	for _, row := range t.Grid[top:] {
		c := row[col]
		if c < 0 || t.Cells[c].Span.Empty() {
			continue
		}
		filled++
		if ok(c) {
			good++
		}
	}
	return filled > 0 && good*2 >= filled
}

// sectionRow reports whether a row is a heading among the rows: one cell with text
// and no number over most of the width, or alone in it.
func (t *Table) sectionRow(r int) bool {
	row := t.Grid[r]
	only, width := -1, 0
	for _, c := range row {
		if c < 0 || t.Cells[c].Span.Empty() {
			continue
		}
		if only >= 0 && c != only {
			return false
		}
		only = c
		width++
	}
	return only >= 0 && len(row) > 1 && (width > 1 || t.Cells[only].Col == 0) && !hasDigit(t.text(only))
}

func hasDigit(s string) bool {
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			return true
		}
	}
	return false
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
