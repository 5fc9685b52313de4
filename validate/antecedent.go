package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// "People in five states felt it, 2,640 of them at night": what takes up the things told before
// takes up a noun without a figure as well as one with. So where such a noun stands beside the
// whole, a part larger than the whole is no contradiction.

// optionTakesUp is a frame's option: the word class of what takes up a noun told before.
const optionTakesUp = "takes-up"

// takenUpReach bounds the tokens behind a part in which the word stands that takes up its whole.
const takenUpReach = 3

// antecedentReach bounds the tokens on either side of a whole among which another noun stands.
const antecedentReach = 16

// takesUpOther: the part is one of things that a word takes up, which may be others than those of
// the whole.
func (c *checker) takesUpOther(b *binding) bool {
	class, part, whole := b.frame.Options[optionTakesUp], b.get(rolePart), b.get(roleWhole)
	if class == "" || len(part) != 1 || len(whole) != 1 || part[0].quantity <= whole[0].quantity {
		return false
	}
	p, w := &c.Doc.Quantities[part[0].quantity], &c.Doc.Quantities[whole[0].quantity]
	sent := &c.Doc.Tokens.Sentences[w.Sentence]
	begin, end := max(sent.First, w.First-antecedentReach), min(sent.Last, w.Last+antecedentReach)
	if p.Sentence == w.Sentence {
		end = min(end, p.First)
	}
	if w.Unit != mention.Count || !c.tokensIn(max(w.Last, p.First-antecedentReach), min(p.Last+takenUpReach, len(c.Doc.Tokens.All)), class) {
		return false
	}
	fewer := func(k int) bool { return c.placedIn(k, whole[0].quantity, c.mid(part[0].quantity)) }
	return c.pluralIn(w.First, w.Last-1, sent.First, fewer) || c.pluralIn(w.Last, end, sent.First, fewer) || c.behindPreposition(w.First, sent.First) &&
		c.pluralIn(begin, w.First, sent.First, fewer)
}

// placedIn: the token belongs to the figure behind the whole that says where that is, and is smaller than the value:
// "42 barns in three counties".
func (c *checker) placedIn(k, whole int, value float64) bool {
	next := whole + 1
	if next >= len(c.Doc.Quantities) {
		return false
	}
	w, m := &c.Doc.Quantities[whole], &c.Doc.Quantities[next]
	return m.First < k && k < m.Last && c.mid(next) < value && m.First == w.Last+1 && c.behindPreposition(m.First, w.First)
}

// behindPreposition: a preposition stands before token k, or before the determiner there.
func (c *checker) behindPreposition(k, first int) bool {
	words := c.Doc.Pack.Clauses().Words
	k--
	if k > first && words[c.Doc.Tokens.All[k].Lower]&(lang.Determiner|lang.Possessive) != 0 {
		k--
	}
	return k >= first && words[c.Doc.Tokens.All[k].Lower]&lang.Preposition != 0
}

// attribute: token k belongs to a noun before it, by a preposition or as a genitive.
func (c *checker) attribute(k, first int) bool {
	if c.behindPreposition(k, first) {
		return true
	}
	all, clauses := c.Doc.Tokens.All, c.Doc.Pack.Clauses()
	return clauses.Inflects && k-1 > first && clauses.Words[all[k-1].Lower]&lang.Determiner != 0 && all[k-2].Capital && c.isContent(k-2, false)
}

// pluralIn: a noun in the plural that is no attribute stands among the tokens, and is none of those left out.
func (c *checker) pluralIn(from, to, first int, leftOut func(int) bool) bool {
	for k := from; k < to; k++ {
		if c.pluralNoun(k) && !c.attribute(k, first) && !leftOut(k) {
			return true
		}
	}
	return false
}

// pluralNoun: the token may be a noun in the plural.
func (c *checker) pluralNoun(k int) bool {
	t, numbers := &c.Doc.Tokens.All[k], c.Doc.Pack.Numbers()
	if !c.isContent(k, false) || !numbers.PluralForm(t.Lower) || numbers.Roles[t.Lower]&(lang.CueFunction|lang.CueNotNoun) != 0 {
		return false
	}
	return t.Capital || !c.Doc.Pack.Clauses().Inflects
}
