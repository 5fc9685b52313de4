package scan

import (
	"strings"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// compoundStarts reports whether a number may stand inside the word, from its
// beginning.
func (s *scanner) compoundStarts(word string) bool {
	index, _ := s.n.Morphemes.Longest(word, 0)
	return index >= 0
}

func (s *scanner) compoundAt(i int) bool {
	_, _, ok := s.compound(i)
	return ok
}

// compound reads a number that is one word: "fünfundachtzigtausend",
// "zweieinhalb", "zehnprozentig". The unit is what follows inside the word.
func (s *scanner) compound(i int) (w lang.NumberWord, unit int, ok bool) {
	if !s.n.Compounds || !s.kind(i, token.Word) {
		return w, 0, false
	}
	word := s.toks[i].Lower
	sp := speller{n: s.n, inside: word}
	v, end := sp.cardinal(0)
	w = lang.NumberWord{Kind: lang.Cardinal, Value: v, Den: 1}
	if end == 0 {
		first, q := sp.at(0)
		if first.Kind != lang.Part && first.Kind != lang.Half || first.Kind == lang.Part && first.Value == 0 {
			return w, 0, false
		}
		w.Den, w.Value, end = max(first.Value, 2), 1, q
		if end == len(word) {
			return w, 0, false
		}
	}
	for end < len(word) {
		next, q := sp.at(end)
		switch {
		case next.Kind == lang.AddHalf && w.Den == 1:
			w.Value, w.Den = 2*w.Value+1, 2
		case next.Kind == lang.Part && w.Den == 1 && next.Value == 0:
			w.Value, w.Den = 1, w.Value
		case next.Kind == lang.Part && w.Den == 1:
			w.Den = next.Value
		case next.Kind == lang.Multiplier && w.Den > 1:
			w.Power = next.Power
		case next.Kind == lang.Fold && v > 1:
			w.Kind = lang.Fold
		default:
			unit = s.unitInside(word[end:])
			return w, unit, unit != 0
		}
		end = q
	}
	return w, 0, true
}

// unitInside is the unit that a compound ends in.
func (s *scanner) unitInside(rest string) int {
	index := s.n.UnitNames.Word(rest)
	if index < 0 || len(rest) < 4 {
		return 0
	}
	u := s.choose(index, rest)
	if u != 0 && s.n.Units[u].Weak {
		return 0
	}
	return u
}

// compoundValue is the whole number that the word at token i spells; end is i
// where it spells none.
func (s *scanner) compoundValue(i int) (v int64, end int) {
	w, unit, ok := s.compound(i)
	if !ok || unit != 0 || w.Kind != lang.Cardinal || w.Den != 1 {
		return 0, i
	}
	return w.Value, i + 1
}

// spelled reads the number in words that begins at token i.
func (s *scanner) spelled(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
	w := s.word(i)
	switch w.Kind {
	case lang.Half:
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
	case lang.Point, lang.AddHalf, lang.Fold, lang.Link, lang.Grouper:
		return n, false
	case lang.Multiplier:
		return s.bareMultiplier(i, w)
	case lang.Article:
		return s.article(i)
	}
	return s.counted(i)
}

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
		return n, true
	}
	s.decimals(&n)
	s.andPart(&n)
	return n, s.nameless(i, &n)
}

