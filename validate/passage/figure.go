package passage

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
)

// MostRounded is how far, as a fraction of it, a round figure may lie from the exact one
// that it stands for.
const MostRounded = 0.06

// SameFigure: equal, or one is the other rounded.
func (c *Passage) SameFigure(first, second int) bool {
	x, y := c.Mid(first), c.Mid(second)
	if x == y {
		return true
	}
	if math.Abs(x-y) > 0.1*math.Max(math.Abs(x), math.Abs(y)) {
		return false
	}
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.LowPlace == b.LowPlace && Sharp(a) && Sharp(b) || Swapped(c.NumeralOf(first), c.NumeralOf(second)) {
		return false
	}
	return interval.Meet(interval.Abs(ValueOf(a, Strict, Close)), interval.Abs(ValueOf(b, Strict, Close)))
}

// Sharp: an exact figure whose last digit says something.
func Sharp(m *mention.Quantity) bool {
	return m.Hedge == mention.Exact && m.Form == mention.Figures && !m.IsRange && math.Mod(math.Round(mention.Float(m.Low, -1)/math.Pow10(m.LowPlace)), 10) != 0
}

// Mid is the size of the middle of a quantity's ends: "minus 3" and "fell by 3" are
// one figure.
func (c *Passage) Mid(q int) float64 {
	if c.mids == nil {
		c.mids = make([]float64, len(c.Doc.Quantities))
		for i := range c.mids {
			m := &c.Doc.Quantities[i]
			c.mids[i] = math.Abs(mention.Float(m.Low, -1)+mention.Float(m.High, 1)) / 2
		}
	}
	return c.mids[q]
}

// Vague: a figure of which only one end is told: "thousands of players".
func (c *Passage) Vague(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Low == nil || m.High == nil || m.IsRange
}

// Unnamed: a number that takes its unit from the figures around it.
func Unnamed(m *mention.Quantity) bool {
	return m.Unit == mention.Count && m.Noun == "" && (m.Form == mention.Figures || m.Form == mention.Words && m.LowPlace >= 3)
}

// The numbers without a noun that may be years.
const firstYear, lastYear = 1000, 2100

// YearLike: four digits without a mark, of which nothing says what they count, may be a
// year that is not told as one ("coined around 1170").
func (c *Passage) YearLike(m *mention.Quantity) bool {
	if !Unnamed(m) || m.Low == nil || m.Number.Len() != len("2000") || m.Form != mention.Figures {
		return false
	}
	v := mention.Float(m.Low, 1)
	return v >= firstYear && v <= lastYear
}

// Cell: the quantity stands in a table.
func (c *Passage) Cell(m *mention.Quantity) bool { return c.Sentences[m.Sentence].Skip }

// Modern is from which year on a bare year is one: news seldom tells of earlier ones.
const Modern = 1900

// SmallFigure is the first number that is no longer spelled out by habit.
const SmallFigure = 13
