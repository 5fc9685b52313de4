package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// quantity makes an item of the number: its unit, noun and hedge. ok is false where
// the number is no claim.
func (s *scanner) quantity(n numeral) (item, bool) {
	it := item{num: n}
	it.First, it.Last = n.first, n.last
	it.Form, it.Negative = n.form, n.negative
	it.Unit = mention.Count
	it.Sentence = int(s.toks[n.first].Sentence)
	it.Number = s.span(n.first, n.last)
	s.moneyBefore(&it)
	if n.vague && s.role(it.Last, lang.CueOf) && s.same(it.First, it.Last+1) {
		it.Last++
		it.num.last++
	}
	if n.multiple {
		it.Unit, it.measured = mention.Times, true
	} else if !it.prefixed || s.moneyBehind(&it) {
		s.unitAfter(&it)
	} else if s.is(it.Last, "-") && s.glued(it.Last) && s.glued(it.Last+1) && s.kind(it.Last+1, token.Word) {
		it.Adjective = true
	}
	s.pastBracket(&it)
	s.ratioOf(&it)
	s.bar(&it)
	s.unitOf(&it)
	if !it.measured {
		s.counts(&it)
	}
	s.per(&it)
	if n.multiple && it.Per != "" {
		it.Unit = mention.Count // "twice a week"
	}
	s.shareOf(&it)
	if !n.vague {
		it.Number = s.span(n.first, it.num.last)
	}
	s.hedge(&it)
	s.age(&it)
	if !s.claims(&it) {
		return it, false
	}
	s.set(&it)
	return it, true
}

// moneyBefore takes in the currency before the number.
func (s *scanner) moneyBefore(it *item) {
	code, first, power := s.prefix(it.First)
	if code == "" || first < s.floor() {
		return
	}
	it.First, it.prefixed, it.measured, it.Unit = first, true, true, code
	it.num.v.Exponent += int32(power)
	it.num.place += power
	if s.accounted(it) {
		it.First, it.Negative = first-1, true
		it.num.last++
		it.Last = it.num.last
		it.num.negate()
		return
	}
	if first > s.floor() && s.kind(first-1, token.Punct) && minusSign(s.toks[first-1].Lower) && s.glued(first) && !it.num.negative && (first == 1 ||
		s.toks[first-1].SpaceBefore) {
		it.First, it.Negative = first-1, true
		it.num.negate()
	}
}

// accounted: an amount in brackets that is no aside, since what it completes stands
// right before it, is negative as accounts write it: "a result of ($5.20)".
func (s *scanner) accounted(it *item) bool {
	p := it.First - 1
	return p > s.floor() && it.num.figures && !it.num.negative && s.is(p, "(") && s.glued(it.First) && s.is(it.num.last, ")") && s.glued(it.num.last) &&
		s.same(p-1, it.num.last) && s.role(p-1, lang.CueEquals)
}

// floor is the first token behind the last quantity.
func (s *scanner) floor() int {
	if len(s.items) == 0 {
		return 0
	}
	return s.items[len(s.items)-1].Last
}

// moneyBehind reports whether the currency is named again behind the amount: "$ 10
// dollars".
func (s *scanner) moneyBehind(it *item) bool {
	u, _ := s.unitMatch(it.Last)
	return u != 0 && s.n.Units[u].Kind == lang.UnitMoney && s.n.Units[u].ID == it.Unit
}

// set fixes the item's values.
func (s *scanner) set(it *item) {
	low := new(apd.Decimal)
	low.Set(&it.num.v)
	it.Low, it.High = low, low
	if it.num.vague {
		it.High = nil
	}
	it.LowPlace, it.HighPlace = it.num.place, it.num.place
}

