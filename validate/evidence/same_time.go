package evidence

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/validate/passage"
)

// TimeFiller is the time as it fills a role.
func (c *Evidence) TimeFiller(i int) passage.Filler {
	t := &c.Doc.Times[i]
	return passage.Filler{Quantity: -1, Time: i, Span: t.Span, Sentence: t.Sentence}
}

// SameTime: the times of the two claims are not known to differ.
func (c *Evidence) SameTime(a, b int) bool {
	if a >= len(c.Doc.Claims) || b >= len(c.Doc.Claims) {
		return true
	}
	x, y := c.Doc.Claims[a].Time.Key, c.Doc.Claims[b].Time.Key
	return x == "" || y == "" || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// OneTime: the two mentions tell of one time, and not in the same way.
func (c *Evidence) OneTime(a, b *mention.Time) bool {
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
func (c *Evidence) toldOtherwise(a, b *mention.Time) bool {
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
	begin, end, period := passage.CutPeriod(ago.ISO)
	if period && ago.Amount > 0 {
		begin = end // of what lies ahead
	}
	since, _, _ := passage.CutPeriod(t.ISO)
	from, when := passage.Years(begin), passage.Years(since)
	slack := max(1, math.Abs(float64(ago.Amount))*0.1)
	return from.Lo-slack < when.Hi && when.Lo < from.Lo+slack
}

// yearUnit: the unit is a year or longer.
func yearUnit(unit string) bool { return unit == "year" || unit == "decade" || unit == "century" }

// detailOf: the second time lies in the first and is the next finer one. The year that an
// article writes holds nearly all that it tells, and the current one as well.
func (c *Evidence) detailOf(coarse, fine *mention.Time) bool {
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

// sinceYearTold: the figure counts years, and a year that the article names lies as far back: "driest in 17
// years", "the least since 2006".
func (c *Evidence) sinceYearTold(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Unit != UnitYear || c.Doc.Date == "" {
		return false
	}
	now := math.Floor(passage.Years(c.Doc.Date).Mid())
	return slices.ContainsFunc(c.Doc.Times, func(t mention.Time) bool {
		return !t.Relative && len(t.ISO) >= YearKey && math.Floor(passage.Years(t.ISO[:YearKey]).Mid()) == now-c.Mid(q)
	})
}

// TimeBetween: a time stands between the tokens.
func (c *Evidence) TimeBetween(from, to int) bool {
	if from >= to {
		return false
	}
	for _, t := range c.TimesOf(c.SentenceOf(c.Doc.Tokens.All[from].Start)) {
		if t.First >= from && t.First < to {
			return true
		}
	}
	return false
}

// ItemsHave: one of the words among the items [first, last) is of the class.
func (c *Evidence) ItemsHave(first, last int, class string) bool {
	for k := first; class != "" && k < last; k++ {
		if c.WordIn(k, class) {
			return true
		}
	}
	return false
}

// YearKey is how long the key of a year is.
const YearKey = len("2006")

// WordThen says whether a length is counted from the time before it or behind it.
const WordThen = "then" // "two weeks earlier"
