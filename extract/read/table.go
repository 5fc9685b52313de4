package read

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"crossfoot/extract/article"
)

// Bounds on tables. A span may claim millions of columns; a table of that many
// cells is text.
const (
	maxSpan     = 1000
	maxColumns  = 1000    // what stands beyond them is in no grid
	maxGrid     = 4 << 20 // cells of the grid of one table
	layoutWords = 80      // a cell with more words holds prose, and its table is layout
)

// table writes a table: as cells if it holds data, as what stands in it if it
// only arranges the page.
func (w *walker) table(e *elem) {
	rows := tableRows(e)
	if w.inCell || !holdsData(e, rows) {
		w.children(e)
		return
	}
	kind, level, list := w.kind, w.level, w.list
	t := article.Table{Caption: w.tableCaption(e)}
	w.kind, w.level, w.list = article.Cell, 0, 0
	g := newGrid(rows)
	w.whole(func() {
		for r, row := range rows {
			w.tableRow(&t, g, r, row)
		}
	})
	w.endTable()
	t.Grid = g.finish(t.Cells)
	markHeaders(&t, w.cellText)
	w.tables = append(w.tables, t)
	w.kind, w.level, w.list = kind, level, list
}

// tableCaption writes the caption.
func (w *walker) tableCaption(e *elem) article.Span {
	for c := e.first; c != nil; c = c.next {
		if c.tag == atom.Caption && c.words > 0 {
			n := len(w.blocks)
			w.walk(c)
			w.flush()
			if len(w.blocks) > n {
				return article.Span{Start: w.blocks[n].Span.Start, End: w.blocks[len(w.blocks)-1].Span.End}
			}
		}
	}
	return article.Span{}
}

// tableRow writes the cells of a row.
func (w *walker) tableRow(t *article.Table, g *grid, r int, row []*elem) {
	for _, e := range row {
		c := article.TableCell{
			Header: e.tag == atom.Th || e.parent.parent != nil && e.parent.parent.tag == atom.Thead,
			Row:    r, Col: g.free(r),
			RowSpan: span(e, "rowspan"), ColSpan: span(e, "colspan"),
		}
		g.place(&c)
		c.Span = w.cell(e, len(w.tables), c.Row, c.Col)
		t.Cells = append(t.Cells, c)
	}
	if n := len(w.text); n > 0 && w.text[n-1] == '\t' {
		w.text[n-1] = '\n'
	}
}

// cell writes a cell as one block, if it holds text.
func (w *walker) cell(e *elem, table, row, col int) article.Span {
	w.inCell = true
	w.children(e)
	w.inCell = false
	x := block(article.Cell, 0, 0)
	x.Table, x.Row, x.Col = table, row, col
	if !w.end(x, "\t") {
		return article.Span{Start: len(w.text), End: len(w.text)}
	}
	return w.blocks[len(w.blocks)-1].Span
}

// endTable sets the table off from what follows.
func (w *walker) endTable() {
	if n := len(w.text); n > 0 && w.text[n-1] == '\n' {
		w.text = append(w.text, '\n')
	}
}

func (w *walker) cellText(c article.TableCell) string {
	return string(w.text[c.Span.Start:c.Span.End])
}

// tableRows are the cells of the table's rows, head first and foot last.
func tableRows(e *elem) [][]*elem {
	var head, body, foot [][]*elem
	row := func(tr *elem) (cells []*elem) {
		for c := tr.first; c != nil; c = c.next {
			if c.tag == atom.Td || c.tag == atom.Th {
				cells = append(cells, c)
			}
		}
		return cells
	}
	for c := e.first; c != nil; c = c.next {
		for r := c.first; r != nil; r = r.next {
			switch {
			case r.tag != atom.Tr || r.first == nil:
			case c.tag == atom.Thead:
				head = append(head, row(r))
			case c.tag == atom.Tfoot:
				foot = append(foot, row(r))
			default:
				body = append(body, row(r))
			}
		}
	}
	return append(append(head, body...), foot...)
}

// holdsData tells a table of data from one that arranges the page.
func holdsData(e *elem, rows [][]*elem) bool {
	if role := e.attr("role"); role == "presentation" || role == "none" {
		return false
	}
	full, columns, cells := 0, 0, 0
	for _, row := range rows {
		columns = max(columns, len(row))
		cells += len(row)
		if len(row) > 0 {
			full++
		}
		for _, c := range row {
			if c.words > layoutWords {
				return false
			}
		}
	}
	if full < 2 || columns < 2 || e.has(atom.Table, atom.H1, atom.H2, atom.Form, atom.Article) {
		return false
	}
	return e.has(atom.Th, atom.Caption, atom.Thead) || e.words <= 20*cells
}

// span is a cell's number of rows or columns.
func span(e *elem, key string) int {
	n, err := strconv.Atoi(strings.TrimSpace(e.attr(key)))
	if err != nil && n <= 0 {
		return 1
	}
	return min(max(n, 1), maxSpan)
}

// grid places cells in rows and columns.
type grid struct {
	rows    int
	ends    []int // by row: the first row behind its group, at which spans end
	next    []int // by column: first row that is free again
	at      int   // first column of the current row not looked at
	current int   // current row
	width   int
}

func newGrid(rows [][]*elem) *grid {
	g := &grid{rows: len(rows), ends: make([]int, len(rows)), current: -1}
	var of *elem
	for r, end := len(rows)-1, len(rows); r >= 0; r-- {
		if e := group(rows[r]); e != nil && e != of {
			if of != nil {
				end = r + 1
			}
			of = e
		}
		g.ends[r] = end
	}
	return g
}

// group is the head, body or foot that a row stands in; rows without cells belong
// to any.
func group(row []*elem) *elem {
	if len(row) == 0 {
		return nil
	}
	return row[0].parent.parent
}

// free is the first free column of the row.
func (g *grid) free(row int) int {
	if row != g.current {
		g.current, g.at = row, 0
	}
	for g.at < len(g.next) && g.next[g.at] > row {
		g.at++
	}
	return min(g.at, maxColumns)
}

// place takes the cell's columns, no more than are free, in all its rows.
func (g *grid) place(c *article.TableCell) {
	c.RowSpan = min(c.RowSpan, g.ends[c.Row]-c.Row)
	c.ColSpan = min(c.ColSpan, maxColumns-c.Col)
	for n := 0; n < c.ColSpan; n++ {
		col := c.Col + n
		if col == len(g.next) {
			g.next = append(g.next, 0)
		}
		if g.next[col] > c.Row {
			c.ColSpan = n
			break
		}
		g.next[col] = c.Row + c.RowSpan
	}
	g.at = c.Col + c.ColSpan
	g.width = min(max(g.width, c.Col+1), maxColumns)
}

// finish is the grid of the cells. Columns in which no cell begins are left out;
// a table too large for a grid has none.
func (g *grid) finish(cells []article.TableCell) [][]int {
	if g.width*g.rows > maxGrid {
		return nil
	}
	flat := make([]int, g.width*g.rows)
	for i := range flat {
		flat[i] = -1
	}
	out := make([][]int, g.rows)
	for r := range out {
		out[r] = flat[r*g.width : (r+1)*g.width : (r+1)*g.width]
	}
	for i := range cells {
		c := &cells[i]
		c.ColSpan = min(c.ColSpan, g.width-c.Col)
		for r := c.Row; r < c.Row+c.RowSpan; r++ {
			for col := c.Col; col < c.Col+c.ColSpan; col++ {
				out[r][col] = i
			}
		}
	}
	return out
}
