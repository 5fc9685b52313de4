package doubt

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/sums"
)

// StrayPart: a figure of the list is no part of the binding's total: it tells by how much
// something differs, or is so small beside the rounded total that nobody would add it, or
// the parts come nowhere near the total and no words tie them to it.
func (c *Doubt) StrayPart(b *passage.Binding) bool {
	sum, list := b.Get(evidence.RoleSum), b.List()
	if b.Tied || b.Frame.Options[optionTied] == "yes" || b.Frame.Kind != check.KindSum || len(sum) != 1 || sum[0].Quantity < 0 || list == nil {
		return false
	}
	total := &c.Doc.Quantities[sum[0].Quantity]
	if total.Unit == mention.Percent {
		return false
	}
	added := 0.0
	for _, f := range list.Fillers {
		added += c.Mid(f.Quantity)
	}
	off := math.Abs(math.Log(added / c.Mid(sum[0].Quantity)))
	return off > math.Log(sums.NearMiss) && !Tenfold(off) && !evidence.SameDigits(added, c.Mid(sum[0].Quantity)) ||
		slices.ContainsFunc(list.Fillers, func(f passage.Filler) bool {
			m := &c.Doc.Quantities[f.Quantity]
			return c.MoreThan(m) && !c.MoreThan(total) || c.Mid(f.Quantity) < c.roundedTo(sum[0].Quantity)/2
		})
}

// optionTied is a frame's option: "yes" where its patterns tie all parts to their total, however far they miss it.
const optionTied = "tied"

// thousand is the least that a total is rounded to of which parts may be too small.
const thousand = 1e3

// roundedTo is the power of ten that the zeros at a figure's end show, 0 below a thousand.
func (c *Doubt) roundedTo(q int) float64 {
	unit := 1.0
	for v := c.Mid(q); v > 0 && math.Mod(v, 10*unit) == 0; {
		unit *= 10
	}
	if unit < thousand {
		return 0
	}
	return unit
}
