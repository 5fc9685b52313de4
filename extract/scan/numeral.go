package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// numeral is a number as written, without unit.
type numeral struct {
	first, last int // tokens
	v           apd.Decimal
	place       int
	form        mention.Form
	figures     bool // begins with digits
	plain       bool // digits alone, without separators
	scale       int  // power of ten that scale words gave
	article     bool // the number is an article: "a", "eine"
	share       bool // a part of a whole: "a third"
	strong      bool // the share was said in a way that means nothing else
	multiple    bool // "twice", "zehnfach"
	vague       bool
	negative    bool
	hedge       mention.Hedge
	hedgeAt     int // token of the hedge inside the number; 0 is none
	unit        int // unit glued behind a spelled number, by index; 0 is none
}

var exact = apd.BaseContext.WithPrecision(60)

// fractions are rounded to this many digits.
var rounding = apd.BaseContext.WithPrecision(18)

// numeral reads the number that begins at token i. Where there is none ok is false
// and last is behind what was refused.
func (s *scanner) numeral(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1}
	if w := s.word(i); w.Kind == lang.Minus || w.Kind == lang.Plus {
		return s.signed(i, w.Kind == lang.Minus)
	}
	ok := false
	switch s.toks[i].Kind {
	case token.Digits, token.Punct:
		n, ok = s.figures(i)
	case token.Symbol:
		n, ok = s.vulgar(i)
	default:
		n, ok = s.spelled(i)
	}
	if !ok {
		return n, false
	}
	if n.plain && !s.bounds(i) && s.halfBehind(n.last) {
		s.andPart(&n) // "6 and a half"
	}
	s.scales(&n)
	s.hedgeJoined(&n)
	s.minusBefore(&n)
	return n, s.folded(&n)
}

// signed reads a number behind a spoken sign.
func (s *scanner) signed(i int, minus bool) (numeral, bool) {
	none := numeral{first: i, last: i + 1}
	if !s.same(i, i+1) {
		return none, false
	}
	if index, start := s.n.HedgesBefore.MatchBack(s.toks, i+1); index > 0 && start < i {
		return none, false // "al menos", "mehr oder weniger"
	}
	if w := s.word(i + 1); s.toks[i+1].Kind != token.Digits && w.Kind != lang.Cardinal && w.Kind != lang.Multiplier && !s.compoundAt(i+1) {
		return none, false
	}
	n, ok := s.numeral(i + 1)
	if !ok || n.article {
		return n, false
	}
	if minus {
		n.first = i
		n.negate()
	}
	return n, true
}

func (n *numeral) negate() {
	n.negative = !n.negative
	n.v.Neg(&n.v)
}

func (s *scanner) partFollows(i int) bool {
	_, end := s.partAt(i, 1)
	return end > i
}

// minusBefore takes in a minus sign that is glued to the number.
func (s *scanner) minusBefore(n *numeral) {
	i := n.first - 1
	if !n.figures || i < s.floor() || i < 0 || !s.glued(n.first) && !s.alone(i, n.last) || !minusSign(s.toks[i].Lower) {
		return
	}
	if i > 0 && (!s.toks[i].SpaceBefore && !opening(s.toks[i-1].Lower) || s.toks[i-1].Kind == token.Digits) {
		return
	}
	n.first = i
	n.negate()
}

func minusSign(t string) bool { return t == "-" || t == "−" || t == "–" }
func dash(t string) bool {
	return t == "-" || t == "–" || t == "—" || t == "−" || t == "‑" || t == "~"
}
func opening(t string) bool {
	return t == "(" || t == "[" || t == "=" || t == "\"" || t == "„" || t == "“"
}

