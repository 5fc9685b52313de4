package read

import (
	"slices"
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

// rawTags hold text that is no markup and no article; it stays as it is.
var rawTags = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Iframe: true, atom.Noembed: true, atom.Noframes: true,
	atom.Noscript: true, atom.Plaintext: true, atom.Xmp: true, atom.Textarea: true,
}

// linkedType names the only scripts that are read.
const linkedType = "ld+json"

// plant returns the part of the file from start to end with marks in place of its
// texts and of comments that silence rules, and what they stand for.
func plant(raw string, start, end int) (string, []stretch, []*remark) {
	raw = raw[:end]
	var out strings.Builder
	out.Grow(end - start)
	var texts []stretch
	var notes []*remark
	m := markup{raw: raw, at: start}
	keep := false // inside an element of rawTags
	drop := false // and not read
	for {
		at := m.at
		kind := m.next()
		token := raw[at:m.at]
		switch {
		case kind == html.ErrorToken:
			return out.String(), texts, notes
		case kind == html.TextToken && !keep && !blank(token):
			writeMark(&out, len(texts))
			texts = append(texts, stretch{at, m.at})
		case kind == html.StartTagToken:
			tag := m.tagAtom()
			keep = rawTags[tag]
			drop = keep && (tag != atom.Script || !strings.Contains(token, linkedType))
			writeTag(&out, &m, tag, at)
		case kind == html.EndTagToken:
			keep, drop = false, false
			out.WriteString(token)
		case kind == html.CommentToken:
			if n := readRemark(token, at); n != nil {
				out.WriteString("<!--")
				writeMark(&out, len(notes))
				out.WriteString("-->")
				notes = append(notes, n)
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

// wholeTags are the elements whose attributes are all kept: they hold metadata, or
// decide how the page is parsed.
var wholeTags = map[atom.Atom]bool{
	0: true, atom.Html: true, atom.Meta: true, atom.Link: true, atom.Script: true, atom.Time: true, atom.Table: true,
	atom.Td: true, atom.Th: true, atom.Input: true, atom.Font: true, atom.Math: true, atom.Svg: true,
}

// bareTags are the elements that never hold a text: none of their attributes is read.
var bareTags = map[atom.Atom]bool{atom.Img: true, atom.Source: true, atom.Br: true, atom.Wbr: true, atom.Col: true}

// usedAttrs are the attributes that are read of the others. The parser takes its time
// for each, and pages have many.
var usedAttrs = [...]string{
	"class", "id", "href", "role", "style", "hidden", "itemprop", "title", "content", "datetime", "pubdate", "aria-hidden",
}

// writeTag copies the start tag at the offset with the attributes that are used; where
// metadata may come from it, with its place.
func writeTag(out *strings.Builder, m *markup, tag atom.Atom, at int) {
	if tag == atom.Meta || tag == atom.Script || tag == atom.Time {
		behind := at + len("<") + len(m.name)
		out.WriteString(m.raw[at:behind])
		out.WriteString(" " + placeAttr + "=" + strconv.Itoa(at) + " ")
		out.WriteString(m.raw[behind:m.at])
		return
	}
	if wholeTags[tag] || len(m.attrs) == 0 {
		out.WriteString(m.raw[at:m.at])
		return
	}
	out.WriteString("<")
	out.WriteString(m.name)
	attrs := m.attrs
	if bareTags[tag] {
		attrs = nil
	}
	for _, a := range attrs {
		if attr := used(m.raw[a.start:a.end], m.raw[a.start:a.keyEnd]); attr != "" {
			out.WriteByte(' ')
			out.WriteString(attr)
		}
	}
	if m.closed() {
		out.WriteString(" /")
	}
	out.WriteString(">")
}

// used is what of an attribute is read; "" where it is nothing. Of where
// a link leads only counts that it leads away from the page, and of a style that it hides.
func used(attr, key string) string {
	if !slices.ContainsFunc(usedAttrs[:], func(name string) bool { return sameName(key, name) }) {
		return ""
	}
	switch {
	case sameName(key, "href") && strings.IndexByte(attr, '#') < 0:
		return "href=" + elsewhere
	case sameName(key, "style") && !strings.Contains(attr, "none") && !strings.Contains(attr, "hidden") && strings.IndexByte(attr, '&') < 0:
		return ""
	}
	return attr
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
	s, ok := strings.CutPrefix(data, string(markStart))
	s, end := strings.CutSuffix(s, string(markEnd))
	k, err := strconv.Atoi(s)
	return k, ok && end && err == nil && k >= 0
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

// elsewhere stands for where a link leads that leaves the page.
const elsewhere = "x"
