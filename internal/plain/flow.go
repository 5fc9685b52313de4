package plain

import "strings"

// flow reads a collection in brackets, over as many lines as it takes.
func (p *parser) flow() Node {
	if p.depth++; p.depth > maxDepth {
		return p.fail()
	}
	defer func() { p.depth-- }()
	n, shut := Node{Kind: Sequence}, byte(']')
	if p.s[p.i] == '{' {
		n.Kind, shut = Mapping, '}'
	}
	p.i++
	for {
		p.gap()
		if p.at(p.i) == shut {
			p.i++
			return n
		}
		n.Items = append(n.Items, p.flowItem())
		p.gap()
		if n.Kind == Mapping {
			if p.at(p.i) != ':' {
				return p.fail()
			}
			p.i++
			p.gap()
			n.Items = append(n.Items, p.flowItem())
			p.gap()
		}
		switch p.at(p.i) {
		case ',':
			p.i++
		case shut:
		default:
			return p.fail()
		}
	}
}

// gap skips white space, line breaks and comments.
func (p *parser) gap() {
	for p.i < len(p.s) {
		switch {
		case p.s[p.i] == '\n':
			p.i++
			p.line = p.i
		case p.s[p.i] == ' ':
			p.i++
		case p.s[p.i] == '#' && (p.s[p.i-1] == ' ' || p.s[p.i-1] == '\n'):
			p.i = p.endOfLine(p.i)
		default:
			return
		}
	}
}

// flowItem reads one item, key or value.
func (p *parser) flowItem() Node {
	switch p.at(p.i) {
	case '"', '\'':
		return p.quoted()
	case '[', '{':
		return p.flow()
	case ',', ']', '}', ':', 0:
		return p.fail() // empty, which needs more thought than it is worth
	}
	if !p.plainStart() {
		return p.fail()
	}
	start := p.i
	for p.i < len(p.s) && !p.flowEnd() {
		p.i++
	}
	text := strings.TrimRight(p.s[start:p.i], " ")
	if p.at(p.i) == '\n' {
		p.gap()
		if c := p.at(p.i); c != ',' && c != ']' && c != '}' {
			return p.fail() // goes on in the next line
		}
	}
	return Node{Kind: Scalar, Text: text}
}

// flowEnd reports whether a plain scalar in brackets ends at i.
func (p *parser) flowEnd() bool {
	switch p.s[p.i] {
	case ',', '[', ']', '{', '}', '\n':
		return true
	case '#':
		return p.s[p.i-1] == ' '
	case ':':
		next := p.at(p.i + 1)
		return next <= ' ' || strings.IndexByte(",[]{}", next) >= 0
	}
	return false
}
