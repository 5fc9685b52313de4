package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/compare"
	"crossfoot/validate/doubt"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// misprint: the contradiction is likely a slip of the pen in one of its figures: the
// digits of the recalculated one are those of the stated one moved about or with one of
// them another, it is ten times the one or a hundred, or a scale word or an exchange of digits in any figure makes it hold.
func (c *checker) misprint(k *check.Check, b *passage.Binding) bool {
	if !c.sharp(k, b) {
		return false
	}
	if doubt.Tenfold(doubt.Misses(k)) || doubt.DigitsSlipped(k) && oneMagnitude(*k.StatedValue, *k.Value) || k.Slip == passage.SlipScale {
		return true
	}
	if k.Slip == passage.SlipTransposed && c.fine(k.StatedClaim(), b) && c.blur(k, b) <= littleRoom && !c.toldElsewhere(k) {
		return true
	}
	return !b.MovedOnly && (c.otherDigit(k.StatedClaim(), k) || c.OtherDigitInPart(k))
}

// fine: the stated figure is not had by taking away or dividing, nor of two that any passage may have, or
// has digits enough that no exchange of another's digits meets it by chance.
func (c *checker) fine(stated int, b *passage.Binding) bool {
	kind := b.Frame.Kind
	drawn := b.Tied || kind == check.KindAverage || kind == check.KindChange || kind == check.KindDifference
	return !drawn || stated < 0 || evidence.SignificantDigits(&c.Doc.Quantities[stated]) >= sums.FewestMoved
}

// What tells a slip from chance: how wide, as a fraction of it, the recalculated figure may
// be, and how many digits all figures have together.
const (
	mostBlurred  = 0.06
	tiedBlurred  = 0.2  // where words tie a rate, such as a price, which is hardly ever rounded, to how many there are
	littleRoom   = 0.04 // for a slip in another figure than the stated one
	fewestDigits = 6
)

// sharp: no figure is hedged, they have digits enough, and the recalculated one is exact enough.
func (c *checker) sharp(k *check.Check, b *passage.Binding) bool {
	digits := 0
	for _, q := range b.Quantities() {
		if c.Doc.Quantities[q].Hedge != mention.Exact {
			return false
		}
		digits += evidence.SignificantDigits(&c.Doc.Quantities[q])
	}
	if k.Value != nil && b.Frame.Binder == passage.RatesBinder {
		total := b.Get(sums.RoleTotal)[0].Quantity
		if c.addedOnTop(total, *k.Value) {
			return false
		}
		if b.Tied {
			digits += rateDigits
		}
		digits += rateDigits + max(0, sums.Significant(*k.Value)-evidence.SignificantDigits(&c.Doc.Quantities[total]))
	}
	if digits < fewestDigits {
		return false
	}
	if b.Tied {
		return c.blur(k, b) <= tiedBlurred
	}
	return c.blur(k, b) <= mostBlurred
}

// rateDigits is how many digits the units are worth that tie a rate to what it comes to.
const rateDigits = 1

// addedOnTop: the total and the value are another figure of its unit beside it apart, such as a fee or a loss: "£4.20 deposit, ten pence
// on each of 24 bottles and £1.80 on the crate".
func (c *checker) addedOnTop(total int, value float64) bool {
	m := &c.Doc.Quantities[total]
	return slices.ContainsFunc(c.FiguresAround(total, m.Sentence-1, m.Sentence+1), func(q int) bool {
		return q != total && roletype.SameUnit(m, &c.Doc.Quantities[q]) && sums.SameValue(c.Mid(q), math.Abs(c.Mid(total)-value))
	})
}

// blur is how wide the recalculated figure is, as a fraction of it.
func (c *checker) blur(k *check.Check, b *passage.Binding) float64 {
	out, err := k.Rule.Eval(c.env(b, passage.Strict))
	if err != nil {
		return math.Inf(1)
	}
	return (out.Implied.Hi - out.Implied.Lo) / math.Abs(out.Implied.Mid())
}

// oneMagnitude: the figures are less than ten times apart, or a scale word.
func oneMagnitude(a, b float64) bool {
	ratio := math.Max(a/b, b/a)
	return ratio < 10 || passage.Near1(ratio/1e3) || passage.Near1(ratio/1e6)
}

// otherDigit: the stated figure is the recalculated one with one other digit.
func (c *checker) otherDigit(stated int, k *check.Check) bool {
	return stated >= 0 && k.StatedValue != nil && k.Value != nil && c.OneDigitOff(stated, *k.Value)
}

// otherDigitInEnd: one of two figures that a wording sets against each other, with one other digit, makes
// what is said of how far they are apart hold: a small gap is many times too large then.
func (c *checker) otherDigitInEnd(k *check.Check) bool {
	one, other, by := k.ClaimOf(passage.RoleSubject), k.ClaimOf(check.RoleOther), k.ClaimOf(compare.RoleBy)
	if one < 0 || other < 0 || by < 0 {
		return false
	}
	x, y, d := c.Mid(one), c.Mid(other), c.Mid(by)
	if c.Doc.Quantities[by].Unit != mention.Percent {
		return c.DigitOff(one, y+math.Copysign(d, x-y)) || c.DigitOff(other, x+math.Copysign(d, y-x))
	}
	part := math.Copysign(d/100, x-y)
	return c.DigitOff(one, y*(1+part)) || c.DigitOff(other, x/(1+part))
}

// otherDigitInChange: one of the figures that a change in per cent lies between, with its digits moved about or one of them another, makes the change hold:
// a small change is many times too large then.
func (c *checker) otherDigitInChange(k *check.Check) bool {
	from, to, stated := k.ClaimOf(passage.RoleFrom), k.ClaimOf(passage.RoleTo), k.ClaimOf(check.RoleStated)
	if from < 0 || to < 0 || stated < 0 || c.Doc.Quantities[stated].Unit != mention.Percent {
		return false
	}
	x, y := c.Mid(from), c.Mid(to)
	part := 1 + math.Copysign(c.Mid(stated)/100, y-x)
	return c.DigitOff(to, x*part) || c.DigitOff(from, y/part)
}
