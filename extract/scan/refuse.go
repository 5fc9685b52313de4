package scan

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// refuseFigures tells digits that name, date or order things from numbers. It
// returns the token behind what is refused, or i where the digits are a number.
func (s *scanner) refuseFigures(i int, w *written) int {
	end := w.end
	first := s.toks[w.groups[0]]
	if w.n == 1 && first.Len() > 15 || first.Len() > maxDigits || w.n > 1 && first.Len() > 1 && first.Lower[0] == '0' {
		return end
	}
	if w.n == 1 && first.Len() > 1 && first.Lower[0] == '0' && !w.bare && !s.zeros(w.groups[0]) {
		return s.spacedChain(s.chain(end))
	}
	if w.n == 1 && first.Len() == 4 && s.kind(end, token.Digits) && s.toks[end].Len() == 4 && s.same(i, end) {
		return s.spacedChain(end) // an account
	}
	for _, refuse := range []func(int, *written) int{s.gluedBefore, s.gluedAfter, s.ordinal, s.clock, s.labelled, s.beforeEra, s.year} {
		if e := refuse(i, w); e > i {
			return e
		}
	}
	return i
}

// spacedChain goes on over groups of digits that spaces separate, as in telephone
// numbers.
func (s *scanner) spacedChain(i int) int {
	for s.kind(i, token.Digits) && s.same(i-1, i) && s.toks[i].Len() < 5 {
		i++
	}
	return i
}

// chain is the token behind digits and the signs that join them.
func (s *scanner) chain(i int) int {
	for s.glued(i) && (s.kind(i, token.Digits) || s.kind(i, token.Word) || s.is(i, "-") || s.is(i, "/") || s.is(i, ":") || s.is(i, "–") ||
		s.is(i, ".") && s.glued(i+1) || s.is(i, ",") && s.glued(i+1) && s.kind(i+1, token.Digits)) {
		i++
	}
	return i
}

// gluedBefore refuses "H200", "COVID-19", "#5", "§5" and what belongs to a longer
// chain of digits.
func (s *scanner) gluedBefore(i int, w *written) int {
	if !s.glued(i) {
		return i
	}
	prev := &s.toks[i-1]
	switch {
	case prev.Kind == token.Word:
		if code, _, _ := s.prefix(i); code != "" {
			return i
		}
		return s.chain(w.end)
	case prev.Kind == token.Digits:
		return s.chain(w.end)
	case s.reached(i - 1):
		return i
	case (prev.Lower == "-" || prev.Lower == "‑") && s.hedged(i-1) && s.measuredAt(w.end):
		return i // "sub-3%"
	case prev.Lower == "-" || prev.Lower == "‑":
		if s.glued(i-1) && (s.toks[i-2].Kind == token.Word && s.n.Roles[s.toks[i-2].Lower]&lang.CueRangeTo == 0 || s.toks[i-2].Kind == token.Digits) {
			return s.chain(w.end)
		}
	case prev.Lower == "#", prev.Lower == "§", prev.Lower == "@", prev.Lower == "_", prev.Lower == "\\", prev.Lower == "&":
		return s.chain(w.end)
	case prev.Lower == "'" || prev.Lower == "’" || prev.Lower == "‘":
		if w.n == 1 && s.toks[i].Len() == 2 {
			return s.chain(w.end)
		}
	case prev.Lower == "[" && s.glued(i-1) && s.toks[i-2].Kind == token.Word && s.is(w.end, "]"):
		return s.chain(w.end) // "sshd[1182]"
	case prev.Lower == "+" && s.is(w.end, "-") && s.glued(w.end):
		return s.chain(w.end)
	case prev.Lower == "+" && s.kind(w.end, token.Digits) && s.same(i, w.end):
		return s.spacedChain(w.end)
	case prev.Lower == "." && s.glued(i-1) && s.toks[i-2].Capital && s.toks[i].Len() == 1 && s.prefixed(i) == "":
		return w.end // "Sat.1"
	case prev.Lower == "/" && s.glued(i-1) && s.toks[i-2].Kind == token.Digits:
		return s.chain(w.end)
	}
	return i
}

// prefixed is the currency before token i.
func (s *scanner) prefixed(i int) string {
	code, _, _ := s.prefix(i)
	return code
}

