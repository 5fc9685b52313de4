package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"crossfoot/extract/article"
)

// page is an HTML document on its way to an article.
type page struct {
	raw   string
	root  *elem
	meta  metadata
	grown []*grower // who made the tree
	markings
}

// grower gives the page one that makes elems until it is released.
func (p *page) grower() *grower {
	g := newGrower(p.raw)
	p.grown = append(p.grown, g)
	return g
}

// release gives back the page's tree.
func (p *page) release() {
	for _, g := range p.grown {
		g.release()
	}
	p.root, p.grown = nil, nil
}

// readHTML reads a page. A title that came beside it takes the place of the page's.
func readHTML(raw, title string) (*article.Article, *Error) {
	p := &page{raw: raw}
	defer p.release()
	if !p.parse() {
		return nil, &Error{Kind: NoArticle}
	}
	main := choose(p.root)
	w := &walker{builder: newBuilder(raw), book: loadBook()}
	w.expect(main.words)
	w.author = p.author()
	head := p.headline(main)
	if title == "" {
		w.title = p.writeTitle(w, head)
	} else if head.elem != nil && sameTitle(head.text, title) {
		w.title = head.elem
	}
	w.bodyStart = len(w.text)
	w.walkArticle(frame(main), main)
	w.dropHeading()
	if ld := &p.meta.ld; main.prose < scriptOnly && countWords(ld.articleBody) > 2*main.words {
		w.restart()
		w.writeJSON(ld.body)
	}
	a := w.article()
	a.Ignores = w.ignored(a, p.notes)
	p.fill(a, main)
	if title != "" {
		putTitle(a, title)
	} else if a.BodyStart > 0 {
		a.Title = a.Text[a.Blocks[0].Span.Start:a.Blocks[0].Span.End]
	}
	if strings.TrimSpace(a.Body()) == "" && a.Title == "" {
		return nil, &Error{Kind: NoArticle}
	}
	return a, nil
}

// scriptOnly is how little running text a page has whose article stands in its
// JSON-LD alone.
const scriptOnly = 40

// restart takes back the body.
func (w *walker) restart() {
	w.cut(w.bodyStart)
	for len(w.blocks) > 0 && w.blocks[len(w.blocks)-1].Span.Start >= w.bodyStart {
		w.blocks = w.blocks[:len(w.blocks)-1]
	}
	w.tables, w.ignores, w.pending = nil, nil, nil
}

// parse makes the tree.
func (p *page) parse() bool { return p.parseFrom(0, len(p.raw)) }

// parseFrom makes the tree of a part of the file and reads what it says of itself.
func (p *page) parseFrom(start, end int) bool {
	marked, m := plant(p.raw, start, end)
	p.markings = m
	doc, err := html.Parse(strings.NewReader(marked))
	if err != nil {
		if doc, err = html.Parse(strings.NewReader(flatten(marked))); err != nil {
			return false
		}
	}
	p.readMeta(doc)
	g := p.grower()
	g.markings = m
	top := doc
	for c := doc.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Html {
			top = c
		}
	}
	info := tagInfos[top.DataAtom]
	p.root = g.grow(top, info, g.attrsOf(top, info.kind))
	p.root.sum(false)
	return true
}
