package validate

import (
	"math"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
)

func init() { binders["same-time"] = bindSameTime }

// How far two ways of telling one time may lie apart, in sentences and in times of the text.
const (
	sameTimeReach = 5
	sameTimeLook  = 24
)

// bindSameTime finds times told in two ways: one from the article's date on ("last year", "in
// January") and the other written out or in more detail ("2004", "30 January"). They only
// agree: another time may be another thing's.
func bindSameTime(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for i := range c.Doc.Times {
		if j := c.sameBefore(i); j >= 0 {
			b := &binding{frame: fp.Frame, agreeOnly: true}
			b.add("first", c.timeFiller(j))
			b.add("second", c.timeFiller(i))
			out = append(out, b)
		}
	}
	return out
}

// sameBefore is the nearest time before time i that is the same, told in another way; -1 where
// there is none, or where the time was told just so between the two.
func (c *checker) sameBefore(i int) int {
	t := &c.Doc.Times[i]
	if t.ISO == "" || t.Dateline || c.Sentences[t.Sentence].Skip {
		return -1
	}
	for j := i - 1; j >= max(0, i-sameTimeLook) && c.Doc.Times[j].Sentence >= t.Sentence-sameTimeReach; j-- {
		switch o := &c.Doc.Times[j]; {
		case o.ISO == "" || c.Sentences[o.Sentence].Skip:
		case c.oneTime(o, t):
			return j
		case o.ISO == t.ISO && o.Kind == t.Kind && o.Relative == t.Relative:
			return -1
		}
	}
	return -1
}

// oneTime: the two mentions tell of one time, and not in the same way.
func (c *checker) oneTime(a, b *mention.Time) bool {
	if b.Kind == mention.Anchor || b.AnchorUnit != "" && b.Relative {
		a, b = b, a
	}
	switch {
	case a.ISO == b.ISO:
		return c.toldOtherwise(a, b)
	case a.AnchorUnit != "" && a.Relative:
		return countsTo(a, b)
	}
	return c.detailOf(a, b) || c.detailOf(b, a)
}

// toldOtherwise: what makes the two one time is the calendar or the article's date, not that
// the same words tell them.
func (c *checker) toldOtherwise(a, b *mention.Time) bool {
	alike := a.Relative == b.Relative && a.Kind == b.Kind && a.Context == b.Context && a.AnchorUnit == b.AnchorUnit
	if alike && a.Kind != mention.Quarter && a.Kind != mention.Half {
		return false
	}
	return !strings.EqualFold(c.Doc.Text[a.Start:a.End], c.Doc.Text[b.Start:b.End])
}

// countsTo: "ten years ago" or "the past ten years" lead to the other time, which is written
// out. A unit either way, as nobody counts months, and a tenth of what lies long back.
func countsTo(ago, t *mention.Time) bool {
	if t.Relative || t.AnchorUnit != "" || !yearUnit(ago.AnchorUnit) || ago.Amount == 0 {
		return false
	}
	begin, end, period := cutPeriod(ago.ISO)
	if period && ago.Amount > 0 {
		begin = end // of what lies ahead
	}
	since, _, _ := cutPeriod(t.ISO)
	from, when := years(begin), years(since)
	slack := max(1, math.Abs(float64(ago.Amount))*0.1)
	return from.Lo-slack < when.Hi && when.Lo < from.Lo+slack
}

// yearUnit: the unit is a year or longer.
func yearUnit(unit string) bool { return unit == "year" || unit == "decade" || unit == "century" }

// detailOf: the second time lies in the first and is the next finer one. The year that an
// article writes holds nearly all that it tells, and the current one as well.
func (c *checker) detailOf(coarse, fine *mention.Time) bool {
	if !times.Contains(coarse.ISO, fine.ISO) {
		return false
	}
	switch coarse.Kind {
	case mention.Year:
		bare := fine.Relative && fine.Last-fine.First == 1 // "October"
		return coarse.Relative && !strings.HasPrefix(c.Doc.Date, coarse.ISO) && !bare && (fine.Kind == mention.Month || fine.Kind == mention.Day)
	case mention.Quarter:
		return fine.Kind == mention.Month
	case mention.Month:
		return fine.Kind == mention.Day
	case mention.Week:
		return fine.Kind == mention.Day || fine.Kind == mention.Weekday
	case mention.Decade:
		return fine.Kind == mention.Year
	}
	return false
}
