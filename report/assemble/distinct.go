package assemble

import (
	"fmt"
	"slices"

	"crossfoot/validate"
)

// distinct drops the checks that say again what another one of their kind says of
// the same figures: two rules may read one wording. The graver one stays, of equals
// the first.
func distinct(checks []validate.Check) []validate.Check {
	best := map[string]int{}
	for i := range checks {
		k := same(&checks[i])
		if j, ok := best[k]; k != "" && (!ok || checks[i].Severity > checks[j].Severity) {
			best[k] = i
		}
	}
	out := make([]validate.Check, 0, len(checks))
	for i := range checks {
		if k := same(&checks[i]); k == "" || best[k] == i {
			out = append(out, checks[i])
		}
	}
	return out
}

// same names which figure a check recalculates from which others, and with what
// outcome; of times alone, which ones it sets against each other. "" where it looks at a
// single piece, or at words alone.
func same(c *validate.Check) string {
	var pieces []int
	stated := -1
	for i := range c.Members {
		m := &c.Members[i]
		if m.Claim >= 0 || m.IsTime() || m.Value != nil { // words that stand for values take part, too
			pieces = append(pieces, m.Span.Start)
		}
		if m.Role == c.Rule.StatedRole() {
			stated = m.Claim
		}
	}
	slices.Sort(pieces)
	if pieces = slices.Compact(pieces); len(pieces) < 2 {
		return ""
	}
	return fmt.Sprint(c.Rule.Kind, " ", c.Verdict, stated, pieces)
}
