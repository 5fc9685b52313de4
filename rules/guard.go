package rules

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// maxDepth is how deep brackets may nest in a rule file.
const maxDepth = 32

// opensText tells a line under which a block of plain text stands: | or > after
// nothing, "- " or ": ", with nothing but an indent and a comment behind it.
func opensText(line []byte) bool {
	for i := 0; ; i++ {
		next := bytes.IndexAny(line[i:], "|>")
		if next < 0 {
			return false
		}
		if i += next; opensAt(line, i) {
			return true
		}
	}
}

func opensAt(line []byte, i int) bool {
	if before := bytes.TrimRight(line[:i], " "); i > 0 {
		if len(before) == i || len(before) == 0 {
			return false
		}
		if c := before[len(before)-1]; c != ':' && c != '-' {
			return false
		}
	}
	rest := bytes.TrimLeft(bytes.TrimLeft(line[i+1:], "-+0123456789"), " \t\f\r")
	return len(rest) == 0 || rest[0] == '#'
}

// guard refuses what a rule file has no use for and what makes a full YAML reader run
// without end: aliases that unfold, tags, brackets nested without bottom. It looks
// at the text alone and takes one pass.
func guard(raw []byte) error {
	if !utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0 {
		return fmt.Errorf("is no text in UTF-8")
	}
	depth := 0
	literal := -1 // the indent of the line whose block of text this is
	for n, line := range bytes.Split(raw, []byte{'\n'}) {
		indent := len(line) - len(bytes.TrimLeft(line, " "))
		if literal >= 0 && (indent > literal || len(bytes.TrimSpace(line)) == 0) {
			continue
		}
		literal = -1
		if depth == 0 && opensText(line) {
			literal = indent
		}
		g := guardLine{line: line, start: true, depth: depth}
		if what := g.scan(); what != "" {
			return fmt.Errorf("line %d: %s", n+1, what)
		}
		depth = g.depth
	}
	return nil
}

// guardLine looks at one line.
type guardLine struct {
	line  []byte
	start bool // a value may begin here
	quote byte
	depth int
}

// scan says what is refused, if anything.
func (g *guardLine) scan() string {
	for i, c := range g.line {
		switch {
		case g.quote != 0:
			if c == g.quote && (c == '\'' || g.line[i-1] != '\\') {
				g.quote = 0
			}
			continue
		case c == '#' && (i == 0 || g.line[i-1] == ' '):
			return ""
		case g.start && (c == '*' || c == '!') && i+1 < len(g.line) && g.line[i+1] > ' ':
			return fmt.Sprintf("aliases and tags are not read (%q); write the value out, or in quotes", clip(g.line[i:]))
		case g.start && (c == '"' || c == '\''):
			g.quote = c
		case c == '[' || c == '{':
			if g.depth++; g.depth > maxDepth {
				return fmt.Sprintf("brackets nest deeper than %d", maxDepth)
			}
		case c == ']' || c == '}':
			g.depth = max(0, g.depth-1)
		}
		g.start = c == ' ' && g.start || c == '[' || c == '{' || c == ',' ||
			(c == ' ' || c == '\t') && i > 0 && (g.line[i-1] == ':' || g.line[i-1] == '-' || g.line[i-1] == ',')
	}
	return ""
}

// clip is the beginning of a text for a message.
func clip(b []byte) []byte { return b[:min(len(b), 20)] }
