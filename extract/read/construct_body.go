package read

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// scope is what bounds the search for an open element.
type scope int

const (
	defaultScope scope = iota
	listScope
	buttonScope
	tableScope
)

// find is where on the stack the last open element of the kinds is; -1 where none is in scope.
func (c *constructor) find(s scope, kinds ...atom.Atom) int {
	for i := len(c.open) - 1; i >= 0; i-- {
		k := c.open[i].kind
		for _, a := range kinds {
			if k.atom == a {
				return i
			}
		}
		switch {
		case s == tableScope:
			if k.atom == atom.Html || k.atom == atom.Table {
				return -1
			}
		case k.kindFlags&scoped != 0, s == listScope && (k.atom == atom.Ol || k.atom == atom.Ul), s == buttonScope && k.atom == atom.Button:
			return -1
		}
	}
	return -1
}

func (c *constructor) inScope(s scope, kinds ...atom.Atom) bool { return c.find(s, kinds...) >= 0 }

// popUntil closes the last open element of the kinds with all in it; false where none is in scope.
func (c *constructor) popUntil(s scope, kinds ...atom.Atom) bool {
	i := c.find(s, kinds...)
	if i < 0 {
		return false
	}
	c.open = c.open[:i]
	return true
}

func (c *constructor) closeP() { c.popUntil(buttonScope, atom.P) }

// closeImplied closes the elements whose end tag may be left out.
func (c *constructor) closeImplied(but atom.Atom) {
	for len(c.open) > 0 {
		k := c.top().kind
		if k.kindFlags&implied == 0 || k.atom == but {
			return
		}
		c.pop()
	}
}

// bodyText adds a text to the body.
func (c *constructor) bodyText(s stretch, space string) {
	if top := c.top(); !top.full && space != "" && (top.kind.atom == atom.Pre || top.kind.atom == atom.Listing) {
		if space = strings.TrimPrefix(space, "\n"); space == "" {
			return
		}
	}
	c.reconstruct()
	c.addText(s, space)
}

// bodyStart treats a start tag in the body.
func (c *constructor) bodyStart(k *tagKind) bool {
	switch k.act {
	case actOther:
		c.reconstruct()
		c.addTag(k)
	case actIgnored:
	case actHTML:
		c.mergeHTML(k)
	case actBody:
		c.hard = c.hard || unseen(c.attrsIn(k)) // which would hide what is in it already
	case actBlock, actPre:
		c.closeP()
		c.addTag(k)
	case actHeading:
		c.closeP()
		if c.top().kind.kindFlags&inHeading != 0 {
			c.pop()
		}
		c.addTag(k)
	case actForm:
		if c.form == 0 {
			c.closeP()
			c.form = c.addTag(k).id
		}
	case actLi:
		c.item(k, atom.Li, atom.Li)
	case actDd:
		c.item(k, atom.Dd, atom.Dt)
	case actTable:
		if !c.quirks {
			c.closeP()
		}
		c.addTag(k)
		c.mode = modeTable
	case actHead:
		c.headElement(k)
	default:
		c.inlineStart(k)
	}
	return true
}

// inlineStart treats the start tags of what stands in a text.
func (c *constructor) inlineStart(k *tagKind) {
	switch k.act {
	case actA:
		c.closeA(k)
		c.reconstruct()
		c.addFormat(k)
	case actFormat:
		c.reconstruct()
		if k.atom == atom.Nobr && c.inScope(defaultScope, atom.Nobr) {
			c.endFormat(k)
			c.reconstruct()
		}
		c.addFormat(k)
	case actRuby:
		if c.inScope(defaultScope, atom.Ruby) {
			c.closeImplied(0)
		}
		c.addTag(k)
	case actVoid:
		c.reconstruct()
		c.addVoid(k)
	case actParam:
		c.addVoid(k)
	case actRaw:
		c.rawText(k)
	case actRawBlock:
		c.closeP()
		c.reconstruct()
		c.rawText(k)
	case actObject:
		c.reconstruct()
		c.addTag(k)
		c.formats = append(c.formats, format{})
	case actHr:
		c.rule(k)
	case actSvg:
		c.reconstruct()
		c.svg(k)
	case actButton, actInput, actSelect, actOption, actOptgroup:
		c.control(k)
	default:
		c.hard = true
	}
}

// mergeHTML gives the page's element the attributes of another start tag of it.
func (c *constructor) mergeHTML(k *tagKind) {
	root := c.open[0].elem
	for _, a := range c.attrsIn(k) {
		if !hasProperty(root.attrs, a.key) {
			root.attrs = append(slices.Clip(root.attrs), a)
		}
	}
}

// item adds an item of a list, which ends the one before it.
func (c *constructor) item(k *tagKind, a, b atom.Atom) {
	for i := len(c.open) - 1; i >= 0; i-- {
		o := c.open[i].kind
		if o.atom == a || o.atom == b {
			c.open = c.open[:i]
			break
		}
		if o.kindFlags&isSpecial != 0 && o.atom != atom.Address && o.atom != atom.Div && o.atom != atom.P {
			break
		}
	}
	c.closeP()
	c.addTag(k)
}

