package evidence

import (
	"math"
	"strconv"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// InFractions: the figure has decimal places, or is one such as "three and a half".
func (c *Evidence) InFractions(q int) bool {
	switch m := &c.Doc.Quantities[q]; m.Form {
	case mention.Figures:
		return m.LowPlace < 0
	case mention.Words, mention.Fraction:
		return c.Mid(q) > 1 && c.Mid(q) != math.Trunc(c.Mid(q))
	}
	return false
}

// NounIn: one of the counted noun's words belongs to the class.
func (c *Evidence) NounIn(m *mention.Quantity, class string) bool {
	return c.TokensIn(m.First, m.Last, class)
}

// TokensIn: one of the tokens [first, last) belongs to the class.
func (c *Evidence) TokensIn(first, last int, class string) bool {
	for k := first; k < last; k++ {
		if c.TokenIn(k, class) {
			return true
		}
	}
	return false
}

// PlainCount: the figure is one number of things.
func (c *Evidence) PlainCount(m *mention.Quantity) bool {
	return m.Unit == mention.Count && !m.IsRange && !m.Adjective && m.Form != mention.Fraction && m.Form != mention.Multiple && c.Repeatable(m)
}

// MayCount: the year stands as a number of things may: "1412 gingen an den Start".
func (c *Evidence) MayCount(t mention.Time) bool {
	return passage.Years(t.ISO).Lo < passage.Modern && t.Kind == mention.Year && !t.Relative && t.Last == t.First+1 &&
		(t.First == 0 || !c.TokenIn(t.First-1, ClassHappenedAt))
}

// Wholes writes how many of the unit a figure has.
func Wholes(v, unit float64) string { return strconv.FormatFloat(math.Round(v/unit), 'f', 0, 64) }

// NumberUnread: the sentences have a number that is read neither as a figure nor as a time: "Suffolk 39", "1:36.07".
func (c *Evidence) NumberUnread(first, last int) bool {
	for k := c.Doc.Tokens.Sentences[first].First; k < c.Doc.Tokens.Sentences[last].Last; k++ {
		t := &c.Doc.Tokens.All[k]
		w := c.Doc.Pack.Numbers().Words[t.Lower]
		if (t.Kind == token.Digits || w.Kind == lang.Cardinal && w.Value > 1) && !c.OfFigure(k) && !c.InTime(k) {
			return true
		}
	}
	return false
}
