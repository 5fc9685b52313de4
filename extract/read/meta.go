package read

import (
	"strings"
	"sync"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crossfoot/extract/article"
)

// metadata is what a page says of itself outside its text, the surest source of
// each first: JSON-LD, Open Graph, meta, the page's own elements.
type metadata struct {
	tags      map[string]tag // meta elements by name, property or itemprop in lower case
	ld        linkedData
	title     stretch // the text of the title element
	titled    bool    // the page has one
	canonical string
}

// tag is the content of a meta element and its place in the file.
type tag struct {
	content string
	place   int
}

// Names of meta elements, the surest first.
var (
	titleNames = []string{"og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "title"}
	dateNames  = []string{"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
		"sailthru.date", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
		"dc.date.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
		"published_time", "published-date", "cxenseparse:recs:publishtime", "article.published", "datecreated",
		"shareaholic:article_published_time", "rnews:datepublished", "displaydate", "originalpublicationdate", "timestamp", "date",
		"article:post_date", "bt:pubdate", "created"}
	modifiedNames = []string{"article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "dcterms.modified",
		"dc.date.modified", "last-modified", "lastmod", "modified", "updated", "revised"}
	authorNames = []string{"author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
		"citation_author", "twitter:data1"}
	langNames = []string{"content-language", "og:locale", "dc.language", "dcterms.language", "language"}
)

var metaMatcher = sync.OnceValue(func() goquery.Matcher {
	return ofTags{cascadia.MustCompile(`meta[content], title, link[rel="canonical"], script[type="application/ld+json"]`)}
})

// ofTags is a matcher of meta, title, link and script elements, which does not look closely at others.
type ofTags struct{ goquery.Matcher }

// MatchAll finds those below the node.
func (o ofTags) MatchAll(n *html.Node) (found []*html.Node) {
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Meta, atom.Title, atom.Link, atom.Script:
			if o.Match(c) {
				found = append(found, c)
			}
		}
	}
	return found
}

// linkedJSON is the type of the only scripts that are read.
const linkedJSON = "application/ld+json"

// readMeta collects the metadata of a parsed page.
func (p *page) readMeta(doc *html.Node) {
	p.meta = metadata{tags: map[string]tag{}}
	goquery.NewDocumentFromNode(doc).FindMatcher(metaMatcher()).Each(func(_ int, s *goquery.Selection) {
		n := s.Nodes[0]
		switch n.Data {
		case "meta":
			p.metaTag(func(key string) string { return attr(n, key) }, placeOf(n))
		case "link":
			p.meta.canonical = attr(n, "href")
		case "script":
			if n.FirstChild != nil {
				p.meta.ld.read(p.raw, n.FirstChild.Data, placeOf(n))
			}
		case "title":
			if !p.meta.titled && n.Namespace == "" {
				p.meta.titled = true
				if n.FirstChild != nil {
					marks(n.FirstChild.Data, p.texts, func(s stretch) { p.meta.title = s }, func(string) {})
				}
			}
		}
	})
}

// metaTag reads a meta element by its attributes and its place.
func (p *page) metaTag(attr func(string) string, place int) {
	content := oneLine(attr("content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if name := strings.ToLower(attr(key)); name != "" {
			if _, ok := p.meta.tags[name]; !ok {
				p.meta.tags[name] = tag{content, place}
			}
		}
	}
}

func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

// placeOf is where the element's tag stands in the file.
func placeOf(n *html.Node) int {
	at := 0
	for _, c := range []byte(attr(n, placeAttr)) {
		if '0' <= c && c <= '9' && at < 1<<40 {
			at = at*10 + int(c-'0')
		}
	}
	return at
}

// first is the first of the named tags that the page has and ok accepts.
func (m *metadata) first(names []string, ok func(string) bool) (tag, bool) {
	for _, n := range names {
		if t, found := m.tags[n]; found && ok(t.content) {
			return t, true
		}
	}
	return tag{}, false
}

// oneLine collapses white space and drops what only breaks lines.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if strings.Contains(s, "\u00ad") {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return s
}

// fill sets the article's metadata.
func (p *page) fill(a *article.Article, main *elem) {
	a.Date, a.Modified = p.date(main), p.modified()
	a.Lang = p.lang()
	a.Author = p.author()
}

// author is who the metadata says wrote the article.
func (p *page) author() string {
	if p.meta.ld.author != "" {
		return p.meta.ld.author
	}
	t, _ := p.meta.first(authorNames, isName)
	return t.content
}

// isName reports whether an author is a name rather than an address of one.
func isName(s string) bool {
	return !strings.Contains(s, "://") && !strings.Contains(s, "@") && len(s) < 200
}

// lang is the language the page states.
func (p *page) lang() string {
	if l := p.root.attr("lang"); isLang(l) {
		return l
	}
	if l := p.root.attr("xml:lang"); isLang(l) {
		return l
	}
	if isLang(p.meta.ld.lang) {
		return p.meta.ld.lang
	}
	t, _ := p.meta.first(langNames, isLang)
	return strings.ReplaceAll(t.content, "_", "-")
}

// isLang reports whether s looks like a language tag.
func isLang(s string) bool {
	n := strings.IndexAny(s, "-_")
	if n < 0 {
		n = len(s)
	}
	return (n == 2 || n == 3) && len(s) <= 12 && strings.Trim(strings.ToLower(s[:n]), "abcdefghijklmnopqrstuvwxyz") == ""
}
