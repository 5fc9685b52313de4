package table

import "crossfoot/extract/mention"

// Axis says in which direction cells of a relation lie.
type Axis uint8

// The axes. Down relates cells of one column, Across cells of one row.
const (
	Down Axis = iota
	Across
)

// Sum is a total with the lines that can make it up. Every reading is a set of rows
// (Down) or columns (Across); a total is wrong only if none of them gives it.
type Sum struct {
	Axis     Axis
	Total    int
	Readings [][]int
	Guessed  bool
}

// Ratio is a column of percentages of a column of values: Part of the whole that
// stands in one of the Wholes, rows in which totals stand, or their column's sum
// where there is none.
type Ratio struct {
	Column, Of int
	Wholes     []int
	Guessed    bool
}

// Delta is a column that says what became of a figure. Across, it compares two
// columns of its row: Pairs has the likeliest first. Down, it compares two rows of
// the column Of: every row with the one that Pairs puts before it.
type Delta struct {
	Axis    Axis
	Column  int
	Of      int
	Pairs   []Pair
	Percent bool // else an absolute difference
	Guessed bool
}

// Pair is two columns, or rows, to compare.
type Pair struct{ From, To int }

// Adds reports whether a sum holds in a line that crosses it: not for averages,
// changes and ranks, and for percentages only where they add up to a hundred.
func (t *Table) Adds(s Sum, line int) bool {
	l, cell := t.Columns, Cell{}
	if s.Axis == Across {
		l, cell = t.Rows, t.At[line][s.Total]
	} else {
		cell = t.At[s.Total][line]
	}
	if r := l[line].Role; r != Values && r != Total && r != Share && r != Part || cell.Kind != Number {
		return false
	}
	row, col := s.Total, line
	if s.Axis == Across {
		row, col = line, s.Total
	}
	if id := t.UnitAt(row, col).ID; id != mention.Percent {
		return true
	}
	n, err := cell.Value.Int64()
	return err == nil && n == 100
}

// maxSums bounds the totals of a table that are looked at, so that one of nothing
// but totals takes no more time than others.
const maxSums = 100

// Sums finds the totals in both directions.
func (t *Table) Sums() []Sum {
	var out []Sum
	for r := t.HeaderRows; r < len(t.Rows) && len(out) < maxSums; r++ {
		if l := t.Rows[r]; l.Role == Total && l.Numbers > 0 {
			if rs := readings(t.Rows, r, t.HeaderRows); len(rs) > 0 {
				out = append(out, Sum{Down, r, rs, l.Guessed})
			}
		}
	}
	for c, down := t.HeaderColumns, len(out); c < len(t.Columns) && len(out) < down+maxSums; c++ {
		if l := t.Columns[c]; l.Role == Total && l.Numbers > 0 {
			if rs := t.sameUnit(readings(t.Columns, c, t.HeaderColumns), c); len(rs) > 0 {
				out = append(out, Sum{Across, c, rs, l.Guessed})
			}
		}
	}
	return out
}

// sameUnit keeps the columns that count in the total's unit.
func (t *Table) sameUnit(rs [][]int, total int) [][]int {
	var out [][]int
	for _, r := range rs {
		var kept []int
		for _, c := range r {
			if u := t.Columns[total].Unit.ID; u == "" || t.Columns[c].Unit.ID == u {
				kept = append(kept, c)
			}
		}
		if len(kept) > 1 {
			out = append(out, kept)
		}
	}
	return out
}

// readings are the sets of lines that a total can add up: those since the total
// before it, all before it without totals, the totals before it, and the same
// behind it where the total comes first.
func readings(lines []Line, total, first int) [][]int {
	var since, all, totals, section, after, behind []int
	for i := first; i < total; i++ {
		l := lines[i]
		switch {
		case l.Role == Total:
			totals = append(totals, i)
			since = since[:0:0]
		case l.Role == Values && l.Numbers > 0:
			all = append(all, i)
			since = append(since, i)
			if l.Section == lines[total].Section {
				section = append(section, i)
			}
		}
	}
	stopped := false
	for i := total + 1; i < len(lines); i++ {
		l := lines[i]
		stopped = stopped || l.Role == Total
		if (l.Role == Values || l.Role == Part) && l.Numbers > 0 {
			behind = append(behind, i)
			if !stopped {
				after = append(after, i)
			}
		}
	}
	if len(since) > 1 { // a total stands at one end of what it adds up
		after, behind = nil, nil
	}
	var out [][]int
	seen := map[string]bool{}
	for _, r := range [][]int{since, all, totals, append(append([]int(nil), totals...), since...), section, after, behind} {
		if key := keyOf(r); len(r) > 1 && !seen[key] {
			seen[key] = true
			out = append(out, r)
		}
	}
	return out
}

