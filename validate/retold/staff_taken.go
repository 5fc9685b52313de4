package retold

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
)

// Word classes of those who work somewhere, and of what says that somebody has them.
const (
	classStaff   = "all-staff"
	classEmploys = "employs"
)

// staffReach is how many sentences further on a number of staff is taken up.
const staffReach = 3

// staffTaken is the slip where all who work for somebody are counted again, shortly after and with nothing that says which of them:
// "employs 2,600 people. … The 2,300 workers were told on Friday".
func (c *Retold) staffTaken(first, second int, _ string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != mention.Count || b.Unit != mention.Count || a.IsRange || b.IsRange || b.Sentence-a.Sentence > staffReach ||
		!c.NounIn(b, classStaff) || !c.TokenIn(c.BeforeFigure(a), classEmploys) || !c.NounIn(a, classStaff) && !c.Kindred(a, b) {
		return ""
	}
	if x, y := c.Mid(first), c.Mid(second); x > mostAbove*y || y > mostAbove*x || !c.allStaff(b) || !c.SameTime(first, second) {
		return ""
	}
	for q := range c.Doc.Quantities {
		o := &c.Doc.Quantities[q]
		if q != first && q != second && o.Sentence >= a.Sentence && o.Sentence <= b.Sentence && o.Unit == mention.Count && !c.YearLike(o) {
			return ""
		}
	}
	return passage.SlipFigure
}

// allStaff: a determiner or an owner stands before the number, and behind what it counts no phrase that says where or which.
func (c *Retold) allStaff(m *mention.Quantity) bool {
	k := c.BeforeFigure(m)
	known := c.NamedBefore(m) || k > 0 && strings.HasSuffix(c.Doc.Tokens.All[k].Lower, "s") && strings.ContainsAny(c.Doc.Tokens.All[k].Lower, "'’")
	end := m.Last
	return known && !c.SetAgainst(m) && !c.DatedBehind(m) && (end >= len(c.Doc.Tokens.All) || !c.WordsIn(end, end+1, lang.Preposition|lang.Relative) ||
		c.WordsIn(end, end+1, lang.Of))
}
