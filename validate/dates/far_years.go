package dates

import (
	"slices"
	"strconv"

	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Word classes of what is told of years far ahead, and of the years of other calendars: anywhere in the article, and in the
// sentences beside the year.
const (
	classFarTold   = "far-told"
	classFarBeside = "far-beside"
)

// firstFar is the first year that news hardly tell of; farStep makes those round that forecasts take.
const firstFar, farStep = 2200, 50

// bindFarYears finds a year far ahead, in an article that tells of no other such, whose digits make a year near the article's once two of
// them change places or one is another.
func bindFarYears(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	seen := 0
	for i := range c.Doc.Times {
		y := c.farYear(i)
		if y == 0 {
			continue
		}
		if seen != 0 && seen != y || c.toldFar(c.Doc.Times[i].Sentence) {
			return nil
		}
		seen = y
		meant := c.yearMeant(y)
		if meant == 0 || y < firstFar && c.mayLieAhead(&c.Doc.Times[i]) {
			continue
		}
		given := interval.Of(float64(meant))
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("when", c.TimeFiller(i))
		b.Add("meant", passage.Filler{Quantity: -1, Time: -1, Sentence: c.Doc.Times[i].Sentence, Given: &given, Label: strconv.Itoa(meant)})
		out = append(out, b)
	}
	return out
}

// farYear is the year far ahead that the time tells, or that one of its ends does; 0 where it tells none.
func (c *Dates) farYear(i int) int {
	t := &c.Doc.Times[i]
	if t.Relative && t.Kind != mention.Interval || c.Sentences[t.Sentence].Skip {
		return 0
	}
	begin, end, _ := passage.CutPeriod(t.ISO)
	for _, iso := range []string{begin, end} {
		if y := yearIn(iso); y >= times.FirstAhead && y%farStep != 0 {
			return y
		}
	}
	return 0
}

// mayLieAhead: the sentence looks ahead, or tells of what is imagined.
func (c *Dates) mayLieAhead(t *mention.Time) bool {
	s := &c.Sentences[t.Sentence]
	return c.isImagined(s) || slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool { return c.looksAhead(&it) })
}

// yearIn is the year that a time in ISO 8601 begins with; 0 where it is none.
func yearIn(iso string) int {
	if len(iso) < yearDigits {
		return 0
	}
	y, err := strconv.Atoi(iso[:yearDigits])
	if err != nil {
		return 0
	}
	return y
}

// toldFar: the article tells of things that years far ahead go with, or of another calendar.
func (c *Dates) toldFar(sentence int) bool {
	for s := range c.Sentences {
		for _, it := range c.Items[c.Sentences[s].First:c.Sentences[s].Last] {
			k := int(it.First)
			if c.TokenIn(k, classFarTold) || max(s-sentence, sentence-s) <= 1 && c.TokenIn(k, classFarBeside) {
				return true
			}
		}
	}
	return false
}

// yearMeant is the year near the article's date, or near the years that it tells, that a slip of the pen has made the one far
// ahead; 0 where there is none.
func (c *Dates) yearMeant(far int) int {
	near := c.yearsTold()
	fits := func(digits string, back int) bool {
		y, err := strconv.Atoi(digits)
		return err == nil && slices.ContainsFunc(near, func(n int) bool { return y >= n-back && y <= n+times.SlippedAhead })
	}
	digits, best := strconv.Itoa(far), 0
	passage.Swaps(digits, func(s string) bool {
		if fits(s, times.SwappedBack) {
			best, _ = strconv.Atoi(s)
		}
		return best != 0
	})
	for i := 0; i < len(digits) && best == 0 && far >= firstFar; i++ {
		for d := byte('0'); d <= '9' && best == 0; d++ {
			if s := digits[:i] + string(d) + digits[i+1:]; fits(s, times.SlippedBack) {
				best, _ = strconv.Atoi(s)
			}
		}
	}
	return best
}

// yearsTold are the year of the article's date, or else those that it tells, or one for it where it tells none.
func (c *Dates) yearsTold() []int {
	if y := yearIn(c.Doc.Date); y != 0 {
		return []int{y}
	}
	var out []int
	for i := range c.Doc.Times {
		if y := yearIn(c.Doc.Times[i].ISO); y != 0 && y < times.FirstAhead {
			out = append(out, y)
		}
	}
	if out == nil {
		return []int{times.AssumedYear}
	}
	return out
}
