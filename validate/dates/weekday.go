package dates

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// Word classes of the day on which an article was written.
const (
	classDayShift = "day-shift" // days from today: "tomorrow"
	classToldVerb = "told-verb" // who says something says it today: "said on Friday"
)

// toldReach bounds the tokens between a weekday and the verb of saying.
const toldReach = 4

// bindWeekdays sets weekdays that are told with "today" or "tomorrow" against each
// other and against those on which people are said to have spoken.
func bindWeekdays(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	shifted, told := c.weekdays()
	var out []*passage.Binding
	for i, s := range shifted {
		if c.Dateline != nil || c.dayBeyondDoubt(s) && !borneOut(s, shifted) && !borneOut(s, told) {
			out = append(out, c.weekdayDated(fp.Frame, s))
		}
		if i > 0 {
			out = append(out, c.weekdayBinding(fp.Frame, shifted[i-1], s))
		}
		for _, t := range told {
			if t.day == s.day || oneDay(told) {
				out = append(out, c.weekdayBinding(fp.Frame, s, t))
				break
			}
		}
	}
	return append(out, c.pastWeekdays(fp.Frame)...)
}

// dayBeyondDoubt: the article's date comes from elsewhere and may be off by a day, but no more, and nothing goes
// on behind the weekday that makes it a day of its own: "today, Saturday and Sunday".
func (c *Dates) dayBeyondDoubt(s today) bool {
	all, t := c.Doc.Tokens.All, &c.Doc.Times[s.time]
	if passage.Weekday(c.Doc.Date) == 0 {
		return false // no day is known
	}
	off := (passage.Weekday(c.Doc.Date) - s.day + daysOfWeek) % daysOfWeek
	if off == 1 || off == daysOfWeek-1 {
		return false
	}
	if t.Last >= len(all) {
		return true
	}
	apposed := func(k token.Token) bool { return k.Is(",") || k.Is("(") }
	next := &all[t.Last]
	return !slices.ContainsFunc(all[max(t.First-1, 0):t.Last], apposed) || next.Is(",") || next.Is(")") || next.Is(".") || next.Is(";")
}

const daysOfWeek = 7

// borneOut: another weekday makes today the same day, so that the article's date is the wrong one.
func borneOut(s today, others []today) bool {
	return slices.ContainsFunc(others, func(o today) bool { return o.time != s.time && o.day == s.day })
}

// today is what a time tells of the weekday on which the article was written.
type today struct{ time, day int }

// weekdays lists the weekdays of the text: those told with a word that says how far
// they are from today, as what today is by them, and those on which people spoke.
func (c *Dates) weekdays() (shifted, told []today) {
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Weekday == 0 || !t.Relative || c.LooksFarther(t.Sentence) || t.Kind != mention.Weekday && t.Kind != mention.Day {
			continue
		}
		if n, ok := c.dayShift(t); ok {
			shifted = append(shifted, today{i, (t.Weekday-1-n+7)%7 + 1})
		} else if t.Kind == mention.Weekday && c.toldOn(t) {
			told = append(told, today{i, t.Weekday})
		}
	}
	return shifted, told
}

// dayShift is how many days from today a weekday is said to be: "tomorrow, Friday".
func (c *Dates) dayShift(t *mention.Time) (n int, ok bool) {
	first := c.Doc.Tokens.Sentences[t.Sentence].First
	for k := max(t.First-2, first); k < t.Last; k++ {
		if v, end, ok := c.ValueAt(classDayShift, k, t.Last); ok && end < t.Last &&
			(k >= t.First-1 || c.Doc.Tokens.All[k+1].Is(",") || c.Doc.Tokens.All[k+1].Is("(")) {
			return int(v), true
		}
	}
	return 0, false
}

// toldOn: a verb of saying stands by the weekday.
func (c *Dates) toldOn(t *mention.Time) bool {
	s := c.Doc.Tokens.Sentences[t.Sentence]
	return c.TokensIn(max(t.First-toldReach, s.First), min(t.Last+toldReach, s.Last), classToldVerb)
}

// oneDay: people spoke several times, and always on the same weekday.
func oneDay(told []today) bool {
	for _, t := range told {
		if t.day != told[0].day {
			return false
		}
	}
	return len(told) > 1
}

// weekdayDated sets what today is by a weekday against the date that the article closes with.
func (c *Dates) weekdayDated(f *rules.Frame, s today) *passage.Binding {
	b := &passage.Binding{Frame: f}
	b.Add("one", c.TimeFiller(s.time))
	b.Add("day", given(float64(s.day)))
	b.Add("told", given(float64(passage.Weekday(c.Doc.Date))))
	b.Add(passage.RoleToday, c.Today(c.Doc.Times[s.time].Sentence))
	return b
}

func (c *Dates) weekdayBinding(f *rules.Frame, a, b today) *passage.Binding {
	out := &passage.Binding{Frame: f}
	out.Add("one", c.TimeFiller(a.time))
	out.Add("other", c.TimeFiller(b.time))
	out.Add("day", given(float64(a.day)))
	out.Add("told", given(float64(b.day)))
	return out
}
