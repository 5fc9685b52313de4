package read

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// format is an active formatting element, which goes on where a block ends before it does;
// without a kind it is a marker, behind which others do not count.
type format struct {
	kind  *tagKind
	attrs []property
	id    int
}

// maxAlike is how many formatting elements go on that are the same.
const maxAlike = 3

// isOpen reports whether the element is on the stack.
func (c *constructor) isOpen(id int) bool { return c.placeOf(id) >= 0 }

func (c *constructor) placeOf(id int) int {
	for i := len(c.open) - 1; i >= 0; i-- {
		if c.open[i].id == id {
			return i
		}
	}
	return -1
}

// reconstruct opens the active formatting elements again that a block has closed.
func (c *constructor) reconstruct() {
	i := len(c.formats)
	for i > 0 && c.formats[i-1].kind != nil && !c.isOpen(c.formats[i-1].id) {
		i--
	}
	for ; i < len(c.formats); i++ {
		f := &c.formats[i]
		f.id = c.add(f.kind, f.attrs).id
	}
}

// addFormat adds a formatting element. Of more than three that are the same, the first go on
// no longer.
func (c *constructor) addFormat(k *tagKind) {
	attrs := c.attrsIn(k)
	alike, same := 0, 0
	for i := len(c.formats) - 1; i >= 0 && c.formats[i].kind != nil; i-- {
		f := &c.formats[i]
		if f.kind != k {
			continue
		}
		if alike++; alike >= maxAlike && (k.atom == atom.Font || hasProperty(attrs, "style")) {
			c.hard = true // attributes count as well that are not read
		}
		if !sameProperties(f.attrs, attrs) {
			continue
		}
		if same++; same >= maxAlike {
			c.formats = slices.Delete(c.formats, i, i+1)
		}
	}
	c.formats = append(c.formats, format{k, attrs, c.add(k, attrs).id})
}

// clearFormats drops the formatting elements behind the last marker, and it.
func (c *constructor) clearFormats() {
	for n := len(c.formats); n > 0; {
		n--
		marker := c.formats[n].kind == nil
		c.formats = c.formats[:n]
		if marker {
			return
		}
	}
}

// closeA closes a link that is open: there are none in links.
func (c *constructor) closeA(k *tagKind) {
	i := c.lastFormat(k)
	if i < 0 {
		return
	}
	id := c.formats[i].id
	c.endFormat(k)
	if i := c.placeOf(id); i >= 0 {
		c.open = slices.Delete(c.open, i, i+1)
	}
	c.formats = slices.DeleteFunc(c.formats, func(f format) bool { return f.kind != nil && f.id == id })
}

// lastFormat is the last active formatting element of the kind; -1 is none.
func (c *constructor) lastFormat(k *tagKind) int {
	for i := len(c.formats) - 1; i >= 0 && c.formats[i].kind != nil; i-- {
		if c.formats[i].kind == k {
			return i
		}
	}
	return -1
}

// formatOf is the place of the element in the list; -1 where it is not in it.
func (c *constructor) formatOf(id int) int {
	for i := len(c.formats) - 1; i >= 0; i-- {
		if c.formats[i].kind != nil && c.formats[i].id == id {
			return i
		}
	}
	return -1
}

// maxAdopted is how many elements one end tag takes apart.
const maxAdopted = 8

// endFormat ends a formatting element, as the standard's "adoption agency" does.
func (c *constructor) endFormat(k *tagKind) {
	if top := c.top(); top.kind == k && c.formatOf(top.id) < 0 {
		c.pop()
		return
	}
	for range maxAdopted {
		f := c.lastFormat(k)
		if f < 0 {
			c.endOther(k)
			return
		}
		at := c.placeOf(c.formats[f].id)
		if at >= 0 && !c.inScope(defaultScope, k.atom) {
			return
		}
		block := c.blockIn(at)
		if block < 0 {
			if at >= 0 {
				c.open = c.open[:at]
			}
			c.formats = slices.Delete(c.formats, f, f+1)
			return
		}
		if c.adopt(f, at, block); c.hard {
			return
		}
	}
}

// blockIn is the first open block in the open element; -1 where there is none.
func (c *constructor) blockIn(at int) int {
	if at < 0 {
		return -1
	}
	for i, o := range c.open[at:] {
		if o.kind.kindFlags&isSpecial != 0 {
			return at + i
		}
	}
	return -1
}

// adopt takes a formatting element apart that ends within a block which goes on: the block
// moves out of it, and what the block holds so far moves into a copy of it.
func (c *constructor) adopt(f, at, block int) {
	for _, o := range c.open[at-1 : block+1] {
		c.hard = c.hard || o.elem == nil
	}
	above := &c.open[at-1]
	if c.hard = c.hard || above.kind.kindFlags&tabular != 0; c.hard {
		return
	}
	last, bookmark, n := c.open[block].elem, f, 0
	for i := block - 1; i > at; i-- {
		n++
		g := c.formatOf(c.open[i].id)
		if g < 0 {
			c.open = slices.Delete(c.open, i, i+1)
			block--
			continue
		}
		if c.hard = c.hard || n > maxAlike; c.hard { // the standard ends some of many
			return
		}
		o := c.copyOf(&c.formats[g])
		c.open[i] = o
		if last == c.open[block].elem {
			bookmark = g + 1
		}
		c.move(last, o.elem)
		last = o.elem
	}
	above.text, above.full = nil, true
	c.move(last, above.elem)
	c.adoptChildren(f, at, block, bookmark)
}

// adoptChildren moves what the block holds into a copy of the formatting element, which
// goes on in it.
func (c *constructor) adoptChildren(f, at, block, bookmark int) {
	old := c.formats[f]
	o, in := c.copyOf(&old), &c.open[block]
	o.full, o.text = in.full, in.text
	in.full, in.text = true, nil
	o.elem.first, o.elem.last = in.elem.first, in.elem.last
	for e := o.elem.first; e != nil; e = e.next {
		e.parent = o.elem
	}
	in.elem.first, in.elem.last = nil, nil
	in.elem.append(o.elem)
	if f < bookmark {
		bookmark--
	}
	c.formats = slices.Insert(slices.Delete(c.formats, f, f+1), bookmark, old)
	c.open = slices.Insert(c.open, block+1, o)
	c.open = slices.Delete(c.open, at, at+1)
}

// copyOf is a copy of the formatting element, which takes its place in the list; it stands nowhere yet.
func (c *constructor) copyOf(f *format) opened {
	c.ids++
	f.id = c.ids
	return opened{kind: f.kind, id: f.id, full: true, elem: c.element(f.kind, f.attrs, nil)}
}

// maxSiblings bounds the search for what stands before an element.
const maxSiblings = 1000

// move takes an element from where it stands and puts it behind what is in another.
func (c *constructor) move(e, to *elem) {
	if p := e.parent; p != nil {
		var before *elem
		n := 0
		for s := p.first; s != e && n < maxSiblings; s = s.next {
			before, n = s, n+1
		}
		switch {
		case n == maxSiblings:
			c.hard = true
			return
		case before == nil:
			p.first = e.next
		default:
			before.next = e.next
		}
		if p.last == e {
			p.last = before
		}
		e.next = nil
	}
	to.append(e)
}
