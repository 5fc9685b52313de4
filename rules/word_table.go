package rules

import (
	bin "encoding/binary"
	"iter"
	"math/bits"
	"slices"

	"crossfoot/internal/wordform"
)

// wordTable tells the ids of words. It is laid out flat, so that nothing is made of it when
// it is read: numbers of four bytes, those of words and ids of two, and the text.
//
//	the number of words, and of slots
//	by slot, one more than a word's number, at its hash or the next free slot
//	by word, and for the end, where its text begins, and its ids among all
//	the ids, and the text of the words, which are sorted
type wordTable string

const (
	narrow, wide = 2, 4     // bytes of a number
	tableHead    = 2 * wide // behind which the slots stand
	wordWidth    = 2 * wide // of what is told of a word
	mostInTable  = 1<<16 - 2
)

// newWordTable is the table of the words.
func newWordTable(words map[string][]int) wordTable {
	sorted := sortedKeys(words)
	if len(sorted) > mostInTable {
		panic("rules: more words than a table can hold")
	}
	slots := hashed(sorted)
	put := bin.LittleEndian.AppendUint32
	out := put(put(nil, uint32(len(sorted))), uint32(len(slots)))
	for _, s := range slots {
		out = bin.LittleEndian.AppendUint16(out, s)
	}
	var text, ids []byte
	for _, w := range sorted {
		out = put(put(out, uint32(len(text))), uint32(len(ids)/narrow))
		text = append(text, w...)
		for _, id := range words[w] {
			if id > mostInTable {
				panic("rules: more ids than a table can hold")
			}
			ids = bin.LittleEndian.AppendUint16(ids, uint16(id))
		}
	}
	out = put(put(out, uint32(len(text))), uint32(len(ids)/narrow))
	return wordTable(append(append(out, ids...), text...))
}

// hashed are the slots, of which at least half stay free.
func hashed(words []string) []uint16 {
	slots := make([]uint16, 1<<bits.Len(uint(2*len(words))))
	mask := uint32(len(slots) - 1)
	for i, w := range words {
		at := wordform.Hash(w) & mask
		for slots[at] > 0 {
			at = (at + 1) & mask
		}
		slots[at] = uint16(i + 1)
	}
	return slots
}

// number is the number of four bytes at the offset.
func (t wordTable) number(at int) int {
	s := t[at : at+wide]
	return int(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

// short is the number of two bytes at the offset.
func (t wordTable) short(at int) int {
	s := t[at : at+narrow]
	return int(uint16(s[0]) | uint16(s[1])<<8)
}

// size is the number of words.
func (t wordTable) size() int {
	if t == "" {
		return 0
	}
	return t.number(0)
}

// tableParts are where the parts of a table begin.
type tableParts struct{ words, ids, text int }

func (t wordTable) parts() (p tableParts) {
	p.words = tableHead + narrow*t.number(wide)
	p.ids = p.words + wordWidth*(t.number(0)+1)
	p.text = p.ids + narrow*t.number(p.ids-wide)
	return p
}

// word is the text of word i.
func (t wordTable) word(p *tableParts, i int) string {
	at := p.words + wordWidth*i
	return string(t[p.text+t.number(at) : p.text+t.number(at+wordWidth)])
}

// ids appends the ids of a word to dst.
func (t wordTable) ids(dst []int, word string) []int {
	if t == "" {
		return dst
	}
	p, mask := t.parts(), uint32(t.number(wide)-1)
	for at := wordform.Hash(word) & mask; ; at = (at + 1) & mask {
		i := t.short(tableHead+narrow*int(at)) - 1
		if i < 0 {
			return dst
		}
		if t.word(&p, i) == word {
			from := p.words + wordWidth*i + wide
			for k := t.number(from); k < t.number(from+wordWidth); k++ {
				dst = append(dst, t.short(p.ids+narrow*k))
			}
			return dst
		}
	}
}

// id is the first id of a word.
func (t wordTable) id(word string) (int, bool) {
	var one [8]int
	if ids := t.ids(one[:0], word); len(ids) > 0 {
		return ids[0], true
	}
	return 0, false
}

// all yields the words in order.
func (t wordTable) all() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		if t == "" {
			return
		}
		p := t.parts()
		for i := range t.size() {
			if !yield(i, t.word(&p, i)) {
				return
			}
		}
	}
}

// lengths lists the lengths of the words in bytes, ascending.
func (t wordTable) lengths() []int {
	var out []int
	for _, w := range t.all() {
		if i, ok := slices.BinarySearch(out, len(w)); !ok {
			out = slices.Insert(out, i, len(w))
		}
	}
	return out
}
