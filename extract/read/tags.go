package read

import "golang.org/x/net/html/atom"

// tagKind is what is known of an element by its tag, as bits.
type tagKind uint8

const (
	skippedTag tagKind = 1 << iota // holds nothing an article's reader sees as its text
	blockTag                       // starts a line of its own
	rawTag                         // holds text that is no markup and no article; it stays as it is
	wholeTag                       // its attributes all stay as they are: they decide how the page is parsed
	bareTag                        // never holds a text: none of its attributes is read
)

// tagKinds are the kinds of the elements that are of any.
var tagKinds = kindsOf(map[tagKind][]atom.Atom{
	skippedTag: {
		atom.Script, atom.Style, atom.Iframe, atom.Noscript, atom.Noembed, atom.Noframes, atom.Template, atom.Svg, atom.Math, atom.Object,
		atom.Embed, atom.Applet, atom.Canvas, atom.Select, atom.Textarea, atom.Button, atom.Input, atom.Option, atom.Datalist, atom.Audio, atom.Video,
		atom.Map, atom.Head, atom.Dialog, atom.Progress, atom.Meter, atom.Rp, atom.Rt, atom.Xmp, atom.Plaintext,
	},
	blockTag: {
		atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.Frameset, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P,
		atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul,
	},
	rawTag: {
		atom.Script, atom.Style, atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Xmp, atom.Textarea,
	},
	wholeTag: {atom.Html, atom.Body, atom.Input, atom.Font},
	bareTag:  {atom.Img, atom.Source, atom.Br, atom.Wbr, atom.Col, atom.Link, atom.Script, atom.Style},
})

func kindsOf(tags map[tagKind][]atom.Atom) map[atom.Atom]tagKind {
	kinds := map[atom.Atom]tagKind{}
	for kind, list := range tags {
		for _, tag := range list {
			kinds[tag] |= kind
		}
	}
	return kinds
}
