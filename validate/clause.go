package validate

import (
	"iter"

	"crossfoot/extract/lang"
	"crossfoot/validate/stream"
)

// clauseReach bounds the items of a clause on either side of the one that it is read
// around: what stands farther away tells nothing of it.
const clauseReach = 40

// clauseAround is the stretch of items [first, last) of the sentence around one, between
// those that part it from others.
func (c *checker) clauseAround(at int, parts func(*stream.Item) bool) (first, last int) {
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

// clauses are the stretches of items [first, last) of a sentence between what parts them.
func (c *checker) clauses(sentence int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		s := &c.Sentences[sentence]
		first := s.First
		for k := s.First; k <= s.Last; k++ {
			if k < s.Last && !c.endsClause(&c.Items[k]) {
				continue
			}
			if first < k && !yield(first, k) {
				return
			}
			first = k + 1
		}
	}
}

// endsClause: the item parts two clauses.
func (c *checker) endsClause(it *stream.Item) bool {
	return it.Stop || it.Pause || it.Kind == stream.WordItem && (endsSentence(c.lower(it)) || c.wordClass(it)&(lang.Coordinator|lang.Subordinator) != 0)
}

// endsSentence: the mark ends a sentence.
func endsSentence(mark string) bool { return mark == "." || mark == "!" || mark == "?" }

// direction is 1 for up and later, -1 for down and earlier.
func direction(up bool) int {
	if up {
		return 1
	}
	return -1
}
