// Package plain reads the plain part of YAML that the project's own data is
// written in, many times faster than a full reader: block and flow collections,
// plain, quoted and block scalars, comments. Whatever else a file holds (anchors,
// tags, several documents) is [ErrNotPlain], and the caller takes a full reader,
// as it does for the message where a file is wrong.
package plain

import (
	"errors"
	"strings"
)

// ErrNotPlain says that the text holds more than this package reads, or is broken.
var ErrNotPlain = errors.New("not plain YAML")

// Kind is what a node is.
type Kind uint8

// The kinds of node.
const (
	Null Kind = iota
	Scalar
	Sequence
	Mapping

	unread // a block that was passed over, with the end of the line before it
)

// Node is a value of the file.
type Node struct {
	Kind   Kind
	Text   string // of a scalar, or unread
	Quoted bool   // the scalar is text, whatever it looks like
	Items  []Node // of a sequence; of a mapping keys and values in turn

	at int // where what is unread stands among all texts
}

// maxDepth bounds the nesting, so that no file can exhaust the stack.
const maxDepth = 64

// Parse reads a text.
func Parse(text string) (Node, error) { return parse("\n"+text, 0, false) }

// parse reads a text that begins with the end of the line before it, so that every
// line has one, and stands at a place among others.
func parse(text string, at int, later bool) (Node, error) {
	p := parser{s: text, base: at, later: later}
	if !later && !p.clean() {
		return Node{}, ErrNotPlain
	}
	n := p.below(-1)
	if _, more := p.peek(); more || p.failed {
		return Node{}, ErrNotPlain
	}
	return n, nil
}

// parser reads from i on. Between two values of a block i stands at the end of a
// line.
type parser struct {
	s      string
	base   int // where s stands
	i      int
	line   int // where the line of i begins
	ahead  int // where the next line's content begins, after peek
	start  int // where that line begins
	depth  int
	failed bool
	later  bool // blocks below keys are passed over
}

// clean reports whether the text is free of what only stands in other YAML: tabs,
// carriage returns, marks between documents.
func (p *parser) clean() bool {
	for i := 0; i < len(p.s); i++ {
		c := p.s[i]
		if c < ' ' && c != '\n' {
			return false
		}
		if c == '\n' && (strings.HasPrefix(p.s[i+1:], "---") || strings.HasPrefix(p.s[i+1:], "...") || p.at(i+1) == '%') {
			return false
		}
	}
	return true
}

// fail gives up. The text counts as read, so that everything unwinds.
func (p *parser) fail() Node {
	p.failed = true
	p.i = len(p.s)
	return Node{}
}

// at is the byte at i, 0 at the end.
func (p *parser) at(i int) byte {
	if i < len(p.s) {
		return p.s[i]
	}
	return 0
}

// column is how far i is into its line.
func (p *parser) column() int { return p.i - p.line }

// space skips spaces within the line.
func (p *parser) space() {
	for p.at(p.i) == ' ' {
		p.i++
	}
}

// ended reports whether nothing but white space and a comment is left in the
// line, and if so goes to its end.
func (p *parser) ended() bool {
	j := p.i
	for p.at(j) == ' ' {
		j++
	}
	if p.at(j) == '#' && j > p.line && (p.s[j-1] == ' ' || j == p.i && p.at(j-1) == '\n') {
		j = p.endOfLine(j)
	}
	if j < len(p.s) && p.s[j] != '\n' {
		return false
	}
	p.i = j
	return true
}

func (p *parser) endOfLine(j int) int {
	if n := strings.IndexByte(p.s[j:], '\n'); n >= 0 {
		return j + n
	}
	return len(p.s)
}

// peek finds the next line that holds something, from the end of this one, and
// gives its indent.
func (p *parser) peek() (indent int, ok bool) {
	j := p.i
	for j < len(p.s) {
		start := j + 1
		j = start
		for p.at(j) == ' ' {
			j++
		}
		if c := p.at(j); c == '#' {
			j = p.endOfLine(j)
		} else if j < len(p.s) && c != '\n' {
			p.ahead, p.start = j, start
			return j - start, true
		}
	}
	return 0, false
}

// take goes to the line that peek has found.
func (p *parser) take() { p.i, p.line = p.ahead, p.start }

// dash reports whether an item of a block sequence begins at i.
func (p *parser) dash(i int) bool {
	return p.at(i) == '-' && (p.at(i+1) == ' ' || p.at(i+1) == '\n' || i+1 == len(p.s))
}

// below reads the value on the lines further in than the column.
func (p *parser) below(col int) Node {
	indent, ok := p.peek()
	if !ok || indent <= col {
		return Node{}
	}
	p.take()
	return p.content(col)
}

// content reads what begins at i; col is the column that its lines must exceed.
func (p *parser) content(col int) Node {
	if p.depth++; p.depth > maxDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	switch {
	case p.dash(p.i):
		return p.sequence(p.column())
	case p.isKey():
		return p.mapping(p.column())
	}
	return p.value(col)
}

// sequence reads items whose dashes stand in the column.
func (p *parser) sequence(col int) Node {
	n := Node{Kind: Sequence}
	for {
		p.i++
		if p.ended() {
			n.Items = append(n.Items, p.below(col))
		} else {
			p.space()
			n.Items = append(n.Items, p.content(col))
		}
		indent, ok := p.peek()
		if !ok || indent < col || indent == col && !p.dash(p.ahead) {
			return n
		}
		if indent > col {
			return p.fail()
		}
		p.take()
	}
}

// mapping reads pairs whose keys stand in the column.
func (p *parser) mapping(col int) Node {
	n := Node{Kind: Mapping}
	for {
		if !p.isKey() {
			return p.fail()
		}
		key := p.key()
		p.i++ // the colon
		n.Items = append(n.Items, key, p.pairValue(col))
		indent, ok := p.peek()
		if !ok || indent < col {
			return n
		}
		if indent > col || p.dash(p.ahead) {
			return p.fail()
		}
		p.take()
	}
}

// pairValue reads what stands behind a key and its colon. A sequence may stand in
// the column of the key.
func (p *parser) pairValue(col int) Node {
	if !p.ended() {
		p.space()
		return p.value(col)
	}
	if p.later {
		return p.passed(col)
	}
	if indent, ok := p.peek(); ok && indent == col && p.dash(p.ahead) {
		p.take()
		return p.sequence(col)
	}
	return p.below(col)
}
