package passage

import (
	"math"

	"crossfoot/extract/mention"
)

// How far, as a ratio, a figure may lie from what it is told for: one with a bound ("more
// than") or a fraction, one that is only about right, and one that no words make rounder: 69
// per cent of the one and 70 per cent of the other are two figures.
const (
	farBound   = 0.08
	farAbout   = 0.03
	farRounded = 0.005
)

// RoundedFrom: figure q is the exact figure of told roundly: $28bn of $28.3bn, "nearly 900,000"
// of 885,437, 799 of 800. A range is no rounding of a figure in it.
func (c *Passage) RoundedFrom(q, of int) bool {
	m, o := &c.Doc.Quantities[q], &c.Doc.Quantities[of]
	x, y := c.Mid(q), c.Mid(of)
	off := math.Abs(x-y) / math.Max(x, y)
	switch {
	case m.IsRange != o.IsRange:
		return false
	case m.Hedge == mention.About:
		return off <= farAbout
	case m.Hedge != mention.Exact || m.Form == mention.Fraction:
		return off <= farBound
	case off <= farRounded:
		return true
	}
	return Sharp(m) && o.LowPlace < m.LowPlace && math.Abs(x-y) < math.Pow10(m.LowPlace)/2
}
