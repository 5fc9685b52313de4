package doubt

import (
	"crossfoot/extract/lang"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Guards for the order of events.

// ofOtherEvent: a relative clause or one of an earlier time tells the time of another thing than the one that comes before or after: "after he retired in
// 2015 friends published the diaries he had kept until 2012", "before he became a minister in 2010 he wrote a book that was reissued in 2014".
func (c *Doubt) ofOtherEvent(b *passage.Binding) bool {
	early, late := b.Get("early"), b.Get("late")
	if len(early) != 1 || len(late) != 1 || early[0].Time < 0 || late[0].Time < 0 {
		return false
	}
	second := early[0].Time
	if late[0].Span.Start > early[0].Span.Start {
		second = late[0].Time
	}
	t := &c.Doc.Times[second]
	at := c.ItemAt(t.Start)
	for k := at - 1; k >= c.Sentences[c.Items[at].Sentence].First; k-- {
		it := &c.Items[k]
		switch {
		case it.Kind == stream.TimeItem || it.Kind == stream.BoundaryItem:
			return false
		case it.Kind != stream.WordItem:
		case c.Pluperfect(it, c.WordClass(it)):
			return second == late[0].Time
		case c.TokenIn(int(it.First), evidence.ClassRelative) && !c.TokenIn(int(it.First), evidence.ClassWhen) && (!c.Doc.Pack.Clauses().Inflects || k > 0 && it.Pause) &&
			c.WordClass(it)&lang.Subordinator == 0:
			return true
		}
	}
	return false
}
