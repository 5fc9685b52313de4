package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The parser refuses pages nested deeper than some hundred elements. Such a page is
// read without its nesting: only the tags remain that begin a block or hold what is
// no text.

// flatTags remain in a flattened page; each closes the one before it.
var flatTags = map[atom.Atom]bool{
	atom.P: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Title: true, atom.Meta: true, atom.Script: true, atom.Style: true, atom.Br: true,
}

// flatten rewrites a page with marks so that nothing in it is nested.
func flatten(marked string) string {
	var out strings.Builder
	out.Grow(len(marked))
	z := html.NewTokenizer(strings.NewReader(marked))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			out.Write(z.Raw())
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			switch tag := atom.Lookup(name); {
			case flatTags[tag]:
				out.WriteString(raw)
			case tag == atom.Html && kind == html.StartTagToken:
				out.WriteString(raw)
			case tag == atom.Li && kind == html.StartTagToken:
				out.WriteString("<p>")
			case tagInfos[tag].kind&blockTag != 0:
				out.WriteString("<p>")
			}
		}
	}
}
