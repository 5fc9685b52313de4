package times

import (
	"strings"

	"crossfoot/extract/mention"
)

// makeRelative makes "last year", "this quarter", "yesterday".
func (m *matcher) makeRelative(k *maker, _, _ int) (result, bool) {
	u := k.unit
	if c := m.nth(slotUnit, 0); c != nil {
		u = c.unit
	}
	if u == "hour" || u == "minute" {
		return result{}, false
	}
	if m.plural() { // "the coming months": nobody knows how many
		return relative(mention.Interval, "")
	}
	iso := m.ref.shifted(k.n, u)
	r, ok := relative(kindOf(iso, kindOfUnit(u)), iso)
	if c := m.nth(slotWeekday, 0); c != nil {
		r.Weekday = c.value
	}
	r.Away, r.Placed = k.n*roughDays(u), roughDays(u) > 0
	return r, ok
}

// plural reports whether the unit that was captured is in the plural.
func (m *matcher) plural() bool {
	c := m.nth(slotUnit, 0)
	return c != nil && c.plural
}

// makeAnchor makes "ten years ago" and "in two weeks", counted from the article's
// date. The latter is one only where the text looks ahead: "the first fall in nine
// years" looks back.
func (m *matcher) makeAnchor(k *maker, start, end int) (result, bool) {
	if k.n > 0 && !m.ahead(start, end) {
		return result{}, false
	}
	r, _ := relative(mention.Anchor, "")
	m.duration(&r, k)
	if r.AnchorUnit == "" { // a generated pattern names the unit
		c := m.nth(slotNumber, 0)
		if c == nil {
			return result{}, false
		}
		r.Amount, r.AnchorUnit = c.value, k.unit
		r.Duration.Start, r.Duration.End = m.toks[c.from].Start, m.toks[c.to-1].End
	}
	r.Amount *= k.n
	r.ISO = m.ref.at(r.Amount, r.AnchorUnit)
	r.Away, r.Placed = r.Amount*roughDays(r.AnchorUnit), roughDays(r.AnchorUnit) > 0
	return r, true
}

// at is the time n units from the reference, as exact as people mean it.
func (r reference) at(n int, u string) string {
	switch u {
	case "decade":
		return r.shifted(n*10, "year")
	case "century":
		return r.shifted(n*100, "year")
	case "quarter", "half":
		return r.shifted(n*monthsOf(u), "month")
	case "year", "month", "week", "day":
		return r.shifted(n, u)
	}
	return ""
}

// makeContext makes "a year earlier": counted from the time that the sentence
// speaks of.
func (m *matcher) makeContext(k *maker, _, _ int) (result, bool) {
	r, _ := relative(mention.Anchor, "")
	r.Context = true
	m.duration(&r, k)
	if r.AnchorUnit == "" {
		r.Amount, r.AnchorUnit = 1, k.unit
	}
	r.Amount *= k.n
	if y, explicit, ok := m.yearOf(0); ok {
		return m.sameIn(r, y, explicit)
	}
	from := m.context
	if from == "" {
		from = m.nextContext
	}
	r.ISO = Shift(from, r.Amount, r.AnchorUnit)
	return r, true
}

// partOfYear is the last part of a year that this sentence or the few before it
// name; "" if there is none.
func (m *matcher) partOfYear() string {
	if m.toks[m.first].Sentence-m.partSentence > 3 {
		return ""
	}
	return m.part
}

// sameIn is "the same period of 2003": the time of the sentence moved to that year.
func (m *matcher) sameIn(r result, y int, explicit bool) (result, bool) {
	from := m.partOfYear()
	if p, ok := parse(from); ok {
		was, _, _ := civil(p.first)
		r.ISO = Shift(from, y-was, "year")
	}
	if r.ISO == "" {
		r.ISO = isoYear(y)
	}
	r.explicit, r.Kind, r.Amount, r.AnchorUnit = explicit, kindOf(r.ISO, mention.Year), 0, ""
	return r, true
}

// makePrevious makes "the previous year": before the year written in the sentence, the
// month or quarter or day that it tells of, else before the article's.
func (m *matcher) makePrevious(k *maker, _, _ int) (result, bool) {
	iso := Shift(m.explicit, k.n, k.unit)
	if iso == "" {
		iso = Shift(m.toldIn(k.unit), k.n, k.unit)
	}
	if iso == "" {
		iso = m.ref.shifted(k.n, k.unit)
	}
	r, ok := relative(kindOf(iso, kindOfUnit(k.unit)), iso)
	r.Amount, r.AnchorUnit = k.n, k.unit
	return r, ok
}

// toldIn is the last time of the sentence that is as long as the unit, which has a unit
// around it; "" where there is none.
func (m *matcher) toldIn(unitName string) string {
	iso := m.context
	if unitName == "day" {
		iso = m.day
	}
	if p, ok := parse(iso); !ok || kindOf(iso, mention.Interval) != kindOfUnit(unitName) || p.unit == year {
		return ""
	}
	return iso
}

