package table

import (
	"strings"
	"unicode"

	"crossfoot/extract/lang"
)

// Period is the time that a line's name gives, as far as it orders the lines.
type Period struct {
	Year int  // 0 where the name has none
	Part int  // quarter 1 to 4, half 1 or 2; 0 is the whole year
	Half bool // Part is a half
	// Age is -1 for "previous year", 1 for "this year", 0 where nothing says so.
	Age int
}

// Before reports whether p is known to be earlier than q.
func (p Period) Before(q Period) bool {
	switch {
	case p.Year != 0 && q.Year != 0 && p.Year != q.Year:
		return p.Year < q.Year
	case p.Year == q.Year && p.Part != 0 && q.Part != 0 && p.Part != q.Part:
		return p.Part < q.Part
	case p.Year == 0 || q.Year == 0:
		return p.Age < q.Age
	}
	return false
}

// nameLines finds the names of rows and columns.
func (t *Table) nameLines() {
	t.Columns, t.Rows = make([]Line, len(t.Grid[0])), make([]Line, len(t.Grid))
	for c := range t.Columns {
		l := Line{Section: -1}
		for r := range t.HeaderRows {
			l.add(t.Grid[r][c])
		}
		t.Columns[c] = t.finish(l)
	}
	section := -1
	for r := range t.Rows {
		l := Line{Section: section}
		switch {
		case r >= t.HeaderRows && t.sectionRow(r):
			section = t.firstCell(r)
			l.Section = -1
			l.add(section)
		default:
			for c := range t.HeaderColumns {
				l.add(t.Grid[r][c])
			}
		}
		t.Rows[r] = t.finish(l)
	}
	for r, row := range t.At {
		for c := range row {
			if row[c].Kind == Number {
				t.Rows[r].Numbers++
				t.Columns[c].Numbers++
			}
		}
	}
}

// add names the line by a cell, once.
func (l *Line) add(cell int) {
	if cell >= 0 && (len(l.Names) == 0 || l.Names[len(l.Names)-1] != cell) {
		l.Names = append(l.Names, cell)
	}
}

// firstCell is the first cell of the row with text.
func (t *Table) firstCell(r int) int {
	for _, c := range t.Grid[r] {
		if c >= 0 && !t.Cells[c].Span.Empty() {
			return c
		}
	}
	return -1
}

// finish drops empty names and reads the period.
func (t *Table) finish(l Line) Line {
	kept := l.Names[:0]
	for _, c := range l.Names {
		if strings.TrimSpace(t.text(c)) != "" {
			kept = append(kept, c)
		}
	}
	l.Names = kept
	l.Period = t.period(strings.ToLower(t.Label(l)))
	return l
}

// period reads the year and its part from a name in lower case.
func (t *Table) period(label string) Period {
	var p Period
	words := strings.FieldsFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		switch n, ok := number(w); {
		case ok && len(w) == 4 && 1900 <= n && n < 2100 && p.Year == 0:
			p.Year = n
		case ok && 1 <= n && n <= 4 && p.Part == 0 && i+1 < len(words) && partOfYear(t.words, words[i+1]):
			p.Part, p.Half = n, t.words.Halves.In(words[i+1]) > lang.Nowhere
		case len(w) == 2 && (w[0] == 'q' || w[0] == 'h') && '1' <= w[1] && w[1] <= '4':
			p.Part, p.Half = int(w[1]-'0'), w[0] == 'h'
		}
	}
	switch {
	case t.words.Older.In(label) > lang.Nowhere:
		p.Age = -1
	case t.words.Newer.In(label) > lang.Nowhere:
		p.Age = 1
	}
	return p
}

// onlyPeriod reports whether a name in lower case says nothing but a period.
func (t *Table) onlyPeriod(label string) bool {
	p := t.period(label)
	if p.Year == 0 && p.Part == 0 {
		return p.Age != 0 && len(strings.Fields(label)) <= 2
	}
	for _, w := range strings.FieldsFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if _, ok := number(w); !ok && !partOfYear(t.words, w) && !(len(w) == 2 && isDigit(w[1])) {
			return false
		}
	}
	return true
}

func partOfYear(w *lang.Tables, word string) bool {
	return w.Quarters.In(word) > lang.Nowhere || w.Halves.In(word) > lang.Nowhere
}

// number reads a word of digits.
func number(w string) (n int, ok bool) {
	for i := 0; i < len(w); i++ {
		if !isDigit(w[i]) || i > 5 {
			return 0, false
		}
		n = n*10 + int(w[i]-'0')
	}
	return n, w != ""
}
