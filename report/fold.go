package report

import "crossfoot/report/messages"

// An article that contradicts itself everywhere would flood its reader. Of one
// rule's findings in one article so many are shown that share a figure, and so
// many in all; the others are counted in the last one shown.
const (
	shownSharing = 5
	shownOfRule  = 20
)

// family is the findings that count as alike.
type family struct{ rule, severity, claim string }

// shown counts the findings of a family that are shown.
type shown struct {
	n    int
	last *Check
}

func (s *shown) add(c *Check) {
	if s.last != c {
		s.n, s.last = s.n+1, c
	}
}

// Fold groups findings of which there are too many. It comes after suppressions
// and decisions, so that those that are settled take no room.
func (r *Result) Fold() {
	groups := map[family]*shown{}
	of := func(f family) *shown {
		if groups[f] == nil {
			groups[f] = &shown{}
		}
		return groups[f]
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if !c.Counts() {
			continue
		}
		all := of(family{c.Rule, c.Severity, ""})
		var target *Check
		if all.n >= shownOfRule {
			target = all.last
		}
		for _, m := range c.Members {
			if m.Claim == "" || target != nil {
				continue
			}
			if s := of(family{c.Rule, c.Severity, m.Claim}); s.n >= shownSharing {
				target = s.last
			}
		}
		if target != nil {
			c.Folded = true
			target.More++
			continue
		}
		all.add(c)
		for _, m := range c.Members {
			if m.Claim != "" {
				of(family{c.Rule, c.Severity, m.Claim}).add(c)
			}
		}
	}
	for i := range r.Checks {
		if c := &r.Checks[i]; c.More > 0 {
			c.sayMore(r.Document.Lang)
		}
	}
}

// sayMore adds to the messages how many findings are folded into this one.
func (c *Check) sayMore(lang string) {
	add := func(text, lang string) string {
		return text + " (" + messages.For(lang).Count("text.more", c.More) + ")"
	}
	c.Message = add(c.Message, lang)
	out := make(map[string]string, len(c.Messages))
	for l, text := range c.Messages {
		out[l] = add(text, l)
	}
	c.Messages = out
}
