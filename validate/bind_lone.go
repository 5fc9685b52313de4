package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

func init() { binders["lone"] = bindLone }

// rolePart is what is a part of something.
const rolePart = "part"

// roleShare is a share that a word tells, too.
const roleShare = "share"

// loneReach is how many sentences away, on either side, a share's part and whole stand;
// what the headline tells may stand anywhere behind.
const loneReach = 2

// bindLone puts a share, which the patterns find, together with the only two figures of
// things around, under whatever names: the smaller is the part, the larger the whole. With
// the option "pairs", the patterns of those frames must say that the two are part and whole; then the
// share may also be the headline's. The share must itself be the only one around. A word
// for a share ("most") goes with the only share of its sentence and the next.
func bindLone(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := &b.roles[0].fillers[0]
		if cue.quantity < 0 {
			if r := c.loneOfWord(b, cue); r != nil {
				out = append(out, r)
			}
			continue
		}
		if m := &c.Doc.Quantities[cue.quantity]; c.tellsDelta(m) || c.cell(m) || c.around(cue.quantity, fp.Frame.Options[optionExcept]) || !c.loneShare(cue.quantity) {
			continue
		}
		if c.sharesAmount(cue) {
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

// sharesAmount: before the share stands, in its sentence, an amount that it may be of: "twelve
// million euros, half of it from the state".
func (c *checker) sharesAmount(cue *filler) bool {
	return slices.ContainsFunc(c.quantitiesOf(cue.sentence), func(q int) bool {
		return q < cue.quantity && !c.countsThings(q) && !percents(&c.Doc.Quantities[q]) && roletype.Of(&c.Doc.Quantities[q]) != roletype.Duration
	})
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
	return c.twoOf(b, c.thingsIn(cue.sentence-loneReach, cue.sentence+loneReach))
}

// thingsIn lists the numbers of things in the sentences from the first to the last, no value twice.
func (c *checker) thingsIn(first, last int) []int {
	var out []int
	for s := max(first, 0); s <= last && s < len(c.Sentences); s++ {
		if slices.ContainsFunc(c.timesOf(s), c.mayCount) {
			return nil
		}
		for _, q := range c.quantitiesOf(s) {
			if c.countsThings(q) && !slices.ContainsFunc(out, func(o int) bool { return c.mid(o) == c.mid(q) }) {
				out = append(out, q)
			}
		}
	}
	return out
}

// modern is from which year on a bare year is one: news seldom tells of earlier ones.
const modern = 1900

// mayCount: the year stands as a number of things may: "1412 gingen an den Start".
func (c *checker) mayCount(t mention.Time) bool {
	return years(t.ISO).Lo < modern && t.Kind == mention.Year && !t.Relative && t.Last == t.First+1 && (t.First == 0 || !c.tokenIn(t.First-1, classHappenedAt))
}

// twoOf is the binding with the two figures as part and whole; nil where there are more or
// less, or where nothing says what the whole counts. Two that count different things only agree.
func (c *checker) twoOf(b *binding, things []int) *binding {
	if len(things) != 2 {
		return nil
	}
	part, whole := things[0], things[1]
	if c.mid(part) > c.mid(whole) {
		part, whole = whole, part
	}
	if c.Doc.Quantities[whole].Noun == "" {
		return nil
	}
	r := b.with(rolePart, c.quantityFiller(part)).with(roleWhole, c.quantityFiller(whole))
	r.weak, r.guessed = true, true
	x, y := &c.Doc.Quantities[part], &c.Doc.Quantities[whole]
	r.agreeOnly = x.Noun != "" && !c.sameOrPeople(x, y) && !c.kindred(x, y)
	return r
}

// loneOfWord is the binding of a word for a share with the only share of its sentence and
// the next, none in the one before; nil where that is said of others.
func (c *checker) loneOfWord(b *binding, cue *filler) *binding {
	share := -1
	for s := max(cue.sentence-1, 0); s <= cue.sentence+1 && s < len(c.Sentences); s++ {
		for _, q := range c.quantitiesOf(s) {
			switch m := &c.Doc.Quantities[q]; {
			case !percents(m):
			case share >= 0 || s < cue.sentence || m.Hedge == mention.UpTo || c.tellsDelta(m) || m.Start < cue.span.Start || c.setApart(m):
				return nil
			default:
				share = q
			}
		}
	}
	if share < 0 {
		return nil
	}
	r := b.with(roleShare, c.quantityFiller(share))
	r.weak = true
	return r
}

// setApart: a colon, or a word that sets another thing against the one before, stands before
// the share in its sentence: "most stayed, while 24% left", "most are unhappy: 20% very much so".
func (c *checker) setApart(m *mention.Quantity) bool {
	for k := c.Doc.Tokens.Sentences[m.Sentence].First; k < m.First; k++ {
		if c.Doc.Tokens.All[k].Is(":") || c.tokenIn(k, classParting) {
			return true
		}
	}
	return false
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
