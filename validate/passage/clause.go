package passage

import (
	"iter"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/stream"
)

// clauseReach bounds the items of a clause on either side of the one that it is read
// around: what stands farther away tells nothing of it.
const clauseReach = 40

// ClauseAround is the stretch of items [first, last) of the sentence around one, between
// those that part it from others.
func (c *Passage) ClauseAround(at int, parts func(*stream.Item) bool) (first, last int) {
	s := &c.Sentences[c.Items[at].Sentence]
	low, high := max(s.First, at-clauseReach), min(s.Last, at+clauseReach)
	first, last = at, at+1
	for first > low && !parts(&c.Items[first-1]) {
		first--
	}
	for last < high && !parts(&c.Items[last]) {
		last++
	}
	return first, last
}

// Clauses are the stretches of items [first, last) of a sentence between what parts them.
func (c *Passage) Clauses(sentence int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		s := &c.Sentences[sentence]
		first := s.First
		for k := s.First; k <= s.Last; k++ {
			if k < s.Last && !c.EndsClause(&c.Items[k]) {
				continue
			}
			if first < k && !yield(first, k) {
				return
			}
			first = k + 1
		}
	}
}

// EndsClause: the item parts two clauses.
func (c *Passage) EndsClause(it *stream.Item) bool {
	return it.Parts.Ask(func() bool { return c.endsClause(it) })
}

func (c *Passage) endsClause(it *stream.Item) bool {
	return it.Stop || it.Pause || it.Kind == stream.WordItem && (EndsSentence(c.Lower(it)) || c.WordClass(it)&(lang.Coordinator|lang.Subordinator) != 0)
}

// EndsSentence: the mark ends a sentence.
func EndsSentence(mark string) bool { return mark == "." || mark == "!" || mark == "?" }

// Direction is 1 for up and later, -1 for down and earlier.
func Direction(up bool) int {
	if up {
		return 1
	}
	return -1
}

// WordClass is what the language says of the item's word.
func (c *Passage) WordClass(it *stream.Item) lang.WordClass {
	if it.Kind != stream.WordItem {
		return 0
	}
	if it.Lexeme != nil {
		return it.Lexeme.Class
	}
	t := &c.Doc.Tokens.All[it.First]
	return c.Doc.Pack.Word(t, c.Doc.Text[t.Start:t.End]).Class
}

// Lower is the first word of the item in lower case.
func (c *Passage) Lower(it *stream.Item) string { return c.Doc.Tokens.All[it.First].Lower }

// Measurable: the token names something that rises and falls; a compound does whose last part does.
func (c *Passage) Measurable(t *token.Token) bool {
	clauses := c.Doc.Pack.Clauses()
	if clauses.Words[t.Lower]&lang.Measure != 0 || !clauses.Inflects || !t.Capital {
		return clauses.Words[t.Lower]&lang.Measure != 0
	}
	for i := 3; i+MinTail <= len(t.Lower); i++ {
		if clauses.Words[t.Lower[i:]]&lang.Measure != 0 {
			return true
		}
	}
	return false
}
