package rules

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/internal/wordform"
)

// Vocabulary gives every word and word class of one language's patterns a small
// id, and tells the ids of a token.
type Vocabulary struct {
	ids      map[string]int // literal word, or "[class" for classes
	classIDs map[string]int // by the names of the classes
	exact    map[string][]int
	stems    map[string][]int // "steig*"
	tails    map[string][]int // "*rückgang"
	stemLen  []int            // lengths present, ascending
	tailLen  []int
	begins   lang.Prefixes // of the stems
	ends     lang.Prefixes // of the tails, read backwards
	classes  map[string][]entry
	phrases  map[int][][]string // entries of several words, by the id of their class
	groups   map[string]Node    // what stands in brackets, by its source
	scratch  []Node             // for the parser of patterns
	known    wordform.Memo[[]int]
}

// entry is one member of a word class: the words it consists of, and the value it
// stands for.
type entry struct {
	words  []string
	value  float64
	valued bool
}

func newVocabulary() *Vocabulary {
	return &Vocabulary{
		ids: map[string]int{}, classIDs: map[string]int{}, exact: map[string][]int{}, stems: map[string][]int{}, tails: map[string][]int{},
		classes: map[string][]entry{}, phrases: map[int][][]string{}, groups: map[string]Node{},
	}
}

// Size is the number of ids given; ids run from 0.
func (v *Vocabulary) Size() int { return len(v.ids) }

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
	dst = append(dst, v.exact[lower]...)
	if v.begins.May(lower) {
		for _, n := range v.stemLen {
			if n > len(lower) {
				break
			}
			dst = append(dst, v.stems[lower[:n]]...)
		}
	}
	if v.ends.May(backwards(lower)) {
		for _, n := range v.tailLen {
			if n >= len(lower) {
				break
			}
			dst = append(dst, v.tails[lower[len(lower)-n:]]...)
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

// id gives the literal word (which may have a * at one end) or class key its id.
func (v *Vocabulary) id(key string) int {
	if n, ok := v.ids[key]; ok {
		return n
	}
	n := len(v.ids)
	v.ids[key] = n
	if !strings.HasPrefix(key, "[") || key == "[" {
		v.add(key, n)
		return n
	}
	v.classIDs[key[1:]] = n
	for _, e := range v.classes[key[1:]] {
		if len(e.words) == 1 {
			v.add(e.words[0], n)
		} else if len(e.words) > 1 {
			v.phrases[n] = append(v.phrases[n], e.words)
		}
	}
	return n
}

// add makes tokens of the form word carry the id.
func (v *Vocabulary) add(word string, id int) {
	switch {
	case strings.HasSuffix(word, "*") && len(word) > 1:
		stem := strings.TrimSuffix(word, "*")
		v.stems[stem] = append(v.stems[stem], id)
		v.stemLen = insertLen(v.stemLen, len(stem))
		v.begins.Add(stem)
	case strings.HasPrefix(word, "*") && len(word) > 1:
		tail := strings.TrimPrefix(word, "*")
		v.tails[tail] = append(v.tails[tail], id)
		v.tailLen = insertLen(v.tailLen, len(tail))
		v.ends.Add(backwards(tail))
	default:
		v.exact[word] = append(v.exact[word], id)
	}
}

func insertLen(lens []int, n int) []int {
	i := 0
	for i < len(lens) && lens[i] < n {
		i++
	}
	if i < len(lens) && lens[i] == n {
		return lens
	}
	lens = append(lens, 0)
	copy(lens[i+1:], lens[i:])
	lens[i] = n
	return lens
}

// Class is the id of a word class's single words.
func (v *Vocabulary) Class(name string) (int, bool) {
	n, ok := v.classIDs[name]
	return n, ok
}

// Phrases are the entries of more than one word of the class with the id.
func (v *Vocabulary) Phrases(id int) [][]string { return v.phrases[id] }

// Value is what the words from word(0) on stand for in a class with values, and how
// many words that takes; word returns "" behind the last.
func (v *Vocabulary) Value(class string, word func(i int) string) (value float64, n int, ok bool) {
	for _, e := range v.classes[class] {
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
