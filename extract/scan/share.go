package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// share gives the unit and scale of a later quantity to the bare numbers before it
// that lean on it: "von 10 auf 12 Millionen Euro", "drei bzw. 8,5 Prozent". It goes
// from the last to the first, so that several lean on one.
func (s *scanner) share() {
	s.lean()
	next := -1
	for i := len(s.items) - 1; i >= 0; i-- {
		a := &s.items[i]
		if a.dead {
			continue
		}
		if next >= 0 && s.leans(a, &s.items[next]) {
			s.lend(a, &s.items[next])
		}
		next = i
	}
	s.lean()
	s.leanBack()
	s.converted()
}

// lean gives a bare large number the money of the amount before it: "6.5bn rupees
// against 2.7bn a year earlier". What stands in brackets counts for what is bracketed
// too: "the city (12m euros) and the state (8m)".
func (s *scanner) lean() {
	last, inside := -1, -1
	for i := range s.items {
		b := &s.items[i]
		if b.dead {
			continue
		}
		bracketed := s.bracketed(b)
		if s.bareAmount(b) && !s.leanOn(b, last) && bracketed {
			s.leanOn(b, inside)
		}
		switch {
		case bracketed:
			inside = i
		case b.measured || b.Noun != "" || last >= 0 && s.items[last].Sentence != b.Sentence:
			last = i
		}
	}
	s.leanAhead()
}

// leanAhead gives bare large numbers of a list the money of the amount that ends it:
// "the city 12m, the state 8m and the parishes 25m euros".
func (s *scanner) leanAhead() {
	next := -1
	for i := len(s.items) - 1; i >= 0; i-- {
		b := &s.items[i]
		if b.dead {
			continue
		}
		if s.bareAmount(b) && (s.is(b.Last, ",") || s.role(b.Last, lang.CueRangeAnd)) {
			s.leanOn(b, next)
		}
		next = i
	}
}

// leanOn gives b the money of the amount before it in its sentence.
func (s *scanner) leanOn(b *item, before int) bool {
	if before < 0 || s.items[before].Sentence != b.Sentence {
		return false
	}
	a := &s.items[before]
	if !s.isMoney(a) || a.num.scale <= 3 {
		return false
	}
	b.Unit, b.unit, b.measured = a.Unit, a.unit, true
	return true
}

// bareAmount: a large number with neither unit nor noun.
func (s *scanner) bareAmount(b *item) bool {
	return !b.measured && b.Noun == "" && b.num.scale > 3 && b.num.figures && !(s.kind(b.Last, token.Word) && s.role(b.Last, lang.CueOf))
}

// bracketed reports whether the quantity stands in brackets.
func (s *scanner) bracketed(b *item) bool {
	return s.is(b.First-1, "(") || s.is(b.First-1, ";")
}

// leansFrom: "from 2.1 to 3.1 million", where neither has a unit.
func (s *scanner) leansFrom(a, b *item) bool {
	return a.Sentence == b.Sentence && !a.measured && !b.measured && a.Noun == "" && !a.IsRange && !b.IsRange &&
		a.num.figures && b.num.figures && a.num.scale == 0 && b.num.scale > 0 && !b.num.vague &&
		b.First-a.Last == 1 && s.role(a.Last, lang.CueShare) && s.introduced(a, lang.CueFrom)
}

// mostToWhole is how many words stand at most between a part and its whole: "of its planned".
const mostToWhole = 3

// leansOnWhole: a is a bare part of the whole b, whose unit and scale it shares: "170 of the 200 million
// euros". Of things that nobody measures it shares a scale, and a single one is one.
func (s *scanner) leansOnWhole(a, b *item) bool {
	if a.Sentence != b.Sentence || a.measured || a.Noun != "" || !a.num.amount() || !b.num.amount() || a.num.scale != 0 || a.IsRange || b.IsRange || b.Age {
		return false
	}
	if !b.measured && b.num.scale < 3 || b.num.scale != 0 && !alike(&a.num, &b.num) {
		return false
	}
	if b.unit != nil && (b.unit.Kind == lang.UnitRatio || b.unit.Kind == lang.UnitDuration) {
		return false
	}
	whole := b.num.v
	whole.Exponent -= int32(b.num.scale)
	if a.num.v.Cmp(&whole) >= 0 || a.num.v.Cmp(apd.New(1, 0)) == 0 {
		return false
	}
	return s.ofBetween(a.Last, b.First)
}

