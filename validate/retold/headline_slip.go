package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// What opens an article is told again soon. A figure there that a slip of the pen makes another one of these sentences, of the
// same kind of thing and time, is that one: of 1,536 printed articles none had such a pair that told of two things.

// headSlipReach is how many sentences behind the first a figure of it is told again.
const headSlipReach = 8

// How many words two passages share of which either has others of the unit in its sentence, and how many others of the kind the
// article may have where they share less.
const (
	headSlipShared = 2
	headSlipOthers = 2
)

// headlineSlip is the slip by which the second figure differs from that of headline, deck or first sentence, which it tells again.
func (c *Retold) headlineSlip(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.opensOver(a, b) || a.IsRange || b.IsRange || a.Form != mention.Figures || b.Form != mention.Figures || inSeconds(a) || !c.firstTold(first, second) {
		return ""
	}
	if slip == "" && c.Share(first, second) >= headSlipShared && roletype.Of(a) == roletype.Money {
		slip = c.ScaledFrom(first, second)
	}
	if slip == "" || slip == passage.SlipRounded || c.OtherCounted(first, second) || c.cutShort(first, second) || c.headTellsOther(first, second) {
		return ""
	}
	shared, most := c.Share(first, second), headSlipOthers
	switch {
	case shared >= headSlipShared:
		return slip
	case shared == 0 && roletype.Of(a) != roletype.Money:
		return ""
	case shared == 0:
		most = 0
	}
	if !c.Alone(first) || !c.Alone(second) || c.Others(first, second, most+1) > most {
		return ""
	}
	return slip
}

// opensOver: the first figure stands in headline or deck, or in the first sentence of a text that goes on to something else before it
// tells the second.
func (c *Retold) opensOver(a, b *mention.Quantity) bool {
	if b.Sentence > headSlipReach || c.Heads(b.Sentence) {
		return false
	}
	if c.Heads(a.Sentence) {
		return true
	}
	return a.Sentence == 0 && b.Sentence > 1 && c.RetellsLead(a.Sentence, b.Sentence) && !c.NamesClash(a.Sentence, b.Sentence)
}

// firstTold: the article tells the first figure nowhere else, or the second one nowhere else and before it tells the first again: what
// is told in between is what is meant.
func (c *Retold) firstTold(first, second int) bool {
	return c.Untold(first, second) || c.ToldOnce(first, second) && !c.kindBetween(first, second)
}

// headTellsOther: the wording says that the two figures are of different things, times or places, or that the second came before the
// first or is somebody else's.
func (c *Retold) headTellsOther(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return c.Direction(first)*c.Direction(second) < 0 || c.SetAgainst(b) || c.OtherAge(first, second) || c.ageAndSpan(first, second) ||
		c.OtherMeasure(first, second) || c.aimedAt(first) != c.aimedAt(second) || c.OfWhole(first) != c.OfWhole(second) || a.Per != b.Per ||
		c.TokensIn(b.First, b.Last, evidence.ClassOtherOne) || c.OfOther(first, second) || c.sumTold(first, second) ||
		c.OtherScope(a.Sentence, b.Sentence) || c.TimesClash(a.Sentence, b.Sentence) || c.LooksFarther(a.Sentence) != c.LooksFarther(b.Sentence) ||
		c.OfEarlier(second) || c.AnySays(b.Sentence, b.Sentence, classTalkedOf)
}
