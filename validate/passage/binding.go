package passage

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
)

// AddsUpWithin: the total and its parts are all parts of the other's total.
func (b *Binding) AddsUpWithin(o *Binding) bool {
	if o == b {
		return false
	}
	parts := o.Get(check.RoleParts)
	for _, r := range b.Roles {
		for _, f := range r.Fillers {
			if !slices.ContainsFunc(parts, func(p Filler) bool { return p.Quantity == f.Quantity }) {
				return false
			}
		}
	}
	return true
}

// ScatteredList: the parts stand in the drawn figure's own sentence and in others, where
// one of the total's parts may be a figure told long before.
func (b *Binding) ScatteredList() bool {
	own, others, stated := false, false, b.Get(check.RoleStated)[0].Sentence
	for _, f := range b.Get(check.RoleParts) {
		own, others = own || f.Sentence == stated, others || f.Sentence != stated
	}
	return own && others
}

// CueOf is the first filler of the first of the roles that is filled.
func (b *Binding) CueOf(names ...string) *Filler {
	for _, name := range names {
		if f := b.Get(name); len(f) > 0 {
			return &f[0]
		}
	}
	return nil
}

// QuantityBeside is the binding's first quantity but the one given.
func (b *Binding) QuantityBeside(q int) int {
	for _, o := range b.Quantities() {
		if o != q {
			return o
		}
	}
	return q
}

// Whole: every role of the binding's frame is filled.
func (b *Binding) Whole() bool {
	for name := range b.Frame.Roles {
		if len(b.Get(name)) == 0 {
			return false
		}
	}
	return true
}

// RateAndNumber are the figures of these roles, -1 where the period says the number.
func (b *Binding) RateAndNumber() [2]int {
	out := [2]int{b.Get(RoleRate)[0].Quantity, -1}
	if n := b.Get(RoleNumber); len(n) > 0 {
		out[1] = n[0].Quantity
	}
	return out
}

// Filler is what fills a role: a quantity, a time or a word.
type Filler struct {
	Quantity int          // index of Document.Quantities, -1 where none
	Time     int          // index of Document.Times, -1 where none
	Span     article.Span // its tokens
	Sentence int          // in which it stands
	// Class and value are what a captured word stands for.
	Class  string
	Value  float64
	Valued bool          // value is told
	Exact  bool          // the value allows no slack
	Hedge  mention.Hedge // how exactly it is told
	Near   Near          // how far the hedge binds
	// Plain: the hedge says nothing; what it is set against has the same one.
	Plain bool
	// Rounded is the most that rounding can have moved it; 0 where only its own digits tell.
	Rounded float64
	// Given is a value that stands nowhere in the article: an exchange rate, today.
	// loosely is the same as editors still let pass; nil where it is no wider.
	Given, Loosely *interval.Interval
	// Scale is what the figure's unit is in that of the binding; 0 where it is the same.
	Scale float64
	// Label is what messages call it instead of its own words: a value that stands nowhere in the article, a part of a time or what
	// two figures enclose.
	Label string
}

// Role is a role with its fillers.
type Role struct {
	Name    string   // as the frame calls it
	Fillers []Filler // in text order
}

// Binding is a frame with its roles filled.
type Binding struct {
	Frame *rules.Frame
	Roles []Role // those that are filled
	// Weak: a role was filled by a guess, so that another reading cannot be ruled out.
	Weak bool
	// AgreeOnly: too weak for a finding; only agreement counts.
	AgreeOnly bool
	// Soft: where nothing else around can be meant, the reading contradicts though it was to agree only.
	Soft bool
	// Firm: agreements found by a guess do not speak against a contradiction.
	Firm bool
	// SlipOnly: a contradiction counts only where the stated figure is the recalculated
	// one with a slip of the pen.
	SlipOnly bool
	// MovedOnly: and of these slips only where digits are moved about, not where one is another.
	MovedOnly bool
	// Guessed: the numbers were put together by what is left over in a passage.
	Guessed bool
	// Tied: words tie so many of something to so much each, a rate to so many of which it is told, or all parts to
	// their total.
	Tied bool
	// Across: they stand in several sentences.
	Across bool
	// Others are further readings of the same numbers.
	Others []*Binding
	Order  int       // place of the pattern in its frame; for a stable order
	Env    rules.Env // the binding as expressions see it, made when a rule is applied
}

// Yields: the binder is a last resort, which gives way to rules that read more of the wording.
func (b *Binding) Yields() bool {
	switch b.Frame.Binder {
	case DrawnBinder, AddendsBinder, BreakdownBinder, SpansBinder, RatesBinder, MovedBinder, MisprintedBinder, LivesBinder:
		return true
	}
	return false
}

// OneOf is the first of the readings, with the others as what may be meant instead; nil
// where there are none.
func OneOf(readings []*Binding) *Binding {
	if len(readings) == 0 {
		return nil
	}
	readings[0].Others = readings[1:]
	return readings[0]
}

