package report

import (
	"strings"
	"unicode/utf8"
)

// The height of a row: programs do not agree on fitting it to wrapped text, so it
// is estimated here.
const (
	lineHeight = 13.5
	mostLines  = 28 // a row must fit on a screen
)

func (s *sheet) height(cells []cell) float64 {
	lines := 1
	for i := range min(len(cells), len(s.columns)) {
		if c := &s.columns[i]; c.style == styleWrap || c.style == styleInput {
			lines = max(lines, wrappedLines(s.book.shown(&cells[i]), c.width))
		}
	}
	return lineHeight*float64(min(lines, mostLines)) + 3
}

// shown is a cell's text as the reader sees it.
func (b *book) shown(c *cell) string {
	switch c.kind {
	case choiceCell:
		return c.inLanguage(b.say.Lang)
	case linkCell:
		return c.list[0]
	case richCell:
		var all strings.Builder
		for _, p := range c.pieces {
			all.WriteString(p.text)
		}
		return all.String()
	case labelCell:
		return b.say.Text(c.text)
	}
	return c.text
}

// wrappedLines is how many lines text takes in a column, words kept whole.
func wrappedLines(s string, width float64) int {
	lines := 0
	for para := range strings.SplitSeq(s, "\n") {
		lines++
		used := 0.0
		for word := range strings.FieldsSeq(para) {
			n := float64(utf8.RuneCountInString(word)) + 1
			if used > 0 && used+n > width*1.12 {
				lines++
				used = 0
			}
			used += n
			lines += int(used / (width*1.12 + 1))
		}
		if lines > mostLines {
			break
		}
	}
	return lines
}
