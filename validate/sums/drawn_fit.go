package sums

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// elsewise: the drawn figure stands before the two others in their sentence, and a word between
// joins what they tell of to it: "the ferry, at £1.3m, and two pools at £400,000 each".
func (c *Sums) elsewise(stated, one, other int) bool {
	z, first := &c.Doc.Quantities[stated], &c.Doc.Quantities[min(one, other)]
	if z.Sentence != first.Sentence || z.First > first.First {
		return false
	}
	for k := z.Last; k < first.First; k++ {
		if c.WordsIn(k, k+1, lang.Coordinator) && !c.TokenIn(k, passage.ClassOr) {
			return true
		}
	}
	return false
}

// counted: y is a number of things, or of the units that x is the price of one of. Bare
// millions are money whose unit is left out.
func (c *Sums) counted(x *mention.Quantity, other int) bool {
	y := &c.Doc.Quantities[other]
	return y.Unit == mention.Count && (!roletype.Bare(y) || c.Mid(other) < evidence.BareMoney) || y.Unit == x.Per && !mention.IsDuration(y.Unit)
}

// multiplied: the sentence of the figure, up to it, holds a multiple: "couples get twice that".
func (c *Sums) multiplied(q int) bool {
	s := c.Doc.Quantities[q].Sentence
	for k := q - 1; k >= 0 && c.Doc.Quantities[k].Sentence == s; k-- {
		if roletype.Of(&c.Doc.Quantities[k]) == roletype.Multiple {
			return true
		}
	}
	return false
}

// counts: the sentence of the figure holds a number of things.
func (c *Sums) counts(sentence, near int) bool {
	for k := max(0, near-evidence.MaxLook); k < min(len(c.Doc.Quantities), near+evidence.MaxLook); k++ {
		if m := &c.Doc.Quantities[k]; m.Sentence == sentence && m.Unit == mention.Count {
			return true
		}
	}
	return false
}

// pointless: points lie between percentages, or points, of which one at least says so.
func (c *Sums) pointless(stated, one, other int) bool {
	points := func(q int) bool {
		return roletype.Of(&c.Doc.Quantities[q]) == roletype.Points || c.CountsPoints(&c.Doc.Quantities[q])
	}
	return points(stated) && !evidence.Percents(&c.Doc.Quantities[one]) && !evidence.Percents(&c.Doc.Quantities[other]) && !points(one) && !points(other)
}

// linked: the two figures are of one thing, and nothing says that the drawn one is of
// another.
func (c *Sums) linked(stated, x, y int) bool {
	if len(c.Doc.Claims) != len(c.Doc.Quantities) || !completion.SameThing(&c.Doc.Claims[x], &c.Doc.Claims[y]) {
		return false
	}
	m := c.Doc.Claims[stated].Metric.Key
	return m == "" || m == c.Doc.Claims[x].Metric.Key || m == c.Doc.Claims[y].Metric.Key
}

// allLinked: each figure of the list is linked with the first.
func (c *Sums) allLinked(stated int, pool []int) bool {
	return !slices.ContainsFunc(pool[1:], func(q int) bool { return !c.linked(stated, pool[0], q) })
}

// oneNoun: the two figures and the drawn one count the same, as far as they say what.
func (c *Sums) oneNoun(drawn int, x, y *mention.Quantity) bool {
	stated := &c.Doc.Quantities[drawn]
	return c.SameOrPeople(x, y) && c.SameOrPeople(x, stated) && c.SameOrPeople(y, stated)
}
