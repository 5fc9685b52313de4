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

// folder counts what is shown, by family.
type folder map[family]*shown

func (f folder) of(c *Check, claim string) *shown {
	k := family{c.Rule, c.Severity, claim}
	if f[k] == nil {
		f[k] = &shown{}
	}
	return f[k]
}

// into is the finding that the check is folded into; nil where it is shown.
func (f folder) into(c *Check) *Check {
	if all := f.of(c, ""); all.n >= shownOfRule {
		return all.last
	}
	for _, m := range c.Members {
		if m.Claim == "" {
			continue
		}
		if s := f.of(c, m.Claim); s.n >= shownSharing {
			return s.last
		}
	}
	return nil
}

// show counts the check as shown.
func (f folder) show(c *Check) {
	f.of(c, "").add(c)
	for _, m := range c.Members {
		f.of(c, m.Claim).add(c) // words count with the rule, once a check
	}
}

// Fold groups findings of which there are too many. It comes after suppressions
// and decisions, so that those that are settled take no room.
func (r *Result) Fold() {
	f := folder{}
	for i := range r.Checks {
		c := &r.Checks[i]
		if !c.Counts() {
			continue
		}
		if target := f.into(c); target != nil {
			c.Folded = true
			target.More++
			continue
		}
		f.show(c)
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
