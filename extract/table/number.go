package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/article"
)

// readCells reads every cell below the header rows and right of the header
// columns.
func (t *Table) readCells() {
	decimal := t.decimalSign()
	read := make([]Cell, len(t.Cells))
	for i := range t.Cells {
		read[i] = t.readCell(i, decimal)
	}
	t.At = make([][]Cell, len(t.Grid))
	for r, row := range t.Grid {
		t.At[r] = make([]Cell, len(row))
		for c, i := range row {
			if i < 0 {
				t.At[r][c] = Cell{Index: -1}
				continue
			}
			t.At[r][c] = read[i]
			if (r < t.HeaderRows || c < t.HeaderColumns) && !t.Cells[i].Span.Empty() {
				t.At[r][c] = Cell{Kind: Header, Index: i}
			}
		}
	}
}

// readCell reads one cell: a sign, a number, a unit before or behind it, a
// footnote mark, and nothing else.
func (t *Table) readCell(i int, decimal byte) Cell {
	cell := Cell{Index: i}
	s := t.text(i)
	if strings.TrimSpace(s) == "" {
		return cell
	}
	cell.Kind = Other
	if t.missing(s) {
		cell.Kind = Missing
		return cell
	}
	n, ok := findNumber(s, decimal)
	if !ok {
		return cell
	}
	v, _, err := apd.NewFromString(n.digits)
	if err != nil {
		return cell
	}
	base := t.Cells[i].Span.Start
	cell.Note = n.note.shift(base)
	cell.Number = article.Span{Start: base + n.start, End: base + n.end}
	if rest := n.rest(s); rest != "" {
		if cell.Unit, ok = t.unitOf(rest); !ok {
			return cell
		}
		cell.Unit.Span = t.Cells[i].Span
	}
	v.Negative = n.negative && !v.IsZero()
	cell.Kind, cell.Value, cell.Signed = Number, v, n.signed
	cell.Place = int(v.Exponent)
	return cell
}

// missing reports whether a cell says that there is no figure.
func (t *Table) missing(s string) bool {
	s = strings.ToLower(strings.TrimRight(strings.TrimSpace(s), "*†⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"))
	return strings.Trim(s, "-–—−./… x·") == "" || t.words.Missing[s]
}

// numeral is a number found in a cell's text. Offsets are into the text.
type numeral struct {
	digits           string // for the decimal: no separators but a point
	start, end       int    // the number
	before, after    int    // what it takes with it: its sign
	tail             int    // end of the text before a footnote mark
	note             span
	open, closed     int // the pair of parentheses around it, if closed is not 0
	negative, signed bool
}

// rest is what stands beside the number: its unit.
func (n *numeral) rest(s string) string {
	from, to := 0, n.tail
	if n.closed > 0 {
		from, to = n.open+1, n.closed
	}
	return strings.TrimSpace(s[min(from, n.before):n.before] + " " + s[n.after:max(to, n.after)])
}

// span is a pair of offsets into a cell's text.
type span struct{ from, to int }

func (s span) shift(by int) article.Span {
	if s.from == s.to {
		return article.Span{}
	}
	return article.Span{Start: s.from + by, End: s.to + by}
}

// findNumber finds the one number of a cell.
func findNumber(s string, decimal byte) (n numeral, ok bool) {
	n.note, n.tail = footnote(s)
	s = s[:n.tail]
	first := strings.IndexFunc(s, func(r rune) bool { return '0' <= r && r <= '9' })
	if first < 0 {
		return n, false
	}
	n.start, n.end = first, first+numberLength(s[first:])
	if n.start > 0 && s[n.start-1] == '.' && decimal == '.' {
		n.start-- // .5
	}
	n.before, n.after = n.start, n.end
	n.sign(s)
	n.parentheses(s)
	if hasDigit(s[n.after:]) || !apart(s[:n.before]) {
		return n, false
	}
	if n.digits, ok = plainDigits(s[n.start:n.end], decimal); !ok {
		return n, false
	}
	return n, true
}

// apart reports whether a number may follow the text: it does not end in a letter
// of a name ("H200"), though a currency's letters may stand there ("EUR5").
func apart(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return !unicode.IsLetter(r) || len(before) >= 2
}

// sign takes a plus or minus before the number, or a minus behind it.
func (n *numeral) sign(s string) {
	head := strings.TrimRight(s[:n.start], " \u00a0\u202f")
	r, size := utf8.DecodeLastRuneInString(head)
	switch r {
	case '-', '−', '–', '‐', '‑':
		n.negative, n.signed = true, true
	case '+':
		n.signed = true
	case '±':
		n.signed = true
	default:
		if strings.TrimSpace(s[n.end:]) == "-" {
			n.negative, n.signed, n.after = true, true, len(s)
		}
		return
	}
	n.before = len(head) - size
}

