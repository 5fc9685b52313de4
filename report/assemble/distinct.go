package assemble

import (
	"fmt"
	"slices"

	"crossfoot/validate/check"
)

// distinct drops the checks that say again what another one says of the same figures: two
// rules may read one wording, or see one slip. The graver one stays, of equals the one that
// says more, else the first.
func distinct(checks []check.Check) []check.Check {
	best := map[string]int{}
	for i := range checks {
		k := same(&checks[i])
		if j, ok := best[k]; k != "" && (!ok || saysMore(&checks[i], &checks[j])) {
			best[k] = i
		}
	}
	out := make([]check.Check, 0, len(checks))
	for i := range checks {
		if k := same(&checks[i]); k == "" || best[k] == i {
			out = append(out, checks[i])
		}
	}
	return out
}

// toldOnce drops a contradiction that another one tells in the same words, of which the one has all figures of the other: they see one
// slip. The graver one stays, of equals the first.
func toldOnce(checks []check.Check) []check.Check {
	told := map[string][]int{} // by what they say, where they stand in out
	out := make([]check.Check, 0, len(checks))
	for i := range checks {
		k := &checks[i]
		if k.Verdict != check.Inconsistent {
			out = append(out, *k)
			continue
		}
		says := fmt.Sprint(k.Messages)
		again := -1
		for _, j := range told[says] {
			if holdsFigures(&out[j], k) || holdsFigures(k, &out[j]) {
				again = j
			}
		}
		switch {
		case again < 0:
			told[says] = append(told[says], len(out))
			out = append(out, *k)
		case k.Severity > out[again].Severity:
			out[again] = *k
		}
	}
	return out
}

// holdsFigures: the second check has figures, and all of them take part in the first.
func holdsFigures(a, b *check.Check) bool {
	figures := 0
	for i := range b.Members {
		m := &b.Members[i]
		if m.Claim < 0 {
			continue
		}
		figures++
		if !slices.ContainsFunc(a.Members, func(own check.Member) bool { return own.Claim == m.Claim }) {
			return false
		}
	}
	return figures > 0
}

// saysMore: the first check is graver, or else says what the figure should be and the
// other does not.
func saysMore(a, b *check.Check) bool {
	if a.Severity != b.Severity {
		return a.Severity > b.Severity
	}
	return a.Implied != "" && b.Implied == ""
}

// same names what a check is about: a contradiction between figures, these figures, as an
// editor corrects one of them; else which figure is recalculated from which others, and
// with what outcome; of times alone, which ones are set against each other. "" where it
// looks at a single piece, or at words alone.
func same(c *check.Check) string {
	var pieces, figures []int
	stated := -1
	for i := range c.Members {
		m := &c.Members[i]
		if m.Claim >= 0 {
			figures = append(figures, m.Span.Start)
		}
		if m.Claim >= 0 || m.Time || m.Value != nil { // words that stand for values take part, too
			pieces = append(pieces, m.Span.Start)
		}
		if m.Role == c.Rule.StatedRole() {
			stated = m.Claim
		}
	}
	if figures = distinctPlaces(figures); c.Verdict == check.Inconsistent && len(figures) > 1 {
		return fmt.Sprint(c.Verdict, figures)
	}
	if pieces = distinctPlaces(pieces); len(pieces) < 2 {
		return ""
	}
	return fmt.Sprint(c.Rule.Kind, " ", c.Verdict, stated, pieces)
}

// distinctPlaces is the places in order, each once.
func distinctPlaces(places []int) []int {
	slices.Sort(places)
	return slices.Compact(places)
}
