package sums

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Sentences between a rate and what it comes to, and the figures looked at on either side.
const (
	ratesReach = 2
	ratesLook  = 12
)

// The roles of a rate: so much each, how many, what it comes to, and how its units turn
// into those of the result.
const RoleTotal = "total"

// bindRates finds figures told of each single thing, each hour or each metre, how many
// of these there are, and what they come to, in sentences near each other. Each rate and
// number near a result are a reading. A contradiction counts only for the one reading that
// there is, where one of the frame's patterns says that the result comes of others; else for
// a slip of the pen.
func bindRates(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	told := passage.BindPatterns(c.Passage, fp)
	rates := c.ratesWith(told)
	if len(rates) == 0 {
		return nil
	}
	come := c.toldToCome(told)
	bySentence := make(map[int][]int, len(rates))
	for i := range rates {
		s := c.Doc.Quantities[rates[i].Q].Sentence
		bySentence[s] = append(bySentence[s], i)
	}
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		readings := c.comesTo(fp.Frame, q, rates, c.ratesAround(q, bySentence))
		if len(readings) == 0 {
			continue
		}
		sure := len(readings) == 1 && (c.mustCome(readings[0], come) && !c.otherRate(readings[0]) || c.onlyTriple(readings[0]))
		for _, b := range readings {
			b.SlipOnly = !sure
		}
		out = append(out, passage.OneOf(readings))
	}
	return c.unsettled(out)
}

// ofThese: the figures stand in one sentence, and the rate is told of what the number
// counts: "12 pence per bag", "640 million bags".
func (c *Sums) ofThese(b *passage.Binding) bool {
	pair := b.RateAndNumber()
	first, last := b.Sentences()
	if first != last || pair[1] < 0 {
		return false
	}
	per, noun := c.Doc.Quantities[pair[0]].Per, passage.HeadOf(c.Doc.Quantities[pair[1]].Noun)
	return per != "" && noun != "" && passage.OneStem(noun, per)
}

// otherRate: another figure of the rate's unit and size stands in its sentence, and may be a rate too.
func (c *Sums) otherRate(b *passage.Binding) bool {
	rate, total := b.Get(passage.RoleRate)[0].Quantity, b.Get(RoleTotal)[0].Quantity
	for _, q := range c.QuantitiesOf(c.Doc.Quantities[rate].Sentence) {
		x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[rate]
		if q != rate && q != total && (roletype.SameUnit(x, y) && y.Unit != mention.Count || passage.Unnamed(x)) && c.apartBy(q, rate) < rateAlike {
			return true
		}
	}
	return false
}

// rateAlike is how far apart, as a ratio, two rates told side by side are at most.
const rateAlike = 3

// apartBy is how far apart two figures are, as a ratio.
func (c *Sums) apartBy(a, b int) float64 {
	x, y := c.Mid(a), c.Mid(b)
	return max(x, y) / min(x, y)
}

// unsettled drops the bindings of a rate and a number that come to another figure: "684
// million for three years, 228 million a year, after 642 million".
func (c *Sums) unsettled(all []*passage.Binding) []*passage.Binding {
	settled := map[[2]int]int{}
	for _, b := range all {
		for _, r := range append([]*passage.Binding{b}, b.Others...) {
			if c.comesNear(r) {
				settled[r.RateAndNumber()] = r.Get(RoleTotal)[0].Quantity
			}
		}
	}
	return slices.DeleteFunc(all, func(b *passage.Binding) bool {
		total, ok := settled[b.RateAndNumber()]
		return ok && len(b.Others) == 0 && total != b.Get(RoleTotal)[0].Quantity
	})
}

// settledBy is how near, as a fraction of it, a figure comes to a rate times its number to be the result.
const settledBy = 0.05

func (c *Sums) comesNear(b *passage.Binding) bool {
	pair, total := b.RateAndNumber(), b.Get(RoleTotal)[0].Quantity
	v := c.Mid(pair[0]) * b.Get(evidence.RoleFactor)[0].Given.Mid()
	if pair[1] >= 0 {
		v *= c.Mid(pair[1])
	}
	return math.Abs(v/c.Mid(total)-1) < settledBy
}

