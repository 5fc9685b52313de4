// Package memo remembers what was found out about words. It holds a bounded number
// of them, so that it does not grow with what is read, and takes no locks.
package memo

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// slots is how many words are remembered; the vocabulary of some thousand articles
// is about as large.
const slots = 1 << 15

// longest is the length in bytes of the words that are remembered.
const longest = 64

var seed = maphash.MakeSeed()

// Memo maps words to values. The zero value is ready for use, by many at once. A
// word takes the place of another that hashes alike: what is found depends on
// chance, so values must follow from the word alone.
type Memo[V any] struct {
	slots [slots]atomic.Pointer[entry[V]]
}

type entry[V any] struct {
	word  string
	value V
}

// Of is the value of the word, found by find where it is not remembered.
func (m *Memo[V]) Of(word string, find func(string) V) V {
	if len(word) > longest {
		return find(word)
	}
	slot := &m.slots[maphash.String(seed, word)%slots]
	if e := slot.Load(); e != nil && e.word == word {
		return e.value
	}
	// The word is copied: it may be a piece of an article, which would live on.
	e := &entry[V]{word: strings.Clone(word)}
	e.value = find(e.word)
	slot.Store(e)
	return e.value
}
