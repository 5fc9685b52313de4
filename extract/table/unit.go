package table

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/scan"
	"crossfoot/extract/token"
)

// nearWords is how long a block before a table may be to name its unit.
const nearWords = 25

// readUnits finds the units that the names of lines, the corner of the table, its
// caption and the line above it give.
func (t *Table) readUnits() {
	for i := range t.Columns {
		if t.Columns[i].Unit = t.namedUnit(t.Columns[i].Names); !t.Columns[i].Unit.Named() {
			t.Columns[i].Unit = t.cellsUnit(t.column(i))
		}
	}
	for i := range t.Rows {
		if t.Rows[i].Unit = t.namedUnit(t.Rows[i].Names); !t.Rows[i].Unit.Named() && i >= t.HeaderRows {
			t.Rows[i].Unit = t.cellsUnit(t.At[i])
		}
	}
	if t.Caption.Len() > 0 {
		t.Unit = t.unitIn(t.Article.Text[t.Caption.Start:t.Caption.End], t.Caption.Start, false)
	}
	for r := 0; r < t.HeaderRows && !t.Unit.Named(); r++ {
		for c := 0; c < t.HeaderColumns && !t.Unit.Named(); c++ {
			t.Unit = t.namedUnit([]int{t.Grid[r][c]})
		}
	}
	if !t.Unit.Named() {
		t.Unit = t.unitAbove()
	}
}

// above is the block right above the table; nil where there is none.
func (t *Table) above() *article.Block {
	blocks := t.Article.Blocks
	first := len(t.Article.Text)
	for _, c := range t.Cells {
		if !c.Span.Empty() {
			first = c.Span.Start
			break
		}
	}
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Span.Start >= first }) - 1
	if i < 0 || blocks[i].Kind == article.Cell {
		return nil
	}
	return &blocks[i]
}

// unitAbove is the unit that a short block right above the table names.
func (t *Table) unitAbove() Unit {
	b := t.above()
	if b == nil {
		return Unit{}
	}
	s := b.Span
	text := t.Article.Text[s.Start:s.End]
	if len(text) > 200 || strings.ContainsAny(text, ".!?") && !strings.HasSuffix(text, ")") || len(strings.Fields(text)) > nearWords {
		return Unit{}
	}
	return t.unitIn(text, s.Start, false)
}

// namedUnit is the unit that the names of a line give, the innermost first.
func (t *Table) namedUnit(names []int) Unit {
	for i := len(names) - 1; i >= 0; i-- {
		if names[i] < 0 {
			continue
		}
		if u := t.unitIn(t.text(names[i]), t.Cells[names[i]].Span.Start, true); u.Named() {
			return u
		}
		if t.words.Count.In(strings.ToLower(t.text(names[i]))) > lang.Nowhere {
			return Unit{ID: mention.Count}
		}
	}
	return Unit{}
}

// unitIn finds the unit that a name gives: in brackets, behind "in", behind a comma,
// as a sign at its end, or, if whole is allowed, as all of it.
func (t *Table) unitIn(name string, at int, whole bool) Unit {
	for _, c := range t.candidates(name, whole) {
		s := strings.TrimSpace(name[c.from:c.to])
		if u, ok := t.unitOf(s); ok && (s != strings.TrimSpace(name) || plainUnit(s, u)) {
			u.Span = article.Span{Start: at + c.from, End: at + c.to}
			return u
		}
	}
	return Unit{}
}

