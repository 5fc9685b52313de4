package check

import "slices"

// One misprint may break two rules, of which the one sees the figures of the other and
// more: two amounts may fit neither the rates of the market nor the article's other
// amounts. An editor wants to read of it once, and of the misprint.

// ruleFigure is a claim and a rule that contradicts it, or gives way.
type ruleFigure struct {
	rule  string
	claim int
}

// causes lists contradictions by their figures.
type causes struct {
	own  map[ruleFigure][]*Check // by their own rule
	part map[ruleFigure][]*Check // by the rule that theirs gives way to
}

// maxCauses bounds the contradictions of one rule looked at of one figure.
const maxCauses = 16

func contradicted(all []Check) *causes {
	c := &causes{map[ruleFigure][]*Check{}, map[ruleFigure][]*Check{}}
	for i := range all {
		k := &all[i]
		if k.Verdict != Inconsistent {
			continue
		}
		for _, m := range k.figures() {
			if key := (ruleFigure{k.Rule.ID, m.Claim}); len(c.own[key]) < maxCauses {
				c.own[key] = append(c.own[key], k)
			}
			if key := (ruleFigure{k.Rule.GivesWay, m.Claim}); key.rule != "" && len(c.part[key]) < maxCauses {
				c.part[key] = append(c.part[key], k)
			}
		}
	}
	return c
}

// told: another contradiction tells what is wrong. It is one that the check's rule
// gives way to and that judges all its figures; or one that gives way,
// but contradicts the figures that the check takes for right.
func (c *causes) told(k *Check) bool {
	if k.Verdict != Inconsistent {
		return false
	}
	wrongBasis := false
	for _, m := range k.figures() {
		for _, whole := range c.own[ruleFigure{k.Rule.GivesWay, m.Claim}] {
			if whole.includes(k, true) {
				return true
			}
		}
		for _, part := range c.part[ruleFigure{k.Rule.ID, m.Claim}] {
			if k.includes(part, true) {
				return false
			}
			wrongBasis = wrongBasis || k.includes(part, false)
		}
	}
	return wrongBasis
}

// figures are the members that are claims.
func (k *Check) figures() []Member {
	var out []Member
	for _, m := range k.Members {
		if m.Claim >= 0 {
			out = append(out, m)
		}
	}
	return out
}

// includes: the other's figures all take part; in roles that the other has too, if
// asked ("£6bn ($8bn)" and "$8bn (£6bn)" are one pair).
func (k *Check) includes(o *Check, roles bool) bool {
	for _, m := range o.figures() {
		if !slices.ContainsFunc(k.Members, func(mine Member) bool {
			return mine.Claim == m.Claim && (!roles || o.hasRole(mine.Role))
		}) {
			return false
		}
	}
	return true
}

// hasRole: one of the figures has the role.
func (k *Check) hasRole(role string) bool {
	return slices.ContainsFunc(k.Members, func(m Member) bool { return m.Claim >= 0 && m.Role == role })
}
