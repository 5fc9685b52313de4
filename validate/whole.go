package validate

// classWhole is the word class of what stands between a part and its whole.
const classWhole = "whole-link"

// ofWhole: the figure is a part whose whole stands right behind it: "15 of 19".
func (c *checker) ofWhole(q int) bool { return q+1 < len(c.Doc.Quantities) && c.partOfNext(q) }

// isWhole: the figure is the whole of the one right before it.
func (c *checker) isWhole(q int) bool { return q > 0 && c.partOfNext(q-1) }

// partOfNext: one word that joins a part to its whole stands between the figure and the next.
func (c *checker) partOfNext(q int) bool {
	behind := c.Doc.Quantities[q].Last
	return c.Doc.Quantities[q+1].First == behind+1 && c.tokenIn(behind, classWhole)
}