// plainUnit reports whether a name can be nothing but a unit: it is percent, has a
// sign, a scale or capitals inside. "Mi", "Monat" and "Gold" name something else.
func plainUnit(s string, u Unit) bool {
	if u.ID == mention.Percent || u.ID == mention.Points || u.Power != 0 {
		return true
	}
	for i, r := range s {
		if !unicode.IsLetter(r) || i > 0 && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// cellsUnit is the unit that all numbers of a line name in their cells.
func (t *Table) cellsUnit(line []Cell) Unit {
	var u Unit
	for i := range line {
		cell := &line[i]
		if cell.Kind != Number {
			continue
		}
		if cell.Unit.ID == "" || u.ID != "" && u.ID != cell.Unit.ID {
			return Unit{}
		}
		u = Unit{ID: cell.Unit.ID, Span: cell.Unit.Span}
	}
	return u
}

// column is the cells of a column.
func (t *Table) column(c int) []Cell {
	out := make([]Cell, len(t.At))
	for r := range t.At {
		out[r] = t.At[r][c]
	}
	return out
}

// candidates are the pieces of a name that could be a unit.
func (t *Table) candidates(name string, whole bool) (out []span) {
	for i := 0; i < len(name); i++ {
		if name[i] != '(' && name[i] != '[' {
			continue
		}
		if n := strings.IndexAny(name[i:], ")]"); n > 0 {
			out = append(out, span{i + 1, i + n})
		}
	}
	offset, sign := 0, span{}
	for _, w := range strings.FieldsFunc(name, isBlank) {
		from := offset + strings.Index(name[offset:], w)
		offset = from + len(w)
		if t.words.In[strings.ToLower(w)] {
			out = append(out, span{offset, len(name)})
			if n := strings.IndexAny(name[offset:], ",;:("); n > 0 {
				out = append(out, span{offset, offset + n})
			}
		}
		if offset == len(name) && from > 0 && !hasLetter(w) {
			sign = span{from, offset} // "Anteil %"
		}
	}
	if i := strings.LastIndexAny(name, ",;"); i >= 0 {
		out = append(out, span{i + 1, len(name)})
	}
	if whole && len(name) < 40 && (len(name) > 1 || !hasLetter(name)) { // a letter alone names a row
		out = append(out, span{0, len(name)})
	}
	return append(out, sign)
}

func isBlank(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '\n' || r == '\t' || r == '\u202f'
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xc0 && r < 0x2000 }) >= 0
}

// unitOf reads a text that is nothing but a unit, with a power of ten or a sign for
// money: what would stand around one in running text.
func (t *Table) unitOf(s string) (Unit, bool) {
	if t.pack == nil || s == "" || len(s) > 60 {
		return Unit{}, false
	}
	u, seen := t.units[s]
	if !seen {
		u = t.scanUnit(s)
		t.units[s] = u
	}
	return u, u.Named()
}

func (t *Table) scanUnit(s string) Unit {
	s = strings.TrimSpace(s)
	if first, rest, ok := strings.Cut(s, " "); ok && t.words.In[strings.ToLower(first)] {
		s = strings.TrimSpace(rest)
	}
	lower := strings.ToLower(s)
	if p, ok := t.words.Powers[lower]; ok {
		return Unit{Power: p}
	}
	for form, p := range t.words.Powers {
		if rest, ok := strings.CutPrefix(lower, form+" "); ok && isDigit(form[len(form)-1]) {
			if u := t.scanOne("1 " + s[len(s)-len(rest):]); u.ID != "" {
				u.Power += p
				return u
			}
		}
	}
	n := t.pack.Numbers()
	if i := strings.IndexFunc(s, func(r rune) bool { return n.Symbols[string(r)] != "" }); i >= 0 && i < 4 { // "$", "US$"
		_, size := utf8.DecodeRuneInString(s[i:])
		sign, rest := s[:i+size], strings.TrimSpace(s[i+size:])
		for _, gap := range []string{"", " "} {
			if u := t.scanOne(sign + "1" + gap + rest); u.ID != "" {
				return u
			}
		}
	}
	if first, rest, ok := strings.Cut(s, " "); ok && n.Codes[first] {
		if u := t.scanOne(first + " 1 " + rest); u.Power > 0 {
			return u
		}
	}
	return t.scanOne("1 " + s)
}

// scanOne scans a text for one quantity of one that covers it.
func (t *Table) scanOne(s string) Unit {
	toks := token.Split(s, nil, t.pack.Text().Abbreviations)
	found := scan.Quantities(t.pack, toks, nil)
	if len(found) != 1 || found[0].Start > 0 || found[0].Low == nil || found[0].IsRange {
		return Unit{}
	}
	q := &found[0]
	if rest := strings.Trim(s[q.End:], " ."); rest != "" && q.Unit != mention.Percent && q.Unit != mention.Points {
		return Unit{}
	}
	power := int(q.Low.NumDigits()) + int(q.Low.Exponent) - 1
	if q.Unit == mention.Count {
		if power == 0 {
			return Unit{}
		}
		return Unit{Power: power}
	}
	return Unit{ID: q.Unit, Power: power}
}

// UnitAt is the unit of a cell: its own, else its row's, its column's, the
// table's. A scale alone takes its unit from the next of them.
func (t *Table) UnitAt(row, col int) Unit {
	var out Unit
	for _, u := range [...]Unit{t.At[row][col].Unit, t.Rows[row].Unit, t.Columns[col].Unit, t.Unit} {
		if !u.Named() {
			continue
		}
		if out.ID == "" {
			out.ID, out.Span = u.ID, u.Span
			if out.Power == 0 {
				out.Power = u.Power
			}
		}
		if out.ID != "" {
			break
		}
	}
	return out
}
