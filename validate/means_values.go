package validate

import (
	"math"

	"crossfoot/extract/mention"
	"crossfoot/validate/check"
)

// fewestValues is how many figures told together are taken for the values of a mean.
const fewestValues = 3

// classSo holds the words by a figure that comes of others: "works out at".
const classSo = "so"

// valuesNear lists the figures of the mean's unit of its sentence, those of the one before and
// those of the one behind, each where there are several.
func (c *checker) valuesNear(q int) [][]filler {
	var out [][]filler
	s := c.Doc.Quantities[q].Sentence
	for at := max(s-1, 0); at <= min(s+1, len(c.Sentences)-1); at++ {
		var values []filler
		for _, k := range c.quantitiesOf(at) {
			if m := &c.Doc.Quantities[k]; !c.vague(k) && !c.cell(m) && !c.yearLike(m) && c.spreads(q, k) && !c.near(k, classMean) {
				values = append(values, c.quantityFiller(k))
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
func (c *checker) surelyValues(mean int, values []filler) bool {
	total := 0.0
	for i, f := range values {
		total += c.mid(f.quantity)
		if c.Doc.Quantities[f.quantity].Hedge != mention.Exact || i > 0 && f.quantity != values[i-1].quantity+1 && f.quantity != mean+1 {
			return false
		}
	}
	if math.Abs(total/c.mid(mean)-1) < settledBy {
		return false
	}
	s := c.Doc.Quantities[mean].Sentence
	return s == values[0].sentence && mean > values[len(values)-1].quantity || c.near(mean, classSo) || c.tellsHowMany(s, len(values)) ||
		c.tellsHowMany(values[0].sentence, len(values))
}

// tellsHowMany: a number in the sentence says how many there are.
func (c *checker) tellsHowMany(sentence, n int) bool {
	for _, q := range c.quantitiesOf(sentence) {
		if c.Doc.Quantities[q].Unit == mention.Count && c.mid(q) == float64(n) {
			return true
		}
	}
	return false
}
