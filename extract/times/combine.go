package times

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// combine joins times of a sentence, out[first:], that belong together: a weekday
// with its date, and the two ends of an interval.
func (m *matcher) combine(out []mention.Time, first int) []mention.Time {
	out = m.joinAll(out, first, m.dated)
	return m.joinAll(out, first, m.interval)
}

func (m *matcher) joinAll(out []mention.Time, first int, join func(a, b *mention.Time) (mention.Time, bool)) []mention.Time {
	if len(out)-first < 2 {
		return out
	}
	kept := out[:first]
	for _, t := range out[first:] {
		if n := len(kept); n > first {
			if joined, ok := join(&kept[n-1], &t); ok {
				kept[n-1] = joined
				continue
			}
		}
		kept = append(kept, t)
	}
	return kept
}

// dated joins a weekday and a date: "Friday, 12 June", "heute, Freitag".
func (m *matcher) dated(a, b *mention.Time) (mention.Time, bool) {
	wd, date := a, b
	if b.Weekday > 0 && a.Weekday == 0 {
		wd, date = b, a
	}
	if wd.Weekday == 0 || date.Weekday > 0 || date.Kind != mention.Day {
		return mention.Time{}, false
	}
	if b.First-a.Last > 3 {
		return mention.Time{}, false
	}
	for i := a.Last; i < b.First; i++ {
		if w := m.info[i]; !m.g.is(w, classJoiner) && !m.g.is(w, classComma) && m.toks[i].Lower != "(" {
			return mention.Time{}, false
		}
	}
	t := *date
	t.Weekday = wd.Weekday
	switch {
	case !t.Relative:
	case m.figures(date):
		t.ISO = m.dayOn(t.ISO, t.Weekday)
	case WeekdayOf(t.ISO) != t.Weekday: // "today, Friday": the article's date is off
		t.ISO = ""
	}
	return m.timeOf(t, a.First, b.Last), true
}

// figures reports whether a date is written out, as opposed to "today".
func (m *matcher) figures(t *mention.Time) bool {
	for i := t.First; i < t.Last; i++ {
		if w := m.info[i]; m.toks[i].Kind == token.Digits || w != nil && w.ordinal > 0 {
			return true
		}
	}
	return false
}

// farFrom is how many days ago a date without a year is where the one a year later may be
// meant as well: in January, "Sunday, 13 December" is the last one or the next one.
const farFrom = 31

// dayOn is the date in the year, of those around, in which it falls on the weekday;
// the date as it is where none does, or where it is so near that no other is meant.
func (m *matcher) dayOn(iso string, wd int) string {
	p, ok := parse(iso)
	if !ok || WeekdayOf(iso) == wd {
		return iso
	}
	years := []int{-1, 1}
	at, known := m.ref.day()
	if m.ref.known == month {
		at = dayNumber(m.ref.y, m.ref.m, 1)
		known = p.first >= at-farFrom && p.first < at+2*farFrom
	}
	if known {
		if p.first >= at-farFrom {
			return iso
		}
		years = years[1:]
	}
	y, mo, d := civil(p.first)
	for _, n := range years {
		if s := isoDay(y+n, mo, d); s != "" && WeekdayOf(s) == wd {
			return s
		}
	}
	return iso
}

// interval joins the two ends of a span of time: "March 2004 to May 2005".
func (m *matcher) interval(a, b *mention.Time) (mention.Time, bool) {
	at := a.Last
	if at < b.First && a.Kind == mention.Day && m.g.is(m.info[at], classComma) {
		at++
	}
	if b.First != at+1 || !ends(a) || !ends(b) {
		return mention.Time{}, false
	}
	between := m.info[at]
	if !m.g.is(between, classTo) {
		before := a.First > m.first && m.g.is(m.info[a.First-1], classSpanBefore)
		if !before || !m.g.is(between, classSpanAnd) {
			return mention.Time{}, false
		}
	}
	iso, from, ok := "", m.begun(a, b), a.ISO == "" && b.Relative || b.ISO == ""
	if !ok {
		iso, ok = span(ending(from, "early", "-01"), ending(b, "late", "-12"))
	}
	t := mention.Time{Kind: mention.Interval, ISO: iso, Relative: a.Relative && b.Relative, Weekday: a.Weekday, EndWeekday: b.Weekday}
	if a.Yearless != "" && b.Yearless != "" && iso == "" {
		t.Yearless = a.Yearless + "/" + b.Yearless
	}
	return m.timeOf(t, a.First, b.Last), ok
}

// begun is the day a that an interval begins with, in the year that only its end b
// writes: "from 7 March to 9 March 2025".
func (m *matcher) begun(a, b *mention.Time) *mention.Time {
	from, okFrom := parse(a.ISO)
	to, okTo := parse(b.ISO)
	if !okFrom || !okTo || a.Kind != mention.Day || b.Kind != mention.Day || !a.Relative || b.Relative || !m.figures(a) {
		return a
	}
	t := *a
	y, lastMonth, lastDay := civil(to.first)
	_, mo, d := civil(from.first)
	if t.ISO = isoDay(y, mo, d); t.ISO > b.ISO && goesOver(end{m: mo, d: d}, end{m: lastMonth, d: lastDay}) {
		t.ISO = isoDay(y-1, mo, d)
	}
	return &t
}

// ending is the month in which a span begins or ends that is said to do so at the
// beginning or the end of a year.
func ending(t *mention.Time, part, month string) string {
	if t.Kind == mention.Year && t.Part == part {
		return t.ISO + month
	}
	return t.ISO
}

// ends reports whether a time may be an end of an interval.
func ends(t *mention.Time) bool {
	switch t.Kind {
	case mention.Day, mention.Month, mention.Quarter, mention.Half, mention.Year, mention.Weekday, mention.Season:
		return t.AnchorUnit == ""
	}
	return false
}