// reached reports whether the last quantity ends before token i.
func (s *scanner) reached(i int) bool {
	return len(s.items) > 0 && s.items[len(s.items)-1].Last == i
}

// gluedAfter refuses digits with letters behind them that are no unit: "3D",
// "13F"; and telephone numbers and the like.
func (s *scanner) gluedAfter(i int, w *written) int {
	end := w.end
	if !s.glued(end) {
		return i
	}
	next := &s.toks[end]
	switch {
	case next.Kind == token.Word:
		if s.n.OrdinalSuffixes[next.Lower] && s.ordinalEnd(end) {
			return s.chain(end)
		}
		if s.folds(end) || s.unitLike(end) || s.stuck(end) || s.is(end, "x") && (s.is(end+1, "10") || s.is(end+2, "^")) || s.is(end, "e") &&
			s.glued(end+1) && !s.typeName(i, w) {
			return i
		}
		return s.chain(end)
	case next.Lower == "&", next.Lower == ")" && s.enumerates(i, w):
		return s.chain(end)
	case next.Lower == ":" && s.glued(end+1) && s.kind(end+1, token.Digits):
		return s.chain(end)
	case next.Lower == "-" && s.glued(end+1) && s.kind(end+1, token.Digits):
		return s.digitChain(i, w)
	case next.Lower == "-" && s.odds(end):
		return end + 4
	case next.Lower == "-" && s.trademark(end+1):
		return s.chain(end)
	}
	return i
}

// typeName: "7E7" is a name rather than a power of ten: single digits, a capital, no unit.
func (s *scanner) typeName(i int, w *written) bool {
	return w.n == 1 && s.toks[i].Len() == 1 && s.toks[w.end].Capital && s.kind(w.end+1, token.Digits) && s.toks[w.end+1].Len() == 1 && !s.measuredAt(w.end+2)
}

// trademark reports whether the word at token i, behind digits and a hyphen, has a
// capital of its own and is no unit: "7-Eleven".
func (s *scanner) trademark(i int) bool {
	return !s.n.NounCapital && s.glued(i) && s.toks[i].Capital && !s.toks[i].Upper && !s.measuredAt(i) && s.word(i).Kind == lang.Cardinal
}

// odds reports whether "-to-1" stands at token i and nothing measured follows: odds,
// scores and working hours.
func (s *scanner) odds(i int) bool {
	for k := i; k < i+4; k++ {
		if !s.glued(k) {
			return false
		}
	}
	if !s.role(i+1, lang.CueRangeTo|lang.CueVersus) || !s.is(i+2, "-") || !s.kind(i+3, token.Digits) {
		return false
	}
	return !s.measuredAt(i+4) && !s.unitBehindHyphen(i+4)
}

// ordinalEnd reports whether the suffix at token i can stand behind the digits
// before it: "1st", but "14st" is a weight.
func (s *scanner) ordinalEnd(i int) bool {
	last, ok := s.n.OrdinalEnds[s.toks[i].Lower]
	digits := s.toks[i-1].Lower
	return !ok || strings.HasSuffix(digits, last) && (len(digits) < 2 || digits[len(digits)-2] != '1')
}

// enumerates: "1)" numbers an item where no parenthesis is open.
func (s *scanner) enumerates(i int, w *written) bool {
	if w.n > 1 || s.toks[i].Len() > 2 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-40 && !s.is(k, ")"); k-- {
		if s.is(k, "(") {
			return false
		}
	}
	return true
}

// identifierDigits is how long the first of two joined numbers must be to belong to a
// name, if the second is shorter: no range and no score is written so.
const identifierDigits = 4

