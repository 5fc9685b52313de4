package read

import (
	"slices"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// elem is an element or a text of a page, with what the choice of the main part
// needs to know.
type elem struct {
	tag                       atom.Atom // 0 for a text and for unknown elements
	element                   bool      // neither text nor comment
	attrs                     []property
	parent, first, last, next *elem
	texts                     []stretch // of a text: what it stands for
	literal                   string    // of a text: white space between elements, mostly
	note                      *remark   // of a comment; nil elsewhere

	traits traits
	block  bool // starts a line of its own

	words  int // in the subtree
	linked int // those inside links
	prose  int // words in running text
	value  int // what the subtree is worth as an article: prose less links
}

// isText reports whether the element is a text.
func (e *elem) isText() bool { return !e.element }

// attr is the value of an attribute; "" where it is absent.
func (e *elem) attr(key string) string {
	for i := range e.attrs {
		if e.attrs[i].key == key {
			return e.attrs[i].value
		}
	}
	return ""
}

// append puts an elem behind the others in e.
func (e *elem) append(child *elem) {
	child.parent = e
	if e.first == nil {
		e.first = child
	} else {
		e.last.next = child
	}
	e.last = child
}

// sum counts the words of all elements from those of their texts, and those in links.
func (e *elem) sum(inLink bool) {
	inLink = inLink || e.tag == atom.A && hasProperty(e.attrs, "href")
	for c := e.first; c != nil; c = c.next {
		if c.element {
			c.sum(inLink)
		} else if inLink {
			c.linked = c.words
		}
		e.words += c.words
		e.linked += c.linked
	}
}

// grower makes elems. What it holds serves one page after the other.
type grower struct {
	raw  string
	book *pageBook
	markings

	chunks [][]elem
	used   int                   // elems of the chunks that are in use
	names  map[string]nameTraits // by the names in classes and ids; they may be of earlier pages
}

var growers = sync.Pool{New: func() any {
	return &grower{book: loadBook(), names: map[string]nameTraits{}}
}}

func newGrower(raw string) *grower {
	g := growers.Get().(*grower)
	g.raw = raw
	return g
}

// What is kept for the next page.
const (
	chunkSize = 512
	maxChunks = 16
	maxNames  = 4096
)

// release gives back what the page needed no longer, without anything of the page.
func (g *grower) release() {
	for i := range (g.used + chunkSize - 1) / chunkSize {
		clear(g.chunks[i])
	}
	if len(g.names) > maxNames {
		g.names = map[string]nameTraits{}
	}
	if len(g.chunks) > maxChunks {
		g.chunks = slices.Clone(g.chunks[:maxChunks])
	}
	g.raw, g.markings, g.used = "", markings{}, 0
	growers.Put(g)
}

func (g *grower) new() *elem {
	if g.used == len(g.chunks)*chunkSize {
		g.chunks = append(g.chunks, make([]elem, chunkSize))
	}
	e := &g.chunks[g.used/chunkSize][g.used%chunkSize]
	g.used++
	return e
}

// grow makes the elem of an element, of which this is known, with everything below it,
// except for what is never read.
func (g *grower) grow(n *html.Node, info tagInfo, attrs *attrSet) *elem {
	e := g.new()
	e.element, e.tag, e.attrs, e.block = true, n.DataAtom, attrs.list, info.kind&blockTag != 0
	e.traits = g.traitsOf(e.tag, info, attrs)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		var child *elem
		switch {
		case c.Type == html.TextNode:
			child = g.text(c.Data)
		case c.Type == html.ElementNode:
			if child = g.shown(c); child == nil {
				continue
			}
		case c.Type == html.CommentNode && len(g.notes) > 0:
			if child = g.comment(c.Data); child == nil {
				continue
			}
		default:
			continue
		}
		e.append(child)
	}
	return e
}

// shown makes the elem of an element; nil for one that is never read.
func (g *grower) shown(n *html.Node) *elem {
	info := tagInfos[n.DataAtom]
	if info.kind&skippedTag != 0 {
		return nil
	}
	attrs := g.attrsOf(n, info.kind)
	if attrs.unseen {
		return nil
	}
	return g.grow(n, info, attrs)
}

// comment makes the elem of a comment that was kept; nil for any other.
func (g *grower) comment(data string) *elem {
	k, ok := markOf(data)
	if !ok || k >= len(g.notes) {
		return nil
	}
	e := g.new()
	e.note = g.notes[k]
	return e
}

// text makes the elem of a text.
func (g *grower) text(data string) *elem {
	e := g.new()
	if k, ok := markOf(data); ok && k < len(g.texts) {
		e.texts = g.texts[k : k+1 : k+1]
		e.words = countWords(g.raw[g.texts[k].start:g.texts[k].end])
		return e
	}
	marks(data, g.texts, func(s stretch) { e.texts = append(e.texts, s) }, func(s string) { e.literal += s })
	for _, s := range e.texts {
		e.words += countWords(g.raw[s.start:s.end])
	}
	return e
}

// wordBytes are the bytes of letters and digits.
var wordBytes = bytesThat(func(c byte) bool { return isAlnum(c) || c >= 0x80 })

// countWords counts runs of letters and digits; in scripts without spaces two
// characters are a word.
func countWords(s string) int {
	n, in, dense := 0, false, 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 0xe3 <= c && c <= 0xe9 { // first byte of U+3000 to U+9FFF
			dense++
			continue
		}
		word := wordBytes[c]
		if word && !in {
			n++
		}
		in = word
	}
	return n + dense/2
}

// each calls fn for every element below e, in document order, until it says not
// to go deeper.
func (e *elem) each(fn func(*elem) bool) {
	for c := e.first; c != nil; c = c.next {
		if !c.isText() && fn(c) {
			c.each(fn)
		}
	}
}

// has reports whether an element with one of the tags lies below e.
func (e *elem) has(tags ...atom.Atom) bool {
	found := false
	e.each(func(c *elem) bool {
		for _, t := range tags {
			found = found || c.tag == t
		}
		return !found
	})
	return found
}
