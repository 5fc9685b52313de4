package table

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// giveRoles says what each row and column is for.
func (t *Table) giveRoles() {
	for i := range t.Columns {
		l := &t.Columns[i]
		t.giveRole(l, i >= t.HeaderColumns)
		if l.Role == Values && (t.counts(i) || t.years(i)) {
			l.Role = Order
		}
		if l.Role == Values && l.Unit.ID == mention.Percent {
			t.percentColumn(i)
		}
	}
	for i := range t.Rows {
		t.giveRole(&t.Rows[i], i >= t.HeaderRows)
		if l := &t.Rows[i]; l.Role != Total && l.Role != Part && l.Role != Text && l.Unit.ID != mention.Percent && l.Unit.ID != mention.Points {
			l.Role = Values // "Development" among departments
		}
	}
	t.lastRow()
}

// giveRole reads the role from the line's name. What the name of an inner header
// says goes before what that of an outer one does.
func (t *Table) giveRole(l *Line, body bool) {
	if !body || l.Numbers == 0 {
		return
	}
	l.Role = Values
	for i := len(l.Names) - 1; i >= 0; i-- {
		if r, guessed := t.roleOf(strings.ToLower(t.text(l.Names[i])), l.Unit); r != Values {
			l.Role, l.Guessed = r, guessed
			return
		}
	}
}

// roleOf is the role that a name gives, Values where it gives none.
func (t *Table) roleOf(name string, u Unit) (r Role, guessed bool) {
	w := t.words
	percent := u.ID == mention.Percent || u.ID == mention.Points
	switch at := w.Total.In(name); {
	case w.Part.In(name) >= lang.Opens:
		return Part, false
	case w.Change.In(name) > lang.Nowhere:
		return Change, w.Change.In(name) < lang.Opens && !percent
	case percent && w.Share.In(name) > lang.Nowhere:
		return Share, false
	case w.Mean.In(name) > lang.Nowhere:
		return Mean, false
	case w.Order.In(name) >= lang.Opens:
		return Order, false
	case at == lang.Whole || at == lang.Opens:
		return Total, false
	case at > lang.Nowhere:
		return Total, true
	}
	return Values, false
}

// counts reports whether a column only numbers the rows: 1, 2, 3 and no name.
func (t *Table) counts(c int) bool {
	if len(t.Columns[c].Names) > 0 || c > t.HeaderColumns {
		return false
	}
	want := int64(1)
	for r := t.HeaderRows; r < len(t.At); r++ {
		cell := &t.At[r][c]
		if cell.Kind != Number {
			continue
		}
		if n, err := cell.Value.Int64(); err != nil || n != want {
			return false
		}
		want++
	}
	return want > 2
}

// years reports whether a column holds nothing but years.
func (t *Table) years(c int) bool {
	n := 0
	for r := t.HeaderRows; r < len(t.At); r++ {
		cell := &t.At[r][c]
		if cell.Kind != Number {
			continue
		}
		v, err := cell.Value.Int64()
		if err != nil || v < 1500 || v >= 2100 || cell.Number.Len() != 4 || cell.Unit.Named() {
			return false
		}
		n++
	}
	return n > 1 && !t.Columns[c].Unit.Named() && !t.Unit.Named()
}

// percentColumn tells apart what a column of percentages without a telling name
// is: changes have signs, shares name nothing but their unit and stand behind a
// column of values.
func (t *Table) percentColumn(c int) {
	signed, plain := 0, 0
	for r := t.HeaderRows; r < len(t.At); r++ {
		switch cell := &t.At[r][c]; {
		case cell.Kind != Number:
		case cell.Signed:
			signed++
		default:
			plain++
		}
	}
	l := &t.Columns[c]
	switch {
	case signed > 0 && signed >= plain:
		l.Role, l.Guessed = Change, true
	case signed == 0 && t.onlyUnit(*l):
		l.Role, l.Guessed = Share, true
	}
}

// onlyUnit reports whether the innermost name of a line is nothing but its unit.
func (t *Table) onlyUnit(l Line) bool {
	if len(l.Names) == 0 {
		return false
	}
	name := strings.TrimSpace(t.text(l.Names[len(l.Names)-1]))
	u, ok := t.unitOf(strings.Trim(name, "()[]"))
	return ok && u.ID == l.Unit.ID
}

// lastRow takes a last row without a name for a total.
func (t *Table) lastRow() {
	last := len(t.Rows) - 1
	if last < t.HeaderRows+2 || t.HeaderColumns == 0 {
		return
	}
	if l := &t.Rows[last]; l.Role == Values && len(l.Names) == 0 {
		l.Role, l.Guessed = Total, true
	}
}
