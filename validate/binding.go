package validate

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

// filler is what fills a role: a quantity, a time or a word.
type filler struct {
	quantity int          // index of Document.Quantities, -1 where none
	time     int          // index of Document.Times, -1 where none
	span     article.Span // its tokens
	sentence int          // in which it stands
	// class and value are what a captured word stands for.
	class  string
	value  float64
	valued bool          // value is told
	exact  bool          // the value allows no slack
	hedge  mention.Hedge // how exactly it is told
	near   near          // how far the hedge binds
	// rounded is the most that rounding can have moved it; 0 where only its own digits tell.
	rounded float64
	// given is a value that stands nowhere in the article: an exchange rate, today.
	// loosely is the same as editors still let pass; nil where it is no wider.
	given, loosely *interval.Interval
	// scale is what the figure's unit is in that of the binding; 0 where it is the same.
	scale float64
	// label is what messages call a value that stands nowhere in the article.
	label string
}

// role is a role with its fillers.
type role struct {
	name    string   // as the frame calls it
	fillers []filler // in text order
}

// binding is a frame with its roles filled.
type binding struct {
	frame *rules.Frame
	roles []role // those that are filled
	// weak: a role was filled by a guess, so that another reading cannot be ruled out.
	weak bool
	// agreeOnly: too weak for a finding; only agreement counts.
	agreeOnly bool
	// soft: where nothing else around can be meant, the reading contradicts though it was to agree only.
	soft bool
	// firm: agreements found by a guess do not speak against a contradiction.
	firm bool
	// slipOnly: a contradiction counts only where the stated figure is the recalculated
	// one with a slip of the pen.
	slipOnly bool
	// movedOnly: and of these slips only where digits are moved about, not where one is another.
	movedOnly bool
	// guessed: the numbers were put together by what is left over in a passage.
	guessed bool
	// tied: words tie so many of something to so much each, or a rate to so many of which it is told.
	tied bool
	// across: they stand in several sentences.
	across bool
	// others are further readings of the same numbers.
	others []*binding
	order  int       // place of the pattern in its frame; for a stable order
	env    rules.Env // the binding as expressions see it, made when a rule is applied
}

// yields: the binder is a last resort, which gives way to rules that read more of the wording.
func (b *binding) yields() bool {
	switch b.frame.Binder {
	case drawnBinder, addendsBinder, breakdownBinder, spansBinder, ratesBinder, movedBinder, misprintedBinder, livesBinder:
		return true
	}
	return false
}

// oneOf is the first of the readings, with the others as what may be meant instead; nil
// where there are none.
func oneOf(readings []*binding) *binding {
	if len(readings) == 0 {
		return nil
	}
	readings[0].others = readings[1:]
	return readings[0]
}

// get lists what fills the role; nil where nothing does.
func (b *binding) get(name string) []filler {
	for i := range b.roles {
		if b.roles[i].name == name {
			return b.roles[i].fillers
		}
	}
	return nil
}

// add fills the role with one thing more.
func (b *binding) add(name string, f filler) {
	for i := range b.roles {
		if b.roles[i].name == name {
			b.roles[i].fillers = append(b.roles[i].fillers, f)
			return
		}
	}
	b.roles = append(b.roles, role{name, []filler{f}})
}

// addNumber adds a number that stands nowhere in the article.
func (b *binding) addNumber(name string, n int) {
	v := interval.Of(float64(n))
	b.add(name, filler{quantity: -1, time: -1, given: &v})
}

// addWord adds a word that stands nowhere in the article.
func (b *binding) addWord(name, word string) {
	b.add(name, filler{quantity: -1, time: -1, class: word, given: &interval.Interval{}})
}

// levels are the figures that a change begins and ends at.
func (b *binding) levels() []filler {
	return append(slices.Clone(b.get(roleFrom)), b.get(roleTo)...)
}

// with is the binding with one role filled more.
func (b *binding) with(name string, f filler) *binding {
	c := *b
	c.env = nil
	c.roles = make([]role, 0, len(b.roles)+1)
	for _, r := range b.roles {
		c.roles = append(c.roles, role{r.name, slices.Clone(r.fillers)})
	}
	c.add(name, f)
	return &c
}

// without is the binding with these roles empty.
func (b *binding) without(names ...string) *binding {
	c := *b
	c.env, c.others = nil, nil
	c.roles = slices.DeleteFunc(slices.Clone(b.roles), func(r role) bool { return slices.Contains(names, r.name) })
	return &c
}

// has: each of the roles is filled.
func (b *binding) has(names []string) bool {
	for _, n := range names {
		if len(b.get(n)) == 0 {
			return false
		}
	}
	return true
}

// hasAny: one of the roles is filled.
func (b *binding) hasAny(names []string) bool {
	for _, n := range names {
		if len(b.get(n)) > 0 {
			return true
		}
	}
	return false
}

// includes: every role of o is filled here by the same words.
func (b *binding) includes(o *binding) bool {
	for _, r := range o.roles {
		mine := b.get(r.name)
		for _, f := range r.fillers {
			if !slices.ContainsFunc(mine, func(m filler) bool { return m.span == f.span }) {
				return false
			}
		}
	}
	return true
}

// quantities lists the quantities that take part, ascending.
func (b *binding) quantities() []int {
	var out []int
	for _, r := range b.roles {
		for _, f := range r.fillers {
			if f.quantity >= 0 {
				out = append(out, f.quantity)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sentences is the first and last sentence that the binding takes part of.
func (b *binding) sentences() (first, last int) {
	first = b.roles[0].fillers[0].sentence
	last = first
	for _, r := range b.roles {
		for i := range r.fillers {
			first, last = min(first, r.fillers[i].sentence), max(last, r.fillers[i].sentence)
		}
	}
	return first, last
}

// value is the interval a filler stands for.
func (c *checker) value(f *filler, p precision) interval.Interval {
	v := c.ownValue(f, p)
	if f.scale != 0 {
		v = interval.Mul(v, interval.Of(f.scale))
	}
	return v
}

// ownValue is the same in the figure's own unit.
func (c *checker) ownValue(f *filler, p precision) interval.Interval {
	if f.given != nil {
		if o, ok := c.override[f.quantity]; ok && f.quantity >= 0 {
			return o
		}
		if p == loose && f.loosely != nil {
			return *f.loosely
		}
		return *f.given
	}
	if f.quantity >= 0 {
		q := &c.Doc.Quantities[f.quantity]
		if o, ok := c.override[f.quantity]; ok {
			return o
		}
		if p == printed {
			if iv, ok := printedValue(q); ok {
				return iv
			}
			p = strict
		}
		iv := valueWithin(q, p, f.near, f.mostRounded(p))
		if c.andSmaller(f.quantity) {
			iv.Hi++
		}
		return iv
	}
	if f.valued && (f.exact || p == printed) {
		return interval.Of(f.value)
	}
	if f.valued {
		return hedged(interval.Widen(interval.Of(f.value), wordSlack[p]), f.hedge, p, close)
	}
	return interval.Whole()
}
