package evidence

import (
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// Two figures may differ as a slip does by chance alone. What follows says where
// chance is likely, and where the two are figures of different things.

// FewDigits is the least weight of words in common where the digits of two figures
// are the same, by how many they are from one on: two articles set one behind the
// other had 1bn and 1m by chance.
var fewDigits = []float64{0.8, 0.4}

// LeastWords is that weight for a figure and the way it differs from the other.
func LeastWords(q *mention.Quantity, slip string) float64 {
	n := SignificantDigits(q)
	if roletype.Of(q) == roletype.Money {
		n++ // amounts are told of fewer things than counts
	}
	if slip != passage.SlipScale && slip != passage.SlipShifted || n < 1 || n > len(fewDigits) {
		return 0
	}
	return fewDigits[n-1]
}

// OtherNoun is the weight that words must make up for where two counts are of other
// things, such as 20,000 people and 20 points.
const OtherNoun = 1.5

// OtherCounted: the two count other things. People are called by many names.
func (c *Evidence) OtherCounted(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return !c.SameCounted(a, b) && !(c.NounIn(a, ClassPeople) && c.NounIn(b, ClassPeople))
}

// UnitYear is the unit of ages and of some durations.
const UnitYear = roletype.UnitYear

// OtherAge: the two are years, and the one is an age and the other none, or they are
// ages of two people: somebody else is named right before the second than where the
// first stands.
func (c *Evidence) OtherAge(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != UnitYear || b.Unit != UnitYear || max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	x, y := &c.Doc.Claims[first].Metric, &c.Doc.Claims[second].Metric
	if x.Key != y.Key && x.Key != "" && y.Key != "" && x.Text != y.Text {
		return true
	}
	who := c.personBefore(b)
	return who != "" && c.namesOther(a.Sentence, who)
}

// personReach is how many sentences before an age the name of whose it is stands.
const personReach = 3

// personBefore is the key of the last person named before the quantity.
func (c *Evidence) personBefore(q *mention.Quantity) string {
	all := c.Doc.Entities
	k := sort.Search(len(all), func(i int) bool { return all[i].Start >= q.Start })
	for k--; k >= 0 && all[k].Sentence >= q.Sentence-personReach; k-- {
		if all[k].Kind == mention.Person && !all[k].Pronoun {
			return all[k].Key
		}
	}
	return ""
}

// namesOther: the sentence or one beside it names people, but not this one.
func (c *Evidence) namesOther(sentence int, key string) bool {
	all, other := c.Doc.Entities, false
	k := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence-1 })
	for ; k < len(all) && all[k].Sentence <= sentence+1; k++ {
		if all[k].Kind != mention.Person {
			continue
		}
		if all[k].Key == key {
			return false
		}
		other = true
	}
	return other
}
