package scan

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// andPart adds "and a half", "and three quarters", "und ein halb".
func (s *scanner) andPart(n *numeral) {
	p := s.overHyphen(n.last)
	if s.word(p).Kind != lang.Link && !s.role(p, lang.CueRangeAnd) || !s.same(n.first, p+1) {
		return
	}
	p = s.overHyphen(p + 1)
	sp := speller{n: s.n, toks: s.toks}
	num, end := int64(1), s.overHyphen(p+1)
	switch w := s.word(p); {
	case w.Kind == lang.Article:
	case w.Kind == lang.Half && !n.figures && s.n.OrdinalParts && !s.role(p+1, lang.CueFunction):
		end = p
	case w.Kind == lang.Cardinal:
		num, end = sp.tens(p)
	default:
		return
	}
	p = end
	den, end := s.partAt(p, num)
	if end > p && s.word(end).Kind == lang.Multiplier && n.power1000() > 0 {
		return // "one billion and a quarter million"
	}
	if end == p && s.word(p).Kind == lang.Half && num == 1 {
		den, end = 2, p+1
	}
	if end == p || num >= den || s.role(end, lang.CueOf) {
		return
	}
	if p := n.power1000(); p > 0 {
		n.v.Exponent -= int32(p)
		n.add(num, den)
		n.v.Exponent += int32(p)
		n.place += p
	} else {
		n.add(num, den)
	}
	n.last = end
}

// overHyphen is the token behind a hyphen at i that joins two words, else i.
func (s *scanner) overHyphen(i int) int {
	if s.is(i, "-") && s.glued(i) && s.glued(i+1) {
		return i + 1
	}
	return i
}

// halfBehind reports whether "and a half" stands at token i.
func (s *scanner) halfBehind(i int) bool {
	return (s.word(i).Kind == lang.Link || s.role(i, lang.CueRangeAnd)) && s.word(i+1).Kind == lang.Article && s.word(i+2).Kind == lang.Half && s.same(i-1, i+2)
}

// power1000 is the power of a thousand that a spelled number ends in: "two million
// and a half" is 2.5 million.
func (n *numeral) power1000() int {
	if n.figures || n.v.Exponent < 0 {
		return 0
	}
	v, err := n.v.Int64()
	if err != nil {
		return 0
	}
	return placeOf(v) / 3 * 3
}

// partAt reads the denominator at token i: "thirds", "Drittel", "-fifths".
func (s *scanner) partAt(i int, num int64) (den int64, end int) {
	at := i
	if s.is(i, "-") && s.glued(i) == s.glued(i+1) {
		at = i + 1
	}
	if !s.kind(at, token.Word) || i > 0 && !s.same(i-1, at) {
		return 0, i
	}
	lower := s.toks[at].Lower
	if w := s.n.Words[lower]; w.Kind == lang.Part && w.Value > 0 {
		if num >= w.Value && s.unitFollows(at) {
			return 0, i // "six quarters" is time
		}
		return w.Value, at + 1
	} else if w.Kind == lang.Half && num == 1 && s.word(i-1).Kind == lang.Cardinal {
		return 2, at + 1
	}
	if w, unit, ok := s.compound(at); ok && unit == 0 && w.Kind == lang.Cardinal && w.Value == 1 && w.Den > 2 && w.Power == 0 {
		return w.Den, at + 1
	}
	if !s.n.OrdinalParts {
		return 0, i
	}
	if d, ok := s.n.Ordinals[lower]; ok && d > 2 && num == 1 {
		if w := s.word(at + 1); w.Kind == lang.Part && s.same(at, at+1) || s.unitFollows(at+1) {
			return 0, i
		}
		return d, at + 1
	}
	if single, ok := strings.CutSuffix(lower, "s"); ok && num > 1 {
		if d, ok := s.n.Ordinals[single]; ok && d > 2 {
			return d, at + 1
		}
	}
	return 0, i
}

// longPart reads a denominator of two words or more: "three twenty-firsts".
func (s *scanner) longPart(i int, num int64) (den int64, end int) {
	if !s.n.OrdinalParts || s.word(i).Kind != lang.Cardinal || !s.same(i-1, i) || s.is(i, "-") {
		return 0, i
	}
	sp := speller{n: s.n, toks: s.toks}
	v, q := sp.cardinal(i)
	if w := s.word(q); w.Kind == lang.Link {
		q++
	}
	unit, after := s.partAt(q, max(num, 2))
	if after == q && num == 1 {
		unit, after = s.partAt(q, 1)
	}
	if after == q && s.kind(q, token.Word) {
		if d, ok := s.n.Ordinals[strings.TrimSuffix(s.toks[q].Lower, "s")]; ok {
			unit, after = d, q+1
		}
	}
	if q == i || after == q || v < 20 || v%10 != 0 || unit >= 10 {
		return 0, i
	}
	return v + unit, after
}

func (s *scanner) unitFollows(i int) bool {
	u, _ := s.unitMatch(i)
	return u != 0 && s.n.Units[u].Kind == lang.UnitDuration
}

