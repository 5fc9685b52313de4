package rules

import (
	"math/bits"
	"slices"

	"crossfoot/internal/wordform"
)

// wordTable tells the ids of words. It takes next to nothing to read one, and little to
// hash it.
type wordTable struct {
	words []string // sorted
	from  []int32  // where the ids of each word begin, and the end
	ids   []int
	slots []int32 // one more than a word's number, at its hash or the next free slot
}

// get lists the ids of a word. The list is shared: do not change it.
func (t *wordTable) get(word string) []int {
	if len(t.slots) == 0 {
		return nil
	}
	mask := uint32(len(t.slots) - 1)
	for at := wordform.Hash(word) & mask; t.slots[at] > 0; at = (at + 1) & mask {
		if i := t.slots[at] - 1; t.words[i] == word {
			return t.ids[t.from[i]:t.from[i+1]:t.from[i+1]]
		}
	}
	return nil
}

// hash fills the slots, of which at least half stay free.
func (t *wordTable) hash() {
	t.slots = make([]int32, 1<<bits.Len(uint(2*len(t.words))))
	mask := uint32(len(t.slots) - 1)
	for i, w := range t.words {
		at := wordform.Hash(w) & mask
		for t.slots[at] > 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = int32(i + 1)
	}
}

// newWordTable sorts the words.
func newWordTable(words map[string][]int) wordTable {
	t := wordTable{words: sortedKeys(words)}
	for _, w := range t.words {
		t.from = append(t.from, int32(len(t.ids)))
		t.ids = append(t.ids, words[w]...)
	}
	t.from = append(t.from, int32(len(t.ids)))
	return t
}

// lengths lists the lengths of the words in bytes, ascending.
func (t *wordTable) lengths() []int {
	var out []int
	for _, w := range t.words {
		if i, ok := slices.BinarySearch(out, len(w)); !ok {
			out = slices.Insert(out, i, len(w))
		}
	}
	return out
}

// keyTable tells the one id of each key.
type keyTable struct {
	keys []string
	ids  []int32
}

func (t *keyTable) get(key string) (int, bool) {
	i, ok := slices.BinarySearch(t.keys, key)
	if !ok {
		return 0, false
	}
	return int(t.ids[i]), true
}
