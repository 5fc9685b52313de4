package validate

import (
	"math"

	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// exactly is how near a recalculated percentage lies to a written one, in its last place, to be just that.
const exactly = 0.05

// cornered: the percentage fits the figures only as rounding takes them all to their ends, while as they are printed
// they give just that percentage with two digits exchanged: "rose by 52% to 5 million after 4 million".
func (c *checker) cornered(r *rules.Rule, b *passage.Binding) bool {
	stated := b.Get(r.StatedRole())
	if len(stated) != 1 || stated[0].Quantity < 0 || !r.Equation() || b.Frame.Kind != check.KindChange && b.Frame.Kind != check.KindShare {
		return false
	}
	m := &c.Doc.Quantities[stated[0].Quantity]
	digits := c.NumeralOf(stated[0].Quantity)
	if roletype.Of(m) != roletype.Percent || m.IsRange || m.Low == nil || len(digits) < 2 {
		return false
	}
	out, err := r.Eval(c.env(b, passage.Printed))
	if err != nil || !out.Known {
		return false
	}
	said, unit := c.Mid(stated[0].Quantity), math.Pow10(m.LowPlace)
	if math.Abs(out.Implied.Mid()-said) < unit {
		return false
	}
	return passage.Swaps(digits, func(s string) bool { return math.Abs(said*passage.RatioOf(s, digits)-out.Implied.Mid()) < exactly*unit })
}
