package rules

import (
	"errors"
	"fmt"
	"strings"
	"sync"

	"crossfoot/rules/interval"
)

// compiled is a rule's expressions.
type compiled struct {
	once    sync.Once
	err     error
	when    *program
	holds   *program // where the rule is a condition
	stated  *program // where the rule is "stated ~ implied"
	implied *program
	calc    *program // what is shown instead of implied
	// statedRole is the role that the left side names, "" where it is an expression.
	statedRole string
	written    sync.Once
	formula    string // in Excel's syntax, written on first use
	caused     sync.Once
	causesErr  error
}

// Prepare compiles the rule's expressions, those of a built-in rule as they are needed;
// the error names file, line and reason.
func (b *Book) Prepare(r *Rule) error {
	r.compiled.once.Do(func() { r.compiled.err = r.located(b.prepare(r)) })
	return r.compiled.err
}

// located says where the rule stands that an error is of.
func (r *Rule) located(err error) error {
	if err != nil {
		err = fmt.Errorf("%s:%d: rule %s: %w", r.File, r.Line, r.ID, err)
	}
	return err
}

// prepareCauses compiles the causes, which only a contradiction asks for: those of
// a user's rule are compiled with the rule, so that what is wrong with them shows.
func (b *Book) prepareCauses(r *Rule) error {
	r.compiled.caused.Do(func() {
		f := b.Frame(r.Frame)
		if f == nil || len(r.Causes.Get()) == 0 {
			return
		}
		env := b.prototype(f)
		causes := r.Causes.Get()
		for i := range causes {
			c := &causes[i]
			var err error
			if c.program, err = compileExpr(tildeCall(c.Holds), env); err != nil {
				r.compiled.causesErr = fmt.Errorf("causes: %w", err)
				return
			}
		}
	})
	return r.compiled.causesErr
}

func (b *Book) prepare(r *Rule) (err error) {
	f := b.Frame(r.Frame)
	if r.Frame == "" {
		return errors.New("it names no frame")
	}
	if f == nil {
		return fmt.Errorf("there is no frame %q", r.Frame)
	}
	if r.GivesWay != "" && b.Rule(r.GivesWay) == nil {
		return fmt.Errorf("gives-way: there is no rule %q", r.GivesWay)
	}
	for _, g := range append(append([]string{}, r.Given...), r.Without...) {
		if _, ok := f.Roles[g]; !ok {
			return fmt.Errorf("given: frame %s has no role %q", f.ID, g)
		}
	}
	env := b.prototype(f)
	c := &r.compiled
	if r.When != "" {
		c.when = newProgram(r.When, env)
	}
	if r.Calc != "" {
		c.calc = newProgram(r.Calc, env)
	}
	c.prepareHolds(r, env)
	if r.builtin {
		return nil // its tests have compiled them
	}
	if err := c.compile(r); err != nil {
		return err
	}
	return b.prepareCauses(r)
}

