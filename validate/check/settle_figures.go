package check

import "crossfoot/rules"

// figureOf is a claim as rules of a kind see it.
type figureOf struct {
	kind  string
	claim int
}

// figures tells which claims other checks judge.
type figures struct {
	// judged are recalculated or contradicted by a check that does not yield; sure are
	// those of them that not only an unsure contradiction judges.
	judged, sure map[int]bool
	// drawn are drawn figures that agree.
	drawn map[int]bool
	// seen are drawn from more figures than most rules of the kind look at; agreed are
	// recalculated by any rule of the kind that holds.
	seen, agreed map[figureOf]bool
	// exact are recalculated to the digit, from two figures or more, by an equation of any kind.
	exact map[int]bool
}

func figuresTaken(all []Check) *figures {
	f := &figures{map[int]bool{}, map[int]bool{}, map[int]bool{}, map[figureOf]bool{}, map[figureOf]bool{}, map[int]bool{}}
	for i := range all {
		if k := &all[i]; k.Verdict != Unclear && k.Severity != rules.Info && !k.converts() {
			f.add(k)
		}
	}
	return f
}

// converts: the check holds of an amount and the same in another currency or unit, which says nothing of what the amount has to do with
// others.
func (k *Check) converts() bool {
	return k.Verdict == Consistent && (k.Rule.Kind == KindCurrency || k.Rule.Kind == KindUnit)
}

func (f *figures) add(k *Check) {
	agrees, kind, role := k.Verdict == Consistent, k.Rule.Kind, k.Rule.StatedRole()
	for _, m := range k.Members {
		if m.Claim < 0 {
			continue
		}
		stated := m.Role == role
		if agrees && stated && !k.Loose {
			f.agreed[figureOf{kind, m.Claim}] = true
		}
		if agrees && stated && !k.Loose && !k.Rounding && k.Rule.Kind != kindRepeat && k.Rule.Equation() && len(k.figures()) > fewestExact {
			f.exact[m.Claim] = true
		}
		switch {
		case k.Yields && agrees && stated && !k.Loose:
			f.drawn[m.Claim] = true
			f.seen[figureOf{kind, m.Claim}] = f.seen[figureOf{kind, m.Claim}] || seesMore(k)
		case !k.Yields && (stated || !agrees):
			f.judged[m.Claim] = true
			f.sure[m.Claim] = f.sure[m.Claim] || agrees || !k.Unsure
		}
	}
}

// seesMore: the figure is drawn from more others than most rules look at.
func seesMore(k *Check) bool { return len(k.Members) > MostSources+1 }

// ClaimOf is the claim that fills the role, -1 where none does.
func (k *Check) ClaimOf(role string) int {
	for i := range k.Members {
		if k.Members[i].Role == role {
			return k.Members[i].Claim
		}
	}
	return -1
}

// StatedClaim is the claim that the check recalculates, -1 where none.
func (k *Check) StatedClaim() int {
	role := k.Rule.StatedRole()
	for _, m := range k.Members {
		if m.Role == role && m.Claim >= 0 {
			return m.Claim
		}
	}
	return -1
}

// by: another check judges the figure that the check recalculates. Of two that
// yield, a contradiction yields to an agreement.
func (f *figures) by(k *Check) bool {
	claim := k.StatedClaim()
	switch {
	case claim < 0:
		return false
	case k.Verdict == Consistent:
		return f.sure[claim] && !seesMore(k)
	}
	return f.judged[claim] || k.Verdict == Inconsistent && f.drawn[claim]
}

// fewestExact is how many figures an equation has at most that may hold by chance, or retell one figure.
const fewestExact = 2

// explained: the check does not know all its figures for sure, and another of its kind, or one of any
// kind to the digit, gets the figure that it recalculates.
func (f *figures) explained(k *Check) bool {
	return k.Verdict == Inconsistent && k.Unsure && (f.agreed[figureOf{k.Rule.Kind, k.StatedClaim()}] || f.exact[k.StatedClaim()])
}

// better: a drawn figure of the check's kind agrees, though the check, that sees fewer
// of the figures it was drawn from, does not.
func (f *figures) better(k *Check) bool {
	for _, m := range k.Members {
		if m.Claim >= 0 && f.seen[figureOf{k.Rule.Kind, m.Claim}] {
			return true
		}
	}
	return false
}
