package evidence

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

// SentenceHas: a single word of the class stands in the sentence.
func (c *Evidence) SentenceHas(sentence int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	return ok && c.Holds(sentence, id)
}

// HoldsAny: a single word of the classes stands in the sentence.
func (c *Evidence) HoldsAny(sentence int, classes *rules.Classes) bool {
	return slices.ContainsFunc(classes.Names(), func(class string) bool { return c.SentenceHas(sentence, class) })
}

// LooksFarther: an auxiliary of the sentence tells of a time before the one told of.
func (c *Evidence) LooksFarther(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; c.Pluperfect(it, c.WordClass(it)) {
			return true
		}
	}
	return false
}

// Opens: the sentence is a headline or the first one behind it.
func (c *Evidence) Opens(sentence int) bool {
	return c.HeadSentence(sentence) || sentence == 0 || sentence == 1 && c.HeadSentence(0)
}

// Speech: the sentence begins with a quotation mark.
func (c *Evidence) Speech(sentence int) bool {
	s := c.Doc.Tokens.Sentences[sentence]
	return s.First < s.Last && token.Quote(c.Doc.Tokens.All[s.First].Lower)
}

// ToldOfNow: the clause tells what is, not what is denied or only possible; loose where it plans,
// estimates or looks back.
func (c *Evidence) ToldOfNow(first, last int) (loose, ok bool) {
	failing := first < last && c.SentenceHas(int(c.Items[first].Sentence), classFailing)
	for k := first; k < last; k++ {
		class := c.WordClass(&c.Items[k])
		if class&(lang.Negation|lang.Modal) != 0 || c.NeverCame(&c.Items[k]) || failing && c.WordIn(k, classFailing) {
			return loose, false
		}
		loose = loose || class&(lang.PlannedCue|lang.EstimatedCue) != 0 || c.Pluperfect(&c.Items[k], class)
	}
	return loose, true
}

// Pluperfect: the auxiliary tells of an earlier time.
func (c *Evidence) Pluperfect(it *stream.Item, class lang.WordClass) bool {
	return class&lang.Have != 0 && c.Doc.Pack.Clauses().Verbs[c.Lower(it)].Form&lang.Past != 0
}
