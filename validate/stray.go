package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// strayPart: a figure of the list is no part of the binding's total: it tells by how much
// something differs, or is so small beside the rounded total that nobody would add it, or
// the parts come nowhere near the total.
func (c *checker) strayPart(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if b.frame.Kind != check.KindSum || len(sum) != 1 || sum[0].quantity < 0 || list == nil {
		return false
	}
	total := &c.Doc.Quantities[sum[0].quantity]
	if total.Unit == mention.Percent {
		return false
	}
	added := 0.0
	for _, f := range list.fillers {
		added += c.mid(f.quantity)
	}
	off := math.Abs(math.Log(added / c.mid(sum[0].quantity)))
	return off > math.Log(nearMiss) && !tenfold(off) && !sameDigits(added, c.mid(sum[0].quantity)) ||
		slices.ContainsFunc(list.fillers, func(f filler) bool {
			m := &c.Doc.Quantities[f.quantity]
			return c.moreThan(m) && !c.moreThan(total) || c.mid(f.quantity) < c.roundedTo(sum[0].quantity)/2
		})
}

// pooled: the total of a rate stands in another sentence than the rate, beside another figure
// of its kind, with which it may make the total: "412,000 came here, 188,000 there. That is
// 2,000 on each of 290 days".
func (c *checker) pooled(b *binding) bool {
	rate, total := b.get(roleRate), b.get(roleTotal)
	if b.frame.Binder != ratesBinder || len(rate) != 1 || len(total) != 1 || rate[0].sentence == total[0].sentence {
		return false
	}
	m := &c.Doc.Quantities[total[0].quantity]
	return slices.ContainsFunc(c.quantitiesOf(total[0].sentence), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return q != total[0].quantity && (roletype.SameUnit(o, m) && c.sameOrPeople(o, m) || roletype.Bare(o))
	})
}

// thousand is the least that a total is rounded to of which parts may be too small.
const thousand = 1e3

// roundedTo is the power of ten that the zeros at a figure's end show, 0 below a thousand.
func (c *checker) roundedTo(q int) float64 {
	unit := 1.0
	for v := c.mid(q); v > 0 && math.Mod(v, 10*unit) == 0; {
		unit *= 10
	}
	if unit < thousand {
		return 0
	}
	return unit
}
