package compare

import (
	"crossfoot/rules"
	"crossfoot/validate/passage"
)

// bindEnds finds words that say how fast something went from one time to another (the
// frame's patterns), and the rates of the two times in their sentence or the next.
func bindEnds(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		sentence := b.Roles[0].Fillers[0].Sentence
		if c.AsCause(b.Roles[0].Fillers[0]) {
			continue
		}
		var readings []*passage.Binding
		for _, pair := range c.endPairs(c.EndFigures(sentence, true), sentence) {
			r := b.With("from", c.QuantityFiller(pair[0])).With("to", c.QuantityFiller(pair[1]))
			r.Weak = true
			r.AgreeOnly = c.TurnsApart(pair[0], pair[1])
			readings = append(readings, r)
		}
		if b := passage.OneOf(readings); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// endPairs lists the pairs of an earlier and a later figure.
func (c *Comparisons) endPairs(figures []int, cue int) [][2]int {
	var out [][2]int
	for i, x := range figures {
		for _, y := range figures[i+1:] {
			switch c.WhichEarlier(x, y, cue) {
			case -1:
				out = append(out, [2]int{x, y})
			case 1:
				out = append(out, [2]int{y, x})
			}
		}
	}
	return out
}
