package dates

import (
	"fmt"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

// Word classes of times of day.
const (
	classClockTo      = "clock-to"      // joins the two ends: "to", "until"
	classClockBetween = "clock-between" // stands before two that are joined by clock-and
	classClockAnd     = "clock-and"
	classHoursThus    = "hours-thus"    // says of a number of hours before it that it is the length: "sind"
	classHoursLong    = "hours-long"    // the same behind it: "lang"
	classClockEnd     = "clock-end"     // says that the time behind it is an end: "ends", "closes"
	classHoursLater   = "hours-later"   // says that so many hours have passed: "later"
	classBegan        = "began"         // tells a beginning
	classTookTime     = "took-time"     // says how long something took
	classClockMeasure = "clock-measure" // makes it a length of time: "1:29 minutes"
)

// clockReach bounds the tokens between the two ends of a span of hours.
const clockReach = 8

// bindClocks takes times of day as the beginning and the end of one thing: the two
// ends of a span, a beginning and the "until" of the same programme entry.
func bindClocks(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	open := -1 // the last beginning whose end is still to come
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		switch {
		case t.Kind != mention.Clock || c.Sentences[t.Sentence].Skip || t.Last < len(c.Doc.Tokens.All) && c.TokenIn(t.Last, classClockMeasure):
		case t.EndMinute > 0:
			out = c.clockSpan(out, fp.Frame, i, i, t.EndMinute)
			open = -1
		case open >= 0 && c.endsClock(open, i):
			out = c.clockSpan(out, fp.Frame, open, i, t.Minute)
			open = -1
		default:
			open = i
		}
	}
	return out
}

// dayReach is how many tokens behind a time of day its day may be told.
const dayReach = 3

// tellsDay: a day is told behind the time of day, which need not be that of the
// beginning ("until 10pm the next day").
func (c *Dates) tellsDay(i int) bool {
	if i+1 >= len(c.Doc.Times) {
		return false
	}
	t, next := &c.Doc.Times[i], &c.Doc.Times[i+1]
	return next.Sentence == t.Sentence && next.Kind != mention.Clock && next.First <= t.Last+dayReach
}

// clockSpan binds the times a and b, of which the second stands for the minute to.
func (c *Dates) clockSpan(out []*passage.Binding, f *rules.Frame, a, b, to int) []*passage.Binding {
	from := c.Doc.Times[a].Minute
	if to < from && c.tellsDay(b) {
		return out
	}
	if to < from && from <= halfDay && c.saysNoHalf(a) && c.saysNoHalf(b) {
		to += halfDay // "open 9:30 to 4:00"
	}
	bind := &passage.Binding{Frame: f}
	bind.Add("start", c.clockFiller(a, b, from))
	bind.Add("end", c.clockFiller(b, a, to))
	bind.Add("from", given(float64(from)/60))
	bind.Add("to", given(float64(to)/60))
	if q := c.clockLength(a, b); q >= 0 && !c.ofPart(q, to-from) {
		bind.Add("length", c.inHours(q))
	}
	return append(out, bind)
}

// halfDay is how many minutes a clock goes before it begins again where it tells no half of the day.
const halfDay = 12 * 60

// saysNoHalf: no word of the time of day says how its hours are counted ("pm", "Uhr").
func (c *Dates) saysNoHalf(i int) bool {
	t := &c.Doc.Times[i]
	for k := t.First; k < t.Last; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Word && !c.TokenIn(k, classClockTo) && !c.TokenIn(k, classClockAnd) {
			return false
		}
	}
	return true
}

