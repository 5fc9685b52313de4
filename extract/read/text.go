package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/article"
)

// longLine is the length in bytes from which a line cannot come from hard
// wrapping: then every line is a paragraph.
const longLine = 160

// readText reads plain text. The article's text is the file's, byte for byte,
// after a title that came beside it.
func readText(raw, title string) *article.Article {
	a := &article.Article{Text: raw, Source: article.Source{Raw: raw}}
	t := textReader{raw: raw, lines: splitLines(raw)}
	t.listItems()
	a.Blocks = t.blocks()
	if title != "" {
		putTitle(a, title)
	} else if len(a.Blocks) > 0 && a.Blocks[0].Kind == article.Heading {
		s := a.Blocks[0].Span
		a.Title = strings.TrimSpace(strings.TrimLeft(raw[s.Start:s.End], "#"))
	}
	return a
}

// putTitle sets a title that came beside the file in front of the body.
func putTitle(a *article.Article, title string) {
	const gap = "\n\n"
	shift := len(title) + len(gap)
	segments := a.Source.Segments
	if segments == nil {
		segments = []article.Segment{{Linear: true}}
	}
	for i := range segments {
		segments[i].Text += shift
	}
	for i := range a.Blocks {
		a.Blocks[i].Span = moved(a.Blocks[i].Span, shift)
	}
	for i := range a.Ignores {
		if s := &a.Ignores[i].Span; !s.Empty() {
			*s = moved(*s, shift)
		}
	}
	for i := range a.Tables {
		t := &a.Tables[i]
		t.Caption = moved(t.Caption, shift)
		for j := range t.Cells {
			t.Cells[j].Span = moved(t.Cells[j].Span, shift)
		}
	}
	a.Source.Segments, a.Source.Beside = segments, title
	a.Title, a.BodyStart, a.Text = title, shift, title+gap+a.Text
	head := block(article.Title, 0, len(title))
	a.Blocks = append([]article.Block{head}, a.Blocks...)
}

func moved(s article.Span, by int) article.Span {
	return article.Span{Start: s.Start + by, End: s.End + by}
}

// block is a block that is no table cell.
func block(k article.Kind, start, end int) article.Block {
	return article.Block{Kind: k, Span: article.Span{Start: start, End: end}, Table: -1, Row: -1, Col: -1}
}

// line is a line of the text without its white space at both ends.
type line struct {
	article.Span
	indent int // white space before it, in bytes
	mark   int // length of a list mark and the space after it; 0 is none
	number int // value of a numeric list mark; 0 for a bullet
}

// splitLines cuts text at \n, \r\n and lone \r.
func splitLines(raw string) []line {
	lines := make([]line, 0, strings.Count(raw, "\n")+1)
	ends := "\r\n"
	if !strings.Contains(raw, "\r") {
		ends = "\n" // sought faster
	}
	for start := 0; start < len(raw); {
		end := strings.IndexAny(raw[start:], ends)
		if end < 0 {
			end = len(raw)
		} else {
			end += start
		}
		lines = append(lines, trimLine(raw, start, end))
		if strings.HasPrefix(raw[end:], "\r\n") {
			end++
		}
		start = end + 1
	}
	return lines
}

func trimLine(raw string, start, end int) line {
	body := strings.TrimRightFunc(raw[start:end], unicode.IsSpace)
	rest := strings.TrimLeftFunc(body, unicode.IsSpace)
	indent := len(body) - len(rest)
	return line{Span: article.Span{Start: start + indent, End: start + indent + len(rest)}, indent: indent}
}

// textReader groups lines into blocks.
type textReader struct {
	raw   string
	lines []line
	group int
}

func (t *textReader) text(l line) string { return t.raw[l.Start:l.End] }

// listItems marks the lines that begin a list item. A number with a full stop
// needs its neighbour in counting, since a line may begin with a date; a dash
// needs a break before it or another dash after it.
func (t *textReader) listItems() {
	last := -1      // last line with a numeric mark, not yet confirmed by a successor
	inList := false // the line before belongs to a bulleted item
	for i := range t.lines {
		l := &t.lines[i]
		mark, number := listMark(t.text(*l))
		switch {
		case mark == 0:
			inList = inList && !l.Empty()
		case number > 0:
			if last >= 0 && t.lines[last].number == number-1 {
				t.lines[last].mark, _ = listMark(t.text(t.lines[last]))
				l.mark = mark
			}
			l.number, last = number, i
		case inList || t.breakBefore(i) || t.bulletAt(i+1):
			l.mark, inList = mark, true
		}
	}
}

