package sums

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// The roles of a mean's patterns: the mean, and figures that bound what it was taken of,
// with the word that says so.
const RoleMean = "mean"

// Word classes of the ends of what a mean was taken of ("the cheapest", "nobody slept for
// less than"), and of words by a mean of something else.
const (
	classHighEnd   = "high-end"
	classNobody    = "nobody"
	classOtherMean = "other-mean"
)

// bindMeans sets each mean that a pattern finds against the ranges, the highest and lowest
// values and the lists of its unit in its sentence and those beside it. Each is a reading.
func bindMeans(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var means, ends []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if len(b.Get(RoleMean)) > 0 {
			means = append(means, b)
		} else {
			ends = append(ends, b)
		}
	}
	var out []*passage.Binding
	for _, b := range means {
		if r := passage.OneOf(c.meanReadings(b, ends)); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// meanReadings lists the readings of a mean.
func (c *Sums) meanReadings(b *passage.Binding, ends []*passage.Binding) []*passage.Binding {
	q := b.Get(RoleMean)[0].Quantity
	if q < 0 || c.Vague(q) || c.Cell(&c.Doc.Quantities[q]) {
		return nil
	}
	var out []*passage.Binding
	add := func(parts []passage.Filler, sure bool) {
		r := &passage.Binding{Frame: b.Frame, Weak: true, AgreeOnly: !sure || c.Near(q, classOtherMean) || c.strays(q, parts)}
		r.Add(RoleMean, b.Get(RoleMean)[0])
		for _, f := range parts {
			r.Add(check.RoleParts, f)
		}
		out = append(out, r)
	}
	for _, parts := range append(c.rangesNear(q), c.endsNear(q, ends)...) {
		add(parts, true)
	}
	for _, parts := range c.valuesNear(q) {
		add(parts, c.surelyValues(q, parts))
	}
	return out
}

// strays: the mean is less than half of the least of the parts or more than twice the
// greatest, and hardly one of them.
func (c *Sums) strays(q int, parts []passage.Filler) bool {
	all := interval.Interval{Lo: math.Inf(1), Hi: math.Inf(-1)}
	for _, f := range parts {
		if v, ok := passage.PrintedValue(&c.Doc.Quantities[f.Quantity]); ok {
			all = interval.Hull(all, v)
		}
	}
	return c.Mid(q) < all.Lo/2 || c.Mid(q) > 2*all.Hi
}

// rangesNear lists the ranges of the mean's unit ("800 to 1,200") near it.
func (c *Sums) rangesNear(q int) [][]passage.Filler {
	var out [][]passage.Filler
	for k := max(0, q-ratesLook); k < min(len(c.Doc.Quantities), q+ratesLook); k++ {
		if m := &c.Doc.Quantities[k]; m.IsRange && m.Low != nil && m.High != nil && !c.Cell(m) && c.spreads(q, k) {
			out = append(out, []passage.Filler{c.QuantityFiller(k)})
		}
	}
	return out
}

// endsNear lists the pairs of a lowest and a highest value near the mean.
func (c *Sums) endsNear(q int, ends []*passage.Binding) [][]passage.Filler {
	var out [][]passage.Filler
	for i, b := range ends {
		parts := b.Get(check.RoleParts)
		if !c.spreads(q, parts[0].Quantity) {
			continue
		}
		if len(parts) == 2 && c.spreads(q, parts[1].Quantity) {
			out = append(out, parts)
			continue
		}
		for _, o := range ends[:i] {
			if other := o.Get(check.RoleParts); len(other) == 1 && len(parts) == 1 && opposite(b, o) && c.spreads(q, other[0].Quantity) &&
				c.adjoin(other[0].Quantity, parts[0].Quantity) {
				out = append(out, []passage.Filler{other[0], parts[0]})
			}
		}
	}
	return out
}

// opposite: the one figure is a lowest, the other a highest value; or nobody had less
// than the one, or more than the other.
func opposite(a, b *passage.Binding) bool {
	x, y := a.Get(evidence.RoleEdge)[0].Class, b.Get(evidence.RoleEdge)[0].Class
	if x == classNobody && y == classNobody {
		return a.Get(check.RoleParts)[0].Hedge != b.Get(check.RoleParts)[0].Hedge
	}
	return x == evidence.ClassLowEnd && y == classHighEnd || x == classHighEnd && y == evidence.ClassLowEnd
}

// spreads: the figure may be one of those that the mean was taken of.
func (c *Sums) spreads(mean, q int) bool {
	x, y := &c.Doc.Quantities[mean], &c.Doc.Quantities[q]
	return q != mean && c.adjoin(mean, q) && c.SameTime(mean, q) && completion.IsChange(&c.Doc.Claims[mean]) == completion.IsChange(&c.Doc.Claims[q]) &&
		(roletype.SameUnit(x, y) && c.SameOrPeople(x, y) || evidence.BareFigure(y) || evidence.BareFigure(x) &&
			(x.Sentence == y.Sentence || y.Unit != mention.Count))
}

// adjoin: the figures stand in one sentence or in two that follow one another.
func (c *Sums) adjoin(a, b int) bool {
	first, last := c.span(a, b)
	return last-first <= 1
}