// clockLength is the number of hours or minutes that a sentence tells as the length of a span of hours: behind it ("from 9am to 5pm, eight hours a day"), between
// its ends ("began at 9am and ended six hours later, at 3pm") or before it ("lasted six hours, from 9am to 3pm", "the six-hour strike began at
// 9am and ended at 3pm"); -1 where it tells none.
func (c *Dates) clockLength(a, b int) int {
	start, end := &c.Doc.Times[a], &c.Doc.Times[b]
	if start.Sentence != end.Sentence {
		return -1
	}
	found := -1
	for _, q := range c.QuantitiesOf(end.Sentence) {
		m := &c.Doc.Quantities[q]
		if m.Unit != unitHour && m.Unit != unitMinute {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = q
	}
	if found < 0 {
		return -1
	}
	switch m := &c.Doc.Quantities[found]; {
	case m.First >= end.Last && !c.lengthBehind(m, end.Last), m.First < end.Last && (m.Per != "" || c.clocksIn(end.Sentence) > b-a+1),
		m.First < start.First && !c.lengthBefore(m, start.First), m.First >= start.Last && m.First < end.First && !c.lengthBetween(m, end.First):
		return -1
	}
	return found
}

// The units of the lengths that are told with times of day.
const (
	unitHour   = "hour"
	unitMinute = "minute"
)

// minutesOfHour is how many minutes an hour has.
const minutesOfHour = 60

// mostApart is how many times a number of minutes that is told with a span may be shorter or longer than that and still mean its length.
const mostApart = 3

// ofPart: the minutes are far fewer or more than the span has, so that they tell of something in it: "every 20 minutes from 9am to 5pm".
func (c *Dates) ofPart(q, span int) bool {
	if c.Doc.Quantities[q].Unit != unitMinute {
		return false
	}
	if span < 0 {
		span += 2 * halfDay
	}
	told := c.Mid(q)
	return told*mostApart < float64(span) || told > float64(span)*mostApart
}

// inHours is the length as a filler whose value is in hours.
func (c *Dates) inHours(q int) passage.Filler {
	f, m := c.QuantityFiller(q), &c.Doc.Quantities[q]
	if m.Unit == unitMinute {
		v := interval.Div(passage.ValueOf(m, passage.Strict, c.Nearness(q)), interval.Of(minutesOfHour))
		f.Given = &v
	}
	return f
}

// lengthBehind: a word says of the hours shortly behind token k, the end of a span, that they are its length.
func (c *Dates) lengthBehind(m *mention.Quantity, k int) bool {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.First > k+clockReach {
		return false
	}
	if m.First == k+1 && c.Doc.Tokens.All[k].Is(",") && m.Last < last && c.TokenIn(m.Last, classHoursLater) {
		return m.Last+1 >= last || c.Doc.Tokens.All[m.Last+1].Kind == token.Punct
	}
	return c.TokenIn(m.First-1, classHoursThus) || c.TokensIn(m.Last, min(m.Last+2, last), classHoursLong) || m.Per == "day"
}

// lengthBefore: the hours stand right before token k, the beginning of a span, with at most a mark and a preposition between, or are an attribute of
// what then begins and ends.
func (c *Dates) lengthBefore(m *mention.Quantity, k int) bool {
	if m.Adjective {
		return c.TokensIn(m.Last, k, classBegan)
	}
	for i := m.Last; i < k; i++ {
		t := &c.Doc.Tokens.All[i]
		if t.Kind != token.Punct && !c.WordsIn(i, i+1, lang.Preposition) && !c.TokenIn(i, classHoursLong) && !c.TokenIn(i, classClockBetween) {
			return false
		}
	}
	return k-m.Last <= hoursReach
}

// lengthBetween: the hours are said to have passed since the beginning, or a verb says that something took them, and the end stands right behind.
func (c *Dates) lengthBetween(m *mention.Quantity, k int) bool {
	took := c.TokensIn(max(m.First-2, 0), m.First, classTookTime)
	return k-m.Last <= hoursReach && (took || c.TokensIn(m.Last, k, classHoursLater))
}

// hoursReach bounds the tokens between a number of hours and the time of day that it is told with.
const hoursReach = 4

// clocksIn counts the times of day of a sentence.
func (c *Dates) clocksIn(sentence int) int {
	n := 0
	for _, t := range c.TimesOf(sentence) {
		if t.Kind == mention.Clock {
			n++
		}
	}
	return n
}

// clockFiller is the time of day as an end of a span; where one mention tells both ends,
// messages call each by its own.
func (c *Dates) clockFiller(one, other, minute int) passage.Filler {
	f := c.TimeFiller(one)
	if one == other {
		f.Label = fmt.Sprintf("%d:%02d", minute/60, minute%60)
	}
	return f
}

func given(x float64) passage.Filler {
	v := interval.Of(x)
	return passage.Filler{Quantity: -1, Time: -1, Given: &v}
}

// endsClock: the time of day b is the end of what begins at a. In a programme the
// end of an entry may stand some sentences on.
func (c *Dates) endsClock(a, b int) bool {
	s, t := &c.Doc.Times[a], &c.Doc.Times[b]
	if s.Sentence != t.Sentence {
		return c.Together(s.Sentence, t.Sentence) && c.untilAt(t) && !c.untilAt(s) && !c.timetable(s.Last, t.First)
	}
	all := c.Doc.Tokens.All
	between := s.First > 0 && c.IsIn(&all[s.First-1], classClockBetween) && t.First == s.Last+1 && c.IsIn(&all[s.Last], classClockAnd)
	if between || c.untilAt(t) {
		return true
	}
	if c.TokensIn(max(t.First-hoursReach, s.Last), t.First, classHoursLater) {
		return true // "began at 6am and was called off three hours later, at 9am"
	}
	end := t.First - s.Last
	return end <= clockReach && (end == 1 && c.IsIn(&all[s.Last], classClockTo) || c.TokensIn(s.Last, t.First, classClockEnd))
}

// timetable: figures in brackets among the tokens, as where an entry lists its parts
// with their times.
func (c *Dates) timetable(first, last int) bool {
	all := c.Doc.Tokens.All
	for k := first; k+3 < last; k++ {
		if all[k].Is("(") && all[k+1].Kind == token.Digits && all[k+2].Is(".") && all[k+3].Kind == token.Digits {
			return true
		}
	}
	return false
}

// untilAt: the time of day is told as an end: "until 5pm".
func (c *Dates) untilAt(t *mention.Time) bool {
	sent := c.Doc.Tokens.Sentences[t.Sentence]
	for k := max(t.First-1, sent.First); k < t.Last && k <= t.First; k++ {
		if c.TokenIn(k, classClockTo) {
			return true
		}
	}
	return false
}

// bindClockFaces takes the times of day: those that no clock shows contradict.
func bindClockFaces(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Kind != mention.Clock || c.Sentences[t.Sentence].Skip {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("when", c.TimeFiller(i))
		out = append(out, b)
	}
	return out
}
