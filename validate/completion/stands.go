package completion

import (
	"crossfoot/extract/claims"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
)

// OfKind: the figure is of the unit and the time of the one, and, where both tell how
// something went, went its way.
func (c *Completion) OfKind(one, q int) bool {
	k := c.ItemAt(c.Doc.Quantities[q].Number.Start)
	if c.Standing(k) != q || c.Doc.Quantities[q].Unit != c.Doc.Quantities[one].Unit {
		return false
	}
	return c.TellsTurn(one) == c.TellsTurn(q) && !c.TurnsApart(one, q) && c.SameTime(one, q) && !c.OfEarlier(q)
}

// TellsTurn: the figure tells by how much something rose or fell.
func (c *Completion) TellsTurn(q int) bool {
	m := &c.Doc.Quantities[q]
	switch last := c.Doc.Tokens.Sentences[m.Sentence].Last; {
	case m.Unit != mention.Percent:
		return false
	case IsChange(&c.Doc.Claims[q]) || c.DeltaBehind(m.Last, min(last, m.Last+evidence.DeltaReach)):
		return true
	}
	return c.ClauseTurn(q) != 0 && !c.IsEnd(m)
}

// OneMatter: the two figures surely tell of one thing: they stand in one sentence,
// share words, or the other comes first and measures nothing else.
func (c *Completion) OneMatter(one, q int) bool {
	x, y := &c.Doc.Claims[one], &c.Doc.Claims[q]
	switch {
	case x.Quantity.Sentence == y.Quantity.Sentence:
		return true
	case c.MeasuresApart(x.Metric.Text, y.Metric.Text):
		return false
	case x.Quantity.Unit != mention.Percent || x.Quantity.Sentence < y.Quantity.Sentence:
		return !claims.MetricsApart(x, y) && c.ContextOf(one).Shared(c.ContextOf(q)) > 0
	}
	return !c.TellsTurn(one) || c.ClauseTurn(q) != 0
}
