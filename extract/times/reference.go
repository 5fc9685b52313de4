package times

// reference is the article's date as far as it is known: the granularity is year,
// month or day, or none.
type reference struct {
	y, m, d int
	known   unit
}

func referenceOf(date string) reference {
	p, ok := parse(date)
	if !ok {
		return reference{}
	}
	r := reference{known: p.unit}
	r.y, r.m, r.d = civil(p.first)
	switch p.unit {
	case year, month, day:
		return r
	case quarter, half, interval, week:
		r.known = year
	}
	return r
}

// months is where the reference stands on a line of months; it is not known where
// only the year is.
func (r reference) months() (int, bool) { return r.y*12 + r.m - 1, r.known == month || r.known == day }

func (r reference) day() (int, bool) { return dayNumber(r.y, r.m, r.d), r.known == day }

// shifted is the unit of the calendar that lies n units from the reference.
func (r reference) shifted(n int, unitName string) string {
	if unitName == "year" {
		if r.known == none {
			return ""
		}
		return isoYear(r.y + n)
	}
	if unitName == "day" || unitName == "week" {
		d, ok := r.day()
		if !ok {
			return ""
		}
		return inDays(d, n, unitName)
	}
	at, ok := r.months()
	if !ok {
		return ""
	}
	size := monthsOf(unitName)
	if size == 0 || size > 12 {
		return ""
	}
	at = (at/size + n) * size
	for _, u := range []unit{month, quarter, half} {
		if grain[u] == size {
			return period{first: dayNumber(at/12, at%12+1, 1), unit: u}.format()
		}
	}
	return ""
}

func inDays(d, n int, unitName string) string {
	if unitName == "week" {
		monday := d - weekdayOf(d) + 1 + 7*n
		return period{first: monday, unit: week}.format()
	}
	return period{first: d + n, unit: day}.format()
}

// monthNear is the month named, in the year nearest to the reference: the last one
// that began, or the next where the text looks ahead or eleven months have passed.
func (r reference) monthNear(m int, ahead bool) string {
	if r.known == none {
		return ""
	}
	at, ok := r.months()
	if !ok {
		return isoMonth(r.y, m)
	}
	back := ((at-(m-1))%12 + 12) % 12 // how many months ago
	if back > 0 && (ahead || back >= 11) {
		back -= 12
	}
	at -= back
	return isoMonth(at/12, m)
}

// monthPast is the last month of that name before the reference's own (sign -1),
// the next one behind it (1), or the one in the same year (0).
func (r reference) monthPast(m, sign int) string {
	at, ok := r.months()
	if !ok {
		return ""
	}
	switch {
	case sign < 0:
		at -= ((at-(m-1)-1)%12+12)%12 + 1
	case sign > 0:
		at += (((m-1)-at-1)%12+12)%12 + 1
	}
	return isoMonth(at/12, m)
}

// dayNear is the date without a year that is nearest to the reference.
func (r reference) dayNear(m, d int, ahead bool) string {
	at, ok := r.months()
	if !ok {
		if r.known == none {
			return ""
		}
		return isoDay(r.y, m, d)
	}
	back := ((at-(m-1))%12 + 12) % 12
	if back > 6 || back > 1 && ahead {
		back -= 12
	}
	return isoDay((at-back)/12, m, d)
}

// weekdayNear is the last day of that name up to the reference, or the next one.
func (r reference) weekdayNear(wd, sign int) string {
	d, ok := r.day()
	if !ok {
		return ""
	}
	back := (weekdayOf(d) - wd + 7) % 7
	switch {
	case sign > 0:
		back = -((wd - weekdayOf(d) + 6) % 7) - 1
	case sign < 0 && back == 0:
		back = 7
	}
	return period{first: d - back, unit: day}.format()
}

// span joins two times into one. Three months that make a quarter, six that make
// a half-year and twelve that make a year become that.
func span(from, to string) (string, bool) {
	a, okA := parse(from)
	b, okB := parse(to)
	if !okA || !okB || a.first > b.first {
		return "", false
	}
	if a.unit != month || b.unit != month {
		if from == to {
			return from, true
		}
		return from + "/" + to, true
	}
	y, m, _ := civil(a.first)
	for _, u := range []unit{month, quarter, half, year} {
		if n := grain[u]; (m-1)%n == 0 && dayNumber(y, m+n, 1)-1 == b.last {
			return period{first: a.first, unit: u}.format(), true
		}
	}
	return from + "/" + to, true
}
