package lists

import (
	"slices"

	"crossfoot/validate/evidence"
)

// EndFigures lists the figures, rates or levels, of one unit in the sentence or, where it has less than
// two, in it and those behind it; nil where there are too many or too few.
func (c *Lists) EndFigures(sentence int, rates bool) []int {
	var out []int
	for i := sentence; i < min(sentence+evidence.EndsReach, len(c.Sentences)) && len(out) < 2; i++ {
		if !c.Together(sentence, i) || c.Sentences[i].Skip {
			break
		}
		found := c.EndsIn(i, rates)
		if i > sentence && len(found) > 0 && c.SentenceHas(i, evidence.ClassTurnsAway) {
			break
		}
		out = append(out, found...)
	}
	if len(out) < 2 || len(out) > evidence.MostEnds || slices.ContainsFunc(out,
		func(q int) bool { return c.Doc.Quantities[q].Unit != c.Doc.Quantities[out[0]].Unit }) {
		return nil
	}
	return out
}
