package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// join makes one quantity of the two ends of a range, and of two parts of one
// amount ("5 ft 2 in").
func (s *scanner) join() {
	last := -1
	for i := range s.items {
		it := &s.items[i]
		if last >= 0 && it.Sentence == s.items[last].Sentence {
			a := &s.items[last]
			if !a.IsRange && s.ranged(a, it) || s.mixed(a, it, i) {
				it.dead = true
				continue
			}
		}
		last = i
	}
	for i := range s.items {
		it := &s.items[i]
		it.dead = it.dead || it.tentative && !it.IsRange
	}
}

// ranged makes a the range from a to b where the words between say so.
func (s *scanner) ranged(a, b *item) bool {
	kind := s.between(a, b)
	if kind == 0 || !s.rangeUnits(a, b) {
		return false
	}
	s.shareScale(a, b)
	s.sharePower(a, b)
	if kind == plusMinus {
		return s.tolerance(a, b)
	}
	if kind == aRange && a.Age && b.Noun == "" && !b.measured && b.num.figures {
		kind = explicit // "aged 30 to 25"
	}
	if c := b.num.v.Cmp(&a.num.v); c == 0 || c < 0 && !(a.Negative && b.Negative) && kind != explicit {
		return false
	}
	low, high := a.num, b.num
	if low.v.Cmp(&high.v) > 0 && kind != explicit {
		low, high = high, low
	}
	if s.bounded(a, b) {
		a.Hedge = mention.Exact
	}
	s.adopt(a, b)
	a.Low, a.High = decimal(&low.v), decimal(&high.v)
	a.LowPlace, a.HighPlace = low.place, high.place
	a.IsRange = true
	return true
}

func decimal(v *apd.Decimal) *apd.Decimal { return new(apd.Decimal).Set(v) }

const (
	noRange = iota
	aRange
	explicit // "between 5 and 10": a range even with its ends swapped
	plusMinus
)

// between says how the tokens between two numbers join them.
func (s *scanner) between(a, b *item) int {
	gap := b.First - a.Last
	switch {
	case gap < 1:
		return noRange
	case s.bounded(a, b):
		return aRange
	case gap > 3:
		return noRange
	}
	p := a.Last
	if gap > 1 && s.is(p, "-") && s.glued(p) {
		p++
		gap--
	}
	if gap == 2 && s.is(p+1, "-") && s.glued(p+1) && s.glued(b.First) {
		gap-- // "5-to-10-day"
	}
	switch {
	case gap == 1 && s.is(p, "±"), gap == 3 && s.is(p, "+") && s.is(p+1, "/") && s.is(p+2, "-"), gap == 2 && s.is(p, "+") && s.is(p+1, "-"):
		return plusMinus
	case gap == 1 && dash(s.toks[p].Lower):
		if kind := s.dashRange(a, p); kind == noRange || !s.glued(p) || !b.measured || a.Negative || b.Negative {
			return kind
		}
		return explicit // "$1.4bn-$1.6bn"
	case gap == 1 && s.role(p, lang.CueRangeTo):
		if s.onlyRange(a, b, p) {
			return explicit
		}
		if kind := s.toRange(a); kind == noRange || a.measured && !a.Age || !b.measured && b.Noun == "" || a.Noun != "" || a.Negative || b.Negative {
			return kind
		}
		return explicit // "35 to 15 euros": one unit for both
	case gap == 1 && s.role(p, lang.CueRangeAnd) && s.introduced(a, lang.CueBetween):
		return explicit
	case gap == 1 && s.role(p, lang.CueOr) && s.next(a, b):
		return aRange
	}
	return noRange
}

// onlyRange: the word at p joins the ends of nothing but ranges, and no "from" before them
// says that something went from the one to the other.
func (s *scanner) onlyRange(a, b *item, p int) bool {
	return s.role(p, lang.CueRangeOnly) && !a.Negative && !b.Negative && (!s.introduced(a, lang.CueFrom) || s.ranges(a))
}

// bounded: "more than 30 and less than 40" gives both ends of a range.
func (s *scanner) bounded(a, b *item) bool {
	if a.Hedge != mention.Over && a.Hedge != mention.AtLeast || b.Hedge != mention.Under && b.Hedge != mention.UpTo {
		return false
	}
	gap := a.Last + 1
	joined := s.role(a.Last, lang.CueRangeAnd) || s.is(a.Last, ",") && a.Noun == "" && !a.measured
	return joined && gap < b.First && s.toks[gap].Start == b.HedgeSpan.Start && b.HedgeSpan.End <= s.toks[b.First].Start && b.num.v.Cmp(&a.num.v) > 0
}

// next: b is one more than a, both small: "two or three".
func (s *scanner) next(a, b *item) bool {
	var d apd.Decimal
	exact.Sub(&d, &b.num.v, &a.num.v)
	return d.Cmp(apd.New(1, 0)) == 0 && a.num.v.Exponent >= 0 && a.num.v.Sign() >= 0 && digitsOfDecimal(b) < 3 && a.Noun == "" && !a.measured
}

