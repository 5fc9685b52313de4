package times

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// orUnreal is the time at token i, or a longer one that holds a number which no calendar or clock has: a slip of the pen,
// kept as written so that it can be told.
func (m *matcher) orUnreal(r result, ok bool, i int) (result, bool) {
	m.wide = true
	u, found := m.match(i)
	m.wide = false
	if found && (!ok || u.Last > r.Last) {
		return u, true
	}
	return r, ok
}

// unrealCaptures is how many numbers of the running pattern no calendar or clock has.
func (m *matcher) unrealCaptures() int {
	n := 0
	for j := m.base; j < m.n; j++ {
		if m.caps[j].unreal {
			n++
		}
	}
	return n
}

// unreal is the first capture of the running pattern that no calendar or clock has; nil where there is none.
func (m *matcher) unreal() *capture {
	for j := m.base; j < m.n; j++ {
		if m.caps[j].unreal {
			return &m.caps[j]
		}
	}
	return nil
}

// unrealDay: a day, a month or a time of day of the running pattern is none. A year may be any.
func (m *matcher) unrealDay() bool {
	c := m.unreal()
	return c != nil && c.time == nil && c.slot != slotYear
}

// believed: what stands around the pattern makes its number, which no calendar or clock has, that of a time all the
// same. Only times of day may be wrong in two numbers.
func (m *matcher) believed(k *maker, start, end int) bool {
	c := m.unreal()
	if c == nil || k.kind != clockKind && m.unrealCaptures() > 1 {
		return false
	}
	switch c.slot {
	case slotHour, slotMinute, slotClock:
		return k.kind == clockKind && m.clockBelieved(start, end)
	case slotDay, slotOrdinal, slotMonthNumber:
		return (k.kind == "day" || k.kind == "range") && m.dayBelieved(c, start, end)
	}
	return m.yearBelieved(k, c, start, end)
}

// clockKind is the kind of a pattern of a time of day.
const clockKind = "clock"

// clockBelieved: a word of the time says that a clock shows it, and one before it leads up to a time of day, or its minutes
// are told.
func (m *matcher) clockBelieved(start, end int) bool {
	shown := -1
	for i := start; i < end && shown < 0; i++ {
		if m.g.is(m.info[i], classClockShown) {
			shown = i
		}
	}
	if c := m.nth(slotMinute, 0); c != nil && (c.from > shown || m.toks[c.from].SpaceBefore) {
		return false
	}
	led := start > m.first && m.g.is(m.info[start-1], classClockBefore)
	return shown >= 0 && (led || m.half(start, end) == 0 && (m.nth(slotMinute, 0) != nil || m.nth(slotClock, 0) != nil))
}

// dayBelieved: the day is told with its year, or a word before it leads up to a day.
func (m *matcher) dayBelieved(c *capture, start, end int) bool {
	if end < len(m.toks) && (m.toks[end].Kind == token.Digits || m.toks[end].Lower == "-" && !m.toks[end].SpaceBefore) {
		return false
	}
	month, year := m.nth(slotMonth, 0), m.nth(slotYear, 0)
	if start > m.first && m.labels(start-1) || year != nil && (year.from == start || year.value < yearModern) {
		return false
	}
	if year != nil {
		return true
	}
	if month == nil || !m.leadsToDay(start) {
		return false
	}
	return month.from > c.from || m.edged(end) // "in May 42 people"
}

// labels: the token labels a thing with the number behind it.
func (m *matcher) labels(i int) bool { return m.numbers.Roles[m.toks[i].Lower]&lang.CueLabel != 0 }

// leadsToDay: a weekday, an opening bracket or a word that goes with days stands before token i.
func (m *matcher) leadsToDay(i int) bool {
	if i-1 > m.first && m.g.is(m.info[i-1], classComma) && m.info[i-2] != nil && m.info[i-2].weekday.N > 0 {
		return true
	}
	if i == m.first {
		return false
	}
	w := m.info[i-1]
	return m.toks[i-1].Lower == "(" || m.g.is(w, classDayBefore) || w != nil && w.weekday.N > 0
}

// edged: nothing that a number may count stands behind it, at token end. Where nouns have capitals, a word in small letters before
// none is no such thing.
func (m *matcher) edged(end int) bool {
	points := m.behind(end-1, yearFirst+1)
	return points >= yearEdge || points == yearSmall && m.g.lang.Nouns && (end+1 >= m.last || !m.toks[end+1].Capital)
}
