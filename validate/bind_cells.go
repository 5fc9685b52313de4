package validate

import (
	"slices"
	"strings"
	"unicode"

	"crossfoot/extract/article"
	"crossfoot/rules"
)

func init() { binders["cells"] = bindCells }

// cellWindow bounds how many cells of a unit each figure of the text is set against.
const cellWindow = 1000

// bindCells finds the cells that the figures of the text repeat: the text around a
// figure names the cell's row, and the times do not differ.
func bindCells(c *checker, fp *rules.FramePatterns) []*binding {
	if len(c.Doc.Tables) == 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return nil
	}
	cells := map[string][]int{}
	for q := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[q]; c.inCell(q) && m.Low != nil && len(cells[m.Unit]) < cellWindow {
			cells[m.Unit] = append(cells[m.Unit], q)
		}
	}
	var out []*binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if c.inCell(q) || m.Low == nil || m.High == nil {
			continue
		}
		if b := c.cellFor(fp.Frame, q, cells[m.Unit]); b != nil {
			out = append(out, b)
		}
	}
	return out
}

func (c *checker) inCell(q int) bool {
	return c.Doc.Blocks[c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence].Block].Kind == article.Cell
}

// cellFor is the binding of a figure with the cell that it repeats; where none is
// equal, with one that differs from it as a slip of the pen does.
func (c *checker) cellFor(f *rules.Frame, q int, cells []int) *binding {
	ctx := c.contextOf(q)
	var slipped *binding
	for _, cell := range cells {
		row := ctx.shared(c.stemsOf(c.Doc.Claims[cell].Subject.Text))
		if row == 0 || !c.sameTime(cell, q) {
			continue
		}
		if c.sameFigure(cell, q) {
			return c.repeated(f, cell, q, "")
		}
		slip := slipBetween(c.numeralOf(cell), c.numeralOf(q), c.mid(cell), c.mid(q))
		if slipped == nil && row+ctx.shared(c.stemsOf(c.Doc.Claims[cell].Metric.Text)) >= slipNeed(slip, c.numeralOf(cell)) && c.timed(cell, q) {
			slipped = c.repeated(f, cell, q, slip)
		}
	}
	return slipped
}

// timed: both claims say their time.
func (c *checker) timed(a, b int) bool {
	return c.Doc.Claims[a].Time.Key != "" && c.Doc.Claims[b].Time.Key != ""
}

// stemsOf is the content words of a label, which figures share with many others.
func (c *checker) stemsOf(label string) context {
	out, ok := c.stems[label]
	if !ok {
		if c.stems == nil {
			c.stems = map[string]context{}
		}
		out = slices.Clip(c.newStems(label)) // nobody appends to what others have
		c.stems[label] = out
	}
	return out
}

func (c *checker) newStems(label string) context {
	var out context
	for w := range strings.FieldsFuncSeq(strings.ToLower(label), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= minContent && !c.Doc.Pack.Frequent(w) {
			out = out.with(c.contentOfWord(w))
		}
	}
	return out
}
