package read

import "golang.org/x/net/html/atom"

// Pages often keep the article's lead outside the container of its text. So what
// stands before the container, in an element that holds little else, is searched
// for running text.

// leadWords is how much running text an element may have beside the article's
// container to count as the article's frame.
const leadWords = 120

// frame is the widest element around the article's container that holds hardly
// more than the article.
func frame(main *elem) *elem {
	top := main
	for e := main.parent; e != nil && e.tag != atom.Body && e.tag != atom.Html; e = e.parent {
		if e.prose-main.prose > max(leadWords, main.prose/3) || e.traits&boilerplate != 0 {
			break
		}
		top = e
	}
	return top
}

// walkArticle writes what is running text before main, then main. It reports
// whether main was reached.
func (w *walker) walkArticle(e, main *elem) bool {
	if e == main {
		w.walk(main)
		w.flush()
		return true
	}
	for c := e.first; c != nil; c = c.next {
		if within(main, c) {
			return w.walkArticle(c, main)
		}
		w.walkLead(c)
	}
	return false
}

// within reports whether e is a or lies below it.
func within(e, a *elem) bool {
	for ; e != nil; e = e.parent {
		if e == a {
			return true
		}
	}
	return false
}

// walkLead writes the blocks of running text at and below e.
func (w *walker) walkLead(e *elem) {
	if e.note != nil {
		w.note(e.note)
	}
	if e.isText() || e == w.title || e.prose == 0 || w.dropped(e) || e.traits&caption != 0 || e.tag == atom.Table || e.tag == atom.Figure {
		return
	}
	if holdsProse(e) {
		for c := e.first; c != nil; c = c.next {
			w.walkLead(c)
		}
		return
	}
	w.walk(e)
	w.flush()
}
