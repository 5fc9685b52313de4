package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
)

// pairs are parts with their wholes: the first, and whether there are others.
type pairs struct {
	first   *binding
	several bool
}

func (p *pairs) add(b *binding) {
	p.several = p.several || p.first != nil && !p.first.includes(b) && !b.includes(p.first)
	if p.first == nil || b.includes(p.first) {
		p.first = b
	}
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

// How many figures of things may stand around a share that goes with two of them, how large
// the whole of a contradiction is at least where there are more than the two, and how far
// off, as a ratio, a share may be from that of the two it is of.
const (
	fewThings   = 6
	leastWhole  = 10
	shareBelow  = 0.6
	shareAbove  = 1.7
	nearlyWhole = 0.95 // of a whole and no part
)

// loneFew is the binding of the share with every two of the figures of things around it. A
// contradiction counts for the only two whose share is near.
func (c *checker) loneFew(b *binding, cue *filler) *binding {
	things := c.thingsIn(cue.sentence-loneReach, cue.sentence+loneReach)
	if len(things) < 2 || len(things) > fewThings {
		return nil
	}
	var readings []*binding
	var sure *binding
	rivals := 0
	for i, x := range things {
		for _, y := range things[i+1:] {
			r := c.partOf(b, x, y)
			if c.otherShare(r) {
				return nil
			}
			if near := c.nearShare(r); near && (len(things) == 2 || c.mid(r.get(roleWhole)[0].quantity) >= leastWhole) {
				sure, rivals = r, rivals+1
			}
			readings = append(readings, r)
		}
	}
	if sure != nil && rivals == 1 {
		sure.agreeOnly = !c.partFits(sure) || c.overTime(sure.without(check.RoleStated))
		c.doubtShare(sure)
	}
	return oneOf(readings)
}

// partOf is the reading with the smaller of the two as the part of the other; it only agrees.
func (c *checker) partOf(b *binding, x, y int) *binding {
	if c.mid(x) > c.mid(y) {
		x, y = y, x
	}
	r := b.with(rolePart, c.quantityFiller(x)).with(roleWhole, c.quantityFiller(y))
	r.weak, r.guessed, r.agreeOnly = true, true, true
	return r
}

// partFits: the part may be one of the whole's things, which are named.
func (c *checker) partFits(b *binding) bool {
	x, y := &c.Doc.Quantities[b.get(rolePart)[0].quantity], &c.Doc.Quantities[b.get(roleWhole)[0].quantity]
	return y.Noun != "" && (x.Noun == "" || c.sameOrPeople(x, y) || c.kindred(x, y))
}

// doubtShare: a fraction of nothing named only agrees, unless its part follows in the sentence. Only slips count
// where the percentage has decimals, or the share says that it is of something else elsewhere, or says not of
// what and stands before the figures.
func (c *checker) doubtShare(b *binding) {
	stated, whole := b.get(check.RoleStated)[0].quantity, b.get(roleWhole)[0].quantity
	m := &c.Doc.Quantities[stated]
	switch {
	case c.bareShare(m) && !(c.sameSentence(b) && b.get(rolePart)[0].quantity > stated):
		b.agreeOnly, b.soft = b.agreeOnly || !c.headline(m.Sentence), !b.agreeOnly
	case c.toTheTenth(stated):
		b.slipOnly = true
	case c.tokenIn(m.Last, classOfWord):
		b.slipOnly = !c.headline(m.Sentence) && !c.shareOfThose(m, whole) && !c.sameSentence(b)
	case m.Form != mention.Fraction:
		b.slipOnly = whole > stated
	}
}

// classOfWord holds the words between a share and what it is of, classAllOfKind nouns for all
// things of a kind.
const (
	classOfWord    = "of-word"
	classAllOfKind = "all-of-kind"
)

// shareNounReach is how many tokens behind a share the noun of what it is of stands.
const shareNounReach = 5

// shareOfThose: what the share says it is of are the things of the whole, under their noun, one of
// its kin or one for all things of a kind.
func (c *checker) shareOfThose(m *mention.Quantity, whole int) bool {
	w := &c.Doc.Quantities[whole]
	for k := m.Last + 1; k < min(m.Last+shareNounReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.tokenIn(k, classAllOfKind) || w.Noun != "" && (c.sameLemma(k, c.headToken(w)) || c.kinTokens(k, c.headToken(w))) {
			return true
		}
	}
	return false
}

// sameSentence: all figures of the binding stand in one sentence.
func (c *checker) sameSentence(b *binding) bool {
	first, last := b.sentences()
	return first == last
}

// sameLemma: the two tokens are forms of one word.
func (c *checker) sameLemma(j, k int) bool {
	return c.isContent(j, false) && c.contentOf(j).lemma == c.contentOf(k).lemma
}

// optionLeft is an option of frames whose binder is "lone": "yes" where the share is what the
// part leaves of the whole.
const optionLeft = "left"

// meantShare is the part's share of the whole in per cent and what it leaves, the one that the
// frame means first.
func (c *checker) meantShare(b *binding) (meant, other float64) {
	part, whole := b.get(rolePart), b.get(roleWhole)
	if len(part) != 1 || len(whole) != 1 {
		return math.NaN(), math.NaN()
	}
	share := 100 * c.mid(part[0].quantity) / c.mid(whole[0].quantity)
	if b.frame.Options[optionLeft] != "" {
		return 100 - share, share
	}
	return share, 100 - share
}

// otherShare: the share told is the one that the frame does not mean, or none can be.
func (c *checker) otherShare(b *binding) bool {
	_, other := c.meantShare(b)
	return math.IsNaN(other) || interval.Meet(c.looseOf(b.get(check.RoleStated)[0].quantity), interval.Of(other))
}

// nearShare: the part is about as much of the whole as the share says.
func (c *checker) nearShare(b *binding) bool {
	meant, other := c.meantShare(b)
	off := c.mid(b.get(check.RoleStated)[0].quantity) / meant
	return min(meant, other) > 100*(1-nearlyWhole) && off > shareBelow && off < shareAbove
}

// toTheTenth: the percentage is told with decimals, so that only the very figures give it.
func (c *checker) toTheTenth(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Form != mention.Fraction && m.LowPlace < 0
}
