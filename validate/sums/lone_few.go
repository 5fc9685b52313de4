package sums

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// pairs are parts with their wholes: the first, and whether there are others.
type pairs struct {
	first   *passage.Binding
	several bool
}

func (p *pairs) add(b *passage.Binding) {
	p.several = p.several || p.first != nil && !p.first.Includes(b) && !b.Includes(p.first)
	if p.first == nil || b.Includes(p.first) {
		p.first = b
	}
}

// thingsIn lists the numbers of things in the sentences from the first to the last, no value twice.
func (c *Sums) thingsIn(first, last int) []int {
	var out []int
	for s := max(first, 0); s <= last && s < len(c.Sentences); s++ {
		if slices.ContainsFunc(c.TimesOf(s), c.MayCount) {
			return nil
		}
		for _, q := range c.QuantitiesOf(s) {
			if c.countsThings(q) && !slices.ContainsFunc(out, func(o int) bool { return c.Mid(o) == c.Mid(q) }) {
				out = append(out, q)
			}
		}
	}
	return out
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
func (c *Sums) loneFew(b *passage.Binding, cue *passage.Filler) *passage.Binding {
	things := c.thingsIn(cue.Sentence-loneReach, cue.Sentence+loneReach)
	if len(things) < 2 || len(things) > fewThings {
		return nil
	}
	var readings []*passage.Binding
	var sure *passage.Binding
	rivals := 0
	for i, x := range things {
		for _, y := range things[i+1:] {
			r := c.partOf(b, x, y)
			if c.otherShare(r) {
				return nil
			}
			if near := c.nearShare(r); near && (len(things) == 2 || c.Mid(r.Get(evidence.RoleWhole)[0].Quantity) >= leastWhole) {
				sure, rivals = r, rivals+1
			}
			readings = append(readings, r)
		}
	}
	if sure != nil && rivals == 1 {
		sure.AgreeOnly = !c.partFits(sure) || c.OverTime(sure.Without(check.RoleStated))
		c.doubtShare(sure)
	}
	return passage.OneOf(readings)
}

// partOf is the reading with the smaller of the two as the part of the other; it only agrees.
func (c *Sums) partOf(b *passage.Binding, x, y int) *passage.Binding {
	if c.Mid(x) > c.Mid(y) {
		x, y = y, x
	}
	r := b.With(evidence.RolePart, c.QuantityFiller(x)).With(evidence.RoleWhole, c.QuantityFiller(y))
	r.Weak, r.Guessed, r.AgreeOnly = true, true, true
	return r
}

// partFits: the part may be one of the whole's things, which are named.
func (c *Sums) partFits(b *passage.Binding) bool {
	x, y := &c.Doc.Quantities[b.Get(evidence.RolePart)[0].Quantity], &c.Doc.Quantities[b.Get(evidence.RoleWhole)[0].Quantity]
	return y.Noun != "" && (x.Noun == "" || c.SameOrPeople(x, y) || c.Kindred(x, y))
}

// doubtShare: a fraction of nothing named only agrees, unless its part follows in the sentence. Only slips count
// where the percentage has decimals, or the share says that it is of something else elsewhere, or says not of
// what and stands before the figures.
func (c *Sums) doubtShare(b *passage.Binding) {
	stated, whole := b.Get(check.RoleStated)[0].Quantity, b.Get(evidence.RoleWhole)[0].Quantity
	m := &c.Doc.Quantities[stated]
	switch {
	case c.bareShare(m) && !(c.sameSentence(b) && b.Get(evidence.RolePart)[0].Quantity > stated):
		b.AgreeOnly, b.Soft = b.AgreeOnly || !c.Headline(m.Sentence), !b.AgreeOnly
	case c.toTheTenth(stated):
		b.SlipOnly = true
	case c.TokenIn(m.Last, evidence.ClassOfWord):
		b.SlipOnly = !c.Headline(m.Sentence) && !c.shareOfThose(m, whole) && !c.sameSentence(b)
	case m.Form != mention.Fraction:
		b.SlipOnly = whole > stated
	}
}

// ClassAllOfKind holds nouns for all things of a kind.
const ClassAllOfKind = "all-of-kind"

// ShareNounReach is how many tokens behind a share the noun of what it is of stands.
const ShareNounReach = 5

// shareOfThose: what the share says it is of are the things of the whole, under their noun, one of
// its kin or one for all things of a kind.
func (c *Sums) shareOfThose(m *mention.Quantity, whole int) bool {
	w := &c.Doc.Quantities[whole]
	for k := m.Last + 1; k < min(m.Last+ShareNounReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.TokenIn(k, ClassAllOfKind) || w.Noun != "" && (c.SameLemma(k, c.HeadToken(w)) || c.KinTokens(k, c.HeadToken(w))) {
			return true
		}
	}
	return false
}

// sameSentence: all figures of the binding stand in one sentence.
func (c *Sums) sameSentence(b *passage.Binding) bool {
	first, last := b.Sentences()
	return first == last
}

// optionLeft is an option of frames whose binder is "lone": "yes" where the share is what the
// part leaves of the whole.
const optionLeft = "left"

// meantShare is the part's share of the whole in per cent and what it leaves, the one that the
// frame means first.
func (c *Sums) meantShare(b *passage.Binding) (meant, other float64) {
	part, whole := b.Get(evidence.RolePart), b.Get(evidence.RoleWhole)
	if len(part) != 1 || len(whole) != 1 {
		return math.NaN(), math.NaN()
	}
	share := 100 * c.Mid(part[0].Quantity) / c.Mid(whole[0].Quantity)
	if b.Frame.Options[optionLeft] != "" {
		return 100 - share, share
	}
	return share, 100 - share
}

// otherShare: the share told is the one that the frame does not mean, or none can be.
func (c *Sums) otherShare(b *passage.Binding) bool {
	_, other := c.meantShare(b)
	return math.IsNaN(other) || interval.Meet(c.LooseOf(b.Get(check.RoleStated)[0].Quantity), interval.Of(other))
}

// nearShare: the part is about as much of the whole as the share says.
func (c *Sums) nearShare(b *passage.Binding) bool {
	meant, other := c.meantShare(b)
	off := c.Mid(b.Get(check.RoleStated)[0].Quantity) / meant
	return min(meant, other) > 100*(1-nearlyWhole) && off > shareBelow && off < shareAbove
}

// toTheTenth: the percentage is told with decimals, so that only the very figures give it.
func (c *Sums) toTheTenth(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Form != mention.Fraction && m.LowPlace < 0
}
