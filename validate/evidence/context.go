package evidence

import (
	"slices"
	"strings"
	"unicode"

	"crossfoot/extract/lang"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// StemsOf is the content words of a label, which figures share with many others.
func (c *Evidence) StemsOf(label string) passage.Context {
	out, ok := c.stems[label]
	if !ok {
		if c.stems == nil {
			c.stems = map[string]passage.Context{}
		}
		out = slices.Clip(c.newStems(label)) // nobody appends to what others have
		c.stems[label] = out
	}
	return out
}

// ContentOfItems are the words of content among the items [first, last).
func (c *Evidence) ContentOfItems(first, last int) passage.Context {
	var out passage.Context
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.IsContent(int(it.First), false) {
			out = out.With(c.ContentOf(int(it.First)))
		}
	}
	return out
}

// HeadReach is how many sentences behind a headline tell its figure again.
const HeadReach = 4

// WordsIn: one of the tokens [first, last) is of the classes.
func (c *Evidence) WordsIn(first, last int, class lang.WordClass) bool {
	for k := first; k < min(last, len(c.Doc.Tokens.All)); k++ { // the text may end without a mark
		t := &c.Doc.Tokens.All[k]
		found := c.Doc.Pack.Word(t, c.Doc.Text[t.Start:t.End]).Class & class
		if found != 0 && (found != lang.Modal || !c.TimeAt(k)) { // the month of May
			return true
		}
	}
	return false
}

// What shows that a passage speaks of another time or another place than one before,
// so that its figures may differ.

// scopeReach bounds the words, and scopeTimes the times, of a sentence that are looked at.
const scopeReach = 80

// ContentOfSentence is what the sentence is about, as its first words tell.
func (c *Evidence) ContentOfSentence(i int) passage.Context {
	s := &c.Doc.Tokens.Sentences[i]
	return c.ContextAround(s.First, min(s.Last, s.First+scopeReach), i, passage.OwnAll, passage.Unowned)
}

func (c *Evidence) newStems(label string) passage.Context {
	var out passage.Context
	for w := range strings.FieldsFuncSeq(strings.ToLower(label), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) >= passage.MinContent && !c.Doc.Pack.Frequent(w) {
			out = out.With(c.ContentOfWord(w))
		}
	}
	return out
}

// AnyLemma: one of the tokens [first, end) is a form of the word at token k.
func (c *Evidence) AnyLemma(first, end, k int) bool {
	for i := first; i < end; i++ {
		if c.SameLemma(i, k) {
			return true
		}
	}
	return false
}
