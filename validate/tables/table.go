package tables

import (
	"math"
	"slices"
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/extract/table"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

// maxTableCells bounds the tables that are crossfooted.
const maxTableCells = 500_000

// maybeRounded is the size from which whole numbers in a table may be rounded
// thousands or millions though no header says so.
const maybeRounded = 1000

// grid is a table under check with what bindings need.
type grid struct {
	*table.Table
	c     *Tables
	frame *rules.Frame
}

func eachTable(bind func(*grid) []*passage.Binding) func(*Tables, *rules.FramePatterns) []*passage.Binding {
	return func(c *Tables, fp *rules.FramePatterns) []*passage.Binding {
		var out []*passage.Binding
		for i := range c.tables() {
			out = append(out, bind(&grid{c.tabs[i], c, fp.Frame})...)
		}
		return out
	}
}

// tables understands the document's tables, once.
func (c *Tables) tables() []*table.Table {
	if c.tabs == nil {
		for i := range c.Doc.Tables {
			if len(c.Doc.Tables[i].Cells) <= maxTableCells {
				c.tabs = append(c.tabs, table.Read(c.Doc.Article, i, c.Doc.Pack))
			}
		}
	}
	return c.tabs
}

// at is the cell of a line that crosses another: line is a column going down, a
// row going across.
func (g *grid) at(axis table.Axis, line, index int) (row, col int) {
	if axis == table.Down {
		return index, line
	}
	return line, index
}

// cell is a number of the table as a filler; ok is false for other cells.
func (g *grid) cell(row, col int) (passage.Filler, bool) {
	cell := &g.At[row][col]
	if cell.Kind != table.Number || cell.Value == nil {
		return passage.Filler{}, false
	}
	v := mention.Float(cell.Value, 1)
	f := passage.Filler{Quantity: g.c.QuantityAt(cell.Number.Start, cell.Number.End), Time: -1, Span: cell.Number}
	f.Sentence = g.c.SentenceOf(cell.Number.Start)
	unit := g.UnitAt(row, col)
	exact, wide := interval.Of(v), interval.Of(v)
	if math.Abs(v) >= maybeRounded {
		wide = around(v, math.Pow10(cell.Place)/2)
	}
	if cell.Place < 0 || unit.Power > 0 || unit.ID == mention.Percent {
		exact, wide = around(v, math.Pow10(cell.Place)/2), around(v, math.Pow10(cell.Place))
	}
	f.Given, f.Loosely = &exact, &wide
	return f, true
}

func around(v, half float64) interval.Interval { return interval.Interval{Lo: v - half, Hi: v + half} }

// QuantityAt is the quantity that stands at the place, or -1.
func (c *Tables) QuantityAt(start, end int) int {
	i := sort.Search(len(c.Doc.Quantities), func(i int) bool { return c.Doc.Quantities[i].End > start })
	if i < len(c.Doc.Quantities) && c.Doc.Quantities[i].Start < end {
		return i
	}
	return -1
}

// tableSums binds each total to the cells that can make it up, in every line that
// crosses it.
func tableSums(g *grid) []*passage.Binding {
	var out []*passage.Binding
	for _, s := range g.Sums() {
		lines := len(g.Columns)
		if s.Axis == table.Across {
			lines = len(g.Rows)
		}
		var found []*passage.Binding
		for line := range lines {
			if g.Adds(s, line) {
				if b := g.sum(s, line); b != nil {
					found = append(found, b)
				}
			}
		}
		if s.Guessed {
			g.confirm(found)
		}
		out = append(out, found...)
	}
	return out
}

// confirm decides on a total that only its place makes one: where it adds up in
// most lines it is one, and may be contradicted in the others; else it is none.
func (g *grid) confirm(sums []*passage.Binding) {
	holds := 0
	for _, b := range sums {
		if slices.ContainsFunc(append([]*passage.Binding{b}, b.Others...), g.adds) {
			holds++
		}
	}
	for _, b := range sums {
		for _, r := range append([]*passage.Binding{b}, b.Others...) {
			r.AgreeOnly, r.Weak = 2*holds <= len(sums), true
		}
	}
}

func (g *grid) adds(b *passage.Binding) bool {
	sum := interval.Of(0)
	for _, f := range b.Get("part") {
		sum = interval.Add(sum, *f.Given)
	}
	return interval.Meet(sum, *b.Get("whole")[0].Given)
}

func (g *grid) sum(s table.Sum, line int) *passage.Binding {
	total, ok := g.cell(g.at(s.Axis, line, s.Total))
	if !ok {
		return nil
	}
	var first *passage.Binding
	for _, reading := range s.Readings {
		b := &passage.Binding{Frame: g.frame}
		for _, i := range reading {
			if part, ok := g.cell(g.at(s.Axis, line, i)); ok {
				if !g.sameUnit(s, line, i) {
					b = nil
					break
				}
				b.Add("part", part)
			} else if r, c := g.at(s.Axis, line, i); g.At[r][c].Kind == table.Other {
				b = nil // a part that cannot be read: nothing can be said
				break
			}
		}
		if b == nil || len(b.Get("part")) < 2 {
			continue
		}
		b.Add("whole", total)
		if first == nil {
			first = b
		} else {
			first.Others = append(first.Others, b)
		}
	}
	return first
}

// sameUnit: the part counts in the total's unit.
func (g *grid) sameUnit(s table.Sum, line, part int) bool {
	tr, tc := g.at(s.Axis, line, s.Total)
	pr, pc := g.at(s.Axis, line, part)
	a, b := g.UnitAt(tr, tc), g.UnitAt(pr, pc)
	return a.ID == b.ID && a.Power == b.Power
}

// tableShares binds each percentage to its part and whole.
func tableShares(g *grid) []*passage.Binding {
	var out []*passage.Binding
	for _, r := range g.Ratios() {
		for row := range g.Rows {
			stated, ok := g.cell(row, r.Column)
			part, ok2 := g.cell(row, r.Of)
			if !ok || !ok2 {
				continue
			}
			var first *passage.Binding
			for _, w := range r.Wholes {
				if whole, ok := g.cell(w, r.Of); ok && w != row {
					b := &passage.Binding{Frame: g.frame, AgreeOnly: r.Guessed}
					b.Add("part", part)
					b.Add("whole", whole)
					b.Add("stated", stated)
					first = join(first, b)
				}
			}
			if first != nil {
				out = append(out, first)
			}
		}
	}
	return out
}

// join adds a reading to a binding.
func join(first, b *passage.Binding) *passage.Binding {
	if first == nil {
		return b
	}
	first.Others = append(first.Others, b)
	return first
}

// tableChanges binds each figure of a column of changes to the two it compares.
func tableChanges(g *grid) []*passage.Binding {
	var out []*passage.Binding
	for _, d := range g.Deltas() {
		role := "delta"
		if d.Percent {
			role = "percent"
		}
		for row := range g.Rows {
			if b := g.change(d, role, row); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

func (g *grid) change(d table.Delta, role string, row int) *passage.Binding {
	stated, ok := g.cell(row, d.Column)
	if !ok {
		return nil
	}
	var first *passage.Binding
	for _, p := range d.Pairs {
		fr, fc, tr, tc := row, p.From, row, p.To
		if d.Axis == table.Down {
			if p.To != row {
				continue
			}
			fr, fc, tr, tc = p.From, d.Of, p.To, d.Of
		}
		from, ok := g.cell(fr, fc)
		to, ok2 := g.cell(tr, tc)
		if !ok || !ok2 {
			continue
		}
		b := &passage.Binding{Frame: g.frame, AgreeOnly: d.Guessed}
		b.Add("from", from)
		b.Add("to", to)
		b.Add(role, stated)
		first = join(first, b)
	}
	return first
}
