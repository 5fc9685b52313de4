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
		if !m.IsRange || m.Low == nil || m.High == nil {
			continue
		}
		b := &binding{frame: fp.Frame}
		b.add("low", c.endOf(q, mention.Float(m.Low, -1)))
		b.add("high", c.endOf(q, mention.Float(m.High, 1)))
		out = append(out, b)
	}
	return out
}

// endOf is one end of a range as a filler.
func (c *checker) endOf(q int, x float64) filler {
	f := c.quantityFiller(q)
	v := interval.Of(x)
	f.given = &v
	return f
}
