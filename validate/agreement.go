package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/compare"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// mostChance is how likely an agreement may be by chance: an editor takes what is told as
// checked for checked.
const mostChance = 0.36

// Binders whose figures need not belong together where they may only agree: of the doubtful
// even figures of one kind; those compared by a word alone do where they count alike.
var (
	doubtfulBinders = []string{passage.DrawnBinder, passage.MovedBinder, passage.RatesBinder, passage.SpansBinder}
	comparedBinders = []string{passage.BreakdownBinder, compare.TopmostBinder}
)

// byLuck: the figures of a binding that may only agree do so as some figures or other of a
// passage do. Of many readings, one that fits is no wonder where the stated figure fits much,
// and a mere direction fits every second one unless its size fits, too. A change whose ends are of two kinds is never told.
func (c *checker) byLuck(k *check.Check, b *passage.Binding, siblings []*rules.Rule, readings []*passage.Binding) bool {
	switch {
	case b.Frame.Binder == passage.MovedBinder && !c.endsAlike(b):
		return true
	case !b.AgreeOnly:
		return false
	case slices.Contains(comparedBinders, b.Frame.Binder):
		return !c.countAlike(b)
	case !slices.Contains(doubtfulBinders, b.Frame.Binder):
		return false
	case b.Frame.Binder == passage.SpansBinder && !moves.LeavesSentence(b):
		return false // "2013, 2014 and 2015, the third year in a row"
	}
	n := float64(rivals(b, readings))
	if k.Rule.Equation() {
		return n*c.oddsOf(k.Rule, b) > mostChance
	}
	return len(b.Get(check.RoleStated)) > 0 && !slices.ContainsFunc(siblings, func(r *rules.Rule) bool {
		return r.Equation() && b.Has(r.Given) && n*c.oddsOf(r, b) <= mostChance
	})
}

// rivals is how many pairs of figures might be meant as well as those of the reading: those
// that lie no farther apart.
func rivals(b *passage.Binding, readings []*passage.Binding) int {
	first, last := b.Sentences()
	n := 0
	for _, r := range readings {
		if x, y := r.Sentences(); y-x <= last-first {
			n++
		}
	}
	return max(1, n/2) // either of a pair may be the earlier
}

// oddsOf is the share of figures, of a size with the recalculated one, that the rule would
// find to agree; 1 where it does not hold at all. What agrees as it is written fits no
// more than its digits say, whatever words make it rounder.
func (c *checker) oddsOf(r *rules.Rule, b *passage.Binding) float64 {
	if c.book.Prepare(r) != nil {
		return 1
	}
	if ok, err := r.Applies(b.Env); err != nil || !ok {
		return 1
	}
	out, err := r.Eval(b.Env)
	if err != nil || !out.HasValue || !out.Holds {
		return 1
	}
	if f := b.Get(r.StatedRole()); len(f) == 1 && f[0].Quantity >= 0 {
		q := &c.Doc.Quantities[f[0].Quantity]
		if v := c.Mid(f[0].Quantity); v > 0 && out.Implied.Mid() > 0 {
			step := math.Pow(10, math.Floor(math.Log10(v))-float64(evidence.SignificantDigits(q)-1))
			if math.Abs(out.Implied.Mid()-v) <= step/2 {
				return min(1, step/v)
			}
		}
	}
	return min(1, breadth(out.Stated)+breadth(out.Implied))
}

// breadth is how much the interval covers, as a logarithm; 1 where it is open.
func breadth(i interval.Interval) float64 {
	if i.Lo <= 0 || math.IsInf(i.Hi, 0) {
		return 1
	}
	return math.Log(i.Hi / i.Lo)
}

// endsAlike: the ends of a change are figures of one kind.
func (c *checker) endsAlike(b *passage.Binding) bool {
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	if !okFrom || !okTo {
		return true
	}
	return c.oneKind(from, to)
}

// countAlike: all figures of the binding count or measure one kind of thing.
func (c *checker) countAlike(b *passage.Binding) bool {
	var first *mention.Quantity
	for _, r := range b.Roles {
		for _, f := range r.Fillers {
			if f.Quantity < 0 {
				continue
			}
			q := &c.Doc.Quantities[f.Quantity]
			if first == nil {
				first = q
			} else if first.Unit != q.Unit || !c.SameCounted(first, q) {
				return false
			}
		}
	}
	return true
}

// mostPercent is the highest bare figure that may go on from one in per cent.
const mostPercent = 1000

// oneKind: the figures have one unit, or one of them has none and may go on from the other.
func (c *checker) oneKind(one, other int) bool {
	if roletype.Bare(&c.Doc.Quantities[one]) {
		one, other = other, one
	}
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return x.Unit == y.Unit || roletype.Bare(y) && (x.Unit != mention.Percent || c.Mid(other) < mostPercent)
}