// Get lists what fills the role; nil where nothing does.
func (b *Binding) Get(name string) []Filler {
	for i := range b.Roles {
		if b.Roles[i].Name == name {
			return b.Roles[i].Fillers
		}
	}
	return nil
}

// Only is the one figure that fills the role; not ok where nothing, a word or more than one thing does.
func (b *Binding) Only(name string) (q int, ok bool) {
	f := b.Get(name)
	if len(f) != 1 || f[0].Quantity < 0 {
		return -1, false
	}
	return f[0].Quantity, true
}

// Figure is the one figure that fills the role, as the caller knows (Only asks whether it does).
func (b *Binding) Figure(name string) int {
	q, _ := b.Only(name)
	return q
}

// Add fills the role with one thing more.
func (b *Binding) Add(name string, f Filler) {
	for i := range b.Roles {
		if b.Roles[i].Name == name {
			b.Roles[i].Fillers = append(b.Roles[i].Fillers, f)
			return
		}
	}
	b.Roles = append(b.Roles, Role{name, []Filler{f}})
}

// AddNumber adds a number that stands nowhere in the article.
func (b *Binding) AddNumber(name string, n int) {
	v := interval.Of(float64(n))
	b.Add(name, Filler{Quantity: -1, Time: -1, Given: &v})
}

// AddWord adds a word that stands nowhere in the article.
func (b *Binding) AddWord(name, word string) {
	b.Add(name, Filler{Quantity: -1, Time: -1, Class: word, Given: &interval.Interval{}})
}

// Levels are the figures that a change begins and ends at.
func (b *Binding) Levels() []Filler {
	return append(slices.Clone(b.Get(RoleFrom)), b.Get(RoleTo)...)
}

// LevelsTogether: no figure of the binding stands between the two levels of a change.
func (b *Binding) LevelsTogether() bool {
	levels := b.Levels()
	if len(levels) != 2 {
		return false
	}
	low, high := min(levels[0].Quantity, levels[1].Quantity), max(levels[0].Quantity, levels[1].Quantity)
	return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return low < q && q < high })
}

// With is the binding with one role filled more.
func (b *Binding) With(name string, f Filler) *Binding {
	c := *b
	c.Env = nil
	c.Roles = make([]Role, 0, len(b.Roles)+1)
	for _, r := range b.Roles {
		c.Roles = append(c.Roles, Role{r.Name, slices.Clone(r.Fillers)})
	}
	c.Add(name, f)
	return &c
}

// Without is the binding with these roles empty.
func (b *Binding) Without(names ...string) *Binding {
	c := *b
	c.Env, c.Others = nil, nil
	c.Roles = slices.DeleteFunc(slices.Clone(b.Roles), func(r Role) bool { return slices.Contains(names, r.Name) })
	return &c
}

// Has: each of the roles is filled.
func (b *Binding) Has(names []string) bool {
	for _, n := range names {
		if len(b.Get(n)) == 0 {
			return false
		}
	}
	return true
}

// HasAny: one of the roles is filled.
func (b *Binding) HasAny(names []string) bool {
	for _, n := range names {
		if len(b.Get(n)) > 0 {
			return true
		}
	}
	return false
}

// Includes: every role of o is filled here by the same words.
func (b *Binding) Includes(o *Binding) bool {
	for _, r := range o.Roles {
		mine := b.Get(r.Name)
		for _, f := range r.Fillers {
			if !slices.ContainsFunc(mine, func(m Filler) bool { return m.Span == f.Span }) {
				return false
			}
		}
	}
	return true
}

