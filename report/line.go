package report

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Line is a result that nothing can change any more, as JSON: what a store keeps so
// that it need not be put together again. Path and id of an article may differ from
// one run to the next; they stand at the beginning.
type Line struct {
	ID   string
	Tail string // from behind id and path; "" where the result may yet change
}

// Line is the result's. One with a finding, with an error or with a comment that
// suppresses findings has no tail: lists, decisions and folding are about those.
func (r *Result) Line() Line {
	l := Line{ID: r.Document.ID}
	if len(r.Errors)+len(r.Ignores) > 0 {
		return l
	}
	for i := range r.Checks {
		if r.Checks[i].Verdict == Inconsistent {
			return l
		}
	}
	var j bytes.Buffer
	if newEncoder(&j, Options{}).Write(r) == nil {
		l.Tail, _ = strings.CutPrefix(j.String(), lead(&r.Document))
	}
	return l
}

// Says makes the line the result's JSON, whatever else the result holds.
func (r *Result) Says(l Line) { r.tail = l.Tail }

// ForLines reports whether a report in the format wants nothing of a result but its
// line.
func (o Options) ForLines(format string) bool {
	return strings.TrimPrefix(format, ".") == "jsonl" && !o.WithText && o.Language == ""
}

// lead is how the JSON of a result begins: with the id and the path.
func lead(d *Document) string {
	s := `{"document":{"id":` + quoted(d.ID)
	if d.Path != "" {
		s += `,"path":` + quoted(d.Path)
	}
	return s
}

// quoted is the string as JSON.
func quoted(s string) string {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c > '~' || c == '"' || c == '\\' {
			return encoded(s)
		}
	}
	return `"` + s + `"`
}

func encoded(s string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.Encode(s) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
}