// amount: a number in figures that tells how much, no share or multiple.
func (n *numeral) amount() bool {
	return n.figures && !n.share && !n.multiple && !n.vague && !n.negative
}

// ofBetween: between the tokens stand few words, one of which says that a whole follows.
func (s *scanner) ofBetween(from, to int) bool {
	of := false
	for k := from; k < to; k++ {
		if !s.kind(k, token.Word) {
			return false
		}
		of = of || s.role(k, lang.CueOf)
	}
	return of && to-from <= mostToWhole
}

// leans reports whether a has no unit of its own and only connecting words stand
// between it and b, which has one.
func (s *scanner) leans(a, b *item) bool {
	if s.leansFrom(a, b) || s.leansOnWhole(a, b) || s.scaled(b) && s.bareFigure(a) && s.listedByName(a, b) {
		return true
	}
	if a.Sentence != b.Sentence || !b.measured || a.Noun != "" || a.num.share || a.num.multiple {
		return false
	}
	if a.measured && !(a.prefixed && a.num.scale == 0 && b.num.scale > 0 && a.Unit == b.Unit) {
		return false
	}
	if b.num.share || b.num.multiple || a.num.vague || a.IsRange && b.IsRange {
		return false
	}
	if a.num.scale > 3 && b.unit != nil && b.unit.Kind == lang.UnitRatio {
		return false // "two million and 5 per cent"
	}
	if b.unit != nil && b.unit.Kind == lang.UnitRatio && s.partOf(a, b) {
		return false
	}
	gap := b.First - a.Last
	if gap < 1 || gap > 6 || !s.role(a.Last, lang.CueShare) && !timesSign(s.toks[a.Last].Lower) && !s.is(a.Last, ",") && !s.is(a.Last, "/") {
		return false
	}
	for k := a.Last; k < b.First; k++ {
		if s.kind(k, token.Punct) && !s.is(k, ".") && !(k == a.Last && gap < 3) {
			return false
		}
	}
	if b.unit != nil && b.unit.Kind == lang.UnitDuration && gap > 1 && !s.wentTo(a, b) {
		return false
	}
	return !s.is(a.Last, ",") || s.leansOn(a, b) && !s.levelBefore(a, b)
}

// mostToEnd is how many tokens a word such as "to" and what stresses the number behind it take: "to a mere".
const mostToEnd = 3

// wentTo: something went from the one number to the other: "from 36 to just 21 days".
func (s *scanner) wentTo(a, b *item) bool {
	return b.First-a.Last <= mostToEnd && s.role(a.Last, lang.CueShare) && !s.role(a.Last, lang.CueRangeAnd|lang.CueOr) && s.introduced(a, lang.CueFrom)
}

// levelBefore: a comma sets the percentage or multiple b off from a figure that it tells something of: "there are 1,150, 25 per cent
// more". A list has more commas than one, or another word before its last figure.
func (s *scanner) levelBefore(a, b *item) bool {
	return b.unit != nil && (b.unit.Kind == lang.UnitRatio || b.Unit == mention.Times) && !b.lent && !s.is(a.First-1, ",")
}

// partOf: b tells what share a is of a whole: "527 or 62 per cent" (alternatives
// rise), "2,060 and thus 40 per cent".
func (s *scanner) partOf(a, b *item) bool {
	if a.num.v.Cmp(&b.num.v) <= 0 {
		return false
	}
	return s.role(a.Last, lang.CueOr) || s.role(a.Last, lang.CueRangeAnd) && a.num.v.Cmp(mostPercent) > 0
}