// digitChain refuses digits that hyphens join to others where they make no range:
// telephone numbers, dates, scores.
func (s *scanner) digitChain(i int, w *written) int {
	second := w.end + 1
	if s.glued(second+1) && s.is(second+1, "-") && s.glued(second+2) && s.kind(second+2, token.Digits) {
		return s.chain(w.end)
	}
	a, okA := s.small(w.groups[0])
	b, okB := s.small(second)
	if s.alone(i, second+1) && a < b {
		return i
	}
	if w.n == 1 && s.toks[second].Lower[0] == '0' && s.toks[second].Len() > 1 {
		return s.chain(w.end)
	}
	if code, _, _ := s.prefix(i); code != "" {
		return i
	}
	if w.n == 1 && s.toks[i].Len() >= identifierDigits && s.toks[second].Len() < s.toks[i].Len() && !s.measuredAt(second+1) {
		return s.chain(w.end) // "EN 62053-21"
	}
	if w.n > 1 || !okA || !okB {
		return i
	}
	noun, _ := s.nounAfter(second+1, &numeral{first: i, last: second + 1, figures: true})
	if !s.measuredAt(second+1) && noun == second+1 && (a >= b || b < 30) {
		return s.chain(w.end)
	}
	return i
}

// unitLike reports whether the word at token i is a unit or a scale.
func (s *scanner) unitLike(i int) bool {
	t := s.toks[i].Lower
	if _, ok := s.n.Scales[t]; ok {
		return true
	}
	if _, ok := s.n.Glued[s.text(i)]; ok && !(s.glued(i+1) && (s.kind(i+1, token.Word) || s.kind(i+1, token.Digits))) || s.n.Words[t].Kind == lang.Multiplier {
		return true
	}
	return s.unitText(i) != 0
}

// ordinal refuses "3." where it is one.
func (s *scanner) ordinal(i int, w *written) int {
	if !s.n.OrdinalDot || w.dashed || w.n > 1 || w.bare || !s.is(w.end, ".") || !s.glued(w.end) || !s.same(i, w.end+1) {
		return i
	}
	if s.kind(w.end+1, token.Punct) && !dash(s.toks[w.end+1].Lower) && !s.is(w.end+1, ")") {
		return i
	}
	return w.end + 1
}

// clock refuses times of day.
func (s *scanner) clock(i int, w *written) int {
	minutes := w.n == 2 && s.toks[w.groups[1]].Len() == 2 && s.toks[w.groups[1]].Lower < "60"
	if (w.n == 1 || minutes) && s.role(w.end, lang.CueClock) && s.same(i, w.end) {
		return w.end + 1
	}
	if w.n == 2 && s.pointed(i, w) && !s.measuredAt(w.end) {
		return w.end
	}
	return i
}

// pointed: where decimals have a comma, "20.15" is a time of day and "12.6" a day.
func (s *scanner) pointed(i int, w *written) bool {
	hour, ok := s.small(w.groups[0] + 0)
	a, b := s.toks[w.groups[0]].Lower, s.toks[w.groups[1]].Lower
	if s.n.Decimal == '.' || len(a) > 2 || len(b) > 2 || !s.is(w.groups[0]+1, ".") || s.decimal() == '.' || !ok && hour > 31 {
		return false
	}
	return len(b) == 2 && b < "60" && (len(a) == 1 || a < "25") || (len(a) == 1 || a < "32") && (len(b) == 1 || b < "13")
}

// measuredAt reports whether a unit or a scale stands at token i.
func (s *scanner) measuredAt(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	if s.kind(i, token.Word) && (s.n.Words[s.toks[i].Lower].Kind == lang.Multiplier || s.n.Scales[s.toks[i].Lower] > 0) {
		return true
	}
	u, _ := s.unitMatch(i)
	return u != 0 && !s.n.Units[u].Weak
}

// beforeEra refuses the years of an era that counts backwards, alone or as a span: "from 800
// to 450 BC".
func (s *scanner) beforeEra(i int, w *written) int {
	spans := s.role(w.end, lang.CueRangeTo|lang.CueRangeAnd) || w.end < len(s.toks) && dash(s.toks[w.end].Lower)
	if w.n == 1 && (s.eraAt(w.end) || spans && s.kind(w.end+1, token.Digits) && s.eraAt(w.end+2)) {
		return w.end
	}
	return i
}

// eraAt reports whether such an era is named at token i.
func (s *scanner) eraAt(i int) bool {
	index, _ := s.n.Eras.Match(s.toks, i)
	return index >= 0
}

