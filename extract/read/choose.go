package read

import "golang.org/x/net/html/atom"

// The part of a page that is the article is chosen by what its paragraphs are
// worth: running text counts for it, links against it, what names itself
// boilerplate not at all. The subtree that is worth most is the widest the article
// can be; where a container inside it says that it is the article's text and holds
// most of that worth, it is the article.

// enoughWords make a block running text.
const enoughWords = 10

// inline is what a block has outside the blocks inside it.
type inline struct{ words, linked int }

// weigh gives every block below e its value and returns what e leaves to the
// block it stands in.
func weigh(e *elem) inline {
	if e.isText() {
		return inline{e.words, e.linked}
	}
	var own inline
	for c := e.first; c != nil; c = c.next {
		in := weigh(c)
		own.words += in.words
		own.linked += in.linked
		e.value += c.value
		e.prose += c.prose
	}
	if !e.block {
		return own
	}
	v := own.value(e.tag)
	e.value += v
	e.prose += max(v, 0)
	return inline{}
}

// value is what a block is worth.
func (in inline) value(tag atom.Atom) int {
	prose, enough := in.words-in.linked, enoughWords
	if isHeading(tag) {
		enough *= 2
	}
	switch {
	case in.linked*2 >= in.words:
		return -in.linked / 2
	case prose >= enough:
		return prose
	}
	return 0
}

func isHeading(t atom.Atom) bool {
	switch t {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// prune takes the mark of boilerplate from what only looks like it: an element
// that holds most of the page's running text ("has-sidebar" on a body, a form
// around everything) or names itself the article.
func prune(e *elem, total int) {
	if e.isText() {
		return
	}
	if e.traits&boilerplate != 0 && vital(e, total) {
		e.traits &^= boilerplate
	}
	for c := e.first; c != nil; c = c.next {
		prune(c, total)
	}
}

// vital reports whether the page would lose its article with the element.
func vital(e *elem, total int) bool {
	switch {
	case e.tag == atom.Html || e.tag == atom.Body || e.tag == atom.Main:
		return true
	case e.tag == atom.Nav || e.tag == atom.Footer:
		return false
	case e.traits&weak != 0 && e.words >= enoughWords && e.linked*8 < e.words:
		return true
	case e.traits&discussion != 0:
		return e.prose*20 > total*19
	case e.tag == atom.Article:
		return e.prose*3 > total
	case e.prose*10 > total*7:
		return true
	}
	return e.prose*10 > total*4 && (e.traits&content1 != 0 || e.has(atom.H1, atom.Article, atom.Main))
}

// best is the subtree that is worth most, the deepest of equals; nil where the
// page has no running text.
func best(root *elem) *elem {
	var top *elem
	var visit func(*elem)
	visit = func(e *elem) {
		if e.isText() || e.traits&boilerplate != 0 {
			return
		}
		if e.block && e.prose > 0 && (top == nil || e.value >= top.value) {
			top = e
		}
		for c := e.first; c != nil; c = c.next {
			visit(c)
		}
	}
	visit(root)
	if top != nil && top.parent != nil && !holdsBlocks(top) && top.parent.value*10 >= top.value*9 {
		return top.parent // a paragraph alone would lose its heading
	}
	return top
}

func holdsBlocks(e *elem) bool {
	for c := e.first; c != nil; c = c.next {
		if c.block {
			return true
		}
	}
	return false
}

// discount takes what boilerplate is worth out of what holds it.
func discount(e *elem) (value, prose int) {
	for c := e.first; c != nil; c = c.next {
		v, p := c.value, c.prose
		if c.traits&boilerplate == 0 {
			v, p = discount(c)
		}
		value, prose = value+v, prose+p
	}
	e.value -= value
	e.prose -= prose
	return value, prose
}

// choose is the element that holds the article.
func choose(root *elem) *elem {
	weigh(root)
	prune(root, root.prose)
	discount(root)
	top := best(root)
	if top == nil {
		return root
	}
	if top.prose < scarce {
		top = plainest(root, top)
	}
	for _, tier := range []traits{content1, content2, content3} {
		if c := container(root, top, tier); c != nil {
			if tier == content3 && within(top, c) {
				return top
			}
			return c
		}
	}
	return top
}

// scarce is how few words of running text leave open whether the article is in
// them: it may consist of short lines.
const scarce = 30

// plainest is the element that calls itself content and has the most words outside
// links, if those are many more than top's.
func plainest(root, top *elem) *elem {
	found, most := top, 3*(top.words-top.linked)
	root.each(func(e *elem) bool {
		if e.traits&boilerplate != 0 {
			return false
		}
		if plain := e.words - e.linked; e.block && e.traits&(content1|content2|content3) != 0 && plain > most && e.linked*2 < e.words {
			found, most = e, plain
		}
		return true
	})
	return found
}

// container is the element of a tier that is worth most, the deepest of equals, if
// it is worth most of what top is.
func container(root, top *elem, tier traits) *elem {
	var found *elem
	root.each(func(e *elem) bool {
		if e.traits&boilerplate != 0 {
			return false
		}
		if e.traits&tier != 0 && e.block && (found == nil || e.value >= found.value) {
			found = e
		}
		return true
	})
	if found != nil && found.prose > 0 && found.value*10 >= top.value*6 {
		return found
	}
	return nil
}
