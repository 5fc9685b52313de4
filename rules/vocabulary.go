package rules

import (
	"slices"
	"sync"
	"sync/atomic"

	"crossfoot/extract/lang"
	"crossfoot/internal/wordform"
)

// Vocabulary gives every word and word class of one language's patterns a small
// id, and tells the ids of a token.
type Vocabulary struct {
	size         int
	keys         wordTable   // literal words, and "[class" for classes
	classIDs     wordTable   // of the classes by their names
	classes      []wordClass // by id: they have the first ids
	exact        wordTable
	stems, tails wordTable     // "steig*", "*rückgang"
	stemLen      []int         // lengths present, ascending
	tailLen      []int         // the same
	begins       lang.Prefixes // of the stems
	ends         lang.Prefixes // of the tails, read backwards
	members      func(class string) ([]entry, bool)
	known        wordform.Memo[Word]
	asked        [askedClasses]atomic.Pointer[askedClass]

	grows *growth // until all patterns are compiled; nil then

	firstsMu sync.Mutex
	firsts   map[string]uint32 // the numbers of sets of ids that matches begin with, see number

	// What the parser of patterns keeps.
	mu      sync.Mutex
	groups  map[string]Node // what stands in brackets, by its source
	scratch []Node
}

// tables are all tables of words.
func (v *Vocabulary) tables() [5]*wordTable {
	return [...]*wordTable{&v.keys, &v.classIDs, &v.exact, &v.stems, &v.tails}
}

// Size is the number of ids given; ids run from 0.
func (v *Vocabulary) Size() int { return v.size }

// Word is what a vocabulary knows of a word. It is shared: do not change it.
type Word struct {
	IDs     []int
	Marks   Marks     // of the ids
	more    moreMarks // the same, other marks
	classes uint64    // marks of the names of its classes
	set     idSet     // of many; few are found as quickly in the list, which takes less memory
	begins  atomic.Pointer[beginnings]
}

// fewIDs of a word make no set.
const fewIDs = 4

// Lookup is what is known of a lower-case word.
func (v *Vocabulary) Lookup(lower string) *Word { return v.Known(wordform.Of(lower), lower) }

// Known is Lookup for a token whose number is known.
func (v *Vocabulary) Known(id wordform.ID, lower string) *Word {
	if w := v.known.Get(id); w != nil {
		return w
	}
	return v.learn(id, lower)
}

// learn finds out what is known of a word, and remembers it.
func (v *Vocabulary) learn(id wordform.ID, lower string) *Word {
	w := &none
	if ids := v.find(lower); len(ids) > 0 {
		w = &Word{IDs: ids, more: moreOf(ids)}
		if len(ids) > fewIDs {
			w.set = idSetOf(ids)
		}
		for _, id := range ids {
			w.Marks |= MarkOf(id)
			if id < len(v.classes) {
				w.classes |= nameMark(v.classes[id].name)
			}
		}
	}
	return v.known.Put(id, w)
}

// none is what is known of most words; they share it, so that it is always near.
var none Word

// Is reports whether the word has the id.
func (w *Word) Is(id int) bool {
	if w.set == nil {
		return slices.Contains(w.IDs, id)
	}
	return w.set.has(id)
}

func (v *Vocabulary) find(lower string) []int {
	var few [32]int
	dst := v.exact.ids(few[:0], lower)
	if v.begins.May(lower) {
		for _, n := range v.stemLen {
			if n > len(lower) {
				break
			}
			dst = v.stems.ids(dst, lower[:n])
		}
	}
	if v.ends.May(backwards(lower)) {
		for _, n := range v.tailLen {
			if n >= len(lower) {
				break
			}
			dst = v.tails.ids(dst, lower[len(lower)-n:])
		}
	}
	return slices.Clone(dst)
}

// backwards is the last three bytes of the word, the last one first.
func backwards(word string) string {
	b := make([]byte, 0, 3)
	for i := len(word) - 1; i >= max(0, len(word)-3); i-- {
		b = append(b, word[i])
	}
	return string(b)
}
