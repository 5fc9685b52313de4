package rules

import (
	"iter"

	"crossfoot/internal/frozen"
)

// readyPattern is what was made of a pattern beforehand, as frozen bytes that are read
// when they are asked for. Empty where it was not.
type readyPattern struct{ plan, needs string }

// freeze is the pattern as it is written.
func (p *Pattern) freeze() readyPattern {
	needs := p.Needs()
	return readyPattern{string(frozen.Append(nil, p.Plan())), string(frozen.Append(nil, &needs))}
}

// readPlan is the plan; nil where none was made.
func (r *readyPattern) readPlan() *Plan {
	if r.plan == "" {
		return nil
	}
	plan := new(Plan)
	frozen.NewReader(r.plan).Read(plan)
	plan.First.index()
	for i := range plan.Code {
		if f := plan.Code[i].First; f != nil {
			f.index()
		}
	}
	return plan
}

func (r *readyPattern) readNeeds() (needs [][]int) {
	frozen.NewReader(r.needs).Read(&needs)
	return needs
}

// all yields the patterns of the frame, those of slots and windows too.
func (fp *FramePatterns) all() iter.Seq[*Pattern] {
	return func(yield func(*Pattern) bool) {
		for _, p := range fp.Patterns {
			if !yield(p) {
				return
			}
		}
		if fp.Slots != nil && !around(fp.Slots.cue, fp.Slots.Roles, yield) {
			return
		}
		for _, w := range fp.Windows {
			if !around(w.cue, w.Roles, yield) {
				return
			}
		}
	}
}

// around yields a cue and the patterns of the markers around it.
func around(cue *Pattern, roles []Slot, yield func(*Pattern) bool) bool {
	if cue != nil && !yield(cue) {
		return false
	}
	for i := range roles {
		for _, m := range roles[i].markers {
			for _, p := range [...]*Pattern{m.Before, m.After} {
				if p != nil && !yield(p) {
					return false
				}
			}
		}
	}
	return true
}
