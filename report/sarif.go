package report

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"unicode/utf8"

	"crossfoot/report/messages"
)

// sarif writes a SARIF 2.1.0 log, as code hosts and editors read it. Results
// stream out; what the run could not read follows them.
type sarif struct {
	w       io.Writer
	o       Options
	run     Run
	rules   map[string]int
	started bool
	count   int
	notes   []sarifNote
	more    int // notes that were left out
	buf     bytes.Buffer
	enc     *json.Encoder
}

const sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"

// sarifNotes is how many unreadable articles a log names.
const sarifNotes = 1000

type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRule struct {
		ID      string     `json:"id"`
		Short   *sarifText `json:"shortDescription,omitempty"`
		Full    *sarifText `json:"fullDescription,omitempty"`
		Default struct {
			Level string `json:"level"`
		} `json:"defaultConfiguration"`
		Properties map[string][]string `json:"properties,omitempty"`
	}
	sarifRegion struct {
		StartLine   int        `json:"startLine,omitempty"`
		StartColumn int        `json:"startColumn,omitempty"`
		EndColumn   int        `json:"endColumn,omitempty"`
		Snippet     *sarifText `json:"snippet,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification,omitempty"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    *int               `json:"ruleIndex,omitempty"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifNote struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
)

func newSARIF(w io.Writer, run Run, o Options) Writer {
	s := &sarif{w: w, o: o, run: run, rules: map[string]int{}}
	s.enc = json.NewEncoder(&s.buf)
	s.enc.SetEscapeHTML(false)
	for i, r := range run.Rules {
		s.rules[r.ID] = i
	}
	return s
}

// begin writes what stands before the results. The rules' texts need a language
// before the articles' is known: it is the first article's.
func (s *sarif) begin(lang string) error {
	if s.started {
		return nil
	}
	s.started = true
	s.buf.Reset()
	s.buf.WriteString(`{"$schema":"` + sarifSchema + `","version":"2.1.0","runs":[{"tool":{"driver":`)
	rules := make([]sarifRule, len(s.run.Rules))
	for i := range rules {
		rules[i] = sarifRuleOf(&s.run.Rules[i], lang)
	}
	driver := struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}{"crossfoot", s.run.Version, rules}
	if err := s.encode(driver); err != nil {
		return err
	}
	s.buf.WriteString(`},"columnKind":"unicodeCodePoints","results":[` + "\n")
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

// encode appends a value without the line break the encoder adds.
func (s *sarif) encode(v any) error {
	if err := s.enc.Encode(v); err != nil {
		return err
	}
	s.buf.Truncate(s.buf.Len() - 1)
	return nil
}

func sarifRuleOf(r *RuleInfo, lang string) sarifRule {
	out := sarifRule{ID: r.ID, Short: sarifTextOf(r.Title[lang]), Full: sarifTextOf(r.Explanation[lang])}
	out.Default.Level = sarifLevel(r.Severity)
	if r.Kind != "" {
		out.Properties = map[string][]string{"tags": {r.Kind}}
	}
	return out
}

func sarifTextOf(s string) *sarifText {
	if s == "" {
		return nil
	}
	return &sarifText{s}
}

func sarifLevel(severity string) string {
	switch severity {
	case "error", "warning":
		return severity
	}
	return "note"
}

func (s *sarif) Write(r *Result) error {
	say := messages.For(firstOf(s.o.Language, s.run.Language, r.Document.Lang))
	if err := s.begin(say.Lang); err != nil {
		return err
	}
	s.note(r)
	s.buf.Reset()
	index := claimIndex(r)
	for i := range r.Checks {
		c := &r.Checks[i]
		if !c.Finding() {
			continue
		}
		if s.count > 0 {
			s.buf.WriteString(",\n")
		}
		s.count++
		if err := s.encode(s.result(say, r, c, index)); err != nil {
			return err
		}
	}
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *sarif) note(r *Result) {
	for _, e := range r.Errors {
		if len(s.notes) == sarifNotes {
			s.more++
			continue
		}
		s.notes = append(s.notes, sarifNote{"error", sarifText{printable(e)}, []sarifLocation{{Physical: sarifPhysical{Artifact: artifact(r)}}}})
	}
}

