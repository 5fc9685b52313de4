package validate

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// misprint: the contradiction is likely a slip of the pen in one of its figures: the
// digits of the recalculated one are those of the stated one moved about or with one of
// them another, it is ten times the one or a hundred, or a scale word or an exchange of digits in any figure makes it hold.
func (c *checker) misprint(k *check.Check, b *binding) bool {
	if !c.sharp(k, b) {
		return false
	}
	if tenfold(misses(k)) || digitsSlipped(k) && oneMagnitude(*k.StatedValue, *k.Value) || k.Slip == slipScale {
		return true
	}
	if k.Slip == slipTransposed && c.fine(k.StatedClaim(), b) && c.blur(k, b) <= littleRoom && !c.toldElsewhere(k) {
		return true
	}
	return !b.movedOnly && (c.otherDigit(k.StatedClaim(), k) || c.otherDigitInPart(k))
}

// fine: the stated figure is not had by taking away or dividing, nor of two that any passage may have, or
// has digits enough that no exchange of another's digits meets it by chance.
func (c *checker) fine(stated int, b *binding) bool {
	kind := b.frame.Kind
	drawn := b.tied || kind == check.KindAverage || kind == check.KindChange || kind == check.KindDifference
	return !drawn || stated < 0 || significantDigits(&c.Doc.Quantities[stated]) >= fewestMoved
}

// fewestMoved is how many digits a stated figure has that others' exchanged digits make hold.
const fewestMoved = 3

// What tells a slip from chance: how wide, as a fraction of it, the recalculated figure may
// be, and how many digits all figures have together.
const (
	mostBlurred  = 0.06
	tiedBlurred  = 0.2  // where words tie a rate, such as a price, which is hardly ever rounded, to how many there are
	littleRoom   = 0.04 // for a slip in another figure than the stated one
	fewestDigits = 6
)

// sharp: no figure is hedged, they have digits enough, and the recalculated one is exact enough.
func (c *checker) sharp(k *check.Check, b *binding) bool {
	digits := 0
	for _, q := range b.quantities() {
		if c.Doc.Quantities[q].Hedge != mention.Exact {
			return false
		}
		digits += significantDigits(&c.Doc.Quantities[q])
	}
	if k.Value != nil && b.frame.Binder == ratesBinder {
		total := b.get(roleTotal)[0].quantity
		if c.addedOnTop(total, *k.Value) {
			return false
		}
		if b.tied {
			digits += rateDigits
		}
		digits += rateDigits + max(0, significant(*k.Value)-significantDigits(&c.Doc.Quantities[total]))
	}
	if digits < fewestDigits {
		return false
	}
	if b.tied {
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
	return slices.ContainsFunc(c.figuresAround(total, m.Sentence-1, m.Sentence+1), func(q int) bool {
		return q != total && roletype.SameUnit(m, &c.Doc.Quantities[q]) && sameValue(c.mid(q), math.Abs(c.mid(total)-value))
	})
}

// blur is how wide the recalculated figure is, as a fraction of it.
func (c *checker) blur(k *check.Check, b *binding) float64 {
	out, err := k.Rule.Eval(c.env(b, strict))
	if err != nil {
		return math.Inf(1)
	}
	return (out.Implied.Hi - out.Implied.Lo) / math.Abs(out.Implied.Mid())
}

// oneMagnitude: the figures are less than ten times apart, or a scale word.
func oneMagnitude(a, b float64) bool {
	ratio := math.Max(a/b, b/a)
	return ratio < 10 || near1(ratio/1e3) || near1(ratio/1e6)
}

// otherDigit: the stated figure is the recalculated one with one other digit.
func (c *checker) otherDigit(stated int, k *check.Check) bool {
	return stated >= 0 && k.StatedValue != nil && k.Value != nil && c.oneDigitOff(stated, *k.Value)
}

// otherDigitInPart: one of the parts of a sum with one other digit makes the sum hold.
func (c *checker) otherDigitInPart(k *check.Check) bool {
	if k.StatedValue == nil || k.Value == nil {
		return false
	}
	for _, m := range k.Members {
		if m.Role == check.RoleParts && m.Claim >= 0 && c.oneDigitOff(m.Claim, c.mid(m.Claim)-*k.Value+*k.StatedValue) {
			return true
		}
	}
	return false
}

// otherDigitInEnd: one of two figures that a wording sets against each other, with one other digit, makes
// what is said of how far they are apart hold: a small gap is many times too large then.
func (c *checker) otherDigitInEnd(k *check.Check) bool {
	one, other, by := k.ClaimOf(roleSubject), k.ClaimOf(check.RoleOther), k.ClaimOf(roleBy)
	if one < 0 || other < 0 || by < 0 {
		return false
	}
	x, y, d := c.mid(one), c.mid(other), c.mid(by)
	if c.Doc.Quantities[by].Unit != mention.Percent {
		return c.digitOff(one, y+math.Copysign(d, x-y)) || c.digitOff(other, x+math.Copysign(d, y-x))
	}
	part := math.Copysign(d/100, x-y)
	return c.digitOff(one, y*(1+part)) || c.digitOff(other, x/(1+part))
}

// digitOff: the figure, of two digits or more, is the value with one other digit.
func (c *checker) digitOff(q int, value float64) bool {
	unit := max(math.Pow10(c.Doc.Quantities[q].LowPlace), lastPlace(c.mid(q)))
	said, meant := wholes(c.mid(q), unit), wholes(value, unit)
	return len(said) >= 2 && len(said) == len(meant) && digitSlip(said, meant) != ""
}

// oneDigitOff: the figure, of three digits or more, is the value with one other digit.
func (c *checker) oneDigitOff(q int, value float64) bool {
	unit := math.Pow10(c.Doc.Quantities[q].LowPlace)
	said := wholes(c.mid(q), unit)
	digits := strings.TrimRight(said, "0")
	meant := wholes(value, unit*math.Pow10(len(said)-len(digits)))
	return len(digits) >= 3 && len(digits) == len(meant) && digitSlip(digits, meant) != ""
}

// lastPlace is the power of ten of the last digit of a whole number that is no nought, else 0.
func lastPlace(v float64) float64 {
	if v == 0 || v != math.Trunc(v) || math.Abs(v) > 1e15 {
		return 0
	}
	t := 1.0
	for math.Mod(v, t*10) == 0 {
		t *= 10
	}
	return t
}

// wholes writes how many of the unit a figure has.
func wholes(v, unit float64) string { return strconv.FormatFloat(math.Round(v/unit), 'f', 0, 64) }
