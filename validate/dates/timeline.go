package dates

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Word classes of the order in which things happened: by a word of its clause a time lies behind
// or before others told with it.
const (
	classLaterCue   = "later-cue"
	classEarlierCue = "earlier-cue"
)

// How far the two times may stand apart, in sentences behind and before the one that the words
// move, and in times of the text.
const (
	timelineBack    = 3
	timelineForward = 2
	timelineLook    = 12
)

// bindTimeline sets each time that words put behind or before others against the nearest
// that lies so. It only agrees: which other time is meant the words do not say.
func bindTimeline(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	add := func(early, late int) {
		if early >= 0 && late >= 0 {
			b := &passage.Binding{Frame: fp.Frame, AgreeOnly: true}
			b.Add("early", c.TimeFiller(early))
			b.Add("late", c.TimeFiller(late))
			out = append(out, b)
		}
	}
	for i := range c.Doc.Times {
		if !c.onTimeline(i) {
			continue
		}
		later, earlier := c.movedInTime(&c.Doc.Times[i])
		if later {
			add(c.nextInOrder(i, -1), i)
		}
		if earlier {
			add(i, c.nextInOrder(i, 1))
		}
	}
	return out
}

// onTimeline: it is known when the time is, and not only from another one.
func (c *Dates) onTimeline(i int) bool {
	t := &c.Doc.Times[i]
	return (t.ISO != "" || t.Kind == mention.Weekday) && !t.Dateline && !t.Context && t.Kind != mention.Clock && !c.Sentences[t.Sentence].Skip
}

// movedInTime: words of the time's clause put it behind others, or before them. What was or is
// still to come lies behind.
func (c *Dates) movedInTime(t *mention.Time) (later, earlier bool) {
	at := c.ItemAt(t.Start)
	if c.Items[at].Kind != stream.TimeItem {
		return false, false
	}
	first, last := c.ClauseAround(at, c.EndsClause)
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem {
			later = later || c.TokenIn(int(it.First), classLaterCue) || c.awaits(it)
			earlier = earlier || c.TokenIn(int(it.First), classEarlierCue)
		}
	}
	return later, earlier
}

// nextInOrder is the nearest time that lies wholly before time i (sign -1), of those told before
// it, or behind it (1), of those in the sentences around; -1 where there is none.
func (c *Dates) nextInOrder(i, sign int) int {
	home, found, away := c.Doc.Times[i].Sentence, -1, timelineBack+1
	for j := i - 1; j >= max(0, i-timelineLook) && home-c.Doc.Times[j].Sentence < away; j-- {
		if c.liesSo(j, i, sign) {
			found, away = j, home-c.Doc.Times[j].Sentence
		}
	}
	if sign < 0 || away == 0 {
		return found
	}
	for j := i + 1; j < min(len(c.Doc.Times), i+timelineLook) && c.Doc.Times[j].Sentence-home <= min(away, timelineForward); j++ {
		if c.liesSo(j, i, sign) {
			return j
		}
	}
	return found
}

// liesSo: time j lies before time i (sign -1) or behind it (1), by their beginnings where they
// go on.
func (c *Dates) liesSo(j, i, sign int) bool {
	a, b := &c.Doc.Times[j], &c.Doc.Times[i]
	if !c.onTimeline(j) || c.fromNow(a) && c.fromNow(b) {
		return false
	}
	if a.ISO == "" || b.ISO == "" {
		return a.Kind == b.Kind && a.Kind == mention.Weekday && weekOrder(a.Weekday, b.Weekday) == sign
	}
	order, _ := times.Compare(since(a), since(b))
	return order == sign
}

// weekOrder orders weekdays of which the dates are not known: within half a week of each
// other, the one that comes first is the earlier.
func weekOrder(a, b int) int {
	switch days := (b - a + 7) % 7; {
	case days == 0:
		return 0
	case days <= 3:
		return -1
	}
	return 1
}

// fromNow: the time is told by how far from the article's date it lies, so that "last year" and
// "this year" need no calendar.
func (c *Dates) fromNow(t *mention.Time) bool {
	switch t.Kind {
	case mention.Year, mention.Week, mention.Anchor, mention.Interval, mention.Day:
		return t.Relative && t.Weekday == 0 && !strings.ContainsAny(c.Doc.Text[t.Start:t.End], "0123456789")
	}
	return false
}

// since is the time, or its beginning where it goes on.
func since(t *mention.Time) string {
	if begin, end, period := passage.CutPeriod(t.ISO); period && end == ".." {
		return begin
	}
	return t.ISO
}
