package read

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// constructor makes the tree of a page from its tokens as the HTML standard says ("tree
// construction"), without what is never read. It gives up at what is rare and long to
// tell, such as text that moves out of a table; the parser of x/net/html then does all.
type constructor struct {
	markup
	*grower
	page   *page
	kinds  map[string]*tagKind // of names that the standard does not know
	recent [128]recentKind

	mode      mode
	open      []opened // the stack of open elements
	formats   []format // the list of active formatting elements
	ids       int      // elements made so far
	head      *tagKind
	form      int  // the open form; 0 is none
	quirks    bool // a table does not close a paragraph
	fostering bool // what is added to a table moves out of it
	hard      bool // it gives up
	tag       int  // where the last tag begins
	root      *elem
}

// opened is an open element.
type opened struct {
	kind *tagKind
	elem *elem // nil where it is not read
	id   int
	full bool  // it has a child
	text *elem // its last child if that is a text
}

// maxOpen is how deep elements may be nested for the parser.
const maxOpen = 512

// construct makes the tree of the part of the file; false where it gives up.
func (p *page) construct(start, end int) bool {
	c := &constructor{
		markup: markup{raw: p.raw[:end], at: start}, page: p, kinds: map[string]*tagKind{},
		grower: p.grower(),
	}
	p.meta = metadata{tags: map[string]tag{}}
	if !c.run() {
		return false
	}
	p.root, p.notes = c.root, c.notes
	p.root.sum(false)
	return true
}

// run reads the tokens.
func (c *constructor) run() bool {
	for !c.hard {
		at := c.at
		c.tag = at
		switch c.next() {
		case html.ErrorToken:
			c.finish()
			return !c.hard
		case html.TextToken:
			c.readText(stretch{at, c.at})
		case html.StartTagToken:
			c.startTag(c.kindOf(c.name))
		case html.EndTagToken:
			c.endTag(c.kindOf(c.name))
		case html.CommentToken:
			c.comment(at)
		case html.DoctypeToken:
			c.doctype(c.markup.raw[at:c.at])
		}
	}
	return false
}

// kindOf is the kind of the elements with the name.
func (c *constructor) kindOf(name string) *tagKind {
	last := &c.recent[(len(name)<<5^int(name[0])<<2^int(name[len(name)-1]))%len(c.recent)]
	if last.name != name {
		*last = recentKind{name, c.findKind(name)}
	}
	return last.kind
}

// recentKind is the kind of a name, which comes again soon.
type recentKind struct {
	name string
	kind *tagKind
}

func (c *constructor) findKind(name string) *tagKind {
	if k := tagKinds()[name]; k != nil {
		return k
	}
	k := c.kinds[name]
	if k == nil {
		lower := asciiLower([]byte(name))
		if k = tagKinds()[lower]; k == nil {
			k = newTagKind(lower)
		}
		c.kinds[name] = k
		c.hard = c.hard || strings.IndexByte(name, 0) >= 0
	}
	return k
}

// startTag lets the modes treat a start tag until one takes it.
func (c *constructor) startTag(k *tagKind) {
	for !c.hard && !modes[c.mode].start(c, k) {
	}
}

// endTag does so with an end tag.
func (c *constructor) endTag(k *tagKind) {
	for !c.hard && !modes[c.mode].end(c, k) {
	}
}

// top is the current element; nil before the first.
func (c *constructor) top() *opened {
	if n := len(c.open); n > 0 {
		return &c.open[n-1]
	}
	return nil
}

// add opens an element below the current one.
func (c *constructor) add(k *tagKind, attrs []property) *opened {
	c.ids++
	o := opened{kind: k, id: c.ids}
	if parent := c.top(); parent == nil {
		o.elem = c.element(k, attrs, nil)
		c.root = o.elem
	} else {
		c.hard = c.hard || c.fostering && parent.kind.kindFlags&tabular != 0 || len(c.open) >= maxOpen
		parent.full, parent.text = true, nil
		if parent.elem != nil && !k.skipped && !unseen(attrs) {
			o.elem = c.element(k, attrs, parent.elem)
		}
	}
	c.open = append(c.open, o)
	return c.top()
}

// element makes the elem of an element that is read.
func (c *constructor) element(k *tagKind, attrs []property, parent *elem) *elem {
	e := c.new()
	e.element, e.tag, e.attrs, e.block = true, k.atom, attrs, k.block
	e.traits = c.traitsOf(k.atom, attrs)
	if parent != nil {
		parent.append(e)
	}
	return e
}

// addTag adds the element of the last start tag.
func (c *constructor) addTag(k *tagKind) *opened {
	return c.add(k, c.attrsOf(k))
}

// addVoid adds that of one that holds nothing.
func (c *constructor) addVoid(k *tagKind) {
	c.addTag(k)
	c.pop()
}

