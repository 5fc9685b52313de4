// Package review keeps editors' decisions beside the articles: it reads them from
// workbooks, stores them by the content of the contradicting statements, and gives
// them back to the findings of later runs.
package review

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crossfoot/report"
	"crossfoot/report/internal/atomicfile"
)

// Entry is a stored decision, one line of the file.
type Entry struct {
	Document   string   `json:"document"` // from the folder that holds .crossfoot
	Rule       string   `json:"rule"`
	Decision   string   `json:"decision"`
	Comment    string   `json:"comment,omitempty"`
	Editor     string   `json:"editor,omitempty"`
	Date       string   `json:"date,omitempty"`
	Count      int      `json:"count,omitempty"` // findings a baseline entry covers, where more than one
	Statements []string `json:"statements"`
	Key        string   `json:"key"`
}

func (e *Entry) decision() report.Decision {
	return report.Decision{Decision: e.Decision, Comment: e.Comment, Editor: e.Editor, Date: e.Date, Key: e.Key}
}

// Store is the decisions' file.
type Store struct {
	path    string
	base    string // documents are named from here
	entries map[string][]*Entry
	// byDocument finds the entries that may have been taken on an earlier wording.
	byDocument map[string][]*Entry
	seen       map[string]bool // documents of this run that have entries
	matched    map[string]int  // keys, with how many findings of this run they matched
	dirty      bool            // something is to be saved
}

// folder and file are where decisions are kept.
const (
	folder   = ".crossfoot"
	fileName = "decisions.jsonl"
)

// Find names the decisions' file for the inputs of a run: in the nearest .crossfoot
// folder at or above the folder that holds them all, else in a new one there.
func Find(inputs []string) string {
	start := commonFolder(inputs)
	abs, err := filepath.Abs(start)
	if err != nil {
		return filepath.Join(start, folder, fileName)
	}
	for up, dir := start, abs; ; {
		if info, err := os.Stat(filepath.Join(dir, folder)); err == nil && info.IsDir() {
			return filepath.Join(up, folder, fileName)
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return filepath.Join(start, folder, fileName)
		}
		dir = parent
		up = above(up, parent)
	}
}

// above is the parent of a relative or absolute path, as it would be written.
func above(path, parentAbs string) string {
	if filepath.IsAbs(path) {
		return parentAbs
	}
	return filepath.Join(path, "..")
}

// commonFolder is the deepest folder that holds all inputs; standard input counts
// as the current one.
func commonFolder(inputs []string) string {
	common := ""
	for i, in := range inputs {
		dir := filepath.Clean(in)
		if in == "-" || in == "" {
			dir = "."
		} else if info, err := os.Stat(in); err == nil && !info.IsDir() {
			dir = filepath.Dir(dir)
		}
		if i == 0 {
			common = dir
			continue
		}
		common = shared(common, dir)
	}
	return cmp.Or(common, ".")
}

func shared(a, b string) string {
	if filepath.IsAbs(a) != filepath.IsAbs(b) {
		a, _ = filepath.Abs(a)
		b, _ = filepath.Abs(b)
	}
	for {
		rel, err := filepath.Rel(a, b)
		if err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
			return a
		}
		parent := filepath.Dir(a)
		if parent == a {
			return a
		}
		a = parent
	}
}

// Open reads the decisions' file; one that is not there is empty.
func Open(path string) (*Store, error) {
	s := &Store{path: path, base: filepath.Dir(filepath.Dir(path)), entries: map[string][]*Entry{},
		byDocument: map[string][]*Entry{}, seen: map[string]bool{}, matched: map[string]int{}}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	return s, s.read(raw)
}

// Path is the file's path.
func (s *Store) Path() string { return s.path }

