package read

import (
	"bytes"
	"strings"
	"sync"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	source "github.com/yuin/goldmark/text"

	"crossfoot/extract/article"
)

var markdownParser = sync.OnceValue(func() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser()
})

// maxNesting is the depth of quotes and lists from which a document is read as
// plain text: no person writes it.
const maxNesting = 64

// readMarkdown reads Markdown. A first heading of rank one is the title.
func readMarkdown(raw string) (*article.Article, *Error) {
	if deeplyNested(raw) {
		return readText(raw, ""), nil
	}
	front, skip := frontMatter(raw)
	// The parser sees the front matter as blank, so that places stay what they are.
	masked := append(bytes.Repeat([]byte{' '}, skip), raw[skip:]...)
	if skip > 0 {
		masked[skip-1] = '\n'
	}
	root := markdownParser().Parse(source.NewReader(masked))
	m := &markdown{walker: walker{builder: newBuilder(raw), book: loadBook()}, source: masked}
	top := root.FirstChild()
	for ; m.comment(top); top = top.NextSibling() {
		m.node(top)
	}
	first := m.title(top, front)
	m.bodyStart = len(m.text)
	for n := top; n != nil; n = n.NextSibling() {
		if n != first {
			m.node(n)
		}
	}
	a := m.article()
	a.Ignores = m.ignored(a, nil)
	if a.BodyStart > 0 {
		a.Title = a.Text[a.Blocks[0].Span.Start:a.Blocks[0].Span.End]
	}
	a.Date, a.Modified = isoDate(front["date"], false), isoDate(front["lastmod"], false)
	a.Author, a.Lang = front["author"], front["lang"]
	if strings.TrimSpace(a.Text) == "" {
		return nil, &Error{Kind: Empty}
	}
	return a, nil
}

// deeplyNested reports whether a line opens more quotes or lists than any text does.
func deeplyNested(raw string) bool {
	for rest := raw; rest != ""; {
		var l string
		l, rest, _ = strings.Cut(rest, "\n")
		n := 0
		for i := 0; i < len(l) && strings.IndexByte(" \t>-*+", l[i]) >= 0; i++ {
			if l[i] == '>' || (l[i] == '-' || l[i] == '*' || l[i] == '+') && i+1 < len(l) && l[i+1] == ' ' {
				n++
			}
		}
		if n > maxNesting {
			return true
		}
	}
	return false
}

// maxFront bounds the length of front matter.
const maxFront = 16 << 10

// frontMatter reads the YAML between two lines of dashes at the start, and how
// long it is.
func frontMatter(raw string) (map[string]string, int) {
	fields := map[string]string{}
	if !strings.HasPrefix(raw, "---\n") && !strings.HasPrefix(raw, "---\r\n") {
		return fields, 0
	}
	end := 3 + strings.Index(raw[3:], "\n---")
	if end < 3 || end > maxFront {
		return fields, 0
	}
	var values map[string]any
	if yaml.Unmarshal([]byte(raw[3:end]), &values) != nil {
		return fields, 0
	}
	for k, v := range values {
		if s, ok := v.(string); ok {
			fields[strings.ToLower(k)] = oneLine(s)
		}
	}
	rest := strings.IndexByte(raw[end+4:], '\n')
	if rest < 0 {
		return fields, len(raw)
	}
	return fields, end + 4 + rest + 1
}

// markdown writes the nodes of a document.
type markdown struct {
	walker
	source []byte
}

// title writes the title and returns the heading it stands in, if it does.
func (m *markdown) title(top ast.Node, front map[string]string) ast.Node {
	m.kind = article.Title
	defer func() { m.kind, m.level = article.Paragraph, 0 }()
	h, ok := top.(*ast.Heading)
	if ok && h.Level == 1 {
		m.inline(h)
		m.flush()
		return h
	}
	if t := front["title"]; t != "" {
		m.write(t, max(strings.Index(m.raw, t), 0), true)
		m.flush()
	}
	return nil
}

// node writes a block.
func (m *markdown) node(n ast.Node) {
	kind, level, list, inItem := m.kind, m.level, m.list, m.inItem
	switch n := n.(type) {
	case *ast.Heading:
		m.kind, m.level, m.list = article.Heading, n.Level, 0
		m.inline(n)
	case *ast.Paragraph, *ast.TextBlock:
		m.inline(n)
	case *ast.Blockquote:
		if m.kind != article.Quote {
			m.group++
			m.kind, m.list, m.level = article.Quote, m.group, 0
		}
		m.nodes(n)
	case *ast.List:
		if m.kind != article.ListItem {
			m.group++
			m.list, m.level = m.group, 0
		}
		m.kind, m.level, m.inItem = article.ListItem, m.level+1, false
		m.nodes(n)
	case *ast.ListItem:
		m.inItem, m.itemBegun = true, false
		m.nodes(n)
	case *ast.CodeBlock:
		m.lines(n.Lines())
	case *ast.HTMLBlock:
		m.htmlBlock(n)
	case *tables.Table:
		m.table(n)
	case *ast.FencedCodeBlock, *ast.ThematicBreak: // no text of the article
	default:
		m.nodes(n)
	}
	m.flush()
	m.kind, m.level, m.list, m.inItem = kind, level, list, inItem
}

