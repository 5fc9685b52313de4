package rules

import "slices"

// wordTable tells the ids of words; it is sorted, so that it need not be built.
type wordTable struct {
	words []string
	from  []int32 // where the ids of each word begin, and the end
	ids   []int
}

// get lists the ids of a word. The list is shared: do not change it.
func (t *wordTable) get(word string) []int {
	i, ok := slices.BinarySearch(t.words, word)
	if !ok {
		return nil
	}
	return t.ids[t.from[i]:t.from[i+1]:t.from[i+1]]
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
