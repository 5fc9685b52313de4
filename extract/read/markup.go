package read

import (
	"io"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// markup cuts a page into the tokens that the tokenizer of x/net/html makes of it, but
// only tells where they stand: that takes a fraction of the time.
type markup struct {
	raw   string
	at    int    // end of the last token
	code  string // the element whose text ends only with its end tag; "" outside
	name  string // of the last tag, as written
	attrs []attribute
}

// attribute is where an attribute of the last tag stands, and its value with its quotes.
type attribute struct{ start, keyEnd, value, end int }

// codeTags are the elements whose text is no markup.
var codeTags = [...]string{"iframe", "noembed", "noframes", "noscript", "plaintext", "script", "style", "textarea", "title", "xmp"}

// codeTag is the name in lower case if it is that of such an element, else "".
func codeTag(name string) string {
	for _, tag := range codeTags {
		if sameName(name, tag) {
			return tag
		}
	}
	return ""
}

// sameName compares a name with one in lower case, by ASCII letters as HTML does.
func sameName(name, lower string) bool {
	if len(name) != len(lower) {
		return false
	}
	for i := range len(name) {
		if c := name[i]; c != lower[i] && (c|0x20 != lower[i] || !isLetter(c)) {
			return false
		}
	}
	return true
}

// next is the kind of the next token, which stands from the end of the last one to
// m.at. An element that is cut short by the end of the page is an error, as is the end.
func (m *markup) next() html.TokenType {
	start := m.at
	if m.code != "" {
		m.at = m.codeEnd()
		m.code = ""
		if m.at > start {
			return html.TextToken
		}
	}
	open := m.open(start)
	if open > start {
		m.at = open
		return html.TextToken
	}
	if open == len(m.raw) {
		return html.ErrorToken
	}
	switch c := m.raw[open+1]; {
	case c == '!':
		return m.declaration(open)
	case c == '?':
		m.at = m.behind(open+1, ">")
		return html.CommentToken
	case c != '/':
		return m.tag(open+1, html.StartTagToken)
	case open+2 == len(m.raw):
		m.at = len(m.raw)
		return html.TextToken
	case isLetter(m.raw[open+2]):
		return m.tag(open+2, html.EndTagToken)
	}
	m.at = m.behind(open+2, ">")
	return html.CommentToken
}

// open is where the first tag, comment or declaration from i on begins; the end of the
// page where there is none.
func (m *markup) open(i int) int {
	for {
		n := strings.IndexByte(m.raw[i:], '<')
		if n < 0 || i+n+1 >= len(m.raw) {
			return len(m.raw)
		}
		i += n
		switch c := m.raw[i+1]; {
		case isLetter(c), c == '!', c == '?', c == '/':
			return i
		}
		i++
	}
}

// behind is the offset behind the first mark from i on, else the end of the page.
func (m *markup) behind(i int, mark string) int {
	if i < len(m.raw) {
		if n := strings.Index(m.raw[i:], mark); n >= 0 {
			return i + n + len(mark)
		}
	}
	return len(m.raw)
}

// declaration reads what begins with "<!".
func (m *markup) declaration(open int) html.TokenType {
	const doctype = "doctype"
	rest := m.raw[open+2:]
	if strings.HasPrefix(rest, "--") {
		m.at = m.commentEnd(open + len("<!--"))
		return html.CommentToken
	}
	if len(rest) >= len(doctype) && sameName(rest[:len(doctype)], doctype) {
		m.at = m.behind(open+2+len(doctype), ">")
		return html.DoctypeToken
	}
	m.at = m.behind(open+2, ">")
	if len(rest) < 2 {
		m.at = len(m.raw)
	}
	return html.CommentToken
}

// commentEnd is the end of the comment whose text begins at i: behind "-->" or "--!>",
// or ">" and "->" right at its beginning.
func (m *markup) commentEnd(i int) int {
	dashes, first := 0, true
	for ; i < len(m.raw); i++ {
		switch c := m.raw[i]; {
		case c == '-':
			dashes++
			continue
		case c == '>' && (dashes >= 2 || first):
			return i + 1
		case c == '!' && dashes >= 2 && i+1 < len(m.raw):
			if i++; m.raw[i] == '>' {
				return i + 1
			}
			if m.raw[i] == '-' {
				dashes, first = 1, false
				continue
			}
		}
		dashes, first = 0, false
		if n := strings.IndexByte(m.raw[i:], '-'); n > 0 {
			i += n - 1
		}
	}
	return len(m.raw)
}

// tag reads a tag whose name begins at i.
func (m *markup) tag(i int, kind html.TokenType) html.TokenType {
	start := i
	for i < len(m.raw) && !endsName(m.raw[i]) {
		i++
	}
	name := m.raw[start:i]
	m.attrs = m.attrs[:0]
	for i = m.skip(i); i < len(m.raw) && m.raw[i] != '>'; i = m.skip(i) {
		i = m.attribute(i)
	}
	if i >= len(m.raw) {
		m.at = len(m.raw)
		return html.ErrorToken
	}
	m.at = i + 1
	m.name = name
	if kind == html.StartTagToken {
		m.code = codeTag(name)
	}
	return kind
}

// tagAtom is the atom of the last start tag; 0 where it has none.
func (m *markup) tagAtom() atom.Atom {
	var buf [32]byte
	if len(m.name) > len(buf) {
		return 0
	}
	lower := append(buf[:0], m.name...)
	for i, c := range lower {
		if c-'A' <= 'Z'-'A' {
			lower[i] = c | 0x20
		}
	}
	return atom.Lookup(lower)
}

// closed reports whether the last start tag closes itself.
func (m *markup) closed() bool {
	n := len(m.attrs)
	return m.raw[m.at-2] == '/' && (n == 0 || m.attrs[n-1].end < m.at-1)
}

// attribute reads the attribute at i and returns the offset behind it.
func (m *markup) attribute(i int) int {
	start := i
	for i < len(m.raw) && !endsName(m.raw[i]) && (m.raw[i] != '=' || i == start) {
		i++
	}
	a := attribute{start: start, keyEnd: i, value: i, end: i}
	i = m.skip(i)
	switch {
	case i >= len(m.raw):
	case m.raw[i] == '/':
		i++
	case m.raw[i] == '=':
		a.value = m.skip(i + 1)
		i = m.valueEnd(a.value)
		a.end = i
	}
	if a.keyEnd > a.start {
		m.attrs = append(m.attrs, a)
	}
	return i
}

// valueEnd is the offset behind the value that begins at i.
func (m *markup) valueEnd(i int) int {
	if i >= len(m.raw) {
		return i
	}
	if quote := m.raw[i]; quote == '"' || quote == '\'' {
		return m.behind(i+1, m.raw[i:i+1])
	}
	for i < len(m.raw) && m.raw[i] != '>' && !isSpace(m.raw[i]) {
		i++
	}
	return i
}

// skip is the first offset from i on where no white space stands.
func (m *markup) skip(i int) int {
	for i < len(m.raw) && isSpace(m.raw[i]) {
		i++
	}
	return i
}

// codeEnd is where the text of the element m.code ends.
func (m *markup) codeEnd() int {
	i := m.at
	for m.code != "plaintext" {
		n := strings.Index(m.raw[i:], "</")
		if n < 0 {
			break
		}
		i += n
		rest := m.raw[i+2:]
		if k := len(m.code); k < len(rest) && sameName(rest[:k], m.code) && endsName(rest[k]) {
			if m.code == "script" && strings.Contains(m.raw[m.at:i], "<!--") {
				return m.scriptEnd()
			}
			return i
		}
		i++
	}
	return len(m.raw)
}

// scriptEnd is where a script ends that comments hide from old browsers: the
// tokenizer itself says so.
func (m *markup) scriptEnd() int {
	const tag = "<script>"
	z := html.NewTokenizer(io.MultiReader(strings.NewReader(tag), strings.NewReader(m.raw[m.at:])))
	z.Next()
	z.Next()
	return min(m.at+len(z.Raw()), len(m.raw))
}

func isLetter(c byte) bool { return c|0x20-'a' <= 'z'-'a' }

// endsName reports whether the name of a tag or attribute ends before c.
func endsName(c byte) bool { return nameEnds[c] }

var nameEnds = bytesThat(func(c byte) bool { return isSpace(c) || c == '/' || c == '>' })

// bytesThat holds the answer for every byte.
func bytesThat(is func(byte) bool) (table [256]bool) {
	for c := range table {
		table[c] = is(byte(c))
	}
	return table
}
