package passage

import (
	"math"
	"strconv"
	"strings"
	"time"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

// The values of a time in expressions, for a role named t: t is the time as a
// range of years (2004 is 2004 to 2005, 1 July 2004 is 2004.5); t_from and t_to
// are its two ends; t_said is the weekday named with it and t_is the calendar's, 1
// (Monday) to 7, 0 where unknown; t_two says that it is a period with both ends.
// t_real says that the calendar has it, t_day is its day of the month, 0 where it is
// no day, t_near says that its year is not written, and t_count is the years that
// "ten years ago" counts. t_mid is the middle of the range of years and t_wide its
// length; t_meant is the year that "the current year 2016" stands for by the article's
// date; t_endsaid and t_endis are the weekdays of a period's end. Those of feasts.go tell a day's feasts.
const (
	twoSuffix     = "_two"
	realSuffix    = "_real"
	daySuffix     = "_day"
	nearSuffix    = "_near"
	countSuffix   = "_count"
	fromSuffix    = "_from"
	toSuffix      = "_to"
	saidSuffix    = "_said"
	isSuffix      = "_is"
	midSuffix     = "_mid"
	wideSuffix    = "_wide"
	meantSuffix   = "_meant"
	endSaidSuffix = "_endsaid"
	endIsSuffix   = "_endis"
	isoSuffix     = "_iso"      // as written in ISO 8601, "" where unknown
	relSuffix     = "_relative" // known only by reference to another date
	overSuffix    = "_over"     // months of a period of days that goes over the turn of a year, and tells none
)

// RoleToday is filled by the article's date.
const RoleToday = "today"

// timeNames are the names of a time's values, "" for those that no expression reads.
type timeNames struct {
	from, to, two, real, day, mid, wide, meant, endSaid, endIs, near, count, iso, relative, over, said, is, monthDay, easter string
}

// TimeNamesOf are the names under which expressions read the role's time, "" for those that no expression uses.
func TimeNamesOf(role string, used func(name string) string) timeNames {
	return timeNames{
		from: used(role + fromSuffix), to: used(role + toSuffix), two: used(role + twoSuffix), real: used(role + realSuffix),
		day: used(role + daySuffix), mid: used(role + midSuffix), wide: used(role + wideSuffix), meant: used(role + meantSuffix),
		endSaid: used(role + endSaidSuffix), endIs: used(role + endIsSuffix), near: used(role + nearSuffix), count: used(role + countSuffix),
		iso: used(role + isoSuffix), relative: used(role + relSuffix), over: used(role + overSuffix), said: used(role + saidSuffix), is: used(role + isSuffix),
		monthDay: used(role + monthDaySuffix), easter: used(role + easterSuffix),
	}
}

// TimeEnv adds a time's values to the environment.
func TimeEnv(env rules.Env, names *RoleNames, t *mention.Time) {
	n := &names.Time
	begin, end, ok := CutPeriod(t.ISO)
	from, to := Years(begin), Years(end)
	mid, wide := middle(from, to)
	Set(env, names.Value, interval.Hull(from, to))
	Set(env, n.from, from)
	Set(env, n.to, to)
	Set(env, n.two, ok && end != "..")
	if n.real != "" {
		env[n.real] = t.Kind == mention.Clock && !t.Unreal || times.Valid(begin) && times.Valid(end)
	}
	Set(env, n.day, dayOf(t))
	Set(env, n.mid, mid)
	Set(env, n.wide, wide)
	Set(env, n.meant, t.Meant)
	Set(env, n.endSaid, t.EndWeekday)
	Set(env, n.near, t.Relative)
	Set(env, n.count, interval.Of(countOf(t)))
	Set(env, n.iso, t.ISO)
	Set(env, n.relative, t.Relative)
	if n.over != "" {
		env[n.over] = interval.Of(float64(monthsOver(t)))
	}
	Set(env, n.said, t.Weekday)
	if n.is != "" || n.endIs != "" {
		if Supposed(t) && t.Weekday == 0 && t.EndWeekday == 0 {
			begin, end = "", ""
		}
		Set(env, n.is, Weekday(begin))
		Set(env, n.endIs, Weekday(end))
	}
	if n.monthDay != "" || n.easter != "" {
		Set(env, n.monthDay, interval.Of(float64(monthDay(t.ISO))))
		if !Supposed(t) {
			Set(env, n.easter, interval.Of(float64(fromEaster(t.ISO))))
		}
	}
}

// monthsOver is how many months a period from one day to another lasts that goes over the turn of a year and tells none;
// 0 where it does not, or takes a whole year.
func monthsOver(t *mention.Time) int {
	begin, end, ok := strings.Cut(t.Yearless, "/")
	if !ok && t.Relative {
		begin, end, ok = strings.Cut(t.ISO, "/")
	}
	const day = len("01-02")
	if !ok || len(begin) < day+2 || len(begin) != len(end) || begin[len(begin)-day-1] != '-' || begin[len(begin)-day:] <= end[len(end)-day:] {
		return 0
	}
	from, fromDay := monthAndDay(begin[len(begin)-day:])
	to, toDay := monthAndDay(end[len(end)-day:])
	if from == 0 || to == 0 || times.YearLong(from, fromDay, to, toDay) {
		return 0
	}
	return to + 12 - from
}

// monthAndDay reads "01-02"; zeros where it is none.
func monthAndDay(s string) (month, day int) {
	month, errMonth := strconv.Atoi(s[:2])
	day, errDay := strconv.Atoi(s[3:])
	if errMonth != nil || errDay != nil {
		return 0, 0
	}
	return month, day
}

// middle is the middle of a range of years and how many it has.
func middle(from, to interval.Interval) (mid, wide interval.Interval) {
	return interval.Of((from.Lo + to.Hi) / 2), interval.Of(to.Hi - from.Lo)
}

// dayOf is the day of the month that a date states.
func dayOf(t *mention.Time) int {
	if t.Kind != mention.Day || len(t.ISO) != len("2006-01-02") {
		return 0
	}
	d, _ := strconv.Atoi(t.ISO[8:])
	return d
}

// countOf is the number of years that the time is counted from another.
func countOf(t *mention.Time) float64 {
	n := math.Abs(float64(t.Amount))
	if unit, ok := mention.TimeUnitOf(t.AnchorUnit); ok {
		n *= unit.Years()
	}
	return n
}

// Years is the range of years that an ISO 8601 date stands for; the whole line
// where it is none.
func Years(iso string) interval.Interval {
	if len(iso) < 4 {
		return interval.Whole()
	}
	y, err := strconv.Atoi(iso[:4])
	if err != nil {
		return interval.Whole()
	}
	base, rest := float64(y), strings.TrimPrefix(iso[4:], "-")
	part := func(i, n float64) interval.Interval { return interval.Interval{Lo: base + (i-1)/n, Hi: base + i/n} }
	switch {
	case rest == "":
		return interval.Interval{Lo: base, Hi: base + 1}
	case strings.HasPrefix(rest, "Q"), strings.HasPrefix(rest, "H"), strings.HasPrefix(rest, "W"):
		n, err := strconv.Atoi(rest[1:])
		if err != nil {
			return interval.Whole()
		}
		return part(float64(n), map[byte]float64{'Q': 4, 'H': 2, 'W': 52.18}[rest[0]])
	case len(rest) == 2:
		m, err := strconv.Atoi(rest)
		if err != nil {
			return interval.Whole()
		}
		return part(float64(m), 12)
	}
	d, err := time.Parse("2006-01-02", iso)
	if err != nil {
		return interval.Whole()
	}
	return interval.Of(base + (float64(d.YearDay())-0.5)/366)
}

// Weekday is 1 (Monday) to 7 for a full date, else 0.
func Weekday(iso string) int {
	d, err := time.Parse("2006-01-02", iso)
	if err != nil {
		return 0
	}
	return (int(d.Weekday())+6)%7 + 1
}

// WithToday adds the article's date to a reading of a frame that has the role today.
func (c *Passage) WithToday(b *Binding) {
	if _, ok := b.Frame.Roles[RoleToday]; ok && c.Doc.Date != "" && len(b.Get(RoleToday)) == 0 {
		b.Add(RoleToday, c.Today(b.Roles[0].Fillers[0].Sentence))
	}
}

// Today is the article's date as a filler. It stands in the text only where that closes with
// it, and even then tells nothing of the passage.
func (c *Passage) Today(sentence int) Filler {
	today := Years(c.Doc.Date)
	f := Filler{Quantity: -1, Time: -1, Sentence: sentence, Given: &today, Label: c.Doc.Date}
	if c.Dateline != nil {
		f.Span = c.Dateline.Span
	}
	return f
}

// datelineOf is the time in which the article states its own date; nil where it does not.
func datelineOf(doc *extract.Document) *mention.Time {
	for i := len(doc.Times) - 1; i >= 0; i-- {
		if t := &doc.Times[i]; t.Dateline && t.ISO == doc.Date {
			return t
		}
	}
	return nil
}

// CutPeriod is the beginning and the end of a time in ISO 8601; both says that it is a
// period.
func CutPeriod(iso string) (begin, end string, both bool) {
	begin, end, both = strings.Cut(iso, "/")
	if !both {
		end = begin
	}
	return begin, end, both
}

// RoleNames are the names under which expressions see a role, "" for those that no
// expression reads.
type RoleNames struct {
	Value, Unit, Per, Noun, IsRange, Hedge string    // "" where no expression uses it
	Time                                   timeNames // of a role that a time fills
}

// Set gives the name, if it is read, its value.
func Set[V any](env rules.Env, name string, v V) {
	if name != "" {
		env[name] = v
	}
}
