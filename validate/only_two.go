package validate

import (
	"crossfoot/extract/mention"
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
func (c *checker) onlyTwo(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if slip != slipTransposed && slip != slipShifted && slip != slipRounded || a.IsRange || b.IsRange || a.Sentence == b.Sentence || c.fewApart(first, second) {
		return false
	}
	if !c.ofOneKind(first, second, slip) {
		return false
	}
	if most := c.mostOthers(first, second, slip); c.others(first, second, most+1) > most {
		return false
	}
	turn, turned := c.direction(first), c.direction(second)
	if turn*turned < 0 || c.otherMeasure(first, second) || c.setAgainst(b) || c.anew(b) && turned == 0 || c.otherScope(a.Sentence, b.Sentence) {
		return false
	}
	if c.littleInCommon(first, second) {
		return false
	}
	sure := slip == slipShifted && c.digitsOf(first, second) >= echoDigits && c.share(first, second) > 0
	return sure || !c.passesOn(first, second) && !c.toldApart(first, second, slip == slipTransposed) && !c.addsTime(a.Sentence, b.Sentence)
}

// littleInCommon: two figures of two digits stand in passages that share no word, or no more than
// their noun and are of two people: the one pitcher threw 41 times, the other 14.
func (c *checker) littleInCommon(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.digitsOf(first, second) >= echoDigits || c.opens(a.Sentence) {
		return false
	}
	shared := c.share(first, second)
	return shared <= 1 && c.subjectsApart(first, second) || shared == 0 && !c.namedBefore(b)
}

// passesOn: the second sentence goes on to the next thing; who is quoted takes up what was told.
func (c *checker) passesOn(first, second int) bool {
	return c.oneByOne(first, second) && (c.speech(c.Doc.Quantities[first].Sentence) || !c.speech(c.Doc.Quantities[second].Sentence))
}

// digitsOf is how many digits the longer of two figures has.
func (c *checker) digitsOf(first, second int) int {
	return max(significantDigits(&c.Doc.Quantities[first]), significantDigits(&c.Doc.Quantities[second]))
}

// mostOthers is how many other figures of the kind the two may have.
func (c *checker) mostOthers(first, second int, slip string) int {
	switch a := &c.Doc.Quantities[first]; {
	case slip == slipRounded || slip == slipShifted && c.digitsOf(first, second) < echoDigits:
		return 0
	case c.digitsOf(first, second) >= echoDigits:
		return othersFew
	case a.Unit == mention.Percent:
		return 0
	}
	return othersOne
}

// ofOneKind: the two are of a unit, or count things, of which an article tells little, and have the
// digits that the slip asks for.
func (c *checker) ofOneKind(first, second int, slip string) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	long := c.digitsOf(first, second) >= echoDigits
	switch {
	case mention.IsDuration(a.Unit):
		return false
	case slip == slipRounded && !c.roundsOther(first, second):
		return false
	case slip == slipShifted && !long:
		return roletype.Of(a) == roletype.Money && c.share(first, second) > 0
	case a.Unit == mention.Percent:
		return slip != slipShifted || long
	case a.Unit != mention.Count:
		return true
	}
	return a.Noun != "" && b.Noun != "" && (c.sameCounted(a, b) || c.kindred(a, b) && min(c.mid(first), c.mid(second)) >= manyThings)
}

// roundsOther: one of the two is told as round, and they have words in common, or stand in headline and text or
// side by side as fraction and percentage.
func (c *checker) roundsOther(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.headline(a.Sentence) || a.Form == mention.Fraction && b.Sentence == a.Sentence+1 {
		return true
	}
	return (a.Hedge != mention.Exact || b.Hedge != mention.Exact || a.Form == mention.Fraction || c.passedBy(a) || c.passedBy(b)) && c.share(first, second) > 0
}

// Words by a round figure that something passes: "the $2.8bn mark", "die Marke von 2,8 Milliarden".
const (
	classPassed = "round-mark"
	passedReach = 2
)

// passedBy: the figure is one that something passes.
func (c *checker) passedBy(m *mention.Quantity) bool {
	return m.Last < c.Doc.Tokens.Sentences[m.Sentence].Last && c.tokenIn(m.Last, classPassed) || c.shortlyBefore(m, passedReach, classPassed)
}
