package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// OfTotal: the figure is the whole of a part told before it: "66 of the 120 seats".
func (c *Evidence) OfTotal(q int) bool {
	m := &c.Doc.Quantities[q]
	k := c.BeforeFigure(m) - 1
	return c.IsWhole(q) || k >= c.Doc.Tokens.Sentences[m.Sentence].First && c.TokenIn(k, passage.ClassWhole)
}

// SaysWhich: a phrase or clause behind the counted things says which they are: "the nine ships of the rival line".
func (c *Evidence) SaysWhich(m *mention.Quantity) bool {
	if m.Last >= c.Doc.Tokens.Sentences[m.Sentence].Last {
		return false
	}
	next := &c.Doc.Tokens.All[m.Last]
	return next.Is(",") || c.WordsIn(m.Last, m.Last+1, lang.Preposition|lang.Determiner|lang.Relative) &&
		!c.leadsToVerb(m.Last, c.Doc.Tokens.Sentences[m.Sentence].Last)
}

// leadsToVerb: the word at token k, which may be a preposition, stands before the infinitive that ends its clause: "die vier Höfe zu kaufen".
func (c *Evidence) leadsToVerb(k, last int) bool {
	all, clauses := c.Doc.Tokens.All, c.Doc.Pack.Clauses()
	if !clauses.Inflects || !c.WordsIn(k, k+1, lang.Infinitive) || k+1 >= last || all[k+1].Capital || !clauses.Ends(all[k+1].Lower, "infinitive") {
		return false
	}
	return !c.WordsIn(k+1, k+2, lang.Possessive|lang.Determiner) && (k+2 >= last || !all[k+2].Capital)
}

// Definite: all of the counted things are meant ("the four winners").
func (c *Evidence) Definite(first, sentence int) bool {
	return first > c.Doc.Tokens.Sentences[sentence].First && c.TokenIn(first-1, ClassListAll)
}

// OpensNoun: behind the word stands a noun or what belongs to one.
func (c *Evidence) OpensNoun(it *stream.Item) bool {
	return c.WordClass(it)&(lang.Determiner|lang.Possessive|lang.Preposition|lang.Adj) != 0
}