// ratioOf reads "two in three", "neun von zehn", "one child in five".
func (s *scanner) ratioOf(it *item) {
	if it.measured || it.num.share || it.num.v.Exponent < 0 || it.num.v.Negative || it.num.scale > 0 {
		return
	}
	q, named := s.outOf(it)
	if q == 0 || !s.same(it.First, q) {
		return
	}
	part, err := it.num.v.Int64()
	whole, end := s.wholeAt(q, s.oneIn(it))
	if end == q && s.kind(q, token.Word) {
		if whole, end = s.compoundValue(q); !s.round(whole) {
			end = q
		}
	}
	if err != nil || end == q || part < 1 || part >= whole || whole > 1000 || s.word(end).Kind == lang.Multiplier {
		return
	}
	if u, _ := s.unitMatch(end); u != 0 && !s.n.Units[u].Weak {
		return
	}
	if s.is(end, ".") && s.glued(end) && s.same(it.First, end+1) || s.glued(end) && s.is(end, ",") && s.glued(end+1) || named && !s.countsNothing(it, end) {
		return
	}
	it.num.fraction(part, whole)
	it.num.share, it.num.strong, it.num.last = true, true, end
	it.Last, it.Form = end, mention.Fraction
}

// outOf is the token behind the word that says that a part is out of so many, 0 where there is none. What is counted may stand before
// that word.
func (s *scanner) outOf(it *item) (behind int, named bool) {
	p := it.num.last
	if index, q := s.n.OutOf.Match(s.toks, p); index >= 0 {
		return q, false
	}
	if it.num.figures || !s.kind(p, token.Word) || s.n.NounCapital != s.toks[p].Capital || s.n.Roles[s.toks[p].Lower] != 0 || s.word(p).Kind != 0 {
		return 0, false
	}
	if index, q := s.n.OutOf.Match(s.toks, p+1); index >= 0 {
		return q, true
	}
	return 0, false
}

// countsNothing: the whole before token end counts nothing of its own, as games or days, and is of those of which the part is.
func (s *scanner) countsNothing(it *item, end int) bool {
	noun, _ := s.nounAfter(end, &numeral{first: it.First, last: end})
	return noun == end && !s.measuredAt(end) && (s.n.NounCapital || end == len(s.toks) || !s.toks[end].Capital)
}

// bar reads a spoken fraction, "one over twenty-one", where nothing else is said.
func (s *scanner) bar(it *item) {
	i := it.num.last
	if it.measured || !s.role(i, lang.CueBar) || !s.same(it.First, i+1) || s.toks[i+1].Kind == token.Punct {
		return
	}
	below, ok := s.numeral(i + 1)
	if !ok || !s.alone(it.First, below.last) || below.v.Sign() <= 0 {
		return
	}
	rounding.Quo(&it.num.v, &it.num.v, &below.v)
	it.num.v.Reduce(&it.num.v)
	it.num.place, it.num.last, it.num.form = int(it.num.v.Exponent), below.last, mention.Fraction
	it.Last, it.Form = below.last, mention.Fraction
}

// unitOf reads a unit that stands before its number, "per cent of twenty", where
// nothing else is said.
func (s *scanner) unitOf(it *item) {
	of := it.First - 1
	sen := s.t.Sentences[it.Sentence]
	if it.measured || !s.role(of, lang.CueOf) || of <= sen.First || !s.alone(sen.First, it.Last) {
		return
	}
	if u, end := s.unitMatch(sen.First); u != 0 && end == of && s.n.Units[u].Kind == lang.UnitRatio {
		last := it.Last
		s.setUnit(it, u, it.Last)
		it.First, it.Last = sen.First, last
	}
}

// oneIn: one, in words, of a whole that need not be round: "one in 13".
func (s *scanner) oneIn(it *item) bool {
	v, err := it.num.v.Int64()
	index, _ := s.n.OneIn.Match(s.toks, it.num.last)
	return err == nil && v == 1 && !it.num.figures && index >= 0
}

// wholeAt is the number that a part is out of, a round one unless it may be any.
func (s *scanner) wholeAt(i int, any bool) (int64, int) {
	if s.kind(i, token.Digits) {
		if v, ok := s.small(i); ok && (any || s.round(v)) {
			return v, i + 1
		}
		return 0, i
	}
	if s.word(i).Kind != lang.Cardinal {
		return 0, i
	}
	sp := speller{n: s.n, toks: s.toks}
	if v, end := sp.cardinal(i); end > i && (any || s.round(v)) {
		return v, end
	}
	return 0, i
}

