package validate

import "crossfoot/rules"

// A sentence with many figures may be bound wrongly: "the board runs 60 clinics on the
// site, bought for £2m, of which 15, or a quarter" is a quarter of the clinics. So an
// equation that fails gets the benefit of the doubt where it holds for another figure of
// its sentences: by chance that is rare, as both sides have to meet. What only says which
// figure is larger holds by chance for every other figure; such a frame names the role
// for which any other figure is as good in the option "doubt".
const optionDoubt = "doubt"

// benefit gives a contradiction that all readings share the benefit of the doubt: the
// check of the first reading with another figure that holds. It is the contradiction
// where there is none, and nil where the other reading is no more than a doubt.
func (c *checker) benefit(r *rules.Rule, readings []*binding, best *Check) (*Check, error) {
	for _, b := range readings[:min(len(readings), maxCharity)] {
		doubt := b.frame.Options[optionDoubt]
		if !exchanges(r, b) || doubt == "" && !r.Equation() {
			continue
		}
		for i := range b.roles {
			if !isRole(b, i) || doubt != "" && doubt != b.roles[i].name {
				continue
			}
			k, err := c.exchanged(r, b, i)
			switch {
			case err != nil || k != nil && r.Equation():
				return k, err
			case k != nil:
				return nil, nil
			}
		}
	}
	return best, nil
}

// exchanges: the rule applies to a few single figures. One figure among many, or beside
// the rate of a market, may fit by chance.
func exchanges(r *rules.Rule, b *binding) bool {
	for _, o := range b.roles {
		if b.frame.Roles[o.name].Many || o.fillers[0].given != nil {
			return false
		}
	}
	return b.has(r.Given) && !b.hasAny(r.Without)
}

func isRole(b *binding, i int) bool {
	_, ok := b.frame.Roles[b.roles[i].name]
	return ok
}

// maxCharity bounds the readings that are tried with other figures.
const maxCharity = 4

// exchanged is the check of the binding with the figure of one role exchanged for
// another of its sentences, where the rule then holds strictly.
func (c *checker) exchanged(r *rules.Rule, b *binding, i int) (*Check, error) {
	old := b.roles[i].fillers[0].quantity
	if old < 0 || len(b.roles[i].fillers) > 1 {
		return nil, nil
	}
	first, last := b.sentences()
	for q := max(0, old-mostDerived); q < min(len(c.doc.Quantities), old+mostDerived+1); q++ {
		if s := c.doc.Quantities[q].Sentence; s < first || s > last || !c.exchangeable(b, i, q) {
			continue
		}
		o := b.instead(i, c.quantityFiller(q))
		o.env = c.env(o, strict)
		k, err := c.evaluate(r, o)
		if err != nil || k != nil && k.Verdict == Consistent && !k.Rounding {
			return k, err
		}
	}
	return nil, nil
}

// exchangeable: the quantity may fill the role as well as the one that does. It has the
// unit of that one, or of a figure that the role is like.
func (c *checker) exchangeable(b *binding, i, q int) bool {
	m, name := &c.doc.Quantities[q], b.roles[i].name
	role, unit := b.frame.Roles[name], sameUnit(m, &c.doc.Quantities[b.roles[i].fillers[0].quantity])
	if !quantityFits(role.Type, m) || c.cell(m) || role.Unlike != "" && !c.unlike(b, role.Unlike, m) {
		return false
	}
	for _, o := range b.roles {
		for _, f := range o.fillers {
			if f.quantity == q {
				return false
			}
			spec := b.frame.Roles[o.name]
			if f.quantity < 0 || o.name == name {
				continue
			}
			x := &c.doc.Quantities[f.quantity]
			if spec.Like == name && !like(spec, x, m) || role.Like == o.name && !like(role, m, x) {
				return false
			}
			unit = unit || (spec.Like == name || role.Like == o.name) && sameUnit(m, x)
		}
	}
	return unit
}

// instead is the binding with the only filler of a role replaced.
func (b *binding) instead(i int, f filler) *binding {
	o := *b
	o.env, o.roles = nil, append([]role(nil), b.roles...)
	o.roles[i] = role{b.roles[i].name, []filler{f}}
	return &o
}
