package compare

import (
	"cmp"
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// The roles of a standing: the figure, and the place as a number, or as a word with a value.
const (
	roleOwn   = "own"
	rolePlace = "place"
)

// Word classes: that the least leads, and that something leads.
const (
	classFewerWins = "fewer-wins"
	classMostWord  = "most"
	classTopWord   = "top"
)

// standingReach is how many sentences apart two standings of one list may be told.
const standingReach = 8

// standing is a figure that words give a place in an order.
type standing struct {
	place  float64
	figure int
	at     passage.Filler
}

// bindStandings finds figures that are told with their places in an order ("in tenth place, with $24.9m", "at number 19 it took
// $24m") and puts every two of one unit and time together, the one nearer to the top first. Where a place is told of two
// figures there are two orders, and where all pairs are turned round the least leads: both only agree.
func bindStandings(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	all := c.standings(fp)
	var out []*passage.Binding
	turned := 0
	for i := range all {
		for k := i + 1; k < len(all); k++ {
			higher, lower := &all[i], &all[k]
			if !c.oneStandings(higher, lower) {
				continue
			}
			b := &passage.Binding{Frame: fp.Frame, Weak: true, AgreeOnly: c.twoOrders(all, higher) || c.twoOrders(all, lower)}
			b.Add("higher", c.QuantityFiller(higher.figure))
			b.Add("lower", c.QuantityFiller(lower.figure))
			b.Add(rolePlace, lower.at)
			if out = append(out, b); c.Mid(higher.figure) < c.Mid(lower.figure) {
				turned++
			}
		}
	}
	if turned == len(out) && (turned > 1 || !c.nextPlaces(all)) {
		for _, b := range out {
			b.AgreeOnly = true
		}
	}
	return out
}

// standings are the figures with places, the top first.
func (c *Comparisons) standings(fp *rules.FramePatterns) []standing {
	var all []standing
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		at, q := b.Get(rolePlace)[0], b.Get(roleOwn)[0].Quantity
		n := at.Value
		if at.Quantity >= 0 {
			n = c.Mid(at.Quantity)
		}
		if n < 1 || q < 0 || c.SentenceHas(b.Get(roleOwn)[0].Sentence, classFewerWins) {
			continue
		}
		if !slices.ContainsFunc(all, func(s standing) bool { return s.figure == q }) {
			all = append(all, standing{n, q, at})
		}
	}
	slices.SortStableFunc(all, func(a, b standing) int { return cmp.Compare(a.place, b.place) })
	if len(all) > 0 && all[0].place == 2 {
		if first := c.leader(&all[0]); first >= 0 && !slices.ContainsFunc(all, func(s standing) bool { return s.figure == first }) {
			all = slices.Insert(all, 0, standing{place: 1, figure: first})
		}
	}
	return all
}

// leader is the only figure of the unit before that of the second place, in its sentence and the one before, where a superlative
// says that it leads ("the favourite of most people (75%)"); -1 where there is none.
func (c *Comparisons) leader(second *standing) int {
	m, found := &c.Doc.Quantities[second.figure], -1
	for q := second.figure - 1; q >= 0 && c.Doc.Quantities[q].Sentence >= m.Sentence-1; q-- {
		if o := &c.Doc.Quantities[q]; roletype.SameUnit(o, m) && o.Per == m.Per {
			if found >= 0 {
				return -1
			}
			found = q
		}
	}
	if found < 0 || !c.SentenceHas(c.Doc.Quantities[found].Sentence, classMostWord) && !c.SentenceHas(c.Doc.Quantities[found].Sentence, classTopWord) {
		return -1
	}
	return found
}

// oneStandings: the two are told of one order: two places of it, with figures of one unit and time.
func (c *Comparisons) oneStandings(higher, lower *standing) bool {
	a, b := &c.Doc.Quantities[higher.figure], &c.Doc.Quantities[lower.figure]
	return higher.place < lower.place && roletype.SameUnit(a, b) && a.Per == b.Per && max(a.Sentence-b.Sentence, b.Sentence-a.Sentence) <= standingReach &&
		c.SameTime(higher.figure, lower.figure) && !c.OtherTime(a.Sentence, b.Sentence)
}

// twoOrders: another figure of the unit has the same place.
func (c *Comparisons) twoOrders(all []standing, s *standing) bool {
	return slices.ContainsFunc(all, func(o standing) bool {
		return o.figure != s.figure && o.place == s.place && roletype.SameUnit(&c.Doc.Quantities[o.figure], &c.Doc.Quantities[s.figure])
	})
}

// nextPlaces: the only two places that are told follow each other.
func (c *Comparisons) nextPlaces(all []standing) bool {
	return len(all) == 2 && all[1].place == all[0].place+1
}
