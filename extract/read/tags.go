package read

import "golang.org/x/net/html/atom"

// tagKind is how an element with a tag is read, as bits.
type tagKind uint8

const (
	skippedTag tagKind = 1 << iota // holds nothing an article's reader sees as its text
	blockTag                       // starts a line of its own
	rawTag                         // holds text that is no markup and no article; it stays as it is
	wholeTag                       // its attributes all stay as they are: they decide how the page is parsed
	bareTag                        // none of its attributes is read, but for those of metadata
)

// tagInfo is what is known of an element by its tag.
type tagInfo struct {
	kind   tagKind
	traits traits
}

// tagInfos are the elements of which anything is known.
var tagInfos = infosOf(map[tagKind][]atom.Atom{
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
}, map[atom.Atom]traits{
	atom.Nav: boilerplate, atom.Footer: boilerplate, atom.Aside: boilerplate, atom.Menu: boilerplate,
	atom.Article: content2, atom.Main: content3, atom.Figcaption: caption, atom.Caption: caption, atom.Time: dated,
})

func infosOf(kinds map[tagKind][]atom.Atom, says map[atom.Atom]traits) map[atom.Atom]tagInfo {
	infos := map[atom.Atom]tagInfo{}
	for kind, tags := range kinds {
		for _, tag := range tags {
			info := infos[tag]
			info.kind |= kind
			infos[tag] = info
		}
	}
	for tag, t := range says {
		info := infos[tag]
		info.traits = t
		infos[tag] = info
	}
	return infos
}
