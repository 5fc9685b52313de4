package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// spelled reads the number in words that begins at token i.
func (s *scanner) spelled(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
	w := s.word(i)
	switch w.Kind {
	case lang.Half:
		if s.is(i-1, "-") && s.glued(i) && s.glued(i-1) && s.kind(i-2, token.Word) {
			return n, false // "the fly-half"
		}
		return s.half(i, i)
	case lang.Part:
		return s.bareHalf(i, w)
	case lang.Each:
		return s.each(i)
	case lang.Once:
		return s.once(i, w)
	case lang.Mixed:
		n.fraction(w.Value, w.Den)
		return n, true
	case lang.Vague:
		return s.vague(i)
	case lang.Grouper:
		if s.n.Vague[s.toks[i].Lower] > 0 {
			return s.vague(i)
		}
		return n, false
	case lang.Point, lang.AddHalf, lang.Fold, lang.Link:
		return n, false
	case lang.Multiplier:
		return s.bareMultiplier(i, w)
	case lang.Article:
		return s.article(i)
	}
	if s.same(i-1, i) && s.role(i-1, lang.CueSeveral) {
		sp := speller{n: s.n, toks: s.toks}
		if v := sp.known(i).Value; roundThousands(v) {
			n.v, n.place, n.form, n.vague = *apd.New(v, 0), placeOf(v), mention.Vague, true
			return n, true // "mehrere zehntausend"
		}
	}
	return s.counted(i)
}

// roundThousands: the number is one of those that thousands are counted in.
func roundThousands(v int64) bool { return v == 10_000 || v == 100_000 }

// fraction sets the value to a/b.
func (n *numeral) fraction(a, b int64) {
	n.v = *apd.New(0, 0)
	n.add(a, b)
	if b > 1 && a < b {
		n.form = mention.Fraction
	}
}

// setWhole sets the value of a spelled whole number; its thousands count as scale.
func (n *numeral) setWhole(v int64) {
	n.v, n.place = *apd.New(v, 0), placeOf(v)
	n.scale = n.place / 3 * 3
}

// counted reads a cardinal and what may follow it: a fraction, a decimal part.
func (s *scanner) counted(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
	sp := speller{n: s.n, toks: s.toks}
	v, end := sp.cardinal(i)
	if end == i {
		return s.compounded(i)
	}
	n.last = end
	if _, after := s.longPart(end, v); after == end && s.yearInWords(v, end) {
		n.last = end + 1
		return n, false
	}
	n.setWhole(v)
	if den, after := s.longPart(end, v); after > end {
		n.fraction(v, den)
		n.last, n.share, n.strong, n.scale = after, v < den, true, 0
		return n, true
	}
	if den, after := s.partAt(end, v); after > end && v > 0 {
		n.fraction(v, den)
		n.last, n.share, n.scale = after, v < den, 0
		n.strong = v > 1 || s.is(end, "-")
		s.partOfOne(&n)
		return n, true
	}
	if s.unitPart(&n, v) || s.halfMore(&n) {
		return n, true
	}
	s.decimals(&n)
	s.andPart(&n)
	return n, s.nameless(i, &n)
}

// halfMore reads "zwei einhalb" and "vier ein halb": a half in a word of its own.
func (s *scanner) halfMore(n *numeral) bool {
	p := n.last
	if !s.same(n.first, p) {
		return false
	}
	if w := s.word(p); w.Kind == lang.AddHalf {
		n.add(w.Value, w.Den)
		n.last = p + 1
		return true
	}
	if !s.n.NounCapital || s.word(p).Kind != lang.Article || s.word(p+1).Kind != lang.Half || !s.same(p, p+1) || s.same(p, p+2) && !s.measuredAt(p+2) {
		return false
	}
	n.add(1, 2)
	n.last = p + 2
	return true
}

// unitPart reads "drei Zehntelsekunden": parts of a unit in one word with it.
func (s *scanner) unitPart(n *numeral, v int64) bool {
	if !s.n.NounCapital || !s.kind(n.last, token.Word) || !s.toks[n.last].Capital || !s.same(n.first, n.last) || !s.n.CompoundStarts(s.toks[n.last].Lower) {
		return false
	}
	w, unit, ok := s.compound(n.last)
	if !ok || unit == 0 || w.Den < 2 || w.Value != 1 {
		return false
	}
	n.fraction(v, w.Den)
	n.unit, n.last, n.scale = unit, n.last+1, 0
	return true
}

// nameless refuses numbers in words that name things: "Artikel eins", "page two".
func (s *scanner) nameless(i int, n *numeral) bool {
	if s.is(i-1, "-") && s.glued(i) && s.glued(i-1) && s.role(i-2, lang.CueOf) {
		return false // "best-of-three"
	}
	if i == 0 || !s.same(i-1, i) || !s.label(i-1) {
		return true
	}
	return s.measuredAt(n.last)
}

