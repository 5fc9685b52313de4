package times

import (
	"strconv"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// dayOf is day number i of the pattern, in figures or as an ordinal.
func (m *matcher) dayOf(i int) int {
	for j := m.base; j < m.n; j++ {
		if c := &m.caps[j]; c.slot == slotDay || c.slot == slotOrdinal {
			if i == 0 {
				return c.value
			}
			i--
		}
	}
	return 0
}

// monthOf is month number i of the pattern, by name or in figures.
func (m *matcher) monthOf(i int) int {
	for j := m.base; j < m.n; j++ {
		if c := &m.caps[j]; c.slot == slotMonth || c.slot == slotMonthNumber {
			if i == 0 {
				return c.value
			}
			i--
		}
	}
	return 0
}

func (m *matcher) makeDay(_ *maker, start, end int) (result, bool) {
	mo, d := m.monthOf(0), m.dayOf(0)
	if d < 1 || d > 31 && !m.wide {
		return result{}, false
	}
	y, explicit, ok := m.yearOf(0)
	if !ok && m.inner() != nil {
		return result{}, false
	}
	if !ok && m.numbersThing(start, end) {
		return result{drop: true}, true
	}
	if iso := m.countedFrom(mo, d); !ok && iso != "" {
		r, _ := relative(mention.Day, iso)
		r.Weekday = m.get(slotWeekday)
		return r, true
	}
	if !ok {
		r, _ := relative(mention.Day, m.nearDay(mo, d, start, end))
		if r.Weekday = m.get(slotWeekday); r.Weekday > 0 {
			r.ISO = m.dayOn(r.ISO, r.Weekday)
		}
		r.Yearless = m.yearlessDay(mo, d)
		return r, true
	}
	r, _ := fixed(mention.Day, statedDay(y, mo, d))
	r.Relative, r.explicit = !explicit, explicit
	return r, true
}

// numbersThing: the day and month in figures are the number of a thing that is labelled with it or of a heading: "Abbildung 2.3.", "2.3. Ergebnisse".
func (m *matcher) numbersThing(start, end int) bool {
	if m.toks[start].Kind != token.Digits || m.toks[end-1].Kind == token.Word || m.get(slotWeekday) > 0 {
		return false
	}
	if end < len(m.toks) && m.toks[end].Kind == token.Digits && !m.toks[end].SpaceBefore {
		return true // "version 31.6.0"
	}
	if start > m.first {
		return m.numbers.Roles[m.toks[start-1].Lower]&lang.CueLabel != 0
	}
	return m.opens && end < m.last && m.toks[end].Capital
}

// makeDayOf makes "Thursday 9" behind "Monday 6 December": a later day of the month that the
// sentence names. What the number may count does not follow.
func (m *matcher) makeDayOf(_ *maker, _, end int) (result, bool) {
	p, ok := parse(m.day)
	counts := end < m.last && (m.toks[end].Kind == token.Digits || m.numeric(end) || m.toks[end].Kind == token.Word && !m.g.is(m.info[end], classStop))
	y, mo, d := civil(p.first)
	if n := m.dayOf(0); ok && !counts && n > d && n <= daysIn(y, mo) {
		r, _ := relative(mention.Day, isoDay(y, mo, n))
		r.Weekday = m.get(slotWeekday)
		return r, true
	}
	return result{}, false
}

// countedFromReach bounds the sentences between a day and the one that is so much later.
const countedFromReach = 1

// countedFrom is the day of the year that is told as so many days, weeks or months later than a day told with its
// year: "sailed on 8 August 1912 and sank eleven days later, on 19 August"; "" where none is.
func (m *matcher) countedFrom(mo, d int) string {
	from, ok := parse(m.toldFull)
	if !ok || !m.later || m.toks[m.first].Sentence-m.fullSentence > countedFromReach {
		return ""
	}
	y, _, _ := civil(from.first)
	if iso := isoDay(y, mo, d); iso > m.toldFull {
		return iso
	}
	return isoDay(y+1, mo, d)
}

// leapYear stands for any year: what it has not, none has.
const leapYear = 2000

// nearDay is the date of that name next to the article's; one that no year has is kept
// as written.
func (m *matcher) nearDay(mo, d, start, end int) string {
	if mo >= 1 && mo <= 12 && d > daysIn(leapYear, mo) {
		return statedDay(m.ref.y, mo, d)
	}
	return m.ref.dayNear(mo, d, m.ahead(start, end))
}

// makeDayMonth reads dates whose order of day and month is not known.
func (m *matcher) makeDayMonth(*maker, int, int) (result, bool) {
	a, b := m.dayOf(0), m.monthOf(0)
	y, _, ok := m.yearOf(0)
	if !ok {
		return result{}, false
	}
	if a != b && a <= 12 {
		return fixed(mention.Day, "")
	}
	return fixed(mention.Day, isoDay(y, b, a))
}

func (m *matcher) makeMonth(_ *maker, start, end int) (result, bool) {
	c := m.nth(slotMonth, 0)
	y, explicit, ok := m.yearOf(0)
	switch {
	case ok:
		r, _ := fixed(mention.Month, isoMonth(y, m.monthOf(0)))
		r.Relative, r.explicit = !explicit, explicit
		return r, true
	case m.inner() != nil, c == nil, c.abbr, !m.monthAlone(start, end):
		return result{}, false
	}
	r, _ := relative(mention.Month, m.ref.monthNear(c.value, m.ahead(start, end)))
	r.Yearless = m.yearlessDay(c.value, 0)
	return r, true
}

// monthAlone reports whether a month's name without day or year is one: words that
// are often something else need a word before them that goes with months.
func (m *matcher) monthAlone(start, end int) bool {
	w := m.info[start]
	if end-start > 1 || m.depth > 1 || w == nil || !w.unsure {
		return true
	}
	return start > m.first && m.g.is(m.info[start-1], classMonthBefore)
}

func makeMonthAt(sign int) func(*matcher, *maker, int, int) (result, bool) {
	return func(m *matcher, _ *maker, _, _ int) (result, bool) {
		c := m.nth(slotMonth, 0)
		if c == nil || c.abbr {
			return result{}, false
		}
		return relative(mention.Month, m.ref.monthPast(c.value, sign))
	}
}

func (m *matcher) makeYear(k *maker, _, _ int) (result, bool) {
	y, _, ok := m.yearOf(0)
	r, _ := fixed(mention.Year, isoYear(y))
	if k.unit == "meant" {
		r.Meant = m.ref.shifted(k.n, "year")
		ok = ok && !farYears(isoYear(y), r.Meant)
	}
	return r, ok
}

// mostYearsApart is how far a year may lie from the one that is meant: "last year 1280" counts
// something.
const mostYearsApart = 50

func farYears(a, b string) bool {
	x, errX := strconv.Atoi(a)
	y, errY := strconv.Atoi(b)
	return errX == nil && errY == nil && max(x-y, y-x) > mostYearsApart
}

// makeParts makes quarters and half-years: the number is an argument, an ordinal
// or a digit.
func makeParts(of int) func(*matcher, *maker, int, int) (result, bool) {
	kind, letter := mention.Quarter, "-Q"
	if of == 2 {
		kind, letter = mention.Half, "-H"
	}
	return func(m *matcher, k *maker, _, _ int) (result, bool) {
		n := max(k.n, m.get(slotOrdinal), m.get(slotQuarterNumber))
		if n < 1 || n > of {
			return result{}, false
		}
		y, explicit, ok := m.yearOf(0)
		if ok {
			r, _ := fixed(kind, isoYear(y)+letter+string(rune('0'+n)))
			r.Relative, r.explicit = !explicit, explicit
			return r, true
		}
		if m.inner() != nil && m.inner().ISO != "" {
			return result{}, false
		}
		return relative(kind, m.ref.partNear(n, of, letter))
	}
}

// partNear is the last quarter or half-year of that number that has begun.
func (r reference) partNear(n, of int, letter string) string {
	at, ok := r.months()
	if !ok {
		return ""
	}
	y := r.y
	if (n-1)*12/of > at%12 {
		y--
	}
	return isoYear(y) + letter + string(rune('0'+n))
}

func (m *matcher) makeDecade(*maker, int, int) (result, bool) {
	v := m.get(slotDecade)
	if v < 100 {
		v = m.century(v)
		if m.ref.known != none && v > m.ref.y {
			v -= 100
		}
	}
	if o := m.nth(slotOrdinal, 0); o != nil {
		v = (o.value-1)*100 + v%100
	}
	if v%100 == 0 && v < 1900 {
		return fixed(mention.Century, isoYear(v)+"/"+isoYear(v+99)) // "the 1800s"
	}
	return fixed(mention.Decade, isoYear(v)+"/"+isoYear(v+9))
}

func (m *matcher) makeCentury(*maker, int, int) (result, bool) {
	n := m.get(slotOrdinal)
	return fixed(mention.Century, isoYear(n*100-99)+"/"+isoYear(n*100))
}

func (m *matcher) makeSeason(*maker, int, int) (result, bool) {
	y, _, ok := m.yearOf(0)
	if !ok {
		return relative(mention.Season, "")
	}
	if next, _, ok := m.yearOf(1); ok && next == y+1 {
		return fixed(mention.Season, isoYear(y)+"/"+isoYear(next))
	}
	return fixed(mention.Season, isoYear(y))
}

func (m *matcher) makeWeekday(k *maker, start, end int) (result, bool) {
	wd := k.wd
	if c := m.nth(slotWeekday, 0); c != nil {
		wd = c.value
		if c.abbr && end-start == 1 {
			return result{}, false
		}
	}
	sign := k.n
	if sign == 0 && m.ahead(start, end) {
		sign = 1
		if w, ok := m.ref.day(); ok && weekdayOf(w) == wd {
			sign = 0
		}
	}
	iso := m.ref.weekdayNear(wd, sign)
	r, _ := relative(mention.Weekday, iso)
	r.Weekday = wd
	return r, wd > 0
}

// ahead reports whether the clause around tokens [start, end) looks into the future.
func (m *matcher) ahead(start, end int) bool {
	if start > m.first {
		if before := m.info[start-1]; m.g.is(before, classFutureBefore) || m.g.is(before, classPastBefore) {
			return m.g.is(before, classFutureBefore)
		}
	}
	for i := start - 1; i >= max(m.first, start-16) && !m.clauseEnds(i); i-- {
		if m.g.is(m.info[i], classFuture) && (i == m.first || !m.g.is(m.info[i-1], classFutureNotAfter)) { // "had expected" looks back
			return true
		}
	}
	for i := end; i < min(m.last, end+8) && !m.clauseEnds(i); i++ {
		if m.g.is(m.info[i], classFuture) {
			return true
		}
	}
	return false
}

// clauseEnds reports whether token i is a mark that parts clauses.
func (m *matcher) clauseEnds(i int) bool {
	s := m.toks[i].Lower
	return s == "," || s == ";" || s == ":"
}
