package scan

import (
	"sort"

	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// unitMatch finds the unit whose name or abbreviation stands at token i: its index
// in the tables and the token behind it; 0 where there is none.
func (s *scanner) unitMatch(i int) (unit, end int) {
	if i >= len(s.toks) {
		return 0, i
	}
	index, end := s.n.UnitNames.Match(s.toks, i)
	if index >= 0 && end > i+1 && !s.tight(i, end) {
		index, end = s.n.UnitNames.Word(s.toks[i].Lower), i+1
	}
	if index < 0 {
		return 0, i
	}
	text := s.t.Text[s.toks[i].Start:s.toks[end-1].End]
	if text == "\"" && s.quoteOpen(i) {
		return 0, i
	}
	return s.choose(index, text), end
}

// quoteOpen: the sign at token i closes a quotation of its sentence, so that it tells no inches.
func (s *scanner) quoteOpen(i int) bool {
	open := false
	for k := i - 1; k >= 0 && s.same(k, i); k-- {
		if s.is(k, "\"") && !(s.glued(k) && s.kind(k-1, token.Digits)) {
			open = !open
		}
	}
	return open
}

// tight reports whether a digit in a unit ("m2") stands right behind its letters.
func (s *scanner) tight(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if s.toks[k].Kind == token.Digits && s.toks[k].Len() == 1 && !s.glued(k) {
			return false
		}
	}
	return true
}

// choose picks among the units that share a form in lower case: a name where the
// text is in small letters, the abbreviation that is written just so, else what is
// alike.
func (s *scanner) choose(index int, text string) int {
	named, exact, alike := 0, 0, 0
	small := text == strings.ToLower(text)
	for k := index; k != 0; k = s.n.Units[k].Next {
		u := &s.n.Units[k]
		switch {
		case u.Exact == text && exact == 0:
			exact = k
		case u.Exact == "" && named == 0 && (small || len(text) > 1):
			named = k
		case u.Exact != "" && alike == 0 && u.Kind != lang.UnitMoney && len(text) > 1:
			alike = k
		}
	}
	switch {
	case named != 0 && (small || exact == 0):
		return named
	case exact != 0:
		return exact
	}
	return alike
}

// unitText is the unit that the single token i means; 0 where none.
func (s *scanner) unitText(i int) int {
	index := s.n.UnitNames.Word(s.toks[i].Lower)
	if index < 0 {
		return 0
	}
	return s.choose(index, s.text(i))
}

// unitAfter reads the unit behind the number into the item.
func (s *scanner) unitAfter(it *item) {
	i := it.num.last
	if it.num.unit != 0 {
		s.setUnit(it, it.num.unit, i)
		return
	}
	if s.is(i, "-") && s.glued(i) && s.glued(i+1) {
		if u, end := s.unitMatch(i + 1); u != 0 && s.accept(it, u, i+1, end, true) {
			it.Adjective = true
			s.setUnit(it, u, end)
			return
		}
		if s.glued(i+1) && s.kind(i+1, token.Word) {
			it.Adjective = true
		}
		return
	}
	at := i
	if (s.is(i, "[") || s.is(i, "<") || s.is(i, "(")) && s.closed(i) {
		at = i + 1
	}
	u, end := s.unitMatch(at)
	if u == 0 || !s.same(it.First, at) || !s.accept(it, u, at, end, false) {
		if u := s.unitBefore(it); u != 0 {
			s.setUnit(it, u, i)
			it.First--
		}
		return
	}
	if at > i {
		end++
	}
	s.setUnit(it, u, end)
}

// unitBefore is the unit whose name stands before the bare number: "Tempo 30".
func (s *scanner) unitBefore(it *item) int {
	if len(s.n.UnitsBefore) == 0 || !it.num.plain || it.num.scale > 0 || !s.same(it.First-1, it.First) || it.First-1 < s.floor() {
		return 0
	}
	return s.n.UnitsBefore[s.toks[it.First-1].Lower]
}

// closed reports whether a unit alone stands between the bracket at i and its end.
func (s *scanner) closed(i int) bool {
	u, end := s.unitMatch(i + 1)
	return u != 0 && (s.is(end, "]") || s.is(end, ">") || s.is(end, ")"))
}

