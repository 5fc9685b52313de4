package times

import "slices"

// value is the number that digit token pos writes, if it has from lo to hi digits
// and lies between min and max.
func (m *matcher) value(pos, lo, hi, minimum, maximum int) (int, bool) {
	s := m.toks[pos].Lower
	if len(s) < lo || len(s) > hi {
		return 0, false
	}
	return number(s, minimum, maximum)
}

// limits of the slots that digits fill: number of digits and of the value.
var limits = [slotDate + 1][4]int{
	slotDay: {1, 2, 1, 31}, slotMonthNumber: {1, 2, 1, 12}, slotYear: {4, 4, 1000, 2199},
	slotShortYear: {2, 2, 0, 99}, slotYearDigit: {1, 1, 0, 9}, slotNumber: {1, 4, 1, 9999}, slotQuarterNumber: {1, 1, 1, 4},
	slotHour: {1, 2, 0, 24}, slotMinute: {2, 2, 0, 59}, slotClock: {4, 4, 0, 2400},
	slotOrdinal: {1, 2, 1, 31}, slotDecade: {2, 4, 0, 2190},
}

// beyond are the largest values that a slip of the pen makes of a day, a month, a year or a time of day.
var beyond = [slotDate + 1]int{slotDay: 99, slotOrdinal: 99, slotMonthNumber: 99, slotYear: 9999, slotHour: 99, slotMinute: 99, slotClock: 9999}

// aged: the digits are glued to a word that makes them the age of a group: "under-30s".
func (m *matcher) aged(pos int) bool {
	return pos > 1 && m.toks[pos-1].Lower == "-" && !m.toks[pos].SpaceBefore && slices.Contains(m.g.lang.AgeGroups, m.toks[pos-2].Lower)
}

// digits takes digits for a slot, with what makes them an ordinal or a decade.
func (m *matcher) digits(s slot, pos int) (int, bool) {
	v, unreal, ok := m.within(s, pos)
	if !ok {
		return 0, false
	}
	to := pos + 1
	switch s {
	case slotOrdinal:
		to, ok = m.suffix(m.g.suffixes, to)
	case slotDecade:
		if to < m.last && !m.toks[to].SpaceBefore && (m.toks[to].Lower == "'" || m.toks[to].Lower == "’") {
			to++
		}
		to, ok = m.suffix(m.g.decades, to)
		ok = ok && v%10 == 0 && (len(m.toks[pos].Lower) == 2 || v >= 1000) && !m.aged(pos)
	}
	if !ok {
		return 0, false
	}
	return m.push(capture{slot: s, value: v, from: pos, to: to, unreal: unreal})
}

// within is the value of a digit token that a slot takes. What no calendar or clock has is refused, and only taken
// where the match is a wide one.
func (m *matcher) within(s slot, pos int) (v int, unreal, ok bool) {
	l := &limits[s]
	if v, ok = m.value(pos, l[0], l[1], l[2], l[3]); ok {
		return v, false, true
	}
	if v, ok = m.value(pos, l[0], l[1], 0, beyond[s]); !ok || beyond[s] == 0 || v < l[2] && s != slotMonthNumber {
		return 0, false, false
	}
	m.refused = true
	return v, true, m.wide
}

// suffix takes a suffix that stands right behind digits.
func (m *matcher) suffix(set map[string]bool, pos int) (int, bool) {
	if pos >= m.last || m.toks[pos].SpaceBefore || !set[m.toks[pos].Lower] {
		return 0, false
	}
	return pos + 1, true
}
