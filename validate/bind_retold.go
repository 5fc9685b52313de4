package validate

import (
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// How a lead may contradict the headline that it retells.
const (
	retoldFigure    = "figure"    // another figure for the same thing
	retoldDirection = "direction" // the same figure, up instead of down
)

// Sentences behind a headline that retell it, and the words they must share with it.
const (
	retoldReach = 2
	retoldWords = 2
)

// retold names how the second figure contradicts the headline that holds the
// first, or is "". Only the lead is looked at, and only figures that stand alone in
// headline and sentence: with two of one unit, which is which is a guess.
func (c *checker) retold(first, second int) string {
	if !c.retells(first, second) {
		return ""
	}
	if c.sameFigure(first, second) {
		// An amount may stand beside a change of something else; a percentage seldom does.
		if a, b := c.direction(first), c.direction(second); a != 0 && b == -a && c.Doc.Quantities[first].Unit == mention.Percent {
			return retoldDirection
		}
		return ""
	}
	title := c.contextOf(first)
	shared := title.shared(c.contextOf(second))
	if c.times(first) > 1 || c.times(second) > 1 || c.cutShort(first, second) || shared < retoldWords+1 || shared*5 < len(title)*4 {
		return ""
	}
	if a, b := c.direction(first), c.direction(second); a != b {
		return ""
	}
	return retoldFigure
}

// retells: the second figure stands in the lead behind the headline of the first,
// says the same kind of thing of the same time, and both are exact and alone.
func (c *checker) retells(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.Doc.Blocks[c.Doc.Tokens.Sentences[a.Sentence].Block].Kind != article.Title || b.Sentence-a.Sentence > retoldReach {
		return false
	}
	if a.Hedge != mention.Exact || b.Hedge != mention.Exact || a.IsRange || b.IsRange || !sameNoun(a, b) || !c.sameTime(first, second) {
		return false
	}
	return c.alone(first) && c.alone(second) && c.contextOf(first).shared(c.contextOf(second)) >= retoldWords
}

// alone: no other figure of the unit stands in the sentence, of counts none of the noun.
func (c *checker) alone(q int) bool {
	m := &c.Doc.Quantities[q]
	for i := max(0, q-maxLook); i < min(len(c.Doc.Quantities), q+maxLook); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Sentence == m.Sentence && o.Unit == m.Unit && c.sameCounted(m, o) {
			return false
		}
	}
	return true
}

// direction is 1 where the words around a figure say that something rose, -1 where
// it fell, 0 where neither or both.
func (c *checker) direction(q int) int {
	if c.ways == nil {
		c.ways = make([]way, len(c.Doc.Quantities))
	}
	if w := &c.ways[q]; !w.known {
		*w = way{true, int8(c.findDirection(q))}
	}
	return int(c.ways[q].sign)
}

// way is what direction knows of a figure.
type way struct {
	known bool
	sign  int8
}

func (c *checker) findDirection(q int) int {
	m := &c.Doc.Quantities[q]
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	up, down := false, false
	for k := max(sent.First, m.First-contextReach); k < min(sent.Last, m.Last+contextReach); k++ {
		up = up || c.tokenIn(k, "up") || c.tokenIn(k, "up-noun")
		down = down || c.tokenIn(k, "down") || c.tokenIn(k, "down-noun")
	}
	switch {
	case up && !down:
		return 1
	case down && !up:
		return -1
	}
	return 0
}
