package passage

import (
	"math"

	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

// How far a figure may honestly lie from what it stands for, as fractions of it.
// The first of each pair is what the wording says, the second what editors still
// let pass: a check that needs the second agrees only by rounding.
var (
	aboutSlack    = [2]float64{0.06, 0.12}  // "about", "rund"
	nearlySlack   = [2]float64{0.12, 0.20}  // below the figure: "nearly half" of 45 %
	justOverSlack = [2]float64{0.12, 0.20}  // above the figure: "just over", "gut"
	wordSlack     = [2]float64{0.04, 0.10}  // "doubled", "tripled" without a hedge
	fractionSlack = [2]float64{0.005, 0.06} // "half", "a third" without a hedge
	multipleSlack = [2]float64{0.02, 0.04}  // on the side that a hedge rules out: "more than twice"
	// hedgedFractionSlack is the loose one of "more than half": 49.6 % may be rounded up.
	hedgedFractionSlack = 0.01
	roundSlack          = 0.02  // most that trailing zeros may stand for
	RoundGap            = 0.03  // the same of a difference, whatever the rule
	RoundTotal          = 0.002 // and of what else a rule takes as it is written
	wholeSlack          = 0.015 // of "12 million"
)

// hedgeSteps is how many steps of its last digit a hedged figure can lie off, strictly and as editors let pass: who writes "some 12,600"
// would write 12,500 of anything nearer to that. Of 1,500 printed articles one fell foul of it, which had a misprint.
var hedgeSteps = [2]float64{1, 2}

// Precision picks between the two members of a slack.
type Precision int

const (
	// Strict takes a figure as its digits are rounded, Loose as editors still let pass.
	Strict Precision = iota
	Loose
	// Printed takes a figure for what stands in the article, without any slack: for
	// the arithmetic that is shown, which a reader must be able to repeat.
	Printed
)

// Near says that a hedge binds on both sides: "nearly" is not any number below.
type Near uint8

const (
	Unbounded Near = iota // the hedge binds on the side that it names only
	Close                 // it binds on both
	Tight                 // no more than the wording says
	Unhedged              // the hedge says nothing
	ToDigit               // nor is it rounded
)

// ValueOf is the interval of values that the quantity can stand for.
func ValueOf(q *mention.Quantity, p Precision, n Near) interval.Interval {
	return valueWithin(q, p, n, math.Inf(1))
}

// valueWithin is the same where rounding can have moved it by no more than so much.
func valueWithin(q *mention.Quantity, p Precision, n Near, most float64) interval.Interval {
	lo, hi := mention.Float(q.Low, -1), mention.Float(q.High, 1)
	if lo > hi { // a range written the wrong way round
		lo, hi = hi, lo
	}
	if n == ToDigit {
		return interval.Interval{Lo: lo, Hi: hi}
	}
	iv := interval.Interval{Lo: lo - min(most, roundedBy(q, q.Low, q.LowPlace, p, lo < 0)), Hi: hi + min(most, roundedBy(q, q.High, q.HighPlace, p, hi > 0))}
	if q.Form == mention.Fraction {
		iv = interval.Widen(iv, fractionSlackOf(q.Hedge, p))
	}
	if n == Unhedged {
		return iv
	}
	if q.Form == mention.Multiple {
		iv = sidedMultiple(iv, q.Hedge, lo, hi, p)
	}
	return hedged(iv, q, p, n)
}

// fractionSlackOf: where a hedge already says on which side of the fraction the
// value lies ("more than half"), editors let less pass.
func fractionSlackOf(h mention.Hedge, p Precision) float64 {
	if p == Loose && h != mention.Exact && h != mention.About {
		return hedgedFractionSlack
	}
	return fractionSlack[p]
}

// sidedMultiple is the interval of a multiple that is not rounded across what its hedge rules out: "more than twice" is not 1.6 times.
func sidedMultiple(iv interval.Interval, h mention.Hedge, lo, hi float64, p Precision) interval.Interval {
	switch h {
	case mention.Over, mention.AtLeast:
		iv.Lo = max(iv.Lo, lo*(1-multipleSlack[p]))
	case mention.Under, mention.UpTo:
		iv.Hi = min(iv.Hi, hi*(1+multipleSlack[p]))
	}
	return iv
}

// AndSmaller: the time goes on in a smaller unit, so that it is part of one longer: "20 years and six months".
func (c *Passage) AndSmaller(q int) bool {
	m := &c.Doc.Quantities[q]
	if !mention.IsDuration(m.Unit) || q+1 >= len(c.Doc.Quantities) {
		return false
	}
	next := &c.Doc.Quantities[q+1]
	return next.First == m.Last+1 && mention.IsDuration(next.Unit) && c.TokenIn(m.Last, ClassListAnd) && rules.Periods(next.Unit, m.Unit).Lo > 1
}

// PrintedValue is the quantity's own value or range.
func PrintedValue(q *mention.Quantity) (interval.Interval, bool) {
	lo, hi := mention.Float(q.Low, -1), mention.Float(q.High, 1)
	switch {
	case math.IsInf(lo, 0) && math.IsInf(hi, 0):
		return interval.Interval{}, false
	case math.IsInf(lo, 0):
		lo = hi
	case math.IsInf(hi, 0):
		hi = lo
	}
	return interval.Interval{Lo: math.Min(lo, hi), Hi: math.Max(lo, hi)}, true
}

// hedged moves or opens the ends as the hedge says.
func hedged(iv interval.Interval, q *mention.Quantity, p Precision, n Near) interval.Interval {
	if n == Tight {
		p = Strict
	}
	switch q.Hedge {
	case mention.About:
		return interval.Interval{Lo: iv.Lo - hedgeReach(q, q.Low, iv.Lo, aboutSlack, p), Hi: iv.Hi + hedgeReach(q, q.High, iv.Hi, aboutSlack, p)}
	case mention.Over, mention.AtLeast:
		if n == Close || n == Tight {
			return interval.Interval{Lo: iv.Lo, Hi: iv.Hi + hedgeReach(q, q.High, iv.Hi, justOverSlack, p)}
		}
		if q.Hedge == mention.Over && amountTold(q) {
			return interval.Interval{Lo: iv.Lo, Hi: math.Max(iv.Hi, mention.Float(q.High, 1)*(1+overSlack[p]))}
		}
		return interval.Interval{Lo: iv.Lo, Hi: math.Inf(1)}
	case mention.Under, mention.UpTo:
		if n == Close || n == Tight {
			return interval.Interval{Lo: iv.Lo - hedgeReach(q, q.Low, iv.Lo, nearlySlack, p), Hi: iv.Hi}
		}
		return interval.Interval{Lo: math.Inf(-1), Hi: iv.Hi}
	}
	return iv
}

// overSlack is how far, as a part of it, an amount may lie above one that it is said to be more than: who has got £8m does not write
// "more than £5m". A share, a fraction or a multiple may lie anywhere above.
var overSlack = [2]float64{Strict: 0.35, Loose: 0.5}

// amountTold: the quantity is an amount of money, a measure or a number of things in figures.
func amountTold(q *mention.Quantity) bool {
	return q.Form == mention.Figures && q.Unit != mention.Percent && !mention.IsDuration(q.Unit)
}

// hedgeReach is how far a hedge lets an end lie from its figure: a fraction of it, but no more than a step or two of the
// last digit that the writer gave: "some 12,600" is not 13,500.
func hedgeReach(q *mention.Quantity, d *apd.Decimal, end float64, slack [2]float64, p Precision) float64 {
	reach := math.Abs(end) * slack[p]
	if d == nil || q.Form == mention.Fraction || q.Form == mention.Multiple || q.Form == mention.Words {
		return reach
	}
	return math.Min(reach, hedgeSteps[p]*lastStep(d))
}

// lastStep is the place of the last digit that is not zero, and five of it where that digit is a five: 100 for 12,600, 500 for 12,500.
func lastStep(d *apd.Decimal) float64 {
	var r apd.Decimal
	r.Reduce(d)
	step := math.Pow10(int(r.Exponent))
	if last := new(apd.BigInt).Rem(&r.Coeff, apd.NewBigInt(10)); last.Int64() == 5 {
		return 5 * step
	}
	return step
}

// roundedBy is how far rounding can have moved an end: half the last digit's place;
// outward, the whole of it where figures are cut instead of rounded. Whole numbers
// of things are counted, not rounded, but a count that ends in zeros may be round;
// and whole millions of two digits or more are rarely off by half a million, or
// no article could say anything of "from 10 to 12 million".
func roundedBy(q *mention.Quantity, d *apd.Decimal, place int, p Precision, outward bool) float64 {
	if d == nil {
		return 0
	}
	v := math.Abs(mention.Float(d, 1))
	unit := math.Pow10(place)
	counted := place == 0 && (q.Unit == mention.Count || mention.IsDuration(q.Unit)) && q.Form != mention.Multiple
	switch {
	case q.Form == mention.Words && q.Unit == mention.Percent: // "ein Prozent" is rounded as 1% is
		unit = math.Min(unit, 1)
	case q.Form == mention.Words, q.Form == mention.Fraction, counted:
		unit = 0
	}
	if scaledWhole(v, unit, place) {
		return math.Min(unit/2, v*wholeSlack)
	}
	if p == Strict || q.Form == mention.Multiple || q.Form == mention.Words { // six times is not five
		return unit / 2
	}
	if !outward {
		unit /= 2
	}
	return math.Max(unit, math.Min(Trailing(v)/2, v*roundSlack))
}

// scaledWhole: a whole number of thousands, millions, … from 10 on.
func scaledWhole(v, unit float64, place int) bool {
	return place >= 3 && place%3 == 0 && v >= 10*unit
}

// Trailing is the power of ten of the last non-zero digit of a whole number of at
// least three digits, else 0: 40,000 may be round, 40 is not.
func Trailing(v float64) float64 {
	if v < 100 || v > 1e15 || v != math.Trunc(v) {
		return 0
	}
	t := 1.0
	for math.Mod(v, t*10) == 0 {
		t *= 10
	}
	if t == 1 {
		return 0
	}
	return t
}