// year refuses four digits that are a year.
func (s *scanner) year(i int, w *written) int {
	tok := &s.toks[i]
	if w.n > 1 || w.bare || tok.Len() != 4 || tok.Lower < "1500" || tok.Lower > "2100" {
		return i
	}
	if code, _, _ := s.prefix(i); code != "" || s.measuredAt(w.end) || s.unitBehindHyphen(w.end) {
		return i
	}
	if s.glued(w.end) && (s.is(w.end, "/") || s.is(w.end, "-") || s.is(w.end, "–")) && s.glued(w.end+1) && s.kind(w.end+1, token.Digits) {
		if s.toks[w.end+1].Len() <= 2 || s.toks[w.end+1].Len() == 4 && tok.Lower >= "1900" && s.toks[w.end+1].Lower <= "2100" && s.toks[w.end+1].Lower >= "1900" {
			return s.chain(w.end)
		}
	}
	noun, _ := s.nounAfter(w.end, &numeral{first: i, last: w.end, figures: true})
	if index, start := s.n.HedgesBefore.MatchBack(s.toks, i); noun > w.end && index > 0 && s.same(start, i) && s.toks[i].Lower[2:] == "00" {
		return i // "around 1900 people"
	}
	if s.hedged(i) && !(s.glued(w.end) && s.kind(w.end, token.Punct) && apostrophe(s.toks[w.end].Lower)) {
		return i
	}
	if s.alone(i, w.end) || s.movedBy(i, w) {
		return i
	}
	if noun > w.end && s.countedYear(i, noun) {
		return i
	}
	return w.end
}

// countedYear: the four digits at token i count the noun that ends before token noun.
// At the head of a sentence a year would have its verb behind it where nouns have
// capitals.
func (s *scanner) countedYear(i, noun int) bool {
	first := !s.same(i-1, i)
	if !first && s.role(i-1, lang.CueBeforeYear) {
		return false
	}
	t := s.toks[i].Lower
	return t[2:] == "00" || t < "1900" || t > "2050" || first && s.n.NounCapital && s.pluralForm(noun-1) || s.people(noun-1)
}

// people reports whether the word at token i is one for people who are counted.
func (s *scanner) people(i int) bool {
	return s.pack.Clauses().Words[s.toks[i].Lower]&lang.People != 0
}

func apostrophe(t string) bool { return t[0] == '\'' || strings.HasPrefix(t, "’") }

// The first year that yearLike takes, and how many times that, or what part of it, the other end of
// a move from a number that looks like a year may be.
const firstYear, mostMoved = 1500, 20

// movedBy: four digits that something goes from or to ("von 2000 auf 3000") are a
// number where the other end is no year, and of their size: "the slump from 2009 to 2.8 million"
// tells when.
func (s *scanner) movedBy(i int, w *written) bool {
	if s.role(i-1, lang.CueFrom) && s.same(i-1, i) && s.kind(w.end+1, token.Digits) && s.role(w.end, lang.CueShare|lang.CueRangeTo) {
		return !yearLike(s.toks[w.end+1].Lower) && s.same(i, w.end+1) && s.sizeOfYear(w.end+1)
	}
	if s.role(i-1, lang.CueShare|lang.CueRangeTo) && s.kind(i-2, token.Digits) && s.same(i-3, i) && s.role(i-3, lang.CueFrom) {
		return !yearLike(s.toks[i-2].Lower)
	}
	return false
}

// sizeOfYear: the number at token i is not many times a year, nor a small part of one.
func (s *scanner) sizeOfYear(i int) bool {
	n, ok := s.numeral(i)
	v, err := n.v.Float64()
	return ok && err == nil && v < mostMoved*firstYear && v*mostMoved > firstYear
}

func yearLike(t string) bool { return len(t) == 4 && "1500" <= t && t <= "2100" || len(t) == 2 }

// unitBehindHyphen reports whether a hyphen and a unit stand at token i.
func (s *scanner) unitBehindHyphen(i int) bool {
	return s.is(i, "-") && s.glued(i) && s.glued(i+1) && s.measuredAt(i+1)
}

// hedged reports whether a hedge stands right before token i.
func (s *scanner) hedged(i int) bool {
	index, start := s.n.HedgesBefore.MatchBack(s.toks, i)
	return index > 0 && s.same(start, i) && !(start == i-1 && s.role(start, lang.CueBeforeYear))
}
