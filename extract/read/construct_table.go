package read

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// tableText adds white space to a table. Any other text moves out of it.
func (c *constructor) tableText(s stretch, space string) {
	tabular := c.top().kind.kindFlags&tabular != 0 || c.mode == modeColgroup
	if space == "" || !tabular {
		c.hard = true
		return
	}
	c.addText(s, space)
}

// clearTo closes all elements above the last one of the kinds, or the page.
func (c *constructor) clearTo(kinds ...atom.Atom) {
	for i := len(c.open) - 1; i > 0; i-- {
		for _, a := range kinds {
			if c.open[i].kind.atom == a {
				c.open = c.open[:i+1]
				return
			}
		}
	}
	c.open = c.open[:1]
}

func (c *constructor) clearToTable() { c.clearTo(atom.Table) }
func (c *constructor) clearToBody()  { c.clearTo(atom.Tbody, atom.Tfoot, atom.Thead) }
func (c *constructor) clearToRow()   { c.clearTo(atom.Tr) }

// reset finds the mode anew after a table.
func (c *constructor) reset() {
	for i := len(c.open) - 1; i >= 0; i-- {
		switch c.open[i].kind.atom {
		case atom.Td, atom.Th:
			c.mode = modeCell
		case atom.Tr:
			c.mode = modeRow
		case atom.Tbody, atom.Thead, atom.Tfoot:
			c.mode = modeTableBody
		case atom.Caption:
			c.mode = modeCaption
		case atom.Colgroup:
			c.mode = modeColgroup
		case atom.Table:
			c.mode = modeTable
		case atom.Body:
			c.mode = modeBody
		case atom.Head, atom.Html:
			c.hard = true
		default:
			continue
		}
		return
	}
}

// addPart adds a part of a table and goes on in its mode.
func (c *constructor) addPart(k *tagKind, m mode) bool {
	c.addTag(k)
	c.mode = m
	return true
}

func (c *constructor) tableStart(k *tagKind) bool {
	switch k.atom {
	case atom.Caption:
		c.clearToTable()
		c.formats = append(c.formats, format{})
		return c.addPart(k, modeCaption)
	case atom.Colgroup:
		c.clearToTable()
		return c.addPart(k, modeColgroup)
	case atom.Col:
		c.clearToTable()
		c.enter(atom.Colgroup, modeColgroup)
		return false
	case atom.Tbody, atom.Tfoot, atom.Thead:
		c.clearToTable()
		return c.addPart(k, modeTableBody)
	case atom.Td, atom.Th, atom.Tr:
		c.clearToTable()
		c.enter(atom.Tbody, modeTableBody)
		return false
	case atom.Table:
		if !c.popUntil(tableScope, atom.Table) {
			return true
		}
		c.reset()
		return false
	case atom.Style, atom.Script:
		c.headElement(k)
		return true
	case atom.Template:
		c.hard = true
		return true
	case atom.Input:
		if kind, _ := c.value("type"); strings.EqualFold(kind, "hidden") {
			c.addVoid(k)
			return true
		}
	case atom.Form:
		if c.form == 0 {
			c.form = c.addTag(k).id
			c.pop()
		}
		return true
	}
	return c.fostered((*constructor).bodyStart, k)
}

// fostered treats a tag as in the body; what it would add moves out of the table.
func (c *constructor) fostered(do func(*constructor, *tagKind) bool, k *tagKind) bool {
	c.fostering = true
	done := do(c, k)
	c.fostering = false
	return done
}

// ignoredIn tells the end tags of other parts than those that a part of a table ends with.
func ignoredIn(k *tagKind) bool {
	switch k.atom {
	case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
		return true
	}
	return false
}

func (c *constructor) tableEnd(k *tagKind) bool {
	switch {
	case k.atom == atom.Table:
		if c.popUntil(tableScope, atom.Table) {
			c.reset()
		}
		return true
	case ignoredIn(k) || k.atom == atom.Template:
		return true
	}
	return c.fostered((*constructor).bodyEnd, k)
}

// opensPart tells the start tags that end a caption, a row or a cell.
func opensPart(k *tagKind) bool {
	switch k.atom {
	case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr:
		return true
	}
	return false
}

func (c *constructor) captionStart(k *tagKind) bool {
	if opensPart(k) && k.atom != atom.Th {
		return !c.leaveCaption()
	}
	return c.bodyStart(k)
}

