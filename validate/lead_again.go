package validate

import (
	"slices"

	"crossfoot/extract/mention"
)

// A figure of headline or lead is told again in the text. Where neither of two figures has its like elsewhere, the
// article has next to none others of the kind, their passages share words, and nothing says that they are of
// different things, they are one, whatever their difference: of 38 such pairs of lead and text in 1,500 printed articles,
// 36 were equal.

// againRatio is how far two figures may lie apart that should be one, unless as slips do.
const againRatio = 3.0

// againFarRatio is that where so much is told again that others of the kind do not matter.
const againFarRatio = 10.0

// How many words the passages share: of figures of one noun or unit, of percentages and things called by kindred
// nouns, and of counts of nothing named; how many more where the article has others of the kind, and how many others.
const (
	againShared   = 2
	againKindred  = 3
	againBare     = 4
	againBesides  = 1
	againOthers   = 2
	againMuch     = 4
	againStranger = 99
)

// leadAgain names the difference of the second figure from the lead's, or one of the text, which it tells again.
func (c *checker) leadAgain(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.IsRange || b.IsRange {
		return ""
	}
	much := c.muchRetold(first, second)
	if slip == "" {
		ratio := againRatio
		if much {
			ratio = againFarRatio
		}
		if x, y := c.mid(first), c.mid(second); x > ratio*y || y > ratio*x || c.cutShort(first, second) {
			return ""
		}
		slip = slipFigure
	}
	need := c.againNeed(first, second)
	if !c.retellsLead(a.Sentence, b.Sentence) {
		need = c.againInText(first, second, need)
	}
	if c.share(first, second) < need { // the least costly to ask
		return ""
	}
	switch others := c.others(first, second, againOthers+1); {
	case much:
	case others > againOthers, others > 0 && a.Unit == mention.Count && slip == slipFigure:
		return ""
	case others > 0:
		need = max(need, againShared+againBesides)
	}
	if untold, once := c.untold(first, second), c.toldOnce(first, second); !untold && !once {
		return ""
	} else if !untold || !once {
		need = max(need, againBare)
	}
	if shared := c.share(first, second); shared < need || c.otherThing(first, second, shared > need && slippedInside(slip)) ||
		(c.anew(b) || c.ofOther(first, second)) && !(c.heads(a.Sentence) && shared > need) {
		return ""
	}
	return slip
}

// muchRetold: the text tells so much of what headline or lead tells by an amount or measure that others of its kind are no
// matter. Counts are told of one thing after the other.
func (c *checker) muchRetold(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	need := againMuch
	if a.Unit == mention.Percent {
		need++
	}
	return c.retellsLead(a.Sentence, b.Sentence) && c.share(first, second) >= need && a.Unit != mention.Count && !c.isAge(first) && !c.isAge(second) &&
		!c.isWhole(second) && c.untold(first, second) && c.toldOnce(first, second)
}

// againInText is how many words more the passages of two figures of the text must share, of which neither is a lead's.
func (c *checker) againInText(first, second, need int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.isAge(first) || a.Form == mention.Fraction || b.Form == mention.Fraction || a.Unit == mention.Count && !c.sameName(a, b) ||
		c.share(first, second) <= need || c.others(first, second, 1) > 0 {
		return againStranger
	}
	return need + 1
}

// sameName: the two count things of one name, at most with an attribute to one of them.
func (c *checker) sameName(a, b *mention.Quantity) bool {
	return a.Noun != "" && b.Noun != "" && sameNoun(a, b) && (a.Noun == b.Noun || a.Noun == headOf(a.Noun) || b.Noun == headOf(b.Noun))
}

// againNeed is how many words the passages of two figures must share by what they count or measure.
func (c *checker) againNeed(first, second int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.Unit == mention.Percent:
		if a.Form == mention.Fraction || b.Form == mention.Fraction || c.tellsTurn(first) != c.tellsTurn(second) {
			return againStranger
		}
		return againKindred
	case a.Unit != mention.Count, a.Noun != "" && b.Noun != "" && c.sameCounted(a, b):
		return againShared
	case a.Noun != "" && b.Noun != "" && (!c.otherCounted(first, second) || c.kindred(a, b)):
		return againKindred
	case a.Noun != "" && b.Noun != "":
		return againStranger
	}
	return againBare
}

// agoIn: the sentence names a time seen from the reader's: "six years ago", "last year".
func (c *checker) agoIn(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	return c.tokensIn(s.First, s.Last, classPrior) || slices.ContainsFunc(c.ownTimes(sentence), looksBack)
}

// otherThing: the wording says that the two figures are of different things, times or places. Other names are not
// heeded where the two are surely one.
func (c *checker) otherThing(first, second int, surely bool) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return !c.sameTime(first, second) || c.direction(first)*c.direction(second) < 0 || c.setAgainst(b) ||
		c.otherAge(first, second) || c.ageAndSpan(first, second) || c.tokensIn(b.First, b.Last, classOtherOne) || c.otherMeasure(first, second) ||
		c.aimedAt(first) != c.aimedAt(second) || c.ofWhole(first) != c.ofWhole(second) ||
		a.Per != b.Per || c.restOf(first, second) || !c.headline(a.Sentence) && c.placedBehind(first, b) || !c.leads(first) && c.datedBehind(b) ||
		c.otherScope(a.Sentence, b.Sentence) || c.timesClash(a.Sentence, b.Sentence) || c.looksFarther(a.Sentence) != c.looksFarther(b.Sentence) ||
		c.agoIn(a.Sentence) != c.agoIn(b.Sentence) || !surely && c.namesClash(a.Sentence, b.Sentence)
}
