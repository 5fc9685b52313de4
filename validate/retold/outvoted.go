package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// A figure that differs as a slip does from one that the article tells several times
// is outvoted.

// votedNeeds are the needs of a figure told once against one told again and again,
// set on the same printed articles as those of orphans.
var votedNeeds = map[string]evidence.Need{
	passage.SlipScale: {Weight: 0.5, Part: 0}, passage.SlipTransposed: {Weight: 0.5, Part: 0.05},
	passage.SlipShifted: {Weight: 1, Part: 0.1}, passage.SlipDigit: {Weight: 2.5, Part: 0.25}, passage.SlipDropped: {Weight: 1.5, Part: 0.15},
}

// oneDigit is the need of figures of one digit, such as $1m and $10m.
var oneDigit = evidence.Need{Weight: 1.8, Part: 0.2}

// votes is how often a figure must be told to outvote another.
const votes = 2

// outvoted names how one of the figures, told once, differs from the other.
func (c *Retold) outvoted(first, second int, slip string) string {
	n, ok := votedNeeds[slip]
	x, y := c.Times(first), c.Times(second)
	if !ok || c.Doc.Quantities[first].Unit == mention.Percent || min(x, y) != 1 || max(x, y) < votes {
		return ""
	}
	if evidence.SignificantDigits(&c.Doc.Quantities[first]) < 2 && slip != passage.SlipScale {
		n = oneDigit
	}
	lone := first
	if y == 1 {
		lone = second
	}
	if slip == passage.SlipTransposed && c.ages(first, second) {
		n = evidence.Need{}
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
func (c *Retold) ages(first, second int) bool {
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
func (c *Retold) met(first, second int, slip string, n evidence.Need) string {
	a, b := c.Doc.Quantities[first].Sentence, c.Doc.Quantities[second].Sentence
	if !c.Comparable(first, second, slip) || !c.SameCounted(&c.Doc.Quantities[first], &c.Doc.Quantities[second]) || c.OtherAge(first, second) {
		return ""
	}
	if slip == passage.SlipTransposed && len(c.NumeralOf(first)) >= tellingDigits && roletype.Of(&c.Doc.Quantities[first]) == roletype.Money {
		return slip
	}
	if !c.SameTime(first, second) || c.OtherScope(a, b) || c.SubjectsApart(first, second) {
		return ""
	}
	weight, part := c.Passages(first, second, slip)
	if !c.Alone(first) || !c.Alone(second) {
		weight -= evidence.NotAlone
	}
	if weight < n.Weight+c.Crowd(second) || part < n.Part {
		return ""
	}
	return slip
}
