package retold

import (
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// How a lead may contradict the headline that it retells.
const retoldFigure = "figure" // another figure for the same thing

// Sentences behind a headline that retell it, and the words they must share with it.
const (
	retoldReach = 2
	retoldWords = 2
)

// retold names how the second figure contradicts the headline that holds the
// first, or is "". Only the lead is looked at, and only figures that stand alone in
// headline and sentence: with two of one unit, which is which is a guess.
func (c *Retold) retold(first, second int, _ string) string {
	if !c.retells(first, second) {
		return ""
	}
	if c.SameFigure(first, second) {
		// An amount may stand beside a change of something else; a percentage seldom does.
		if a, b := c.Direction(first), c.Direction(second); a != 0 && b == -a && c.Doc.Quantities[first].Unit == mention.Percent {
			return evidence.RetoldDirection
		}
		return ""
	}
	title := c.ContextOf(first)
	shared := title.Shared(c.ContextOf(second))
	if c.Times(first) > 1 || c.Times(second) > 1 || c.cutShort(first, second) || shared < retoldWords+1 || shared*5 < len(title)*4 {
		return ""
	}
	if a, b := c.Direction(first), c.Direction(second); a != b {
		return ""
	}
	return retoldFigure
}

// retells: the second figure stands in the lead behind the headline of the first,
// says the same kind of thing of the same time, and both are exact and alone.
func (c *Retold) retells(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.Doc.Blocks[c.Doc.Tokens.Sentences[a.Sentence].Block].Kind != article.Title || b.Sentence-a.Sentence > retoldReach {
		return false
	}
	if a.Hedge != mention.Exact || b.Hedge != mention.Exact || a.IsRange || b.IsRange || !passage.SameNoun(a, b) || !c.SameTime(first, second) {
		return false
	}
	return c.Alone(first) && c.Alone(second) && c.ContextOf(first).Shared(c.ContextOf(second)) >= retoldWords
}
