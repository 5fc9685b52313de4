package times

import (
	"strings"

	"crossfoot/extract/mention"
)

// Compare orders two times: -1 if a ends before b begins, 1 if it begins after b
// ends, 0 if they are the same. It is not ok where they overlap or are no times.
func Compare(a, b string) (order int, ok bool) {
	p, okA := parse(a)
	q, okB := parse(b)
	switch {
	case !okA || !okB:
		return 0, false
	case p.last < q.first:
		return -1, true
	case p.first > q.last:
		return 1, true
	}
	return 0, p.first == q.first && p.last == q.last
}

// Valid reports whether iso is a time of the calendar: no 31 November, and no
// interval that ends before it begins. Mentions keep what an article states.
func Valid(iso string) bool {
	_, ok := parse(iso)
	return ok
}

// Contains reports whether the inner time lies wholly within the outer.
func Contains(outer, inner string) bool {
	p, okP := parse(outer)
	q, okQ := parse(inner)
	return okP && okQ && p.first <= q.first && q.last <= p.last
}

// SameGrain reports whether both times are days, both months, both quarters and so
// on. It is false where one of them is an interval or no time.
func SameGrain(a, b string) bool {
	p, okP := parse(a)
	q, okQ := parse(b)
	return okP && okQ && p.unit == q.unit && p.unit != interval
}

// Months are the first and the last month of a time, counted from January of the
// year 0. It is not ok where iso is no time.
func Months(iso string) (first, last int, ok bool) {
	p, ok := parse(iso)
	return monthOf(p.first), monthOf(p.last), ok
}

func monthOf(day int) int {
	y, m, _ := civil(day)
	return y*12 + m - 1
}

// monthsOf is the length of a unit in months, 0 where it is shorter.
func monthsOf(unit string) int {
	u, _ := mention.TimeUnitOf(unit)
	return u.Months
}

// roughDays is roughly how long the unit lasts, in days.
func roughDays(unit string) int {
	u, _ := mention.TimeUnitOf(unit)
	return int(u.MeanDays())
}

// kindOfUnit is the kind of a time that is one such unit long.
func kindOfUnit(unit string) mention.TimeKind {
	u, _ := mention.TimeUnitOf(unit)
	return u.Kind
}

// Shift moves a time by n units ("day", "week", "month", "quarter", "half",
// "year", "decade", "century") and keeps its granularity. It is "" where the unit
// is finer than the granularity and does not add up.
func Shift(iso string, n int, unit string) string {
	if from, to, ok := strings.Cut(iso, "/"); ok {
		a, b := Shift(from, n, unit), Shift(to, n, unit)
		if to == ".." {
			b = to
		}
		if a == "" || b == "" {
			return ""
		}
		return a + "/" + b
	}
	p, ok := parse(iso)
	if !ok || n > 1e5 || n < -1e5 {
		return ""
	}
	if m := monthsOf(unit); m > 0 {
		return shiftMonths(p, n*m)
	}
	return shiftDays(p, n*roughDays(unit))
}

// grain is the step in months that keeps a granularity.
var grain = [...]int{month: 1, quarter: 3, half: 6, year: 12, interval: 0}

func shiftMonths(p period, n int) string {
	y, m, d := civil(p.first)
	if p.unit == day {
		y, m, _ = civil(dayNumber(y, m+n, 1))
		first := dayNumber(y, m, min(d, daysIn(y, m)))
		return period{first, first, day}.format()
	}
	if p.unit == week {
		return shiftDays(p, n*365/12/7*7)
	}
	if g := grain[p.unit]; g == 0 || n%g != 0 {
		return ""
	}
	return period{first: dayNumber(y, m+n, 1), unit: p.unit}.format()
}

func shiftDays(p period, n int) string {
	if p.unit > week || p.unit == week && n%7 != 0 {
		return ""
	}
	return period{first: p.first + n, unit: p.unit}.format()
}

// WeekdayOf is the weekday of a date, 1 (Monday) to 7; 0 where iso is no day.
func WeekdayOf(iso string) int {
	p, ok := parse(iso)
	if !ok || p.unit != day {
		return 0
	}
	return weekdayOf(p.first)
}