// rule adds a line across the page.
func (c *constructor) rule(k *tagKind) {
	if c.inScope(buttonScope, atom.P) {
		c.closeImplied(atom.P)
		c.popUntil(defaultScope, atom.P)
	}
	if c.inScope(defaultScope, atom.Select) {
		c.closeImplied(0)
	}
	c.addVoid(k)
}

// control adds an element of a form.
func (c *constructor) control(k *tagKind) {
	switch k.act {
	case actButton:
		if c.inScope(defaultScope, atom.Button) {
			c.closeImplied(0)
			c.popUntil(defaultScope, atom.Button)
		}
	case actInput:
		c.popUntil(defaultScope, atom.Select)
		c.reconstruct()
		c.addVoid(k)
		return
	case actSelect:
		if c.popUntil(defaultScope, atom.Select) {
			return
		}
	case actOption, actOptgroup:
		switch but := atom.Optgroup; {
		case c.inScope(defaultScope, atom.Select):
			if k.act == actOptgroup {
				but = 0
			}
			c.closeImplied(but)
		case c.top().kind.atom == atom.Option:
			c.pop()
		}
	}
	c.reconstruct()
	c.addTag(k)
}

// bodyEnd treats an end tag in the body.
func (c *constructor) bodyEnd(k *tagKind) bool {
	switch k.end {
	case actIgnored:
	case actBody:
		if c.inScope(defaultScope, atom.Body) {
			c.mode = modeAfterBody
		}
	case actHTML:
		if c.inScope(defaultScope, atom.Body) {
			c.mode = modeAfterBody
			return false
		}
	case actBlock:
		if c.inScope(defaultScope, k.atom) {
			c.closeImplied(0)
			c.popUntil(defaultScope, k.atom)
		}
	case actForm:
		c.endForm()
	case actP:
		if !c.inScope(buttonScope, atom.P) {
			c.add(k, nil)
		}
		c.closeP()
	case actLi:
		c.popUntil(listScope, atom.Li)
	case actDd:
		c.popUntil(defaultScope, k.atom)
	case actHeading:
		c.popUntil(defaultScope, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	case actFormat:
		c.endFormat(k)
	case actObject:
		if c.popUntil(defaultScope, k.atom) {
			c.clearFormats()
		}
	case actBr:
		c.reconstruct()
		c.add(k, nil)
		c.pop()
	default:
		c.endOther(k)
	}
	return true
}

// endForm closes the form, if it is in scope; what is in it stays open.
func (c *constructor) endForm() {
	id := c.form
	c.form = 0
	i := c.find(defaultScope, atom.Form)
	if id == 0 || i < 0 || c.open[i].id != id {
		return
	}
	c.closeImplied(0)
	if i < len(c.open) {
		c.open = slices.Delete(c.open, i, i+1)
	}
}

// endOther closes the last element of the name, unless an element that the standard calls special
// is open in it.
func (c *constructor) endOther(k *tagKind) {
	for i := len(c.open) - 1; i >= 0; i-- {
		o := c.open[i].kind
		if o.atom == k.atom && (k.atom != 0 || o.name == k.name) {
			c.open = c.open[:i]
			return
		}
		if o.kindFlags&isSpecial != 0 {
			return
		}
	}
}

// outOfSVG are the elements that end a drawing or that the parser treats in a way of its own there.
var outOfSVG = map[string]bool{
	"b": true, "big": true, "blockquote": true, "body": true, "br": true, "center": true, "code": true, "dd": true, "div": true, "dl": true, "dt": true,
	"em": true, "embed": true, "font": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "head": true, "hr": true, "i": true,
	"img": true, "li": true, "link": true, "listing": true, "math": true, "menu": true, "meta": true, "nobr": true, "ol": true, "p": true, "pre": true,
	"ruby": true, "s": true, "script": true, "small": true, "span": true, "strong": true, "strike": true, "sub": true, "sup": true, "table": true,
	"template": true, "tt": true, "u": true, "ul": true, "var": true,
}

// svg passes over a drawing. It gives up where HTML stands in it.
func (c *constructor) svg(k *tagKind) {
	c.add(k, nil)
	c.pop()
	if c.closes(k) {
		return
	}
	names := []string{k.name}
	for len(names) > 0 && !c.hard {
		at := c.at
		last := names[len(names)-1]
		switch c.next() {
		case html.ErrorToken:
			return
		case html.CommentToken:
			if n := readRemark(c.markup.raw[at:c.at], at); n != nil {
				c.notes = append(c.notes, n)
			}
		case html.StartTagToken:
			in := c.kindOf(c.name)
			c.hard = c.hard || outOfSVG[in.name] || last == "title" || last == "desc" || last == "foreignobject" || len(c.open)+len(names) >= maxOpen
			if !c.closes(in) {
				names = append(names, in.name)
			}
		case html.EndTagToken:
			k := c.kindOf(c.name)
			i := len(names) - 1
			for i >= 0 && names[i] != k.name {
				i--
			}
			switch {
			case i >= 0:
				names = names[:i]
			case k.end != actBlock:
				c.hard = true
			case c.inScope(defaultScope, k.atom):
				c.endTag(k) // of what the drawing stands in
				return
			}
		}
	}
}
