package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

// A figure that differs as a slip does from one that the article tells several times
// is outvoted.

// votedNeeds are the needs of a figure told once against one told again and again,
// set on the same printed articles as those of orphans.
var votedNeeds = map[string]need{
	slipScale: {0.5, 0}, slipTransposed: {0.5, 0.05}, slipShifted: {1, 0.1}, slipDigit: {2.5, 0.25}, slipDropped: {1.5, 0.15},
}

// oneDigit is the need of figures of one digit, such as $1m and $10m.
var oneDigit = need{1.8, 0.2}

// votes is how often a figure must be told to outvote another.
const votes = 2

// outvoted names how one of the figures, told once, differs from the other.
func (c *checker) outvoted(first, second int, slip string) string {
	n, ok := votedNeeds[slip]
	x, y := c.times(first), c.times(second)
	if !ok || c.Doc.Quantities[first].Unit == mention.Percent || min(x, y) != 1 || max(x, y) < votes {
		return ""
	}
	if significantDigits(&c.Doc.Quantities[first]) < 2 && slip != slipScale {
		n = oneDigit
	}
	lone := first
	if y == 1 {
		lone = second
	}
	if slip == slipTransposed && c.ages(first, second) {
		n = need{}
	}
	if c.voted[lone] || c.met(first, second, slip, n) == "" {
		return ""
	}
	if c.voted == nil {
		c.voted = map[int]bool{}
	}
	c.voted[lone] = true
	return slip
}

// ages: both are years that somebody is old, said as an attribute or a noun ("the
// 38-year-old"), which need no words in common.
func (c *checker) ages(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != "year" || !a.Adjective || !b.Adjective || max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	x, y := c.Doc.Claims[first].Metric.Key, c.Doc.Claims[second].Metric.Key
	return x != "" && x == y
}

// tellingDigits is from how many digits on exchanged ones of an amount of money need
// nothing in common: such amounts are hardly ever alike by chance.
const tellingDigits = 3

// met is the slip where the two passages share what is needed and nothing in them
// speaks of different things.
func (c *checker) met(first, second int, slip string, n need) string {
	a, b := c.Doc.Quantities[first].Sentence, c.Doc.Quantities[second].Sentence
	if !c.comparable(first, second, slip) || !c.sameCounted(&c.Doc.Quantities[first], &c.Doc.Quantities[second]) || c.otherAge(first, second) {
		return ""
	}
	if slip == slipTransposed && len(c.numeralOf(first)) >= tellingDigits && roletype.Of(&c.Doc.Quantities[first]) == roletype.Money {
		return slip
	}
	if !c.sameTime(first, second) || c.otherScope(a, b) || c.subjectsApart(first, second) {
		return ""
	}
	weight, part := c.passages(first, second, slip)
	if !c.alone(first) || !c.alone(second) {
		weight -= notAlone
	}
	if weight < n.weight+c.crowd(second) || part < n.part {
		return ""
	}
	return slip
}
