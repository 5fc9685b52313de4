package read

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
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

// sameProperties reports whether the attributes are the same in any order.
func sameProperties(a, b []property) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
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

// elsewhere stands for where a link leads that leaves the page.
const elsewhere = "x"

// attrsOf are the attributes of the last start tag that are read, if it stands where elements are.
func (c *constructor) attrsOf(k *tagKind) []property {
	if top := c.top(); top != nil && top.elem == nil {
		return nil
	}
	return c.attrsIn(k)
}

// attrsIn are the attributes of the last start tag that are read, wherever it stands.
func (c *constructor) attrsIn(k *tagKind) []property {
	if len(c.attrs) == 0 || bareTags[k.atom] {
		return nil
	}
	from := len(c.properties)
	for i := range c.attrs {
		a := &c.attrs[i]
		key := readKey(c.markup.raw[a.start:a.keyEnd])
		switch {
		case key == "" || hasProperty(c.properties[from:], key):
		case key == "href" && strings.IndexByte(c.markup.raw[a.start:a.end], '#') < 0:
			c.properties = append(c.properties, property{key, elsewhere})
		default:
			c.properties = append(c.properties, property{key, c.markup.valueOf(a)})
		}
	}
	n := len(c.properties)
	return c.properties[from:n:n]
}

// value is the first attribute of the last start tag with the key.
func (m *markup) value(key string) (string, bool) {
	for i := range m.attrs {
		if a := &m.attrs[i]; sameName(m.raw[a.start:a.keyEnd], key) {
			return m.valueOf(a), true
		}
	}
	return "", false
}

// valueOf is the attribute's value, character references decoded.
func (m *markup) valueOf(a *attribute) string {
	s := m.raw[a.value:a.end]
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') {
		s = s[1 : len(s)-1]
	}
	if asWritten(s) {
		return s
	}
	if plainReferences(s) {
		return html.UnescapeString(s)
	}
	z := html.NewTokenizer(strings.NewReader("<a " + m.raw[a.start:a.end] + ">"))
	z.Next()
	_, _ = z.TagName()
	_, v, _ := z.TagAttr()
	return string(v)
}

// asWritten reports whether a value stands for itself.
func asWritten(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '&' || c == '\r' || c == 0 {
			return false
		}
	}
	return true
}

// plainReferences reports whether all that needs decoding in a value are references to the
// characters of markup, which mean the same everywhere.
func plainReferences(s string) bool {
	for {
		before, rest, found := strings.Cut(s, "&")
		if strings.ContainsAny(before, "\r\x00") {
			return false
		}
		if !found {
			return true
		}
		name, rest, found := strings.Cut(rest, ";")
		if !found || name != "amp" && name != "quot" && name != "lt" && name != "gt" && name != "#39" && name != "nbsp" {
			return false
		}
		s = rest
	}
}

// closes reports whether the last start tag closes itself.
func (c *constructor) closes(k *tagKind) bool {
	if wholeTags[k.atom] || k.atom == atom.Time {
		return c.markup.raw[c.at-2] == '/'
	}
	return c.closed()
}
