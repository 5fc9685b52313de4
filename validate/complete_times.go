package validate

import (
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

// filledByTime lists the readings in which a time of another sentence fills the
// binding's empty role.
func (c *checker) filledByTime(b *binding, step *rules.Completion, typ string) []*binding {
	var out []*binding
	for _, t := range c.timesAround(b, step, typ) {
		r := b.with(step.Role, c.timeFiller(t))
		r.weak = true
		r.agreeOnly = b.agreeOnly || !step.Assert
		out = append(out, r)
	}
	return out
}

// timesAround lists the times that could fill the role, those before the binding
// nearest first, then those behind it.
func (c *checker) timesAround(b *binding, step *rules.Completion, typ string) []int {
	used := b.times()
	if len(used) == 0 {
		return nil
	}
	all := c.Doc.Times
	from, to := b.sentences()
	var out []int
	try := func(t int) bool {
		if step.Nearest && len(out) > 0 && all[out[len(out)-1]].Sentence != all[t].Sentence {
			return false
		}
		if !slices.Contains(used, t) && roletype.Admits(c.Doc, typ, &all[t]) {
			out = append(out, t)
		}
		return len(out) < maxReadings
	}
	first, last := used[0], used[len(used)-1]
	for t := first - 1; t >= max(0, first-maxLook) && all[t].Sentence >= from-step.Back && try(t); t-- {
	}
	if step.Nearest && len(out) > 0 && all[out[0]].Sentence == from {
		return nil // what one sentence holds is for the patterns to bind
	}
	back := len(out)
	for t := last + 1; t < min(len(all), last+maxLook) && all[t].Sentence <= to+step.Forward && (back == 0 || !step.Nearest) && try(t); t++ {
	}
	return out
}

// times lists the times that take part, ascending.
func (b *binding) times() []int {
	var out []int
	for _, r := range b.roles {
		for i := range r.fillers {
			if r.fillers[i].time >= 0 {
				out = append(out, r.fillers[i].time)
			}
		}
	}
	slices.Sort(out)
	return out
}