// mustCome: the wording says that the one reading's result, or the rate told after it, comes
// of the others.
func (c *Sums) mustCome(b *passage.Binding, told []int) bool {
	rate, total := b.Get(passage.RoleRate)[0], b.Get(RoleTotal)[0]
	if c.OtherTime(min(total.Sentence, rate.Sentence), max(total.Sentence, rate.Sentence)) {
		return false
	}
	return slices.Contains(told, total.Quantity) || slices.Contains(told, rate.Quantity) && total.Sentence <= rate.Sentence || c.ofThese(b)
}

// toldToCome lists the figures of which a pattern says that they come of others.
func (c *Sums) toldToCome(told []*passage.Binding) []int {
	var out []int
	for _, b := range told {
		if len(b.Roles) > 1 { // it tells of how many the rate is
			continue
		}
		for _, r := range b.Roles {
			if q := r.Fillers[0].Quantity; q >= 0 && !c.Compared(q) {
				out = append(out, q)
			}
		}
	}
	return out
}

// ratesAround lists, in their order, the rates whose sentences are near enough to the figure's.
func (c *Sums) ratesAround(q int, bySentence map[int][]int) []int {
	var out []int
	at := c.Doc.Quantities[q].Sentence
	for s := at - ratesReach; s <= at+ratesReach; s++ {
		out = append(out, bySentence[s]...)
	}
	slices.Sort(out)
	return out
}

// comesTo lists the readings of the rates near the figure that may come to it.
func (c *Sums) comesTo(f *rules.Frame, q int, rates []passage.Rate, near []int) []*passage.Binding {
	total, ok := c.result(q)
	if !ok {
		return nil
	}
	var out []*passage.Binding
	for _, i := range near {
		r := &rates[i]
		factor, ok := c.turnsInto(r, q)
		if !ok || r.Q == q || total.Things() && (r.Things() || !c.adjoin(r.Q, q)) {
			continue
		}
		for _, n := range c.numbersOf(r, &total) {
			if len(out) < completion.MaxReadings {
				out = append(out, c.rateReading(f, r, n, q, factor))
			}
		}
	}
	return out
}

// result is the figure as what a rate may come to, of some time or of each thing.
func (c *Sums) result(q int) (passage.Rate, bool) {
	if !c.PlainAmount(q) {
		return passage.Rate{}, false
	}
	r, _ := c.RateOf(q)
	return r, true
}

// turnsInto is what the rate's unit is in that of the result; false where they measure
// different things.
func (c *Sums) turnsInto(r *passage.Rate, total int) (interval.Interval, bool) {
	x, y := &c.Doc.Quantities[r.Q], &c.Doc.Quantities[total]
	if r.Unit == mention.Count && y.Unit == mention.Count {
		if r.Number != nil && passage.Unnamed(x) { // "33 rows of six, 198 seats"
			return interval.Of(1), y.Noun != "" && !passage.SameNoun(y, &c.Doc.Quantities[*r.Number])
		}
		return interval.Of(1), x.Noun != "" && (y.Noun != "" || x.Sentence == y.Sentence) && (c.SameOrPeople(x, y) || r.Number != nil && total == r.Q+1 && c.oneForEach(x, y))
	}
	if passage.Unnamed(y) && y.LowPlace >= 3 || evidence.BareFigure(x) && c.adjoin(r.Q, total) { // "that is 3.6 million", "nine a day"
		return interval.Of(1), true
	}
	if mention.IsDuration(r.Unit) && r.Unit != y.Unit { // 16 hours a day, five days a week
		return interval.Interval{}, false
	}
	return evidence.InUnits(r.Unit, roletype.RatePart(y.Unit))
}

// Word classes of people, and of what each of them has one of: "seats", "beds".
const (
	classEachPerson = "each-person"
	classOneEach    = "one-each"
)

// oneForEach: the one counts people, or what each has one of, and the other what each has one of: 750 seats are room for 750 fans.
func (c *Sums) oneForEach(x, y *mention.Quantity) bool {
	a, b := c.NounIn(x, classOneEach), c.NounIn(y, classOneEach)
	return a && b || a && c.NounIn(y, classEachPerson) || b && c.NounIn(x, classEachPerson)
}

// number is how many there are of what a rate is told of.
type number struct {
	q      int // the figure; -1 where the result's period says it: "900 an hour"
	factor interval.Interval
}

