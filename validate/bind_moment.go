package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
)

func init() { binders["moments"] = bindMoments }

// The needs of times told twice, set on the same printed articles as those of figures.
var (
	leadMoments = map[string]need{
		slipTransposed: {1.5, 0.2}, slipDigit: {1.5, 0.2}, slipLast: {2, 0.3}, slipFigure: {2, 0.4}, slipEnd: {0.8, 0}, slipPeriod: {0.3, 0},
	}
	bodyMoments = map[string]need{slipTransposed: {1.5, 0.2}, slipDigit: {2, 0.25}, slipEnd: {1.2, 0.2}, slipPeriod: {1.2, 0.2}, slipLast: {3, 0.5}}
	sameMoment  = need{0.1, 0}
	samePeriod  = need{0.3, 0}
)

const (
	slipEnd    = "end"    // a date with another day, month or year
	slipPeriod = "period" // a period with one other end, or as long in other years
)

// bindMoments finds times told twice: years, days, months and periods written in
// figures, in passages about the same thing.
func bindMoments(c *checker, fp *rules.FramePatterns) []*binding {
	groups := map[mention.TimeKind][]int{}
	var out []*binding
	for t := range c.Doc.Times {
		m := &c.Doc.Times[t]
		if !c.tellsMoment(m) {
			continue
		}
		g := groups[m.Kind]
		for i := len(g) - 1; i >= max(0, len(g)-repeatWindow); i-- {
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

func (c *checker) momentBinding(f *rules.Frame, first, second int, slip string) *binding {
	b := &binding{frame: f}
	for i, t := range []int{first, second} {
		m := &c.Doc.Times[t]
		b.add([...]string{"first", "second"}[i], filler{quantity: -1, time: t, span: m.Span, sentence: m.Sentence})
	}
	if slip != "" {
		b.addWord("slip", slip)
	}
	return b
}

// tellsMoment: the time is one that an article may tell twice.
func (c *checker) tellsMoment(m *mention.Time) bool {
	switch m.Kind {
	case mention.Day, mention.Month, mention.Year, mention.Interval, mention.Weekday, mention.Decade, mention.Anchor:
		return c.Doc.Blocks[c.Doc.Tokens.Sentences[m.Sentence].Block].Kind != article.Cell
	}
	return false
}

// figured: a figure stands in the time. One without ("on Monday", "July") agrees at most:
// an article tells of several Mondays and Tuesdays.
func (c *checker) figured(m *mention.Time) bool {
	return m.Kind < mention.Weekday && strings.ContainsAny(c.Doc.Text[m.Start:m.End], "0123456789")
}

// sameMoment: the two passages tell of one thing, and of the same time or of one
// that differs as a slip does, which is then named.
func (c *checker) sameMoment(first, second int) (slip string, ok bool) {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	if a.Sentence == b.Sentence {
		return "", false
	}
	if c.moment(a) == c.moment(b) {
		if a.Kind == mention.Interval {
			return "", c.meets(a, b, samePeriod)
		}
		return "", c.meets(a, b, sameMoment) || c.onlyTwice(first, second)
	}
	if c.sameOccasion(first, second) {
		return slipFigure, true
	}
	if !c.figured(a) || !c.figured(b) {
		return "", false
	}
	slip, needs := c.momentSlip(a, b), bodyMoments
	if c.retellsLead(a.Sentence, b.Sentence) {
		needs = leadMoments
	}
	n, known := needs[slip]
	ok = known && c.onlyTwice(first, second) && c.meets(a, b, n) && !c.namesClash(a.Sentence, b.Sentence) &&
		!c.otherOpening(a.Sentence, b.Sentence) && !slices.ContainsFunc(c.timesOf(b.Sentence), looksBack) && !c.inSeries(first, second, n) &&
		!c.timesAbreast(a) && !c.timesAbreast(b)
	return slip, ok
}

// timesAbreast: the sentence sets the time beside another of its kind: "6 per cent in 2022, another 4 in 2023".
func (c *checker) timesAbreast(m *mention.Time) bool {
	return slices.ContainsFunc(c.timesOf(m.Sentence), func(o mention.Time) bool {
		return o.Kind == m.Kind && o.Span != m.Span && o.ISO != m.ISO && c.figured(&o)
	})
}

// onlyTwice: no other time of the text holds what these two tell, so that what they have in
// common need not be said in the same words.
func (c *checker) onlyTwice(first, second int) bool {
	return c.lonely(first, second) && c.lonely(second, first)
}

// inSeries: a third time of the kind stands in a passage like the second's: entries
// of a list, letters with their dates.
func (c *checker) inSeries(first, second int, n need) bool {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	for i := max(0, first-repeatWindow); i < min(len(c.Doc.Times), second+repeatWindow); i++ {
		o := &c.Doc.Times[i]
		if o.Kind == b.Kind && o.Sentence != a.Sentence && o.Sentence != b.Sentence && c.moment(o) != c.moment(a) && c.moment(o) != c.moment(b) && c.meets(o, b, n) {
			return true
		}
	}
	return false
}

// moment is the time as ISO 8601 or, where no year is known, as it is written.
func (c *checker) moment(m *mention.Time) string {
	if m.ISO != "" {
		return m.ISO
	}
	return strings.Join(strings.Fields(c.Doc.Text[m.Start:m.End]), "-")
}

// meets: the passages of the two times share what is needed.
func (c *checker) meets(a, b *mention.Time, n need) bool {
	weight, part := c.overlap(c.contextOfTime(a), c.contextOfTime(b))
	return weight >= n.weight && part >= n.part
}

// lonely: no other time of the text, but for the one given, holds the time.
func (c *checker) lonely(t, but int) bool {
	if c.holders == nil {
		c.holders = make([]int, len(c.Doc.Times))
	}
	if c.holders[t] == 0 {
		c.holders[t] = c.countHolders(t) + 1
	}
	n := c.holders[t] - 1
	return n == 0 || n == 1 && strings.Contains(c.moment(&c.Doc.Times[but]), c.moment(&c.Doc.Times[t]))
}

// countHolders counts the other times of the text that hold the time.
func (c *checker) countHolders(t int) int {
	moment, n := c.moment(&c.Doc.Times[t]), 0
	for i := max(0, t-twinWindow); i < min(len(c.Doc.Times), t+twinWindow); i++ {
		if i != t && strings.Contains(c.moment(&c.Doc.Times[i]), moment) {
			n++
		}
	}
	return n
}

// momentSlip names how two times of one kind differ, or is "".
func (c *checker) momentSlip(a, b *mention.Time) string {
	x, y := c.moment(a), c.moment(b)
	switch {
	case a.Kind == mention.Year:
		if slip := digitSlip(x, y); slip != "" {
			return slip
		}
		return slipFigure
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
		return digitSlip(from, since)
	case slices.Contains([]string{from, to, since, until}, ".."):
		return ""
	case from == since, to == until, len(from) > 4 && from[4:] == since[min(4, len(since)):] && to[4:] == until[min(4, len(until)):]:
		return slipPeriod
	}
	return ""
}