// breakBefore reports whether a sentence cannot run on from the line before.
func (t *textReader) breakBefore(i int) bool {
	if i == 0 || t.lines[i-1].Empty() {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(t.text(t.lines[i-1]))
	return strings.ContainsRune(".:;!?", r)
}

func (t *textReader) bulletAt(i int) bool {
	if i >= len(t.lines) {
		return false
	}
	mark, number := listMark(t.text(t.lines[i]))
	return mark > 0 && number == 0
}

// listMark is the length of the mark that begins a list item, with the space
// after it, and its number; 0 where there is none.
func listMark(s string) (length, number int) {
	r, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("-–—*•·‣▪◦●", r) || n == 0 {
		n = 0
		for n < len(s) && n < 3 && '0' <= s[n] && s[n] <= '9' {
			number = number*10 + int(s[n]-'0')
			n++
		}
		if n == 0 || n == len(s) || s[n] != '.' && s[n] != ')' {
			return 0, 0
		}
		n++
	}
	rest := strings.TrimLeft(s[n:], " \t\u00a0")
	if len(rest) == len(s)-n || rest == "" {
		return 0, 0
	}
	return len(s) - len(rest), number
}

// blocks groups the lines.
func (t *textReader) blocks() []article.Block {
	var out []article.Block
	unwrapped := t.unwrapped()
	for i := 0; i < len(t.lines); {
		if t.lines[i].Empty() {
			i++
			continue
		}
		end := i + 1
		for end < len(t.lines) && !unwrapped && t.continues(i, end) {
			end++
		}
		out = append(out, t.block(out, i, end))
		i = end
	}
	t.headings(out)
	return out
}

// continues reports whether line i belongs to the block that begins at first.
func (t *textReader) continues(first, i int) bool {
	l := t.lines[i]
	if l.Empty() || l.mark > 0 || hashes(t.text(l)) > 0 || hashes(t.text(t.lines[i-1])) > 0 {
		return false
	}
	return quoted(t.text(l)) == quoted(t.text(t.lines[first]))
}

// unwrapped reports whether the text has one paragraph a line and no blank lines.
func (t *textReader) unwrapped() bool {
	longest := 0
	for i, l := range t.lines {
		if l.Empty() && i < len(t.lines)-1 && i > 0 {
			return false
		}
		longest = max(longest, l.Len())
	}
	return longest > longLine
}

// block makes the block of lines [first, end).
func (t *textReader) block(before []article.Block, first, end int) article.Block {
	l := t.lines[first]
	b := block(article.Paragraph, l.Start, t.lines[end-1].End)
	s := t.text(l)
	switch {
	case l.mark > 0:
		b.Kind, b.Level = article.ListItem, 1+l.indent/2
		b.Group = t.sameGroup(before, article.ListItem)
	case quoted(s):
		b.Kind, b.Group = article.Quote, t.sameGroup(before, article.Quote)
	case hashes(s) > 0:
		b.Kind, b.Level = article.Heading, hashes(s)
	}
	return b
}

// sameGroup continues the group of the block before where that is of the same kind.
func (t *textReader) sameGroup(before []article.Block, k article.Kind) int {
	if len(before) == 0 || before[len(before)-1].Kind != k {
		t.group++
	}
	return t.group
}

func quoted(s string) bool {
	return strings.HasPrefix(s, "> ") || s == ">"
}

// hashes is the level of a heading written with number signs; 0 is none.
func hashes(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n == 0 || n > 6 || n == len(s) || s[n] != ' ' {
		return 0
	}
	return n
}

// headings finds the paragraphs that stand as headings: a short line of its own
// without an end mark and with prose after it.
func (t *textReader) headings(blocks []article.Block) {
	for i := range blocks {
		b := &blocks[i]
		if b.Kind != article.Paragraph || i+1 >= len(blocks) || blocks[i+1].Kind == article.Heading {
			continue
		}
		s := t.raw[b.Span.Start:b.Span.End]
		next := blocks[i+1].Span
		switch {
		case !headingLike(s, i == 0):
		case i == 0:
			b.Kind, b.Level = article.Heading, 1
		case next.Len() > 2*len(s) && prose(t.raw[next.Start:next.End]):
			b.Kind, b.Level = article.Heading, 2
		}
	}
}

// headingLike reports whether s could be a heading. The first of a text may be
// longer and may ask or exclaim.
func headingLike(s string, first bool) bool {
	limit, ends := 70, ".!?:;,…"
	if first {
		limit, ends = 140, ".:;,…"
	}
	if strings.ContainsAny(s, "\r\n\t|") || utf8.RuneCountInString(s) > limit {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”“»«’)"))
	begin, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'”“„»«‘’("))
	return !strings.ContainsRune(ends, last) && !unicode.IsLower(begin) && strings.ContainsFunc(s, unicode.IsLetter)
}

// prose reports whether s ends as a sentence does.
func prose(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”“»«’)"))
	return strings.ContainsRune(".!?:…", last)
}
