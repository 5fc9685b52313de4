package validate

import (
	"maps"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

// roleNames are the names under which expressions see a role, "" for those that no
// expression reads.
type roleNames struct {
	value, unit, per, noun, isRange, hedge string    // "" where no expression uses it
	time                                   timeNames // of a role that a time fills
}

func namesOf(role string, uses func(string) bool) *roleNames {
	used := func(name string) string {
		if uses(name) {
			return name
		}
		return ""
	}
	return &roleNames{
		value: used(role), unit: used(rules.UnitOf(role)), per: used(rules.PerOf(role)), noun: used(role + rules.NounSuffix),
		isRange: used(role + rules.RangeSuffix), hedge: used(rules.HedgeOf(role)), time: timeNamesOf(role, used),
	}
}

// set gives the name, if it is read, its value.
func set[V any](env rules.Env, name string, v V) {
	if name != "" {
		env[name] = v
	}
}

// blank is a frame's environment with no role filled, and the names to fill it by.
type blank struct {
	env   rules.Env // shared: it is copied
	names map[string]*roleNames
}

// blankOf is that of a frame, with the names that its rules read.
func (e *Engine) blankOf(f *rules.Frame) *blank {
	if b, ok := e.blanks.Load(f); ok {
		return b.(*blank)
	}
	b, _ := e.blanks.LoadOrStore(f, e.newBlank(f, e.book.Uses(f.ID)))
	return b.(*blank)
}

func (e *Engine) newBlank(f *rules.Frame, uses func(string) bool) *blank {
	b := &blank{env: rules.Env{}, names: map[string]*roleNames{}}
	for name, valued := range e.book.Captures(f) {
		n := namesOf(name, uses)
		b.names[name] = n
		if valued {
			set(b.env, n.value, interval.Whole())
		} else {
			set(b.env, n.value, "")
		}
	}
	for name, r := range f.Roles {
		n := namesOf(name, uses)
		b.names[name] = n
		set(b.env, n.unit, "")
		set(b.env, n.per, "")
		set(b.env, n.isRange, false)
		set(b.env, n.noun, "")
		set(b.env, n.hedge, "")
		if r.Many {
			set(b.env, n.value, []interval.Interval(nil))
		} else {
			set(b.env, n.value, interval.Interval{})
		}
		if rules.IsTime(r.Type) {
			timeEnv(b.env, n, &mention.Time{})
		}
	}
	return b
}

// env is the binding as a rule's expressions see it.
func (c *checker) env(b *binding, p precision) rules.Env {
	return c.envOver(c.e.blankOf(b.frame), b, p)
}

// fullEnv is the binding as causes see it, who may read any name. Few are asked for.
func (c *checker) fullEnv(b *binding, p precision) rules.Env {
	return c.envOver(c.e.newBlank(b.frame, rules.EveryName), b, p)
}

func (c *checker) envOver(over *blank, b *binding, p precision) rules.Env {
	env := maps.Clone(over.env)
	env[rules.Guessed], env[rules.Across] = b.guessed, b.across
	c.refine(b)
	for i := range b.roles {
		c.bindRole(env, over.names[b.roles[i].name], b.frame, &b.roles[i], p)
	}
	return env
}

// bindRole adds the role's values; n is nil for what only the binder reads.
func (c *checker) bindRole(env rules.Env, n *roleNames, f *rules.Frame, r *role, p precision) {
	if n == nil {
		return
	}
	first := &r.fillers[0]
	spec, isRole := f.Roles[r.name]
	switch {
	case first.time >= 0 && first.given == nil && !spec.Many:
		timeEnv(env, n, &c.Doc.Times[first.time])
	case !isRole && f.Vars[r.name] == "value":
		set(env, n.value, c.value(first, p))
		return
	case !isRole && !first.valued:
		set(env, n.value, first.class)
		return
	case spec.Many:
		l := make([]interval.Interval, len(r.fillers))
		for i := range r.fillers {
			l[i] = c.roleValue(&r.fillers[i], spec, p)
		}
		set(env, n.value, l)
	case spec.Exact && (first.quantity >= 0 || first.valued) && p != printed:
		set(env, n.value, c.value(first, printed))
	default:
		set(env, n.value, c.roleValue(first, spec, p))
	}
	if first.quantity >= 0 {
		measureEnv(env, n, &c.Doc.Quantities[first.quantity])
	}
}

// roleValue is the filler's value as its role takes it: rounded or counted, with its hedge
// or without.
func (c *checker) roleValue(f *filler, spec rules.Role, p precision) interval.Interval {
	v := c.hedgedValue(f, spec, p)
	if spec.Rounded && p != printed && f.quantity >= 0 && c.Doc.Quantities[f.quantity].Unit == mention.Count && c.Doc.Quantities[f.quantity].LowPlace == 0 {
		return interval.Interval{Lo: v.Lo - 0.5, Hi: v.Hi + 0.5}
	}
	return v
}

func (c *checker) hedgedValue(f *filler, spec rules.Role, p precision) interval.Interval {
	if !spec.Plain || f.quantity < 0 || p == printed || c.overridden(f.quantity) {
		return c.value(f, p)
	}
	q := c.Doc.Quantities[f.quantity]
	q.Hedge = mention.Exact
	return valueOf(&q, p, f.near)
}

// overridden: another value is tried for the quantity.
func (c *checker) overridden(q int) bool {
	_, ok := c.override[q]
	return ok
}

// measureEnv adds what a quantity is measured in and how exactly.
func measureEnv(env rules.Env, n *roleNames, q *mention.Quantity) {
	unit, per, ok := strings.Cut(q.Unit, "-per-")
	if !ok {
		per = q.Per
	}
	set(env, n.unit, unit)
	set(env, n.per, per)
	set(env, n.noun, q.Noun)
	set(env, n.isRange, q.IsRange)
	set(env, n.hedge, q.Hedge.String())
}
