package validate

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

// A headline takes its figure from the article's first sentences. Where the article does not
// tell it, but a sentence soon behind has the only figure of its kind, the two are one: of
// 1,500 printed articles three had such a headline whose figure was another.

// openingNeed is how much must speak for one fact where the first sentence is no headline.
const openingNeed = 3

// headlined names how the second figure differs from the headline's, which it tells again.
func (c *checker) headlined(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.anySays(b.Sentence, b.Sentence, classTalkedOf) || !c.opens(a.Sentence) || c.headSentence(b.Sentence) || b.Sentence > a.Sentence+headReach || a.IsRange || b.IsRange ||
		inSeconds(a) || roundedDown(a, c.mid(first), c.mid(second)) || !c.alone(first) || !c.alone(second) || !c.untold(first, second) || !c.ofHeadline(first, second) {
		return ""
	}
	if slip == "" {
		if c.kindBetween(first, second) || c.farApart(first, second) || c.cutShort(first, second) || c.ofEarlier(second) ||
			c.looksFarther(b.Sentence) {
			return ""
		}
		slip = slipFigure
	}
	switch {
	case !c.headline(a.Sentence):
		if roletype.Bare(a) || roletype.Bare(b) || !ofDigits(slip) || c.evidence(first, second, slip) < openingNeed ||
			c.oneByOne(first, second) || c.toldApart(first, second, false) || c.addsTime(a.Sentence, b.Sentence) {
			return ""
		}
	case c.share(first, second) == 0 && !c.kindAlone(first, second, slip):
		return ""
	}
	return slip
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
func (c *checker) ofHeadline(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if roletype.Bare(a) && roletype.Bare(b) || !c.sameCounted(a, b) && !c.calledOtherwise(first, second) {
		return false
	}
	turn, turned := c.direction(first), c.direction(second)
	if a.Unit != mention.Percent {
		turn, turned = c.figureTurn(first), c.figureTurn(second)
	}
	if turn*turned < 0 || a.Unit == mention.Percent && a.Form != b.Form && turn != turned {
		return false // a change, and a share in words
	}
	counted := a.Unit == mention.Count && a.Noun != "" && b.Noun != ""
	return (counted || !c.otherMeasure(first, second)) && !c.otherAge(first, second) && !c.anew(b) && !c.setAgainst(b) && !c.timesClash(a.Sentence, b.Sentence)
}

// calledOtherwise: the two count the same kind of thing by two names, and the second's sentence counts no
// others of it: "seven victims", "four women and three men".
func (c *checker) calledOtherwise(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	alike := func(o *mention.Quantity) bool {
		return c.kindred(a, o) || c.nounIn(a, classPeople) && c.nounIn(o, classPeople)
	}
	return alike(b) && !slices.ContainsFunc(c.quantitiesOf(b.Sentence), func(q int) bool {
		return q != second && c.Doc.Quantities[q].Unit == mention.Count && alike(&c.Doc.Quantities[q])
	})
}

// kindBetween: another figure of the kind stands between the two.
func (c *checker) kindBetween(first, second int) bool {
	for i := first + 1; i < second; i++ {
		if o := &c.Doc.Quantities[i]; o.Unit == c.Doc.Quantities[second].Unit && c.sameCounted(o, &c.Doc.Quantities[second]) {
			return true
		}
	}
	return false
}

// kindAlone: the article has no other figures of the kind, and it is one of which that says something.
func (c *checker) kindAlone(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	switch {
	case c.others(first, second, 1) > 0 || a.Age:
		return false
	case a.Unit == mention.Percent:
		return a.Form == mention.Fraction && b.Form == mention.Fraction && a.Hedge == b.Hedge
	case mention.IsDuration(a.Unit):
		return true
	case a.Unit != mention.Count:
		return ofDigits(slip)
	case a.Noun == "" || b.Noun == "":
		return ofDigits(slip) && c.largeAlone(first, second)
	}
	rate, _ := c.rateOf(second)
	return !rate.each
}

// largeAlone: the two are the article's only large counts.
func (c *checker) largeAlone(first, second int) bool {
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		if o := &c.Doc.Quantities[i]; (i == first || i == second) == (o.Unit != mention.Count || c.mid(i) < leastScaled) {
			return false
		}
	}
	return true
}

// sinceYearTold: the figure counts years, and a year that the article names lies as far back: "driest in 17
// years", "the least since 2006".
func (c *checker) sinceYearTold(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Unit != unitYear || c.Doc.Date == "" {
		return false
	}
	now := math.Floor(years(c.Doc.Date).Mid())
	return slices.ContainsFunc(c.Doc.Times, func(t mention.Time) bool {
		return !t.Relative && len(t.ISO) >= yearKey && math.Floor(years(t.ISO[:yearKey]).Mid()) == now-c.mid(q)
	})
}

// untold: the article tells the first figure nowhere else, nor its digits with another unit.
func (c *checker) untold(first, second int) bool {
	if c.sinceYearTold(first) {
		return false
	}
	a, digits := &c.Doc.Quantities[first], c.numeralOf(first)
	for i := max(0, first-twinWindow); i < min(len(c.Doc.Quantities), second+twinWindow); i++ {
		o := &c.Doc.Quantities[i]
		if i == first || i == second || o.Low == nil || o.High == nil || c.smallOther(first, i) {
			continue
		}
		if (o.Unit == a.Unit || roletype.Bare(o) || roletype.Bare(a)) && (c.sameFigure(first, i) || digits != "" && c.numeralOf(i) == digits) {
			return false
		}
	}
	return true
}

// smallOther: the two are small numbers of different things, which are equal by chance.
func (c *checker) smallOther(q, i int) bool {
	return c.mid(q) < smallFigure && c.otherCounted(q, i)
}

// cutNear is how far a figure may be from another that it is with digits cut off.
const cutNear = 0.1

// cutShort: the one figure is the other with its last digits cut off: "$16bn", "$16.6bn".
func (c *checker) cutShort(first, second int) bool {
	x, y := strings.TrimRight(c.numeralOf(first), "0"), strings.TrimRight(c.numeralOf(second), "0")
	return x != "" && y != "" && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x)) &&
		math.Abs(c.mid(first)-c.mid(second)) <= cutNear*math.Max(c.mid(first), c.mid(second))
}
