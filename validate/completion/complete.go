package completion

import (
	"math"
	"slices"
	"sort"

	"crossfoot/extract"
	"crossfoot/extract/claim"
	"crossfoot/extract/claims"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// maxReadings bounds the readings tried of one binding.
const MaxReadings = 24

// Complete lists the readings of a binding: itself, where nothing is missing, and
// one for each candidate of a role that is looked for elsewhere, nearest first.
func (c *Completion) Complete(b *passage.Binding) []*passage.Binding {
	readings := append([]*passage.Binding{b}, b.Others...)
	for i := range b.Frame.Complete {
		step := &b.Frame.Complete[i]
		if step.Otherwise && slices.ContainsFunc(readings, func(r *passage.Binding) bool { return len(r.Get(step.Role)) > 0 }) {
			continue
		}
		for _, r := range readings {
			if len(readings) < MaxReadings {
				readings = append(readings, c.filled(r, step)...)
			}
		}
	}
	for _, r := range readings {
		c.WithRate(r)
		c.WithConversion(r)
		c.WithToday(r)
	}
	return readings
}

// filled lists the readings in which the step fills the binding's empty role.
func (c *Completion) filled(b *passage.Binding, step *rules.Completion) []*passage.Binding {
	if b.Guessed || len(b.Get(step.Role)) > 0 || !b.Has(step.Needs) {
		return nil
	}
	if typ := b.Frame.Roles[step.Role].Type; rules.IsTime(typ) {
		return c.filledByTime(b, step, typ)
	}
	found := c.candidates(b, step)
	if step.Lone {
		found = c.larger(b, found)
	}
	if step.Nearest {
		found = c.nearest(b, step, found)
	}
	if step.All && len(found) > 0 {
		return []*passage.Binding{c.supposed(b, step, found)}
	}
	several := step.Lone && c.several(b, found)
	var out []*passage.Binding
	for _, q := range found[:min(len(found), MaxReadings)] {
		r := c.supposed(b, step, []int{q})
		r.AgreeOnly = r.AgreeOnly || several
		out = append(out, r)
	}
	return out
}

// nearest keeps the candidates of the sentence nearest to the role that the step
// needs, or to the binding's first piece.
func (c *Completion) nearest(b *passage.Binding, step *rules.Completion, found []int) []int {
	home := b.Roles[0].Fillers[0].Sentence
	if len(step.Needs) > 0 {
		home = b.Get(step.Needs[0])[0].Sentence
	}
	best := math.MaxInt
	away := func(q int) int {
		if d := c.Doc.Quantities[q].Sentence - home; d >= 0 {
			return d
		}
		return home - c.Doc.Quantities[q].Sentence
	}
	for _, q := range found {
		best = min(best, away(q))
	}
	return slices.DeleteFunc(found, func(q int) bool { return away(q) > best })
}

// supposed is the binding with the role filled by a guess.
func (c *Completion) supposed(b *passage.Binding, step *rules.Completion, found []int) *passage.Binding {
	r := b
	for _, q := range found {
		r = r.With(step.Role, c.QuantityFiller(q))
	}
	r.Weak = true
	r.AgreeOnly = b.AgreeOnly || !step.Assert
	return r
}

// candidates lists the quantities that could fill the role, those before the
// binding nearest first, then those behind it.
func (c *Completion) candidates(b *passage.Binding, step *rules.Completion) []int {
	first, last := c.reach(b)
	if first < 0 {
		return nil
	}
	from, to := b.Sentences()
	var out []int
	try := func(q int) {
		if c.candidate(b, step, q) {
			out = append(out, q)
		}
	}
	for q := last; q >= max(0, first-evidence.MaxLook) && c.Doc.Quantities[q].Sentence >= from-step.Back; q-- {
		try(q)
	}
	for q := last + 1; !step.Before && q < min(len(c.Doc.Quantities), last+evidence.MaxLook) && c.Doc.Quantities[q].Sentence <= to+step.Forward; q++ {
		try(q)
	}
	return out
}

// reach is the first and last quantity of the binding; of one that holds only words
// it is the quantity before them. It is negative where there is none.
func (c *Completion) reach(b *passage.Binding) (first, last int) {
	if used := b.Quantities(); len(used) > 0 {
		return used[0], used[len(used)-1]
	}
	start := b.Roles[0].Fillers[0].Span.Start
	at := sort.Search(len(c.Doc.Quantities), func(i int) bool { return c.Doc.Quantities[i].Start >= start })
	at = min(max(at-1, 0), len(c.Doc.Quantities)-1)
	return at, at
}

func (c *Completion) candidate(b *passage.Binding, step *rules.Completion, q int) bool {
	for _, u := range b.Quantities() {
		if u == q {
			return false
		}
	}
	m := &c.Doc.Quantities[q]
	role := b.Frame.Roles[step.Role]
	if !roletype.Fits(role.Type, m) || c.Cell(m) || (role.Many || step.Near != "") && c.IsWhole(q) || role.Many && c.Extra(m) {
		return false
	}
	if role.Unlike != "" && (!c.Unlike(b, role.Unlike, m) || c.alreadyTold(q)) {
		return false
	}
	if role.Like != "" {
		for _, f := range b.Get(role.Like) {
			if f.Quantity >= 0 && (!Like(role, m, &c.Doc.Quantities[f.Quantity]) || c.CountsPoints(m) && !c.CountsPoints(&c.Doc.Quantities[f.Quantity])) {
				return false
			}
		}
	}
	return (step.Near == "" || c.Near(q, step.Near) || c.NounIn(m, step.Near)) && (step.Apart == "" || !c.Near(q, step.Apart)) && c.alike(b, step, q)
}

// alreadyTold: the amount stands alone in a bracket right behind one in another currency, which it is.
func (c *Completion) alreadyTold(q int) bool {
	if q == 0 {
		return false
	}
	m, outer, all := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1], c.Doc.Tokens.All
	return roletype.Of(m) == roletype.Money && roletype.Of(outer) == roletype.Money && outer.Unit != m.Unit && outer.Last == m.First-1 &&
		all[outer.Last].Is("(") && m.Last < len(all) && all[m.Last].Is(")")
}

