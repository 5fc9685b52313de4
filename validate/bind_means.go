package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

func init() { binders["means"] = bindMeans }

// The roles of a mean's patterns: the mean, and figures that bound what it was taken of,
// with the word that says so.
const (
	roleMean = "mean"
	roleEdge = "e"
)

// Word classes of the ends of what a mean was taken of ("the cheapest", "nobody slept for
// less than"), and of words by a mean of something else.
const (
	classLowEnd    = "low-end"
	classHighEnd   = "high-end"
	classNobody    = "nobody"
	classOtherMean = "other-mean"
)

// bindMeans sets each mean that a pattern finds against the ranges, the highest and lowest
// values and the lists of its unit in its sentence and those beside it. Each is a reading.
func bindMeans(c *checker, fp *rules.FramePatterns) []*binding {
	var means, ends []*binding
	for _, b := range bindPatterns(c, fp) {
		if len(b.get(roleMean)) > 0 {
			means = append(means, b)
		} else {
			ends = append(ends, b)
		}
	}
	var out []*binding
	for _, b := range means {
		if r := oneOf(c.meanReadings(b, ends)); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// meanReadings lists the readings of a mean.
func (c *checker) meanReadings(b *binding, ends []*binding) []*binding {
	q := b.get(roleMean)[0].quantity
	if q < 0 || c.vague(q) || c.cell(&c.Doc.Quantities[q]) {
		return nil
	}
	var out []*binding
	add := func(parts []filler, sure bool) {
		r := &binding{frame: b.frame, weak: true, agreeOnly: !sure || c.near(q, classOtherMean) || c.strays(q, parts)}
		r.add(roleMean, b.get(roleMean)[0])
		for _, f := range parts {
			r.add(check.RoleParts, f)
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
func (c *checker) strays(q int, parts []filler) bool {
	all := interval.Interval{Lo: math.Inf(1), Hi: math.Inf(-1)}
	for _, f := range parts {
		if v, ok := printedValue(&c.Doc.Quantities[f.quantity]); ok {
			all = interval.Hull(all, v)
		}
	}
	return c.mid(q) < all.Lo/2 || c.mid(q) > 2*all.Hi
}

// rangesNear lists the ranges of the mean's unit ("800 to 1,200") near it.
func (c *checker) rangesNear(q int) [][]filler {
	var out [][]filler
	for k := max(0, q-ratesLook); k < min(len(c.Doc.Quantities), q+ratesLook); k++ {
		if m := &c.Doc.Quantities[k]; m.IsRange && m.Low != nil && m.High != nil && !c.cell(m) && c.spreads(q, k) {
			out = append(out, []filler{c.quantityFiller(k)})
		}
	}
	return out
}

// endsNear lists the pairs of a lowest and a highest value near the mean.
func (c *checker) endsNear(q int, ends []*binding) [][]filler {
	var out [][]filler
	for i, b := range ends {
		parts := b.get(check.RoleParts)
		if !c.spreads(q, parts[0].quantity) {
			continue
		}
		if len(parts) == 2 && c.spreads(q, parts[1].quantity) {
			out = append(out, parts)
			continue
		}
		for _, o := range ends[:i] {
			if other := o.get(check.RoleParts); len(other) == 1 && len(parts) == 1 && opposite(b, o) && c.spreads(q, other[0].quantity) &&
				c.adjoin(other[0].quantity, parts[0].quantity) {
				out = append(out, []filler{other[0], parts[0]})
			}
		}
	}
	return out
}

// opposite: the one figure is a lowest, the other a highest value; or nobody had less
// than the one, or more than the other.
func opposite(a, b *binding) bool {
	x, y := a.get(roleEdge)[0].class, b.get(roleEdge)[0].class
	if x == classNobody && y == classNobody {
		return a.get(check.RoleParts)[0].hedge != b.get(check.RoleParts)[0].hedge
	}
	return x == classLowEnd && y == classHighEnd || x == classHighEnd && y == classLowEnd
}

// spreads: the figure may be one of those that the mean was taken of.
func (c *checker) spreads(mean, q int) bool {
	x, y := &c.Doc.Quantities[mean], &c.Doc.Quantities[q]
	return q != mean && c.adjoin(mean, q) && c.sameTime(mean, q) && isChange(&c.Doc.Claims[mean]) == isChange(&c.Doc.Claims[q]) &&
		(roletype.SameUnit(x, y) && c.sameOrPeople(x, y) || bareFigure(y) || bareFigure(x) && (x.Sentence == y.Sentence || y.Unit != mention.Count))
}

// bareFigure: a number alone, that may take any unit.
func bareFigure(m *mention.Quantity) bool { return m.Unit == mention.Count && m.Noun == "" }

// adjoin: the figures stand in one sentence or in two that follow one another.
func (c *checker) adjoin(a, b int) bool {
	first, last := c.span(a, b)
	return last-first <= 1
}
