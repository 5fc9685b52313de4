package retold

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// moneyTaken is the slip where a definite amount takes up the only one told shortly before, of the same thing: "spent £1,187,400 on
// fireworks. The £1.2m for fireworks came from a fund".
func (c *Retold) moneyTaken(first, second int, _ string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if roletype.Of(a) != roletype.Money || roletype.Of(b) != roletype.Money || a.Unit != b.Unit || a.IsRange || b.IsRange || b.Sentence-a.Sentence > evidence.NextReach {
		return ""
	}
	if x, y := c.Mid(first), c.Mid(second); x > mostAbove*y || y > mostAbove*x { // a price is none of the proceeds
		return ""
	}
	if !c.pointsAtAmount(b) || c.SetAgainst(b) || c.DatedBehind(b) || c.PlacedBehind(first, b) || c.IsWhole(second) ||
		!c.SameTime(first, second) || c.TokenIn(b.Last, evidence.ClassExtra) {
		return ""
	}
	for q := range c.Doc.Quantities {
		o := &c.Doc.Quantities[q]
		if q != first && q != second && o.Sentence >= a.Sentence && o.Sentence <= b.Sentence && roletype.Of(o) == roletype.Money && c.ConvertedFrom(q) < 0 {
			return ""
		}
	}
	if c.Share(first, second) == 0 {
		return ""
	}
	return passage.SlipFigure
}

// classSumming holds words that say again what was said: "fireworks thus cost about £1.2m".
const classSumming = "summing"

// pointReach is how many tokens before an amount the determiner of its noun stands: "the bill of £1.2m".
const pointReach = 4

// pointsAtAmount: a definite determiner stands before the amount or before the noun that it belongs to, or the sentence concludes.
func (c *Retold) pointsAtAmount(m *mention.Quantity) bool {
	k, first := c.BeforeFigure(m), c.Doc.Tokens.Sentences[m.Sentence].First
	if c.NamedBefore(m) {
		return !c.TokenIn(k, evidence.ClassOwnedBy)
	}
	if c.TokensIn(first, m.First, classSumming) {
		return true
	}
	if k <= first || !c.WordsIn(k, k+1, lang.Of) {
		return false
	}
	for j := k - 1; j >= max(first, k-pointReach); j-- {
		switch {
		case c.Doc.Tokens.All[j].Kind != token.Word || c.WordsIn(j, j+1, lang.Preposition):
			return false // "im Ausmaß von" as well
		case c.TokenIn(j, evidence.ClassNamedBefore) && !c.TokenIn(j, evidence.ClassOwnedBy):
			return j < k-1
		}
	}
	return false
}
