package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"crossfoot/extract/article"
)

// headline is a page's title: its text and the element it stands in, or else its
// place in the file.
type headline struct {
	text    string
	letters string // of a heading's text
	elem    *elem
	place   int
}

// headline finds the page's title. The metadata says what it is; the heading that
// says the same is where it stands.
func (p *page) headline(main *elem) headline {
	names := p.titles()
	headings := p.headings()
	for _, n := range names {
		if h, ok := said(n.text, headings); ok {
			return p.nearer(h, n, headings, main)
		}
	}
	for _, h := range headings {
		if h.elem.tag == atom.H1 && h.elem.traits&boilerplate == 0 && (len(names) == 0 || within(h.elem, frame(main))) {
			return h
		}
	}
	if len(names) > 0 {
		names[0].text = p.withoutSite(names[0].text)
		return names[0]
	}
	if len(headings) > 0 && p.opens(headings[0].elem) {
		return headings[0]
	}
	return headline{}
}

// opens reports whether a heading stands before all running text.
func (p *page) opens(heading *elem) bool {
	before, reached := true, false
	p.root.each(func(e *elem) bool {
		switch {
		case reached:
		case e == heading:
			reached = true
		case e.prose > 0 && !holdsProse(e):
			before = false
		}
		return !reached && before
	})
	return before
}

// holdsProse reports whether a child of the element holds running text.
func holdsProse(e *elem) bool {
	for c := e.first; c != nil; c = c.next {
		if c.prose > 0 {
			return true
		}
	}
	return false
}

// nearer puts a heading of the first rank in the article's frame before one
// elsewhere that says only a part of the title: the part may be the site's name.
func (p *page) nearer(h, name headline, headings []headline, main *elem) headline {
	around := frame(main)
	if sameTitle(h.text, name.text) || within(h.elem, around) {
		return h
	}
	for _, x := range headings {
		if x.elem.tag == atom.H1 && within(x.elem, around) {
			return x
		}
	}
	return h
}

// said is the heading that says most of the title.
func said(name string, headings []headline) (best headline, ok bool) {
	all := letters(name)
	for _, h := range headings {
		if alike(all, h.letters) && len(h.text) > len(best.text) {
			best, ok = h, true
		}
	}
	return best, ok
}

// titles are the titles that the metadata gives, the surest first.
func (p *page) titles() []headline {
	var out []headline
	add := func(text string, place int) {
		if text = oneLine(text); text != "" {
			out = append(out, headline{text: text, place: place})
		}
	}
	add(p.meta.ld.headline, p.meta.ld.place)
	for _, n := range titleNames {
		if t, ok := p.meta.tags[n]; ok {
			add(t.content, t.place)
		}
	}
	if s, ok := p.titleStretch(); ok {
		add(p.plain(s), s.start)
	}
	return out
}

// titleStretch is the place of the title element's text.
func (p *page) titleStretch() (stretch, bool) {
	s := p.meta.title
	return s, s.end > s.start
}

// plain is the text of a stretch.
func (p *page) plain(s stretch) string {
	b := newBuilder(p.raw)
	b.html(s.start, s.end, false)
	return string(b.text)
}

// maxHeadings bounds how many headings are compared with the title.
const maxHeadings = 60

// headings are the page's headings, those of the first rank first.
func (p *page) headings() []headline {
	var first, second []headline
	p.root.each(func(e *elem) bool {
		if len(first)+len(second) >= maxHeadings {
			return false
		}
		switch {
		case e.words == 0:
		case e.tag == atom.H1:
			first = append(first, p.headingOf(e))
		case isHeading(e.tag):
			second = append(second, p.headingOf(e))
		default:
			return true
		}
		return false
	})
	return append(first, second...)
}

func (p *page) headingOf(e *elem) headline {
	text := p.elemText(e)
	return headline{text: text, letters: letters(text), elem: e}
}

// elemText is the text of an element on one line.
func (p *page) elemText(e *elem) string {
	w := &walker{builder: newBuilder(p.raw), book: loadBook()}
	var visit func(*elem)
	visit = func(e *elem) {
		for c := e.first; c != nil; c = c.next {
			if c.isText() {
				w.texts(c)
				continue
			}
			if c.tag == atom.Br || c.block {
				w.wait(w.here(), false)
			}
			visit(c)
		}
	}
	visit(e)
	return string(w.text)
}

// alike reports whether a heading says what a title of the metadata says: the
// same, or all but the site's name.
func alike(name, heading string) bool {
	a, b := letters(name), letters(heading)
	switch {
	case a == b:
		return a != ""
	case utf8.RuneCountInString(b) < 8:
		return false
	}
	return strings.HasPrefix(a, b) || strings.HasSuffix(a, b) || len(a) > 12 && strings.HasPrefix(b, a)
}

func sameTitle(a, b string) bool { return letters(a) == letters(b) }

// letters is s in lower case without anything but letters and digits.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

var siteSeparators = []string{" | ", " - ", " – ", " — ", " » ", " :: ", " · ", " • ", " / ", " : "}

// withoutSite cuts the site's name off a title.
func (p *page) withoutSite(title string) string {
	if site := p.meta.tags["og:site_name"].content; site != "" {
		for _, sep := range siteSeparators {
			if t, ok := strings.CutSuffix(title, sep+site); ok {
				return t
			}
			if t, ok := strings.CutPrefix(title, site+sep); ok {
				return t
			}
		}
	}
	for _, sep := range siteSeparators {
		if i := strings.LastIndex(title, sep); i > 0 && countWords(title[:i]) >= max(2, countWords(title[i+len(sep):])) {
			return title[:i]
		}
	}
	return title
}

// writeTitle writes the title as a block of its own and returns the element it
// stands in, which the body leaves out.
func (p *page) writeTitle(w *walker, h headline) *elem {
	w.kind = article.Title
	switch {
	case h.text == "":
	case h.elem != nil:
		w.children(h.elem)
	default:
		p.placeTitle(w, h)
	}
	w.flushTitle()
	w.kind = article.Paragraph
	return h.elem
}

// placeTitle writes a title that stands in the page's head: in the title element
// if that begins with it, else all of it at its tag's place.
func (p *page) placeTitle(w *walker, h headline) {
	if s, ok := p.titleStretch(); ok && strings.HasPrefix(p.plain(s), h.text) {
		w.html(s.start, s.end, false)
		w.cut(len(h.text))
		return
	}
	w.write(h.text, h.place, false)
}

// flushTitle ends the title, on one line.
func (w *walker) flushTitle() {
	w.flush()
	if len(w.blocks) < 2 {
		return
	}
	w.blocks[0].Span.End = w.blocks[len(w.blocks)-1].Span.End
	w.blocks = w.blocks[:1]
}

// cut takes back what was written from the offset on.
func (b *builder) cut(at int) {
	b.text = b.text[:at]
	for len(b.segs) > 0 && b.segs[len(b.segs)-1].Text >= at {
		b.segs = b.segs[:len(b.segs)-1]
	}
}
