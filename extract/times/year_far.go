package times

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// How far, in years, around the article's year the one may lie that a slip of the pen has made a far one: back where two digits changed
// places, back where one is another, and ahead.
const SwappedBack, SlippedBack, SlippedAhead = 200, 60, 15

// widestFar is how long, in years, a period told by its two ends may last.
const widestFar = 130

// AssumedYear stands for that of an article where that is not known.
const AssumedYear = 2010

// yearBelieved: the pattern's year, which is far ahead, is one that a slip of the pen explains, and what stands around it makes it a
// year and no number of things.
func (m *matcher) yearBelieved(k *maker, c *capture, start, end int) bool {
	year := c.value
	if c.time != nil {
		p, ok := parse(c.time.ISO)
		if !ok {
			return false
		}
		year, _, _ = civil(p.first)
	}
	if m.nth(slotMonthNumber, 0) != nil || k.kind == "day" && start == c.from {
		return false
	}
	if k.kind == "range" && m.monthOf(0) == 0 {
		return m.rangeBelieved(c, year, start, end)
	}
	return (m.swappedFar(year) || m.slippedFar(year)) && (c.to < end || m.edged(c.to))
}

// rangeBelieved: the year far ahead and the other one are the ends of a period once the slip is mended. Numbers of things are told
// as ranges too, so that little but changed places shows it where no word, bracket or dash joins years.
func (m *matcher) rangeBelieved(c *capture, year, start, end int) bool {
	if short := m.nth(slotShortYear, 0); short != nil { // "2412/13"
		return m.slipOf(year, func(y int) bool { return (y+1)%100 == short.value && m.nearYear(y, SlippedBack) })
	}
	if digit := m.nth(slotYearDigit, 0); digit != nil { // "2305-6"
		return m.slipOf(year, func(y int) bool { return (y+1)%10 == digit.value && m.nearYear(y, SlippedBack) })
	}
	other, first := m.nth(slotYear, 1), true
	if other == nil {
		return false
	}
	if other == c {
		other, first = m.nth(slotYear, 0), false
	}
	fits := func(y int) bool {
		return m.nearYear(y, SwappedBack) && (first && y <= other.value || !first && y >= other.value) && max(y-other.value, other.value-y) < widestFar
	}
	if !m.nearYear(other.value, SwappedBack) || !m.edged(end) {
		return false
	}
	return swapped(year, fits) || m.joinsYears(start, end) && slipped(year, fits)
}

// joinsYears: a word of years, a bracket or a glued dash or stroke makes the two numbers years.
func (m *matcher) joinsYears(start, end int) bool {
	for i := max(start-1, m.first); i < end; i++ {
		if m.g.is(m.info[i], classYearStrong) {
			return true
		}
	}
	return start > m.first && m.toks[start-1].Lower == "(" && end < m.last && m.toks[end].Lower == ")"
}

// nearYear: the year lies at most so many years before the article's, and hardly behind it.
func (m *matcher) nearYear(year, back int) bool {
	ref := m.ref.y
	if m.ref.known == none {
		ref = AssumedYear
	}
	return year >= ref-back && year <= ref+SlippedAhead
}

func (m *matcher) swappedFar(year int) bool {
	return swapped(year, func(y int) bool { return m.nearYear(y, SwappedBack) })
}

func (m *matcher) slippedFar(year int) bool {
	return slipped(year, func(y int) bool { return m.nearYear(y, SlippedBack) })
}

// slipOf: the year is one of those once two digits have changed places or one is another.
func (m *matcher) slipOf(year int, is func(int) bool) bool {
	return swapped(year, is) || slipped(year, is)
}

// swapped: with two neighbouring digits exchanged the year is one of those.
func swapped(year int, is func(int) bool) bool {
	s := []byte(isoYear(year))
	for i := 0; i+1 < len(s); i++ {
		t := slices.Clone(s)
		t[i], t[i+1] = s[i+1], s[i]
		if y, ok := number(string(t), 1000, 9999); ok && y != year && is(y) {
			return true
		}
	}
	return false
}

// slipped: with one digit another the year is one of those.
func slipped(year int, is func(int) bool) bool {
	for place := 1; place < 10000; place *= 10 {
		for d := range 10 {
			if y := year + (d-year/place%10)*place; y != year && is(y) {
				return true
			}
		}
	}
	return false
}

// FirstAhead is the first year that four bare digits are only where a slip of the pen explains it, and that news tell of only where they
// look far ahead.
const FirstAhead = 2101

// bareFarYear takes four digits as a year far ahead that is a slip of the pen: a word that leads to years stands before it and two
// digits have changed places, or the year that is meant is told elsewhere in the text.
func (m *matcher) bareFarYear(pos int) (result, bool) {
	y, ok := m.value(pos, 4, 4, FirstAhead, beyond[slotYear])
	if !ok || pos == m.first || m.tallied(pos) || !m.edged(pos+1) {
		return result{}, false
	}
	m.depth = 1
	cut := m.cut(pos, pos+1)
	m.depth = 0
	p, w := &m.toks[pos-1], m.info[pos-1]
	alone := p.Lower == "(" && pos+1 < m.last && m.toks[pos+1].Lower == ")"
	if cut || p.Kind != token.Word && !alone || m.g.is(w, classYearNotBefore) || pos+1 < m.last && m.toks[pos+1].Capital { // "in 9170 Halden"
		return result{}, false
	}
	led := m.g.is(w, classYearLead)
	thing := p.Capital && m.g.lang.Nouns && !m.labels(pos-1) // "das Sparpaket 2102"
	switch told := func(y int) bool { return m.nearYear(y, SlippedBack) && m.yearTold(y) }; {
	case led && (m.swappedFar(y) || slipped(y, told)):
	case alone && m.swappedFar(y), thing && swapped(y, told):
	default:
		return result{}, false
	}
	t := m.timeOf(mention.Time{Kind: mention.Year, ISO: isoYear(y)}, pos, pos+1)
	return result{Time: t, ok: true, explicit: true}, true
}

// yearTold: the text tells the year in four digits, or its own date is of that year or the one before.
func (m *matcher) yearTold(y int) bool {
	if m.ref.known != none && (y == m.ref.y || y == m.ref.y-1) {
		return true
	}
	s := isoYear(y)
	return slices.ContainsFunc(m.toks, func(t token.Token) bool { return t.Kind == token.Digits && t.Lower == s })
}
