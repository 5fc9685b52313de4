package moves

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
)

// What ties points to the two percentages around them: a colon, a word that draws a conclusion, or one that
// sets the one percentage against the other.

// classLyingBetween holds the words that say that something lies between two: "separate".
const classLyingBetween = "lying-between"

// tiedPoints: the points are told to be the distance of the two percentages.
func (c *Moves) tiedPoints(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	if m.Unit != mention.Points && !c.CountsPoints(m) {
		return false
	}
	return c.steppedPoints(q, from, to) || c.explainedPoints(q, from, to) || c.concludedPoints(q, from, to) || c.comparedBehind(q, from, to)
}

// explainedPoints: in the sentence of the points a colon or dash parts them from both percentages: "nine
// points separate the two: she is on 46 per cent, he on 37".
func (c *Moves) explainedPoints(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	x, y := &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	if x.Sentence != m.Sentence || y.Sentence != m.Sentence {
		return false
	}
	var gap [2]int
	switch {
	case m.Last <= x.First:
		gap = [2]int{m.Last, x.First}
	case y.Last <= m.First:
		gap = [2]int{y.Last, m.First}
	default:
		return false
	}
	if !c.partedByColon(gap[0], gap[1]) {
		return false
	}
	between := c.SentenceHas(m.Sentence, classLyingBetween) || c.SentenceHas(m.Sentence, evidence.ClassLead)
	return between || from == to || c.MarkedEarlier(from) || c.MarkedEarlier(to) || len(c.OwnTimes(m.Sentence)) > 0
}

// partedByColon: a colon or a dash stands among the tokens.
func (c *Moves) partedByColon(first, last int) bool {
	for k := first; k < last; k++ {
		switch c.Doc.Tokens.All[k].Lower {
		case ":", "–", "—":
			return true
		case "-":
			if k > 0 && c.Doc.Tokens.All[k-1].End < c.Doc.Tokens.All[k].Start {
				return true
			}
		}
	}
	return false
}

// concludedPoints: both percentages stand before the points, whose clause draws a conclusion from them: "so the
// affair has cost her 14 points".
func (c *Moves) concludedPoints(q, from, to int) bool {
	m, y := &c.Doc.Quantities[q], &c.Doc.Quantities[max(from, to)]
	if y.Last > m.First || m.Sentence-y.Sentence > 1 {
		return false
	}
	first, _ := c.ClauseOf(q)
	return c.TokensIn(max(first, y.Last), m.First, evidence.ClassSo)
}

// comparedBehind: both percentages stand in the sentence behind the points, which sets the one against the
// other: "lost 8.6 points. Instead of 20.5 per cent it took 11.9".
func (c *Moves) comparedBehind(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	if x.Sentence != m.Sentence+1 || y.Sentence != x.Sentence {
		return false
	}
	return c.SentenceHas(x.Sentence, evidence.ClassInstead)
}
