package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/retold"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
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
func (c *checker) benefit(r *rules.Rule, readings []*passage.Binding, best *check.Check) (*check.Check, error) {
	if c.ShareOfThem(readings[0]) {
		return nil, nil
	}
	if readings[0].Frame.Options[optionDoubt] == "none" || c.setIn(readings[0]) {
		if slices.ContainsFunc(readings[:min(len(readings), maxCharity)], c.Mistaken) {
			return nil, nil
		}
		return best, nil
	}
	if !slices.ContainsFunc(readings, func(b *passage.Binding) bool { return !c.StrayPart(b) }) {
		return nil, nil
	}
	for _, b := range readings[:min(len(readings), maxCharity)] {
		if !b.Has(r.Given) || b.HasAny(r.Without) {
			continue
		}
		if moves.Doubts(b) <= moves.Doubts(readings[0]) && c.Mistaken(b) {
			return nil, nil
		}
		for _, try := range [...]func(*rules.Rule, *passage.Binding) (*check.Check, error){c.extended, c.drawnAfar, c.guessedAfar, c.movedAfar} {
			if k, err := try(r, b); k != nil || err != nil {
				return k, err
			}
		}
		doubt := b.Frame.Options[optionDoubt]
		if doubt == "" && (!r.Equation() || !exchanges(b)) {
			continue
		}
		for i := range b.Roles {
			if !isRole(b, i) || doubt != "" && doubt != b.Roles[i].Name {
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

// setIn: of the only two figures, which are one share, the second stands between marks right behind the first, so that no other can be
// meant: "almost a quarter, 22%, said".
func (c *checker) setIn(b *passage.Binding) bool {
	all := b.Quantities()
	if b.Frame.Kind != check.KindShare || len(all) != 2 {
		return false
	}
	one, other := &c.Doc.Quantities[min(all[0], all[1])], &c.Doc.Quantities[max(all[0], all[1])]
	tokens := c.Doc.Tokens.All
	return one.Form == mention.Fraction && one.Noun == "" && other.First == one.Last+1 && other.Last < len(tokens) &&
		tokens[one.Last].Kind == token.Punct && tokens[other.Last].Kind == token.Punct && !c.TokenIn(other.Last+1, passage.ClassListAnd)
}

// extended is the check of the binding with its list begun earlier, by the figures of
// the unit that stand before it: "46% said yes, 38% no. The other 16% were undecided".
func (c *checker) extended(r *rules.Rule, b *passage.Binding) (*check.Check, error) {
	list := b.List()
	if list == nil || !r.Equation() || b.Frame.Options[optionSlips] != "" || c.Cell(&c.Doc.Quantities[list.Fillers[0].Quantity]) {
		return nil, nil
	}
	if k, err := c.shortened(r, b, list); k != nil || err != nil {
		return k, err
	}
	if whole := c.closed(b, list); whole != b {
		whole.Env = c.env(whole, passage.Strict)
		if k, err := c.evaluate(r, whole); err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
			return k, err
		}
	}
	first, _ := b.Sentences()
	start := list.Fillers[0].Quantity
	for q := start - 1; q >= max(0, start-sums.MostDerived) && c.Doc.Quantities[q].Sentence >= first-1; q-- {
		if m := &c.Doc.Quantities[q]; c.Cell(m) || slices.Contains(b.Quantities(), q) || !goesBefore(m, &c.Doc.Quantities[start]) && !c.takenOfSum(b, q) {
			continue
		}
		b = b.With(list.Name, c.QuantityFiller(q))
		b.Env = c.env(b, passage.Strict)
		k, err := c.evaluate(r, b)
		if err != nil || k != nil && k.Verdict == check.Consistent && !k.Rounding {
			return k, err
		}
	}
	return nil, nil
}

// closed is the binding with the figures of its unit that its list passed over: "31% for
// the Reds and 27% for the Blues. The Greens have 16%, …". Those that tell a change are none.
func (c *checker) closed(b *passage.Binding, list *passage.Role) *passage.Binding {
	last := list.Fillers[len(list.Fillers)-1].Quantity
	for q := list.Fillers[0].Quantity + 1; q < last; q++ {
		if m := &c.Doc.Quantities[q]; m.Unit == mention.Percent && c.Delta(q) == "" &&
			!slices.ContainsFunc(list.Fillers, func(f passage.Filler) bool { return f.Quantity == q }) {
			b = b.With(list.Name, c.QuantityFiller(q))
		}
	}
	return b
}

// takenOfSum: the figure is the first part, told with the whole: "61 of the 143 stations are
// public, 38 belong to shops, the other 44 to clubs".
func (c *checker) takenOfSum(b *passage.Binding, q int) bool {
	sum, last := b.Get(evidence.RoleSum), c.Doc.Quantities[q].Last
	return len(sum) == 1 && sum[0].Quantity == q+1 && last < len(c.Doc.Tokens.All) && c.TokenIn(last, evidence.ClassTaken)
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
func (c *checker) shortened(r *rules.Rule, b *passage.Binding, list *passage.Role) (*check.Check, error) {
	at := slices.IndexFunc(b.Roles, func(o passage.Role) bool { return o.Name == list.Name })
	try := func(fillers []passage.Filler) (*check.Check, error) {
		o := *b
		o.Roles = slices.Clone(b.Roles)
		o.Roles[at] = passage.Role{Name: list.Name, Fillers: fillers}
		o.Env = c.env(&o, passage.Strict)
		k, err := c.evaluate(r, &o)
		if err != nil || k != nil && (k.Verdict != check.Consistent || k.Rounding) {
			return nil, err
		}
		return k, nil
	}
	n := min(len(list.Fillers), sums.MostDerived)
	for k := 1; k+2 <= n; k++ {
		if list.Fillers[k].Sentence == list.Fillers[k-1].Sentence {
			continue
		}
		if found, err := try(list.Fillers[k:]); found != nil || err != nil {
			return found, err
		}
	}
	if c.Doc.Quantities[list.Fillers[0].Quantity].Unit != mention.Percent {
		return nil, nil // of amounts, some fit by chance
	}
	for k := 1; k < n && n > 2; k++ {
		if m := &c.Doc.Quantities[list.Fillers[k].Quantity]; m.First == 0 || !c.TokenIn(m.First-1, evidence.ClassBasis) {
			continue
		}
		if found, err := try(slices.Delete(slices.Clone(list.Fillers), k, k+1)); found != nil || err != nil {
			return found, err
		}
	}
	return nil, nil
}

// exchanges: the binding has a few single figures. One figure among many, or beside the
// rate of a market, may fit by chance.
func exchanges(b *passage.Binding) bool {
	for _, o := range b.Roles {
		if b.Frame.Roles[o.Name].Many || o.Fillers[0].Given != nil {
			return false
		}
	}
	return true
}

func isRole(b *passage.Binding, i int) bool {
	_, ok := b.Frame.Roles[b.Roles[i].Name]
	return ok
}

// maxCharity bounds the readings that are tried with other figures.
const maxCharity = 4

// exchanged is the check of the binding with the figure of one role exchanged for
// another of its sentences or of the one before, where the rule then holds strictly.
func (c *checker) exchanged(r *rules.Rule, b *passage.Binding, i int) (*check.Check, error) {
	old := b.Roles[i].Fillers[0].Quantity
	if old < 0 || len(b.Roles[i].Fillers) > 1 {
		return nil, nil
	}
	first, last := b.Sentences()
	if r.Equation() || b.Frame.Binder == retold.WithinBinder || !c.countsNamed(old) {
		first-- // a part is one of the things counted last, if these have a name
	}
	for q := max(0, old-sums.MostDerived); q < min(len(c.Doc.Quantities), old+sums.MostDerived+1); q++ {
		if s := c.Doc.Quantities[q].Sentence; s < first || s > last || !c.exchangeable(b, i, q) || !r.Equation() && !c.asGood(b, q) {
			continue
		}
		o := b.Instead(i, c.QuantityFiller(q))
		o.Env = c.env(o, passage.Strict)
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
func (c *checker) asGood(b *passage.Binding, q int) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	if !okPart || !okWhole {
		return true
	}
	if b.Frame.Binder == retold.WithinBinder {
		return c.OneMeasure(q, part)
	}
	return part < whole || q < part
}

// exchangeable: the quantity may fill the role as well as the one that does. It has the
// unit of that one, or of a figure that the role is like. A bound fits anything.
func (c *checker) exchangeable(b *passage.Binding, i, q int) bool {
	m, name := &c.Doc.Quantities[q], b.Roles[i].Name
	role, old := b.Frame.Roles[name], &c.Doc.Quantities[b.Roles[i].Fillers[0].Quantity]
	unit := roletype.SameUnit(m, old) || passage.Unnamed(old) && c.unitOfStated(b, m)
	if !roletype.Fits(role.Type, m) || c.Cell(m) || m.Hedge > mention.About || role.Unlike != "" && !c.Unlike(b, role.Unlike, m) {
		return false
	}
	for _, o := range b.Roles {
		for _, f := range o.Fillers {
			if f.Quantity == q {
				return false
			}
			spec := b.Frame.Roles[o.Name]
			if f.Quantity < 0 || o.Name == name {
				continue
			}
			x := &c.Doc.Quantities[f.Quantity]
			if spec.Like == name && !completion.Like(spec, x, m) && !(passage.Unnamed(x) && c.unitOfStated(b, m)) ||
				role.Like == o.Name && !completion.Like(role, m, x) {
				return false
			}
			unit = unit || (spec.Like == name || role.Like == o.Name) && (roletype.SameUnit(m, x) || role.Bare && roletype.Bare(x))
		}
	}
	return unit
}

// unitOfStated: the quantity has the unit of the gap that the binding tells, as a bare number beside it may.
func (c *checker) unitOfStated(b *passage.Binding, m *mention.Quantity) bool {
	stated := b.Get(check.RoleStated)
	return b.Frame.Kind == check.KindDifference && len(stated) == 1 && stated[0].Quantity >= 0 && roletype.SameUnit(m, &c.Doc.Quantities[stated[0].Quantity])
}
