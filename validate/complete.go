package validate

import (
	"math"
	"slices"
	"sort"
	"strings"

	"crossfoot/extract"
	"crossfoot/extract/claim"
	"crossfoot/extract/claims"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// maxReadings bounds the readings tried of one binding, maxLook the quantities
// looked at on either side.
const (
	maxReadings = 24
	maxLook     = 60
)

// complete lists the readings of a binding: itself, where nothing is missing, and
// one for each candidate of a role that is looked for elsewhere, nearest first.
func (c *checker) complete(b *binding) []*binding {
	readings := append([]*binding{b}, b.others...)
	for i := range b.frame.Complete {
		step := &b.frame.Complete[i]
		if step.Otherwise && slices.ContainsFunc(readings, func(r *binding) bool { return len(r.get(step.Role)) > 0 }) {
			continue
		}
		for _, r := range readings {
			if len(readings) < maxReadings {
				readings = append(readings, c.filled(r, step)...)
			}
		}
	}
	for _, r := range readings {
		c.withRate(r)
		c.withConversion(r)
		c.withToday(r)
	}
	return readings
}

// filled lists the readings in which the step fills the binding's empty role.
func (c *checker) filled(b *binding, step *rules.Completion) []*binding {
	if b.guessed || len(b.get(step.Role)) > 0 || !b.has(step.Needs) {
		return nil
	}
	if typ := b.frame.Roles[step.Role].Type; rules.IsTime(typ) {
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
		return []*binding{c.supposed(b, step, found)}
	}
	several := step.Lone && c.several(b, found)
	var out []*binding
	for _, q := range found[:min(len(found), maxReadings)] {
		r := c.supposed(b, step, []int{q})
		r.agreeOnly = r.agreeOnly || several
		out = append(out, r)
	}
	return out
}

// nearest keeps the candidates of the sentence nearest to the role that the step
// needs, or to the binding's first piece.
func (c *checker) nearest(b *binding, step *rules.Completion, found []int) []int {
	home := b.roles[0].fillers[0].sentence
	if len(step.Needs) > 0 {
		home = b.get(step.Needs[0])[0].sentence
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
func (c *checker) supposed(b *binding, step *rules.Completion, found []int) *binding {
	r := b
	for _, q := range found {
		r = r.with(step.Role, c.quantityFiller(q))
	}
	r.weak = true
	r.agreeOnly = b.agreeOnly || !step.Assert
	return r
}

// quantityFiller is the quantity as it fills a role.
func (c *checker) quantityFiller(q int) filler {
	m := &c.Doc.Quantities[q]
	return filler{quantity: q, time: -1, span: m.Span, sentence: m.Sentence, hedge: m.Hedge, near: c.nearness(q)}
}

// candidates lists the quantities that could fill the role, those before the
// binding nearest first, then those behind it.
func (c *checker) candidates(b *binding, step *rules.Completion) []int {
	first, last := c.reach(b)
	if first < 0 {
		return nil
	}
	from, to := b.sentences()
	var out []int
	try := func(q int) {
		if c.candidate(b, step, q) {
			out = append(out, q)
		}
	}
	for q := last; q >= max(0, first-maxLook) && c.Doc.Quantities[q].Sentence >= from-step.Back; q-- {
		try(q)
	}
	for q := last + 1; !step.Before && q < min(len(c.Doc.Quantities), last+maxLook) && c.Doc.Quantities[q].Sentence <= to+step.Forward; q++ {
		try(q)
	}
	return out
}

// reach is the first and last quantity of the binding; of one that holds only words
// it is the quantity before them. It is negative where there is none.
func (c *checker) reach(b *binding) (first, last int) {
	if used := b.quantities(); len(used) > 0 {
		return used[0], used[len(used)-1]
	}
	start := b.roles[0].fillers[0].span.Start
	at := sort.Search(len(c.Doc.Quantities), func(i int) bool { return c.Doc.Quantities[i].Start >= start })
	at = min(max(at-1, 0), len(c.Doc.Quantities)-1)
	return at, at
}

func (c *checker) candidate(b *binding, step *rules.Completion, q int) bool {
	for _, u := range b.quantities() {
		if u == q {
			return false
		}
	}
	m := &c.Doc.Quantities[q]
	role := b.frame.Roles[step.Role]
	if !roletype.Fits(role.Type, m) || c.cell(m) || (role.Many || step.Near != "") && c.isWhole(q) || role.Many && c.extra(m) {
		return false
	}
	if role.Unlike != "" && !c.unlike(b, role.Unlike, m) {
		return false
	}
	if role.Like != "" {
		for _, f := range b.get(role.Like) {
			if f.quantity >= 0 && (!like(role, m, &c.Doc.Quantities[f.quantity]) || c.countsPoints(m) && !c.countsPoints(&c.Doc.Quantities[f.quantity])) {
				return false
			}
		}
	}
	return (step.Near == "" || c.near(q, step.Near) || c.nounIn(m, step.Near)) && (step.Apart == "" || !c.near(q, step.Apart)) && c.alike(b, step, q)
}

// countsPoints: the number is one of points, which are no things.
func (c *checker) countsPoints(m *mention.Quantity) bool {
	last := m.Last
	if all := c.Doc.Tokens.All; last+1 < len(all) && all[last].Lower == "-" {
		last += 2 // "a 2.5-point rise"
	}
	return m.Unit == mention.Count && c.tokensIn(m.First, last, classPoints)
}

// like: the quantity may stand beside the other in the role.
func like(role rules.Role, m, other *mention.Quantity) bool {
	return (roletype.SameUnit(m, other) || role.Bare && (takesUnit(m, other) || takesUnit(other, m))) && (!role.Noun || sameNoun(m, other))
}

// takesUnit: a number without a unit may have that of the other. Money is always
// written with its sign, but where it comes in millions.
func takesUnit(m, other *mention.Quantity) bool {
	return roletype.Bare(m) && (m.LowPlace >= 5 || !rules.IsCurrency(other.Unit))
}

// alike compares the attributes that the completion wants to be the same.
func (c *checker) alike(b *binding, step *rules.Completion, q int) bool {
	if len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return len(step.Same) == 0
	}
	if slices.Contains(step.Same, "when") && !c.holdsWhen(b, q) {
		return false
	}
	for _, u := range b.quantities() {
		x, y := &c.Doc.Claims[u], &c.Doc.Claims[q]
		for _, attr := range step.Same {
			switch {
			case attr == "topic" && !c.sameTopic(u, q),
				attr == "unshared" && c.shared(q),
				attr == "unsummed" && q < u && x.Quantity.Sentence == y.Quantity.Sentence && divided(x.Quantity),
				attr == "thing" && !c.mayBeSame(u, q),
				attr == "words" && c.contentOfSentence(x.Quantity.Sentence).shared(c.contentOfSentence(y.Quantity.Sentence)) == 0,
				attr == "scope" && c.otherScope(min(x.Quantity.Sentence, y.Quantity.Sentence), max(x.Quantity.Sentence, y.Quantity.Sentence)),
				attr == "later" && !notBefore(y, x),
				attr == "year" && !sameYear(x, y),
				attr == "moment" && !c.sameTime(u, q),
				attr == "sort" && isChange(x) != isChange(y),
				attr == "time" && x.Time.Key != y.Time.Key,
				attr == "subject" && x.Subject.Key != y.Subject.Key,
				attr == "metric" && x.Metric.Key != y.Metric.Key,
				attr == "noun" && !sameThing(x, y):
				return false
			}
		}
	}
	return true
}

// sharedReach is how many tokens behind a figure its share stands.
const sharedReach = 3

// shared: the figure has a share of its own, so that it is part of something: "31,220, or 41%".
func (c *checker) shared(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return percents(next) && next.Sentence == m.Sentence && next.First-m.Last <= sharedReach && c.tokensIn(m.Last, next.First, classMark)
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
func (c *checker) sameTopic(u, q int) bool {
	x, y := &c.Doc.Claims[u], &c.Doc.Claims[q]
	switch {
	case x.Quantity.Sentence == y.Quantity.Sentence:
		return true
	case x.Quantity.Unit == mention.Count:
		return false
	case !y.Metric.Named() || c.inClass(y.Metric.Key, classGeneric):
		return true
	}
	return !claims.MetricsApart(x, y) && c.contextOf(u).shared(c.contextOf(q)) > 0
}

// mayBeSame: two counts of one noun, or of which one has none; one topic; or a figure
// without a metric of its own, told of what stands before.
func (c *checker) mayBeSame(u, q int) bool {
	a, b := &c.Doc.Quantities[u], &c.Doc.Quantities[q]
	if a.Unit == mention.Count && b.Unit == mention.Count {
		return c.sameCounted(a, b)
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

// isChange: the figure says by how much something changed.
func isChange(x *extract.Claim) bool { return slices.Contains(x.Qualifiers, claim.Change) }

// sameThing: two counts of one noun, or two figures of one metric.
func sameThing(x, y *extract.Claim) bool {
	a, b := x.Quantity, y.Quantity
	if a.Unit == mention.Count && b.Unit == mention.Count && a.Noun != "" {
		return a.Noun == b.Noun
	}
	return x.Metric.Key != "" && x.Metric.Key == y.Metric.Key
}

// unlike: the unit differs from that of the role.
func (c *checker) unlike(b *binding, role string, m *mention.Quantity) bool {
	for _, f := range b.get(role) {
		if f.quantity >= 0 && roletype.SameUnit(m, &c.Doc.Quantities[f.quantity]) {
			return false
		}
	}
	return true
}

// holdsWhen: the claim holds for the time that fills the role "when", if any.
func (c *checker) holdsWhen(b *binding, q int) bool {
	for _, f := range b.get("when") {
		if f.time >= 0 && c.Doc.Claims[q].Time.Key != c.Doc.Times[f.time].ISO {
			return false
		}
	}
	return true
}

// sameNoun: the two count the same, as their nouns say.
func sameNoun(a, b *mention.Quantity) bool {
	return a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" || sameHead(headOf(a.Noun), headOf(b.Noun))
}

// sameHead: the two nouns are one, or one with an ending of a letter: "Teiche" and "Teichen".
func sameHead(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(b) == len(a)+1 && len(a) >= minInflected && strings.HasPrefix(b, a)
}

// minInflected is how long a noun is at least of which another may be a form.
const minInflected = 4

// headOf is the last word of a counted noun: "sick trees" are trees.
func headOf(noun string) string { return noun[strings.LastIndexByte(noun, ' ')+1:] }