// round numbers are what shares are said of.
func (s *scanner) round(v int64) bool { return v <= 10 || v%10 == 0 }

// shareOf makes a part of a whole a percentage. A fraction that stands alone, or
// above one, is a plain number.
func (s *scanner) shareOf(it *item) {
	if !it.num.share || it.measured || s.alone(it.First, it.num.last) {
		return
	}
	it.num.v.Exponent += 2
	it.num.place += 2
	it.Unit, it.measured, it.Form = mention.Percent, true, mention.Fraction
	it.Noun, it.NounSpan = "", s.span(0, 0)
	it.Last = it.num.last
}

// claims decides whether the number says something about the world.
func (s *scanner) claims(it *item) bool {
	n := &it.num
	if s.alone(it.First, it.Last) {
		return true
	}
	if s.named(it) {
		return false
	}
	if n.figures && s.glued(n.last) && s.kind(n.last, token.Word) && it.Last == n.last {
		return false
	}
	if n.article {
		return it.measured && it.Unit != mention.Count && s.articleUnit(it)
	}
	if n.form == mention.Words && n.v.Cmp(apd.New(1, 0)) == 0 && !it.measured && !n.negative {
		it.tentative = s.orMore(n.last)
		return it.tentative || s.briefOne(it) || s.oneMore(it)
	}
	if s.oneDay(it) {
		return false
	}
	if s.ofSeconds(it) {
		return false
	}
	if it.Unit == mention.Percent && n.share && !n.strong {
		return s.shareEvidence(it)
	}
	if n.form == mention.Words && !it.measured && it.Noun == "" && it.Hedge == mention.Exact {
		return s.wordAlone(it)
	}
	return true
}

// oneDay: "one day" is once upon a time where nothing says that it is measured.
func (s *scanner) oneDay(it *item) bool {
	return it.num.form == mention.Words && it.Unit == "day" && !it.Adjective && it.Hedge == mention.Exact &&
		it.num.v.Cmp(apd.New(1, 0)) == 0 && !s.role(it.First-1, lang.CueBy)
}

// graded: the number in words hangs on a word by a hyphen: "level-four restrictions".
func (s *scanner) graded(it *item) bool {
	i := it.num.first
	if it.num.figures || it.measured || i < 2 || !s.glued(i) || !s.is(i-1, "-") || !s.glued(i-1) || s.toks[i-2].Kind != token.Word {
		return false
	}
	before := s.toks[i-2].Lower
	return s.n.Roles[before]&lang.CueRangeTo == 0 && s.word(i-2).Kind != lang.Cardinal
}

// named: a number word with a capital inside a sentence, before another capital,
// is part of a name: "the Six Nations".
func (s *scanner) named(it *item) bool {
	i, next := it.num.first, it.num.last
	if s.ofClub(i, it.Last) && !it.measured || s.stageName(it) || s.digitCount(it) || s.timesTitle(it) || s.graded(it) {
		return true
	}
	if s.n.NounCapital || it.num.figures || !s.toks[i].Capital || it.measured || !s.same(i, next) {
		return false
	}
	if s.t.Sentences[s.toks[i].Sentence].First == i || !s.kind(i-1, token.Word) {
		return false
	}
	if s.same(i-2, i) && s.toks[i-1].Capital && s.role(i-2, lang.CueDefinite) {
		return true // "the Fantastic Four"
	}
	return s.kind(next, token.Word) && s.toks[next].Capital
}

// digitCount: "six figures", "a seven-figure sum" say how long a number is.
func (s *scanner) digitCount(it *item) bool {
	return !it.measured && s.same(it.First, it.num.last) && s.role(s.overHyphen(it.num.last), lang.CueDigits)
}

// timesTitle: "two-time champion".
func (s *scanner) timesTitle(it *item) bool {
	return !s.n.NounCapital && it.Adjective && it.unit != nil && it.unit.Kind == lang.UnitMultiple && it.Unit == mention.Count
}

