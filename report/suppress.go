package report

import "slices"

// Ignore is a comment in the article that suppresses a rule's findings in a block.
type Ignore struct {
	Rule, Reason string // "" where the comment lacks it; it has then no effect
	Line         int    // in the file, from 1
	Used         bool   // it suppressed a finding
}

// Suppress takes the findings for which reason gives one out of the findings: they
// stay among the checks, with the reason, and say nothing of their figures.
func (r *Result) Suppress(reason func(*Check) string) {
	some := false
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Finding() {
			c.Suppressed = reason(c)
			some = some || c.Suppressed != ""
		}
	}
	if some {
		r.restate()
	}
}

// gravity orders the states of a figure: it has the gravest its checks give it.
var gravity = []string{Unbound, Verified, Rounded, Contradicted}

// restate gives every figure the state that its checks leave it in.
func (r *Result) restate() {
	index := claimIndex(r)
	for i := range r.Claims {
		r.Claims[i].State = Unbound
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if c.Suppressed != "" {
			continue
		}
		rank := slices.Index(gravity, c.state())
		for _, m := range c.Members {
			if k, ok := index[m.Claim]; ok && rank > slices.Index(gravity, r.Claims[k].State) {
				r.Claims[k].State = c.state()
			}
		}
	}
}
