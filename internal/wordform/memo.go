package wordform

import "sync/atomic"

// Memo remembers what was found out about words, by their numbers. The zero value
// is ready for use, by many at once, without locks. Values must follow from the word
// alone.
type Memo[V any] struct{ known [most]atomic.Pointer[V] }

// Get is what is remembered of the word; nil if nothing is.
func (m *Memo[V]) Get(id ID) *V { return m.known[id].Load() }

// Put remembers the value, if the word has a number, and returns it.
func (m *Memo[V]) Put(id ID, v *V) *V {
	if id != 0 {
		m.known[id].Store(v)
	}
	return v
}
