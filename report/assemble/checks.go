package assemble

import (
	"slices"
	"strings"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/report"
	"crossfoot/validate/check"
)

// Result puts an article's claims and checks into the form of reports: offsets of
// the body or the title, lines and columns, and for every figure the state that
// its checks leave it in.
func Result(doc *extract.Document, checks []check.Check) *report.Result {
	b := &builder{doc: doc}
	checks = toldOnce(distinct(checks))
	b.title, b.body = doc.Text[:doc.BodyStart], doc.Body()
	out := &report.Result{Document: b.document(), Claims: b.claims(), Checks: make([]report.Check, 0, len(checks)), Errors: []string{}}
	quiet := newSilence(doc)
	for i := range checks {
		out.Checks = append(out.Checks, b.check(&checks[i]))
		if why := quiet.reason(&checks[i]); why != "" {
			out.Checks[i].Suppressed = why
			continue
		}
		mark(out.Claims, &checks[i], out.Checks[i].State)
	}
	out.Ignores = quiet.ignores
	return out
}

// rank orders the states: a figure has the gravest its checks give it.
func rank(state string) int {
	return slices.Index([]string{report.Unbound, report.Verified, report.Rounded, report.Contradicted}, state)
}

// mark gives the members' claims the check's state where it is graver than theirs.
func mark(claims []report.Claim, c *check.Check, state string) {
	for _, m := range c.Members {
		if m.Claim >= 0 && m.Claim < len(claims) && rank(state) > rank(claims[m.Claim].State) {
			claims[m.Claim].State = state
		}
	}
}

// state is the colour of a check: the four of a figure, or unclear.
func state(c *check.Check) string {
	switch {
	case c.Verdict == check.Inconsistent:
		return report.Contradicted
	case c.Verdict == check.Unclear:
		return report.Unclear
	case c.Rounding:
		return report.Rounded
	}
	return report.Verified
}

func (b *builder) check(c *check.Check) report.Check {
	lang := language(b.doc)
	pos := b.doc.Position(c.Span.Start)
	out := report.Check{
		Rule: c.Rule.ID, Kind: c.Rule.Kind, Verdict: c.Verdict.String(), State: state(c), Severity: c.Severity.String(),
		Place: b.place(c.Span), Line: pos.Line, Column: pos.Column,
		Stated: c.Stated, Implied: c.Implied, Arithmetic: c.Arithmetic,
		Messages: c.Messages, Causes: c.Causes, Fixes: c.Fixes,
		Message: c.Messages[lang], Cause: c.Causes[lang], Fix: c.Fixes[lang],
		Formula: c.Formula, Value: c.Value, StatedValue: c.StatedValue, Deviation: deviation(c.StatedValue, c.Value),
	}
	spans := make([]article.Span, 0, len(c.Members))
	out.Members = make([]report.Member, 0, len(c.Members))
	for _, m := range c.Members {
		out.Members = append(out.Members, b.member(m))
		spans = append(spans, m.Span)
	}
	out.Sentences = b.sentences(spans)
	if out.Verdict == report.Inconsistent {
		out.Fingerprint = report.Fingerprint(out.Rule, append(b.statements(out.Sentences), figures(out.Members)))
	}
	return out
}

// figures are the texts of the figures that take part: they tell two contradictions
// of one sentence apart.
func figures(members []report.Member) string {
	var parts []string
	for _, m := range members {
		if m.Claim != "" {
			parts = append(parts, m.Text)
		}
	}
	return strings.Join(parts, " | ")
}

func (b *builder) member(m check.Member) report.Member {
	out := report.Member{Role: m.Role, Place: b.place(m.Span), Value: m.Value}
	if m.Span.Start < m.Span.End {
		out.Text = b.doc.Text[m.Span.Start:m.Span.End]
	}
	if m.Claim >= 0 && m.Claim < len(b.doc.Claims) {
		out.Claim = b.doc.Claims[m.Claim].ID
	}
	return out
}

// statements are the texts of the sentences.
func (b *builder) statements(places []report.Place) []string {
	out := make([]string, 0, len(places))
	for _, p := range places {
		part := b.body
		if p.In != "" {
			part = b.title
		}
		out = append(out, part[p.Start:p.End])
	}
	return out
}

// deviation is by how much of the calculated value the stated one differs.
func deviation(stated, value *float64) *float64 {
	if stated == nil || value == nil || *value == 0 {
		return nil
	}
	d := (*stated - *value) / *value
	return &d
}
