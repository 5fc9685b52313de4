package assemble

import (
	"fmt"
	"slices"
	"strings"

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
// outcome; "" where it recalculates none, or from words alone.
func same(c *validate.Check) string {
	var claims []int
	stated := -1
	for _, m := range c.Members {
		if m.Claim >= 0 {
			claims = append(claims, m.Claim)
		}
		if m.Role == c.Rule.StatedRole() {
			stated = m.Claim
		}
	}
	if stated < 0 {
		return ""
	}
	slices.Sort(claims)
	if claims = slices.Compact(claims); len(claims) < 2 {
		return ""
	}
	var b strings.Builder
	fmt.Fprint(&b, c.Rule.Kind, " ", c.Verdict, stated, claims)
	for _, m := range c.Members { // words that stand for values take part, too
		if m.Claim < 0 && m.Value != nil {
			fmt.Fprint(&b, " ", m.Span.Start)
		}
	}
	return b.String()
}