func (s *scanner) dashRange(a *item, p int) int {
	switch {
	case s.glued(p) && s.glued(p+1):
		return aRange
	case s.glued(p) == s.glued(p+1):
		return ifElse(a.num.figures && s.kind(p+1, token.Digits), aRange, noRange)
	}
	return ifElse(a.measured, aRange, noRange)
}

func ifElse(cond bool, yes, no int) int {
	if cond {
		return yes
	}
	return no
}

// toRange: "3 to 5" is a range, save where "from" or a verb of change says that
// something went from the one to the other.
func (s *scanner) toRange(a *item) int {
	if s.role(a.Last, lang.CueRangeOnly) {
		return aRange
	}
	if s.introduced(a, lang.CueFrom) && !s.ranges(a) || s.introduced(a, lang.CueMoved) || s.fromLevel(a) {
		return noRange
	}
	return aRange
}

// levelReach is how many tokens a noun for where something stood takes with what belongs to it: "from its record peak of".
const levelReach = 4

// fromLevel: a noun behind "from" says what the number was, from which something went to another: "from a peak of $120bn to".
func (s *scanner) fromLevel(a *item) bool {
	of := a.First - 1
	if of < 1 || !s.role(of, lang.CueOf) || !s.same(of-1, a.First) {
		return false
	}
	for k := of - 1; k > 0 && k >= of-levelReach && s.same(k, a.First) && s.kind(k, token.Word); k-- {
		if s.role(k, lang.CueFrom) {
			return true
		}
	}
	return false
}

// ranges reports whether a verb before "from" says that the numbers are the ends of
// a range.
func (s *scanner) ranges(a *item) bool {
	for k := a.First - 1; k >= 0 && k > a.First-5 && s.same(k, a.First); k-- {
		if s.role(k, lang.CueRanged) {
			return true
		}
	}
	return s.lies(a)
}

// lies reports whether "from" begins the text, or says where something is and not
// how it changed: "it is from 5 to 10", "the zones are high, from 7 to 10".
func (s *scanner) lies(a *item) bool {
	from := a.First - 1
	if from == 0 || s.role(from-1, lang.CueEquals) && !s.role(from-1, lang.CueOf) && s.same(from-1, a.First) {
		return true
	}
	comma := a.First - 2
	if !s.is(comma, ",") || !s.same(comma, a.First) {
		return false
	}
	state := false
	for k := comma - 1; k >= 0 && k > comma-6 && s.same(k, a.First) && s.kind(k, token.Word); k-- {
		if s.role(k, lang.CueMoved) {
			return false
		}
		state = state || s.role(k, lang.CueEquals) && !s.role(k, lang.CueOf)
	}
	return state
}

// introduced reports whether a word of the role stands before the item, a hedge
// aside.
func (s *scanner) introduced(a *item, r lang.Cue) bool {
	p := a.First - 1
	if a.HedgeSpan.Len() > 0 {
		for p >= 0 && s.toks[p].Start >= a.HedgeSpan.Start {
			p--
		}
	}
	for p >= 0 && s.same(p, a.First) && s.role(p, lang.CueSkip) && !s.role(p, r) {
		p--
	}
	return p >= 0 && s.same(p, a.First) && s.role(p, r)
}

// rangeUnits reports whether two ends have one unit between them.
func (s *scanner) rangeUnits(a, b *item) bool {
	if a.num.share != b.num.share || a.num.multiple || a.num.vague || b.num.vague {
		return false
	}
	bare := func(it *item) bool { return !it.measured && it.Noun == "" }
	switch {
	case bare(a):
		return true
	case bare(b):
		return a.prefixed || a.Age
	}
	return a.Unit == b.Unit && (a.Unit != mention.Count || a.Noun == b.Noun) && subunit(a) == subunit(b)
}

// subunit: the amount is told in hundredths: "up 20 cents to $3" is no range.
func subunit(it *item) bool { return it.unit != nil && it.unit.Kind == lang.UnitSubunit }

// shareScale gives a the scale of b: "350 to 400 billion".
func (s *scanner) shareScale(a, b *item) {
	if b.num.scale == 0 || a.num.scale != 0 || a.num.vague {
		return
	}
	if !alike(&a.num, &b.num) {
		return
	}
	a.num.v.Exponent += int32(b.num.scale)
	a.num.place += b.num.scale
	a.num.scale = b.num.scale
	s.set(a)
}

// sharePower gives a bare number the hundredths of b: "42 to 45 cents" of a dollar.
func (s *scanner) sharePower(a, b *item) {
	if a.measured || b.unit == nil || b.unit.Power == 0 {
		return
	}
	a.num.v.Exponent += int32(b.unit.Power)
	a.num.place += b.unit.Power
	s.set(a)
}

// alike reports whether two written numbers are near enough to stand for the same
// power of ten.
func alike(a, b *numeral) bool {
	x, errX := a.v.Float64()
	v := b.v
	v.Exponent -= int32(b.scale)
	y, errY := v.Float64()
	return errX == nil && errY == nil && x > 0 && y > 0 && x < 1000 && x/y < 20 && y/x < 1000
}

