package report

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
)

// jsonLines writes one object an article, in input order.
type jsonLines struct {
	w   io.Writer
	o   Options
	buf bytes.Buffer
	enc *json.Encoder
}

func newJSONLines(w io.Writer, _ Run, o Options) Writer { return newEncoder(w, o) }

func newEncoder(w io.Writer, o Options) *jsonLines {
	j := &jsonLines{w: w, o: o}
	j.enc = json.NewEncoder(&j.buf)
	j.enc.SetEscapeHTML(false)
	return j
}

func (j *jsonLines) Write(r *Result) error {
	j.buf.Reset()
	if r.tail != "" && j.o.ForLines("jsonl") {
		j.buf.WriteString(lead(&r.Document))
		j.buf.WriteString(r.tail)
	} else if err := j.enc.Encode(contract(r, j.o)); err != nil {
		return err
	}
	_, err := j.w.Write(j.buf.Bytes())
	return err
}

func (j *jsonLines) Close(Run) error { return nil }
func (j *jsonLines) Abort()          {}

// jsonFile writes one object with all articles and the run's totals.
type jsonFile struct {
	*jsonLines
	run   Run
	tally *tally
	err   error
}

func newJSON(w io.Writer, run Run, o Options) Writer {
	return &jsonFile{jsonLines: newEncoder(w, o), run: run, tally: newTally()}
}

func (j *jsonFile) Write(r *Result) error {
	lead := ",\n"
	if j.tally.documents == 0 {
		lead = "{\"documents\":[\n"
	}
	j.tally.add(r)
	if _, err := io.WriteString(j.w, lead); err != nil {
		return err
	}
	return j.jsonLines.Write(r)
}

// jsonRun is what the object says about the run, after the documents.
type jsonRun struct {
	Version  string         `json:"version"`
	Inputs   []string       `json:"inputs"`
	Partial  bool           `json:"partial"`
	Articles int            `json:"articles"`
	Figures  int            `json:"figures"`
	Covered  int            `json:"covered"`
	Checks   int            `json:"checks"`
	Findings map[string]int `json:"findings"`
	Settled  int            `json:"settled"`
}

func (j *jsonFile) Close(run Run) error {
	lead := "],\"run\":"
	if j.tally.documents == 0 {
		lead = "{\"documents\":[" + lead
	}
	if _, err := io.WriteString(j.w, lead); err != nil {
		return err
	}
	t := j.tally
	j.buf.Reset()
	err := j.enc.Encode(jsonRun{run.Version, orEmpty(run.Inputs), run.Partial, t.documents, t.figures, t.covered, t.checks, t.severity, t.settled})
	if err != nil {
		return err
	}
	j.buf.Truncate(j.buf.Len() - 1)
	j.buf.WriteString("}\n")
	_, err = j.w.Write(j.buf.Bytes())
	return err
}

// contract is the result in the form that others rely on: lists are never null,
// the article's text stands in it only on request, and numbers are such that JSON
// can hold.
func contract(r *Result, o Options) *Result {
	out := *r
	if !o.WithText {
		out.Document.Text, out.Document.Blocks = "", nil
	}
	out.Claims, out.Errors = orEmpty(r.Claims), orEmpty(r.Errors)
	out.Checks = make([]Check, len(r.Checks))
	for i, c := range r.Checks {
		c.Members = orEmpty(c.Members)
		c.Message = c.message(o.Language, r.Document.Lang)
		c.Cause = c.cause(o.Language, r.Document.Lang)
		c.Fix = c.fix(o.Language, r.Document.Lang)
		c.Value, c.StatedValue, c.Deviation = finite(c.Value), finite(c.StatedValue), finite(c.Deviation)
		out.Checks[i] = c
	}
	return &out
}

// finite drops what is no number.
func finite(v *float64) *float64 {
	if v == nil || math.IsNaN(*v) || math.IsInf(*v, 0) {
		return nil
	}
	return v
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
