package review

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"crossfoot/report"
	"crossfoot/report/messages"
)

// Options of a review.
type Options struct {
	// Store is the decisions' file; "" is where the workbook says it is.
	Store string
	// Date is the day of the decisions, ISO 8601; "" is today.
	Date string
	// Editor is who decides where a row names nobody.
	Editor string
	// Prefer settles conflicts: "workbook" or "stored"; "" reports them.
	Prefer string
}

// Outcome is what a review did.
type Outcome struct {
	Store     string // the decisions' file
	Findings  int    // rows read
	New       int    // decisions taken in
	Changed   int
	Withdrawn int // back to open
	Same      int // decisions that were known already
	Open      int
	Conflicts []Conflict
	Problems  []Problem
}

// Clean reports whether everything was understood and taken in.
func (o *Outcome) Clean() bool { return len(o.Conflicts) == 0 && len(o.Problems) == 0 }

// Conflict is a finding on which two decisions differ. Neither is preferred.
type Conflict struct {
	Document, Rule string
	Statements     []string
	Here, There    report.Decision // in the workbook, and before
	From           string          // the workbook
}

// Review takes the decisions of workbooks in and stores them. An error means that
// nothing was stored.
func Review(paths []string, o Options) (*Outcome, error) {
	out := &Outcome{}
	if o.Date == "" {
		o.Date = time.Now().Format(time.DateOnly)
	}
	var store *Store
	for _, path := range paths {
		w, err := Read(path)
		if err != nil {
			return nil, err
		}
		if store, err = w.open(store, o.Store); err != nil {
			return nil, err
		}
		out.Problems = append(out.Problems, w.Problems...)
		merge(store, w, o, out)
	}
	if store == nil {
		return nil, errors.New("no workbook to review")
	}
	out.Store = store.path
	return out, store.Save()
}

// open opens the decisions' file of the workbook, which must be the same for all.
func (w *Workbook) open(have *Store, wanted string) (*Store, error) {
	path, err := w.storePath(wanted)
	switch {
	case err != nil:
		return nil, err
	case have == nil:
		return Open(path)
	case filepath.Clean(path) != filepath.Clean(have.path):
		return nil, fmt.Errorf("%s: its decisions belong to %s, those of the workbooks before to %s; review them one by one", w.Path, path, have.path)
	}
	return have, nil
}

// storePath finds the decisions' file: as told, else from the workbook's folder,
// else from the current one, else beside the workbook.
func (w *Workbook) storePath(wanted string) (string, error) {
	if wanted != "" {
		return wanted, nil
	}
	var tries []string
	if w.Beside != "" {
		tries = append(tries, filepath.Join(filepath.Dir(w.Path), filepath.FromSlash(w.Beside)))
	}
	if w.Store != "" {
		tries = append(tries, filepath.FromSlash(w.Store))
	}
	for _, t := range tries {
		if w.belongs(t) {
			return t, nil
		}
	}
	if len(tries) > 0 {
		return "", fmt.Errorf("%s: the articles are not here (looked for %s); name the file for the decisions with --decisions",
			w.Path, filepath.Join(filepath.Dir(filepath.Dir(tries[0])), filepath.FromSlash(w.Article)))
	}
	return Find([]string{filepath.Dir(w.Path)}), nil
}

// belongs reports whether a place for the decisions is the right one: they are
// there already, or one of the articles is.
func (w *Workbook) belongs(path string) bool {
	if _, err := os.Stat(path); err == nil {
		return true
	}
	base := filepath.Dir(filepath.Dir(path))
	_, err := os.Stat(filepath.Join(base, filepath.FromSlash(w.Article)))
	return err == nil
}

// merge takes a workbook's decisions into the store: what the editor changed, unless
// somebody else has changed it to something else since the workbook was made.
func merge(s *Store, w *Workbook, o Options, out *Outcome) {
	groups := map[string][]*Row{}
	var order []string
	for i := range w.Rows {
		r := &w.Rows[i]
		if groups[r.Key] == nil {
			order = append(order, r.Key)
		}
		groups[r.Key] = append(groups[r.Key], r)
	}
	out.Findings += len(w.Rows)
	for _, key := range order {
		s.take(w, pick(w, groups[key], out), o, out)
	}
}

// pick chooses among the rows of one finding that the editor changed; where they
// contradict each other it is none.
func pick(w *Workbook, rows []*Row, out *Outcome) *Row {
	var chosen *Row
	for _, r := range rows {
		switch {
		case !r.changed():
		case chosen == nil:
			chosen = r
		case !agree(chosen.decision(), r.decision()):
			out.Conflicts = append(out.Conflicts, Conflict{r.Document, r.Rule, r.Statements, r.decision(), chosen.decision(), w.Path})
			return nil
		}
	}
	if chosen == nil {
		return rows[0]
	}
	return chosen
}

