package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

func init() { binders["lone"] = bindLone }

// rolePart is what is a part of something.
const rolePart = "part"

// loneReach is how many sentences away, on either side, a share's part and whole stand;
// what the headline tells may stand anywhere behind.
const loneReach = 2

// bindLone puts a share, which the patterns find, together with the only two figures of
// things around, under whatever names: the smaller is the part, the larger the whole. With
// the option "pairs", the patterns of those frames must say that the two are part and whole; then the
// share may also be the headline's. The share must itself be the only one around.
func bindLone(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := &b.roles[0].fillers[0]
		if m := &c.Doc.Quantities[cue.quantity]; c.tellsDelta(m) || c.cell(m) || c.around(cue.quantity, fp.Frame.Options[optionExcept]) || !c.loneShare(cue.quantity) {
			continue
		}
		r := c.loneTwo(b, cue)
		if fp.Frame.Options[optionPairs] != "" {
			r = c.lonePair(b, cue, r)
		}
		if r != nil && !c.leavesShare(r) {
			out = append(out, r)
		}
	}
	return out
}

// loneShare: no share of another value stands around.
func (c *checker) loneShare(q int) bool {
	for k := max(0, q-maxLook); k < min(len(c.Doc.Quantities), q+maxLook); k++ {
		if m := &c.Doc.Quantities[k]; k != q && percents(m) && c.closeTo(m.Sentence, c.Doc.Quantities[q].Sentence) && c.mid(k) != c.mid(q) {
			return false
		}
	}
	return true
}

// closeTo: the sentences are no further apart than a share and what it is of.
func (c *checker) closeTo(a, b int) bool { return max(a-b, b-a) <= loneReach }

// lonePair is the binding with the only part and whole that other frames find: the only two
// figures around, or, of a headline's share, in the article; nil where there are several.
func (c *checker) lonePair(b *binding, cue *filler, two *binding) *binding {
	var pair *binding
	for _, p := range c.partsOfWholes(b.frame) {
		switch {
		case two != nil && two.includes(p):
			return two
		case pair != nil && !pair.includes(p):
			return nil
		}
		pair = p
	}
	if pair == nil || !c.headline(cue.sentence) {
		return nil
	}
	return c.joinedPair(b, pair)
}

// loneTwo is the binding with the only two figures of things around, the smaller as the part.
func (c *checker) loneTwo(b *binding, cue *filler) *binding {
	part, whole := -1, -1
	for k := max(0, cue.quantity-maxLook); k < min(len(c.Doc.Quantities), cue.quantity+maxLook); k++ {
		if !c.closeTo(c.Doc.Quantities[k].Sentence, cue.sentence) || !c.countsThings(k) {
			continue
		}
		switch v := c.mid(k); {
		case part >= 0 && v == c.mid(part), whole >= 0 && v == c.mid(whole):
		case whole < 0:
			whole = k
		case part >= 0:
			return nil
		case v > c.mid(whole):
			part, whole = whole, k
		default:
			part = k
		}
	}
	if part < 0 || c.Doc.Quantities[whole].Noun == "" {
		return nil
	}
	r := b.with(rolePart, c.quantityFiller(part)).with(roleWhole, c.quantityFiller(whole))
	r.weak, r.guessed = true, true
	return r
}

// countsThings: the figure is a number of things that may be a part or a whole.
func (c *checker) countsThings(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == mention.Count && c.mid(q) == math.Trunc(c.mid(q)) && m.Per == "" && !m.Age && !c.vague(q) && !c.yearLike(m) && !c.cell(m) && roletype.Of(m) == roletype.Count && !c.countsPoints(m)
}

// leavesShare: the share is what the part leaves of the whole.
func (c *checker) leavesShare(b *binding) bool {
	part, whole, stated := b.get(rolePart), b.get(roleWhole), b.get(check.RoleStated)
	if len(part) != 1 || len(whole) != 1 || c.mid(whole[0].quantity) == 0 {
		return true
	}
	rest := 100 * (1 - c.mid(part[0].quantity)/c.mid(whole[0].quantity))
	return interval.Meet(c.looseOf(stated[0].quantity), interval.Of(rest)) || math.IsNaN(rest)
}