// compile compiles all at once.
func (c *compiled) compile(r *Rule) error {
	holds := "holds"
	if r.Shows != "" {
		holds = "shows"
	}
	for _, part := range [...]struct {
		name string
		*program
	}{{"when", c.when}, {"calc", c.calc}, {holds, c.holds}, {holds, c.stated}, {holds, c.implied}} {
		if part.program == nil {
			continue
		}
		if err := part.compile(); err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return nil
}

// shown is the calculation that reports show; nil where there is none.
func (c *compiled) shown() *program {
	if c.calc != nil {
		return c.calc
	}
	return c.implied
}

// Calculation is the result of the calculation that reports show; ok is false where
// the rule has none.
func (r *Rule) Calculation(env Env) (v interval.Interval, ok bool) {
	p := r.compiled.shown()
	if p == nil {
		return v, false
	}
	v, err := p.interval(env)
	return v, err == nil && v.Bounded()
}

func (c *compiled) prepareHolds(r *Rule, env Env) {
	if r.Shows != "" {
		c.implied = newProgram(r.Shows, env)
		return
	}
	left, right, ok := splitTilde(r.Holds)
	if !ok {
		c.holds = newProgram(r.Holds, env)
		return
	}
	c.stated, c.implied = newProgram(left, env), newProgram(right, env)
	if _, isName := env[left]; isName {
		c.statedRole = left
	}
}

// tildeCall writes "a ~ b" as a call.
func tildeCall(s string) string {
	if l, r, ok := splitTilde(s); ok {
		return "meets(" + l + ", " + r + ")"
	}
	return s
}

// UnitOf is the name under which expressions see a role's unit.
func UnitOf(role string) string { return role + "_unit" }

// PerOf is the name under which expressions see what a role's quantity is counted per.
func PerOf(role string) string { return role + "_per" }

// HedgeOf is the name under which expressions see how exactly a role's quantity is
// meant: "exact", "about", …
func HedgeOf(role string) string { return role + "_hedge" }

// Guessed is the name under which expressions see that a binding's numbers were put
// together by what is left over in a passage.
const Guessed = "guessed"

// Across is the name under which expressions see that such numbers stand in several
// sentences.
const Across = "across"

// RangeSuffix makes the name under which expressions see that a role's first quantity
// is a range ("48 to 61").
const RangeSuffix = "_range"

// NounSuffix makes the name under which expressions see the noun that a role's first
// quantity counts.
const NounSuffix = "_noun"

// prototype is an environment that shows each name's type.
func (b *Book) prototype(f *Frame) Env {
	env := Env{Guessed: false, Across: false}
	for name, r := range f.Roles {
		env[name] = interval.Interval{}
		env[UnitOf(name)] = ""
		env[PerOf(name)] = ""
		env[name+RangeSuffix] = false
		env[name+NounSuffix] = ""
		env[HedgeOf(name)] = ""
		if r.Many {
			env[name] = []interval.Interval{}
		}
		if IsTime(r.Type) {
			env[name+"_from"], env[name+"_to"] = interval.Interval{}, interval.Interval{}
			env[name+"_two"], env[name+"_real"] = false, false
			env[name+"_near"] = false
			env[name+"_day"] = 0
			env[name+"_count"] = interval.Interval{}
			env[name+"_relative"], env[name+"_iso"], env[name+"_over"] = false, "", interval.Of(0)
			env[name+"_said"], env[name+"_is"] = 0, 0
			env[name+"_endsaid"], env[name+"_endis"] = 0, 0
			env[name+"_monthday"], env[name+"_easter"] = interval.Interval{}, interval.Interval{}
			env[name+"_mid"], env[name+"_wide"] = interval.Interval{}, interval.Interval{}
			env[name+"_meant"] = ""
		}
	}
	for name, valued := range b.Captures(f) {
		if valued {
			env[name] = interval.Interval{}
		} else {
			env[name] = ""
		}
	}
	return env
}

// Applies reports whether the rule's condition on the binding is met.
func (r *Rule) Applies(env Env) (bool, error) {
	if r.compiled.when == nil {
		return true, nil
	}
	return r.compiled.when.truth(env)
}

// Outcome is what evaluating a rule gives.
type Outcome struct {
	Holds bool
	// Known is false where the arithmetic says nothing (a division by zero).
	Known           bool
	Stated, Implied interval.Interval
	// HasValue: Stated and Implied are set.
	HasValue bool
}

// Eval evaluates the rule. Prepare must have succeeded.
func (r *Rule) Eval(env Env) (Outcome, error) {
	c := &r.compiled
	if c.holds != nil {
		ok, err := c.holds.truth(env)
		return Outcome{Holds: ok, Known: true}, err
	}
	implied, err := c.implied.interval(env)
	if err != nil {
		return Outcome{}, err
	}
	if c.stated == nil {
		return Outcome{Holds: true, Known: implied.Bounded(), Implied: implied, HasValue: true}, nil
	}
	stated, err := c.stated.interval(env)
	if err != nil {
		return Outcome{}, err
	}
	return Outcome{
		Holds: interval.Meet(stated, implied), Known: implied.Bounded() && stated.Bounded(),
		Stated: stated, Implied: implied, HasValue: true,
	}, nil
}

// StatedRole is the role that the rule recalculates, "" where it is none.
func (r *Rule) StatedRole() string { return r.compiled.statedRole }

// Equation: the rule sets a figure against a calculation, which meet only where they
// are about equal.
func (r *Rule) Equation() bool {
	return r.compiled.stated != nil || strings.HasPrefix(r.Holds, "meets(")
}

// Holding is the rule's first cause whose condition is met, or nil.
func (b *Book) Holding(r *Rule, env Env) *Cause {
	if b.prepareCauses(r) != nil {
		return nil
	}
	causes := r.Causes.Get()
	for i := range causes {
		if ok, err := causes[i].program.truth(env); err == nil && ok {
			return &causes[i]
		}
	}
	return nil
}
