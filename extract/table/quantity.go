package table

import (
	"strconv"
	"strings"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// Quantities are the numbers of the table's cells, in text order, with the units
// and scales of their rows and columns. Token indexes are not set.
func (t *Table) Quantities() []mention.Quantity {
	var out []mention.Quantity
	for r := range t.At {
		for c := range t.At[r] {
			if q, ok := t.quantity(r, c); ok {
				out = append(out, q)
			}
		}
	}
	return out
}

// quantity is the number of a cell where the cell begins.
func (t *Table) quantity(r, c int) (mention.Quantity, bool) {
	cell := &t.At[r][c]
	if cell.Kind != Number || t.Columns[c].Role == Order {
		return mention.Quantity{}, false
	}
	if at := &t.Cells[cell.Index]; at.Row != r || at.Col != c {
		return mention.Quantity{}, false // told where it begins
	}
	u := t.UnitAt(r, c)
	if cell.Unit.Power != 0 {
		u.Power = cell.Unit.Power
	}
	v := new(apd.Decimal).Set(cell.Value)
	v.Exponent += int32(u.Power)
	q := mention.Quantity{
		Span: t.span(cell), Number: cell.Number, Low: v, High: v,
		LowPlace: cell.Place + u.Power, HighPlace: cell.Place + u.Power,
		Unit: u.ID, Negative: v.Negative,
	}
	if q.Unit == "" {
		q.Unit = mention.Count
	}
	return q, true
}

// Measure gives a quantity that a scan found in a cell of more than a number ("ca.
// 3") the unit of its row and column, if it has none of its own.
func (t *Table) Measure(q *mention.Quantity, row, col int) {
	if q.Unit != mention.Count || q.Noun != "" || row >= len(t.At) || col >= len(t.At[row]) {
		return
	}
	u := t.UnitAt(row, col)
	if u.ID != "" {
		q.Unit = u.ID
	}
	for _, end := range []**apd.Decimal{&q.Low, &q.High} {
		if *end != nil {
			v := new(apd.Decimal).Set(*end)
			v.Exponent += int32(u.Power)
			*end = v
		}
	}
	q.LowPlace, q.HighPlace = q.LowPlace+u.Power, q.HighPlace+u.Power
}

// span is the cell without its footnote mark.
func (t *Table) span(c *Cell) article.Span {
	s := t.Cells[c.Index].Span
	if !c.Note.Empty() {
		s.End = c.Note.Start
	}
	for s.End > c.Number.End && t.Article.Text[s.End-1] <= ' ' {
		s.End--
	}
	return s
}

// About says what the number of a cell is about: whose figure, which, when. The
// spans are where the names stand.
func (t *Table) About(row, col int) (subject, metric article.Span, time string) {
	if row >= len(t.Rows) || col >= len(t.Columns) {
		return subject, metric, "" // beyond what a table may have
	}
	subject, metric = t.name(t.Rows[row]), t.name(t.Columns[col])
	if metric.Empty() {
		metric = t.title()
	}
	subject, metric = t.withoutUnit(subject, t.Rows[row].Unit), t.withoutUnit(t.withoutUnit(metric, t.Columns[col].Unit), t.Unit)
	if time = t.Columns[col].Period.iso(); time == "" {
		time = t.Rows[row].Period.iso()
	}
	return subject, metric, time
}

// name is the innermost name of a line that is not only a period or a unit.
func (t *Table) name(l Line) article.Span {
	for i := len(l.Names) - 1; i >= 0; i-- {
		s := t.text(l.Names[i])
		if t.onlyPeriod(strings.ToLower(s)) || l.Unit.Named() && l.Unit.Span == t.Cells[l.Names[i]].Span {
			continue
		}
		return t.Cells[l.Names[i]].Span
	}
	return article.Span{}
}

// title is the table's caption, or else a heading right above it.
func (t *Table) title() article.Span {
	if !t.Caption.Empty() {
		return t.Caption
	}
	if b := t.above(); b != nil && (b.Kind == article.Heading || b.Kind == article.Caption) {
		return b.Span
	}
	return article.Span{}
}

// withoutUnit cuts the unit off the end of a name, with what leads to it.
func (t *Table) withoutUnit(s article.Span, u Unit) article.Span {
	if !s.Contains(u.Span) || u.Span.Empty() || u.Span.Start == s.Start {
		return s
	}
	name := strings.TrimRight(t.Article.Text[s.Start:u.Span.Start], " \u00a0\n([,;:")
	if i := strings.LastIndexAny(name, " \u00a0"); i >= 0 && t.words.In[strings.ToLower(strings.TrimSpace(name[i:]))] {
		name = strings.TrimRight(name[:i], " \u00a0\n,")
	}
	if name == "" {
		return s
	}
	return article.Span{Start: s.Start, End: s.Start + len(name)}
}

// iso is the period as ISO 8601; "" without a year.
func (p Period) iso() string {
	if p.Year == 0 {
		return ""
	}
	s := strconv.Itoa(p.Year)
	switch {
	case p.Part > 0 && p.Half:
		s += "-H" + strconv.Itoa(p.Part)
	case p.Part > 0:
		s += "-Q" + strconv.Itoa(p.Part)
	}
	return s
}
