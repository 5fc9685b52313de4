package read

import (
	"sync"

	"golang.org/x/net/html/atom"
)

// tagKind is what the construction of a page's tree needs to know of an element's
// name, in the terms of the HTML standard ("tree construction").
type tagKind struct {
	atom atom.Atom
	name string // in lower case
	traits
	act, end tagAct // what a start tag and an end tag do in the body
	kindFlags
	block, skipped bool
}

// kindFlags are the groups of elements that the standard names.
type kindFlags uint16

const (
	isSpecial kindFlags = 1 << iota
	scoped              // bounds what is in scope
	implied             // its end tag may be left out
	tabular             // text in it moves out of the table
	headMeta            // belongs into the head, wherever it stands
	inHeading
)

// tagAct is what a tag does in the body.
type tagAct uint8

const (
	actOther tagAct = iota
	actIgnored
	actHard // what only the parser does
	actHTML
	actBody
	actBlock
	actHeading
	actPre
	actForm
	actLi
	actDd
	actP
	actBr
	actButton
	actA
	actFormat
	actObject
	actTable
	actVoid
	actInput
	actParam
	actHr
	actRaw
	actRawBlock // as actRaw, and closes a paragraph
	actHead
	actSelect
	actOption
	actOptgroup
	actSvg
	actRuby
)

// tagLists name the elements of each act, of a start tag and of an end tag, and of each group.
var (
	startActs = map[tagAct][]atom.Atom{
		actIgnored: {atom.Caption, atom.Col, atom.Colgroup, atom.Frame, atom.Head, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr},
		actHard:    {atom.Frameset, atom.Template, atom.Plaintext, atom.Image, atom.Math, atom.Rtc},
		actHTML:    {atom.Html}, actBody: {atom.Body},
		actBlock: {
			atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Fieldset,
			atom.Figcaption, atom.Figure, atom.Footer, atom.Header, atom.Hgroup, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Search, atom.Section,
			atom.Summary, atom.Ul,
		},
		actHeading: {atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6},
		actPre:     {atom.Pre, atom.Listing}, actForm: {atom.Form}, actLi: {atom.Li}, actDd: {atom.Dd, atom.Dt}, actButton: {atom.Button}, actA: {atom.A},
		actFormat: {
			atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U,
		},
		actRuby:   {atom.Rb, atom.Rp, atom.Rt},
		actObject: {atom.Applet, atom.Marquee, atom.Object}, actTable: {atom.Table},
		actVoid:  {atom.Area, atom.Br, atom.Embed, atom.Img, atom.Keygen, atom.Wbr},
		actInput: {atom.Input}, actParam: {atom.Param, atom.Source, atom.Track}, actHr: {atom.Hr},
		actRaw: {atom.Textarea, atom.Iframe, atom.Noembed, atom.Noscript}, actRawBlock: {atom.Xmp},
		actHead:   {atom.Base, atom.Basefont, atom.Bgsound, atom.Link, atom.Meta, atom.Noframes, atom.Script, atom.Style, atom.Title},
		actSelect: {atom.Select}, actOption: {atom.Option}, actOptgroup: {atom.Optgroup}, actSvg: {atom.Svg},
	}
	endActs = map[tagAct][]atom.Atom{
		actBody: {atom.Body}, actHTML: {atom.Html},
		actBlock: {
			atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Button, atom.Center, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Fieldset,
			atom.Figcaption, atom.Figure, atom.Footer, atom.Header, atom.Hgroup, atom.Listing, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Pre, atom.Search,
			atom.Section, atom.Select, atom.Summary, atom.Ul,
		},
		actForm: {atom.Form}, actP: {atom.P}, actLi: {atom.Li}, actDd: {atom.Dd, atom.Dt},
		actHeading: {atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6},
		actFormat: {
			atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U,
		},
		actObject: {atom.Applet, atom.Marquee, atom.Object}, actBr: {atom.Br}, actIgnored: {atom.Template},
	}
	tagGroups = map[kindFlags][]atom.Atom{
		isSpecial: {
			atom.Address, atom.Applet, atom.Area, atom.Article, atom.Aside, atom.Base, atom.Basefont, atom.Bgsound, atom.Blockquote, atom.Body, atom.Br, atom.Button,
			atom.Caption, atom.Center, atom.Col, atom.Colgroup, atom.Dd, atom.Details, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Embed, atom.Fieldset,
			atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frame, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head,
			atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Iframe, atom.Img, atom.Input, atom.Keygen, atom.Li, atom.Link, atom.Listing, atom.Main,
			atom.Marquee, atom.Menu, atom.Meta, atom.Nav, atom.Noembed, atom.Noframes, atom.Noscript, atom.Object, atom.Ol, atom.P, atom.Param, atom.Plaintext,
			atom.Pre, atom.Script, atom.Section, atom.Select, atom.Source, atom.Style, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Template,
			atom.Textarea, atom.Tfoot, atom.Th, atom.Thead, atom.Title, atom.Tr, atom.Track, atom.Ul, atom.Wbr, atom.Xmp,
		},
		scoped: {
			atom.Applet, atom.Caption, atom.Html, atom.Table, atom.Td, atom.Th, atom.Marquee, atom.Object, atom.Template, atom.Select,
		},
		implied:   {atom.Dd, atom.Dt, atom.Li, atom.Optgroup, atom.Option, atom.P, atom.Rb, atom.Rp, atom.Rt, atom.Rtc},
		tabular:   {atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr},
		inHeading: {atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6},
	}
)

// tagKinds are the kinds of the elements that the standard treats in a way of their own,
// by name.
var tagKinds = sync.OnceValue(func() map[string]*tagKind {
	kinds := map[string]*tagKind{}
	of := func(a atom.Atom) *tagKind {
		k := kinds[a.String()]
		if k == nil {
			k = newTagKind(a.String())
			kinds[k.name] = k
		}
		return k
	}
	for act, tags := range startActs {
		for _, a := range tags {
			of(a).act = act
		}
	}
	for act, tags := range endActs {
		for _, a := range tags {
			of(a).end = act
		}
	}
	for flag, tags := range tagGroups {
		for _, a := range tags {
			of(a).kindFlags |= flag
		}
	}
	return kinds
})

// newTagKind is the kind of an element that the standard knows nothing of.
func newTagKind(name string) *tagKind {
	a := atom.Lookup([]byte(name))
	return &tagKind{atom: a, name: name, traits: tagTraits[a], block: blockTags[a], skipped: skipped[a]}
}
