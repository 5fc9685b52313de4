package plain

import "strings"

// isKey reports whether a key begins at i: a plain or quoted scalar with a colon
// and white space behind it.
func (p *parser) isKey() bool {
	switch c := p.at(p.i); c {
	case '"', '\'':
		j := p.closing(p.i)
		return j > 0 && p.colon(j+1)
	case '[', '{':
		return false
	}
	for j := p.i; j < len(p.s) && p.s[j] != '\n'; j++ {
		if p.colon(j) {
			return true
		}
		if p.s[j] == '#' && p.s[j-1] == ' ' {
			return false
		}
	}
	return false
}

// colon reports whether a colon that ends a key stands at j.
func (p *parser) colon(j int) bool {
	return p.at(j) == ':' && (j+1 == len(p.s) || p.s[j+1] == ' ' || p.s[j+1] == '\n')
}

// key reads up to the colon.
func (p *parser) key() Node {
	if c := p.at(p.i); c == '"' || c == '\'' {
		return p.quoted()
	}
	if !p.plainStart() {
		return p.fail()
	}
	start := p.i
	for !p.colon(p.i) {
		p.i++
	}
	return Node{Kind: Scalar, Text: strings.TrimRight(p.s[start:p.i], " ")}
}

// value reads a value that is not a block collection; its further lines are
// further in than the column.
func (p *parser) value(col int) Node {
	var n Node
	switch p.at(p.i) {
	case '"', '\'':
		n = p.quoted()
	case '[', '{':
		n = p.flow()
	case '|', '>':
		return p.text(col)
	default:
		return p.plainLines(col)
	}
	if !p.ended() {
		return p.fail()
	}
	return n
}

// plainStart reports whether a plain scalar may begin at i.
func (p *parser) plainStart() bool {
	c, next := p.at(p.i), p.at(p.i+1)
	if strings.IndexByte("-?:", c) >= 0 {
		return next > ' '
	}
	return c > ' ' && strings.IndexByte(",[]{}#&*!|>'\"%@`", c) < 0
}

// plainLines reads a plain scalar; lines further in go on with it.
func (p *parser) plainLines(col int) Node {
	if !p.plainStart() {
		return p.fail()
	}
	n := Node{Kind: Scalar, Text: p.plainLine()}
	for {
		end := p.i
		indent, ok := p.peek()
		if !ok || indent <= col || p.failed {
			return n
		}
		if p.start != end+1 || p.at(p.ahead) == '#' { // a blank line or comment between
			return p.fail()
		}
		p.take()
		n.Text += " " + p.plainLine()
	}
}

// plainLine reads the rest of the line but for a comment. A key in it means that
// this is no plain scalar.
func (p *parser) plainLine() string {
	start := p.i
	end := p.endOfLine(start)
	for j := start; j < end; j++ {
		if p.colon(j) {
			p.fail()
			return ""
		}
		if p.s[j] == '#' && p.s[j-1] == ' ' {
			p.i = end
			return strings.TrimRight(p.s[start:j], " ")
		}
	}
	p.i = end
	return strings.TrimRight(p.s[start:end], " ")
}

// closing is where the quoted scalar that begins at i ends, on the same line; 0 if
// it does not.
func (p *parser) closing(i int) int {
	quote := p.s[i]
	for j := i + 1; j < len(p.s) && p.s[j] != '\n'; j++ {
		switch {
		case quote == '"' && p.s[j] == '\\':
			j++
		case p.s[j] == quote && quote == '\'' && p.at(j+1) == '\'':
			j++
		case p.s[j] == quote:
			return j
		}
	}
	return 0
}

// quoted reads a quoted scalar of one line.
func (p *parser) quoted() Node {
	end := p.closing(p.i)
	if end == 0 {
		return p.fail()
	}
	text := p.s[p.i+1 : end]
	quote := p.s[p.i]
	p.i = end + 1
	switch {
	case quote == '\'':
		text = strings.ReplaceAll(text, "''", "'")
	case strings.IndexByte(text, '\\') >= 0:
		var ok bool
		if text, ok = unescape(text); !ok {
			return p.fail()
		}
	}
	return Node{Kind: Scalar, Text: text, Quoted: true}
}

// unescape resolves the common escapes; others are left to a full reader.
func unescape(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' {
			i++
			if i == len(s) {
				return "", false
			}
			switch s[i] {
			case 'n':
				c = '\n'
			case 't':
				c = '\t'
			case '"', '\\', '/':
				c = s[i]
			default:
				return "", false
			}
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

// text reads a block scalar: literal after |, folded after >.
func (p *parser) text(col int) Node {
	folded := p.s[p.i] == '>'
	p.i++
	chomp := p.at(p.i)
	if chomp == '-' || chomp == '+' {
		p.i++
	}
	if !p.ended() {
		return p.fail()
	}
	lines, ok := p.textLines(col)
	if !ok {
		return p.fail()
	}
	end := len(lines)
	for end > 0 && lines[end-1] == "" {
		end--
	}
	var b strings.Builder
	for i, line := range lines[:end] {
		switch {
		case i == 0:
		case !folded || line == "":
			b.WriteByte('\n')
		case lines[i-1] != "":
			b.WriteByte(' ')
		}
		if folded && (line != "" && line[0] == ' ') {
			return p.fail() // further in: not folded
		}
		b.WriteString(line)
	}
	switch {
	case chomp == '-' || end == 0:
	case chomp == '+':
		b.WriteString(strings.Repeat("\n", len(lines)-end+1))
	default:
		b.WriteByte('\n')
	}
	return Node{Kind: Scalar, Text: b.String(), Quoted: true}
}

// textLines are the lines of a block scalar without their indent.
func (p *parser) textLines(col int) (lines []string, ok bool) {
	indent := 0
	for p.i < len(p.s) {
		start := p.i + 1
		end := p.endOfLine(min(start, len(p.s)))
		line := p.s[min(start, len(p.s)):end]
		in := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case in == len(line):
			line = ""
		case indent == 0 && in > col:
			indent = in
			line = line[in:]
		case indent > 0 && in >= indent:
			line = line[indent:]
		case in <= col:
			return lines, true
		default:
			return nil, false
		}
		lines = append(lines, line)
		p.i = end
	}
	return lines, true
}