// parentheses takes a pair around all of the cell, which says that the number is
// negative. Its unit may stand inside.
func (n *numeral) parentheses(s string) {
	if strings.TrimSpace(s)[0] != '(' || !strings.HasSuffix(strings.TrimSpace(s), ")") || strings.Count(s, "(") != 1 {
		return
	}
	n.open, n.closed = strings.IndexByte(s, '('), strings.LastIndexByte(s, ')')
	n.negative = true
}

// footnote finds the mark at a cell's end: raised figures, stars and daggers, or a
// figure or letter with a closing parenthesis after a space.
func footnote(s string) (mark span, end int) {
	trimmed := strings.TrimRight(s, " \u00a0\n\t")
	core := strings.TrimRight(trimmed, "*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜᵈᵉ")
	if core == trimmed && strings.HasSuffix(trimmed, ")") {
		if i := strings.LastIndexAny(trimmed, " \u00a0"); i > 0 {
			body := strings.Trim(trimmed[i:len(trimmed)-1], " \u00a0")
			if len(body) == 1 && hasDigit(trimmed[:i]) && !strings.Contains(trimmed[:i], "(") {
				core = trimmed[:i]
			}
		}
	}
	core = strings.TrimRight(core, " \u00a0")
	if core == "" {
		return span{}, len(trimmed)
	}
	return span{len(core), len(trimmed)}, len(core)
}

// numberLength is the length of the digits at the start of s with the separators
// between them.
func numberLength(s string) int {
	end := 0
	for i := 0; i < len(s); {
		if isDigit(s[i]) {
			i++
			end = i
			continue
		}
		n := separator(s[i:])
		if n == 0 || i+n >= len(s) || !isDigit(s[i+n]) {
			break
		}
		if spaceLike(s[i:i+n]) && !threeDigits(s[i+n:]) {
			break
		}
		i += n
	}
	return end
}

// separator is the length of the separator at the start of s.
func separator(s string) int {
	for _, sep := range [...]string{".", ",", "'", "’", " ", "\u00a0", "\u202f", "\u2009"} {
		if strings.HasPrefix(s, sep) {
			return len(sep)
		}
	}
	return 0
}

func spaceLike(sep string) bool { return sep != "." && sep != "," && sep != "'" && sep != "’" }

func threeDigits(s string) bool {
	return len(s) >= 3 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && (len(s) == 3 || !isDigit(s[3]))
}

// plainDigits is the number with a point for the decimal sign and no other
// separators; false where the groups are none.
func plainDigits(s string, decimal byte) (string, bool) {
	var out strings.Builder
	if s[0] == decimal {
		out.WriteByte('0')
	}
	seen, run := false, 0 // the decimal sign was seen; digits since the last separator
	groups := 0
	for i := 0; i < len(s); {
		if isDigit(s[i]) {
			out.WriteByte(s[i])
			run++
			i++
			continue
		}
		n := separator(s[i:])
		switch {
		case n == 0 || seen:
			return "", false
		case s[i] == decimal:
			if groups > 0 && run != 3 {
				return "", false
			}
			out.WriteByte('.')
			seen = true
		case groups > 0 && run != 3 || run > 3:
			return "", false
		default:
			groups++
		}
		run = 0
		i += n
	}
	return out.String(), !(groups > 0 && !seen && run != 3)
}

// decimalSign decides for the whole table between the point and the comma: by the
// numbers that leave no doubt, else by the language.
func (t *Table) decimalSign() byte {
	votes := map[byte]int{}
	for i := range t.Cells {
		s := t.text(i)
		first := strings.IndexFunc(s, func(r rune) bool { return '0' <= r && r <= '9' })
		if first >= 0 {
			if sign := surely(s[first : first+numberLength(s[first:])]); sign != 0 {
				votes[sign]++
			}
		}
	}
	habit := byte('.')
	if t.pack != nil {
		habit = byte(t.pack.Numbers().Decimal)
	}
	if habit != ',' {
		habit = '.'
	}
	other := ',' + '.' - habit
	if votes[other] > votes[habit] {
		return other
	}
	return habit
}

// surely is the decimal sign of a number that can be read in one way only; 0 where
// it can be read in two or has none.
func surely(s string) byte {
	point, comma := strings.LastIndexByte(s, '.'), strings.LastIndexByte(s, ',')
	last, sign, other := point, byte('.'), byte(',')
	if comma > point {
		last, sign, other = comma, ',', '.'
	}
	switch {
	case last < 0:
		return 0
	case point >= 0 && comma >= 0:
		return sign
	case strings.Count(s, string(sign)) > 1:
		return other // a separator that comes again groups
	case len(s)-last-1 != 3 || last > 3 || s[0] == '0':
		return sign
	}
	return 0
}
