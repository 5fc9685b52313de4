package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/doubt"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// A drawn figure may come from others that stand far off: "29.6 per cent" is what a
// candidate got of the votes that the last paragraph tells. So before a drawn figure
// contradicts those around it, all figures of the article are tried.

// What keeps chance away where so much is tried: how many digits the drawn figure has, and
// how many figures on either side are looked at.
const (
	fewestAfar = 3
)

// drawnAfar is the check of the drawn figure with two others from anywhere, where it then
// holds strictly; nil where none do.
func (c *checker) drawnAfar(r *rules.Rule, b *passage.Binding) (*check.Check, error) {
	stated := b.Get(check.RoleStated)
	if b.Frame.Binder != passage.DrawnBinder || b.List() != nil || len(stated) != 1 ||
		evidence.SignificantDigits(&c.Doc.Quantities[stated[0].Quantity]) < fewestAfar {
		return nil, nil
	}
	alone, pool := b.Without(check.RoleOne, check.RoleOther), c.afar(b, stated[0].Quantity)
	tried := 0
	for i := range pool {
		for j := 0; j < i && tried < sums.MostTried; j++ {
			one, other := pool[j], pool[i]
			if c.Swap(alone, one, other) {
				one, other = other, one
			}
			if !c.Couple(alone, one, other) {
				continue
			}
			tried++
			o := alone.With(check.RoleOne, c.QuantityFiller(one)).With(check.RoleOther, c.QuantityFiller(other))
			o.Env = c.env(o, passage.Strict)
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
func (c *checker) guessedAfar(r *rules.Rule, b *passage.Binding) (*check.Check, error) {
	stated := b.Get(r.StatedRole())
	if !b.Guessed || !r.Equation() || !exchanges(b) || len(stated) != 1 || stated[0].Quantity < 0 {
		return nil, nil
	}
	if m := &c.Doc.Quantities[stated[0].Quantity]; m.Form == mention.Fraction || evidence.SignificantDigits(m) < fewestGuessed {
		return nil, nil
	}
	for i := range b.Roles {
		old := b.Roles[i].Fillers[0].Quantity
		if old < 0 || !isRole(b, i) || old == stated[0].Quantity {
			continue
		}
		for q := max(0, old-doubt.AfarReach); q < min(len(c.Doc.Quantities), old+doubt.AfarReach); q++ {
			if !c.exchangeable(b, i, q) {
				continue
			}
			o := b.Instead(i, c.QuantityFiller(q))
			o.Env = c.env(o, passage.Strict)
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
func (c *checker) movedAfar(r *rules.Rule, b *passage.Binding) (*check.Check, error) {
	stated, okStated := b.Only(check.RoleStated)
	from, okFrom := b.Only(passage.RoleFrom)
	if b.Frame.Binder != passage.MovedBinder || !r.Equation() || !moves.LeavesSentence(b) || !okFrom || !okStated {
		return nil, nil
	}
	m, level := &c.Doc.Quantities[stated], &c.Doc.Quantities[from]
	if roletype.Of(m) == roletype.Percent || roletype.Of(m) == roletype.Multiple || evidence.SignificantDigits(m) < fewestGuessed {
		return nil, nil
	}
	var pool []int
	for q := max(0, stated-doubt.AfarReach); q < min(len(c.Doc.Quantities), stated+doubt.AfarReach); q++ {
		if o := &c.Doc.Quantities[q]; q != stated && roletype.SameUnit(o, level) && c.EndOfChange(q) {
			pool = append(pool, q)
		}
	}
	for i, x := range pool {
		for _, y := range pool[:i] {
			for _, ends := range [...][2]int{{x, y}, {y, x}} {
				o := b.Without(passage.RoleFrom, passage.RoleTo).With(passage.RoleFrom, c.QuantityFiller(ends[0])).With(passage.RoleTo, c.QuantityFiller(ends[1]))
				o.Env = c.env(o, passage.Strict)
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
func (c *checker) afar(b *passage.Binding, q int) []int {
	var out []int
	for k := max(0, q-doubt.AfarReach); k < min(len(c.Doc.Quantities), q+doubt.AfarReach); k++ {
		if k != q && c.Feeds(b.Frame, q, k) {
			out = append(out, k)
		}
	}
	return out
}
