package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
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

// bindLone puts a share, which the patterns find, together with the figures of things around
// it, under whatever names: the smaller of two is the part, the larger the whole. With the
// option "pairs", two that the patterns of those frames know for part and whole go first, and
// the share may also be the headline's. The share must itself be the only one around. A word
// for a share ("most") goes with the only share of its sentence and the next.
func bindLone(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		cue := &b.roles[0].fillers[0]
		var r *binding
		switch {
		case cue.quantity < 0:
			r = c.loneOfWord(b, cue)
		case c.shareAlone(cue, fp.Frame.Options[optionExcept]):
			r = c.loneShareOf(b, cue)
		}
		if r != nil {
			out = append(out, r)
		}
	}
	return out
}

// shareAlone: the share is one of things, and nothing else around is a share or the only whole.
func (c *checker) shareAlone(cue *filler, except string) bool {
	m := &c.Doc.Quantities[cue.quantity]
	return !c.tellsDelta(m) && !c.cell(m) && !c.around(cue.quantity, except) && c.loneShare(cue.quantity) && !c.sharesAmount(cue) && !c.ownWhole(cue.quantity)
}

// loneShareOf is the binding of the share with the part and whole that other frames know, or
// else with figures of things around it.
func (c *checker) loneShareOf(b *binding, cue *filler) *binding {
	if r := c.lonePair(b, cue); r != nil {
		if c.otherShare(r) {
			return nil
		}
		c.doubtShare(r)
		return r
	}
	return c.loneFew(b, cue)
}

// bareShare: the fraction names nothing that it is of, nor does a word take up the part and the
// whole, so that it may say another thing of the whole: "52 floors, 38 of them offices. Half are let".
func (c *checker) bareShare(m *mention.Quantity) bool {
	if m.Form != mention.Fraction || m.Noun != "" || m.Last >= c.Doc.Tokens.Sentences[m.Sentence].Last {
		return false
	}
	noun := c.pluralNoun(m.Last) || c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[m.Last].Capital
	return !noun && !c.tokenIn(m.Last, classOfWord) && !c.shortlyBefore(m, thusReach, classThus)
}

// thusReach bounds the tokens before a share in which a word stands that draws a conclusion.
const thusReach = 4

// ownWholeReach is how many tokens behind a share the figure of its own whole stands.
const ownWholeReach = 4

// ownWhole: right behind the share stands the figure of what it is of: "30% of the planned 150 flats".
func (c *checker) ownWhole(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, o := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return o.Sentence == m.Sentence && o.First-m.Last <= ownWholeReach && c.countsThings(q+1) && !c.markBetween(m.Last, o.First)
}

// markBetween: a mark that parts clauses, or a colon, stands among the tokens.
func (c *checker) markBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if c.tokenIn(k, classMark) || c.Doc.Tokens.All[k].Is(":") {
			return true
		}
	}
	return false
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

// lonePair is the binding with the only part and whole that other frames find around it or, of
// a headline's share, in the article; nil where there are several.
func (c *checker) lonePair(b *binding, cue *filler) *binding {
	var near, any pairs
	for _, p := range c.partsOfWholes(b.frame) {
		if !c.countThings(p) {
			continue
		}
		any.add(p)
		if first, last := p.sentences(); c.closeTo(first, cue.sentence) && c.closeTo(last, cue.sentence) {
			near.add(p)
		}
	}
	if near.first == nil && c.headline(cue.sentence) {
		near = any
	}
	if near.first == nil || near.several {
		return nil
	}
	return c.joinedPair(b, near.first)
}

// countThings: all figures of the binding are numbers of things.
func (c *checker) countThings(b *binding) bool {
	return !slices.ContainsFunc(b.quantities(), func(q int) bool { return !c.countsThings(q) })
}

// loneOfWord is the binding of a word for a share with the only share of its sentence and
// the next, none in the one before; nil where that is said of others.
func (c *checker) loneOfWord(b *binding, cue *filler) *binding {
	share := -1
	for s := max(cue.sentence-1, 0); s <= cue.sentence+1 && s < len(c.Sentences); s++ {
		for _, q := range c.quantitiesOf(s) {
			switch m := &c.Doc.Quantities[q]; {
			case !percents(m):
			case share >= 0 || s < cue.sentence || m.Hedge == mention.UpTo || c.tellsDelta(m) || m.Start < cue.span.Start || c.setApart(m), c.namedOfThem(q):
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
	r.agreeOnly = c.around(share, b.frame.Options[optionExcept]) || c.ofAnything(share) || c.amountBetween(cue, share) || c.ownFigure(cue, share)
	return r
}

// ofAnything: the percentage is an attribute, or measures what stands right before it, so that
// it need not be a share of what was told: "a 20 per cent clause", "a deposit of 5 per cent".
func (c *checker) ofAnything(q int) bool {
	m := &c.Doc.Quantities[q]
	k := c.beforeFigure(m)
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	if m.Form == mention.Fraction || k < first {
		return false
	}
	return m.Adjective || c.tokenIn(k, classOneOnly) || k > first && c.tokenIn(k, classOfWord) && c.isContent(k-1, false) && !c.tokenIn(k-1, classShareNoun)
}

// amountBetween: between the word and the share stands an amount, of which the word may tell:
// "the lion's share was the £7m".
func (c *checker) amountBetween(cue *filler, share int) bool {
	for q := share - 1; q >= 0 && c.Doc.Quantities[q].Start >= cue.span.End; q-- {
		if class := roletype.Of(&c.Doc.Quantities[q]); class == roletype.Money || class == roletype.Measure {
			return true
		}
	}
	return false
}

// ownReach is how many items behind a word its own figure begins: "a majority of 412".
const ownReach = 2

// ownFigure: another figure than the share stands right behind the word, and tells how large it is.
func (c *checker) ownFigure(cue *filler, share int) bool {
	q := share
	for q > 0 && c.Doc.Quantities[q-1].Start >= cue.span.End {
		q--
	}
	m := &c.Doc.Quantities[q]
	return q < share && m.Sentence == cue.sentence && c.ItemAt(m.Number.Start)-c.ItemAt(cue.span.End-1) <= ownReach
}

// Word classes by a share: an article that makes it an attribute, and nouns that tell a share.
const (
	classOneOnly   = "one-only"
	classShareNoun = "share-noun"
)

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
	return m.Unit == mention.Count && c.mid(q) == math.Trunc(c.mid(q)) && m.Per == "" && !m.Age && !c.vague(q) && !c.yearLike(m) && !c.cell(m) &&
		roletype.Of(m) == roletype.Count && !c.countsPoints(m)
}
