package times

import (
	"strings"

	"crossfoot/extract/mention"
)

// end is one end of a range as far as the pattern writes it.
type end struct {
	y, m, d int
	shared  bool // the month is written with the other end alone
}

// makeRange joins two days, months or years. What stands once holds for both.
func (m *matcher) makeRange(_ *maker, start, stop int) (result, bool) {
	a := end{m: m.monthOf(0), d: m.dayOf(0)}
	b := end{m: m.monthOf(1), d: m.dayOf(1)}
	if b.m == 0 {
		b.m, b.shared = a.m, true
	}
	if a.d > 0 && b.d == 0 || a.d > 31 && !m.wide {
		return result{}, false
	}
	y1, y2, explicit, ok := m.rangeYears(a, b)
	if !ok {
		if a.m == 0 || m.inner() != nil {
			return result{}, false
		}
		y1, y2, ok = m.nearRange(a, b, start, stop)
		if !ok {
			return m.yearlessRange(a, b), true
		}
	}
	a.y, b.y = y1, y2
	iso, ok := span(a.iso(), b.iso())
	if !ok && !m.wide && !reversed(a, b) || a.m == 0 && y1 == y2 {
		return result{}, false
	}
	if !ok {
		iso = a.iso() + "/" + b.iso()
	}
	return result{Time: mention.Time{Kind: kindOf(iso, mention.Interval), ISO: iso, Relative: !explicit}, explicit: explicit}, true
}

// yearlessRange is the period of which nothing says in which year it is, or its end that no year has.
func (m *matcher) yearlessRange(a, b end) result {
	for _, e := range []end{a, b} {
		if e.d > 31 {
			r, _ := relative(mention.Day, e.iso())
			return r
		}
	}
	r, _ := relative(mention.Interval, "")
	r.Yearless = m.yearless(a, b)
	return r
}

// reversed reports whether a range that ends before it begins is a slip, kept as
// written so that it can be seen, rather than two numbers: the days of one month,
// or years near enough to be one period.
func reversed(a, b end) bool { return a.m > 0 || b.y < a.y && a.y-b.y < 130 }

func (e end) iso() string {
	switch {
	case e.d > 0:
		return statedDay(e.y, e.m, e.d)
	case e.m > 0:
		return isoMonth(e.y, e.m)
	}
	return isoYear(e.y)
}

// rangeYears are the years of both ends where they are written or nested. One year
// for both belongs to the later end.
func (m *matcher) rangeYears(a, b end) (y1, y2 int, explicit, ok bool) {
	y1, explicit, ok = m.yearOf(0)
	if !ok {
		return 0, 0, false, false
	}
	if c := m.nth(slotYear, 1); c != nil {
		return y1, c.value, explicit, true
	}
	if c := m.nth(slotShortYear, 0); c != nil && m.nth(slotYear, 0) != nil {
		y2 = y1/100*100 + c.value
		if c.value == 0 && y1%100 == 99 {
			y2 += 100
		}
		return y1, y2, explicit, y2 > y1 && y2-y1 <= 30
	}
	if c := m.nth(slotYearDigit, 0); c != nil { // 2005-6
		return y1, y1 + 1, explicit, (y1+1)%10 == c.value
	}
	if a.m == 0 {
		return 0, 0, false, false
	}
	y2 = y1
	if goesOver(a, b) {
		y1--
	}
	return y1, y2, explicit, true
}

// longestOver is from how many months on a period from one day to another hardly goes over the turn of a year without
// saying so: "from 30 June to 3 April 2016".
const longestOver = 10

// goesOver: the period begins in the year before the one in which it ends. Days of a month that is written once are of one year: "from
// 9 to 8 March 2016" is a slip.
func goesOver(a, b end) bool {
	if a.d == 0 || b.d == 0 {
		return a.m > b.m
	}
	return a.m > b.m && b.m+12-a.m < longestOver || !b.shared && YearLong(a.m, a.d, b.m, b.d)
}

// YearLong: a period from one day to another that goes over the turn of a year takes a whole year: "from 6 April to 5 April".
func YearLong(fromMonth, fromDay, toMonth, toDay int) bool {
	for _, y := range []int{leapYear, leapYear + 1} {
		if dayNumber(y, fromMonth, fromDay)-dayNumber(y, toMonth, toDay) == 1 {
			return true
		}
	}
	return false
}

// nearRange finds the years of a range that names none.
func (m *matcher) nearRange(a, b end, start, stop int) (y1, y2 int, ok bool) {
	iso := m.ref.monthNear(b.m, m.ahead(start, stop))
	if b.d > 0 {
		iso = m.ref.dayNear(b.m, b.d, m.ahead(start, stop))
	}
	p, ok := parse(iso)
	if !ok {
		return 0, 0, false
	}
	y2, _, _ = civil(p.first)
	y1 = y2
	if goesOver(a, b) {
		y1--
	}
	return y1, y2, true
}

// yearless is the day or month, or the period from one to another, without a year; "" where the article's date
// tells in which year it is.
func (m *matcher) yearless(ends ...end) string {
	if m.ref.known != none {
		return ""
	}
	var told []string
	for _, e := range ends {
		s := "--" + two(e.m)
		if e.d > 0 {
			s += "-" + two(e.d)
		}
		if e.m < 1 || e.m > 12 || e.d > daysIn(leapYear, e.m) {
			return ""
		}
		told = append(told, s)
	}
	return strings.Join(told, "/")
}

// yearlessDay is a day, or a month where it has none, without a year.
func (m *matcher) yearlessDay(mo, d int) string { return m.yearless(end{m: mo, d: d}) }