// leaveCaption ends the caption; false where there is none.
func (c *constructor) leaveCaption() bool {
	if !c.popUntil(tableScope, atom.Caption) {
		return false
	}
	c.clearFormats()
	c.mode = modeTable
	return true
}

func (c *constructor) captionEnd(k *tagKind) bool {
	switch {
	case k.atom == atom.Caption:
		c.leaveCaption()
		return true
	case k.atom == atom.Table:
		return !c.leaveCaption()
	case ignoredIn(k):
		return true
	}
	return c.bodyEnd(k)
}

func (c *constructor) colgroupStart(k *tagKind) bool {
	switch k.atom {
	case atom.Html:
		return c.bodyStart(k)
	case atom.Col:
		c.addVoid(k)
		return true
	case atom.Template:
		c.hard = true
		return true
	}
	return c.leaveColgroup()
}

// leaveColgroup ends the columns; it reports whether there were none.
func (c *constructor) leaveColgroup() bool {
	if c.top().kind.atom != atom.Colgroup {
		return true
	}
	c.pop()
	c.mode = modeTable
	return false
}

func (c *constructor) colgroupEnd(k *tagKind) bool {
	switch k.atom {
	case atom.Colgroup:
		c.leaveColgroup()
		return true
	case atom.Col, atom.Template:
		return true
	}
	return c.leaveColgroup()
}

func (c *constructor) tableBodyStart(k *tagKind) bool {
	switch k.atom {
	case atom.Tr:
		c.clearToBody()
		return c.addPart(k, modeRow)
	case atom.Td, atom.Th:
		c.clearToBody()
		c.enter(atom.Tr, modeRow)
		return false
	case atom.Caption, atom.Col, atom.Colgroup, atom.Tbody, atom.Tfoot, atom.Thead:
		return !c.leaveTableBody()
	}
	return c.tableStart(k)
}

// leaveTableBody ends the head, body or foot; false where there is none.
func (c *constructor) leaveTableBody() bool {
	if !c.popUntil(tableScope, atom.Tbody, atom.Thead, atom.Tfoot) {
		return false
	}
	c.mode = modeTable
	return true
}

func (c *constructor) tableBodyEnd(k *tagKind) bool {
	switch {
	case k.atom == atom.Tbody || k.atom == atom.Tfoot || k.atom == atom.Thead:
		if c.inScope(tableScope, k.atom) {
			c.clearToBody()
			c.pop()
			c.mode = modeTable
		}
		return true
	case k.atom == atom.Table:
		return !c.leaveTableBody()
	case ignoredIn(k):
		return true
	}
	return c.tableEnd(k)
}

func (c *constructor) rowStart(k *tagKind) bool {
	switch {
	case k.atom == atom.Td || k.atom == atom.Th:
		c.clearToRow()
		c.addTag(k)
		c.formats = append(c.formats, format{})
		c.mode = modeCell
		return true
	case opensPart(k):
		return !c.leaveRow()
	}
	return c.tableStart(k)
}

// leaveRow ends the row; false where there is none.
func (c *constructor) leaveRow() bool {
	if !c.inScope(tableScope, atom.Tr) {
		return false
	}
	c.clearToRow()
	c.pop()
	c.mode = modeTableBody
	return true
}

func (c *constructor) rowEnd(k *tagKind) bool {
	switch k.atom {
	case atom.Tr:
		c.leaveRow()
		return true
	case atom.Table:
		return !c.leaveRow()
	case atom.Tbody, atom.Tfoot, atom.Thead:
		return !c.inScope(tableScope, k.atom) || !c.leaveRow()
	}
	return ignoredIn(k) || c.tableEnd(k)
}

func (c *constructor) cellStart(k *tagKind) bool {
	if !opensPart(k) {
		return c.bodyStart(k)
	}
	if !c.popUntil(tableScope, atom.Td, atom.Th) {
		return true
	}
	c.clearFormats()
	c.mode = modeRow
	return false
}

func (c *constructor) cellEnd(k *tagKind) bool {
	switch k.atom {
	case atom.Td, atom.Th:
		if c.popUntil(tableScope, k.atom) {
			c.clearFormats()
			c.mode = modeRow
		}
		return true
	case atom.Body, atom.Caption, atom.Col, atom.Colgroup, atom.Html:
		return true
	case atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr:
		if !c.inScope(tableScope, k.atom) {
			return true
		}
		if c.popUntil(tableScope, atom.Td, atom.Th) {
			c.clearFormats()
		}
		c.mode = modeRow
		return false
	}
	return c.bodyEnd(k)
}