// yearInWords: "nineteen ninety-nine".
func (s *scanner) yearInWords(v int64, end int) bool {
	if v < 11 || v > 20 || !s.kind(end, token.Word) || !s.same(end-1, end) {
		return false
	}
	w := s.word(end)
	_, part := s.partAt(end+1, 2)
	return w.Kind == lang.Cardinal && w.Value >= 10 && w.Value < 100 && part == end+1
}

// compounded reads a number that is one word.
func (s *scanner) compounded(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
	w, unit, ok := s.compound(i)
	if !ok || i > 0 && s.glued(i) && s.is(i-1, "-") {
		return n, false
	}
	n.unit = unit
	if w.Kind == lang.Fold {
		return s.fold(i, w)
	}
	if w.Den != 1 {
		n.fraction(w.Value, w.Den)
		n.times(w.Power, 1)
		n.share = w.Value < w.Den && unit == 0 && w.Power == 0 && s.toks[i].Capital
		return n, w.Value > 1 || w.Value == 1 && (unit == 0 || s.n.Units[unit].Adjective)
	}
	n.setWhole(w.Value)
	if den, after := s.partAt(i+1, w.Value); after > i+1 && unit == 0 {
		n.fraction(w.Value, den)
		n.last, n.share, n.strong = after, w.Value < den, true
		return n, true
	}
	s.decimals(&n)
	s.andPart(&n)
	return n, true
}

// decimals reads a spoken decimal part: "zwei Komma drei", "nine point nought four".
func (s *scanner) decimals(n *numeral) {
	if s.word(n.last).Kind != lang.Point || !s.same(n.first, n.last+1) {
		return
	}
	sp := speller{n: s.n, toks: s.toks}
	scale, value, p := 0, int64(0), n.last+1
	for scale < 12 {
		w := s.word(p)
		if w.Kind != lang.Cardinal || !s.same(n.first, p) {
			break
		}
		v, end := w.Value, p+1
		if v >= 10 {
			v, end = sp.tens(p)
		}
		size := max(digitsOf(v), 1)
		value, scale, p = value*pow10(size)+v, scale+size, end
	}
	if scale == 0 {
		return
	}
	exact.Add(&n.v, &n.v, apd.New(value, -int32(scale)))
	n.place, n.last = -scale, p
}

// halved reports whether halves of the unit are amounts: kilometres, hours and
// percentage points, but "half per cent" is none.
func (s *scanner) halved(u int) bool {
	unit := &s.n.Units[u]
	return unit.Kind <= lang.UnitDuration && !unit.Weak || unit.ID == mention.Points
}

// bareMultiplier reads "tausend Menschen" and "million-pound"; "Millionen" alone
// is no certain number.
func (s *scanner) bareMultiplier(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
	if s.same(i-1, i) && (s.role(i-1, lang.CueSeveral) || s.role(i-1, lang.CueOf) && s.same(i-2, i) && s.role(i-2, lang.CueSeveral)) {
		return s.several(i)
	}
	if s.n.Vague[s.toks[i].Lower] > 0 {
		return s.vague(i)
	}
	if s.is(i-1, "-") && s.glued(i) && s.glued(i-1) {
		return n, false // "multi-million-dollar"
	}
	sp := speller{n: s.n, toks: s.toks}
	if w.Power > 3 && !s.n.BareScales {
		if s.is(i+1, "-") && s.glued(i+1) && s.glued(i+2) {
			if u, _ := s.unitMatch(i + 2); u != 0 {
				n.v, n.scale, n.place = *apd.New(1, int32(w.Power)), w.Power, w.Power
				return n, true
			}
		}
		return n, false
	}
	v, end := sp.cardinal(i)
	if end == i || w.Plural {
		return n, false
	}
	n.setWhole(v)
	n.last = end
	if den, after := s.partAt(end, v); after > end {
		n.fraction(v, den)
		n.last = after
	}
	return n, true
}

// vague reads "hundreds of", "tens of thousands", "Zehntausende": at least that many.
func (s *scanner) vague(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Vague, vague: true}
	v := s.n.Vague[s.toks[i].Lower]
	if s.role(i+1, lang.CueOf) && s.same(i, i+2) && s.n.Vague[s.toks[i+2].Lower] >= 100 {
		v *= s.n.Vague[s.toks[i+2].Lower]
		n.last = i + 3
	}
	n.v, n.place = *apd.New(v, 0), placeOf(v)
	if w := s.word(n.last); s.n.NounCapital && s.same(i, n.last) && w.Kind == lang.Multiplier && w.Power > 3 && v < 1000 {
		n.v.Exponent += int32(w.Power) // "hunderte Millionen"
		n.place += w.Power
		n.last++
	}
	return n, v >= 100 || s.n.NounCapital || s.role(n.last, lang.CueOf) // "scores" are also points
}

// several reads "several hundred", "ein paar Tausend".
func (s *scanner) several(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Vague, vague: true}
	for w := s.word(n.last - 1); w.Kind == lang.Multiplier && n.place < 18; w = s.word(n.last - 1) {
		n.place += w.Power
		n.last++
	}
	n.last--
	n.v = *apd.New(1, int32(n.place))
	return n, true
}