func (m *markdown) nodes(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.node(c)
	}
}

// inline writes what stands in a block.
func (m *markdown) inline(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			m.segment(c.Segment, n.Kind() == ast.KindCodeSpan)
			if c.SoftLineBreak() || c.HardLineBreak() {
				m.wait(c.Segment.Stop, c.HardLineBreak())
			}
		case *ast.AutoLink:
			m.write(string(c.Label(m.source)), m.here(), false)
		case *ast.RawHTML:
			m.rawHTML(c)
		case *ast.Image:
		default:
			m.inline(c)
		}
	}
}

// rawHTML takes a tag or comment in a line: only comments can mean something.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	if k := n.Segments.Len(); k > 0 {
		start := n.Segments.At(0).Start
		if c := readRemark(m.raw[start:n.Segments.At(k-1).Stop], start); c != nil {
			m.note(c)
		}
	}
}

// comment reports whether the node is nothing but a comment.
func (m *markdown) comment(n ast.Node) bool {
	b, ok := n.(*ast.HTMLBlock)
	if !ok {
		return false
	}
	start, end := extent(b)
	s := strings.TrimSpace(m.raw[start:end])
	return strings.HasPrefix(s, "<!--") && strings.Index(s, "-->") == len(s)-len("-->")
}

// extent is where the block begins and ends in the file.
func extent(n *ast.HTMLBlock) (start, end int) {
	l := n.Lines()
	if l.Len() == 0 {
		return 0, 0
	}
	start, end = l.At(0).Start, l.At(l.Len()-1).Stop
	if n.HasClosure() {
		end = max(end, n.ClosureLine.Stop)
	}
	return start, end
}

// segment writes a piece of the file without the backslashes that escape signs.
func (m *markdown) segment(s source.Segment, code bool) {
	start := s.Start
	for i := s.Start; !code && i+1 < s.Stop; i++ {
		if m.source[i] != '\\' || !isSign(m.source[i+1]) {
			continue
		}
		m.html(start, i, false)
		i++
		m.write(m.raw[i:i+1], i, true)
		start = i + 1
	}
	m.html(start, s.Stop, false)
}

func isSign(c byte) bool {
	return '!' <= c && c <= '~' && !isAlnum(c)
}

func (m *markdown) lines(l *source.Segments) {
	for i := range l.Len() {
		s := l.At(i)
		m.html(s.Start, s.Stop, true)
	}
}

// htmlBlock writes HTML inside the document.
func (m *markdown) htmlBlock(n *ast.HTMLBlock) {
	start, end := extent(n)
	p := &page{raw: m.raw}
	if start < end && p.parseFrom(start, end) {
		m.children(p.root)
	}
	for _, c := range p.notes {
		if !c.seen {
			m.note(c)
		}
	}
}

// table writes a table.
func (m *markdown) table(n *tables.Table) {
	t := article.Table{}
	m.kind, m.level, m.list = article.Cell, 0, 0
	m.whole(func() { m.rows(n, &t) })
	m.endTable()
	squareGrid(t.Grid)
	markHeaders(&t, m.cellText)
	m.tables = append(m.tables, t)
}

// rows writes a table's rows.
func (m *markdown) rows(n *tables.Table, t *article.Table) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var line []int
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			line = append(line, len(t.Cells))
			t.Cells = append(t.Cells, m.cell(c, len(t.Grid), len(line)-1))
		}
		if k := len(m.text); k > 0 && m.text[k-1] == '\t' {
			m.text[k-1] = '\n'
		}
		t.Grid = append(t.Grid, line)
	}
}

// squareGrid makes all rows as long as the longest.
func squareGrid(rows [][]int) {
	width := 0
	for _, r := range rows {
		width = max(width, len(r))
	}
	for i := range rows {
		for len(rows[i]) < width {
			rows[i] = append(rows[i], -1)
		}
	}
}

// cell writes a cell.
func (m *markdown) cell(n ast.Node, row, col int) article.TableCell {
	m.inCell = true
	m.inline(n)
	m.inCell = false
	c := article.TableCell{Header: row == 0, Row: row, Col: col, RowSpan: 1, ColSpan: 1}
	x := block(article.Cell, 0, 0)
	x.Table, x.Row, x.Col = len(m.tables), row, col
	if m.end(x, "\t") {
		c.Span = m.blocks[len(m.blocks)-1].Span
	} else {
		c.Span = article.Span{Start: len(m.text), End: len(m.text)}
	}
	return c
}
