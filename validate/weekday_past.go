package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
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
func (c *checker) pastWeekdays(f *rules.Frame) []*binding {
	if c.dateline == nil {
		return nil
	}
	var out []*binding
	var told [8]bool // by weekday
	near := 0
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		if t.Kind != mention.Weekday || t.Last-t.First > 1 || told[t.Weekday] || !c.dayOfPast(t) {
			continue // "last Friday" may be any day
		}
		told[t.Weekday] = true
		behind := (weekday(c.Doc.Date) - t.Weekday + 7) % 7
		if behind <= justBefore {
			near++
		}
		b := &binding{frame: f, agreeOnly: !c.surelyPast(t.Sentence)}
		b.add("one", c.timeFiller(i))
		b.add("behind", given(float64(behind)))
		b.add(roleToday, c.today(t.Sentence))
		out = append(out, b)
	}
	if len(out) >= manyDays && near < len(out)-1 {
		return nil
	}
	return out
}

// dayOfPast: something happened on that day, by the verb of its clause, in which nothing looks
// ahead.
func (c *checker) dayOfPast(t *mention.Time) bool {
	at := c.ItemAt(t.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	if s.Skip || c.Items[at].Kind != stream.TimeItem || !c.happenedAt(at, s) && !c.datedOf(at, s) {
		return false
	}
	first, last := c.clauseAround(at, c.endsClause)
	clause := c.Items[first:last]
	return c.pastIn(first, last) &&
		!slices.ContainsFunc(clause, func(it stream.Item) bool { return c.tellsNow(it) || c.awaits(&it) })
}

// classDatedOf holds the words between an event and its day: "das Attentat vom Sonntag".
const classDatedOf = "dated-of"

// datedOf: the time says of what day the thing before it was.
func (c *checker) datedOf(at int, s *stream.SentenceItems) bool {
	return at > s.First && c.Items[at-1].Kind == stream.WordItem && c.tokenIn(int(c.Items[at-1].First), classDatedOf)
}

// surelyPast: nothing in the sentence looks ahead, and nobody speaks in it, who may have said
// it days before and "has a race on Sunday".
func (c *checker) surelyPast(sentence int) bool {
	s := &c.Sentences[sentence]
	return !slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && (c.looksAhead(&it) || c.tokenIn(int(it.First), classSpeaker))
	})
}

// awaits: the word tells of what is or was still to come.
func (c *checker) awaits(it *stream.Item) bool {
	const ahead = lang.Modal | lang.PlannedCue | lang.EstimatedCue
	return it.Kind == stream.WordItem && (c.wordClass(it)&ahead != 0 || c.tokenIn(int(it.First), classLooksAhead))
}
