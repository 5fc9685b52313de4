package retold

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/measure"
	"crossfoot/validate/passage"
)

// measurePair is a measure x and an earlier y of its dimension in another unit.
type measurePair struct {
	x, y    int
	said    float64    // x
	values  [2]float64 // y in the unit of x, by the smallest and the largest meaning of the units' names
	systems bool       // the units differ by more than a power of ten
	shifted bool       // their scales begin elsewhere, as those of temperatures
	apart   int        // sentences between them
}

func (c *Retold) measurePair(x, y int) (measurePair, bool) {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if a.Unit == b.Unit && a.Per == b.Per {
		return measurePair{}, false
	}
	conv, ok := measure.Convert(evidence.FullUnit(b), evidence.FullUnit(a))
	if !ok {
		return measurePair{}, false
	}
	p := measurePair{x: x, y: y, said: c.Mid(x), apart: max(a.Sentence-b.Sentence, b.Sentence-a.Sentence)}
	p.values = [...]float64{c.Mid(y)*conv.Low + conv.Offset, c.Mid(y)*conv.High + conv.Offset}
	power := math.Log10(conv.Low)
	p.shifted = conv.Offset != 0
	p.systems = p.shifted || math.Abs(power-math.Round(power)) > 0.01
	return p, true
}

// SmallerPart: the measure goes on one before it in a smaller unit, so that the two are one together:
// "26 miles and 385 yards, or 42.2 km".
func (c *Retold) SmallerPart(b *passage.Binding) bool {
	amount := b.Get("amount")
	if b.Frame.Kind != check.KindUnit || len(amount) != 1 || amount[0].Quantity < 1 {
		return false
	}
	q := amount[0].Quantity
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	joined := m.First == before.Last || m.First == before.Last+1 && c.TokenIn(before.Last, passage.ClassListAnd)
	if !joined || before.Sentence != m.Sentence || before.Unit == m.Unit {
		return false
	}
	conv, ok := measure.Convert(evidence.FullUnit(before), evidence.FullUnit(m))
	return ok && conv.Low > 1
}

// mostMeanings is how far apart, as a ratio, the meanings of units' names may be for digits to
// tell anything: a cup is many things.
const mostMeanings = 1.25

// roughlyOne is how far apart two measures may be to be one told in two units; the rule
// knows the exact bounds.
const roughlyOne = 0.1

func (p *measurePair) agrees() bool {
	slack := roughlyOne * math.Abs(p.said)
	return p.said >= p.values[0]-slack && p.said <= p.values[1]+slack
}

// ratio is how far apart the two are.
func (p *measurePair) ratio() float64 {
	return min(math.Max(p.said/p.values[0], p.values[0]/p.said), math.Max(p.said/p.values[1], p.values[1]/p.said))
}

// slip is how many digits show that the two are one with a slip of the pen; moved says that
// the decimal sign is what slipped.
func (p *measurePair) slip(c *Retold) (digits int, moved bool) {
	x, y := &c.Doc.Quantities[p.x], &c.Doc.Quantities[p.y]
	if p.values[1] > mostMeanings*p.values[0] {
		return 0, false
	}
	if p.movedPoint() {
		return p.digits(evidence.SignificantDigits(x), evidence.SignificantDigits(y)), true
	}
	for _, value := range p.values {
		back := c.Mid(p.y) * p.said / value // x in the unit of y
		digits = max(digits, digitsOff(p.said, x.LowPlace, value), digitsOff(c.Mid(p.y), y.LowPlace, back))
	}
	return digits, false
}

// digits is how many digits two figures share that have so many each and are alike: those of the
// exacter one where a conversion gave them.
func (p *measurePair) digits(x, y int) int {
	if p.systems {
		return max(x, y)
	}
	return min(x, y)
}

// mostMoved is how many places a decimal sign slips.
const mostMoved = 3

// movedPoint: the two are one but for a power of ten; where a conversion gave the digits, of
// one place or a scale word.
func (p *measurePair) movedPoint() bool {
	for places := -mostMoved; places <= mostMoved; places++ {
		said := p.said * math.Pow10(places)
		if places != 0 && (!p.systems || places%2 != 0) && said >= p.values[0]*(1-blurred) && said <= p.values[1]*(1+blurred) {
			return true
		}
	}
	return false
}

// blurred is how far rounding sets a converted figure off.
const blurred = 0.015

// digitsOff is how many digits the figure has if one of them, but the last, or two exchanged
// make it another than the value; else 0.
func digitsOff(said float64, place int, value float64) int {
	unit := math.Pow10(place)
	all := evidence.Wholes(said, unit)
	digits := strings.TrimRight(all, "0")
	meant := strconv.FormatFloat(math.Round(value/(unit*math.Pow10(len(all)-len(digits)))), 'f', 0, 64)
	switch passage.DigitSlip(digits, meant) {
	case passage.SlipTransposed, passage.SlipDigit:
		return len(digits)
	}
	if passage.Swapped(all, evidence.Wholes(value, unit)) {
		return len(all)
	}
	return 0
}

// betweenTokens bounds the tokens between two measures told one after the other.
const betweenTokens = 5

// oneAfterOther: the two stand in one sentence, with no other figure, nothing that names
// another place or time, and little else between.
func (c *Retold) oneAfterOther(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	return y == x+1 && a.Sentence == b.Sentence && b.First-a.Last <= betweenTokens && !c.elsewhereBetween(a, b)
}

// elsewhereBetween: a preposition between the two, or a name, says that the second is of another
// place or time.
func (c *Retold) elsewhereBetween(a, b *mention.Quantity) bool {
	for k := c.ItemAt(a.End); k < len(c.Items) && int(c.Items[k].First) < b.First; k++ {
		if c.WordClass(&c.Items[k])&lang.Preposition != 0 {
			return true
		}
	}
	return c.namedBetween(a, b)
}

// namedBetween: a name stands between the two.
func (c *Retold) namedBetween(a, b *mention.Quantity) bool {
	between := func(e mention.Entity) bool { return e.Start >= a.End && e.End <= b.Start }
	return slices.ContainsFunc(c.EntitiesOf(a.Sentence), between) || slices.ContainsFunc(c.EntitiesOf(b.Sentence), between)
}
