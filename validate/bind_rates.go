package validate

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/measure"
	"crossfoot/validate/roletype"
)

const ratesBinder = "rates"

func init() { binders[ratesBinder] = bindRates }

// Sentences between a rate and what it comes to, and the figures looked at on either side.
const (
	ratesReach = 2
	ratesLook  = 12
)

// The roles of a rate: so much each, how many, what it comes to, and how its units turn
// into those of the result.
const (
	roleRate   = "rate"
	roleNumber = "number"
	roleTotal  = "total"
	roleFactor = "factor"
)

// bindRates finds figures told of each single thing, each hour or each metre, how many
// of these there are, and what they come to, in sentences near each other. Each rate and
// number near a result are a reading. A contradiction counts only for the one reading that
// there is, where one of the frame's patterns says that the result comes of others; else for
// a slip of the pen.
func bindRates(c *checker, fp *rules.FramePatterns) []*binding {
	told := bindPatterns(c, fp)
	rates := c.ratesWith(told)
	if len(rates) == 0 {
		return nil
	}
	come := c.toldToCome(told)
	var out []*binding
	for q := range c.Doc.Quantities {
		readings := c.comesTo(fp.Frame, q, rates)
		if len(readings) == 0 {
			continue
		}
		sure := len(readings) == 1 && (c.mustCome(readings[0], come) && !c.otherRate(readings[0]) || c.onlyTriple(readings[0]))
		for _, b := range readings {
			b.slipOnly = !sure
		}
		out = append(out, oneOf(readings))
	}
	return c.unsettled(out)
}

// ofThese: the figures stand in one sentence, and the rate is told of what the number
// counts: "12 pence per bag", "640 million bags".
func (c *checker) ofThese(b *binding) bool {
	pair := b.rateAndNumber()
	first, last := b.sentences()
	if first != last || pair[1] < 0 {
		return false
	}
	per, noun := c.Doc.Quantities[pair[0]].Per, headOf(c.Doc.Quantities[pair[1]].Noun)
	return per != "" && noun != "" && oneStem(noun, per)
}

// otherRate: another figure of the rate's unit and size stands in its sentence, and may be a rate too.
func (c *checker) otherRate(b *binding) bool {
	rate, total := b.get(roleRate)[0].quantity, b.get(roleTotal)[0].quantity
	for _, q := range c.quantitiesOf(c.Doc.Quantities[rate].Sentence) {
		x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[rate]
		if q != rate && q != total && (roletype.SameUnit(x, y) && y.Unit != mention.Count || unnamed(x)) && c.apartBy(q, rate) < rateAlike {
			return true
		}
	}
	return false
}

// rateAlike is how far apart, as a ratio, two rates told side by side are at most.
const rateAlike = 3

// apartBy is how far apart two figures are, as a ratio.
func (c *checker) apartBy(a, b int) float64 {
	x, y := c.mid(a), c.mid(b)
	return max(x, y) / min(x, y)
}

// unsettled drops the bindings of a rate and a number that come to another figure: "684
// million for three years, 228 million a year, after 642 million".
func (c *checker) unsettled(all []*binding) []*binding {
	settled := map[[2]int]int{}
	for _, b := range all {
		for _, r := range append([]*binding{b}, b.others...) {
			if c.comesNear(r) {
				settled[r.rateAndNumber()] = r.get(roleTotal)[0].quantity
			}
		}
	}
	return slices.DeleteFunc(all, func(b *binding) bool {
		total, ok := settled[b.rateAndNumber()]
		return ok && len(b.others) == 0 && total != b.get(roleTotal)[0].quantity
	})
}

// rateAndNumber are the figures of these roles, -1 where the period says the number.
func (b *binding) rateAndNumber() [2]int {
	out := [2]int{b.get(roleRate)[0].quantity, -1}
	if n := b.get(roleNumber); len(n) > 0 {
		out[1] = n[0].quantity
	}
	return out
}

// settledBy is how near, as a fraction of it, a figure comes to a rate times its number to be the result.
const settledBy = 0.05

func (c *checker) comesNear(b *binding) bool {
	pair, total := b.rateAndNumber(), b.get(roleTotal)[0].quantity
	v := c.mid(pair[0]) * b.get(roleFactor)[0].given.Mid()
	if pair[1] >= 0 {
		v *= c.mid(pair[1])
	}
	return math.Abs(v/c.mid(total)-1) < settledBy
}

