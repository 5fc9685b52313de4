package compare

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// By how much one thing is said to be more than another, ahead of it or behind.

// RoleBy is how far the two figures are apart, told beside the word.
const RoleBy = "by"

// gap is the figure that tells by how much the one exceeds the other, right before the word ("a fifth less
// than") or behind it ("beat it by 12m"); -1 where there is none.
func (v *versus) gap(one, other int) int {
	c := v.c
	if v.stretches > 1 { // "two points more than A, if B stands, otherwise 44"
		return -1
	}
	for k := v.first - 1; k >= max(v.s.First, v.first-gapNounReach); k-- {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem {
			if v.pastNoun(k) == v.first && int(it.Index) != one && int(it.Index) != other {
				return int(it.Index)
			}
			return -1
		}
	}
	for k := v.end; k < v.s.Last && !c.EndsClause(&c.Items[k]); k++ {
		if it := &c.Items[k]; it.Kind == stream.QuantityItem && int(it.Index) != other {
			if c.TellsBy(int(it.Index)) {
				return int(it.Index)
			}
			return -1
		}
	}
	return -1
}

// tellsDistance: the figure can be how far the two are apart: in their unit, in per cent, or in points.
func (c *Comparisons) tellsDistance(by, one, other int) bool {
	all := c.Doc.Quantities
	m, x, y := &all[by], &all[one], &all[other]
	switch points := evidence.Percents(x) || evidence.Percents(y); {
	case m.Unit == mention.Percent:
		return true
	case m.Unit == mention.Points || m.Unit == mention.Count && c.InClass(passage.HeadOf(m.Noun), evidence.ClassPoints):
		return points || x.Unit == m.Unit && passage.SameNoun(x, m)
	default:
		return m.Unit != mention.Times && m.Unit == x.Unit && (m.Noun == "" || x.Noun == "" || passage.SameNoun(m, x) ||
			c.StemsOf(m.Noun).Shared(c.StemsOf(x.Noun)) > 0)
	}
}

// gapNounReach is how many items the noun of the figure before the word has.
const gapNounReach = 4

// opensGap: the words from the item on only tell by how much: "a slim two points ahead of".
func (v *versus) opensGap(k int) bool {
	for ; k < v.first; k++ {
		if it := &v.c.Items[k]; it.Kind == stream.QuantityItem {
			return v.pastNoun(k) == v.first
		} else if it.Pause || it.Stop {
			return false
		}
	}
	return false
}