func keyOf(lines []int) string {
	key := make([]byte, 0, 4*len(lines))
	for _, i := range lines {
		key = append(key, byte(i), byte(i>>8), byte(i>>16), ',')
	}
	return string(key)
}

// Ratios finds the columns of shares and what they are shares of: the column of
// values before them, else the one behind.
func (t *Table) Ratios() []Ratio {
	var out []Ratio
	for c, l := range t.Columns {
		if l.Role != Share || len(out) == maxSums {
			continue
		}
		of := t.valuesNear(c)
		if of < 0 {
			continue
		}
		r := Ratio{Column: c, Of: of, Guessed: l.Guessed}
		for row, line := range t.Rows {
			if line.Role == Total && t.At[row][of].Kind == Number {
				r.Wholes = append(r.Wholes, row)
			}
		}
		out = append(out, r)
	}
	return out
}

// valuesNear is the nearest column of values to the left, else to the right; -1
// where there is none.
func (t *Table) valuesNear(c int) int {
	for i := c - 1; i >= t.HeaderColumns; i-- {
		if r := t.Columns[i].Role; r == Values || r == Total {
			return i
		}
	}
	for i := c + 1; i < len(t.Columns); i++ {
		if r := t.Columns[i].Role; r == Values || r == Total {
			return i
		}
	}
	return -1
}

// maxPairs bounds the pairs that a column of changes is compared with.
const maxPairs = 12

// Deltas finds the columns of changes with the pairs they can compare: the two
// columns of values before them first.
func (t *Table) Deltas() []Delta {
	var out []Delta
	for c, l := range t.Columns {
		if l.Role != Change || len(out) == maxSums {
			continue
		}
		var values []int
		for i := c - 1; i >= t.HeaderColumns; i-- {
			if t.Columns[i].Role == Values {
				values = append(values, i)
			}
		}
		for i := c + 1; i < len(t.Columns); i++ {
			if t.Columns[i].Role == Values {
				values = append(values, i)
			}
		}
		d := Delta{Axis: Across, Column: c, Percent: t.percent(c), Guessed: l.Guessed}
		for i := 0; i < len(values); i++ {
			for j := i + 1; j < len(values) && len(d.Pairs) < maxPairs; j++ {
				d.Pairs = append(d.Pairs, t.ordered(values[j], values[i])...)
			}
		}
		if len(d.Pairs) == 0 && len(values) > 0 {
			d.Axis, d.Of, d.Pairs = Down, values[0], t.successions()
		}
		if len(d.Pairs) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// successions pairs the rows of a table whose rows are times, each with the one
// before it.
func (t *Table) successions() []Pair {
	var out []Pair
	last := -1
	for r := t.HeaderRows; r < len(t.Rows); r++ {
		if t.Rows[r].Role != Values {
			continue
		}
		if last >= 0 {
			switch p, q := t.Rows[last].Period, t.Rows[r].Period; {
			case p.Before(q):
				out = append(out, Pair{last, r})
			case q.Before(p):
				out = append(out, Pair{r, last})
			}
		}
		last = r
	}
	return out
}

// percent reports whether a column counts in percent: by its unit or by its cells'.
func (t *Table) percent(c int) bool {
	if id := t.Columns[c].Unit.ID; id != "" {
		return id == mention.Percent
	}
	for r := range t.At {
		if t.At[r][c].Kind == Number {
			return t.UnitAt(r, c).ID == mention.Percent
		}
	}
	return false
}

// ordered puts two columns in the order of their times; where those are not known,
// both orders are possible.
func (t *Table) ordered(a, b int) []Pair {
	switch p, q := t.Columns[a].Period, t.Columns[b].Period; {
	case p.Before(q):
		return []Pair{{a, b}}
	case q.Before(p):
		return []Pair{{b, a}}
	}
	return []Pair{{a, b}, {b, a}}
}
