package report

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// cellLimit is how many UTF-16 units a cell can hold.
const cellLimit = excelize.TotalCellChars

// cellText makes text fit for a cell: what XML forbids is gone, what is too long is cut.
func cellText(s string) string {
	s = strings.Trim(cellPrintable(s), " \n")
	if len(s) <= cellLimit {
		return s
	}
	head, cut := limitUnits(s, cellLimit-1)
	if cut {
		return head + elided
	}
	return s
}

// cellPrintable is printable but keeps line breaks.
func cellPrintable(s string) string {
	if !strings.Contains(s, "\n") {
		return printable(s)
	}
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = printable(lines[i])
	}
	return strings.Join(lines, "\n")
}

// limitUnits cuts s after n UTF-16 units at most.
func limitUnits(s string, n int) (string, bool) {
	units := 0
	for i, r := range s {
		units += units16(r)
		if units > n {
			return s[:i], true
		}
	}
	return s, false
}

func units16(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}

// richText turns an excerpt into a cell's runs, figures in bold colour. It ends
// where the cell is full.
func richText(pieces []piece, color string) any {
	fonts := [...]*excelize.Font{
		plain:  {Family: "Calibri", Size: 10, Color: inkDark},
		cue:    {Family: "Calibri", Size: 10, Color: inkCue, Italic: true},
		figure: {Family: "Calibri", Size: 10, Color: color, Bold: true},
	}
	var runs []excelize.RichTextRun
	left := cellLimit - 1
	for _, p := range pieces {
		head, cut := limitUnits(p.text, left)
		if cut {
			head += elided
		}
		left -= utf8.RuneCountInString(head)
		for _, r := range head {
			left -= units16(r) - 1
		}
		if head != "" {
			runs = append(runs, excelize.RichTextRun{Text: head, Font: fonts[p.mark]})
		}
		if cut || left <= 0 {
			break
		}
	}
	if len(runs) == 0 {
		return ""
	}
	return runs
}

// joinPassages puts a check's sentences into one cell, a line each.
func joinPassages(list []passage) []piece {
	var out []piece
	for i, p := range list {
		if i > 0 {
			out = append(out, piece{"\n", plain})
		}
		out = append(out, p.pieces...)
	}
	return out
}
