package evidence

// How many tokens behind a figure its share stands, with any marks between and with one right behind the figure.
const (
	sharedReach  = 3
	apposedReach = 6
)

// HasShare: the figure has a share of its own, so that it is part of something: "31,220, or 41%".
func (c *Evidence) HasShare(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, next := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	if !Percents(next) || next.Sentence != m.Sentence {
		return false
	}
	if away := next.First - m.Last; away > sharedReach {
		return away <= apposedReach && c.TokenIn(m.Last, ClassMark) && !c.TokensIn(m.Last+1, next.First, ClassMark)
	}
	return c.TokensIn(m.Last, next.First, ClassMark)
}

// OtherShares: both figures have shares of their own, which differ, so that they are of different things.
func (c *Evidence) OtherShares(first, second int) bool {
	return first+1 != second && c.HasShare(first) && c.HasShare(second) && !c.SameFigure(first+1, second+1)
}
