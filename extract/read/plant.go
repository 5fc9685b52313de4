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
	z := html.NewTokenizer(strings.NewReader(raw[start:]))
	keep := false // inside an element of rawTags
	drop := false // and it is nothing but code
	for at := start; ; {
		kind := z.Next()
		end := min(at+len(z.Raw()), len(raw))
		token := raw[at:end]
		switch {
		case kind == html.ErrorToken:
			return out.String(), texts, notes
		case kind == html.TextToken && !keep && !blank(token):
			writeMark(&out, len(texts))
			texts = append(texts, stretch{at, end})
		case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			keep = rawTags[tag]
			drop = tag == atom.Style || tag == atom.Script && !strings.Contains(token, linkedType)
			writeTag(&out, token, tag, at)
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
		at = end
	}
}

func writeMark(out *strings.Builder, n int) {
	var buf [24]byte
	b := append(buf[:0], markStart)
	b = append(strconv.AppendInt(b, int64(n), 10), markEnd)
	out.Write(b)
}

// writeTag copies a start tag; where metadata may come from it, with its place.
func writeTag(out *strings.Builder, token string, tag atom.Atom, at int) {
	n := len("<" + tag.String())
	if tag != atom.Meta && tag != atom.Script && tag != atom.Time || len(token) <= n {
		out.WriteString(token)
		return
	}
	out.WriteString(token[:n])
	out.WriteString(" " + placeAttr + "=" + strconv.Itoa(at) + " ")
	out.WriteString(token[n:])
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
