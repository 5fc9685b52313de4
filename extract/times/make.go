package times

import (
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// maker turns the captures of a pattern into a time.
type maker struct {
	kind string
	make func(m *matcher, k *maker, start, end int) (result, bool) `frozen:"-"`
	unit string                                                    // argument: a unit of time
	n    int                                                       // argument: a sign, a shift or a number
	part string                                                    // argument: early, mid, late
	wd   int                                                       // argument: a weekday
}

// makers are the kinds of pattern, by the first word of the kind.
var makers = map[string]func(*matcher, *maker, int, int) (result, bool){
	"day": (*matcher).makeDay, "daymonth": (*matcher).makeDayMonth, "month": (*matcher).makeMonth,
	"past": makeMonthAt(-1), "this": makeMonthAt(0), "next": makeMonthAt(1),
	"range": (*matcher).makeRange, "year": (*matcher).makeYear, "quarter": makeParts(4), "half": makeParts(2),
	"decade": (*matcher).makeDecade, "century": (*matcher).makeCentury, "season": (*matcher).makeSeason,
	"weekday": (*matcher).makeWeekday, "relative": (*matcher).makeRelative,
	"anchor": (*matcher).makeAnchor, "context": (*matcher).makeContext, "previous": (*matcher).makePrevious, "same": (*matcher).makeSame,
	"dayof":  (*matcher).makeDayOf,
	"window": (*matcher).makeWindow, "first": (*matcher).makeFirst, "final": (*matcher).makeFinal, "ending": (*matcher).makeEnding, "since": (*matcher).makeSince,
	"part": (*matcher).makePart, "partunit": (*matcher).makePartUnit,
	"clock": (*matcher).makeClock, "none": (*matcher).makeNone,
}

// makerOf reads the kind of a pattern: its name, then its arguments in any order.
func makerOf(kind []string) (maker, bool) {
	f := makers[kind[0]]
	k := maker{kind: kind[0], make: f}
	numbers := 0
	for _, arg := range kind[1:] {
		n, err := strconv.Atoi(arg)
		switch {
		case err == nil && numbers == 0:
			k.n, numbers = n, 1
		case err == nil:
			k.wd = n
		case arg == "early" || arg == "mid" || arg == "late":
			k.part = arg
		default:
			k.unit = arg
		}
	}
	return k, f != nil
}

// nth is the capture number i (from 0) of a slot.
func (m *matcher) nth(s slot, i int) *capture {
	for j := m.base; j < m.n; j++ {
		c := &m.caps[j]
		if c.slot == s {
			if i == 0 {
				return c
			}
			i--
		}
	}
	return nil
}

// get is the value of the first capture of a slot; 0 where there is none.
func (m *matcher) get(s slot) int {
	if c := m.nth(s, 0); c != nil {
		return c.value
	}
	return 0
}

// inner is the nested time; nil where there is none.
func (m *matcher) inner() *mention.Time {
	for j := m.base; j < m.n; j++ {
		if m.caps[j].time != nil {
			return m.caps[j].time
		}
	}
	return nil
}

// yearOf is the year number i that the pattern writes, or the nested one. explicit
// says that it is written out.
func (m *matcher) yearOf(i int) (y int, explicit, ok bool) {
	if c := m.nth(slotYear, i); c != nil {
		return c.value, true, true
	}
	if c := m.nth(slotShortYear, i); c != nil {
		return m.century(c.value), true, true
	}
	if t := m.inner(); t != nil {
		y, ok := number(t.ISO, 0, 9999)
		return y, false, ok
	}
	return 0, false, false
}

// century completes a year of two digits to the one nearest to the reference.
func (m *matcher) century(yy int) int {
	ref := m.ref.y
	if m.ref.known == none {
		ref = AssumedYear
	}
	y := ref/100*100 + yy
	switch {
	case y > ref+20:
		y -= 100
	case y < ref-79:
		y += 100
	}
	return y
}

func kindOf(iso string, otherwise mention.TimeKind) mention.TimeKind {
	p, ok := parse(iso)
	if !ok {
		return otherwise
	}
	return kinds[p.unit]
}

// kinds of time by their granularity.
var kinds = [...]mention.TimeKind{day: mention.Day, week: mention.Week, month: mention.Month, quarter: mention.Quarter,
	half: mention.Half, year: mention.Year, interval: mention.Interval}

func fixed(k mention.TimeKind, iso string) (result, bool) {
	return result{Time: mention.Time{Kind: k, ISO: iso}, explicit: true}, true
}

func relative(k mention.TimeKind, iso string) (result, bool) {
	return result{Time: mention.Time{Kind: k, ISO: iso, Relative: true}}, true
}

// duration is the place and length of the number with its unit.
func (m *matcher) duration(r *result, k *maker) {
	n, u := m.nth(slotNumber, 0), m.nth(slotUnit, 0)
	if u == nil {
		return
	}
	r.Amount, r.AnchorUnit = 1, u.unit
	if n == nil {
		return
	}
	r.Amount = n.value
	r.Duration = article.Span{Start: m.toks[n.from].Start, End: m.toks[u.to-1].End}
}

func (m *matcher) makeNone(*maker, int, int) (result, bool) { return result{drop: true}, true }