// nameless refuses numbers in words that name things: "Artikel eins", "page two".
func (s *scanner) nameless(i int, n *numeral) bool {
	if i == 0 || !s.same(i-1, i) || !s.role(i-1, lang.CueLabel) {
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
		return n, w.Value > 0
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

// fold reads "zehnfach", "fünfmal": a multiple where it compares or is a noun.
func (s *scanner) fold(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Multiple, multiple: true}
	n.v, n.place = *apd.New(w.Value, 0), placeOf(w.Value)
	compared := s.role(i+1, lang.CueCompare) && s.same(i, i+1)
	return n, compared || !s.n.NounCapital || s.toks[i].Capital && i > 0 && s.same(i-1, i) || !s.kind(i+1, token.Word) || s.role(i+1, lang.CueFunction)
}

// once reads "twice", "doppelt" where it compares, and "das Doppelte".
func (s *scanner) once(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Multiple, multiple: true}
	n.v = *apd.New(w.Value, 0)
	noun := s.n.NounCapital && s.toks[i].Capital && i > 0 && s.same(i-1, i)
	return n, noun || s.role(i+1, lang.CueCompare) && s.same(i, i+1)
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

// andPart adds "and a half", "and three quarters", "und ein halb".
func (s *scanner) andPart(n *numeral) {
	p := n.last
	if s.word(p).Kind != lang.Link && !s.role(p, lang.CueRangeAnd) || !s.same(n.first, p+1) {
		return
	}
	p++
	sp := speller{n: s.n, toks: s.toks}
	num, end := int64(1), p+1
	switch w := s.word(p); {
	case w.Kind == lang.Article:
	case w.Kind == lang.Cardinal:
		num, end = sp.tens(p)
	default:
		return
	}
	p = end
	den, end := s.partAt(p, num)
	if end > p && s.word(end).Kind == lang.Multiplier {
		return
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
		return w.Value, at + 1
	} else if w.Kind == lang.Half && num == 1 && s.word(i-1).Kind == lang.Cardinal {
		return 2, at + 1
	}
	if w, unit, ok := s.compound(at); ok && unit == 0 && w.Kind == lang.Cardinal && w.Value == 1 && w.Den > 2 {
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

// article reads a number that an article begins: "a million", "a third", "eine
// halbe Stunde", "ein Euro".
func (s *scanner) article(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words, article: true}
	n.v = *apd.New(1, 0)
	if !s.same(i, i+1) {
		return n, s.alone(i, i+1)
	}
	if w := s.word(i + 1); w.Kind == lang.Half {
		return s.half(i+1, i)
	}
	if den, end := s.partAt(i+1, 1); end > i+1 {
		n.fraction(1, den)
		n.last, n.share, n.article = end, true, false
		if at := s.ofPoint(end); at > end {
			n.last, n.share = at, false
		}
		return n, true
	}
	if s.word(i+1).Kind == lang.Grouper {
		n.article = false
		return n, true
	}
	sp := speller{n: s.n, toks: s.toks}
	if v, end := sp.cardinal(i); end > i {
		n.setWhole(v)
		n.last, n.article = end, false
		if den, after := s.partAt(end, v); after > end {
			n.fraction(v, den)
			n.last, n.scale = after, 0
			return n, true
		}
		s.andPart(&n)
		return n, true
	}
	if w, unit, ok := s.compound(i + 1); ok && w.Den > 1 {
		n.fraction(w.Value, w.Den)
		n.times(w.Power, 1)
		n.last, n.unit, n.article = i+2, unit, false
		return n, true
	}
	return n, true
}

// half reads what "half" at token i begins: "half a million", "half an hour",
// "half of"; first is the article before it, if any.
func (s *scanner) half(i, first int) (numeral, bool) {
	n := numeral{first: first, last: i + 1, form: mention.Fraction}
	n.v, n.place = *apd.New(5, -1), -1
	if s.ordinalBefore(first) || s.role(i+1, lang.CueHalf1) || s.is(i+1, "-") && s.glued(i+1) && s.role(i+2, lang.CueHalf1) {
		return n, false
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
	if u, _ := s.unitMatch(at); u != 0 && s.halved(u) && (p > i+1 || s.n.NounCapital || at > p) {
		n.last = at
		return n, true
	}
	if at > p || s.n.NounCapital {
		return n, false
	}
	n.share = true
	return n, true
}

// halved reports whether halves of the unit are amounts: kilometres, hours and
// percentage points, but "half per cent" is none.
func (s *scanner) halved(u int) bool {
	unit := &s.n.Units[u]
	return unit.Kind <= lang.UnitDuration && !unit.Weak || unit.ID == mention.Points
}

// ofPoint is the token of the unit in "a quarter of a percentage point", else i.
func (s *scanner) ofPoint(i int) int {
	if !s.role(i, lang.CueFunction) || s.word(i+1).Kind != lang.Article || !s.same(i, i+1) {
		return i
	}
	if u, _ := s.unitMatch(i + 2); u != 0 && s.n.Units[u].ID == mention.Points && s.same(i, i+2) {
		return i + 2
	}
	return i
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
	if s.ordinalBefore(i) {
		return n, false
	}
	if w.Value == 2 {
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
	if s.n.Roles[s.text2(i+2)]&lang.CueNotShare != 0 {
		return n, false
	}
	n.fraction(1, v)
	n.last = i + 2
	return n, true
}

func (s *scanner) text2(i int) string {
	if i < len(s.toks) {
		return s.toks[i].Lower
	}
	return ""
}

// bareMultiplier reads "tausend Menschen" and "million-pound"; "Millionen" alone
// is no certain number.
func (s *scanner) bareMultiplier(i int, w lang.NumberWord) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Words}
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

// vague reads "hundreds of", "Zehntausende": at least that many.
func (s *scanner) vague(i int) (numeral, bool) {
	n := numeral{first: i, last: i + 1, form: mention.Vague, vague: true}
	return n, false
}
