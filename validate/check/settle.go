package check

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"crossfoot/rules"
)

// Settle orders the checks by place, drops what was found twice, and gives each
// stated figure the benefit of its best reading: a contradiction is dropped where
// the same rule agrees for the same figures, or for the same recalculated figure.
func Settle(all []Check) []Check {
	sortByPlace(all)
	if !slices.ContainsFunc(all, func(k Check) bool { return k.LastResort }) {
		return settle(all)
	}
	last := slices.DeleteFunc(slices.Clone(all), func(k Check) bool { return !k.LastResort })
	out := settle(slices.DeleteFunc(all, func(k Check) bool { return k.LastResort }))
	return withLast(out, settle(last))
}

func sortByPlace(all []Check) {
	sort.SliceStable(all, func(i, j int) bool {
		a, b := &all[i], &all[j]
		if a.Span.Start != b.Span.Start {
			return a.Span.Start < b.Span.Start
		}
		if a.Span.End != b.Span.End {
			return a.Span.End < b.Span.End
		}
		return a.Rule.ID < b.Rule.ID
	})
}

// settle is Settle for checks in text order, of which none or all are last resorts.
func settle(all []Check) []Check {
	agreed := map[string]bool{}
	for i := range all {
		if all[i].Verdict == Consistent {
			agreed[memberKey(&all[i])] = true
			if s := statedKey(&all[i]); s != "" {
				agreed[s] = true
			}
		}
	}
	seen := map[string]bool{}
	better := judged(all)
	taken := figuresTaken(all)
	apart := toldApart(all)
	told := wordsTold(all)
	causes := contradicted(all)
	right := confirmedBy(all)
	out := make([]Check, 0, len(all)) // of its own: what was listed above points into all
	for i := range all {
		k := &all[i]
		key := memberKey(k)
		if k.Severity == rules.Info && better[kindKey(k)] || k.Hint && k.Verdict == Consistent && better[figuresKey(k)] {
			continue
		}
		if k.Verdict == Inconsistent && k.Rule.Kind == kindRepeat && apart.both(k) {
			continue
		}
		if seen[key] || k.Verdict == Inconsistent && (agreed[key] || agreed[statedKey(k)]) {
			continue
		}
		if right.excuses(k) || causes.told(k) || told.by(k) || taken.explained(k) || k.Yields && taken.by(k) ||
			!k.Yields && k.Verdict == Inconsistent && taken.better(k) {
			continue
		}
		seen[key] = true
		out = append(out, *k)
	}
	return out
}

// related lists by figure the checks of other kinds than repeat that hold for it.
type related map[int][]*Check

// maxRelated bounds the checks looked at of one figure.
const maxRelated = 16

// toldApart lists what binds figures as different things: 750 of 7,500 is a tenth.
func toldApart(all []Check) related {
	out := related{}
	for i := range all {
		if k := &all[i]; k.Verdict == Consistent && k.Rule.Kind != kindRepeat {
			for _, m := range k.Members {
				if m.Claim >= 0 && len(out[m.Claim]) < maxRelated {
					out[m.Claim] = append(out[m.Claim], k)
				}
			}
		}
	}
	return out
}

// both: one of the checks holds for all of k's figures, by no guess where k is firm.
func (r related) both(k *Check) bool {
	return slices.ContainsFunc(r[k.Members[0].Claim], func(other *Check) bool {
		if k.Firm && (other.Unsure || other.Yields) {
			return false
		}
		for _, mine := range k.Members {
			if !slices.ContainsFunc(other.Members, func(m Member) bool { return m.Claim == mine.Claim }) {
				return false
			}
		}
		return true
	})
}

// judged lists the numbers that a rule of some kind passes judgement on: what
// another rule of the kind only tells of them is not needed.
func judged(all []Check) map[string]bool {
	out := map[string]bool{}
	for i := range all {
		if all[i].Severity != rules.Info && !all[i].Hint {
			out[kindKey(&all[i])], out[figuresKey(&all[i])] = true, true
		}
	}
	return out
}

// kindKey names the kind of the rule and the numbers that take part.
func kindKey(k *Check) string { return k.Rule.Kind + strings.TrimPrefix(memberKey(k), k.Rule.ID) }

// figuresKey names the kind of the rule and the claims that take part.
func figuresKey(k *Check) string {
	var b strings.Builder
	b.WriteString(k.Rule.Kind)
	for _, m := range k.Members {
		if m.Claim >= 0 {
			fmt.Fprintf(&b, " %d", m.Claim)
		}
	}
	return b.String()
}

// memberKey names the rule and the numbers that take part, whatever their roles; of a hint its word too.
func memberKey(k *Check) string {
	var b strings.Builder
	b.WriteString(k.Rule.ID)
	none := b.Len()
	for _, m := range k.Members {
		if m.Claim >= 0 || m.Value != nil || m.Time || k.Hint {
			fmt.Fprintf(&b, " %d", m.Span.Start)
		}
	}
	if b.Len() > none {
		return b.String()
	}
	for _, m := range k.Members { // dates alone
		fmt.Fprintf(&b, " %d", m.Span.Start)
	}
	return b.String()
}

// settlesNone is what a rule says of which every check stands for itself: an amount told in two
// other currencies must fit both.
const settlesNone = "none"

// statedKey names the rule and the figure it recalculates, or the one that the rule
// says is settled once; "" where there is none.
func statedKey(k *Check) string {
	role := k.Rule.Settles
	if role == settlesNone {
		return ""
	}
	if role == "" {
		role = k.Rule.StatedRole()
	}
	if role == "" {
		return ""
	}
	for _, m := range k.Members {
		if m.Role == role {
			return fmt.Sprintf("%s = %d", k.Rule.ID, m.Span.Start)
		}
	}
	return ""
}
