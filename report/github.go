package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"crossfoot/report/messages"
)

// gitHub writes findings as workflow commands, which GitHub shows beside the lines
// of a pull request.
type gitHub struct {
	w     io.Writer
	o     Options
	tally *tally
	buf   bytes.Buffer
}

func newGitHub(w io.Writer, _ Run, o Options) Writer { return &gitHub{w: w, o: o, tally: newTally()} }

var gitHubCommands = map[string]string{"error": "error", "warning": "warning"}

func (g *gitHub) Write(r *Result) error {
	g.tally.add(r)
	g.buf.Reset()
	say := messages.For(firstOf(g.o.Language, r.Document.Lang))
	for i := range r.Checks {
		if c := &r.Checks[i]; c.Counts() {
			g.finding(say, r, c)
		}
	}
	for _, e := range r.Errors {
		g.command("error", []string{"file", r.Document.Path}, e)
	}
	_, err := g.w.Write(g.buf.Bytes())
	return err
}

func (g *gitHub) finding(say *messages.Catalogue, r *Result, c *Check) {
	command := gitHubCommands[c.Severity]
	if command == "" {
		command = "notice"
	}
	lines := []string{c.message(say.Lang, r.Document.Lang)}
	for _, note := range [][2]string{{"arithmetic", c.Arithmetic}, {"cause", c.cause(say.Lang, r.Document.Lang)}, {"fix", c.fix(say.Lang, r.Document.Lang)}} {
		if note[1] != "" {
			lines = append(lines, say.Text("text."+note[0])+": "+note[1])
		}
	}
	for i := range lines {
		lines[i] = printable(lines[i])
	}
	props := []string{"file", r.Document.Path, "line", known(c.Line), "col", known(c.Column), "title", c.Rule}
	g.command(command, props, strings.Join(lines, "\n"))
}

// known leaves out a place that is not known.
func known(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// command writes ::name key=value,…::text with what has a meaning escaped.
func (g *gitHub) command(name string, props []string, text string) {
	g.buf.WriteString("::" + name)
	sep := " "
	for i := 0; i+1 < len(props); i += 2 {
		if props[i+1] != "" {
			g.buf.WriteString(sep + props[i] + "=" + gitHubProperty.Replace(props[i+1]))
			sep = ","
		}
	}
	g.buf.WriteString("::" + gitHubText.Replace(text) + "\n")
}

var (
	gitHubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func (g *gitHub) Close(Run) error {
	if g.o.Quiet {
		return nil
	}
	g.buf.Reset()
	say := messages.For(g.tally.language(g.o.Language))
	g.command("notice", []string{"title", "crossfoot"}, coverage(say, g.tally))
	_, err := g.w.Write(g.buf.Bytes())
	return err
}

func (g *gitHub) Abort() {}
