package completion

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
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

// TakesUpOther: the part is one of things that a word takes up, which may be others than those of
// the whole.
func (c *Completion) TakesUpOther(b *passage.Binding) bool {
	class, part, whole := b.Frame.Options[optionTakesUp], b.Get(evidence.RolePart), b.Get(evidence.RoleWhole)
	if class == "" || len(part) != 1 || len(whole) != 1 || part[0].Quantity <= whole[0].Quantity {
		return false
	}
	p, w := &c.Doc.Quantities[part[0].Quantity], &c.Doc.Quantities[whole[0].Quantity]
	sent := &c.Doc.Tokens.Sentences[w.Sentence]
	begin, end := max(sent.First, w.First-antecedentReach), min(sent.Last, w.Last+antecedentReach)
	if p.Sentence == w.Sentence {
		end = min(end, p.First)
	}
	if w.Unit != mention.Count || !c.TokensIn(max(w.Last, p.First-antecedentReach), min(p.Last+takenUpReach, len(c.Doc.Tokens.All)), class) {
		return false
	}
	fewer := func(k int) bool { return c.placedIn(k, whole[0].Quantity, c.Mid(part[0].Quantity)) }
	return c.pluralIn(w.First, w.Last-1, sent.First, fewer) || c.pluralIn(w.Last, end, sent.First, fewer) || c.behindPreposition(w.First, sent.First) &&
		c.pluralIn(begin, w.First, sent.First, fewer)
}

// placedIn: the token belongs to the figure behind the whole that says where that is, and is smaller than the value:
// "42 barns in three counties".
func (c *Completion) placedIn(k, whole int, value float64) bool {
	next := whole + 1
	if next >= len(c.Doc.Quantities) {
		return false
	}
	w, m := &c.Doc.Quantities[whole], &c.Doc.Quantities[next]
	return m.First < k && k < m.Last && c.Mid(next) < value && m.First == w.Last+1 && c.behindPreposition(m.First, w.First)
}

// behindPreposition: a preposition stands before token k, or before the determiner there.
func (c *Completion) behindPreposition(k, first int) bool {
	words := c.Doc.Pack.Clauses().Words
	k--
	if k > first && words[c.Doc.Tokens.All[k].Lower]&(lang.Determiner|lang.Possessive) != 0 {
		k--
	}
	return k >= first && words[c.Doc.Tokens.All[k].Lower]&lang.Preposition != 0
}

// attribute: token k belongs to a noun before it, by a preposition or as a genitive.
func (c *Completion) attribute(k, first int) bool {
	if c.behindPreposition(k, first) {
		return true
	}
	all, clauses := c.Doc.Tokens.All, c.Doc.Pack.Clauses()
	return clauses.Inflects && k-1 > first && clauses.Words[all[k-1].Lower]&lang.Determiner != 0 && all[k-2].Capital && c.IsContent(k-2, false)
}

// pluralIn: a noun in the plural that is no attribute stands among the tokens, and is none of those left out.
func (c *Completion) pluralIn(from, to, first int, leftOut func(int) bool) bool {
	for k := from; k < to; k++ {
		if c.PluralNoun(k) && !c.attribute(k, first) && !leftOut(k) {
			return true
		}
	}
	return false
}

// PluralNoun: the token may be a noun in the plural.
func (c *Completion) PluralNoun(k int) bool {
	t, numbers := &c.Doc.Tokens.All[k], c.Doc.Pack.Numbers()
	if !c.IsContent(k, false) || !numbers.PluralForm(t.Lower) || numbers.Roles[t.Lower]&(lang.CueFunction|lang.CueNotNoun) != 0 {
		return false
	}
	return t.Capital || !c.Doc.Pack.Clauses().Inflects
}