// half reads what "half" at token i begins: "half a million", "half an hour",
// "half of"; first is the article before it, if any.
func (s *scanner) half(i, first int) (numeral, bool) {
	n := numeral{first: first, last: i + 1, form: mention.Fraction}
	if i == first && s.hourAt(i+1) {
		n.last = i + 2 // "halb zwei"
		return n, false
	}
	n.v, n.place = *apd.New(5, -1), -1
	if s.ordinalBefore(first) || s.role(i+1, lang.CueHalf1) || s.is(i+1, "-") && s.glued(i+1) && s.role(i+2, lang.CueHalf1) {
		return n, false
	}
	if s.role(first-1, lang.CueSplits) && (s.role(i+1, lang.CueHalfEnd) || !s.same(i, i+1) || s.kind(i+1, token.Punct)) {
		return n, false // "cut its stake in half to 10%" tells no half of anything
	}
	p := i + 1
	if w := s.word(p); w.Kind == lang.Article && s.same(i, p+1) {
		p++
	}
	next := s.word(p)
	if next.Kind == lang.Multiplier && next.Power > 2 || next.Kind == lang.Multiplier && p > i+1 || next.Kind == lang.Grouper {
		n.last = p
		return n, true
	}
	at := p
	if s.is(p, "-") && s.glued(p) {
		at = p + 1
	}
	if w := s.word(at); at > p && w.Kind == lang.Multiplier {
		return n, true
	}
	if u, _ := s.unitMatch(at); u != 0 && (s.halved(u) || (p > i+1 || s.n.NounCapital) && s.n.Units[u].Kind == lang.UnitRatio) && (p > i+1 ||
		s.n.NounCapital || at > p) {
		n.last = at
		return n, true
	}
	if (p > i+1 || at > p || s.n.NounCapital) && s.partOfPoint(&n, p) {
		return n, true
	}
	if s.n.NounCapital && s.role(p, lang.CueCompare) && s.role(p+1, lang.CueAsMuch) {
		n.share = true
		return n, true
	}
	if at > p || s.n.NounCapital {
		return n, s.alone(first, i+1)
	}
	n.share = true
	s.partOfOne(&n)
	return n, true
}

// hourAt reports whether an hour stands at token i and nothing that it counts.
func (s *scanner) hourAt(i int) bool {
	if !s.n.NounCapital || !s.same(i-1, i) {
		return false
	}
	w := s.word(i)
	if w.Kind != lang.Cardinal && s.kind(i, token.Digits) {
		w.Kind = lang.Cardinal
		w.Value, _ = s.small(i)
	}
	noun, _ := s.nounAfter(i+1, &numeral{first: i, last: i + 1})
	return w.Kind == lang.Cardinal && w.Value > 0 && w.Value <= 12 && noun == i+1 && !s.measuredAt(i+1)
}

// ordinalBefore: "the first half", "im dritten Viertel".
func (s *scanner) ordinalBefore(i int) bool {
	if i == 0 || !s.same(i-1, i) {
		return false
	}
	p := i - 1
	if s.is(p, "-") && p > 0 {
		p--
	}
	if s.kind(p, token.Word) && s.n.OrdinalSuffixes[s.toks[p].Lower] && s.glued(p) {
		return true
	}
	if s.is(p, ".") && s.glued(p) {
		return true
	}
	_, ok := s.n.Ordinals[s.toks[p].Lower]
	return ok || s.role(p, lang.CueRank)
}

// bareHalf reads "Hälfte" and "half" as nouns without a number before.
func (s *scanner) bareHalf(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Fraction, share: true}
	n.fraction(1, max(w.Value, 1))
	if s.role(i+1, lang.CueClockFrom) && s.hourAt(i+2) {
		n.last = i + 3 // "Viertel nach drei"
		return n, false
	}
	if s.ordinalBefore(i) {
		return n, false
	}
	if w.Value == 2 {
		return n, true
	}
	if s.is(i+1, "-") && s.partOfPoint(&n, i+1) {
		return n, true
	}
	scaled := s.word(i + 1)
	return n, scaled.Kind == lang.Multiplier && scaled.Power > 2 && s.same(i, i+1)
}

// each reads "every third", "jeder Vierte".
func (s *scanner) each(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Fraction, share: true, strong: true}
	if !s.kind(i+1, token.Word) || !s.same(i, i+1) {
		return n, false
	}
	v, ok := s.n.Ordinals[s.toks[i+1].Lower]
	if !ok || v < 2 || v > 1000 {
		return n, false
	}
	if u, _ := s.unitMatch(i + 2); u != 0 && s.n.Units[u].Kind == lang.UnitDuration {
		return n, false
	}
	if s.n.Roles[s.lower(i+2)]&lang.CueNotShare != 0 {
		return n, false
	}
	n.fraction(1, v)
	n.last = i + 2
	return n, true
}

func (s *scanner) lower(i int) string {
	if i < len(s.toks) {
		return s.toks[i].Lower
	}
	return ""
}
