package lists

import (
	"crossfoot/validate/passage"
)

// classListShared says that values are told one for each thing: "respectively".
const classListShared = "list-shared"

// sharedOut counts the values that are told one for each of the things: "rose by 3% and
// 2.5% in the two valleys respectively". The sentence has no other figures.
func (c *Lists) sharedOut(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if !m.definite(c) || !c.TokensIn(sent.First, sent.Last, classListShared) {
		return list{}, false
	}
	var l list
	last := -1
	for _, q := range c.QuantitiesOf(m.Sentence) {
		switch {
		case q == m.Quantity:
			continue
		case last >= 0 && !c.besides(last, q):
			return list{}, false
		}
		l.items = append(l.items, c.Doc.Quantities[q].Span)
		last = q
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, len(l.items) >= 2
}

// besides: nothing but commas and conjunctions stands between the two quantities.
func (c *Lists) besides(a, b int) bool {
	for k := c.Doc.Quantities[a].Last; k < c.Doc.Quantities[b].First; k++ {
		if !c.TokenIn(k, passage.ClassListAnd) && !c.Doc.Tokens.All[k].Is(",") {
			return false
		}
	}
	return true
}
