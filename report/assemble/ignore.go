package assemble

import (
	"sort"

	"crossfoot/extract"
	"crossfoot/extract/article"
	"crossfoot/report"
	"crossfoot/validate/check"
)

// everyRule stands for all rules in a comment.
const everyRule = "all"

// scope is what a comment concerns: a block, or a whole table.
type scope struct{ block, table int }

// silence finds the comment that suppresses a finding.
type silence struct {
	doc     *extract.Document
	by      map[scope]map[string]int // scope, rule → index of the comment
	ignores []report.Ignore
}

func newSilence(doc *extract.Document) *silence {
	s := &silence{doc: doc}
	for i, n := range doc.Ignores {
		s.ignores = append(s.ignores, report.Ignore{Rule: n.Rule, Reason: n.Reason, Line: doc.Source.FilePosition(n.At).Line})
		b := s.block(n.Span.Start)
		if n.Rule == "" || n.Reason == "" || n.Span.Empty() || b < 0 {
			continue
		}
		at := scope{b, -1}
		if t := doc.Blocks[b].Table; t >= 0 && doc.Blocks[b].Span.End < n.Span.End {
			at = scope{-1, t}
		}
		if s.by == nil {
			s.by = map[scope]map[string]int{}
		}
		if s.by[at] == nil {
			s.by[at] = map[string]int{}
		}
		if _, taken := s.by[at][n.Rule]; !taken {
			s.by[at][n.Rule] = i
		}
	}
	return s
}

// block is the index of the block that holds the offset, -1 where none does.
func (s *silence) block(off int) int {
	blocks := s.doc.Blocks
	i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Span.End > off })
	if i == len(blocks) || !blocks[i].Span.Contains(article.Span{Start: off, End: off}) {
		return -1
	}
	return i
}

// reason is why the check is suppressed; "" where it is not.
func (s *silence) reason(c *check.Check) string {
	if s.by == nil || c.Verdict != check.Inconsistent {
		return ""
	}
	for _, m := range c.Members {
		b := s.block(m.Span.Start)
		if b < 0 {
			continue
		}
		for _, at := range [...]scope{{b, -1}, {-1, s.doc.Blocks[b].Table}} {
			for _, rule := range [...]string{c.Rule.ID, everyRule} {
				if i, ok := s.by[at][rule]; ok {
					s.ignores[i].Used = true
					return s.ignores[i].Reason
				}
			}
		}
	}
	return ""
}
