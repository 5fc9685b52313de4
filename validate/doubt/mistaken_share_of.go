package doubt

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/sums"
)

// Guards for shares by what they are said to be shares of.

// shareOfMass: a share of things that are counted is told of money, time or the like: "nine of 36 bells cracked, so 40 per cent of the money
// goes to the tower".
func (c *Doubt) shareOfMass(b *passage.Binding) bool {
	share, whole, ok := c.shareAndWhole(b)
	if !ok || c.Doc.Quantities[whole].Unit != mention.Count {
		return false
	}
	k := c.shareNoun(share)
	return k >= 0 && c.TokenIn(k, sums.ClassMassWhole) && !c.SentenceTells(c.Doc.Quantities[whole].Sentence, c.ContentOf(k))
}

// shareOfWider: the share is one of all there are in a country, an industry or the world, which the sentence of the whole does not name:
// "600 of its jobs, 5 per cent of its global workforce", "every tenth bridge in the country is closed: of 48 in the town 3".
func (c *Doubt) shareOfWider(b *passage.Binding) bool {
	share, whole, ok := c.shareAndWhole(b)
	if !ok {
		return false
	}
	m, w := &c.Doc.Quantities[share], &c.Doc.Quantities[whole]
	first, last := c.ofPhrase(m)
	if w.First >= first && w.First < last {
		return false // "half of the country's 24 ports"
	}
	for k := first; k < last; k++ {
		if c.TokenIn(k, classWiderWhole) && (w.Sentence == m.Sentence || !c.SentenceTells(w.Sentence, c.ContentOf(k))) && !c.namesWhole(w, k) {
			return true
		}
	}
	return false
}

// namesWhole: the word stands with the whole, too, or is its noun.
func (c *Doubt) namesWhole(w *mention.Quantity, k int) bool {
	first, last := c.ClauseOf(c.quantityAt(w))
	for i := first; i < last; i++ {
		if i != k && c.SameLemma(i, k) {
			return true
		}
	}
	return k >= first && k < last
}

// quantityAt is the number of the quantity.
func (c *Doubt) quantityAt(m *mention.Quantity) int {
	for _, q := range c.QuantitiesOf(m.Sentence) {
		if c.Doc.Quantities[q].First == m.First {
			return q
		}
	}
	return 0
}

// shareAndWhole are the share and the whole of the binding.
func (c *Doubt) shareAndWhole(b *passage.Binding) (share, whole int, ok bool) {
	share, okShare := b.Only(check.RoleStated)
	if !okShare {
		share, okShare = b.Only(sums.RoleShare)
	}
	whole, okWhole := b.Only(evidence.RoleWhole)
	return share, whole, okShare && okWhole
}

// ofPhrase is the tokens behind a share that say what it is of, up to a mark, a verb or a figure.
func (c *Doubt) ofPhrase(m *mention.Quantity) (first, last int) {
	end := min(c.Doc.Tokens.Sentences[m.Sentence].Last, m.Last+ofReach)
	first = m.First // a noun may belong to the share: "every fifth passenger in Europe"
	for last = m.Last; last < end; last++ {
		t := &c.Doc.Tokens.All[last]
		if t.Kind == token.Punct || c.OfFigure(last) || c.WordsIn(last, last+1, lang.Be|lang.Have|lang.Auxiliary|lang.Modal) || c.Doc.Pack.Clauses().Inflects && c.verbAt(last) {
			break
		}
	}
	return first, last
}

// verbAt: the word is a finite verb, and no noun by its capital.
func (c *Doubt) verbAt(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.Finite(t.Lower) && !(c.Doc.Pack.Clauses().Inflects && t.Capital)
}

// ofReach bounds the words that say what a share is of.
const ofReach = 9

// shareNoun is the noun right behind "of" that the share is of, -1 where there is none.
func (c *Doubt) shareNoun(share int) int {
	m := &c.Doc.Quantities[share]
	end := c.Doc.Tokens.Sentences[m.Sentence].Last
	if m.Last >= end || !c.TokenIn(m.Last, evidence.ClassOfWord) {
		return -1
	}
	found := -1
	for k := m.Last + 1; k < min(end, m.Last+1+sums.ShareNounReach); k++ {
		if c.WordsIn(k, k+1, lang.Determiner|lang.Possessive) {
			continue
		}
		if !c.IsContent(k, false) || c.OfFigure(k) || found >= 0 && (c.Finite(c.Doc.Tokens.All[k].Lower) || c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[k].Capital) {
			break
		}
		if !c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital {
			found = k
		}
	}
	return found
}

// shareLedByOf: right before the share a word says that it is one of those just told, which the part counts: "12 of 30 races, 25 per cent of
// them in the rain" as German says it, "davon 25 Prozent".
func (c *Doubt) shareLedByOf(b *passage.Binding) bool {
	share, whole, ok := c.shareAndWhole(b)
	part, okPart := b.Only(evidence.RolePart)
	if !ok || !okPart || share < part || share < whole {
		return false
	}
	k := c.BeforeFigure(&c.Doc.Quantities[share])
	if c.NamedOfThem(share) {
		return true // "30 (half of them with a balcony)"
	}
	return k > 0 && (c.TokenIn(k, evidence.ClassThereof) || c.TokenIn(k, evidence.ClassThose) && c.TokenIn(k-1, evidence.ClassTaken))
}

// classWiderWhole holds the words for all there are in a country, a trade or the world.
const classWiderWhole = "wider-whole"

// othersMost: only some of a whole did one thing, and what most did, which is told behind, is another: "only nine of 27 sided with him. The
// majority wanted peace".
func (c *Doubt) othersMost(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	least := b.Get(roleLeast)
	if !okPart || len(least) != 1 || least[0].Sentence == c.Doc.Quantities[part].Sentence {
		return false
	}
	at := c.TokenAt(c.Doc.Quantities[part].Number.Start) // the word may be the figure's hedge
	if !c.TokensIn(max(c.Doc.Tokens.Sentences[c.Doc.Quantities[part].Sentence].First, at-onlyReach), at, classOnlySome) {
		return false
	}
	k, last := c.TokenAt(least[0].Span.Start)+1, c.Doc.Tokens.Sentences[least[0].Sentence].Last
	first := c.Doc.Tokens.Sentences[least[0].Sentence].First
	for i := first; i < c.TokenAt(least[0].Span.Start); i++ {
		if c.WordsIn(i, i+1, lang.Be|lang.Have) {
			return false // "that is a majority"
		}
	}
	for ; k < last; k++ {
		if (c.verbAt(k) || c.verbBehind(k, last) || c.WordsIn(k, k+1, lang.Modal)) && !c.WordsIn(k, k+1, lang.Be) {
			return true
		}
	}
	return false
}

// roleLeast is the least that a word for most stands for.
const roleLeast = "least"

// onlyReach is how many words stand between "only" and the figure that it makes small.
const onlyReach = 2

// classOnlySome holds the words that make a part small.
const classOnlySome = "only-some"
