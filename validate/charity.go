package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// A sentence with many figures may be bound wrongly: "the board runs 60 clinics on the
// site, bought for £2m, of which 15, or a quarter" is a quarter of the clinics. So an
// equation that fails gets the benefit of the doubt where it holds for another figure of
// its sentences: by chance that is rare, as both sides have to meet. What only says which
// figure is larger holds by chance for every other figure; such a frame names the role
// for which any other figure is as good in the option "doubt", or "none" where its pieces
// stand right beside each other.
const optionDoubt = "doubt"

// benefit gives a contradiction that all readings share the benefit of the doubt: the
// check of the first reading with another figure that holds. It is the contradiction
// where there is none, and nil where the other reading is no more than a doubt.
func (c *checker) benefit(r *rules.Rule, readings []*binding, best *check.Check) (*check.Check, error) {
	if c.shareOfThem(readings[0]) {
		return nil, nil
	}
	if readings[0].frame.Options[optionDoubt] == "none" {
		return best, nil
	}
	if !slices.ContainsFunc(readings, func(b *binding) bool { return !c.strayPart(b) }) {
		return nil, nil
	}
	for _, b := range readings[:min(len(readings), maxCharity)] {
		if !b.has(r.Given) || b.hasAny(r.Without) {
			continue
		}
		if doubts(b) <= doubts(readings[0]) && c.mistaken(b) {
			return nil, nil
		}
		for _, try := range [...]func(*rules.Rule, *binding) (*check.Check, error){c.extended, c.drawnAfar, c.guessedAfar, c.movedAfar} {
			if k, err := try(r, b); k != nil || err != nil {
				return k, err
			}
		}
		doubt := b.frame.Options[optionDoubt]
		if doubt == "" && (!r.Equation() || !exchanges(b)) {
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

// extended is the check of the binding with its list begun earlier, by the figures of
// the unit that stand before it: "46% said yes, 38% no. The other 16% were undecided".
func (c *checker) extended(r *rules.Rule, b *binding) (*check.Check, error) {
	list := b.list()
	if list == nil || !r.Equation() || b.frame.Options[optionSlips] != "" || c.cell(&c.Doc.Quantities[list.fillers[0].quantity]) {
		return nil, nil
	}
	if k, err := c.shortened(r, b, list); k != nil || err != nil {
		return k, err
	}
	if whole := c.closed(b, list); whole != b {
		whole.env = c.env(whole, strict)
		if k, err := c.evaluate(r, whole); err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
			return k, err
		}
	}
	first, _ := b.sentences()
	start := list.fillers[0].quantity
	for q := start - 1; q >= max(0, start-mostDerived) && c.Doc.Quantities[q].Sentence >= first-1; q-- {
		if m := &c.Doc.Quantities[q]; c.cell(m) || slices.Contains(b.quantities(), q) || !goesBefore(m, &c.Doc.Quantities[start]) && !c.takenOfSum(b, q) {
			continue
		}
		b = b.with(list.name, c.quantityFiller(q))
		b.env = c.env(b, strict)
		k, err := c.evaluate(r, b)
		if err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
			return k, err
		}
	}
	return nil, nil
}

// closed is the binding with the figures of its unit that its list passed over: "31% for
// the Reds and 27% for the Blues. The Greens have 16%, …". Those that tell a change are none.
func (c *checker) closed(b *binding, list *role) *binding {
	last := list.fillers[len(list.fillers)-1].quantity
	for q := list.fillers[0].quantity + 1; q < last; q++ {
		if m := &c.Doc.Quantities[q]; m.Unit == mention.Percent && c.delta(q) == "" && !slices.ContainsFunc(list.fillers, func(f filler) bool { return f.quantity == q }) {
			b = b.with(list.name, c.quantityFiller(q))
		}
	}
	return b
}

// takenOfSum: the figure is the first part, told with the whole: "61 of the 143 stations are
// public, 38 belong to shops, the other 44 to clubs".
func (c *checker) takenOfSum(b *binding, q int) bool {
	sum, last := b.get(roleSum), c.Doc.Quantities[q].Last
	return len(sum) == 1 && sum[0].quantity == q+1 && last < len(c.Doc.Tokens.All) && c.tokenIn(last, classTaken)
}

// goesBefore: the first figure may belong to a list that the second begins. Counts are of
// too many things; but a bare number may be a percentage that lacks its sign ("nine from
// Spain and seven per cent from Italy").
func goesBefore(m, listed *mention.Quantity) bool {
	if m.Unit == mention.Count {
		return listed.Unit == mention.Percent && roletype.Bare(m)
	}
	return roletype.SameUnit(m, listed)
}

// shortened is the check of the binding without the first figures of its list, which may
// belong to what stands before ("only 16% in that group. Asked again, 38% chose …"), or
// without one of them, which may be of an earlier time ("29%, up from 18%").
func (c *checker) shortened(r *rules.Rule, b *binding, list *role) (*check.Check, error) {
	at := slices.IndexFunc(b.roles, func(o role) bool { return o.name == list.name })
	try := func(fillers []filler) (*check.Check, error) {
		o := *b
		o.roles = slices.Clone(b.roles)
		o.roles[at] = role{list.name, fillers}
		o.env = c.env(&o, strict)
		k, err := c.evaluate(r, &o)
		if err != nil || k != nil && (k.Verdict != check.Consistent || k.Rounding) {
			return nil, err
		}
		return k, nil
	}
	n := min(len(list.fillers), mostDerived)
	for k := 1; k+2 <= n; k++ {
		if list.fillers[k].sentence == list.fillers[k-1].sentence {
			continue
		}
		if found, err := try(list.fillers[k:]); found != nil || err != nil {
			return found, err
		}
	}
	if c.Doc.Quantities[list.fillers[0].quantity].Unit != mention.Percent {
		return nil, nil // of amounts, some fit by chance
	}
	for k := 1; k < n && n > 2; k++ {
		if m := &c.Doc.Quantities[list.fillers[k].quantity]; m.First == 0 || !c.tokenIn(m.First-1, classBasis) {
			continue
		}
		if found, err := try(slices.Delete(slices.Clone(list.fillers), k, k+1)); found != nil || err != nil {
			return found, err
		}
	}
	return nil, nil
}

// partOfPart: the binding's total, or one of its list, is said to be part of another:
// "838 took part, 729 of those were in favour".
func (c *checker) partOfPart(b *binding) bool {
	for _, f := range b.get(roleSum) {
		if f.quantity >= 0 && c.ofThem(f.quantity) {
			return true
		}
	}
	list := b.list()
	if list == nil {
		return false
	}
	return slices.ContainsFunc(list.fillers[1:], func(f filler) bool {
		return f.quantity >= 0 && c.ofThem(f.quantity)
	})
}

// roleSum is the total of a list.
const roleSum = "sum"

// ofThem: the figure is said to be a part of what stands before it.
func (c *checker) ofThem(q int) bool {
	last := c.Doc.Quantities[q].Last
	if last+1 >= len(c.Doc.Tokens.All) {
		return false
	}
	return c.tokenIn(last, classThereof) || c.tokenIn(last, classTaken) && c.tokenIn(last+1, classThose)
}

// Word classes behind the part of another: "of them", "davon".
const (
	classThose   = "those"
	classThereof = "thereof"
)

// list is the binding's only role that holds several figures; nil where there is none.
func (b *binding) list() *role {
	var found *role
	for i := range b.roles {
		o := &b.roles[i]
		if !b.frame.Roles[o.name].Many {
			continue
		}
		if found != nil || len(o.fillers) < 2 || o.fillers[0].quantity < 0 {
			return nil
		}
		found = o
	}
	return found
}

// exchanges: the binding has a few single figures. One figure among many, or beside the
// rate of a market, may fit by chance.
func exchanges(b *binding) bool {
	for _, o := range b.roles {
		if b.frame.Roles[o.name].Many || o.fillers[0].given != nil {
			return false
		}
	}
	return true
}

func isRole(b *binding, i int) bool {
	_, ok := b.frame.Roles[b.roles[i].name]
	return ok
}

// maxCharity bounds the readings that are tried with other figures.
const maxCharity = 4

// exchanged is the check of the binding with the figure of one role exchanged for
// another of its sentences or of the one before, where the rule then holds strictly.
func (c *checker) exchanged(r *rules.Rule, b *binding, i int) (*check.Check, error) {
	old := b.roles[i].fillers[0].quantity
	if old < 0 || len(b.roles[i].fillers) > 1 {
		return nil, nil
	}
	first, last := b.sentences()
	if r.Equation() || b.frame.Binder == withinBinder || !c.countsNamed(old) {
		first-- // a part is one of the things counted last, if these have a name
	}
	for q := max(0, old-mostDerived); q < min(len(c.Doc.Quantities), old+mostDerived+1); q++ {
		if s := c.Doc.Quantities[q].Sentence; s < first || s > last || !c.exchangeable(b, i, q) || !r.Equation() && !c.asGood(b, q) {
			continue
		}
		o := b.instead(i, c.quantityFiller(q))
		o.env = c.env(o, strict)
		k, err := c.evaluate(r, o)
		if err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
			return k, err
		}
	}
	return nil, nil
}

