package validate

import (
	"maps"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/passage"
)

func namesOf(role string, uses func(string) bool) *passage.RoleNames {
	used := func(name string) string {
		if uses(name) {
			return name
		}
		return ""
	}
	return &passage.RoleNames{
		Value: used(role), Unit: used(rules.UnitOf(role)), Per: used(rules.PerOf(role)), Noun: used(role + rules.NounSuffix),
		IsRange: used(role + rules.RangeSuffix), Hedge: used(rules.HedgeOf(role)), Time: passage.TimeNamesOf(role, used),
	}
}

// blank is a frame's environment with no role filled, and the names to fill it by.
type blank struct {
	env   rules.Env // shared: it is copied
	names map[string]*passage.RoleNames
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
	b := &blank{env: rules.Env{rules.Guessed: false, rules.Across: false}, names: map[string]*passage.RoleNames{}}
	for name, valued := range e.book.Captures(f) {
		n := namesOf(name, uses)
		b.names[name] = n
		if valued {
			passage.Set(b.env, n.Value, interval.Whole())
		} else {
			passage.Set(b.env, n.Value, "")
		}
	}
	for name, r := range f.Roles {
		n := namesOf(name, uses)
		b.names[name] = n
		passage.Set(b.env, n.Unit, "")
		passage.Set(b.env, n.Per, "")
		passage.Set(b.env, n.IsRange, false)
		passage.Set(b.env, n.Noun, "")
		passage.Set(b.env, n.Hedge, "")
		if r.Many {
			passage.Set(b.env, n.Value, []interval.Interval(nil))
		} else {
			passage.Set(b.env, n.Value, interval.Interval{})
		}
		if rules.IsTime(r.Type) {
			passage.TimeEnv(b.env, n, &mention.Time{})
		}
	}
	return b
}

// env is the binding as a rule's expressions see it.
func (c *checker) env(b *passage.Binding, p passage.Precision) rules.Env {
	return c.envOver(c.e.blankOf(b.Frame), b, p)
}

// fullEnv is the binding as causes see it, who may read any name. Few are asked for.
func (c *checker) fullEnv(b *passage.Binding, p passage.Precision) rules.Env {
	return c.envOver(c.e.newBlank(b.Frame, rules.EveryName), b, p)
}

func (c *checker) envOver(over *blank, b *passage.Binding, p passage.Precision) rules.Env {
	env := maps.Clone(over.env)
	env[rules.Guessed], env[rules.Across] = b.Guessed, b.Across
	c.Refine(b)
	for i := range b.Roles {
		c.bindRole(env, over.names[b.Roles[i].Name], b.Frame, &b.Roles[i], p)
	}
	return env
}

// bindRole adds the role's values; n is nil for what only the binder reads.
func (c *checker) bindRole(env rules.Env, n *passage.RoleNames, f *rules.Frame, r *passage.Role, p passage.Precision) {
	if n == nil {
		return
	}
	first := &r.Fillers[0]
	spec, isRole := f.Roles[r.Name]
	switch {
	case first.Time >= 0 && first.Given == nil && !spec.Many:
		passage.TimeEnv(env, n, &c.Doc.Times[first.Time])
	case !isRole && f.Vars[r.Name] == "value":
		passage.Set(env, n.Value, c.Value(first, p))
		return
	case !isRole && !first.Valued:
		passage.Set(env, n.Value, first.Class)
		return
	case spec.Many:
		l := make([]interval.Interval, len(r.Fillers))
		for i := range r.Fillers {
			l[i] = c.roleValue(&r.Fillers[i], spec, p)
		}
		passage.Set(env, n.Value, l)
	case spec.Exact && (first.Quantity >= 0 || first.Valued) && p != passage.Printed:
		passage.Set(env, n.Value, c.Value(first, passage.Printed))
	default:
		passage.Set(env, n.Value, c.roleValue(first, spec, p))
	}
	if first.Quantity >= 0 {
		measureEnv(env, n, &c.Doc.Quantities[first.Quantity])
	}
}

// roleValue is the filler's value as its role takes it: rounded or counted, with its hedge
// or without.
func (c *checker) roleValue(f *passage.Filler, spec rules.Role, p passage.Precision) interval.Interval {
	v := c.hedgedValue(f, spec, p)
	if spec.Rounded && p != passage.Printed && f.Quantity >= 0 && c.Doc.Quantities[f.Quantity].Unit == mention.Count && c.Doc.Quantities[f.Quantity].LowPlace == 0 {
		return interval.Interval{Lo: v.Lo - 0.5, Hi: v.Hi + 0.5}
	}
	return v
}

func (c *checker) hedgedValue(f *passage.Filler, spec rules.Role, p passage.Precision) interval.Interval {
	if !spec.Plain && !f.Plain || f.Quantity < 0 || p == passage.Printed || c.overridden(f.Quantity) {
		return c.Value(f, p)
	}
	q := c.Doc.Quantities[f.Quantity]
	q.Hedge = mention.Exact
	return passage.ValueOf(&q, p, f.Near)
}

// overridden: another value is tried for the quantity.
func (c *checker) overridden(q int) bool {
	_, ok := c.Override[q]
	return ok
}

// measureEnv adds what a quantity is measured in and how exactly.
func measureEnv(env rules.Env, n *passage.RoleNames, q *mention.Quantity) {
	unit, per, ok := strings.Cut(q.Unit, "-per-")
	if !ok {
		per = q.Per
	}
	passage.Set(env, n.Unit, unit)
	passage.Set(env, n.Per, per)
	passage.Set(env, n.Noun, q.Noun)
	passage.Set(env, n.IsRange, q.IsRange)
	passage.Set(env, n.Hedge, q.Hedge.String())
}
