package check

import "slices"

// withLast adds the last resorts to settled checks: those none of whose figures takes part in
// another calculation.
func withLast(settled, last []Check) []Check {
	taken := map[int]bool{}
	for i := range settled {
		k := &settled[i]
		if k.Verdict == Unclear || k.Implied == "" || k.Rule.Kind == kindRepeat {
			continue
		}
		for _, m := range k.figures() {
			taken[m.Claim] = true
		}
	}
	for i := range last {
		if !slices.ContainsFunc(last[i].figures(), func(m Member) bool { return taken[m.Claim] }) {
			settled = append(settled, last[i])
		}
	}
	sortByPlace(settled)
	return settled
}