// stageName: a hundredth of money in the singular, with a capital in running text, is
// none: "50 Cent".
func (s *scanner) stageName(it *item) bool {
	at := it.Last - 1
	return !s.n.NounCapital && it.unit != nil && it.unit.Kind == lang.UnitSubunit && at >= it.num.last && s.toks[at].Capital && s.toks[at].Len() > 1 &&
		!s.pluralForm(at) && !it.Adjective && it.num.v.Cmp(apd.New(1, 0)) > 0
}

// articleUnit: "ein Euro" and "a percentage point" are amounts; "a year" is one
// only where it is hedged or said to be a change.
func (s *scanner) articleUnit(it *item) bool {
	if it.num.hedgeAt > 0 && it.Hedge == mention.Over && (mention.IsCalendarUnit(it.Unit) || !s.n.NounCapital && !mention.IsDuration(it.Unit)) {
		return false // "a good year", "a good atmosphere"
	}
	if it.unit != nil && (it.unit.Kind == lang.UnitDuration || !s.n.NounCapital && it.unit.Kind != lang.UnitRatio) {
		return it.Hedge != mention.Exact || s.role(it.First-1, lang.CueBy) && s.same(it.First-1, it.First) || s.defined(it)
	}
	return true
}

// ofSeconds: a small part before a noun is one of a second, as in "fünf Hundertstel
// Vorsprung".
func (s *scanner) ofSeconds(it *item) bool {
	return s.n.NounCapital && it.num.share && it.Unit == mention.Percent && it.num.form == mention.Fraction && it.num.v.Cmp(apd.New(10, 0)) < 0 &&
		s.same(it.First, it.Last) && s.kind(it.Last, token.Word) && s.toks[it.Last].Capital
}

// shareEvidence: a bare "a third" may be a third of three; "of", a hedge or "by"
// tell.
func (s *scanner) shareEvidence(it *item) bool {
	if it.num.hedgeAt > 0 && !s.n.NounCapital {
		return s.role(it.Last, lang.CueOf) // "a good third" may be third in a race
	}
	if it.Hedge != mention.Exact || s.role(it.First-1, lang.CueBy) {
		return true
	}
	if s.n.NounCapital || it.num.v.Cmp(apd.New(50, 0)) == 0 {
		return true
	}
	next := it.Last
	if next >= len(s.toks) || !s.same(it.First, next) || s.kind(next, token.Punct) && !s.is(next, "-") {
		return true
	}
	return s.role(next, lang.CueFunction)
}

// led reports whether a word that numbers lean on stands beside the number: "from
// three to five", "a six-point lead", "a cut of three".
func (s *scanner) led(it *item) bool {
	const lead = lang.CueFrom | lang.CueShare | lang.CueRangeTo | lang.CueBetween | lang.CueRangeAnd
	before := s.same(it.First-1, it.First) && s.role(it.First-1, lead) && !s.is(it.First-1, "or")
	counted := s.is(it.Last, "-") && s.glued(it.Last) && s.glued(it.Last+1) && s.role(it.Last+1, lang.CueHyphened)
	moved := s.same(it.First-2, it.First) && s.role(it.First-1, lang.CueOf) && s.role(it.First-2, lang.CueMoved)
	return before || counted || moved || s.same(it.First, it.Last) && s.role(it.Last, lead|lang.CueOf) || s.outOfNumber(it) || s.goesOn(it) || s.subject(it)
}

// outOfNumber: the whole that the number is a part of stands behind it: "the seats on the board, eight out of 15".
func (s *scanner) outOfNumber(it *item) bool {
	index, k := s.n.OutOf.Match(s.toks, it.Last)
	return index >= 0 && s.same(it.First, k) && s.role(k-1, lang.CueOf) && (s.kind(k, token.Digits) || s.word(k).Kind == lang.Cardinal)
}

