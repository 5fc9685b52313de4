package retold

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// A headline takes its figure from the article's first sentences. Where the article does not
// tell it, but a sentence soon behind has the only figure of its kind, the two are one: of
// 1,500 printed articles three had such a headline whose figure was another.

// openingNeed is how much must speak for one fact where the first sentence is no headline.
const openingNeed = 3

// headlined names how the second figure differs from the headline's, which it tells again.
func (c *Retold) headlined(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.AnySays(b.Sentence, b.Sentence, classTalkedOf) || !c.Opens(a.Sentence) || c.HeadSentence(b.Sentence) ||
		b.Sentence > a.Sentence+evidence.HeadReach || a.IsRange || b.IsRange ||
		inSeconds(a) || roundedDown(a, c.Mid(first), c.Mid(second)) || !c.Alone(first) || !c.Alone(second) || !c.Untold(first, second) ||
		!c.ofHeadline(first, second) || c.numbersSection(a) {
		return ""
	}
	if slip == "" {
		if c.kindBetween(first, second) || c.FarApart(first, second) || c.cutShort(first, second) || c.OfEarlier(second) ||
			c.LooksFarther(b.Sentence) {
			return ""
		}
		slip = passage.SlipFigure
	}
	switch {
	case !c.Headline(a.Sentence):
		if roletype.Bare(a) || roletype.Bare(b) || !evidence.OfDigits(slip) || c.EvidenceFor(first, second, slip) < openingNeed ||
			c.OneByOne(first, second) || c.ToldApart(first, second, false) || c.AddsTime(a.Sentence, b.Sentence) {
			return ""
		}
	case c.Share(first, second) == 0 && !c.kindAlone(first, second, slip):
		return ""
	}
	return slip
}

// numbersSection: the figure numbers what the headline stands over: "3.2 Who pays for it".
func (c *Retold) numbersSection(head *mention.Quantity) bool {
	return roletype.Bare(head) && c.Doc.Tokens.All[head.First].Kind == token.Digits && head.First == c.Doc.Tokens.Sentences[head.Sentence].First
}

// classTalkedOf holds the words of figures that were talked of before another came.
const classTalkedOf = "talked-of"

// roundedDown: the headline tells from how much on the figure lies, which lies there: "over 2,000" of 2,311.
func roundedDown(head *mention.Quantity, told, exact float64) bool {
	return head.Hedge == mention.Over && exact > told && exact < overReach*told
}

// overReach is how much more than the headline's figure "over" may mean.
const overReach = 1.25

// ofHeadline: the two tell of the same kind of thing, and nothing says that they are of different ones.
func (c *Retold) ofHeadline(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if roletype.Bare(a) && roletype.Bare(b) || !c.SameCounted(a, b) && !c.calledOtherwise(first, second) {
		return false
	}
	turn, turned := c.Direction(first), c.Direction(second)
	if a.Unit != mention.Percent {
		turn, turned = c.FigureTurn(first), c.FigureTurn(second)
	}
	if turn*turned < 0 || a.Unit == mention.Percent && a.Form != b.Form && turn != turned {
		return false // a change, and a share in words
	}
	counted := a.Unit == mention.Count && a.Noun != "" && b.Noun != ""
	return (counted || !c.OtherMeasure(first, second)) && !c.OtherAge(first, second) && !c.Anew(b) && !c.SetAgainst(b) && !c.TimesClash(a.Sentence, b.Sentence)
}

// calledOtherwise: the two count the same kind of thing by two names, and the second's sentence counts no
// others of it: "seven victims", "four women and three men".
func (c *Retold) calledOtherwise(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	alike := func(o *mention.Quantity) bool {
		return c.Kindred(a, o) || c.NounIn(a, evidence.ClassPeople) && c.NounIn(o, evidence.ClassPeople)
	}
	return alike(b) && !slices.ContainsFunc(c.QuantitiesOf(b.Sentence), func(q int) bool {
		return q != second && c.Doc.Quantities[q].Unit == mention.Count && alike(&c.Doc.Quantities[q])
	})
}

// kindBetween: another figure of the kind stands between the two.
func (c *Retold) kindBetween(first, second int) bool {
	for i := first + 1; i < second; i++ {
		if o := &c.Doc.Quantities[i]; o.Unit == c.Doc.Quantities[second].Unit && c.SameCounted(o, &c.Doc.Quantities[second]) {
			return true
		}
	}
	return false
}

// kindAlone: the article has no other figures of the kind, and it is one of which that says something.
func (c *Retold) kindAlone(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case c.Others(first, second, 1) > 0 || a.Age:
		return false
	case a.Unit == mention.Percent:
		return a.Form == mention.Fraction && b.Form == mention.Fraction && a.Hedge == b.Hedge
	case mention.IsDuration(a.Unit):
		return true
	case a.Unit != mention.Count:
		return evidence.OfDigits(slip)
	case a.Noun == "" || b.Noun == "":
		return evidence.OfDigits(slip) && c.largeAlone(first, second)
	}
	rate, _ := c.RateOf(second)
	return !rate.Each
}

// largeAlone: the two are the article's only large counts.
func (c *Retold) largeAlone(first, second int) bool {
	for i := max(0, first-evidence.TwinWindow); i < min(len(c.Doc.Quantities), second+evidence.TwinWindow); i++ {
		if o := &c.Doc.Quantities[i]; (i == first || i == second) == (o.Unit != mention.Count || c.Mid(i) < evidence.LeastScaled) {
			return false
		}
	}
	return true
}

// cutNear is how far a figure may be from another that it is with digits cut off.
const cutNear = 0.1

// cutShort: the one figure is the other with its last digits cut off: "$16bn", "$16.6bn".
func (c *Retold) cutShort(first, second int) bool {
	x, y := strings.TrimRight(c.NumeralOf(first), "0"), strings.TrimRight(c.NumeralOf(second), "0")
	return x != "" && y != "" && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x)) &&
		math.Abs(c.Mid(first)-c.Mid(second)) <= cutNear*math.Max(c.Mid(first), c.Mid(second))
}
