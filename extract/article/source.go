package article

import (
	"math/bits"
	"sort"
	"strings"
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
	// Beside is a title at the start of the text that came beside the file; places
	// in it count from its own start.
	Beside string

	lines []int // offsets in Raw at which lines begin; made on first use
	runes []int // characters before every runeStep bytes of Raw
}

// runeStep is how far apart the counts of characters stand: no column needs more
// bytes counted than that, however long the line.
const runeStep = 1024

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
	if text < len(s.Beside) {
		return Position{Line: 1, Column: utf8.RuneCountInString(s.Beside[:max(text, 0)]) + 1}
	}
	return s.FilePosition(s.Offset(text))
}

// FilePosition is the line and column of a place in Raw.
func (s *Source) FilePosition(off int) Position {
	if s.lines == nil {
		s.lines = lineStarts(s.Raw)
	}
	off = min(max(off, 0), len(s.Raw))
	line := sort.SearchInts(s.lines, off+1) - 1
	return Position{Line: line + 1, Column: s.charsBetween(s.lines[line], off) + 1}
}

// charsBetween counts the characters of Raw between the offsets.
func (s *Source) charsBetween(start, end int) int {
	if end-start <= 2*runeStep {
		return starts(s.Raw[start:end])
	}
	return s.charsBefore(end) - s.charsBefore(start)
}

// charsBefore counts the characters of Raw before the offset.
func (s *Source) charsBefore(off int) int {
	if s.runes == nil {
		s.runes = runeCounts(s.Raw)
	}
	step := off / runeStep
	return s.runes[step] + starts(s.Raw[step*runeStep:off])
}

// runeCounts holds the characters before 0, runeStep, 2*runeStep, …
func runeCounts(raw string) []int {
	counts := make([]int, 1, len(raw)/runeStep+1)
	for end := runeStep; end <= len(raw); end += runeStep {
		counts = append(counts, counts[len(counts)-1]+starts(raw[end-runeStep:end]))
	}
	return counts
}

// starts counts the bytes that begin a character; unlike a count of runes it may
// be summed over pieces cut inside one.
func starts(s string) int {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n -= bits.OnesCount64(w >> 7 &^ (w >> 6) & 0x0101010101010101) // bytes 10xxxxxx
	}
	for i := range len(s) {
		if !utf8.RuneStart(s[i]) {
			n--
		}
	}
	return n
}

// lineStarts lists where lines begin: after \n, \r\n or a lone \r.
func lineStarts(raw string) []int {
	starts := make([]int, 1, strings.Count(raw, "\n")+2)
	if strings.IndexByte(raw, '\r') < 0 {
		for i := 0; ; {
			n := strings.IndexByte(raw[i:], '\n') + 1
			if n == 0 {
				return starts
			}
			i += n
			starts = append(starts, i)
		}
	}
	for at := 0; at < len(raw); {
		line, _, ended := strings.Cut(raw[at:], "\n")
		next := at + len(line) + 1
		if ended {
			line = strings.TrimSuffix(line, "\r")
		}
		for i := strings.IndexByte(line, '\r') + 1; i > 0; i = strings.IndexByte(line, '\r') + 1 {
			at += i
			line = line[i:]
			starts = append(starts, at)
		}
		if ended {
			starts = append(starts, next)
		}
		at = next
	}
	return starts
}
