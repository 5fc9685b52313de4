package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// A drawn figure may come from others that stand far off: "29.6 per cent" is what a
// candidate got of the votes that the last paragraph tells. So before a drawn figure
// contradicts those around it, all figures of the article are tried.

// What keeps chance away where so much is tried: how many digits the drawn figure has, and
// how many figures on either side are looked at.
const (
	fewestAfar = 3
	afarReach  = 40
)

// drawnAfar is the check of the drawn figure with two others from anywhere, where it then
// holds strictly; nil where none do.
func (c *checker) drawnAfar(r *rules.Rule, b *binding) (*check.Check, error) {
	stated := b.get(check.RoleStated)
	if b.frame.Binder != drawnBinder || b.list() != nil || len(stated) != 1 || significantDigits(&c.Doc.Quantities[stated[0].quantity]) < fewestAfar {
		return nil, nil
	}
	alone, pool := b.without(check.RoleOne, check.RoleOther), c.afar(b, stated[0].quantity)
	tried := 0
	for i := range pool {
		for j := 0; j < i && tried < mostTried; j++ {
			one, other := pool[j], pool[i]
			if c.swap(alone, one, other) {
				one, other = other, one
			}
			if !c.couple(alone, one, other) {
				continue
			}
			tried++
			o := alone.with(check.RoleOne, c.quantityFiller(one)).with(check.RoleOther, c.quantityFiller(other))
			o.env = c.env(o, strict)
			if k, err := c.evaluate(r, o); err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
				return k, err
			}
		}
	}
	return nil, nil
}

// guessedAfar is the check of a guessed binding with one of the figures that the stated one
// comes of exchanged for another from anywhere, where it then holds strictly; nil where
// none does.
func (c *checker) guessedAfar(r *rules.Rule, b *binding) (*check.Check, error) {
	stated := b.get(r.StatedRole())
	if !b.guessed || !r.Equation() || !exchanges(b) || len(stated) != 1 || stated[0].quantity < 0 {
		return nil, nil
	}
	if m := &c.Doc.Quantities[stated[0].quantity]; m.Form == mention.Fraction || significantDigits(m) < fewestGuessed {
		return nil, nil
	}
	for i := range b.roles {
		old := b.roles[i].fillers[0].quantity
		if old < 0 || !isRole(b, i) || old == stated[0].quantity {
			continue
		}
		for q := max(0, old-afarReach); q < min(len(c.Doc.Quantities), old+afarReach); q++ {
			if !c.exchangeable(b, i, q) {
				continue
			}
			o := b.instead(i, c.quantityFiller(q))
			o.env = c.env(o, strict)
			if k, err := c.evaluate(r, o); err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
				return k, err
			}
		}
	}
	return nil, nil
}

// movedAfar is the check of a change in points or an amount with two other figures from
// anywhere, where it then holds strictly; nil where none do, or where its own sentence tells
// both ends.
func (c *checker) movedAfar(r *rules.Rule, b *binding) (*check.Check, error) {
	stated, from := b.get(check.RoleStated), b.get(roleFrom)
	if b.frame.Binder != movedBinder || !r.Equation() || !leavesSentence(b) || len(from) != 1 || len(stated) != 1 || stated[0].quantity < 0 {
		return nil, nil
	}
	m, level := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[from[0].quantity]
	if roletype.Of(m) == roletype.Percent || roletype.Of(m) == roletype.Multiple || significantDigits(m) < fewestGuessed {
		return nil, nil
	}
	var pool []int
	for q := max(0, stated[0].quantity-afarReach); q < min(len(c.Doc.Quantities), stated[0].quantity+afarReach); q++ {
		if o := &c.Doc.Quantities[q]; q != stated[0].quantity && roletype.SameUnit(o, level) && c.endOfChange(q) {
			pool = append(pool, q)
		}
	}
	for i, x := range pool {
		for _, y := range pool[:i] {
			for _, ends := range [...][2]int{{x, y}, {y, x}} {
				o := b.without(roleFrom, roleTo).with(roleFrom, c.quantityFiller(ends[0])).with(roleTo, c.quantityFiller(ends[1]))
				o.env = c.env(o, strict)
				if k, err := c.evaluate(r, o); err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
					return k, err
				}
			}
		}
	}
	return nil, nil
}

