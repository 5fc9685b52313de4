package sums

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// RoleShare is a share that a word tells, too.
const RoleShare = "share"

// loneReach is how many sentences away, on either side, a share's part and whole stand;
// what the headline tells may stand anywhere behind.
const loneReach = 2

// bindLone puts a share, which the patterns find, together with the figures of things around
// it, under whatever names: the smaller of two is the part, the larger the whole. With the
// option "pairs", two that the patterns of those frames know for part and whole go first, and
// the share may also be the headline's. The share must itself be the only one around. A word
// for a share ("most") goes with the only share of its sentence and the next.
func bindLone(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		cue := &b.Roles[0].Fillers[0]
		var r *passage.Binding
		switch {
		case cue.Quantity < 0:
			r = c.loneOfWord(b, cue)
		case c.shareAlone(cue, fp.Frame.Options[evidence.OptionExcept]):
			r = c.loneShareOf(b, cue)
		}
		if r != nil {
			out = append(out, r)
		}
	}
	return out
}

// shareAlone: the share is one of things, and nothing else around is a share or the only whole.
func (c *Sums) shareAlone(cue *passage.Filler, except string) bool {
	m := &c.Doc.Quantities[cue.Quantity]
	return !c.TellsDelta(m) && !c.Cell(m) && !c.around(cue.Quantity, except) && c.loneShare(cue.Quantity) && !c.sharesAmount(cue) && !c.ownWhole(cue.Quantity)
}

// loneShareOf is the binding of the share with the part and whole that other frames know, or
// else with figures of things around it.
func (c *Sums) loneShareOf(b *passage.Binding, cue *passage.Filler) *passage.Binding {
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
func (c *Sums) bareShare(m *mention.Quantity) bool {
	if m.Form != mention.Fraction || m.Noun != "" || m.Last >= c.Doc.Tokens.Sentences[m.Sentence].Last {
		return false
	}
	noun := c.PluralNoun(m.Last) || c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[m.Last].Capital
	return !noun && !c.TokenIn(m.Last, evidence.ClassOfWord) && !c.ShortlyBefore(m, evidence.ThusReach, evidence.ClassThus)
}

// ownWholeReach is how many tokens behind a share the figure of its own whole stands.
const ownWholeReach = 4

// ownWhole: right behind the share stands the figure of what it is of: "30% of the planned 150 flats".
func (c *Sums) ownWhole(q int) bool {
	if q+1 >= len(c.Doc.Quantities) {
		return false
	}
	m, o := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return o.Sentence == m.Sentence && o.First-m.Last <= ownWholeReach && c.countsThings(q+1) && !c.MarkBetween(m.Last, o.First)
}

// sharesAmount: before the share stands, in its sentence, an amount that it may be of: "twelve
// million euros, half of it from the state".
func (c *Sums) sharesAmount(cue *passage.Filler) bool {
	return slices.ContainsFunc(c.QuantitiesOf(cue.Sentence), func(q int) bool {
		return q < cue.Quantity && !c.countsThings(q) && !evidence.Percents(&c.Doc.Quantities[q]) && roletype.Of(&c.Doc.Quantities[q]) != roletype.Duration
	})
}

// loneShare: no share of another value stands around.
func (c *Sums) loneShare(q int) bool {
	for k := max(0, q-evidence.MaxLook); k < min(len(c.Doc.Quantities), q+evidence.MaxLook); k++ {
		if m := &c.Doc.Quantities[k]; k != q && evidence.Percents(m) && c.closeTo(m.Sentence, c.Doc.Quantities[q].Sentence) && c.Mid(k) != c.Mid(q) {
			return false
		}
	}
	return true
}

// closeTo: the sentences are no further apart than a share and what it is of.
func (c *Sums) closeTo(a, b int) bool { return max(a-b, b-a) <= loneReach }

// lonePair is the binding with the only part and whole that other frames find around it or, of
// a headline's share, in the article; nil where there are several.
func (c *Sums) lonePair(b *passage.Binding, cue *passage.Filler) *passage.Binding {
	var near, any pairs
	for _, p := range c.PartsOfWholes(b.Frame) {
		if !c.countThings(p) {
			continue
		}
		any.add(p)
		if first, last := p.Sentences(); c.closeTo(first, cue.Sentence) && c.closeTo(last, cue.Sentence) {
			near.add(p)
		}
	}
	if near.first == nil && c.Headline(cue.Sentence) {
		near = any
	}
	if near.first == nil || near.several {
		return nil
	}
	return c.joinedPair(b, near.first)
}

// countThings: all figures of the binding are numbers of things.
func (c *Sums) countThings(b *passage.Binding) bool {
	return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return !c.countsThings(q) })
}

// loneOfWord is the binding of a word for a share with the only share of its sentence and
// the next, none in the one before; nil where that is said of others.
func (c *Sums) loneOfWord(b *passage.Binding, cue *passage.Filler) *passage.Binding {
	share := -1
	for s := max(cue.Sentence-1, 0); s <= cue.Sentence+1 && s < len(c.Sentences); s++ {
		for _, q := range c.QuantitiesOf(s) {
			switch m := &c.Doc.Quantities[q]; {
			case !evidence.Percents(m):
			case share >= 0 || s < cue.Sentence || m.Hedge == mention.UpTo || c.TellsDelta(m) || m.Start < cue.Span.Start || c.setApart(m), c.NamedOfThem(q):
				return nil
			default:
				share = q
			}
		}
	}
	if share < 0 || c.TokensIn(c.TokenAt(cue.Span.End), c.Doc.Quantities[share].First, classConcession) {
		return nil
	}
	r := b.With(RoleShare, c.QuantityFiller(share))
	r.Weak = true
	r.AgreeOnly = c.otherShared(cue, share) || c.untiedShare(cue, share) || c.around(share, b.Frame.Options[evidence.OptionExcept]) || c.ofAnything(share) || c.amountBetween(cue, share) || c.ownFigure(cue, share)
	return r
}