// countsNamed: the figure counts things that have a name.
func (c *checker) countsNamed(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == mention.Count && m.Noun != "" && m.Per == ""
}

// asGood: the figure may be the whole of the binding's part as well as the one that is taken for it:
// what words behind a whole make a part of it is none of what follows, and what is one by its own words
// or time is one only of what is measured alike.
func (c *checker) asGood(b *binding, q int) bool {
	part, whole := b.get(rolePart), b.get(roleWhole)
	if len(part) != 1 || len(whole) != 1 || part[0].quantity < 0 || whole[0].quantity < 0 {
		return true
	}
	p := part[0].quantity
	if b.frame.Binder == withinBinder {
		return c.oneMeasure(q, p)
	}
	return p < whole[0].quantity || q < p
}

// exchangeable: the quantity may fill the role as well as the one that does. It has the
// unit of that one, or of a figure that the role is like. A bound fits anything.
func (c *checker) exchangeable(b *binding, i, q int) bool {
	m, name := &c.Doc.Quantities[q], b.roles[i].name
	role, old := b.frame.Roles[name], &c.Doc.Quantities[b.roles[i].fillers[0].quantity]
	unit := roletype.SameUnit(m, old) || unnamed(old) && c.unitOfStated(b, m)
	if !roletype.Fits(role.Type, m) || c.cell(m) || m.Hedge > mention.About || role.Unlike != "" && !c.unlike(b, role.Unlike, m) {
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
			x := &c.Doc.Quantities[f.quantity]
			if spec.Like == name && !like(spec, x, m) && !(unnamed(x) && c.unitOfStated(b, m)) || role.Like == o.name && !like(role, m, x) {
				return false
			}
			unit = unit || (spec.Like == name || role.Like == o.name) && (roletype.SameUnit(m, x) || role.Bare && roletype.Bare(x))
		}
	}
	return unit
}

// unitOfStated: the quantity has the unit of the gap that the binding tells, as a bare number beside it may.
func (c *checker) unitOfStated(b *binding, m *mention.Quantity) bool {
	stated := b.get(check.RoleStated)
	return b.frame.Kind == check.KindDifference && len(stated) == 1 && stated[0].quantity >= 0 && roletype.SameUnit(m, &c.Doc.Quantities[stated[0].quantity])
}

// instead is the binding with the only filler of a role replaced.
func (b *binding) instead(i int, f filler) *binding {
	o := *b
	o.env, o.roles = nil, append([]role(nil), b.roles...)
	o.roles[i] = role{b.roles[i].name, []filler{f}}
	return &o
}