// adopt gives a what b brings to the range: its end, unit, noun.
func (s *scanner) adopt(a, b *item) {
	a.Last = b.Last
	if !a.measured {
		a.Unit, a.unit, a.measured = b.Unit, b.unit, b.measured
	}
	if b.Noun != "" {
		a.Noun, a.NounSpan = b.Noun, b.NounSpan
	}
	if a.Per == "" {
		a.Per = b.Per
	}
	a.Adjective = a.Adjective || b.Adjective
	a.Number = s.span(a.num.first, b.num.last)
	if a.Hedge == mention.Exact && b.HedgeSpan.Len() > 0 && b.HedgeSpan.Start > s.toks[b.First].Start {
		a.Hedge, a.HedgeSpan = b.Hedge, b.HedgeSpan
	}
}

// tolerance makes "5 ± 0.2" the range from 4.8 to 5.2.
func (s *scanner) tolerance(a, b *item) bool {
	if b.num.v.Sign() <= 0 {
		return false
	}
	low, high := new(apd.Decimal), new(apd.Decimal)
	exact.Sub(low, &a.num.v, &b.num.v)
	exact.Add(high, &a.num.v, &b.num.v)
	s.adopt(a, b)
	a.Low, a.High, a.IsRange = low, high, true
	a.LowPlace, a.HighPlace = b.num.place, b.num.place
	return true
}

// mixed adds the smaller unit of one amount, that of the item at s.items[at], to the larger:
// "41 Stunden und 12 Minuten", "5 ft 2 in".
func (s *scanner) mixed(a, b *item, at int) bool {
	if s.height(a, b) {
		b.Unit, b.unit = "inch", a.unit
	}
	if a.unit == nil || b.unit == nil || a.IsRange || b.HedgeSpan.Len() > 0 && b.HedgeSpan.Start < s.toks[b.First].Start {
		return false
	}
	m, ok := mixedUnits[[2]string{a.Unit, b.Unit}]
	if !ok || !s.adjoining(a, b) && !s.thenSmaller(a, b, at) || a.num.v.Exponent < 0 || b.num.v.Cmp(apd.New(m.per, 0)) >= 0 {
		return false
	}
	v := new(apd.Decimal)
	if m.smaller {
		exact.Mul(v, &a.num.v, apd.New(m.per, 0))
		exact.Add(v, v, &b.num.v)
		a.Unit, a.unit = b.Unit, b.unit
	} else {
		rounding.Quo(v, &b.num.v, apd.New(m.per, 0))
		exact.Add(v, v, &a.num.v)
		b.num.place-- // an inch is about a tenth of a foot
	}
	v.Reduce(v)
	a.num.v = *v
	a.num.place = b.num.place
	a.Last = b.Last
	if b.Hedge != mention.Exact && a.Hedge == mention.Exact {
		a.Hedge, a.HedgeSpan = b.Hedge, b.HedgeSpan
	}
	s.set(a)
	return true
}

// thenSmaller: a comma joins the two, and a still smaller unit follows the second, which stands at s.items[at]:
// "four hours, 12 minutes and 30 seconds".
func (s *scanner) thenSmaller(a, b *item, at int) bool {
	if at+1 >= len(s.items) || b.First != a.Last+1 || !s.is(a.Last, ",") {
		return false
	}
	next := &s.items[at+1]
	_, ok := mixedUnits[[2]string{b.Unit, next.Unit}]
	return ok && next.Sentence == b.Sentence && s.adjoining(b, next)
}

// height: inches without their unit behind feet: "5 foot 7", "a 5-foot-7 guard".
func (s *scanner) height(a, b *item) bool {
	return a.Unit == "foot" && !b.measured && (b.Noun == "" && b.First == a.Last || s.hyphened(a, b)) && b.num.v.Exponent >= 0 && b.num.scale == 0 &&
		b.Hedge == mention.Exact
}

// mixedUnits are the pairs that amounts are told in, with how many of the second
// make one of the first; smaller: the sum is told in the second.
var mixedUnits = map[[2]string]struct {
	per     int64
	smaller bool
}{
	{"hour", "minute"}:   {60, true},
	{"minute", "second"}: {60, true},
	{"foot", "inch"}:     {12, false},
	{"pound", "ounce"}:   {16, false},
	{"stone", "pound"}:   {14, false},
}

// hyphened: a hyphen joins the two.
func (s *scanner) hyphened(a, b *item) bool {
	return b.First == a.Last+1 && s.is(a.Last, "-") && s.glued(a.Last) && s.glued(b.First)
}

// adjoining: nothing stands between but "and" or a hyphen.
func (s *scanner) adjoining(a, b *item) bool {
	if s.hyphened(a, b) {
		return true
	}
	gap := b.First - a.Last
	return gap == 0 || gap == 1 && (s.word(a.Last).Kind == lang.Link || s.role(a.Last, lang.CueRangeAnd)) && s.kind(a.Last, token.Word)
}