// setUnit gives the item the unit, which ends before token end.
func (s *scanner) setUnit(it *item, unit, end int) {
	u := &s.n.Units[unit]
	if u = s.moneyOrMass(it, u, end); u.Kind == lang.UnitMoney {
		it.num.unit = 0
	}
	if u.Kind == lang.UnitSubunit {
		u = s.hundredth(it, u)
	}
	it.unit, it.measured = u, true
	it.Unit, it.Last = u.ID, end
	it.Adjective = it.Adjective || u.Adjective
	switch u.Kind {
	case lang.UnitMoney:
		it.Unit = s.currency(u, it)
	case lang.UnitMultiple:
		s.multiple(it)
	}
	if u.Power != 0 {
		it.num.v.Exponent += int32(u.Power)
		it.num.place += u.Power
	}
	if u.Kind == lang.UnitMoney && it.num.scale == 0 {
		s.scaleBehind(it)
	}
	if u.Kind == lang.UnitMoney {
		s.cents(it)
	}
}

// accept decides whether the form at [at, end) is the unit: forms of other use
// need evidence.
func (s *scanner) accept(it *item, unit, at, end int, hyphen bool) bool {
	u := &s.n.Units[unit]
	if u.Kind == lang.UnitMultiple && s.kind(end, token.Digits) {
		return false // "20 mal 30 Meter"
	}
	if u.Exact != "" && (u.Kind == lang.UnitMoney || !s.glued(at)) && s.glued(end) && s.kind(end, token.Digits) {
		return false // "H200" is a name
	}
	if !hyphen && s.joined(end) && !s.role(end+1, lang.CueFunction|lang.CueDimension) {
		return false // "20 second-hand vans", but "3 mile-long"
	}
	if u.Exact != "" && u.Kind == lang.UnitMoney && u.Weak {
		return it.num.scale > 0 || !it.num.plain
	}
	if it.num.share && u.Kind != lang.UnitDuration && u.Kind != lang.UnitMeasure {
		return false
	}
	if !u.Weak || hyphen {
		return true
	}
	if s.role(at, lang.CueThreshold) && s.role(it.First-1, lang.CueDefinite) {
		return false
	}
	if u.Kind == lang.UnitMoney || u.Kind == lang.UnitSubunit {
		return s.glued(at) && it.num.figures || it.num.scale > 0 || it.num.v.Exponent < 0 || !it.num.plain || digitsOfDecimal(it) > 2
	}
	if !it.num.figures {
		return false
	}
	if s.afterLarger(it, u) {
		return true
	}
	if s.role(at, lang.CueFunction) && end == at+1 {
		return s.role(end, lang.CueDimension) && !s.role(end, lang.CueFunction) || !s.glued(at) && (end == len(s.toks) || s.kind(end, token.Punct) &&
			!s.is(end, "-") || !s.same(at, end)) && s.toks[at].Len() > 1
	}
	if s.glued(at) && u.Exact != "" && s.degrees(it, at) {
		return true
	}
	if s.glued(at) {
		// "6s", "3G", "4K" are names more often than seconds, forces, temperatures.
		return !it.num.plain || s.toks[at].Lower != "s" && !(s.toks[at].Capital && s.toks[at].Len() == 1)
	}
	if s.is(at, "\"") {
		return s.role(end, lang.CueDimension)
	}
	return s.toks[at].Kind != token.Word || u.Exact == s.text(at) || s.toks[at].Len() > 1 || u.Exact == "" && !s.toks[at].Capital
}

// degrees: the letter at token at is that of a temperature: a minus or a word such as
// "heat" tells, or the other letter beside it, as in "35C (95F)".
func (s *scanner) degrees(it *item, at int) bool {
	if !s.temperature(at) {
		return false
	}
	if it.num.negative || s.near(at, lang.CueWarmth) {
		return true
	}
	for _, k := range [2]int{at + 3, at - 3} { // "C ( 95 F" and back
		if k >= 0 && s.temperature(k) && s.same(at, k) && s.is(max(at, k)-2, "(") {
			return true
		}
	}
	return false
}