// ofAnything: the percentage is an attribute, or measures what stands right before it, so that
// it need not be a share of what was told: "a 20 per cent clause", "a deposit of 5 per cent".
func (c *Sums) ofAnything(q int) bool {
	m := &c.Doc.Quantities[q]
	k := c.BeforeFigure(m)
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	if m.Form == mention.Fraction || k < first {
		return false
	}
	return m.Adjective || c.TokenIn(k, classOneOnly) || k > first && c.TokenIn(k, evidence.ClassOfWord) && c.IsContent(k-1, false) &&
		!c.TokenIn(k-1, ClassShareNoun)
}

// otherShared: the percentage is one of something that the word does not tell of: "a minority of patients use 64 per cent of the budget".
func (c *Sums) otherShared(cue *passage.Filler, share int) bool {
	m := &c.Doc.Quantities[share]
	end := min(c.Doc.Tokens.Sentences[m.Sentence].Last, m.Last+ShareNounReach)
	if m.Last >= end || !c.TokenIn(m.Last, evidence.ClassOfWord) {
		return false
	}
	for k := m.Last + 1; k < end && !c.ListMark(k) && !c.TokenIn(k, ClassAllOfKind); k++ {
		if c.IsContent(k, false) {
			return !c.AnyLemma(c.TokenAt(cue.Span.Start), m.First, k) && (c.TokenIn(k, ClassMassWhole) || !c.TokenIn(k, classOwnWhole) && !c.TokenIn(k, evidence.ClassPeople))
		}
	}
	return false
}

// untiedShare: the percentage stands in the sentence behind that of the word, and no poll, nothing that takes up what was told and no word
// of that sentence ties it to it: "most guests come from afar. 22 per cent arrive by bike".
func (c *Sums) untiedShare(cue *passage.Filler, share int) bool {
	s := c.Doc.Quantities[share].Sentence
	if s == cue.Sentence || c.AnySays(cue.Sentence, s, classSurvey) || c.AnySays(cue.Sentence, s, classSaidSo) || c.AnySays(cue.Sentence, s, classTakesSide) {
		return false
	}
	return c.ContentOfSentence(cue.Sentence).Shared(c.ContentOfSentence(s)) == 0
}

// Word classes of polls, of what takes up what others said, and of votes.
const (
	classSurvey    = "survey"
	classSaidSo    = "said-so"
	classTakesSide = "takes-side"
	classOwnWhole  = "own-whole"
)

// ClassMassWhole holds the words for what is not counted in things: "of the budget".
const ClassMassWhole = "mass-whole"

// amountBetween: between the word and the share stands an amount, of which the word may tell:
// "the lion's share was the £7m".
func (c *Sums) amountBetween(cue *passage.Filler, share int) bool {
	for q := share - 1; q >= 0 && c.Doc.Quantities[q].Start >= cue.Span.End; q-- {
		if class := roletype.Of(&c.Doc.Quantities[q]); class == roletype.Money || class == roletype.Measure {
			return true
		}
	}
	return false
}

// ownReach is how many items behind a word its own figure begins: "a majority of 412".
const ownReach = 2

// ownFigure: another figure than the share stands right behind the word, and tells how large it is.
func (c *Sums) ownFigure(cue *passage.Filler, share int) bool {
	q := share
	for q > 0 && c.Doc.Quantities[q-1].Start >= cue.Span.End {
		q--
	}
	m := &c.Doc.Quantities[q]
	return q < share && m.Sentence == cue.Sentence && c.ItemAt(m.Number.Start)-c.ItemAt(cue.Span.End-1) <= ownReach
}

// Word classes by a share: an article that makes it an attribute, and nouns that tell a share.
const (
	classOneOnly   = "one-only"
	ClassShareNoun = "share-noun"
)

// classConcession holds the conjunctions before what is so although it would not be expected.
const classConcession = "concession"

// setApart: a colon, or a word that sets another thing against the one before, stands before
// the share in its sentence: "most stayed, while 24% left", "most are unhappy: 20% very much so".
func (c *Sums) setApart(m *mention.Quantity) bool {
	for k := c.Doc.Tokens.Sentences[m.Sentence].First; k < m.First; k++ {
		if c.Doc.Tokens.All[k].Is(":") || c.TokenIn(k, evidence.ClassParting) {
			return true
		}
	}
	return false
}

// countsThings: the figure is a number of things that may be a part or a whole.
func (c *Sums) countsThings(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Unit == mention.Count && c.Mid(q) == math.Trunc(c.Mid(q)) && m.Per == "" && !m.Age && !c.Vague(q) && !c.YearLike(m) && !c.Cell(m) &&
		roletype.Of(m) == roletype.Count && !c.CountsPoints(m)
}