func artifact(r *Result) sarifArtifact {
	u := url.URL{Path: filepath.ToSlash(firstOf(r.Document.Path, r.Document.ID))}
	if filepath.IsAbs(r.Document.Path) {
		u.Scheme = "file"
	}
	return sarifArtifact{URI: u.String()}
}

func (s *sarif) result(say *messages.Catalogue, r *Result, c *Check, index map[string]int) sarifResult {
	text := c.message(say.Lang, r.Document.Lang)
	if c.Arithmetic != "" {
		text += " (" + c.Arithmetic + ")"
	}
	if fix := c.fix(say.Lang, r.Document.Lang); fix != "" {
		text += ". " + fix
	}
	out := sarifResult{RuleID: c.Rule, Level: sarifLevel(c.Severity), Message: sarifText{printable(text)}}
	if i, ok := s.rules[c.Rule]; ok {
		out.RuleIndex = &i
	}
	out.Locations = []sarifLocation{{Physical: sarifPhysical{artifact(r), region(c.Line, c.Column, slice(r, c.Place))}}}
	out.Related = related(r, c, index)
	if c.Fingerprint != "" {
		out.Fingerprints = map[string]string{"crossfoot/v1": c.Fingerprint}
	}
	if c.Settled() {
		out.Suppressions = []sarifSuppression{{"external", "accepted", printable(firstOf(c.Decision.Comment, say.Label("decision", c.Decision.Decision)))}}
	}
	return out
}

// related are the places of the claims that take part, with their roles.
func related(r *Result, c *Check, index map[string]int) []sarifLocation {
	var out []sarifLocation
	for _, m := range c.Members {
		i, ok := index[m.Claim]
		if !ok || m.Claim == "" {
			continue
		}
		if len(out) == shownMembers {
			break
		}
		k := &r.Claims[i]
		out = append(out, sarifLocation{ID: len(out) + 1, Message: &sarifText{m.Role + about(k)},
			Physical: sarifPhysical{artifact(r), region(k.Line, k.Column, k.Text)}})
	}
	return out
}

// region is a stretch of one line; of what goes on over the next, only the start.
func region(line, column int, text string) *sarifRegion {
	if line <= 0 {
		return nil
	}
	out := &sarifRegion{StartLine: line, StartColumn: max(column, 1)}
	if text != "" && printable(text) == text {
		out.EndColumn = out.StartColumn + utf8.RuneCountInString(text)
		out.Snippet = &sarifText{text}
	}
	return out
}

// slice is the article's text at a place.
func slice(r *Result, p Place) string {
	s := source(r, p.In)
	p = clip(p, len(s))
	return s[p.Start:p.End]
}

func (s *sarif) Close(run Run) error {
	if err := s.begin(firstOf(s.o.Language, s.run.Language, messages.Fallback)); err != nil {
		return err
	}
	s.buf.Reset()
	s.buf.WriteString("\n],\"invocations\":[")
	if s.more > 0 {
		say := messages.For(firstOf(s.o.Language, s.run.Language))
		s.notes = append(s.notes, sarifNote{Level: "error", Message: sarifText{say.Text("book.more", "n", s.more)}})
	}
	invocation := struct {
		OK    bool        `json:"executionSuccessful"`
		Notes []sarifNote `json:"toolExecutionNotifications,omitempty"`
	}{!run.Partial, s.notes}
	if err := s.encode(invocation); err != nil {
		return err
	}
	s.buf.WriteString("]}]}\n")
	_, err := s.w.Write(s.buf.Bytes())
	return err
}

func (s *sarif) Abort() {}
