package rules

import (
	"sync"

	"crossfoot/extract/lang"
	"crossfoot/internal/wordform"
)

// Vocabulary gives every word and word class of one language's patterns a small
// id, and tells the ids of a token.
type Vocabulary struct {
	size         int
	keys         keyTable       // literal words, and "[class" for classes
	classIDs     map[string]int // by the names of the classes
	names        []string       // of the classes by id, "" for words
	exact        wordTable
	stems, tails wordTable     // "steig*", "*rückgang"
	stemLen      []int         // lengths present, ascending
	tailLen      []int         // the same
	begins       lang.Prefixes // of the stems
	ends         lang.Prefixes // of the tails, read backwards
	members      func(class string) ([]entry, bool)
	phrases      sync.Map // entries of several words, by the id of their class
	known        wordform.Memo[[]int]

	grows *growth // until all patterns are compiled; nil then

	// What the parser of patterns keeps.
	mu      sync.Mutex
	groups  map[string]Node // what stands in brackets, by its source
	scratch []Node
}

// entry is one member of a word class: the words it consists of, and the value it
// stands for.
type entry struct {
	words  []string
	value  float64
	valued bool
}

// Size is the number of ids given; ids run from 0.
func (v *Vocabulary) Size() int { return v.size }

// Lookup is the ids of a lower-case token. The list is shared: do not change it.
func (v *Vocabulary) Lookup(lower string) []int { return v.Known(wordform.Of(lower), lower) }

// Known is Lookup for a token whose number is known.
func (v *Vocabulary) Known(id wordform.ID, lower string) []int {
	if ids := v.known.Get(id); ids != nil {
		return *ids
	}
	ids := v.find(lower)
	if len(ids) == 0 {
		return *v.known.Put(id, &none)
	}
	return *v.known.Put(id, &ids)
}

// none are the ids of most words; they share it, so that it is always near.
var none []int

func (v *Vocabulary) find(lower string) (dst []int) {
	dst = append(dst, v.exact.get(lower)...)
	if v.begins.May(lower) {
		for _, n := range v.stemLen {
			if n > len(lower) {
				break
			}
			dst = append(dst, v.stems.get(lower[:n])...)
		}
	}
	if v.ends.May(backwards(lower)) {
		for _, n := range v.tailLen {
			if n >= len(lower) {
				break
			}
			dst = append(dst, v.tails.get(lower[len(lower)-n:])...)
		}
	}
	return dst
}

// backwards is the last three bytes of the word, the last one first.
func backwards(word string) string {
	b := make([]byte, 0, 3)
	for i := len(word) - 1; i >= max(0, len(word)-3); i-- {
		b = append(b, word[i])
	}
	return string(b)
}

// Class is the id of a word class's single words.
func (v *Vocabulary) Class(name string) (int, bool) {
	n, ok := v.classIDs[name]
	return n, ok
}

// Names reports whether the id is that of the class's single words. For the few ids of a
// token this is quicker than to look the class up.
func (v *Vocabulary) Names(id int, class string) bool { return v.names[id] == class && class != "" }

// Phrases are the entries of more than one word of the class with the id.
func (v *Vocabulary) Phrases(id int) [][]string {
	if have, ok := v.phrases.Load(id); ok {
		return have.([][]string)
	}
	var out [][]string
	members, _ := v.members(v.names[id])
	for _, e := range members {
		if len(e.words) > 1 {
			out = append(out, e.words)
		}
	}
	v.phrases.Store(id, out)
	return out
}

// Value is what the words from word(0) on stand for in a class with values, and how
// many words that takes; word returns "" behind the last.
func (v *Vocabulary) Value(class string, word func(i int) string) (value float64, n int, ok bool) {
	members, _ := v.members(class)
	for _, e := range members {
		if !e.valued || len(e.words) <= n {
			continue
		}
		i := 0
		for i < len(e.words) && e.words[i] == word(i) {
			i++
		}
		if i == len(e.words) {
			value, n, ok = e.value, i, true
		}
	}
	return value, n, ok
}