// mustCome: the wording says that the one reading's result, or the rate told after it, comes
// of the others.
func (c *checker) mustCome(b *binding, told []int) bool {
	rate, total := b.get(roleRate)[0], b.get(roleTotal)[0]
	if c.otherTime(min(total.sentence, rate.sentence), max(total.sentence, rate.sentence)) {
		return false
	}
	return slices.Contains(told, total.quantity) || slices.Contains(told, rate.quantity) && total.sentence <= rate.sentence || c.ofThese(b)
}

// toldToCome lists the figures of which a pattern says that they come of others.
func (c *checker) toldToCome(told []*binding) []int {
	var out []int
	for _, b := range told {
		if len(b.roles) > 1 { // it tells of how many the rate is
			continue
		}
		for _, r := range b.roles {
			if q := r.fillers[0].quantity; q >= 0 && !c.compared(q) {
				out = append(out, q)
			}
		}
	}
	return out
}

// compared: the figure is what another is more or less than: "a little more than last year's 10m".
func (c *checker) compared(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && c.shortlyBefore(m, comparedReach, classThan)
}

// comparedReach is how many words may stand between "than" and the figure.
const comparedReach = 4

// comesTo lists the readings of the rates near the figure that may come to it.
func (c *checker) comesTo(f *rules.Frame, q int, rates []rate) []*binding {
	total, ok := c.result(q)
	if !ok {
		return nil
	}
	var out []*binding
	for i := range rates {
		r := &rates[i]
		factor, ok := c.turnsInto(r, q)
		if !ok || r.q == q || total.things() && (r.things() || !c.adjoin(r.q, q)) || !c.nearEnough(r.q, q) {
			continue
		}
		for _, n := range c.numbersOf(r, &total) {
			if len(out) < maxReadings {
				out = append(out, c.rateReading(f, r, n, q, factor))
			}
		}
	}
	return out
}

// result is the figure as what a rate may come to, of some time or of each thing.
func (c *checker) result(q int) (rate, bool) {
	if !c.plainAmount(q) {
		return rate{}, false
	}
	r, _ := c.rateOf(q)
	return r, true
}

// turnsInto is what the rate's unit is in that of the result; false where they measure
// different things.
func (c *checker) turnsInto(r *rate, total int) (interval.Interval, bool) {
	x, y := &c.Doc.Quantities[r.q], &c.Doc.Quantities[total]
	if r.unit == mention.Count && y.Unit == mention.Count {
		if r.number != nil && unnamed(x) { // "33 rows of six, 198 seats"
			return interval.Of(1), y.Noun != "" && !sameNoun(y, &c.Doc.Quantities[*r.number])
		}
		return interval.Of(1), x.Noun != "" && (y.Noun != "" || x.Sentence == y.Sentence) && c.sameOrPeople(x, y)
	}
	if unnamed(y) && y.LowPlace >= 3 || bareFigure(x) && c.adjoin(r.q, total) { // "that is 3.6 million", "nine a day"
		return interval.Of(1), true
	}
	if mention.IsDuration(r.unit) && r.unit != y.Unit { // 16 hours a day, five days a week
		return interval.Interval{}, false
	}
	return inUnits(r.unit, roletype.RatePart(y.Unit))
}

// inUnits is what one of a unit is in another; false where they measure different things.
func inUnits(from, to string) (interval.Interval, bool) {
	if from == to {
		return interval.Of(1), true
	}
	if n := rules.Periods(to, from); n.Lo > 0 {
		return n, true
	}
	if n := rules.Periods(from, to); n.Lo > 0 {
		return interval.Div(interval.Of(1), n), true
	}
	conv, ok := measure.Convert(from, to)
	return interval.Interval{Lo: conv.Low, Hi: conv.High}, ok && conv.Offset == 0
}

// number is how many there are of what a rate is told of.
type number struct {
	q      int // the figure; -1 where the result's period says it: "900 an hour"
	factor interval.Interval
}