// subject: a verb says what so many of those that were counted before did, and nothing but "another" stands
// before them in their clause: "five were at farms", "another two died".
func (s *scanner) subject(it *item) bool {
	if !s.same(it.First, it.Last) || !s.role(it.Last, lang.CueFinite) || !s.countedBefore(it) {
		return false
	}
	i := it.First - 1
	if s.same(i, it.First) && s.role(i, lang.CueRest) {
		for i--; s.same(i, it.First) && s.word(i).Kind == lang.Article; {
			i-- // "a further two"
		}
	}
	return !s.same(i, it.First) || s.kind(i, token.Punct) || s.role(i, lang.CueRangeAnd)
}

// countedBefore: the last number, in this sentence or the one before, counts things or is itself taken from
// such a one, and is no smaller than one that counts by name.
func (s *scanner) countedBefore(it *item) bool {
	for k := len(s.items) - 1; k >= 0 && s.items[k].Sentence >= it.Sentence-1; k-- {
		if o := &s.items[k]; o.Unit == mention.Count && o.Noun != "" {
			return o.num.v.Cmp(&it.num.v) >= 0
		}
	}
	return false
}

// goesOn: the number takes what it counts from one before it in its sentence: as the other ones ("the
// other six"), as the next of a list ("eleven in Ely, six in March"), or as a percentage at the end of its
// clause ("31 per cent from Asia, nine from elsewhere and the rest with three").
func (s *scanner) goesOn(it *item) bool {
	i, next := it.First, it.Last
	if !s.same(i-1, i) || len(s.items) == 0 {
		return false
	}
	last := &s.items[len(s.items)-1]
	if last.Sentence != it.Sentence {
		return false
	}
	ends := next >= len(s.toks) || !s.same(i, next) || s.kind(next, token.Punct) && !s.is(next, "-")
	return s.role(i-1, lang.CueRest) || s.listedLike(last, it) || s.spelledOut(last, it) || ends && s.listsShares(it.Sentence)
}

// oneMore: the one is told in a row with numbers of more of the same: "two in Ely and one in March".
func (s *scanner) oneMore(it *item) bool {
	i, next := it.First, it.Last
	if len(s.items) == 0 || !s.same(i-1, next) || !s.is(i-1, ",") && !s.role(i-1, lang.CueRangeAnd) || !s.role(next, lang.CueFunction) ||
		s.role(next, lang.CueOf) {
		return false
	}
	last := &s.items[len(s.items)-1]
	return last.Sentence == it.Sentence && last.num.form == mention.Words && !last.measured && last.Noun == "" && s.role(last.Last, lang.CueFunction)
}

// spelledOut: the number opens a list behind a colon, of more things that were counted before it:
// "nine arrests were made: six in Essex".
func (s *scanner) spelledOut(before, it *item) bool {
	return s.is(it.First-1, ":") && before.Noun != "" && before.Unit == mention.Count && before.num.v.Cmp(&it.num.v) > 0 && s.role(it.Last, lang.CueFunction)
}

// listedLike: a comma parts the number from what the one before counts, and the same
// preposition follows both.
func (s *scanner) listedLike(before, it *item) bool {
	next := it.Last
	return s.is(it.First-1, ",") && s.same(it.First, next) && s.role(next, lang.CueFunction) && !s.role(next, lang.CueOf) &&
		s.toks[before.Last].Lower == s.toks[next].Lower
}

// listsShares: the sentence's last numbers are a percentage or follow one.
func (s *scanner) listsShares(sentence int) bool {
	for k := len(s.items) - 1; k >= 0 && k >= len(s.items)-mostListed && s.items[k].Sentence == sentence; k-- {
		if s.items[k].Unit == mention.Percent {
			return true
		}
		if s.items[k].measured {
			return false
		}
	}
	return false
}

// mostListed is how many bare numbers may follow a percentage as its like.
const mostListed = 4

// wordAlone decides on a small number in words without noun or unit.
func (s *scanner) wordAlone(it *item) bool {
	if !s.n.NounCapital && !s.brief && it.num.scale == 0 && !it.num.negative && it.num.v.Exponent >= 0 && digitsOfDecimal(it) < 3 && !s.led(it) {
		return false
	}
	return it.num.v.Cmp(apd.New(2, 0)) >= 0 || s.brief && it.num.v.Sign() == 0 || it.num.v.Exponent < 0 || it.num.negative
}