// periodOf is the unit of time that the result is told of: that it is told by, or the
// year or month in which it was.
func (c *Sums) periodOf(total *passage.Rate) string {
	if total.Per != "" {
		return total.Per
	}
	switch len(c.Doc.Claims[total.Q].Time.Key) {
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
func (c *Sums) numbersOf(r, total *passage.Rate) []number {
	if r.Number != nil {
		if *r.Number == total.Q {
			return nil
		}
		return []number{{*r.Number, interval.Of(1)}}
	}
	if n := rules.Periods(r.Per, c.periodOf(total)); n.Lo > 1 && !r.Things() {
		return []number{{-1, n}}
	}
	first, last := c.span(r.Q, total.Q)
	var inside, before, behind []number
	for q := max(0, r.Q-ratesLook); q < min(len(c.Doc.Quantities), r.Q+ratesLook); q++ {
		if q == r.Q || q == total.Q || !c.PlainAmount(q) {
			continue
		}
		f, ok := c.numbers(r, q)
		if !ok || c.Mid(q)*f.Hi <= 1 {
			continue
		}
		switch s := c.Doc.Quantities[q].Sentence; {
		case s == first-1:
			before = append(before, number{q, f})
		case s >= first && s <= last && q < max(r.Q, total.Q):
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
func (c *Sums) numbers(r *passage.Rate, q int) (interval.Interval, bool) {
	x, m := &c.Doc.Quantities[r.Q], &c.Doc.Quantities[q]
	switch {
	case r.Base != nil:
		return c.ofBase(*r.Base, q)
	case r.Round > 0:
		f, ok := evidence.InUnits(m.Unit, r.Per)
		return interval.Div(f, interval.Of(r.Round)), ok
	case strings.Contains(m.Unit, "-per-") || m.Per != "" && !mention.IsDuration(m.Per):
		return interval.Interval{}, false
	case m.Unit == mention.Count:
		return interval.Of(1), (r.Things() || c.TellsOf(r, m)) && m.Noun != "" && m.Form != mention.Multiple &&
			(x.Unit != mention.Count || passage.HeadOf(x.Noun) != passage.HeadOf(m.Noun))
	}
	if r.Per == "" {
		return interval.Of(1), r.Each && mention.IsDuration(m.Unit) && c.EachOf(q)
	}
	return evidence.InUnits(m.Unit, r.Per)
}

// rateReading is the binding of a rate, a number and the result.
func (c *Sums) rateReading(f *rules.Frame, r *passage.Rate, n number, total int, factor interval.Interval) *passage.Binding {
	b := &passage.Binding{Frame: f, Weak: true, Guessed: true, Tied: r.Number != nil || r.Base != nil || r.Round > 0}
	each := c.QuantityFiller(r.Q)
	if r.Q < total && c.price(r.Q) {
		each.Rounded = c.Mid(r.Q) * priceRounded
	}
	b.Add(passage.RoleRate, each)
	if n.q >= 0 {
		b.Add(passage.RoleNumber, c.QuantityFiller(n.q))
	}
	t := c.QuantityFiller(total)
	b.Add(RoleTotal, t)
	factor = interval.Mul(factor, n.factor)
	b.Add(evidence.RoleFactor, passage.Filler{Quantity: -1, Time: -1, Span: t.Span, Sentence: t.Sentence, Given: &factor})
	return b
}

// priceRounded is how far, as a fraction of it, a price told before what it comes to may be rounded: 9.95 are ten, but
// nine are not 8.79, as the place of the last digit alone would allow: 430 calendars at £9 do not raise £3,780.
const priceRounded = 0.01

// price: the figure is money with all its digits, and no mean.
func (c *Sums) price(q int) bool {
	m := &c.Doc.Quantities[q]
	return roletype.Of(m) == roletype.Money && m.LowPlace <= 0 && m.Hedge == mention.Exact && !c.Near(q, evidence.ClassMean)
}

// span is the first and the last of two figures' sentences.
func (c *Sums) span(a, b int) (first, last int) {
	x, y := c.Doc.Quantities[a].Sentence, c.Doc.Quantities[b].Sentence
	return min(x, y), max(x, y)
}