// periodOf is the unit of time that the result is told of: that it is told by, or the
// year or month in which it was.
func (c *checker) periodOf(total *rate) string {
	if total.per != "" {
		return total.per
	}
	switch len(c.Doc.Claims[total.q].Time.Key) {
	case len("2016"):
		return "year"
	case len("2016-05"):
		return "month"
	}
	return ""
}

// numbersOf lists the figures that may say how many there are: those between the rate
// and the result or before them in their sentences, else those of the sentence before, else
// those behind.
func (c *checker) numbersOf(r, total *rate) []number {
	if r.number != nil {
		if *r.number == total.q {
			return nil
		}
		return []number{{*r.number, interval.Of(1)}}
	}
	if n := rules.Periods(r.per, c.periodOf(total)); n.Lo > 1 && !r.things() {
		return []number{{-1, n}}
	}
	first, last := c.span(r.q, total.q)
	var inside, before, behind []number
	for q := max(0, r.q-ratesLook); q < min(len(c.Doc.Quantities), r.q+ratesLook); q++ {
		if q == r.q || q == total.q || !c.plainAmount(q) {
			continue
		}
		f, ok := c.numbers(r, q)
		if !ok || c.mid(q)*f.Hi <= 1 {
			continue
		}
		switch s := c.Doc.Quantities[q].Sentence; {
		case s == first-1:
			before = append(before, number{q, f})
		case s >= first && s <= last && q < max(r.q, total.q):
			inside = append(inside, number{q, f})
		case s == last:
			behind = append(behind, number{q, f})
		}
	}
	for _, found := range [...][]number{inside, before} {
		if len(found) > 0 {
			return found
		}
	}
	return behind
}

// numbers: the figure says how many there are of what the rate is told of; with what it
// is in the rate's units of it.
func (c *checker) numbers(r *rate, q int) (interval.Interval, bool) {
	x, m := &c.Doc.Quantities[r.q], &c.Doc.Quantities[q]
	switch {
	case r.base != nil:
		return c.ofBase(*r.base, q)
	case r.round > 0:
		f, ok := inUnits(m.Unit, r.per)
		return interval.Div(f, interval.Of(r.round)), ok
	case strings.Contains(m.Unit, "-per-") || m.Per != "" && !mention.IsDuration(m.Per):
		return interval.Interval{}, false
	case m.Unit == mention.Count:
		return interval.Of(1), (r.things() || c.tellsOf(r, m)) && m.Noun != "" && m.Form != mention.Multiple &&
			(x.Unit != mention.Count || headOf(x.Noun) != headOf(m.Noun))
	}
	if r.per == "" {
		return interval.Of(1), r.each && mention.IsDuration(m.Unit) && c.eachOf(q)
	}
	return inUnits(m.Unit, r.per)
}

// rateReading is the binding of a rate, a number and the result.
func (c *checker) rateReading(f *rules.Frame, r *rate, n number, total int, factor interval.Interval) *binding {
	b := &binding{frame: f, weak: true, guessed: true, tied: r.number != nil || r.base != nil || r.round > 0}
	each := c.quantityFiller(r.q)
	if r.q < total && c.price(r.q) {
		each.rounded = c.mid(r.q) * priceRounded
	}
	b.add(roleRate, each)
	if n.q >= 0 {
		b.add(roleNumber, c.quantityFiller(n.q))
	}
	t := c.quantityFiller(total)
	b.add(roleTotal, t)
	factor = interval.Mul(factor, n.factor)
	b.add(roleFactor, filler{quantity: -1, time: -1, span: t.span, sentence: t.sentence, given: &factor})
	return b
}

// priceRounded is how far, as a fraction of it, a price told before what it comes to may be rounded: 9.95 are ten.
const priceRounded = 0.01

// price: the figure is money with all its digits, and no mean.
func (c *checker) price(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Of(m) == roletype.Money && m.LowPlace <= 0 && m.Hedge == mention.Exact && !c.near(q, classMean)
}

// nearEnough: the sentences of the two figures are no more than ratesReach apart.
func (c *checker) nearEnough(a, b int) bool {
	first, last := c.span(a, b)
	return last-first <= ratesReach
}

// span is the first and the last of two figures' sentences.
func (c *checker) span(a, b int) (first, last int) {
	x, y := c.Doc.Quantities[a].Sentence, c.Doc.Quantities[b].Sentence
	return min(x, y), max(x, y)
}
