package read

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The parsed tree of a page knows no positions. So every text token is replaced,
// before parsing, by a mark that names the stretch of the file it stands for, and
// the tree's texts are read from the file. Tags keep their place by an attribute
// where one is needed.
const (
	markStart = '\x02'
	markEnd   = '\x03'
	placeAttr = "crossfoot-place"
)

// stretch is a text token's place in the file.
type stretch struct{ start, end int }

// linkedType names the only scripts that are read, and canonicalLink the only links.
const (
	linkedType    = "ld+json"
	canonicalLink = "canonical"
)

// markings is what marks stand for.
type markings struct {
	texts []stretch
	notes []*remark
	attrs attrSets
}

// plant returns the part of the file from start to end with marks in place of its
// texts, of comments that silence rules and of attributes, and what they stand for.
func plant(raw string, start, end int) (string, markings) {
	raw = raw[:end]
	var out strings.Builder
	out.Grow(end - start)
	p := markings{texts: make([]stretch, 0, 256)}
	m := markup{raw: raw, at: start}
	keep := false // inside an element whose text is no markup
	drop := false // and not read
	for {
		at := m.at
		kind := m.next()
		token := raw[at:m.at]
		switch {
		case kind == html.ErrorToken:
			return out.String(), p
		case kind == html.TextToken && !keep && !blank(token):
			writeMark(&out, len(p.texts))
			p.texts = append(p.texts, stretch{at, m.at})
		case kind == html.StartTagToken:
			tag := m.tagAtom()
			of := tagInfos[tag].kind
			keep = of&rawTag != 0
			drop = keep && (tag != atom.Script || !strings.Contains(token, linkedType))
			p.attrs.writeTag(&out, &m, tag, of, at)
		case kind == html.EndTagToken:
			keep, drop = false, false
			out.WriteString(token)
		case kind == html.CommentToken:
			if n := readRemark(token, at); n != nil {
				out.WriteString("<!--")
				writeMark(&out, len(p.notes))
				out.WriteString("-->")
				p.notes = append(p.notes, n)
			}
		case drop:
		default:
			out.WriteString(token)
		}
	}
}

func writeMark(out *strings.Builder, n int) {
	var buf [24]byte
	b := append(buf[:0], markStart)
	b = append(strconv.AppendInt(b, int64(n), 10), markEnd)
	out.Write(b)
}

// writeTag copies the start tag at the offset: that of metadata whole and with its place, others with the number
// of their attributes.
func (s *attrSets) writeTag(out *strings.Builder, m *markup, tag atom.Atom, kind tagKind, at int) {
	token := m.raw[at:m.at]
	switch {
	case tag == atom.Meta || tag == atom.Script && strings.Contains(token, linkedType):
		behind := len("<") + len(m.name)
		out.WriteString(token[:behind])
		out.WriteString(" " + placeAttr + "=" + strconv.Itoa(at) + " ")
		out.WriteString(token[behind:])
		return
	case kind&wholeTag != 0 || len(m.attrs) == 0 || tag == atom.Link && strings.Contains(token, canonicalLink):
		out.WriteString(token)
		return
	}
	out.WriteString("<")
	out.WriteString(m.name)
	if kind&bareTag == 0 {
		s.write(out, m)
	}
	if m.closed() {
		out.WriteString(" /")
	}
	out.WriteString(">")
}

// marks calls fn for each stretch that the text of a node stands for, and lit for
// text that was not replaced.
func marks(data string, texts []stretch, fn func(stretch), lit func(string)) {
	for data != "" {
		i := strings.IndexByte(data, markStart)
		if i != 0 {
			if i < 0 {
				i = len(data)
			}
			lit(data[:i])
			data = data[i:]
			continue
		}
		n, rest, ok := strings.Cut(data[1:], string(markEnd))
		k, err := strconv.Atoi(n)
		if !ok || err != nil || k < 0 || k >= len(texts) {
			lit(data[:1])
			data = data[1:]
			continue
		}
		fn(texts[k])
		data = rest
	}
}

// markOf is the number in a text that is one mark.
func markOf(data string) (int, bool) {
	if len(data) < 3 || data[0] != markStart || data[len(data)-1] != markEnd {
		return 0, false
	}
	k, err := strconv.Atoi(data[1 : len(data)-1])
	return k, err == nil && k >= 0
}

func blank(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isSpace(s[i]) {
			return false
		}
	}
	return true
}

// isSpace reports HTML white space.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}