// makeSame makes "in the same year": that of the last time told.
func (m *matcher) makeSame(k *maker, _, _ int) (result, bool) {
	iso := m.context
	if iso == "" {
		iso = m.nextContext
	}
	p, ok := parse(iso)
	if !ok || p.unit == interval {
		return result{}, false
	}
	y, mo, _ := civil(p.first)
	switch {
	case k.unit == "year":
		iso = isoYear(y)
	case k.unit == "month" && p.unit <= month:
		iso = isoMonth(y, mo)
	default:
		return result{}, false
	}
	r, _ := relative(kindOfUnit(k.unit), iso)
	r.Context = true
	return r, true
}

// makeWindow makes "the last three years" and "the next five months".
func (m *matcher) makeWindow(k *maker, _, _ int) (result, bool) {
	r, _ := relative(mention.Interval, "")
	m.duration(&r, k)
	if r.AnchorUnit == "" {
		return result{}, false
	}
	r.Amount *= k.n
	if m.plural() && r.Duration.Empty() {
		return relative(mention.Interval, "")
	}
	other, now := m.ref.at(r.Amount, r.AnchorUnit), m.ref.at(0, r.AnchorUnit)
	if other != "" && now != "" {
		r.ISO, _ = span(min(other, now), max(other, now))
	}
	return r, true
}

// makeFirst makes "the first nine months of 2015" and, with the year left open,
// "the first nine months".
func (m *matcher) makeFirst(k *maker, _, end int) (result, bool) {
	y, explicit, ok := m.yearOf(0)
	here := k.unit == "here"
	if here && end < m.last && m.g.is(m.info[end], classFirstNotAfter) {
		return result{}, false
	}
	r := result{Time: mention.Time{Kind: mention.Interval, Relative: !explicit}, explicit: explicit}
	m.duration(&r, k)
	size := monthsOf(r.AnchorUnit)
	n := r.Amount * size
	if size == 0 || n >= 12 || !here && !ok && m.inner() == nil {
		return result{}, false
	}
	if here {
		y, ok = m.ref.yearOfFirst(n)
	}
	if ok {
		r.ISO, _ = span(isoMonth(y, 1), isoMonth(y, n))
	}
	r.Kind = kindOf(r.ISO, mention.Interval)
	return r, true
}

// yearOfFirst is the last year whose first n months are over.
func (r reference) yearOfFirst(n int) (int, bool) {
	at, ok := r.months()
	if at%12 < n {
		return r.y - 1, ok
	}
	return r.y, ok
}

// makeFinal makes "the last three months of 2004".
func (m *matcher) makeFinal(k *maker, _, _ int) (result, bool) {
	y, explicit, ok := m.yearOf(0)
	r := result{Time: mention.Time{Kind: mention.Interval, Relative: !explicit}, explicit: explicit}
	m.duration(&r, k)
	n := r.Amount * monthsOf(r.AnchorUnit)
	if n == 0 || n >= 12 || !ok && m.inner() == nil {
		return result{}, false
	}
	if ok {
		r.ISO, _ = span(isoMonth(y, 13-n), isoMonth(y, 12))
	}
	r.Kind = kindOf(r.ISO, mention.Interval)
	return r, true
}

// makeEnding makes "the nine months to December 2004" and "the year to March".
func (m *matcher) makeEnding(k *maker, _, _ int) (result, bool) {
	in := m.inner()
	if in == nil {
		return result{}, false
	}
	r := result{Time: mention.Time{Kind: mention.Interval, Relative: in.Relative}, explicit: !in.Relative}
	m.duration(&r, k)
	p, ok := parse(in.ISO)
	size := monthsOf(r.AnchorUnit)
	if size == 0 || in.Kind == mention.Weekday {
		return result{}, false
	}
	if ok {
		y, mo, d := civil(p.last)
		if p.unit == day && d < 15 { // a period that ends on 3 July covers June
			y, mo, _ = civil(dayNumber(y, mo-1, 1))
		}
		fy, fm, _ := civil(dayNumber(y, mo-r.Amount*size+1, 1))
		r.ISO, _ = span(isoMonth(fy, fm), isoMonth(y, mo))
	}
	r.Kind = kindOf(r.ISO, mention.Interval)
	return r, true
}

// makeSince makes "since 2001": open at its end.
func (m *matcher) makeSince(*maker, int, int) (result, bool) {
	in := m.inner()
	if in == nil || in.Kind == mention.Interval || in.AnchorUnit != "" {
		return result{}, false
	}
	r := result{Time: *in, explicit: !in.Relative}
	if from, _, _ := strings.Cut(in.ISO, "/"); Valid(from) {
		r.Kind, r.ISO = mention.Interval, from+"/.."
	}
	return r, true
}

// makePart makes "early 2004" and "Ende März".
func (m *matcher) makePart(k *maker, _, _ int) (result, bool) {
	in := m.inner()
	if in == nil {
		if y, _, ok := m.yearOf(0); ok {
			r, _ := fixed(mention.Year, isoYear(y))
			r.Part = k.part
			return r, true
		}
		return result{}, false
	}
	if in.Part != "" || in.AnchorUnit != "" {
		return result{}, false
	}
	r := result{Time: *in, explicit: !in.Relative}
	r.Part = k.part
	return r, true
}

// makePartUnit makes "the end of the year": a part of the article's year.
func (m *matcher) makePartUnit(k *maker, _, _ int) (result, bool) {
	iso := m.ref.shifted(0, k.unit)
	r, ok := relative(kindOf(iso, kindOfUnit(k.unit)), iso)
	r.Part = k.part
	return r, ok
}
