package passage

import (
	"math"
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// classResultPeriod groups words for the periods that results are told for by a number.
const classResultPeriod = "result-period"

// PeriodsApart: each clause names a period that a result is told for, and none is that of the other:
// "quarterly profit", "half-year profit".
func (c *Passage) PeriodsApart(a, b article.Span) bool {
	x, y := c.resultPeriods(a), c.resultPeriods(b)
	return x != 0 && y != 0 && x&y == 0
}

// resultPeriods is the set of the periods that the words of a clause name.
func (c *Passage) resultPeriods(clause article.Span) uint64 {
	all, set := c.Doc.Tokens.All, uint64(0)
	for k := sort.Search(len(all), func(i int) bool { return all[i].Start >= clause.Start }); k < len(all) && all[k].End <= clause.End; k++ {
		v, _, ok := c.Lang.Vocabulary.Value(classResultPeriod, func(i int) string {
			if i > 0 {
				return ""
			}
			return all[k].Lower
		})
		if ok && !c.inFraction(k) {
			set |= 1 << uint(math.Min(v, 63))
		}
	}
	return set
}

// inFraction: the token belongs to a figure that is a fraction: "fell by a quarter".
func (c *Passage) inFraction(k int) bool {
	all := c.Doc.Quantities
	q := sort.Search(len(all), func(i int) bool { return all[i].Last > k })
	return q < len(all) && all[q].First <= k && all[q].Form == mention.Fraction
}