// mostPercent is the largest percentage that is told before a smaller one with one sign.
var mostPercent = apd.New(100, 0)

func timesSign(t string) bool { return t == "x" || t == "×" }

// leansOn: in a list the commas alone do not tell; both must be figures, or the second lean on another
// one itself: "seven and a half, six and four years".
func (s *scanner) leansOn(a, b *item) bool {
	return b.First-a.Last == 1 && (a.num.figures && b.num.figures || b.lent)
}

func (s *scanner) lend(a, b *item) {
	if !a.IsRange {
		s.shareScale(a, b)
	}
	if !a.measured && b.measured {
		a.lent = true
		a.Unit, a.unit, a.measured, a.Per = b.Unit, b.unit, true, b.Per
		if b.unit != nil && b.unit.Power != 0 {
			a.num.v.Exponent += int32(b.unit.Power)
			a.num.place += b.unit.Power
		}
		s.setSingle(a)
	}
}

// setSingle is set for what is no range.
func (s *scanner) setSingle(it *item) {
	if !it.IsRange {
		s.set(it)
	}
}

// converted gives an amount in parentheses, the same in another currency, the
// hedge of the amount before it.
func (s *scanner) converted() {
	last := -1
	for i := range s.items {
		b := &s.items[i]
		if b.dead {
			continue
		}
		if last >= 0 {
			a := &s.items[last]
			if a.Hedge != mention.Exact && b.Hedge == mention.Exact && s.isMoney(a) && s.isMoney(b) && a.Unit != b.Unit && s.parenthesised(a, b) {
				b.Hedge, b.HedgeSpan = a.Hedge, a.HedgeSpan
			}
		}
		last = i
	}
}

func (s *scanner) isMoney(it *item) bool { return s.n.Codes[it.Unit] }

func (s *scanner) parenthesised(a, b *item) bool {
	return b.First-a.Last == 1 && s.is(a.Last, "(")
}

// inBracket is how many tokens a bracket between a number and its unit holds at most.
const inBracket = 8

// pastBracket takes scale and unit from behind a bracket with the same figure of another
// time, for both: "3,5 (Vorjahr: 2,1) Prozent", "12.3 (11.8) billion euros".
func (s *scanner) pastBracket(it *item) {
	if it.measured || it.num.scale > 0 || !it.num.figures {
		return
	}
	at := s.behindBracket(it)
	if at == 0 {
		return
	}
	probe := numeral{first: it.First, last: at, figures: true, plain: it.num.plain}
	power, factor, end := s.scaleAt(&probe, at)
	u, after := s.unitMatch(end)
	if u != 0 && s.n.Units[u].Weak || u == 0 && end == at {
		return
	}
	if s.is(it.Last, ")") {
		it.resume = max(end, after)
	}
	if end > at {
		it.num.times(power, factor)
	}
	if u != 0 {
		it.Unit, it.unit, it.measured = s.n.Units[u].ID, &s.n.Units[u], true
	}
}

// behindBracket is the token behind the bracket that stands behind the item, or that it
// ends and that stands behind a number; 0 where there is none.
func (s *scanner) behindBracket(it *item) int {
	p := it.Last
	if s.is(p, ")") && s.same(it.First, p+1) {
		for k := it.First - 1; k > it.First-inBracket && s.same(k-1, p); k-- {
			if s.is(k, "(") {
				return ifElse(s.kind(k-1, token.Digits) && len(s.items) > 0 && s.items[len(s.items)-1].num.last == k, p+1, 0)
			}
		}
		return 0
	}
	if !s.is(p, "(") {
		return 0
	}
	for k := p + 1; k < p+inBracket && s.same(p, k+1); k++ {
		if s.is(k, ")") {
			return ifElse(s.kind(k-1, token.Digits), k+1, 0)
		}
	}
	return 0
}
