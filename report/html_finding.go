package report

import (
	"fmt"
	"strings"
)

// finding writes a contradiction into the margin.
func (a *htmlArticle) finding(c *Check, n int) {
	class := c.Severity
	if c.Settled() {
		class = "settled"
	}
	lang := a.r.Document.Lang
	fmt.Fprintf(a.out, "<aside id=\"a%df%d\" class=\"%s\" lang=\"%s\"><p class=\"head\">%s: %s</p>", a.n, n, escape(class), a.say.Lang,
		escape(a.say.Label("severity", c.Severity)), escape(c.message(a.say.Lang, lang)))
	a.line("sum", "arithmetic", c.Arithmetic)
	a.line("", "cause", c.cause(a.say.Lang, lang))
	a.line("", "fix", c.fix(a.say.Lang, lang))
	if d := c.Decision; d != nil {
		key := "decided"
		if d.Outdated {
			key = "outdated"
		}
		parts := []string{a.say.Label("decision", d.Decision)}
		for _, s := range []string{d.Comment, d.Editor} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		a.line("", key, strings.Join(parts, " · "))
	}
	title := c.Rule
	if r := a.rules[c.Rule]; r != nil && r.Title[a.say.Lang] != "" {
		title = r.Title[a.say.Lang]
	}
	fmt.Fprintf(a.out, "<p class=\"why\">%s <code>%s</code></p></aside>", escape(title), escape(c.Rule))
}

func (a *htmlArticle) line(class, key, value string) {
	if !blank(value) {
		fmt.Fprintf(a.out, "<p class=\"%s\">%s: %s</p>", class, escape(a.say.Text("text."+key)), escape(value))
	}
}

// tipChecks is how many checks a figure's tip lists.
const tipChecks = 6

// tip says what a figure is bound to and how its checks came out.
func (a *htmlArticle) tip(c *Claim, checks []int) {
	fmt.Fprintf(a.out, "<span class=\"tip\" role=\"note\" lang=\"%s\"><b>%s</b>", a.say.Lang, escape(a.worth(c)))
	for _, f := range [][2]string{{"subject", c.Subject}, {"metric", c.Metric}, {"time", c.Time}, {"source", c.Source}} {
		if f[1] != "" {
			fmt.Fprintf(a.out, "<span><span class=\"is\" style=\"display:inline\">%s:</span> %s</span>", escape(a.say.Text("column."+f[0])), escape(f[1]))
		}
	}
	for i, n := range checks {
		if i == tipChecks {
			fmt.Fprintf(a.out, "<span class=\"check\">%s</span>", escape(a.say.Text("book.more", "n", len(checks)-i)))
			break
		}
		a.tipCheck(&a.r.Checks[n])
	}
	if len(checks) == 0 {
		fmt.Fprintf(a.out, "<span class=\"check\">%s</span>", escape(a.say.Text("state.unbound")))
	}
	a.out.WriteString("</span>")
}

func (a *htmlArticle) tipCheck(c *Check) {
	state := c.state()
	fmt.Fprintf(a.out, "<span class=\"check\"><span class=\"%s\">%s</span> · %s", stateClass(state), escape(a.say.Label("state", state)),
		escape(a.say.Label("kind", c.Kind)))
	if c.Arithmetic != "" {
		fmt.Fprintf(a.out, "<span>%s</span>", escape(c.Arithmetic))
	}
	if c.Suppressed != "" {
		fmt.Fprintf(a.out, "<span>%s</span>", escape(a.say.Text("text.suppressed", "reason", c.Suppressed)))
	}
	if c.Finding() {
		fmt.Fprintf(a.out, "<span>%s</span>", escape(c.message(a.say.Lang, a.r.Document.Lang)))
	}
	a.out.WriteString("</span>")
}

// worth is the claim's value as it was understood.
func (a *htmlArticle) worth(c *Claim) string {
	low, lowOK := decimal(c.Low)
	high, highOK := decimal(c.High)
	var s string
	switch {
	case lowOK && highOK && low == high:
		s = a.say.Number(low, 6)
	case lowOK && highOK:
		s = a.say.Number(low, 6) + " – " + a.say.Number(high, 6)
	case lowOK:
		s = "≥ " + a.say.Number(low, 6)
	case highOK:
		s = "≤ " + a.say.Number(high, 6)
	default:
		s = "?"
	}
	unit := c.Unit
	if unit == "count" {
		unit = c.Noun
	}
	parts := []string{s}
	for _, p := range []string{unit, c.Per} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	s = strings.Join(parts, " ")
	if c.Hedge != "" && c.Hedge != "exact" {
		s = a.say.Label("hedge", c.Hedge) + " " + s
	}
	return s
}