// Quantities lists the quantities that take part, ascending.
func (b *Binding) Quantities() []int {
	var out []int
	for _, r := range b.Roles {
		for _, f := range r.Fillers {
			if f.Quantity >= 0 {
				out = append(out, f.Quantity)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Sentences is the first and last sentence that the binding takes part of.
func (b *Binding) Sentences() (first, last int) {
	first = b.Roles[0].Fillers[0].Sentence
	last = first
	for _, r := range b.Roles {
		for i := range r.Fillers {
			first, last = min(first, r.Fillers[i].Sentence), max(last, r.Fillers[i].Sentence)
		}
	}
	return first, last
}

// Value is the interval a filler stands for.
func (c *Passage) Value(f *Filler, p Precision) interval.Interval {
	v := c.ownValue(f, p)
	if f.Scale != 0 {
		v = interval.Mul(v, interval.Of(f.Scale))
	}
	return v
}

// ownValue is the same in the figure's own unit.
func (c *Passage) ownValue(f *Filler, p Precision) interval.Interval {
	if f.Given != nil {
		if o, ok := c.Override[f.Quantity]; ok && f.Quantity >= 0 {
			return o
		}
		if p == Loose && f.Loosely != nil {
			return *f.Loosely
		}
		return *f.Given
	}
	if f.Quantity >= 0 {
		q := &c.Doc.Quantities[f.Quantity]
		if o, ok := c.Override[f.Quantity]; ok {
			return o
		}
		if p == Printed {
			if iv, ok := PrintedValue(q); ok {
				return iv
			}
			p = Strict
		}
		iv := valueWithin(q, p, f.Near, f.mostRounded(p))
		if c.AndSmaller(f.Quantity) {
			iv.Hi++
		}
		return iv
	}
	if f.Valued && (f.Exact || p == Printed) {
		return interval.Of(f.Value)
	}
	if f.Valued {
		return hedged(interval.Widen(interval.Of(f.Value), wordSlack[p]), &mention.Quantity{Form: mention.Multiple, Hedge: f.Hedge}, p, Close)
	}
	return interval.Whole()
}

// List is the binding's only role that holds several figures; nil where there is none.
func (b *Binding) List() *Role {
	var found *Role
	for i := range b.Roles {
		o := &b.Roles[i]
		if !b.Frame.Roles[o.Name].Many {
			continue
		}
		if found != nil || len(o.Fillers) < 2 || o.Fillers[0].Quantity < 0 {
			return nil
		}
		found = o
	}
	return found
}

// Instead is the binding with the only filler of a role replaced.
func (b *Binding) Instead(i int, f Filler) *Binding {
	o := *b
	o.Env, o.Roles = nil, append([]Role(nil), b.Roles...)
	o.Roles[i] = Role{b.Roles[i].Name, []Filler{f}}
	return &o
}

// QuantityFiller is the quantity as it fills a role.
func (c *Passage) QuantityFiller(q int) Filler {
	m := &c.Doc.Quantities[q]
	return Filler{Quantity: q, Time: -1, Span: m.Span, Sentence: m.Sentence, Hedge: m.Hedge, Near: c.Nearness(q)}
}

// Times lists the times that take part, ascending.
func (b *Binding) Times() []int {
	var out []int
	for _, r := range b.Roles {
		for i := range r.Fillers {
			if r.Fillers[i].Time >= 0 {
				out = append(out, r.Fillers[i].Time)
			}
		}
	}
	slices.Sort(out)
	return out
}

// RateLater: what is told of each thing stands in a sentence behind the one of the product: it
// goes on to something else, such as the deposit on each bottle of the crate.
func (b *Binding) RateLater() bool {
	return b.Frame.Kind == check.KindProduct && b.Get(check.RoleOne)[0].Sentence > b.Get(check.RoleStated)[0].Sentence
}

// Scattered: the drawn figure stands in a sentence between those of the two others.
func (b *Binding) Scattered() bool {
	one, other, stated := b.Get(check.RoleOne)[0].Sentence, b.Get(check.RoleOther)[0].Sentence, b.Get(check.RoleStated)[0].Sentence
	return min(one, other) < stated && stated < max(one, other)
}

// ToldLater: the earlier figure of a change is told in a sentence of its own, which may look
// back farther than the change: "slipped 2% to $181. A year ago it stood at $330".
func (b *Binding) ToldLater() bool {
	from, to := b.Get(RoleFrom), b.Get(RoleTo)
	return b.Frame.Kind == check.KindChange && len(from) == 1 && len(to) == 1 && from[0].Sentence > to[0].Sentence
}

// Rescaled: a figure is told in another unit or scale than the binding's, and taken in that.
func (b *Binding) Rescaled() bool {
	return slices.ContainsFunc(b.Roles, func(r Role) bool {
		return slices.ContainsFunc(r.Fillers, func(f Filler) bool { return f.Scale != 0 })
	})
}

// LeadsTo: the figure is where a change led to, which stands anywhere.
func (b *Binding) LeadsTo(q int) bool {
	to := b.Get(RoleTo)
	return len(to) == 1 && to[0].Quantity == q
}

// Holds: the figure fills a role of the binding.
func (b *Binding) Holds(q int) bool {
	for _, used := range b.Quantities() {
		if used == q {
			return true
		}
	}
	return false
}

// HoldsAll: every figure and time of the other reading takes part in this one.
func (b *Binding) HoldsAll(o *Binding) bool {
	mine := b.pieces()
	return !slices.ContainsFunc(o.pieces(), func(p int) bool { return !slices.Contains(mine, p) })
}

// pieces are where the binding's figures and times begin in the text.
func (b *Binding) pieces() []int {
	var out []int
	for _, r := range b.Roles {
		for _, f := range r.Fillers {
			if f.Quantity >= 0 || f.Time >= 0 {
				out = append(out, f.Span.Start)
			}
		}
	}
	return out
}

// AddSides adds what the two sides made, under these names.
func (b *Binding) AddSides(homeName, awayName string, home, away int) {
	b.AddNumber(homeName, home)
	b.AddNumber(awayName, away)
}
