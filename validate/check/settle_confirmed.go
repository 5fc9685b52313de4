package check

import (
	"slices"

	"crossfoot/rules"
)

// confirmed tells what equations that hold say of figures: which are right, and which are
// parts of one total.
type confirmed struct {
	right  map[int]bool
	addend map[[2]int]bool
}

// confirmedBy reads the checks; where nothing is contradicted there is nothing to settle.
func confirmedBy(all []Check) *confirmed {
	out := &confirmed{map[int]bool{}, map[[2]int]bool{}}
	if !slices.ContainsFunc(all, func(k Check) bool { return k.Verdict == Inconsistent }) {
		return out
	}
	for i := range all {
		k := &all[i]
		if k.Verdict != Consistent || k.Rounding || k.Unsure || k.Severity == rules.Info || k.Rule.Kind == kindRepeat || !k.Rule.Equation() {
			continue
		}
		for _, m := range k.figures() {
			out.right[m.Claim] = true
		}
		out.pair(k)
	}
	return out
}

// pair notes which two figures are parts of the check's total.
func (f *confirmed) pair(k *Check) {
	parts := slices.DeleteFunc(k.figures(), func(m Member) bool { return m.Role != RoleParts })
	for i := range parts[:min(len(parts), MostParts)] {
		for _, o := range parts[:i] {
			f.addend[[2]int{min(o.Claim, parts[i].Claim), max(o.Claim, parts[i].Claim)}] = true
		}
	}
}

// excuses: the check takes two figures for one that are both right: each fits the figures
// beside it. Or it draws a gap from two that are added up.
func (f *confirmed) excuses(k *Check) bool {
	figures := k.figures()
	if k.Verdict != Inconsistent || len(figures) < 2 {
		return false
	}
	if k.Rule.Kind == kindRepeat {
		return !slices.ContainsFunc(figures, func(m Member) bool { return !f.right[m.Claim] })
	}
	others := slices.DeleteFunc(figures, func(m Member) bool { return m.Role == RoleStated })
	return k.Yields && k.Rule.Kind == KindDifference && len(others) == 2 &&
		f.addend[[2]int{min(others[0].Claim, others[1].Claim), max(others[0].Claim, others[1].Claim)}]
}
