package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// oneOrMany: the word stands for one woman or for many things ("sie").
func oneOrMany(class lang.NameClass) bool {
	return class&lang.PersonPron != 0 && class&lang.PluralPron != 0
}

// oneWoman: the pronoun at token i, by which one woman or many things are called, has a
// verb in the singular, and the sentence before does not open with a thing that it may
// stand for: "Die Behörde zahlt. Sie hat …".
func (f *finder) oneWoman(i int) bool {
	v := f.verbOf(i)
	if v < 0 || f.all[v].Kind != token.Word || f.clauses.Ends(f.all[v].Lower, "plural") || f.clauses.Plural[f.all[v].Lower] {
		return false
	}
	s := int(f.all[i].Sentence)
	if s == 0 {
		return true
	}
	before := f.toks.Sentences[s-1].First
	return !f.clauses.Agreement[f.all[i].Lower][f.all[before].Lower] || f.hasClass(before+1, lang.Role)
}

// verbOf is the finite verb whose subject the pronoun at token i may be: right before it or
// behind it, or at the end of a subordinate clause; -1 if it hangs on a preposition, or
// addresses the reader.
func (f *finder) verbOf(i int) int {
	s := f.toks.Sentences[f.all[i].Sentence]
	if f.opens(i) || i == s.First {
		return f.within(i+1, s.Last)
	}
	if f.all[i].Capital {
		return -1
	}
	switch class := f.word(i - 1).Class; {
	case f.all[i-1].Kind != token.Word, class&lang.Coordinator != 0:
		return f.within(i+1, s.Last)
	case class&(lang.Subordinator|lang.Relative) != 0:
		return f.clauseEnd(i+1, s.Last)
	case class&(lang.Preposition|lang.Determiner) != 0, f.all[i-1].Capital && i-1 > s.First:
		return -1
	}
	return i - 1
}

func (f *finder) within(i, end int) int {
	if i < end {
		return i
	}
	return -1
}

// clauseEnd is the last word before the next mark from token i on; -1 if there is none near.
func (f *finder) clauseEnd(i, end int) int {
	const longest = 30
	for k := i; k < end && k < i+longest; k++ {
		if f.all[k].Kind == token.Punct && f.all[k].Lower != "-" {
			if k == i {
				return -1
			}
			return k - 1
		}
	}
	return -1
}

// fits: the mention may be what the reference at token i of the kind takes up. One woman is
// called by a word that many share only where the text says that she is one.
func (f *finder) fits(r *register, m *found, kind mention.EntityKind, i int) bool {
	return kind != mention.Person || !oneOrMany(f.description(i)) || r.full[m.Key].gender == lang.Feminine
}