// CountsPoints: the number is one of points, which are no things.
func (c *Completion) CountsPoints(m *mention.Quantity) bool {
	last := m.Last
	if all := c.Doc.Tokens.All; last+1 < len(all) && all[last].Lower == "-" {
		last += 2 // "a 2.5-point rise"
	}
	return m.Unit == mention.Count && c.TokensIn(m.First, last, evidence.ClassPoints)
}

// Like: the quantity may stand beside the other in the role.
func Like(role rules.Role, m, other *mention.Quantity) bool {
	return (roletype.SameUnit(m, other) || role.Bare && (TakesUnit(m, other) || TakesUnit(other, m))) && (!role.Noun || passage.SameNoun(m, other))
}

// TakesUnit: a number without a unit may have that of the other. Money is always
// written with its sign, but where it comes in millions.
func TakesUnit(m, other *mention.Quantity) bool {
	return roletype.Bare(m) && (m.LowPlace >= 5 || !rules.IsCurrency(other.Unit))
}

// alike compares the attributes that the completion wants to be the same.
func (c *Completion) alike(b *passage.Binding, step *rules.Completion, q int) bool {
	if len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return len(step.Same) == 0
	}
	if slices.Contains(step.Same, "when") && !c.holdsWhen(b, q) {
		return false
	}
	for _, u := range b.Quantities() {
		x, y := &c.Doc.Claims[u], &c.Doc.Claims[q]
		for _, attr := range step.Same {
			switch {
			case attr == "topic" && !c.sameTopic(u, q),
				attr == "unshared" && c.HasShare(q),
				attr == "unsummed" && q < u && x.Quantity.Sentence == y.Quantity.Sentence && divided(x.Quantity),
				attr == "thing" && evidence.Percents(x.Quantity) == evidence.Percents(y.Quantity) && !c.mayBeSame(u, q),
				attr == "words" && c.ContentOfSentence(x.Quantity.Sentence).Shared(c.ContentOfSentence(y.Quantity.Sentence)) == 0,
				attr == "scope" && c.OtherScope(min(x.Quantity.Sentence, y.Quantity.Sentence), max(x.Quantity.Sentence, y.Quantity.Sentence)),
				attr == "later" && !notBefore(y, x),
				attr == "year" && !sameYear(x, y),
				attr == "moment" && !c.SameTime(u, q),
				attr == "sort" && IsChange(x) != IsChange(y),
				attr == "time" && x.Time.Key != y.Time.Key,
				attr == "subject" && x.Subject.Key != y.Subject.Key,
				attr == "metric" && x.Metric.Key != y.Metric.Key,
				attr == "noun" && !SameThing(x, y):
				return false
			}
		}
	}
	return true
}