func (r *Row) decision() report.Decision {
	return report.Decision{Decision: r.Decision, Comment: r.Comment, Editor: r.Editor, Key: r.Key}
}

// changed reports whether the row says something else than when it was written. A
// workbook that lost the mark counts as changed where it decides.
func (r *Row) changed() bool {
	if r.Base == "" {
		return r.Decision != report.Open || r.Comment != ""
	}
	return r.decision().Digest() != r.Base
}

// take stores one row's decision.
func (s *Store) take(w *Workbook, r *Row, o Options, out *Outcome) {
	if r == nil {
		return
	}
	mine, stored := r.decision(), s.entries[r.Key]
	switch {
	case !r.changed():
		out.count(r.Decision == report.Open, &out.Same)
		return
	case len(stored) == 1 && agree(stored[0].decision(), mine):
		out.count(r.Decision == report.Open, &out.Same)
		return
	case len(stored) > 0 && !s.stillAs(r) && o.Prefer == "":
		out.Conflicts = append(out.Conflicts, Conflict{s.name(r.Document), r.Rule, r.Statements, mine, stored[0].decision(), w.Path})
		return
	case len(stored) > 0 && !s.stillAs(r) && o.Prefer == "stored":
		out.Same++
		return
	}
	s.replace(r, o, out)
}

// agree reports whether two decisions say the same; a name that one of them lacks
// makes no difference.
func agree(a, b report.Decision) bool {
	if a.Editor == "" || b.Editor == "" {
		a.Editor, b.Editor = "", ""
	}
	return a.Digest() == b.Digest()
}

func (out *Outcome) count(open bool, n *int) {
	if open {
		n = &out.Open
	}
	*n++
}

// stillAs reports whether the store holds what the workbook was written with.
func (s *Store) stillAs(r *Row) bool {
	e := s.one(r.Key)
	return e != nil && r.Base != "" && e.decision().Digest() == r.Base
}

// replace puts the row's decision in the place of what the store holds.
func (s *Store) replace(r *Row, o Options, out *Outcome) {
	had := len(s.entries[r.Key]) > 0
	if r.Decision == report.Open && r.Comment == "" {
		s.remove(r.Key)
		out.Open++
		if had {
			out.Withdrawn++
		}
		return
	}
	e := &Entry{Document: s.name(r.Document), Rule: r.Rule, Statements: r.Statements, Key: r.Key,
		Decision: r.Decision, Comment: r.Comment, Editor: r.Editor, Date: o.Date}
	if e.Editor == "" {
		e.Editor = o.Editor
	}
	if r.Decision != report.Open && r.Replaces != "" {
		s.remove(r.Replaces)
	}
	s.put(e)
	switch {
	case r.Decision == report.Open:
		out.Open++
	case had:
		out.Changed++
	default:
		out.New++
	}
}

// Lines says what the review did, in the language, one line each.
func (o *Outcome) Lines(lang string) []string {
	say := messages.For(lang)
	lines := []string{say.Text("review.done", "findings", say.Count("review.findings", o.Findings), "new", o.New, "changed", o.Changed,
		"withdrawn", o.Withdrawn, "same", o.Same, "open", o.Open, "file", o.Store)}
	for _, p := range o.Problems {
		lines = append(lines, p.Place+": "+say.Text(p.Key, append(slices.Clone(p.Args), "list", decisionWords(say))...))
	}
	for _, c := range o.Conflicts {
		lines = append(lines, c.Line(lang))
	}
	return lines
}

// Line says what the conflict is about.
func (c *Conflict) Line(lang string) string {
	say := messages.For(lang)
	return say.Text("review.conflict", "document", c.Document, "rule", c.Rule, "here", spoken(say, c.Here), "there", spoken(say, c.There),
		"file", c.From, "passage", first(c.Statements))
}

// spoken is a decision with who took it and why.
func spoken(say *messages.Catalogue, d report.Decision) string {
	s := say.Label("decision", d.Decision)
	for _, more := range []string{d.Comment, d.Editor, d.Date} {
		if more != "" {
			s += ", " + more
		}
	}
	return s
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func decisionWords(say *messages.Catalogue) string {
	s := ""
	for i, id := range report.DecisionIDs {
		if i > 0 {
			s += ", "
		}
		s += say.Label("decision", id)
	}
	return s
}
