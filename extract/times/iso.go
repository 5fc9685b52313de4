// Package times recognises times in a text and calculates with them. A time is
// written in ISO 8601 at the granularity stated: 2026, 2026-H1, 2026-Q1, 2026-10,
// 2026-W07, 2026-10-03, or an interval of two such times, 2010/2015.
package times

import (
	"strings"
	"time"
)

// unit is the granularity of a time.
type unit uint8

const (
	none unit = iota
	day
	week
	month
	quarter
	half
	year
	interval
)

// period is a time as the days it covers, both ends included.
type period struct {
	first, last int // days since 1970-01-01
	unit        unit
}

// dayNumber counts the days from 1970-01-01.
func dayNumber(y, m, d int) int {
	return int(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func civil(day int) (y, m, d int) {
	t := time.Unix(int64(day)*86400, 0).UTC()
	return t.Year(), int(t.Month()), t.Day()
}

// daysIn is the number of days of a month.
func daysIn(y, m int) int { return dayNumber(y, m+1, 1) - dayNumber(y, m, 1) }

// months is the period of n months from month m of year y.
func months(y, m, n int, u unit) period {
	return period{dayNumber(y, m, 1), dayNumber(y, m+n, 1) - 1, u}
}

// parse reads a time. An interval may be open at its end ("2001/..").
func parse(iso string) (period, bool) {
	if from, to, ok := strings.Cut(iso, "/"); ok {
		a, okA := parseOne(from)
		b, okB := parseOne(to)
		if to == ".." {
			b, okB = period{last: dayNumber(9999, 12, 31)}, true
		}
		return period{a.first, b.last, interval}, okA && okB && a.first <= b.last
	}
	return parseOne(iso)
}

func parseOne(iso string) (period, bool) {
	if len(iso) < 4 {
		return period{}, false
	}
	y, ok := number(iso[:4], 0, 9999)
	if !ok || len(iso) == 4 {
		return months(y, 1, 12, year), ok
	}
	if iso[4] != '-' {
		return period{}, false
	}
	return parseRest(y, iso[5:])
}

// parseRest reads what stands behind the year.
func parseRest(y int, s string) (period, bool) {
	switch {
	case len(s) == 2 && s[0] == 'Q':
		n, ok := number(s[1:], 1, 4)
		return months(y, 3*n-2, 3, quarter), ok
	case len(s) == 2 && s[0] == 'H':
		n, ok := number(s[1:], 1, 2)
		return months(y, 6*n-5, 6, half), ok
	case len(s) == 2:
		n, ok := number(s, 1, 12)
		return months(y, n, 1, month), ok
	case len(s) == 3 && s[0] == 'W':
		n, ok := number(s[1:], 1, 53)
		return weekPeriod(y, n), ok
	case len(s) == 5 && s[2] == '-':
		m, okM := number(s[:2], 1, 12)
		d, okD := number(s[3:], 1, 31)
		if !okM || !okD || d > daysIn(y, m) {
			return period{}, false
		}
		n := dayNumber(y, m, d)
		return period{n, n, day}, true
	}
	return period{}, false
}

// number reads digits only, four at most.
func number(s string, lo, hi int) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || i > 3 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s != "" && lo <= n && n <= hi
}

// weekPeriod is the ISO week n of year y.
func weekPeriod(y, n int) period {
	jan4 := dayNumber(y, 1, 4)
	monday := jan4 - (weekdayOf(jan4) - 1) + 7*(n-1)
	return period{monday, monday + 6, week}
}

// weekdayOf is 1 (Monday) to 7.
func weekdayOf(day int) int { return ((day+3)%7+7)%7 + 1 }

// format writes the period at its granularity.
func (p period) format() string {
	y, m, d := civil(p.first)
	if y < 0 || y > 9999 {
		return ""
	}
	switch p.unit {
	case day:
		return isoDay(y, m, d)
	case week:
		wy, w := time.Unix(int64(p.first)*86400, 0).UTC().ISOWeek()
		return isoYear(wy) + "-W" + two(w)
	case month:
		return isoMonth(y, m)
	case quarter:
		return isoYear(y) + "-Q" + string(rune('0'+(m+2)/3))
	case half:
		return isoYear(y) + "-H" + string(rune('0'+(m+5)/6))
	case year:
		return isoYear(y)
	}
	return ""
}

// two writes a number below 100 with two digits.
func two(n int) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }

func isoYear(y int) string {
	if y < 0 || y > 9999 {
		return ""
	}
	return two(y/100) + two(y%100)
}

func isoMonth(y, m int) string {
	if y < 0 || y > 9999 || m < 1 || m > 12 {
		return ""
	}
	return isoYear(y) + "-" + two(m)
}

// statedDay is the date as an article states it, even if the month has no such day or the year no such month.
func statedDay(y, m, d int) string {
	if iso := isoYear(y); iso != "" && m >= 0 && m <= 99 && d >= 1 && d <= 99 {
		return iso + "-" + two(m) + "-" + two(d)
	}
	return ""
}

func isoDay(y, m, d int) string {
	if y < 0 || y > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return ""
	}
	return isoMonth(y, m) + "-" + two(d)
}
