package read

import (
	"unicode"

	"crossfoot/extract/article"
)

// maxHeaderRows bounds how many rows at the top of a table can be its header
// where it has no header cells of its own.
const maxHeaderRows = 3

// markHeaders marks the first rows and the first column that act as headers where
// the page does not say so.
func markHeaders(t *article.Table, text func(article.TableCell) string) {
	if len(t.Grid) == 0 {
		return
	}
	names := make([]bool, len(t.Cells)) // cells that could name a row or a column
	empty := make([]bool, len(t.Cells))
	for i, c := range t.Cells {
		s := text(c)
		names[i], empty[i] = nameLike(s), s == ""
	}
	if !hasHeaderRow(t) {
		markRows(t, names, empty)
	}
	markColumn(t, names, empty)
}

// hasHeaderRow reports whether the first row is marked as a header on the page.
func hasHeaderRow(t *article.Table) bool {
	n := 0
	for i, c := range t.Grid[0] {
		if c >= 0 && t.Cells[c].Header && i > 0 {
			n++
		}
	}
	return n > 0
}

// markRows marks the rows at the top in which every cell could be a name, if rows
// with other cells follow.
func markRows(t *article.Table, names, empty []bool) {
	top := 0
	for top < len(t.Grid) && top < maxHeaderRows && allNames(t.Grid[top], names, empty) {
		top++
	}
	if top == 0 || top == maxHeaderRows || top == len(t.Grid) {
		return // no header, or a table of words
	}
	for _, row := range t.Grid[:top] {
		for _, c := range row {
			if c >= 0 {
				t.Cells[c].Header = true
			}
		}
	}
}

// allNames reports whether the row holds nothing but names, in two cells or more.
func allNames(row []int, names, empty []bool) bool {
	n := 0
	for i, c := range row {
		if c < 0 || empty[c] || i > 0 && row[i-1] == c {
			continue
		}
		if !names[c] {
			return false
		}
		n++
	}
	return n >= 2 || n == 1 && len(row) <= 2
}

// markColumn marks the first column if it names the rows: names on the left,
// something else on the right.
func markColumn(t *article.Table, names, empty []bool) {
	named, rows, values := 0, 0, 0
	for _, row := range t.Grid {
		c := row[0]
		if c < 0 || t.Cells[c].Header || empty[c] {
			continue
		}
		rows++
		if names[c] {
			named++
		}
		for _, d := range row[1:] {
			if d >= 0 && !names[d] && !empty[d] {
				values++
				break
			}
		}
	}
	if rows == 0 || named*5 < rows*4 || values*2 < rows {
		return
	}
	for _, row := range t.Grid {
		if c := row[0]; c >= 0 {
			t.Cells[c].Header = true
		}
	}
}

// nameLike reports whether a cell could name a row or a column: no figures but
// years, or figures after a letter ("Q1 2024", "H200").
func nameLike(s string) bool {
	digits, run, runs, years := 0, 0, 0, 0
	letterFirst, seen := false, false
	value := 0
	end := func() {
		if run > 0 {
			runs++
			if run == 4 && 1900 <= value && value < 2100 {
				years++
			}
		}
		run, value = 0, 0
	}
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			digits++
			run++
			value = min(value*10+int(r-'0'), 1<<20)
			seen = true
		case unicode.IsLetter(r):
			end()
			letterFirst = letterFirst || !seen
			seen = true
		default:
			end()
		}
	}
	end()
	return seen && (digits == 0 || letterFirst || runs == years)
}
