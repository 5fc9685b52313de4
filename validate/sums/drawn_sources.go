package sums

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// sources lists the figures that q can be drawn from, in text order: those of its
// sentence, and where it has less than two, those of the sentences beside it. Only
// figures before it count, unless the frame's option "side" is "both".
func (c *Sums) sources(b *passage.Binding, q int) []int {
	s := c.Doc.Quantities[q].Sentence
	options := b.Frame.Options
	reach := 1
	switch m := &c.Doc.Quantities[q]; {
	case options[optionWithin] == "sentence":
		reach = 0
	case roletype.Of(m) == roletype.Points || c.CountsPoints(m): // they are always drawn from percentages
		reach = 2
	case options[OptionNouns] == "two":
		reach = 2
	}
	var out []int
	for d := 0; d <= reach && !c.enough(b.Frame, out); d++ {
		out = append(out, c.fitting(b.Frame, q, s-d)...)
		if d > 0 && options[optionSide] == "both" {
			out = append(out, c.fitting(b.Frame, q, s+d)...)
		}
	}
	slices.Sort(out)
	if options[OptionSources] == "one-unit" || options[OptionSources] == "" && passage.Unnamed(&c.Doc.Quantities[q]) {
		return c.oneUnit(out)
	}
	return out
}

// enough: the figures are two or more; where they must be of one unit, of one.
func (c *Sums) enough(f *rules.Frame, pool []int) bool {
	if f.Options[OptionSources] == "one-unit" {
		pool = c.oneUnit(slices.Clone(pool))
	}
	return len(pool) >= 2
}

// fitting lists the figures of the sentence that q can be drawn from.
func (c *Sums) fitting(f *rules.Frame, q, sentence int) []int {
	var out []int
	from, to := max(0, q-evidence.MaxLook), q
	if f.Options[optionSide] == "both" {
		to = min(len(c.Doc.Quantities), q+evidence.MaxLook)
	}
	for k := from; k < to; k++ {
		if k != q && c.Doc.Quantities[k].Sentence == sentence && c.Feeds(f, q, k) {
			out = append(out, k)
		}
	}
	return out
}

// Feeds: figure q can be drawn from figure k.
func (c *Sums) Feeds(f *rules.Frame, q, k int) bool {
	m, stated := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
	class, anyNouns := roletype.Of(m), f.Options[OptionNouns] == "two"
	switch {
	case c.Cell(m) || m.IsRange || class != roletype.Percent && c.TakesNext(k) && evidence.Percents(stated) ||
		ageFor(m, stated) && !(anyNouns && stated.Unit == evidence.UnitYear) || c.YearLike(m) ||
		f.Options[OptionSources] == "one-unit" && m.Unit == f.Options[optionNoUnit] || class == roletype.Multiple || class == roletype.Points ||
		class == roletype.Fraction:
		return false
	case (f.Kind == check.KindComparison || f.Kind == check.KindPoints) && c.TellsDelta(m), f.Kind == check.KindDifference && !anyNouns && c.sharedOf(k):
		return false // "172, 40 fewer than last year but twice as many as in 2013"
	case f.Options[OptionSources] == "rate":
		return class == roletype.Percent || roletype.SameUnit(m, stated)
	case f.Options[OptionSources] != "":
		return class != roletype.Percent
	case anyNouns && (roletype.Of(stated) == roletype.Points || c.CountsPoints(stated)):
		return class == roletype.Percent || roletype.Bare(m) || c.CountsPoints(m)
	case roletype.Of(stated) == roletype.Points, c.CountsPoints(stated) && class == roletype.Percent:
		return class == roletype.Percent
	case anyNouns && roletype.Bare(m):
		return class != roletype.Percent
	}
	return roletype.SameUnit(m, stated) || passage.Unnamed(m) || passage.Unnamed(stated) && class != roletype.Percent
}

// ageFor: the figure is how old somebody is, and the drawn one is no age: "the 43-year-old got nine years".
func ageFor(m, stated *mention.Quantity) bool {
	return evidence.ToldAge(m) && !evidence.ToldAge(stated)
}

// oneUnit keeps the figures of the units that stand at least twice; a number
// without a unit may have any.
func (c *Sums) oneUnit(pool []int) []int {
	count := map[string]int{}
	bare := 0
	for _, q := range pool {
		if m := &c.Doc.Quantities[q]; passage.Unnamed(m) {
			bare++
		} else {
			count[m.Unit]++
		}
	}
	return slices.DeleteFunc(pool, func(q int) bool {
		m := &c.Doc.Quantities[q]
		return !passage.Unnamed(m) && count[m.Unit]+bare < 2
	})
}

// Tokens around a drawn figure in which a word of the excepted class is looked for.
const ExceptReach = 5

// around: a word of the class stands around the quantity, other than in its hedge.
func (c *Sums) around(q int, class string) bool {
	if class == "" {
		return false
	}
	m := &c.Doc.Quantities[q]
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k := max(sent.First, m.First-ExceptReach); k < min(sent.Last, m.Last+ExceptReach); k++ {
		if (k < m.First || k >= m.Last) && !m.HedgeSpan.Overlaps(c.Doc.Tokens.All[k].Span) && c.TokenIn(k, class) {
			return true
		}
	}
	return false
}
