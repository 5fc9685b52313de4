package scan

import (
	"strings"
	"unicode/utf8"

	"crossfoot/extract/token"
)

// maxGroups and maxDigits bound a number; what is longer is an identifier.
const (
	maxGroups = 12
	maxDigits = 40
)

// written is a run of digit groups with what separates them.
type written struct {
	groups [maxGroups]int // token indexes
	seps   [maxGroups]byte
	n      int
	end    int
	bare   bool // begins with a decimal point
	dashed bool // ends in a dash for no cents: "20,-"
}

// figures reads the number in digits that begins at token i.
func (s *scanner) figures(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, figures: true}
	if s.feetAndInches(&n) || s.stopwatch(&n) {
		return n, true
	}
	w, ok := s.gather(i)
	if w.bare && w.n > 1 {
		ok = false
	}
	n.last = w.end
	if !ok || !s.separate(&w) {
		n.last = max(w.end, i+1)
		return n, false
	}
	s.dashCents(&w)
	n.last = w.end
	if end := s.refuseFigures(i, &w); end > i {
		n.last = end
		return n, false
	}
	s.value(&n, &w)
	n.plain = w.n == 1 && !w.bare && !w.dashed
	s.exponent(&n)
	s.power(&n)
	s.digitParts(&n)
	if end, ok := s.fractionBar(&n); !ok {
		n.last = end
		return n, false
	}
	return n, true
}

// gather collects digit groups: glued by a separator, or in threes by a space.
func (s *scanner) gather(i int) (w written, ok bool) {
	if s.toks[i].Kind == token.Punct {
		w.bare = true
		i++
	}
	for {
		if w.n == maxGroups {
			w.end = i
			return w, false
		}
		w.groups[w.n] = i
		w.n++
		w.end = i + 1
		sep, next := s.separator(i, &w)
		if sep == 0 {
			return w, true
		}
		w.seps[w.n-1] = sep
		i = next
	}
}

// separator is the sign between token i and the next digit group; 0 where there is
// none.
func (s *scanner) separator(i int, w *written) (sep byte, next int) {
	if s.glued(i+1) && s.glued(i+2) && s.toks[i+2].Kind == token.Digits {
		switch s.toks[i+1].Lower {
		case ".", ",":
			return s.toks[i+1].Lower[0], i + 2
		case "'", "’", "‘", "`", "´":
			return '\'', i + 2
		case "·", "٫":
			if _, end := s.raised(i + 3); end > i+3 || s.is(i+3, "^") {
				return 0, i // "2,5·10⁶"
			}
			return '.', i + 2
		}
		return 0, i
	}
	if s.spaced(i, w) {
		return ' ', i + 1
	}
	return 0, i
}

// spaced reports whether a space alone groups the digits behind token i with it.
func (s *scanner) spaced(i int, w *written) bool {
	if i+1 >= len(s.toks) || s.toks[i+1].Kind != token.Digits || s.toks[i+1].Len() != 3 || s.toks[w.groups[0]].Len() > 3 {
		return false
	}
	if w.n > 1 && w.seps[w.n-2] != ' ' || s.toks[w.groups[0]].Lower[0] == '0' || w.bare {
		return false
	}
	gap := s.t.Text[s.toks[i].End:s.toks[i+1].Start]
	r, size := utf8.DecodeRuneInString(gap)
	return size == len(gap) && strings.ContainsRune(" \u00a0\u202f\u2009\u2007\u2008", r)
}

// separate decides which separator is the decimal sign; it cuts the number where a
// list begins, and fails where it is none (a date, a version).
func (s *scanner) separate(w *written) bool {
	if w.n == 1 {
		return true
	}
	same := true
	for k := 1; k < w.n-1; k++ {
		same = same && w.seps[k] == w.seps[0]
	}
	if same && s.threes(w, 1, w.n) {
		if w.n == 2 && s.oneSeparator(w) {
			w.seps[0] = 'd'
		}
		return true
	}
	if i := w.groups[0]; s.n.Decimal == '.' && w.seps[0] == ',' && s.glued(i) && s.is(i-1, ",") && s.kind(i-2, token.Digits) {
		return s.list(w) // the rest of a list
	}
	if w.n == 2 {
		if w.seps[0] == '\'' || w.seps[0] == ' ' {
			return false
		}
		w.seps[0] = 'd'
		return true
	}
	last := w.seps[w.n-2]
	if last != w.seps[0] && s.threes(w, 1, w.n-1) && (last == '.' || last == ',') {
		w.seps[w.n-2] = 'd'
		return true
	}
	if same && w.seps[0] == ',' && s.n.Decimal == '.' {
		return s.list(w)
	}
	return false
}

