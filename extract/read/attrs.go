package read

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// property is an attribute of an element.
type property struct{ key, value string }

func hasProperty(attrs []property, key string) bool {
	for i := range attrs {
		if attrs[i].key == key {
			return true
		}
	}
	return false
}

// readKeys are the attributes that are read, by the length of their names.
var readKeys = [...][]string{
	2: {"id"}, 4: {"href", "role", "lang"}, 5: {"class", "style", "title"}, 6: {"hidden"}, 7: {"content", "pubdate", "colspan", "rowspan"},
	8: {"itemprop", "datetime", "xml:lang"}, 11: {"aria-hidden"},
}

// readKey is the name in lower case if it is that of an attribute that is read, else "".
func readKey(name string) string {
	if len(name) < len(readKeys) {
		for _, key := range readKeys[len(name)] {
			if sameName(name, key) {
				return key
			}
		}
	}
	return ""
}

// The parser takes its time for each attribute, and pages have many, and the same ones again and again. So
// what is read of a tag's attributes is numbered before the page is parsed, and the number stands for it.

// setAttr names the attribute that holds the number of a set.
const setAttr = string(markStart)

// attrSet is what is read of a tag's attributes, which other tags share.
type attrSet struct {
	list   []property
	unseen bool // they hide the element
	read   bool
	traits traits // what they say, once read
}

// attrSets are the sets of a page.
type attrSets struct {
	all    []attrSet
	number map[string]int // by how they are written
	text   []byte         // the one at hand
}

// write writes the number of the attributes of the last tag that are read, where there are any. Those that hold
// more than plain text remain for the parser.
func (s *attrSets) write(out *strings.Builder, m *markup) {
	s.text = s.text[:0]
	for _, a := range m.attrs {
		if key := readKey(m.raw[a.start:a.keyEnd]); key != "" {
			if attr := used(m.raw[a.start:a.end], key); attr != "" {
				s.text = append(append(s.text, ' '), attr...)
			}
		}
	}
	if len(s.text) == 0 {
		return
	}
	n, ok := s.number[string(s.text)]
	if !ok {
		if bytes.IndexByte(s.text, '&') >= 0 || bytes.IndexByte(s.text, '\r') >= 0 || bytes.IndexByte(s.text, 0) >= 0 {
			out.Write(s.text)
			return
		}
		if s.number == nil {
			s.number = map[string]int{}
		}
		n = len(s.all)
		s.number[string(s.text)] = n
		s.all = append(s.all, newAttrSet(listed(m)))
	}
	out.WriteString(" " + setAttr + "=")
	var buf [20]byte
	out.Write(strconv.AppendInt(buf[:0], int64(n), 10))
}

// elsewhere stands for where a link leads that leaves the page.
const elsewhere = "x"

// used is what of an attribute is read; "" where it is nothing. Of where
// a link leads only counts that it leads away from the page, and of a style that it hides.
func used(attr, key string) string {
	switch {
	case key == "href" && strings.IndexByte(attr, '#') < 0:
		return "href=" + elsewhere
	case key == "style" && !strings.Contains(attr, "none") && !strings.Contains(attr, "hidden") && strings.IndexByte(attr, '&') < 0:
		return ""
	}
	return attr
}

// listed are the attributes of the last tag that are read. Of two of one name the first counts.
func listed(m *markup) (list []property) {
	var told []string
	for _, a := range m.attrs {
		key := readKey(m.raw[a.start:a.keyEnd])
		if key == "" || slices.Contains(told, key) {
			continue
		}
		told = append(told, key)
		if used(m.raw[a.start:a.end], key) == "" {
			continue
		}
		value := m.raw[a.value:a.end]
		if value != "" && (value[0] == '"' || value[0] == '\'') {
			value = strings.TrimSuffix(value[1:], value[:1])
		}
		if key == "href" && strings.IndexByte(value, '#') < 0 {
			value = elsewhere
		}
		list = append(list, property{key, value})
	}
	return list
}

// attrsOf are the attributes of a parsed element, which is of the kind.
func (g *grower) attrsOf(n *html.Node, kind tagKind) *attrSet {
	if len(n.Attr) == 0 {
		return &noAttrs
	}
	if a := &n.Attr[0]; a.Key == setAttr && kind&wholeTag == 0 {
		if k, err := strconv.Atoi(a.Val); err == nil && 0 <= k && k < len(g.attrs.all) {
			return &g.attrs.all[k]
		}
	}
	if kind&bareTag != 0 {
		return &noAttrs
	}
	var list []property
	for i := range n.Attr {
		if key := readKey(n.Attr[i].Key); key != "" {
			list = append(list, property{key, n.Attr[i].Val})
		}
	}
	set := newAttrSet(list)
	return &set
}

// noAttrs are those of an element that has none.
var noAttrs = attrSet{read: true}

// newAttrSet is the set of these attributes. They may hide an element; what a script is to show later counts as seen.
func newAttrSet(list []property) attrSet {
	set := attrSet{list: list}
	for i := range list {
		switch a := &list[i]; a.key {
		case "hidden":
			set.unseen = true
		case "style":
			style := strings.ReplaceAll(a.value, " ", "")
			set.unseen = set.unseen || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return set
}
