package read

import "golang.org/x/net/html/atom"

// mode is an insertion mode of the standard.
type mode int

const (
	modeInitial mode = iota
	modeBeforeHTML
	modeBeforeHead
	modeHead
	modeAfterHead
	modeBody
	modeTable
	modeCaption
	modeColgroup
	modeTableBody
	modeRow
	modeCell
	modeAfterBody
	modeAfterAfterBody
)

// modes say what a tag does in each mode. They report whether they took the tag; if not, it
// comes again in the mode that they changed to.
var modes [modeAfterAfterBody + 1]struct {
	start, end func(*constructor, *tagKind) bool
}

// The methods look the modes up themselves.
func init() {
	set := func(m mode, start, end func(*constructor, *tagKind) bool) {
		modes[m].start, modes[m].end = start, end
	}
	set(modeInitial, (*constructor).initialTag, (*constructor).initialTag)
	set(modeBeforeHTML, (*constructor).beforeHTMLStart, (*constructor).beforeHTMLEnd)
	set(modeBeforeHead, (*constructor).beforeHeadStart, (*constructor).beforeHeadEnd)
	set(modeHead, (*constructor).headStart, (*constructor).headEnd)
	set(modeAfterHead, (*constructor).afterHeadStart, (*constructor).afterHeadEnd)
	set(modeBody, (*constructor).bodyStart, (*constructor).bodyEnd)
	set(modeTable, (*constructor).tableStart, (*constructor).tableEnd)
	set(modeCaption, (*constructor).captionStart, (*constructor).captionEnd)
	set(modeColgroup, (*constructor).colgroupStart, (*constructor).colgroupEnd)
	set(modeTableBody, (*constructor).tableBodyStart, (*constructor).tableBodyEnd)
	set(modeRow, (*constructor).rowStart, (*constructor).rowEnd)
	set(modeCell, (*constructor).cellStart, (*constructor).cellEnd)
	set(modeAfterBody, (*constructor).afterBodyStart, (*constructor).afterBodyEnd)
	set(modeAfterAfterBody, (*constructor).afterBodyStart, (*constructor).afterBodyTag)
}

// modeText lets the mode treat a text; space is the text itself where it is white space.
func (c *constructor) modeText(s stretch, space string) bool {
	switch c.mode {
	case modeInitial, modeBeforeHTML, modeBeforeHead:
		if space == "" {
			c.step()
		}
		return space != ""
	case modeHead, modeAfterHead:
		if space == "" {
			c.step()
			return false
		}
		c.addText(s, space)
	case modeTable, modeTableBody, modeRow, modeColgroup:
		c.tableText(s, space)
	case modeAfterBody, modeAfterAfterBody:
		if space == "" {
			c.mode = modeBody
			return false
		}
		c.bodyText(s, space)
	default:
		c.bodyText(s, space)
	}
	return true
}

// step goes on to the next mode of those before the body.
func (c *constructor) step() {
	switch c.mode {
	case modeInitial:
		c.quirks, c.mode = true, modeBeforeHTML
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

func (c *constructor) implyHTML() { c.enter(atom.Html, modeBeforeHead) }
func (c *constructor) implyHead() { c.enter(atom.Head, modeHead) }
func (c *constructor) implyBody() { c.enter(atom.Body, modeBody) }

// enter adds an element that the page does not name.
func (c *constructor) enter(a atom.Atom, m mode) {
	c.add(c.kindOf(a.String()), nil)
	c.mode = m
}

func (c *constructor) leaveHead() {
	c.pop()
	c.mode = modeAfterHead
}

func (c *constructor) initialTag(*tagKind) bool {
	c.step()
	return false
}

func (c *constructor) beforeHTMLStart(k *tagKind) bool {
	if k.atom == atom.Html {
		c.addTag(k)
		c.mode = modeBeforeHead
		return true
	}
	c.step()
	return false
}

// beforeHTMLEnd ignores all end tags but those that a page may have.
func (c *constructor) beforeHTMLEnd(k *tagKind) bool {
	if !endsPart(k.atom) && k.atom != atom.Head {
		return true
	}
	c.step()
	return false
}

// endsPart tells the end tags that lead from one part of the page to the next.
func endsPart(a atom.Atom) bool { return a == atom.Body || a == atom.Html || a == atom.Br }

func (c *constructor) beforeHeadStart(k *tagKind) bool {
	switch k.atom {
	case atom.Head:
		c.addTag(k)
		c.mode = modeHead
		return true
	case atom.Html:
		return c.bodyStart(k)
	}
	c.step()
	return false
}

func (c *constructor) beforeHeadEnd(k *tagKind) bool { return c.beforeHTMLEnd(k) }

func (c *constructor) headStart(k *tagKind) bool {
	switch {
	case k.atom == atom.Html:
		return c.bodyStart(k)
	case k.act == actHead:
		c.headElement(k)
		return true
	case k.atom == atom.Noscript:
		c.rawText(k)
		return true
	case k.atom == atom.Head:
		return true
	case k.atom == atom.Template:
		c.hard = true
		return true
	}
	c.step()
	return false
}

// headElement adds an element that belongs into the head, at the current element.
func (c *constructor) headElement(k *tagKind) {
	switch k.atom {
	case atom.Script, atom.Style, atom.Noframes, atom.Title:
		c.rawText(k)
	default:
		c.addVoid(k)
		c.metaElement(k)
	}
}

func (c *constructor) headEnd(k *tagKind) bool {
	if k.atom == atom.Head {
		c.leaveHead()
		return true
	}
	return !endsPart(k.atom) || c.initialTag(k)
}

func (c *constructor) afterHeadStart(k *tagKind) bool {
	switch {
	case k.atom == atom.Html:
		return c.bodyStart(k)
	case k.atom == atom.Body:
		c.addTag(k)
		c.mode = modeBody
		return true
	case k.atom == atom.Frameset || k.atom == atom.Template:
		c.hard = true
		return true
	case k.act == actHead:
		c.open = append(c.open, opened{kind: c.kindOf("head")})
		c.headElement(k)
		c.pop()
		return true
	case k.atom == atom.Head:
		return true
	}
	c.step()
	return false
}

func (c *constructor) afterHeadEnd(k *tagKind) bool {
	return !endsPart(k.atom) || c.initialTag(k)
}

// afterBodyStart goes back into the body.
func (c *constructor) afterBodyStart(k *tagKind) bool {
	if k.atom == atom.Html {
		return c.bodyStart(k)
	}
	return c.afterBodyTag(k)
}

func (c *constructor) afterBodyTag(*tagKind) bool {
	c.mode = modeBody
	return false
}

func (c *constructor) afterBodyEnd(k *tagKind) bool {
	if k.atom == atom.Html {
		c.mode = modeAfterAfterBody
		return true
	}
	return c.afterBodyTag(k)
}
