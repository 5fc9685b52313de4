package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Figures of one kind that differ as a slip of the pen does are hardly ever those of two things
// where an article has next to none others of the kind: of 2,000 articles none had such
// a pair by chance of which no wording set the two apart.

// How many other figures of the kind there may be: few beside two of three digits, or of money or things
// counted, none beside percentages, of which any article has some.
const (
	othersFew = 2
	othersOne = 1
)

// manyThings is from which number on things counted are called by several nouns.
const manyThings = 1000

// onlyTwo: the article has hardly any other figures of the kind, and nothing says that the
// two are of different things.
func (c *Evidence) onlyTwo(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip != passage.SlipTransposed && slip != passage.SlipShifted && slip != passage.SlipRounded || a.IsRange || b.IsRange ||
		a.Sentence == b.Sentence || c.FewApart(first, second) {
		return false
	}
	if !c.ofOneKind(first, second, slip) {
		return false
	}
	if most := c.mostOthers(first, second, slip); c.Others(first, second, most+1) > most {
		return false
	}
	turn, turned := c.Direction(first), c.Direction(second)
	if turn*turned < 0 || c.OtherMeasure(first, second) || c.SetAgainst(b) || c.Anew(b) && turned == 0 || c.OtherScope(a.Sentence, b.Sentence) {
		return false
	}
	if c.littleInCommon(first, second) {
		return false
	}
	sure := slip == passage.SlipShifted && c.digitsOf(first, second) >= EchoDigits && c.Share(first, second) > 0
	return sure || !c.passesOn(first, second) && !c.ToldApart(first, second, slip == passage.SlipTransposed) && !c.AddsTime(a.Sentence, b.Sentence)
}

// littleInCommon: two figures of two digits stand in passages that share no word, or no more than
// their noun and are of two people: the one pitcher threw 41 times, the other 14.
func (c *Evidence) littleInCommon(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.digitsOf(first, second) >= EchoDigits || c.Opens(a.Sentence) {
		return false
	}
	shared := c.Share(first, second)
	return shared <= 1 && c.SubjectsApart(first, second) || shared == 0 && !c.NamedBefore(b)
}

// passesOn: the second sentence goes on to the next thing; who is quoted takes up what was told.
func (c *Evidence) passesOn(first, second int) bool {
	return c.OneByOne(first, second) && (c.Speech(c.Doc.Quantities[first].Sentence) || !c.Speech(c.Doc.Quantities[second].Sentence))
}

// digitsOf is how many digits the longer of two figures has.
func (c *Evidence) digitsOf(first, second int) int {
	return max(SignificantDigits(&c.Doc.Quantities[first]), SignificantDigits(&c.Doc.Quantities[second]))
}

// mostOthers is how many other figures of the kind the two may have.
func (c *Evidence) mostOthers(first, second int, slip string) int {
	switch a := &c.Doc.Quantities[first]; {
	case slip == passage.SlipRounded || slip == passage.SlipShifted && c.digitsOf(first, second) < EchoDigits:
		return 0
	case c.digitsOf(first, second) >= EchoDigits:
		return othersFew
	case a.Unit == mention.Percent:
		return 0
	}
	return othersOne
}

// ofOneKind: the two are of a unit, or count things, of which an article tells little, and have the
// digits that the slip asks for.
func (c *Evidence) ofOneKind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	long := c.digitsOf(first, second) >= EchoDigits
	switch {
	case mention.IsDuration(a.Unit):
		return false
	case slip == passage.SlipRounded && !c.roundsOther(first, second):
		return false
	case slip == passage.SlipShifted && !long:
		return roletype.Of(a) == roletype.Money && c.Share(first, second) > 0
	case a.Unit == mention.Percent:
		return slip != passage.SlipShifted || long
	case a.Unit != mention.Count:
		return true
	}
	return a.Noun != "" && b.Noun != "" && (c.SameCounted(a, b) || c.Kindred(a, b) && min(c.Mid(first), c.Mid(second)) >= manyThings)
}

// roundsOther: one of the two is told as round, and they have words in common, or stand in headline and text or
// side by side as fraction and percentage.
func (c *Evidence) roundsOther(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.Headline(a.Sentence) || a.Form == mention.Fraction && b.Sentence == a.Sentence+1 {
		return true
	}
	return (a.Hedge != mention.Exact || b.Hedge != mention.Exact || a.Form == mention.Fraction || c.PassedBy(a) || c.PassedBy(b)) && c.Share(first, second) > 0
}

// Words by a round figure that something passes: "the $2.8bn mark", "die Marke von 2,8 Milliarden".
const (
	classPassed = "round-mark"
	passedReach = 2
)

// PassedBy: the figure is one that something passes.
func (c *Evidence) PassedBy(m *mention.Quantity) bool {
	return m.Last < c.Doc.Tokens.Sentences[m.Sentence].Last && c.TokenIn(m.Last, classPassed) || c.ShortlyBefore(m, passedReach, classPassed)
}
