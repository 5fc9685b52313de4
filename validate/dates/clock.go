package dates

import (
	"fmt"

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
	if q := c.clockLength(c.Doc.Times[b].Last, c.Doc.Times[b].Sentence); q >= 0 {
		bind.Add("length", c.QuantityFiller(q))
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

// clockLength is the number of hours that a sentence tells behind a span of hours, token k,
// as its length: "from 9am to 5pm, eight hours a day"; -1 where it tells none.
func (c *Dates) clockLength(k, sentence int) int {
	found := -1
	last := c.Doc.Tokens.Sentences[sentence].Last
	for _, q := range c.QuantitiesOf(sentence) {
		m := &c.Doc.Quantities[q]
		if m.Unit != "hour" {
			continue
		}
		if found >= 0 || m.First < k || m.First > k+clockReach ||
			!c.TokenIn(m.First-1, classHoursThus) && !c.TokensIn(m.Last, min(m.Last+2, last), classHoursLong) && m.Per != "day" {
			return -1
		}
		found = q
	}
	return found
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