func (c *constructor) pop() { c.open = c.open[:len(c.open)-1] }

// addText adds a text to the current element.
func (c *constructor) addText(s stretch, space string) {
	parent := c.top()
	c.hard = c.hard || c.fostering && parent.kind.kindFlags&tabular != 0
	parent.full = true
	if parent.elem == nil {
		return
	}
	t := parent.text
	if t == nil {
		t = c.new()
		parent.elem.append(t)
		parent.text = t
	}
	if space != "" {
		if len(t.texts) == 0 { // else it is not read
			t.literal += space
		}
		return
	}
	c.stretches = append(c.stretches, s)
	if n := len(c.stretches); t.texts == nil {
		t.texts = c.stretches[n-1 : n : n]
	} else {
		t.texts = append(t.texts, s)
	}
	t.words += countWords(c.markup.raw[s.start:s.end])
}

// readText reads a text token: white space, or one with more than that.
func (c *constructor) readText(s stretch) {
	text := c.markup.raw[s.start:s.end]
	if !blank(text) {
		text = ""
	} else if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	for !c.hard && !c.modeText(s, text) {
	}
}

// comment keeps a comment that silences a rule.
func (c *constructor) comment(at int) {
	n := readRemark(c.markup.raw[at:c.at], at)
	if n == nil {
		return
	}
	c.notes = append(c.notes, n)
	if c.mode == modeInitial || c.mode == modeBeforeHTML || c.mode == modeAfterAfterBody {
		return
	}
	parent := c.top()
	if c.mode == modeAfterBody {
		parent = &c.open[0]
	}
	parent.full, parent.text = true, nil
	if parent.elem != nil {
		e := c.new()
		e.note = n
		parent.elem.append(e)
	}
}

// doctype reads a document type, which says whether the page is one of the old ones.
func (c *constructor) doctype(token string) {
	switch c.mode {
	case modeInitial:
		c.quirks = isQuirky(token)
		c.mode = modeBeforeHTML
	case modeAfterBody:
		c.mode = modeBody
	}
}

// isQuirky reports whether tables stand in paragraphs under the document type: the parser
// itself tells where it is not the usual one.
func isQuirky(doctype string) bool {
	const begin = "<!doctype"
	if len(doctype) > len(begin) && strings.Trim(doctype[len(begin):], " \t\r\n\f>") == "html" {
		return false
	}
	doc, err := html.Parse(strings.NewReader(doctype + "<p><table>"))
	if err != nil {
		return true
	}
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Table {
			return n.Parent.DataAtom == atom.P
		}
	}
	return true
}

// finish adds what every page has.
func (c *constructor) finish() {
	for !c.hard && c.mode < modeBody {
		switch c.mode {
		case modeInitial:
			c.mode = modeBeforeHTML
		case modeBeforeHTML:
			c.implyHTML()
		case modeBeforeHead:
			c.implyHead()
		case modeHead:
			c.leaveHead()
		case modeAfterHead:
			c.implyBody()
		}
	}
}

// rawText reads the element of the last start tag with its text, which is no markup, and
// its end tag.
func (c *constructor) rawText(k *tagKind) {
	at := c.tag
	kind := ""
	if k.atom == atom.Script {
		kind, _ = c.value("type")
	}
	c.addTag(k)
	begin := c.at
	token := c.next()
	text := stretch{c.at, c.at}
	if token == html.TextToken {
		text = stretch{begin, c.at}
		token = c.next()
	}
	c.hard = c.hard || token != html.EndTagToken && token != html.ErrorToken
	switch {
	case k.atom == atom.Title:
		c.readTitle(text)
	case kind == linkedJSON:
		s := c.markup.raw[text.start:text.end]
		if strings.IndexByte(s, '\r') >= 0 {
			s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
		}
		c.hard = c.hard || strings.IndexByte(s, 0) >= 0
		c.page.meta.ld.read(c.page.raw, s, at)
	}
	c.pop()
}

// readTitle reads the text of a title element; the first of the page counts.
func (c *constructor) readTitle(text stretch) {
	m := &c.page.meta
	empty := blank(c.markup.raw[text.start:text.end])
	if !m.titled {
		m.titled = true
		if !empty {
			m.title = text
		}
	}
	if text.start == text.end {
		return
	}
	if space := c.markup.raw[text.start:text.end]; empty {
		c.addText(text, space)
	} else {
		c.addText(text, "")
	}
}

// metaElement reads an element of the last start tag that says something of the page.
func (c *constructor) metaElement(k *tagKind) {
	switch k.atom {
	case atom.Meta:
		if _, ok := c.value("content"); ok {
			c.page.metaTag(func(key string) string { v, _ := c.value(key); return v }, c.tag)
		}
	case atom.Link:
		if rel, _ := c.value("rel"); rel == "canonical" {
			c.page.meta.canonical, _ = c.value("href")
		}
	}
}
