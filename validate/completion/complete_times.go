package completion

import (
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// filledByTime lists the readings in which a time of another sentence fills the
// binding's empty role.
func (c *Completion) filledByTime(b *passage.Binding, step *rules.Completion, typ string) []*passage.Binding {
	var out []*passage.Binding
	for _, t := range c.timesAround(b, step, typ) {
		r := b.With(step.Role, c.TimeFiller(t))
		r.Weak = true
		r.AgreeOnly = b.AgreeOnly || !step.Assert
		out = append(out, r)
	}
	return out
}

// timesAround lists the times that could fill the role, those before the binding
// nearest first, then those behind it.
func (c *Completion) timesAround(b *passage.Binding, step *rules.Completion, typ string) []int {
	used := b.Times()
	if len(used) == 0 {
		return nil
	}
	all := c.Doc.Times
	from, to := b.Sentences()
	var out []int
	try := func(t int) bool {
		if step.Nearest && len(out) > 0 && all[out[len(out)-1]].Sentence != all[t].Sentence {
			return false
		}
		if !slices.Contains(used, t) && roletype.Admits(c.Doc, typ, &all[t]) {
			out = append(out, t)
		}
		return len(out) < MaxReadings
	}
	first, last := used[0], used[len(used)-1]
	for t := first - 1; t >= max(0, first-evidence.MaxLook) && all[t].Sentence >= from-step.Back && try(t); t-- {
	}
	if step.Nearest && len(out) > 0 && all[out[0]].Sentence == from {
		return nil // what one sentence holds is for the patterns to bind
	}
	back := len(out)
	for t := last + 1; t < min(len(all), last+evidence.MaxLook) && all[t].Sentence <= to+step.Forward && (back == 0 || !step.Nearest) && try(t); t++ {
	}
	return out
}
