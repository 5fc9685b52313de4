package scan

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// feetAndInches reads "6'2\"": the sign of inches is behind, so that it is no list or
// quotation.
func (s *scanner) feetAndInches(n *numeral) bool {
	i := n.first
	if s.toks[i].Len() != 1 || !s.glued(i+1) || !prime(s.toks[i+1].Lower) || !s.glued(i+2) || s.toks[i+2].Len() > 2 || !s.glued(i+3) ||
		!primes(s.toks[i+3].Lower) {
		return false
	}
	feet, okFeet := s.small(i)
	inches, okInches := s.small(i + 2)
	unit := s.unitNamed("foot")
	if !okFeet || !okInches || inches > 11 || unit == 0 {
		return false
	}
	n.v.SetInt64(feet)
	n.add(inches, 12)
	n.form, n.unit, n.last, n.place = mention.Figures, unit, i+4, -1
	return true
}

func prime(t string) bool  { return t == "'" || t == "’" || t == "′" }
func primes(t string) bool { return t == "\"" || t == "”" || t == "″" }

// unitNamed is the index of the unit whose name it is; 0 where there is none.
func (s *scanner) unitNamed(name string) int { return max(s.n.UnitNames.Word(name), 0) }

// exponent reads "4e14", "1.3x10^6", "2.48 × 10−5", "1,5·10⁶".
func (s *scanner) exponent(n *numeral) {
	i := n.last
	if !s.glued(i) && !s.tenFollows(i) || i >= len(s.toks) {
		return
	}
	switch s.toks[i].Lower {
	case "e":
		i++
	case "x", "×", "·", "*":
		if !s.is(i+1, "10") || s.glued(i) != s.glued(i+1) {
			s.product(n)
			return
		}
		if i += 2; s.is(i, "^") && s.glued(i) {
			i++
		} else if e, end := s.raised(i); end > i {
			n.shift(e, end)
			return
		} else if !s.glued(i) || !minusSign(s.toks[i].Lower) {
			return
		}
	default:
		return
	}
	sign := 1
	if s.glued(i) && (minusSign(s.toks[i].Lower) || s.toks[i].Lower == "+") {
		if minusSign(s.toks[i].Lower) {
			sign = -1
		}
		i++
	}
	if !s.glued(i) || !s.kind(i, token.Digits) {
		return
	}
	if e, ok := s.small(i); ok && e < 100 {
		n.shift(sign*int(e), i+1)
	}
}

// shift multiplies by a power of ten that ends before token end.
func (n *numeral) shift(e, end int) {
	n.v.Exponent += int32(e)
	n.place += e
	n.last = end
}

// tenFollows reports whether "x 10^" stands apart behind the number.
func (s *scanner) tenFollows(i int) bool {
	if !s.is(i+1, "10") || s.glued(i+1) {
		return false
	}
	_, end := s.raised(i + 2)
	return end > i+2 || s.is(i+2, "^") && s.glued(i+2)
}

// raised reads the raised digits at token i: "⁻⁶".
func (s *scanner) raised(i int) (e, end int) {
	sign := 1
	for end = i; s.glued(end); end++ {
		if s.is(end, "⁻") && end == i {
			sign = -1
			continue
		}
		d := strings.Index(raisedDigits, s.toks[end].Lower)
		if d < 0 || e > 9 {
			break
		}
		e = e*10 + len([]rune(raisedDigits[:d]))
	}
	if e == 0 {
		return 0, i
	}
	return sign * e, end
}

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// product reads "8x2^10".
func (s *scanner) product(n *numeral) {
	i := n.last + 1
	if !s.glued(i) || !s.kind(i, token.Digits) || !s.glued(i+1) || !s.is(i+1, "^") {
		return
	}
	base, ok := s.small(i)
	if !ok {
		return
	}
	b := numeral{last: i + 1}
	b.v.SetInt64(base)
	s.power(&b)
	if b.last == i+1 {
		return
	}
	if _, err := rounding.Mul(&n.v, &n.v, &b.v); err == nil {
		n.last, n.plain = b.last, false
		n.place = int(n.v.Exponent)
	}
}

// power reads "1.1^23".
func (s *scanner) power(n *numeral) {
	i := n.last
	if !s.glued(i) || !s.is(i, "^") {
		return
	}
	negative := false
	for i++; s.glued(i) && (minusSign(s.toks[i].Lower) || s.is(i, "+")); i++ {
		negative = negative != minusSign(s.toks[i].Lower)
	}
	if !s.glued(i) || !s.kind(i, token.Digits) {
		return
	}
	e, ok := s.small(i)
	if !ok || e > 99 {
		return
	}
	if negative {
		e = -e
	}
	var v apd.Decimal
	if _, err := rounding.Pow(&v, &n.v, apd.New(e, 0)); err == nil && v.Form == apd.Finite {
		n.v, n.last, n.plain = v, i+1, false
		n.place = int(v.Exponent)
	}
}

// dashCents takes in the dash that stands for no cents: "20,- Euro", "Fr. 20.–".
func (s *scanner) dashCents(w *written) {
	end := w.end
	if !s.glued(end) || !s.is(end, ",") && !s.is(end, ".") || w.n > 1 && w.seps[w.n-2] == 'd' {
		return
	}
	for end++; s.glued(end) && dash(s.toks[end].Lower); end++ {
	}
	if end == w.end+1 || s.glued(end) && (s.kind(end, token.Word) || s.kind(end, token.Digits)) {
		return
	}
	w.end, w.dashed = end, true
}

