package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// sources lists the figures that q can be drawn from, in text order: those of its
// sentence, and where it has less than two, those of the sentences beside it. Only
// figures before it count, unless the frame's option "side" is "both".
func (c *checker) sources(b *binding, q int) []int {
	s := c.Doc.Quantities[q].Sentence
	options := b.frame.Options
	reach := 1
	switch m := &c.Doc.Quantities[q]; {
	case options[optionWithin] == "sentence":
		reach = 0
	case roletype.Of(m) == roletype.Points || c.countsPoints(m): // they are always drawn from percentages
		reach = 2
	case options[optionNouns] == "two":
		reach = 2
	}
	var out []int
	for d := 0; d <= reach && !c.enough(b.frame, out); d++ {
		out = append(out, c.fitting(b.frame, q, s-d)...)
		if d > 0 && options[optionSide] == "both" {
			out = append(out, c.fitting(b.frame, q, s+d)...)
		}
	}
	slices.Sort(out)
	if options[optionSources] == "one-unit" || options[optionSources] == "" && unnamed(&c.Doc.Quantities[q]) {
		return c.oneUnit(out)
	}
	return out
}

// enough: the figures are two or more; where they must be of one unit, of one.
func (c *checker) enough(f *rules.Frame, pool []int) bool {
	if f.Options[optionSources] == "one-unit" {
		pool = c.oneUnit(slices.Clone(pool))
	}
	return len(pool) >= 2
}

// fitting lists the figures of the sentence that q can be drawn from.
func (c *checker) fitting(f *rules.Frame, q, sentence int) []int {
	var out []int
	from, to := max(0, q-maxLook), q
	if f.Options[optionSide] == "both" {
		to = min(len(c.Doc.Quantities), q+maxLook)
	}
	for k := from; k < to; k++ {
		if k != q && c.Doc.Quantities[k].Sentence == sentence && c.feeds(f, q, k) {
			out = append(out, k)
		}
	}
	return out
}

// feeds: figure q can be drawn from figure k.
func (c *checker) feeds(f *rules.Frame, q, k int) bool {
	m, stated := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
	class, anyNouns := roletype.Of(m), f.Options[optionNouns] == "two"
	switch {
	case c.cell(m) || m.IsRange || class != roletype.Percent && c.takesNext(k) && percents(stated) || ageFor(m, stated) && !(anyNouns && stated.Unit == unitYear) || c.yearLike(m) || f.Options[optionSources] == "one-unit" && m.Unit == f.Options[optionNoUnit] || class == roletype.Multiple || class == roletype.Points || class == roletype.Fraction:
		return false
	case (f.Kind == check.KindComparison || f.Kind == check.KindPoints) && c.tellsDelta(m), f.Kind == check.KindDifference && !anyNouns && c.sharedOf(k):
		return false // "172, 40 fewer than last year but twice as many as in 2013"
	case f.Options[optionSources] == "rate":
		return class == roletype.Percent || roletype.SameUnit(m, stated)
	case f.Options[optionSources] != "":
		return class != roletype.Percent
	case anyNouns && (roletype.Of(stated) == roletype.Points || c.countsPoints(stated)):
		return class == roletype.Percent || roletype.Bare(m) || c.countsPoints(m)
	case roletype.Of(stated) == roletype.Points, c.countsPoints(stated) && class == roletype.Percent:
		return class == roletype.Percent
	case anyNouns && roletype.Bare(m):
		return class != roletype.Percent
	}
	return roletype.SameUnit(m, stated) || unnamed(m) || unnamed(stated) && class != roletype.Percent
}

// ageFor: the figure is how old somebody is, and the drawn one is no age: "the 43-year-old got nine years".
func ageFor(m, stated *mention.Quantity) bool {
	return toldAge(m) && !toldAge(stated)
}

// toldAge: the figure is an age, by its place or as an attribute ("the 43-year-old").
func toldAge(m *mention.Quantity) bool { return m.Age || m.Adjective && m.Unit == unitYear }

// oneUnit keeps the figures of the units that stand at least twice; a number
// without a unit may have any.
func (c *checker) oneUnit(pool []int) []int {
	count := map[string]int{}
	bare := 0
	for _, q := range pool {
		if m := &c.Doc.Quantities[q]; unnamed(m) {
			bare++
		} else {
			count[m.Unit]++
		}
	}
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return !unnamed(m) && count[m.Unit]+bare < 2
	})
}

// unnamed: a number that takes its unit from the figures around it.
func unnamed(m *mention.Quantity) bool {
	return m.Unit == mention.Count && m.Noun == "" && (m.Form == mention.Figures || m.Form == mention.Words && m.LowPlace >= 3)
}

// The numbers without a noun that may be years.
const firstYear, lastYear = 1000, 2100

// yearLike: four digits without a mark, of which nothing says what they count, may be a
// year that is not told as one ("coined around 1170").
func (c *checker) yearLike(m *mention.Quantity) bool {
	if !unnamed(m) || m.Low == nil || m.Number.Len() != len("2000") || m.Form != mention.Figures {
		return false
	}
	v := mention.Float(m.Low, 1)
	return v >= firstYear && v <= lastYear
}

// cell: the quantity stands in a table.
func (c *checker) cell(m *mention.Quantity) bool { return c.Sentences[m.Sentence].Skip }

// Tokens around a drawn figure in which a word of the excepted class is looked for.
const exceptReach = 5

// around: a word of the class stands around the quantity, other than in its hedge.
func (c *checker) around(q int, class string) bool {
	if class == "" {
		return false
	}
	m := &c.Doc.Quantities[q]
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k := max(sent.First, m.First-exceptReach); k < min(sent.Last, m.Last+exceptReach); k++ {
		if (k < m.First || k >= m.Last) && !m.HedgeSpan.Overlaps(c.Doc.Tokens.All[k].Span) && c.tokenIn(k, class) {
			return true
		}
	}
	return false
}
