package dates

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// classSpeaker is of the words by which people speak of themselves.
const classSpeaker = "speaker"

// manyDays is how many weekdays a chronicle tells of, which may begin a week ago.
const manyDays = 3

// justBefore is how many days ago the others lie where one weekday of many stands out.
const justBefore = 2

// pastWeekdays sets the weekdays that are told as past against the date that the article
// closes with: each lies so many days behind it.
func (c *Dates) pastWeekdays(f *rules.Frame) []*passage.Binding {
	if c.Dateline == nil {
		return nil
	}
	var out []*passage.Binding
	var told [8]bool // by weekday
	near := 0
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Kind != mention.Weekday || t.Last-t.First > 1 || told[t.Weekday] || c.weekTold(i) || !c.dayOfPast(t) {
			continue // "last Friday" may be any day
		}
		told[t.Weekday] = true
		behind := (passage.Weekday(c.Doc.Date) - t.Weekday + 7) % 7
		if behind <= justBefore {
			near++
		}
		b := &passage.Binding{Frame: f, AgreeOnly: !c.surelyPast(t.Sentence)}
		b.Add("one", c.TimeFiller(i))
		b.Add("behind", given(float64(behind)))
		b.Add(passage.RoleToday, c.Today(t.Sentence))
		out = append(out, b)
	}
	if len(out) >= manyDays && near < len(out)-1 {
		return nil
	}
	return out
}

// weekTold: right behind the weekday stands of which week it is, or the sentence looks back from another time: "on Friday of last week".
func (c *Dates) weekTold(i int) bool {
	t := &c.Doc.Times[i]
	next := i+1 < len(c.Doc.Times) && c.Doc.Times[i+1].Sentence == t.Sentence && c.Doc.Times[i+1].First <= t.Last+weekReach
	return next && c.Doc.Times[i+1].Kind != mention.Clock || c.LooksFarther(t.Sentence)
}

// weekReach is how many tokens lead from a weekday to the week that it is of.
const weekReach = 2

// dayOfPast: something happened on that day, by the verb of its clause, in which nothing looks
// ahead.
func (c *Dates) dayOfPast(t *mention.Time) bool {
	at := c.ItemAt(t.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	if s.Skip || c.Items[at].Kind != stream.TimeItem || !c.happenedAt(at, s) && !c.datedOf(at, s) {
		return false
	}
	first, last := c.ClauseAround(at, c.EndsClause)
	clause := c.Items[first:last]
	return c.pastIn(first, last) &&
		!slices.ContainsFunc(clause, func(it stream.Item) bool { return c.tellsNow(it) || c.awaits(&it) })
}

// classDatedOf holds the words between an event and its day: "das Attentat vom Sonntag".
const classDatedOf = "dated-of"

// datedOf: the time says of what day the thing before it was.
func (c *Dates) datedOf(at int, s *stream.SentenceItems) bool {
	return at > s.First && c.Items[at-1].Kind == stream.WordItem && c.TokenIn(int(c.Items[at-1].First), classDatedOf)
}

// surelyPast: nothing in the sentence looks ahead, and nobody speaks in it, who may have said
// it days before and "has a race on Sunday".
func (c *Dates) surelyPast(sentence int) bool {
	s := &c.Sentences[sentence]
	return !slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && (c.looksAhead(&it) || c.TokenIn(int(it.First), classSpeaker))
	})
}

// awaits: the word tells of what is or was still to come.
func (c *Dates) awaits(it *stream.Item) bool {
	const ahead = lang.Modal | lang.PlannedCue | lang.EstimatedCue
	return it.Kind == stream.WordItem && (c.WordClass(it)&ahead != 0 || c.TokenIn(int(it.First), classLooksAhead))
}