// fewestGuessed is how many digits a figure has that others from anywhere hardly make by chance.
const fewestGuessed = 2

// afar lists the figures on either side of q that it can be drawn from.
func (c *checker) afar(b *binding, q int) []int {
	var out []int
	for k := max(0, q-afarReach); k < min(len(c.Doc.Quantities), q+afarReach); k++ {
		if k != q && c.feeds(b.frame, q, k) {
			out = append(out, k)
		}
	}
	return out
}

// Sentences in which the figures of a run stand that add up to a drawn one, and how many
// there are of them: two make any figure of less than three digits by chance, so that it
// takes three.
const (
	runReach    = 3
	mostInRun   = 6
	fewestInRun = 2
	chanceTotal = 3
)

// drawnTotal: the binding's drawn figure is the total of others.
func (c *checker) drawnTotal(b *binding) bool {
	stated := b.get(check.RoleStated)
	return b.frame.Binder == drawnBinder && len(stated) == 1 && stated[0].quantity >= 0 && c.summed(stated[0].quantity)
}

// summed: figures of q's unit that follow one another near it add up to it: it is their
// total, whatever else may be drawn from figures around.
func (c *checker) summed(q int) bool {
	m := &c.Doc.Quantities[q]
	if roletype.Of(m) == roletype.Percent {
		return false
	}
	want, fewest := valueOf(m, strict, c.nearness(q)), fewestInRun
	if significantDigits(m) < chanceTotal {
		fewest++
	}
	var run []int
	for k := max(0, q-afarReach); k < min(len(c.Doc.Quantities), q+afarReach); k++ {
		o := &c.Doc.Quantities[k]
		if k != q && o.Sentence >= m.Sentence-runReach && o.Sentence <= m.Sentence+runReach && (roletype.SameUnit(o, m) || unnamed(o)) && !c.vague(k) {
			run = append(run, k)
		}
	}
	return c.runMakes(run, want, fewest)
}

// runMakes: so many figures of the run or more, one behind the other, add up to the value.
func (c *checker) runMakes(run []int, want interval.Interval, fewest int) bool {
	for i := range run {
		total := interval.Of(0)
		for n := 0; n < mostInRun && i+n < len(run); n++ {
			total = interval.Add(total, interval.Of(c.mid(run[i+n])))
			if n+1 >= fewest && interval.Meet(total, want) {
				return true
			}
		}
	}
	return false
}

// fewestOfWhole is how many digits a figure has that a part and the other parts do not make by chance.
const fewestOfWhole = 2

// partsOnly: what the binding takes for a whole is itself a part: with the other parts it
// makes another figure of the article. "410,000 live here, 190,000 there, the other 40,000
// elsewhere" are the 640,000 told above.
func (c *checker) partsOnly(b *binding) bool {
	sum, list := b.get(roleSum), b.list()
	if len(sum) != 1 || sum[0].quantity < 0 || list == nil || b.frame.Binder == breakdownBinder {
		return false
	}
	total := interval.Of(c.mid(sum[0].quantity))
	for _, f := range list.fillers {
		total = interval.Add(total, interval.Of(c.mid(f.quantity)))
	}
	return c.toldAbout(sum[0].quantity, total)
}

// toldAbout: the value is that of an exact figure of q's unit, not far from it.
func (c *checker) toldAbout(q int, value interval.Interval) bool {
	for k := max(0, q-afarReach); k < min(len(c.Doc.Quantities), q+afarReach); k++ {
		m := &c.Doc.Quantities[k]
		if m.Unit == c.Doc.Quantities[q].Unit && significantDigits(m) >= fewestOfWhole && m.Hedge == mention.Exact && interval.Meet(value, valueOf(m, strict, unbounded)) {
			return true
		}
	}
	return false
}
