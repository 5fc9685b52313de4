package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"crossfoot/report/messages"
)

// context is how much of a long sentence an excerpt keeps on each side of a figure,
// in bytes.
const context = 160

// textWriter shows findings as a good compiler shows its errors.
type textWriter struct {
	w     io.Writer
	o     Options
	ink   ink
	rules map[string]*RuleInfo
	tally *tally
	buf   bytes.Buffer
	seen  bool           // something was printed
	index map[string]int // of the article's claims, where they are explained
}

func newText(w io.Writer, run Run, o Options) Writer {
	t := &textWriter{w: w, o: o, ink: ink(o.Color), tally: newTally(), rules: map[string]*RuleInfo{}}
	for i := range run.Rules {
		t.rules[run.Rules[i].ID] = &run.Rules[i]
	}
	return t
}

func (t *textWriter) Write(r *Result) error {
	t.tally.add(r)
	t.buf.Reset()
	lang := t.o.Language
	if lang == "" {
		lang = r.Document.Lang
	}
	say := messages.For(lang)
	if t.o.Explain {
		t.index = claimIndex(r)
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if c.Counts() || t.o.Explain && c.Finding() {
			t.finding(say, r, c)
		}
	}
	if t.buf.Len() == 0 {
		return nil
	}
	t.seen = true
	_, err := t.w.Write(t.buf.Bytes())
	return err
}

// finding prints one contradiction: where and what, the passages, the arithmetic,
// the mend.
func (t *textWriter) finding(say *messages.Catalogue, r *Result, c *Check) {
	if t.buf.Len() > 0 || t.seen {
		t.buf.WriteByte('\n')
	}
	head := fmt.Sprintf("%s: %s %s", t.ink.bold(place(r, c)),
		t.ink.severity(c.Severity, say.Label("severity", c.Severity)+":"), printable(c.message(say.Lang, r.Document.Lang)))
	t.wrap("", head, "    ", t.ink.dim("["+c.Rule+"]"))
	for _, p := range passages(r, c, context) {
		t.passage(say, p)
	}
	t.note(say, "stated", c.Stated)
	t.note(say, "implied", c.Implied)
	t.note(say, "arithmetic", c.Arithmetic)
	t.note(say, "cause", c.cause(say.Lang, r.Document.Lang))
	t.note(say, "fix", c.fix(say.Lang, r.Document.Lang))
	t.decision(say, c)
	if t.o.Explain {
		t.explain(say, r, c)
	}
}

// place is path:line:column, or the id where the article came from no file.
func place(r *Result, c *Check) string {
	name := r.Document.Path
	if name == "" {
		name = r.Document.ID
	}
	return fmt.Sprintf("%s:%d:%d", printable(name), c.Line, c.Column)
}

func (t *textWriter) note(say *messages.Catalogue, key, value string) {
	if value = printable(value); value != "" {
		t.labelled(say.Text("text."+key), value)
	}
}

func (t *textWriter) labelled(label, value string) {
	indent := "      = "
	t.wrap(t.ink.dim(indent)+t.ink.bold(label+":")+" ", value, strings.Repeat(" ", len(indent)+2), "")
}

func (t *textWriter) decision(say *messages.Catalogue, c *Check) {
	d := c.Decision
	if d == nil {
		return
	}
	key := "text.decided"
	if d.Outdated {
		key = "text.outdated"
	}
	parts := []string{say.Label("decision", d.Decision)}
	for _, s := range []string{d.Comment, d.Editor, d.Date} {
		if s = printable(s); s != "" {
			parts = append(parts, s)
		}
	}
	t.labelled(say.Text(key), strings.Join(parts, " · "))
}

// explain adds the rule's explanation and what each member is.
func (t *textWriter) explain(say *messages.Catalogue, r *Result, c *Check) {
	for _, line := range bindings(say, r, c, t.index) {
		t.note(say, "bound", line)
	}
	if rule := t.rules[c.Rule]; rule != nil {
		t.note(say, "why", strings.TrimSpace(rule.Title[say.Lang]+". "+rule.Explanation[say.Lang]))
	}
}

// bindings says of each member which role it fills, with what it stands for.
func bindings(say *messages.Catalogue, r *Result, c *Check, index map[string]int) []string {
	var out []string
	for _, m := range c.Members {
		if len(out) == shownMembers {
			return append(out, elided)
		}
		text := m.Text
		if text == "" {
			text = slice(r, m.Place)
		}
		line := m.Role + ": " + quote(say, text)
		if i, ok := index[m.Claim]; ok && m.Claim != "" {
			line += about(&r.Claims[i])
		}
		out = append(out, line)
	}
	return out
}

// about is who, what and when a claim speaks of.
func about(c *Claim) string {
	var parts []string
	for _, s := range []string{c.Subject, c.Metric, c.Time} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

func quote(say *messages.Catalogue, s string) string { return say.Text("quoted", "text", s) }

func (t *textWriter) Close(run Run) error {
	if t.o.Quiet {
		return nil
	}
	t.buf.Reset()
	if t.seen {
		t.buf.WriteByte('\n')
	}
	say := messages.For(t.tally.language(t.o.Language))
	t.closing(say, run)
	_, err := t.w.Write(t.buf.Bytes())
	return err
}

func (t *textWriter) closing(say *messages.Catalogue, run Run) {
	s := t.tally
	line := say.Text("text.clean")
	if s.findings > 0 {
		line = t.ink.bold(say.Text("text.found", "list", severityList(say, s)))
	}
	if s.settled > 0 {
		line += " " + say.Count("text.settled", s.settled)
	}
	t.wrap("", line+" "+coverage(say, s), "", "")
	if s.unread > 0 {
		t.wrap("", say.Count("text.unread", s.unread), "", "")
	}
	if run.Partial {
		t.wrap("", say.Text("text.partial"), "", "")
	}
	if run.Corrected > 0 {
		t.wrap("", say.Count("text.corrected", run.Corrected), "", "")
	}
	if len(run.Leftover) > 0 {
		t.wrap("", say.Count("text.leftover", len(run.Leftover)), "", "")
		for _, l := range run.Leftover {
			t.wrap("  ", printable(fmt.Sprintf("%s [%s] %s: %s", l.Document, l.Rule, say.Label("decision", l.Decision.Decision),
				strings.Join(l.Statements, " / "))), "    ", "")
		}
	}
}

// coverage says how many figures were seen and how many of them checked.
func coverage(say *messages.Catalogue, s *tally) string {
	articles := say.Count("text.articles", s.documents)
	if s.figures == 0 {
		return say.Text("text.nofigures", "articles", articles)
	}
	return say.Text("text.coverage", "articles", articles, "figures", say.Count("text.figures", s.figures),
		"covered", s.covered, "percent", say.Percent(float64(s.covered)/float64(s.figures)))
}

// severityList is "2 errors, 1 warning".
func severityList(say *messages.Catalogue, s *tally) string {
	var parts []string
	for _, sev := range severities {
		if n := s.severity[sev]; n > 0 {
			parts = append(parts, say.Count("severities."+sev, n))
		}
	}
	return strings.Join(parts, ", ")
}

// severities are in order of weight.
var severities = []string{"error", "warning", "info"}

func (t *textWriter) Abort() {}
