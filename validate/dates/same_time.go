package dates

import (
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// How far two ways of telling one time may lie apart, in sentences and in times of the text.
const (
	sameTimeReach = 5
	sameTimeLook  = 24
)

// bindSameTime finds times told in two ways: one from the article's date on ("last year", "in
// January") and the other written out or in more detail ("2004", "30 January"). They only
// agree: another time may be another thing's.
func bindSameTime(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Doc.Times {
		if j := c.sameBefore(i); j >= 0 {
			b := &passage.Binding{Frame: fp.Frame, AgreeOnly: true}
			b.Add("first", c.TimeFiller(j))
			b.Add("second", c.TimeFiller(i))
			out = append(out, b)
		}
	}
	return out
}

// sameBefore is the nearest time before time i that is the same, told in another way; -1 where
// there is none, or where the time was told just so between the two.
func (c *Dates) sameBefore(i int) int {
	t := &c.Doc.Times[i]
	if t.ISO == "" || t.Dateline || c.Sentences[t.Sentence].Skip {
		return -1
	}
	for j := i - 1; j >= max(0, i-sameTimeLook) && c.Doc.Times[j].Sentence >= t.Sentence-sameTimeReach; j-- {
		switch o := &c.Doc.Times[j]; {
		case o.ISO == "" || c.Sentences[o.Sentence].Skip:
		case c.OneTime(o, t):
			return j
		case o.ISO == t.ISO && o.Kind == t.Kind && o.Relative == t.Relative:
			return -1
		}
	}
	return -1
}
