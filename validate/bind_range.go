package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["ranges"] = bindRanges }

// bindRanges takes the two ends of every range as written.
func bindRanges(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if !m.IsRange || m.Low == nil || m.High == nil || c.countedBack(m) {
			continue
		}
		b := &binding{frame: fp.Frame}
		b.add("low", c.endOf(q, mention.Float(m.Low, -1)))
		b.add("high", c.endOf(q, mention.Float(m.High, 1)))
		out = append(out, b)
	}
	return out
}

// countedBack: the range is one of lengths of time that are counted from today, so that the
// larger comes first: "20,000 to 15,000 years ago".
func (c *checker) countedBack(m *mention.Quantity) bool {
	return mention.IsDuration(m.Unit) && (m.First > 0 && c.tokenIn(m.First-1, classCountedBack) || m.Last < len(c.Doc.Tokens.All) && c.tokenIn(m.Last, classCountedBack))
}

// classCountedBack holds the words by such lengths.
const classCountedBack = "counted-back"

// endOf is one end of a range as a filler.
func (c *checker) endOf(q int, x float64) filler {
	f := c.quantityFiller(q)
	v := interval.Of(x)
	f.given = &v
	return f
}
