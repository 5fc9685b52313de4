package sums

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// fewestValues is how many figures told together are taken for the values of a mean.
const fewestValues = 3

// valuesNear lists the figures of the mean's unit of its sentence, those of the one before and
// those of the one behind, each where there are several.
func (c *Sums) valuesNear(q int) [][]passage.Filler {
	var out [][]passage.Filler
	s := c.Doc.Quantities[q].Sentence
	for at := max(s-1, 0); at <= min(s+1, len(c.Sentences)-1); at++ {
		var values []passage.Filler
		for _, k := range c.QuantitiesOf(at) {
			if m := &c.Doc.Quantities[k]; !c.Vague(k) && !c.Cell(m) && !c.YearLike(m) && c.spreads(q, k) && !c.Near(k, evidence.ClassMean) {
				values = append(values, c.QuantityFiller(k))
			}
		}
		if len(values) >= fewestValues && len(values) <= check.MostParts {
			out = append(out, values)
		}
	}
	return out
}

// surelyValues: the figures are exact and told one after the other, and the wording ties the mean to them: it
// stands behind them in their sentence, tells how many they are, or says that it comes of what stands before. It is
// not what they add up to.
func (c *Sums) surelyValues(mean int, values []passage.Filler) bool {
	total := 0.0
	for i, f := range values {
		total += c.Mid(f.Quantity)
		if c.Doc.Quantities[f.Quantity].Hedge != mention.Exact || i > 0 && f.Quantity != values[i-1].Quantity+1 && f.Quantity != mean+1 {
			return false
		}
	}
	if math.Abs(total/c.Mid(mean)-1) < settledBy {
		return false
	}
	s := c.Doc.Quantities[mean].Sentence
	return s == values[0].Sentence && mean > values[len(values)-1].Quantity || c.Near(mean, evidence.ClassSo) || c.tellsHowMany(s, len(values)) ||
		c.tellsHowMany(values[0].Sentence, len(values))
}

// tellsHowMany: a number in the sentence says how many there are.
func (c *Sums) tellsHowMany(sentence, n int) bool {
	for _, q := range c.QuantitiesOf(sentence) {
		if c.Doc.Quantities[q].Unit == mention.Count && c.Mid(q) == float64(n) {
			return true
		}
	}
	return false
}