// divided: the figure is of a kind of which what stands before it in its sentence may be the whole: "5,200 vans, with
// the biggest order, 610, from couriers".
func divided(m *mention.Quantity) bool {
	class := roletype.Of(m)
	return class == roletype.Count || class == roletype.Money
}

// sameYear: the two claims are made of one year, or of none, and the second has not
// merely got it from the first.
func sameYear(x, y *extract.Claim) bool {
	a, b := x.Time, y.Time
	return (x.Time.Guess || !y.Time.Guess) && a.Key[:min(len(a.Key), 4)] == b.Key[:min(len(b.Key), 4)]
}

// classGeneric holds the nouns that stand for whatever metric was told before.
const classGeneric = "generic-metric"

// sameTopic: the figures stand in one sentence, or may tell of one metric. Counts of
// another sentence may be the total of these.
func (c *Completion) sameTopic(u, q int) bool {
	x, y := &c.Doc.Claims[u], &c.Doc.Claims[q]
	switch {
	case x.Quantity.Sentence == y.Quantity.Sentence:
		return true
	case x.Quantity.Unit == mention.Count:
		return false
	case !y.Metric.Named() || c.InClass(y.Metric.Key, classGeneric):
		return true
	}
	return !claims.MetricsApart(x, y) && c.ContextOf(u).Shared(c.ContextOf(q)) > 0
}

// mayBeSame: two counts of one noun, or of which one has none; one topic; or a figure
// without a metric of its own, told of what stands before.
func (c *Completion) mayBeSame(u, q int) bool {
	a, b := &c.Doc.Quantities[u], &c.Doc.Quantities[q]
	if a.Unit == mention.Count && b.Unit == mention.Count {
		return c.SameCounted(a, b)
	}
	return !c.Doc.Claims[u].Metric.Named() || c.sameTopic(u, q)
}

// notBefore: the times of the claims do not say that the first is of an earlier time
// than the second, or of the same.
func notBefore(x, y *extract.Claim) bool {
	if x.Time.Key == "" || y.Time.Key == "" || x.Time.Guess {
		return true
	}
	order, _ := times.Compare(x.Time.Key, y.Time.Key)
	return order > 0
}

// IsChange: the figure says by how much something changed.
func IsChange(x *extract.Claim) bool { return slices.Contains(x.Qualifiers, claim.Change) }

// SameThing: two counts of one noun, or two figures of one metric.
func SameThing(x, y *extract.Claim) bool {
	a, b := x.Quantity, y.Quantity
	if a.Unit == mention.Count && b.Unit == mention.Count && a.Noun != "" {
		return a.Noun == b.Noun
	}
	return x.Metric.Key != "" && x.Metric.Key == y.Metric.Key
}

// Unlike: the unit differs from that of the role.
func (c *Completion) Unlike(b *passage.Binding, role string, m *mention.Quantity) bool {
	for _, f := range b.Get(role) {
		if f.Quantity >= 0 && roletype.SameUnit(m, &c.Doc.Quantities[f.Quantity]) {
			return false
		}
	}
	return true
}

// holdsWhen: the claim holds for the time that fills the role "when", if any.
func (c *Completion) holdsWhen(b *passage.Binding, q int) bool {
	for _, f := range b.Get("when") {
		if f.Time >= 0 && c.Doc.Claims[q].Time.Key != c.Doc.Times[f.Time].ISO {
			return false
		}
	}
	return true
}