// rest reads what follows a scale word and adds up with it: "4 thousand 3 hundred
// and 21", "zwei Millionen dreihunderttausend".
func (s *scanner) rest(n *numeral) {
	power := n.scale
	for {
		p := n.last
		linked := false
		if w := s.word(p); w.Kind == lang.Link && w.After&(lang.AfterScale|lang.AfterHundred) != 0 && s.same(n.first, p+1) {
			p, linked = p+1, true
		} else if s.hundredsBehind(n, p) {
			p++ // "two thousand, five hundred"
		}
		v, pow, end, ok := s.restAt(p, linked)
		if !ok || !s.same(n.first, end-1) || digitsOf(v)+pow > power || v == 0 {
			return
		}
		add := apd.New(v, int32(pow))
		exact.Add(&n.v, &n.v, add)
		n.last, n.place = end, placeOf(v)+pow
		if pow == 0 {
			return
		}
		power = pow
	}
}

// hundredsBehind reports whether a comma and hundreds in words stand at token p behind
// thousands in words.
func (s *scanner) hundredsBehind(n *numeral, p int) bool {
	if n.figures || n.scale < 3 || !s.is(p, ",") || !s.same(n.first, p+2) {
		return false
	}
	w := s.word(p + 2)
	return s.word(p+1).Kind == lang.Cardinal && w.Kind == lang.Multiplier && w.Power == 2
}

// restAt reads a number below a thousand with its scale.
func (s *scanner) restAt(p int, linked bool) (v int64, power, end int, ok bool) {
	if !s.kind(p, token.Word) && !s.kind(p, token.Digits) {
		return 0, 0, p, false
	}
	if s.kind(p, token.Digits) {
		if v, ok = s.small(p); !ok {
			return 0, 0, p, false
		}
		end = p + 1
	} else {
		sp := speller{n: s.n, toks: s.toks}
		if v, power, end := s.restPart(p); end > p && linked {
			return v, power, end, true
		}
		if w := s.word(p); w.Kind == lang.Article && s.word(p+1).Kind == lang.Multiplier && s.word(p+1).Power > 3 {
			return 1, s.word(p + 1).Power, p + 2, true
		} else if w.Kind == lang.Article || w.Kind == lang.Multiplier && w.Power > 3 {
			return 0, 0, p, false
		}
		if v, end = sp.group(p); end > p && v == 1 && (s.word(end).Kind == lang.Half || s.partFollows(end)) {
			return 0, 0, p, false
		}
		if end == p {
			if v, end = s.compoundValue(p); end == p {
				return 0, 0, p, false
			}
		}
	}
	digits := s.kind(p, token.Digits)
	for range 3 {
		w := s.word(end)
		if w.Kind != lang.Multiplier || w.Power < 2 || w.Power == 2 && !digits {
			break
		}
		power += w.Power
		end++
	}
	if digits && power == 0 && !linked {
		return 0, 0, p, false
	}
	return v, power, end, true
}

// restPart reads a part of a scale, "a quarter million", in thousandths of it.
func (s *scanner) restPart(p int) (v int64, power, end int) {
	if s.word(p).Kind != lang.Article {
		return 0, 0, p
	}
	den, q := s.partAt(p+1, 1)
	if q == p+1 && s.word(q).Kind == lang.Half {
		den, q = 2, q+1
	}
	w := s.word(q)
	if q == p+1 || w.Kind != lang.Multiplier || w.Power < 3 || 1000%den != 0 {
		return 0, 0, p
	}
	return 1000 / den, w.Power - 3, q + 1
}

// small is the value of a bare run of digits below a thousand.
func (s *scanner) small(i int) (int64, bool) {
	t := s.toks[i].Lower
	if len(t) > 3 || s.glued(i+1) && s.glued(i+2) && s.toks[i+2].Kind == token.Digits && (s.is(i+1, ".") || s.is(i+1, ",")) {
		return 0, false
	}
	var v int64
	for _, c := range []byte(t) {
		v = v*10 + int64(c-'0')
	}
	return v, true
}

func digitsOf(v int64) (n int) {
	for ; v > 0; v /= 10 {
		n++
	}
	return n
}

// placeOf is the power of ten of the last digit that is not zero.
func placeOf(v int64) (n int) {
	for v != 0 && v%10 == 0 {
		v /= 10
		n++
	}
	return n
}
