package article

import (
	"sort"
	"unicode/utf8"
)

// Position is a place in a file: line and column count from 1, columns in
// characters.
type Position struct{ Line, Column int }

// Segment says that the text from Text on came from the decoded file from File
// on. Linear segments advance byte by byte; in others (an entity, a normalised
// space) every byte of text maps to File.
type Segment struct {
	Text, File int
	Linear     bool
}

// Source maps offsets of the text to positions in the file it came from.
type Source struct {
	// Segments are ordered by Text. None means that the text is the file.
	Segments []Segment
	// Raw is the decoded file in UTF-8.
	Raw string

	lines []int // offsets in Raw at which lines begin; made on first use
}

// Offset is the place in Raw that the text offset came from.
func (s *Source) Offset(text int) int {
	if len(s.Segments) == 0 {
		return text
	}
	i := sort.Search(len(s.Segments), func(i int) bool { return s.Segments[i].Text > text }) - 1
	if i < 0 {
		return 0
	}
	seg := s.Segments[i]
	if seg.Linear {
		return seg.File + text - seg.Text
	}
	return seg.File
}

// Position is the line and column of the text offset in the file.
func (s *Source) Position(text int) Position {
	if s.lines == nil {
		s.lines = lineStarts(s.Raw)
	}
	off := min(max(s.Offset(text), 0), len(s.Raw))
	line := sort.SearchInts(s.lines, off+1) - 1
	return Position{Line: line + 1, Column: utf8.RuneCountInString(s.Raw[s.lines[line]:off]) + 1}
}

// lineStarts lists where lines begin: after \n, \r\n or a lone \r.
func lineStarts(raw string) []int {
	starts := []int{0}
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\n' || raw[i] == '\r' && (i+1 == len(raw) || raw[i+1] != '\n') {
			starts = append(starts, i+1)
		}
	}
	return starts
}
