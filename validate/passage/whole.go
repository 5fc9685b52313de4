package passage

// ClassWhole is the word class of what stands between a part and its whole.
const ClassWhole = "whole-link"

// OfWhole: the figure is a part whose whole stands right behind it: "15 of 19".
func (c *Passage) OfWhole(q int) bool { return q+1 < len(c.Doc.Quantities) && c.partOfNext(q) }

// IsWhole: the figure is the whole of the one right before it.
func (c *Passage) IsWhole(q int) bool { return q > 0 && c.partOfNext(q-1) }

// partOfNext: one word that joins a part to its whole stands between the figure and the next.
func (c *Passage) partOfNext(q int) bool {
	behind := c.Doc.Quantities[q].Last
	return c.Doc.Quantities[q+1].First == behind+1 && c.TokenIn(behind, ClassWhole)
}
