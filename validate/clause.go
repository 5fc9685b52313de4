package validate

import (
	"iter"

	"crossfoot/extract/lang"
)

// clauseReach bounds the items of a clause on either side of the one that it is read
// around: what stands farther away tells nothing of it.
const clauseReach = 40

// clauseAround is the stretch of items [first, last) of the sentence around one, between
// those that part it from others.
func (c *checker) clauseAround(at int, parts func(*item) bool) (first, last int) {
	s := &c.sentences[c.items[at].sentence]
	low, high := max(s.first, at-clauseReach), min(s.last, at+clauseReach)
	first, last = at, at+1
	for first > low && !parts(&c.items[first-1]) {
		first--
	}
	for last < high && !parts(&c.items[last]) {
		last++
	}
	return first, last
}

// clauses are the stretches of items [first, last) of a sentence between what parts them.
func (c *checker) clauses(sentence int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		s := &c.sentences[sentence]
		first := s.first
		for k := s.first; k <= s.last; k++ {
			if k < s.last && !c.endsClause(&c.items[k]) {
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
func (c *checker) endsClause(it *item) bool {
	return it.stop || it.pause || it.kind == wordItem && (endsSentence(c.lower(it)) || c.wordClass(it)&(lang.Coordinator|lang.Subordinator) != 0)
}

func endsSentence(mark string) bool { return mark == "." || mark == "!" || mark == "?" }

// direction is 1 for up and later, -1 for down and earlier.
func direction(up bool) int {
	if up {
		return 1
	}
	return -1
}