// fractionBar reads "1/4", "2 1/2" and "2½" on from the whole number.
func (s *scanner) fractionBar(n *numeral) (end int, ok bool) {
	i := n.last
	if s.slash(i) && s.glued(i+1) && s.kind(i+1, token.Digits) {
		return s.quotient(n, n.last-1, n.plain)
	}
	if !n.plain || i >= len(s.toks) {
		return i, true
	}
	if s.kind(i, token.Symbol) {
		if f, ok := vulgar(s.toks[i].Lower); ok && s.same(n.first, i) {
			n.add(f[0], f[1])
			n.last = i + 1
		}
		return n.last, true
	}
	if s.word(i).Kind == lang.Link || s.role(i, lang.CueRangeAnd) {
		i++ // "16 and 2/3"
	}
	if s.kind(i, token.Digits) && s.same(n.first, i) && s.slash(i+1) && s.glued(i+2) && s.kind(i+2, token.Digits) {
		a, okA := s.small(i)
		b, okB := s.small(i + 2)
		if okA && okB && a < b && b <= 100 && (i == n.last || b != 11 && !s.bounds(n.first)) {
			n.add(a, b)
			n.last = i + 3
		}
	}
	return n.last, true
}

// digitParts reads "2 thirds"; "3 quarters" is time as often, and thousandths are counted
// like units.
func (s *scanner) digitParts(n *numeral) {
	if !n.plain || !s.same(n.first, n.last) || !s.kind(n.last, token.Word) || s.glued(n.last) {
		return
	}
	num, ok := s.small(n.first)
	if !ok || num < 2 || s.word(n.last).Kind == lang.Part && s.word(n.last).Value == 4 {
		return
	}
	if s.unitPart(n, num) {
		n.plain = false
		return
	}
	den, end := s.partAt(n.last, num)
	if end == n.last || num >= den || den >= 1000 {
		return
	}
	n.fraction(num, den)
	n.last, n.plain, n.share, n.strong = end, false, true, true
}

// bounds reports whether "between" stands before token i.
func (s *scanner) bounds(i int) bool {
	return s.same(i-1, i) && s.role(i-1, lang.CueBetween|lang.CueFrom)
}

// slash reports whether a fraction bar is glued to the token before i.
func (s *scanner) slash(i int) bool {
	return s.glued(i) && (s.is(i, "/") || s.is(i, "⁄"))
}

// quotient reads the fraction whose numerator is token i; what is none (24/7,
// 2004/05, 9/11) is refused.
func (s *scanner) quotient(n *numeral, i int, plain bool) (end int, ok bool) {
	end = i + 3
	a, okA := s.small(i)
	b, okB := s.small(i + 2)
	odd := a >= b || b > 100 || b == 11 // a season, a date
	if !plain || !okA || !okB || a == 0 || b == 0 || odd && !(b != 11 && (s.alone(n.first, end) || s.brief && s.hedged(n.first))) || s.glued(end) &&
		(s.is(end, "/") || s.is(end, "-")) {
		for s.glued(end) && (s.is(end, "/") || s.kind(end, token.Digits)) {
			end++
		}
		return end, false
	}
	n.v = *apd.New(0, 0)
	n.add(a, b)
	n.last, n.plain, n.form = end, false, mention.Fraction
	return end, true
}

// add adds the fraction a/b.
func (n *numeral) add(a, b int64) {
	var q apd.Decimal
	rounding.Quo(&q, apd.New(a, 0), apd.New(b, 0))
	q.Reduce(&q)
	exact.Add(&n.v, &n.v, &q)
	n.plain = false
	n.place = min(int(q.Exponent), 0)
	if n.v.Cmp(&q) == 0 {
		n.form = mention.Fraction
	}
}

// vulgar is the value of a fraction that is one character.
func vulgar(sym string) ([2]int64, bool) {
	f, ok := vulgarFractions[sym]
	return f, ok
}

var vulgarFractions = map[string][2]int64{
	"½": {1, 2}, "⅓": {1, 3}, "⅔": {2, 3}, "¼": {1, 4}, "¾": {3, 4}, "⅕": {1, 5}, "⅖": {2, 5}, "⅗": {3, 5}, "⅘": {4, 5},
	"⅙": {1, 6}, "⅚": {5, 6}, "⅐": {1, 7}, "⅛": {1, 8}, "⅜": {3, 8}, "⅝": {5, 8}, "⅞": {7, 8}, "⅑": {1, 9}, "⅒": {1, 10},
}

// vulgar reads a number that is a fraction sign alone.
func (s *scanner) vulgar(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, figures: true}
	f, ok := vulgar(s.toks[i].Lower)
	if !ok || s.glued(i) && s.toks[i-1].Kind == token.Word {
		return n, false
	}
	n.add(f[0], f[1])
	if s.word(i+1).Kind == lang.Article && s.measuredAt(i+2) && s.same(i, i+2) {
		n.last = i + 2 // "½ a mile"
	}
	return n, true
}
