package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
)

// Figures that are told alike again and again, each of them another, are those of a series: the numbers of examples, the prices of a
// list, the identifiers of a log.

// labelTokens is how many tokens before a figure say what it is.
const labelTokens = 2

// inSeries: the two figures number items, or a third one that differs from both is told with the same words before it.
func (c *Retold) inSeries(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if c.numbersItem(a) && c.numbersItem(b) {
		return true
	}
	n := c.labelled(a)
	if n == 0 || n != c.labelled(b) || !c.calledAlike(a, b, n) {
		return false
	}
	for i := max(0, first-evidence.MaxLook); i < min(len(c.Doc.Quantities), second+evidence.MaxLook); i++ {
		o := &c.Doc.Quantities[i]
		if i != first && i != second && o.Unit == a.Unit && (a.Unit != mention.Count || o.Noun == a.Noun) && c.Mid(i) != c.Mid(first) && c.Mid(i) != c.Mid(second) && c.labelled(o) == n && c.calledAlike(a, o, n) {
			return true
		}
	}
	return false
}

// numbersItem: the figure opens its sentence and a colon follows: "10: Fry the onions".
func (c *Retold) numbersItem(m *mention.Quantity) bool {
	s := &c.Doc.Tokens.Sentences[m.Sentence]
	return m.First == s.First && m.Last < s.Last && m.Last-m.First == 1 && c.Doc.Tokens.All[m.Last].Is(":")
}

// labelled is how many tokens before the figure, in its sentence, say what it is, 0 where none names anything.
func (c *Retold) labelled(m *mention.Quantity) int {
	first := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-labelTokens)
	for k := first; k < m.First; k++ {
		if c.Doc.Tokens.All[k].Kind != token.Word || c.IsContent(k, false) {
			return m.First - first
		}
	}
	return 0
}

// calledAlike: the same n tokens stand before both figures.
func (c *Retold) calledAlike(a, b *mention.Quantity, n int) bool {
	for k := 1; k <= n; k++ {
		if c.Doc.Tokens.All[a.First-k].Lower != c.Doc.Tokens.All[b.First-k].Lower {
			return false
		}
	}
	return true
}