func (s *Store) read(raw []byte) error {
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	lines.Buffer(nil, 16<<20)
	n := 0
	for lines.Scan() {
		n++
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		if err := s.line(line); err != nil {
			return fmt.Errorf("%s:%d: %w", s.path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", s.path, n+1, err)
	}
	return nil
}

func (s *Store) line(line []byte) error {
	for _, mark := range []string{"<<<<<<<", "=======", ">>>>>>>", "|||||||"} {
		if bytes.HasPrefix(line, []byte(mark)) {
			return errors.New("an unfinished merge: keep the lines that are right, delete the marks")
		}
	}
	e := new(Entry)
	if err := json.Unmarshal(line, e); err != nil {
		return fmt.Errorf("no decision: %w; mend the line or delete it", err)
	}
	if e.Key == "" || !slices.Contains(report.DecisionIDs, e.Decision) {
		return fmt.Errorf("no decision: key %q, decision %q; a decision is one of %s", e.Key, e.Decision, strings.Join(report.DecisionIDs, ", "))
	}
	s.add(e)
	return nil
}

// add keeps an entry; the same word on the same finding counts once.
func (s *Store) add(e *Entry) {
	for _, old := range s.entries[e.Key] {
		if old.decision() == e.decision() || old.sameWord(e) {
			old.Count = max(old.Count, e.Count)
			return
		}
	}
	s.entries[e.Key] = append(s.entries[e.Key], e)
	s.byDocument[e.Document] = append(s.byDocument[e.Document], e)
}

func (e *Entry) sameWord(o *Entry) bool {
	return e.decision().Digest() == o.decision().Digest()
}

// put makes e the only entry under its key.
func (s *Store) put(e *Entry) {
	s.remove(e.Key)
	s.dirty = true
	s.add(e)
}

func (s *Store) remove(key string) {
	for _, e := range s.entries[key] {
		list := s.byDocument[e.Document]
		s.byDocument[e.Document] = slices.DeleteFunc(list, func(o *Entry) bool { return o == e })
	}
	s.dirty = s.dirty || len(s.entries[key]) > 0
	delete(s.entries, key)
}

// one is the entry under a key; none where there are two that contradict each other.
func (s *Store) one(key string) *Entry {
	if list := s.entries[key]; len(list) == 1 {
		return list[0]
	}
	return nil
}

// Conflicts lists, one line each, the findings that the file holds different
// decisions on, as a merge of two versions may leave them. They count as open.
func (s *Store) Conflicts() []Conflict {
	var out []Conflict
	for _, e := range s.sorted() {
		if list := s.entries[e.Key]; len(list) > 1 && list[0] == e {
			out = append(out, Conflict{Document: e.Document, Rule: e.Rule, Statements: e.Statements,
				Here: list[0].decision(), There: list[1].decision(), From: s.path})
		}
	}
	return out
}

// sorted lists all entries in the order of the file: by document, rule, key.
func (s *Store) sorted() []*Entry {
	var all []*Entry
	for _, list := range s.entries {
		all = append(all, list...)
	}
	slices.SortFunc(all, func(a, b *Entry) int {
		return cmp.Or(strings.Compare(a.Document, b.Document), strings.Compare(a.Rule, b.Rule), strings.Compare(a.Key, b.Key),
			strings.Compare(a.Date, b.Date), strings.Compare(a.Decision, b.Decision), strings.Compare(a.Comment, b.Comment), strings.Compare(a.Editor, b.Editor))
	})
	return all
}

// Save writes the file, whole or not at all, its folder too, if anything changed.
func (s *Store) Save() error {
	if !s.dirty {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o777); err != nil {
		return err
	}
	f, err := atomicfile.Create(s.path)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(f)
	enc.SetEscapeHTML(false)
	for _, e := range s.sorted() {
		if err := enc.Encode(e); err != nil {
			f.Discard()
			return f.Wrap(err)
		}
	}
	if err := f.Commit(); err != nil {
		return f.Wrap(err)
	}
	s.dirty = false
	return nil
}

// name is how the file names a document: from the folder that holds .crossfoot,
// with slashes, so that it holds on another machine.
func (s *Store) name(path string) string {
	path = filepath.FromSlash(path)
	base, doc := s.base, path
	if filepath.IsAbs(base) != filepath.IsAbs(doc) {
		base, _ = filepath.Abs(base)
		doc, _ = filepath.Abs(doc)
	}
	if rel, err := filepath.Rel(base, doc); err == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}

// documentName is the name of a result's document, its id where it is no file.
func (s *Store) documentName(d *report.Document) string {
	if d.Path == "" {
		return d.ID
	}
	return s.name(d.Path)
}
