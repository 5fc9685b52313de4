package run

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"crossfoot/report"
)

// SuppressFile is the list of suppressions in the folder of the user's rules.
const SuppressFile = "ignore.yaml"

// everyRule stands for all rules in a suppression.
const everyRule = "all"

// suppression is an entry of the list: which findings are none, and why.
type suppression struct {
	Rule     string `yaml:"rule"`
	Document string `yaml:"document"` // glob; "" is every document
	Text     string `yaml:"text"`     // part of a sentence of the finding; "" is any
	Reason   string `yaml:"reason"`

	line       int
	used, near bool // near: a document it concerns was checked
}

// suppressions are the list.
type suppressions struct {
	path, base string // the file, and the folder its globs count from
	entries    []*suppression
}

// userDir is the folder of the user's rules and suppressions.
func userDir(dir string) string {
	if dir == "" {
		return UserDir
	}
	return dir
}

// suppress takes what is suppressed out of the result's findings.
func (r *Run) suppress(res *report.Result) {
	r.staleComments(res)
	var here []*suppression
	for _, e := range r.suppressions.entries {
		if e.concerns(&res.Document, r.suppressions.base) {
			e.near = true
			here = append(here, e)
		}
	}
	if len(here) == 0 {
		return
	}
	res.Suppress(func(c *report.Check) string {
		for _, e := range here {
			if e.fits(res, c) {
				e.used = true
				return e.Reason
			}
		}
		return ""
	})
}

// concerns reports whether the entry is about the document. Its glob is matched
// with the path as given, the path from the list's folder, and, without a slash,
// the name.
func (e *suppression) concerns(d *report.Document, base string) bool {
	if e.Document == "" {
		return true
	}
	name := filepath.ToSlash(d.Path)
	if name == "" {
		name = d.ID
	}
	names := []string{name, path.Clean(name), d.ID}
	if abs, err := filepath.Abs(name); err == nil {
		if rel, err := filepath.Rel(base, abs); err == nil {
			names = append(names, filepath.ToSlash(rel))
		}
	}
	if !strings.Contains(e.Document, "/") {
		names = append(names, path.Base(name))
	}
	return slices.ContainsFunc(names, func(n string) bool {
		ok, _ := doublestar.Match(e.Document, n)
		return ok
	})
}

// fits reports whether the entry suppresses the finding.
func (e *suppression) fits(res *report.Result, c *report.Check) bool {
	if e.Rule != everyRule && e.Rule != c.Rule {
		return false
	}
	if e.Text == "" {
		return true
	}
	for _, s := range c.Sentences {
		text := res.Document.Text
		if s.In != "" {
			text = res.Document.Title
		}
		if s.Start <= s.End && s.End <= len(text) && strings.Contains(oneLine(text[s.Start:s.End]), oneLine(e.Text)) {
			return true
		}
	}
	return false
}

// oneLine is the text with all its white space as single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// manyComments is how many comments of one article are complained of one by one.
const manyComments = 20

// staleComments says which of an article's comments suppress nothing.
func (r *Run) staleComments(res *report.Result) {
	if !r.shows(res.Document.Path) {
		return
	}
	said, more := 0, 0
	for i := range res.Ignores {
		n := &res.Ignores[i]
		id := r.fault(n.Rule, n.Reason)
		switch {
		case n.Used || id == "" && r.isOff(n.Rule):
			continue
		case said == manyComments:
			more++
			continue
		case id == "":
			id = "suppress-unused"
		}
		said++
		r.complain(r.Voice.Text(id, "path", res.Document.ID, "line", strconv.Itoa(n.Line), "rule", n.Rule))
	}
	if more > 0 {
		r.complain(r.Voice.Text("suppress-more", "path", res.Document.ID, "count", strconv.Itoa(more)))
	}
}

// fault names the sentence that says what a suppression lacks; "" if nothing.
func (r *Run) fault(rule, reason string) string {
	switch {
	case rule == "":
		return "suppress-no-rule"
	case !r.knows(rule):
		return "suppress-unknown"
	case reason == "":
		return "suppress-no-reason"
	}
	return ""
}

// knows reports whether there is such a rule.
func (r *Run) knows(rule string) bool {
	book, err := r.book()
	return rule == everyRule || err != nil || book.Rule(rule) != nil
}

// isOff reports whether this run leaves the rule out, so that nothing can be said
// of its suppressions.
func (r *Run) isOff(rule string) bool {
	if rule == everyRule {
		return len(r.Enable)+len(r.Disable) > 0
	}
	return slices.Contains(r.Disable, rule) || len(r.Enable) > 0 && !slices.Contains(r.Enable, rule)
}

// staleEntries says, after a whole run, which entries of the list suppress
// nothing. One for documents that a call for single files did not name may be of
// use on another day.
func (r *Run) staleEntries() {
	if r.changed != nil {
		return
	}
	for _, e := range r.suppressions.entries {
		if !e.used && !r.isOff(e.Rule) && (e.near || r.namesFolder()) {
			r.complain(r.Voice.Text("suppress-unused", "path", r.suppressions.path, "line", strconv.Itoa(e.line), "rule", e.Rule))
		}
	}
}

func (r *Run) namesFolder() bool {
	return slices.ContainsFunc(r.Paths, func(p string) bool {
		info, err := os.Stat(p)
		return err == nil && info.IsDir()
	})
}
