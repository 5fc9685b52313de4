package review

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"crossfoot/report"
)

// Apply gives an article's findings the decisions taken on them. A finding without
// one that resembles a decided one of the same article and rule, which is gone, has
// an outdated decision. Apply must see the articles in the order of the report.
func (s *Store) Apply(r *report.Result) {
	if len(s.entries) == 0 {
		return
	}
	name := s.documentName(&r.Document)
	if len(s.byDocument[name]) > 0 {
		s.seen[name] = true
	}
	present := map[string]bool{}
	var open []*report.Check
	for i := range r.Checks {
		c := &r.Checks[i]
		if !c.Finding() || c.Fingerprint == "" {
			continue
		}
		present[c.Fingerprint] = true
		if !s.decide(c) {
			open = append(open, c)
		}
	}
	s.outdate(r, name, open, present)
}

// decide applies the decision on the finding itself, if there is one.
func (s *Store) decide(c *report.Check) bool {
	e := s.one(c.Fingerprint)
	s.matched[c.Fingerprint]++
	if e == nil || e.Decision == report.Baseline && s.matched[c.Fingerprint] > max(1, e.Count) {
		return false
	}
	d := e.decision()
	c.Decision = &d
	return true
}

// outdate finds for open findings the decision on an earlier wording.
func (s *Store) outdate(r *report.Result, name string, open []*report.Check, present map[string]bool) {
	gone := slices.Clone(s.byDocument[name])
	gone = slices.DeleteFunc(gone, func(e *Entry) bool { return present[e.Key] || len(s.entries[e.Key]) > 1 })
	// Each pair is compared, so an article that contradicts itself everywhere is cut.
	open, gone = open[:min(len(open), comparedPassages)], gone[:min(len(gone), comparedPassages)]
	for _, c := range open {
		if len(gone) == 0 {
			return
		}
		i := closest(gone, c.Rule, report.Statements(r, c))
		if i < 0 {
			continue
		}
		d := gone[i].decision()
		d.Outdated = true
		c.Decision = &d
		s.matched[gone[i].Key]++
		gone = slices.Delete(gone, i, i+1)
	}
}

// comparedPassages is how many passages of an article are compared with as many others.
const comparedPassages = 200

// alike is the share of common words from which two passages count as wordings of
// one.
const alike = 0.5

// closest is the index of the entry of the rule whose passage is most like the
// statements, -1 where none is alike enough.
func closest(list []*Entry, rule string, statements []string) int {
	best, most := -1, alike
	words := wordsOf(statements)
	for i, e := range list {
		if e.Rule != rule {
			continue
		}
		if v := similarity(words, wordsOf(e.Statements)); v > most || v == most && best < 0 {
			best, most = i, v
		}
	}
	return best
}

// wordsOf counts the words of the statements.
func wordsOf(statements []string) map[string]int {
	out := map[string]int{}
	for _, s := range statements {
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			out[w]++
		}
	}
	return out
}

// similarity is twice the common words over all words of both.
func similarity(a, b map[string]int) float64 {
	common, all := 0, 0
	for w, n := range a {
		common += min(n, b[w])
		all += n
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(common) / float64(all)
}

// Leftover lists, after a run, the decisions that match no finding any more:
// those on articles of this run, and those on articles that are gone. Decisions to
// correct an article that has been corrected are only counted.
func (s *Store) Leftover() (list []report.Leftover, corrected int) {
	for _, l := range s.unmatched() {
		if l.Decision.Decision == report.Correct {
			corrected++
			continue
		}
		list = append(list, l)
	}
	return list, corrected
}

func (s *Store) unmatched() []report.Leftover {
	var out []report.Leftover
	for _, e := range s.sorted() {
		if s.matched[e.Key] > 0 || !s.covered(e) {
			continue
		}
		out = append(out, report.Leftover{Document: e.Document, Rule: e.Rule, Statements: e.Statements, Decision: e.decision()})
	}
	return out
}

func (s *Store) exists(name string) bool {
	_, err := os.Stat(filepath.Join(s.base, filepath.FromSlash(name)))
	return err == nil
}

// Prune removes the decisions that match no finding any more and tells how many.
func (s *Store) Prune() int {
	list := s.unmatched()
	for _, l := range list {
		s.remove(l.Key)
	}
	return len(list)
}
