package retold

import (
	"slices"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
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
func (c *Retold) leadAgain(first, second int, slip string) string {
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
		if x, y := c.Mid(first), c.Mid(second); x > ratio*y || y > ratio*x || c.cutShort(first, second) {
			return ""
		}
		slip = passage.SlipFigure
	}
	need := c.againNeed(first, second)
	if !c.RetellsLead(a.Sentence, b.Sentence) {
		if slip == passage.SlipFigure || slip == passage.SlipScale {
			return "" // manuals and reports tell many things alike that differ: "glazed with two coats", "with three coats"
		}
		need = c.againInText(first, second, need)
	}
	if c.Share(first, second) < need || slip == passage.SlipFigure && c.nextOfOther(first, second) { // the least costly to ask
		return ""
	}
	switch others := c.Others(first, second, againOthers+1); {
	case much:
	case others > againOthers, others > 0 && a.Unit == mention.Count && slip == passage.SlipFigure:
		return ""
	case others > 0:
		need = max(need, againShared+againBesides)
	}
	if untold, once := c.Untold(first, second), c.ToldOnce(first, second); !untold && !once {
		return ""
	} else if !untold || !once {
		need = max(need, againBare)
	}
	if shared := c.Share(first, second); shared < need || c.otherThing(first, second, shared > need && slippedInside(slip)) ||
		(c.Anew(b) || c.OfOther(first, second)) && !(c.Heads(a.Sentence) && shared > need) {
		return ""
	}
	return slip
}

// nextOfOther: the sentences stand side by side, and each begins with what its figure is told of: "Hughes took 3,240 votes. Garner took 2,160."
func (c *Retold) nextOfOther(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	a, b := &c.Doc.Claims[first], &c.Doc.Claims[second]
	if b.Quantity.Sentence != a.Quantity.Sentence+1 || a.Subject.Key == b.Subject.Key {
		return false
	}
	opens := func(k *extract.Claim) bool {
		return k.Subject.Key != "" && k.Subject.From.Start == c.Doc.Tokens.Sentences[k.Quantity.Sentence].Start
	}
	return opens(a) && opens(b)
}

// muchRetold: the text tells so much of what headline or lead tells by an amount or measure that others of its kind are no
// matter. Counts are told of one thing after the other.
func (c *Retold) muchRetold(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	need := againMuch
	if a.Unit == mention.Percent {
		need++
	}
	return c.RetellsLead(a.Sentence, b.Sentence) && c.Share(first, second) >= need && a.Unit != mention.Count && !c.IsAge(first) && !c.IsAge(second) &&
		!c.IsWhole(second) && c.Untold(first, second) && c.ToldOnce(first, second)
}

// againInText is how many words more the passages of two figures of the text must share, of which neither is a lead's.
func (c *Retold) againInText(first, second, need int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.IsAge(first) || a.Form == mention.Fraction || b.Form == mention.Fraction || a.Unit == mention.Count && !c.sameName(a, b) ||
		c.Share(first, second) <= need || c.Others(first, second, 1) > 0 {
		return againStranger
	}
	return need + 1
}

// sameName: the two count things of one name, at most with an attribute to one of them.
func (c *Retold) sameName(a, b *mention.Quantity) bool {
	return a.Noun != "" && b.Noun != "" && passage.SameNoun(a, b) && (a.Noun == b.Noun || a.Noun == passage.HeadOf(a.Noun) || b.Noun == passage.HeadOf(b.Noun))
}

// againNeed is how many words the passages of two figures must share by what they count or measure.
func (c *Retold) againNeed(first, second int) int {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case a.Unit == mention.Percent:
		if a.Form == mention.Fraction || b.Form == mention.Fraction || c.TellsTurn(first) != c.TellsTurn(second) {
			return againStranger
		}
		return againKindred
	case a.Unit != mention.Count, a.Noun != "" && b.Noun != "" && c.SameCounted(a, b):
		return againShared
	case a.Noun != "" && b.Noun != "" && (!c.OtherCounted(first, second) || c.Kindred(a, b)):
		return againKindred
	case a.Noun != "" && b.Noun != "":
		return againStranger
	}
	return againBare
}

// agoIn: the sentence names a time seen from the reader's: "six years ago", "last year".
func (c *Retold) agoIn(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	return c.TokensIn(s.First, s.Last, evidence.ClassPrior) || slices.ContainsFunc(c.OwnTimes(sentence), evidence.LooksBack)
}

// otherThing: the wording says that the two figures are of different things, times or places. Other names are not
// heeded where the two are surely one.
func (c *Retold) otherThing(first, second int, surely bool) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return !c.SameTime(first, second) || c.Direction(first)*c.Direction(second) < 0 || c.SetAgainst(b) ||
		c.OtherAge(first, second) || c.ageAndSpan(first, second) || c.TokensIn(b.First, b.Last, evidence.ClassOtherOne) || c.OtherMeasure(first, second) ||
		c.aimedAt(first) != c.aimedAt(second) || c.OfWhole(first) != c.OfWhole(second) ||
		a.Per != b.Per || c.restOf(first, second) || !c.Headline(a.Sentence) && c.PlacedBehind(first, b) || !c.Leads(first) && c.DatedBehind(b) ||
		c.OtherScope(a.Sentence, b.Sentence) || c.TimesClash(a.Sentence, b.Sentence) || c.LooksFarther(a.Sentence) != c.LooksFarther(b.Sentence) ||
		c.agoIn(a.Sentence) != c.agoIn(b.Sentence) || !surely && c.NamesClash(a.Sentence, b.Sentence)
}