// threes reports whether the groups [from, to) have three digits each and the
// first at most three; groups of two before a last one of three count too.
func (s *scanner) threes(w *written, from, to int) bool {
	if w.bare || s.toks[w.groups[0]].Len() > 3 || s.toks[w.groups[0]].Lower[0] == '0' {
		return false
	}
	size := 3
	if to-from > 1 && s.toks[w.groups[1]].Len() == 2 && s.toks[w.groups[0]].Len() < 3 {
		size = 2
	}
	for k := from; k < to-1; k++ {
		if s.toks[w.groups[k]].Len() != size {
			return false
		}
	}
	return to <= from || s.toks[w.groups[to-1]].Len() == 3
}

// list keeps the first of several numbers that commas separate.
func (s *scanner) list(w *written) bool {
	for k := 0; k < w.n; k++ {
		if s.toks[w.groups[k]].Len() > 3 {
			return false
		}
	}
	w.n, w.end = 1, w.groups[0]+1
	return true
}

// oneSeparator decides for "1.100" whether the separator is the decimal sign: by
// the language, or by the text's habit where it is another.
func (s *scanner) oneSeparator(w *written) bool {
	if w.seps[0] != '.' && w.seps[0] != ',' {
		return false
	}
	if s.toks[w.groups[0]].Lower == "0" {
		return true
	}
	return rune(w.seps[0]) == s.decimal()
}

// habit is how the text writes decimals.
type habit struct {
	known bool
	sign  rune
}

// decimal is the text's decimal sign: the language's, unless all numbers that
// leave no doubt use the other.
func (s *scanner) decimal() rune {
	if s.habit.known {
		return s.habit.sign
	}
	s.habit = habit{true, s.n.Decimal}
	votes := map[byte]int{}
	for i := 0; i+2 < len(s.toks); i++ {
		if end := s.masked(i); end > i { // "8.00 Uhr" says nothing of decimals
			i = end - 1
			continue
		}
		if s.toks[i].Kind == token.Digits && !s.glued(i) {
			if sign, ok := s.evidence(i); ok {
				votes[sign]++
			}
		}
	}
	own, other := byte('.'), byte(',')
	if s.n.Decimal == ',' {
		own, other = other, own
	}
	if votes[own] == 0 && votes[other] > 0 {
		s.habit.sign = rune(other)
	}
	return s.habit.sign
}

// evidence is the decimal sign that the number at token i shows beyond doubt.
func (s *scanner) evidence(i int) (byte, bool) {
	w, ok := s.gather(i)
	if !ok || w.n < 2 || w.seps[0] == ' ' || w.seps[0] == '\'' {
		return 0, false
	}
	last := w.seps[w.n-2]
	switch {
	case w.n == 2 && s.toks[w.groups[1]].Len() < 3:
		return last, s.measuredAt(w.end)
	case w.n > 2 && last != w.seps[0]:
		return last, true
	case w.n > 2 && s.threes(&w, 1, w.n):
		if last == '.' {
			return ',', true
		}
		return '.', true
	}
	return 0, false
}

// value sets the number's value and the place of its last digit.
func (s *scanner) value(n *numeral, w *written) {
	b := s.buf[:0]
	if w.bare {
		b = append(b, '0', '.')
	}
	places := 0
	for k := range w.n {
		b = append(b, s.toks[w.groups[k]].Lower...)
		if k+1 < w.n && w.seps[k] == 'd' {
			b = append(b, '.')
			places = s.toks[w.groups[k+1]].Len()
		}
	}
	if w.bare {
		places = s.toks[w.groups[0]].Len()
	}
	s.buf = b
	n.v.SetString(string(b))
	n.place = -places
}
