package passage

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
)

// Figures of one digit beside finer ones. "From 2 to 5.8 million" is written by one who knows both
// to the tenth, so that the 2 million are nothing between 1 and 3.

// besideSlack is how far such a figure may be off, as a part of its last digit's place: that of the finer
// figure strictly, and as much more as writers let pass who drop the decimal of the rounder one.
var besideSlack = [2]float64{0.05, 0.2}

// mostRounded is the most that rounding can have moved the filler.
func (f *Filler) mostRounded(p Precision) float64 {
	if f.Rounded == 0 || p == Printed {
		return math.Inf(1)
	}
	return f.Rounded * besideSlack[p]
}

// Refine finds the figures of a change or a distance that stand beside a finer one.
func (c *Passage) Refine(b *Binding) {
	if b.Frame.Kind != check.KindChange && b.Frame.Kind != check.KindPoints && b.Frame.Kind != check.KindDifference {
		return
	}
	from, to := b.Get(RoleFrom), b.Get(RoleTo)
	if len(from) == 0 {
		from, to = b.Get(RoleSubject), b.Get(check.RoleOther)
	}
	if len(from) != 1 || len(to) != 1 || from[0].Quantity < 0 || to[0].Quantity < 0 {
		return
	}
	c.besideFiner(&from[0], &to[0])
	c.besideFiner(&to[0], &from[0])
}

func (c *Passage) besideFiner(f, other *Filler) {
	f.Rounded = 0
	q, o := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[other.Quantity]
	unit := math.Pow10(q.LowPlace)
	if singleDigit(q) && o.Unit == q.Unit && o.Form == q.Form && o.Hedge == mention.Exact && o.LowPlace < q.LowPlace && o.LowPlace >= q.LowPlace-finerPlaces {
		f.Rounded = unit
	}
}

// finerPlaces is how many places the finer figure may have more: with more of them it is no figure of the
// same scale ("from 1,834,512 to 2 million").
const finerPlaces = 2

// singleDigit: the figure is a single digit, with a scale word or without.
func singleDigit(q *mention.Quantity) bool {
	if q.Low == nil || q.High == nil || q.IsRange || q.LowPlace != q.HighPlace {
		return false
	}
	v, unit := math.Abs(mention.Float(q.Low, 1)), math.Pow10(q.LowPlace)
	return v >= unit && v < 10*unit
}
