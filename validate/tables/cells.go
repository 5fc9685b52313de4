package tables

import (
	"crossfoot/extract/article"
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// cellWindow bounds how many cells of a unit each figure of the text is set against.
const cellWindow = 1000

// bindCells finds the cells that the figures of the text repeat: the text around a
// figure names the cell's row, and the times do not differ.
func bindCells(c *Tables, fp *rules.FramePatterns) []*passage.Binding {
	if len(c.Doc.Tables) == 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return nil
	}
	cells := map[string][]int{}
	for q := range c.Doc.Quantities {
		if m := &c.Doc.Quantities[q]; c.inCell(q) && m.Low != nil && len(cells[m.Unit]) < cellWindow {
			cells[m.Unit] = append(cells[m.Unit], q)
		}
	}
	var out []*passage.Binding
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

func (c *Tables) inCell(q int) bool {
	return c.Doc.Blocks[c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence].Block].Kind == article.Cell
}

// cellFor is the binding of a figure with the cell that it repeats; where none is
// equal, with one that differs from it as a slip of the pen does.
func (c *Tables) cellFor(f *rules.Frame, q int, cells []int) *passage.Binding {
	ctx := c.ContextOf(q)
	var slipped *passage.Binding
	for _, cell := range cells {
		row := ctx.Shared(c.StemsOf(c.Doc.Claims[cell].Subject.Text))
		if row == 0 || !c.SameTime(cell, q) {
			continue
		}
		if c.SameFigure(cell, q) {
			return c.Repeated(f, cell, q, "")
		}
		slip := passage.SlipBetween(c.NumeralOf(cell), c.NumeralOf(q), c.Mid(cell), c.Mid(q))
		if slipped == nil && row+ctx.Shared(c.StemsOf(c.Doc.Claims[cell].Metric.Text)) >= passage.SlipNeed(slip, c.NumeralOf(cell)) && c.timed(cell, q) {
			slipped = c.Repeated(f, cell, q, slip)
		}
	}
	return slipped
}

// timed: both claims say their time.
func (c *Tables) timed(a, b int) bool {
	return c.Doc.Claims[a].Time.Key != "" && c.Doc.Claims[b].Time.Key != ""
}
