package dates

import (
	"slices"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// The needs of times told twice, set on the same printed articles as those of figures.
var (
	leadMoments = map[string]evidence.Need{
		passage.SlipTransposed: {Weight: 1.5, Part: 0.2}, passage.SlipDigit: {Weight: 1.5, Part: 0.2},
		passage.SlipLast: {Weight: 2, Part: 0.3}, passage.SlipFigure: {Weight: 2, Part: 0.4}, slipEnd: {Weight: 0.8, Part: 0},
		slipPeriod: {Weight: 0.3, Part: 0},
	}
	bodyMoments = map[string]evidence.Need{passage.SlipTransposed: {Weight: 1.5, Part: 0.2}, passage.SlipDigit: {Weight: 2, Part: 0.25},
		slipEnd: {Weight: 1.2, Part: 0.2}, slipPeriod: {Weight: 1.2, Part: 0.2}, passage.SlipLast: {Weight: 3, Part: 0.5}}
	// Open periods of months and days ("since March 2015") are told less often than bare years.
	openMoments = map[string]evidence.Need{passage.SlipTransposed: {Weight: 1, Part: 0.25}, passage.SlipDigit: {Weight: 1, Part: 0.25},
		passage.SlipLast: {Weight: 1, Part: 0.25}}
	sameMoment = evidence.Need{Weight: 0.1, Part: 0}
	samePeriod = evidence.Need{Weight: 0.3, Part: 0}
)

const (
	slipEnd    = "end"    // a date with another day, month or year
	slipPeriod = "period" // a period with one other end, or as long in other years
)

// bindMoments finds times told twice: years, days, months and periods written in
// figures, in passages about the same thing.
func bindMoments(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	groups := map[mention.TimeKind][]int{}
	var out []*passage.Binding
	for t := range c.Doc.Times {
		m := &c.Doc.Times[t]
		if !c.tellsMoment(m) {
			continue
		}
		g := groups[m.Kind]
		for i := len(g) - 1; i >= max(0, len(g)-evidence.RepeatWindow); i-- {
			if slip, ok := c.sameMoment(g[i], t); ok {
				if slip != "" || c.sameBefore(t) != g[i] { // else told as one time in two ways
					out = append(out, c.momentBinding(fp.Frame, g[i], t, slip))
				}
				break
			}
		}
		groups[m.Kind] = append(g, t)
	}
	return out
}

func (c *Dates) momentBinding(f *rules.Frame, first, second int, slip string) *passage.Binding {
	b := &passage.Binding{Frame: f}
	for i, t := range []int{first, second} {
		m := &c.Doc.Times[t]
		b.Add([...]string{"first", "second"}[i], passage.Filler{Quantity: -1, Time: t, Span: m.Span, Sentence: m.Sentence})
	}
	if slip != "" {
		b.AddWord("slip", slip)
	}
	return b
}

// tellsMoment: the time is one that an article may tell twice.
func (c *Dates) tellsMoment(m *mention.Time) bool {
	switch m.Kind {
	case mention.Day, mention.Month, mention.Year, mention.Interval, mention.Weekday, mention.Decade, mention.Anchor:
		return c.Doc.Blocks[c.Doc.Tokens.Sentences[m.Sentence].Block].Kind != article.Cell
	}
	return false
}

// figured: a figure stands in the time. One without ("on Monday", "July") agrees at most:
// an article tells of several Mondays and Tuesdays.
func (c *Dates) figured(m *mention.Time) bool {
	return m.Kind < mention.Weekday && strings.ContainsAny(c.Doc.Text[m.Start:m.End], "0123456789")
}

// sameMoment: the two passages tell of one thing, and of the same time or of one
// that differs as a slip does, which is then named.
func (c *Dates) sameMoment(first, second int) (slip string, ok bool) {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	if a.Sentence == b.Sentence {
		return "", false
	}
	if c.Moment(a) == c.Moment(b) {
		if a.Kind == mention.Interval {
			return "", c.meets(a, b, samePeriod)
		}
		return "", c.meets(a, b, sameMoment) || c.OnlyTwice(first, second)
	}
	if len(c.Doc.Times) > mostMoments {
		return "", false
	}
	if c.SameOccasion(first, second) {
		return passage.SlipFigure, !c.SentenceHas(a.Sentence, evidence.ClassExample) && !c.SentenceHas(b.Sentence, evidence.ClassExample)
	}
	if !c.figured(a) || !c.figured(b) {
		return "", false
	}
	slip, needs := c.momentSlip(a, b), bodyMoments
	if c.RetellsLead(a.Sentence, b.Sentence) {
		needs = leadMoments
	}
	n, known := needs[slip]
	if o, open := openMoments[slip]; open && known && a.Kind == mention.Interval && o.Weight < n.Weight {
		n = o
	}
	ok = known && c.OnlyTwice(first, second) && c.meets(a, b, n) && !c.NamesClash(a.Sentence, b.Sentence) &&
		!c.OtherOpening(a.Sentence, b.Sentence) && !c.OtherAttribute(a.Sentence, b.Sentence) && !c.WhichApart(a.Sentence, b.Sentence) &&
		!c.MovedTime(b.Sentence) && !slices.ContainsFunc(c.TimesOf(b.Sentence), evidence.LooksBack) && !c.inSeries(first, second, n) &&
		!c.timesAbreast(a) && !c.timesAbreast(b) && !c.ownChanges(a, b)
	return slip, ok
}

// mostMoments is how many times a text tells at most where two may be slips of each other: histories tell of many days of one event.
const mostMoments = 40

// timesAbreast: the sentence sets the time beside another of its kind: "6 per cent in 2022, another 4 in 2023".
func (c *Dates) timesAbreast(m *mention.Time) bool {
	return slices.ContainsFunc(c.TimesOf(m.Sentence), func(o mention.Time) bool {
		return o.Kind == m.Kind && o.Span != m.Span && o.ISO != m.ISO && c.figured(&o)
	})
}

// ownChanges: each of the two years has a rise or fall of its own, with figures that the other has not: "up by 40% in 2003", "in 2004 from £60m
// to £75m".
func (c *Dates) ownChanges(a, b *mention.Time) bool {
	if a.Kind != mention.Year || b.Kind != mention.Year || !c.tellsChange(a.Sentence) || !c.tellsChange(b.Sentence) {
		return false
	}
	here, there := c.QuantitiesOf(a.Sentence), c.QuantitiesOf(b.Sentence)
	return len(here) > 0 && len(there) > 0 && !slices.ContainsFunc(here, func(x int) bool {
		return slices.ContainsFunc(there, func(y int) bool { return c.Mid(x) == c.Mid(y) })
	})
}

// tellsChange: the sentence says that something rose or fell.
func (c *Dates) tellsChange(sentence int) bool {
	said, _, _ := c.DirectionIn(c.Sentences[sentence].First, c.Sentences[sentence].Last)
	return said >= 0
}

// inSeries: a third time of the kind stands in a passage like the second's: entries
// of a list, letters with their dates.
func (c *Dates) inSeries(first, second int, n evidence.Need) bool {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	for i := max(0, first-evidence.RepeatWindow); i < min(len(c.Doc.Times), second+evidence.RepeatWindow); i++ {
		o := &c.Doc.Times[i]
		if o.Kind == b.Kind && o.Sentence != a.Sentence && o.Sentence != b.Sentence && c.Moment(o) != c.Moment(a) &&
			c.Moment(o) != c.Moment(b) && c.meets(o, b, n) {
			return true
		}
	}
	return false
}

// meets: the passages of the two times share what is needed.
func (c *Dates) meets(a, b *mention.Time, n evidence.Need) bool {
	weight, part := c.Overlap(c.ContextOfTime(a), c.ContextOfTime(b))
	return weight >= n.Weight && part >= n.Part
}

// momentSlip names how two times of one kind differ, or is "".
func (c *Dates) momentSlip(a, b *mention.Time) string {
	x, y := c.Moment(a), c.Moment(b)
	switch {
	case a.Kind == mention.Year:
		if slip := passage.DigitSlip(x, y); slip != "" {
			return slip
		}
		return passage.SlipFigure
	case strings.Contains(x, "/"):
		return periodSlip(x, y)
	}
	return partSlip(strings.Split(x, "-"), strings.Split(y, "-"))
}

// partSlip names the slip where two dates differ in their day, month or year alone.
func partSlip(a, b []string) string {
	differ := 0
	for i := range a {
		if i < len(b) && a[i] != b[i] {
			differ++
		}
	}
	if len(a) == len(b) && differ == 1 {
		return slipEnd
	}
	return ""
}

// periodSlip names the slip where two periods share an end or lie whole years apart.
func periodSlip(a, b string) string {
	from, to, _ := strings.Cut(a, "/")
	since, until, _ := strings.Cut(b, "/")
	switch {
	case to == ".." && until == "..":
		return passage.DigitSlip(from, since)
	case slices.Contains([]string{from, to, since, until}, ".."):
		return ""
	case from == since, to == until, len(from) > 4 && from[4:] == since[min(4, len(since)):] && to[4:] == until[min(4, len(until)):]:
		return slipPeriod
	}
	return ""
}