// temperature reports whether token i is a letter that stands for degrees.
func (s *scanner) temperature(i int) bool {
	if !s.kind(i, token.Word) || !s.glued(i) || s.toks[i].Len() != 1 {
		return false
	}
	u := s.unitText(i)
	return u != 0 && (s.n.Units[u].ID == "celsius" || s.n.Units[u].ID == "fahrenheit")
}

// afterLarger: the amount began with a larger unit: "5 ft 2 in".
func (s *scanner) afterLarger(it *item, u *lang.Unit) bool {
	if len(s.items) == 0 {
		return false
	}
	a := &s.items[len(s.items)-1]
	_, ok := mixedUnits[[2]string{a.Unit, u.ID}]
	return ok && a.Last == it.First
}

func digitsOfDecimal(it *item) int { return int(it.num.v.NumDigits()) + int(it.num.v.Exponent) }

// multiple reads "times": a multiple where it compares, else a count of times.
func (s *scanner) multiple(it *item) {
	if s.role(it.Last, lang.CueCompare) && s.same(it.First, it.Last) || it.num.v.Exponent < 0 {
		it.Form = mention.Multiple
		it.Unit = mention.Times
		return
	}
	it.Unit = mention.Count
	it.Noun = s.text(it.Last - 1)
	it.NounSpan = s.span(it.Last-1, it.Last)
}

// timed reports whether a time begins at token i: "$3bn a year earlier" is not $3bn a year.
func (s *scanner) timed(i int) bool {
	at := s.toks[i].Start
	k := sort.Search(len(s.times), func(k int) bool { return s.times[k].Start >= at })
	return k < len(s.times) && s.times[k].Start == at
}

// per reads what a unit is counted by: "per hour", "pro Tonne", "a year".
func (s *scanner) per(it *item) {
	i := it.Last
	if i >= len(s.toks) || !s.same(it.First, i) || s.timed(i) {
		return
	}
	if index, _ := s.n.PerAdverbs.Match(s.toks, i); index >= 0 {
		it.Per = s.n.PerUnits[index]
		return
	}
	index, at := s.n.PerPhrases.Match(s.toks, i)
	if index < 0 || !s.same(i, at) {
		return
	}
	if s.is(i, "/") && !(s.glued(i) && s.glued(at)) {
		return
	}
	id, end := s.denominator(at, s.role(i, lang.CueFunction), it)
	if id == "" {
		return
	}
	if it.unit != nil && (it.unit.Kind == lang.UnitMeasure || it.unit.Kind == lang.UnitDuration) && (s.isUnit(at) || s.is(at, "100")) &&
		!mention.IsCalendarUnit(id) {
		it.Unit += "-per-" + id
		it.Last = end
		return
	}
	it.Per = id
}

func (s *scanner) isUnit(i int) bool {
	u, _ := s.unitMatch(i)
	return u != 0 && s.n.Units[u].Kind <= lang.UnitDuration
}

// denominator names what stands behind "per": a unit, a known noun, or any noun.
// Behind an article ("a") a noun must be known, or money be what is counted.
func (s *scanner) denominator(i int, article bool, it *item) (id string, end int) {
	if s.is(i, "100") && s.same(i, i+1) { // "l/100 km"
		if u, end := s.unitMatch(i + 1); u != 0 && s.n.Units[u].Kind == lang.UnitMeasure && !s.n.Units[u].Weak {
			return "100-" + s.n.Units[u].ID, end
		}
	}
	if u, end := s.unitMatch(i); u != 0 && s.n.Units[u].Kind <= lang.UnitDuration {
		if un := &s.n.Units[u]; !un.Weak || s.is(i-1, "/") || s.toks[i].Len() > 3 {
			return un.ID, end
		}
	}
	if !s.kind(i, token.Word) || s.role(i, lang.CueFunction) {
		return "", i
	}
	w := s.toks[i].Lower
	if noun, ok := s.n.PerNouns[w]; ok {
		return noun, i + 1
	}
	if article && (it.unit == nil || it.unit.Kind != lang.UnitMoney && it.unit.Kind != lang.UnitSubunit ||
		s.kind(i+1, token.Word) && !s.role(i+1, lang.CueFunction)) {
		return "", i
	}
	if s.is(i-1, "/") {
		return "", i
	}
	return w, i + 1
}
