package rules

import "slices"

// Index tells which patterns a word is a key of: of the groups of words that a pattern
// cannot do without, the one whose words fewest patterns need, as they are the rarest
// in texts too.
type Index struct {
	Count int       // of the patterns
	keys  [][]int32 // by vocabulary id: the patterns it is a key of
	some  []uint64  // the ids that are a key at all
}

// KeyOf lists the numbers of the patterns that the word with the id is a key of.
func (x *Index) KeyOf(id int) []int32 {
	if x.some[id/64]&(1<<(id%64)) == 0 {
		return nil
	}
	return x.keys[id]
}

// add makes the id a key of the pattern.
func (x *Index) add(id int, pattern int32) {
	x.keys[id] = append(x.keys[id], pattern)
	x.some[id/64] |= 1 << (id % 64)
}

// sized makes room for the ids.
func (x *Index) sized(ids int) {
	x.keys, x.some = make([][]int32, ids), make([]uint64, (ids+63)/64)
}

// number gives every pattern its number in one of the language's indices.
func (l *Language) number() {
	l.each(func(p *Pattern, x *Index) {
		p.Head.Number = int32(x.Count)
		x.Count++
	})
	var heads []Head // of all frames, and their keys: an article goes through all of them
	var keys []Keys
	for i := range l.Patterns {
		fp := &l.Patterns[i]
		for _, p := range fp.Patterns {
			heads = append(heads, p.Head)
			fp.addKey(&p.Head)
		}
		keys = append(keys, fp.Keys...)
	}
	for i := range l.Patterns {
		fp := &l.Patterns[i]
		fp.Heads, heads = heads[:len(fp.Patterns):len(fp.Patterns)], heads[len(fp.Patterns):]
		fp.Keys, keys = keys[:len(fp.Keys):len(fp.Keys)], keys[len(fp.Keys):]
	}
}

// index finds the patterns' keys.
func (l *Language) index() {
	needed := make([]int, l.Vocabulary.Size())
	l.each(func(p *Pattern, _ *Index) {
		for _, group := range p.Needs() {
			for _, id := range group {
				needed[id]++
			}
		}
	})
	l.Near.sized(l.Vocabulary.Size())
	l.Far.sized(l.Vocabulary.Size())
	l.each(func(p *Pattern, x *Index) {
		p.setNeeds(keyFirst(p.Needs(), needed))
		if p.Head.Keyed {
			for _, id := range p.needs[0] {
				x.add(id, p.Head.Number)
			}
		}
	})
}

// Keys are some patterns of an index: bits of one word of a set of them.
type Keys struct {
	Bits uint64
	Word int32
	Far  bool
}

// addKey adds the pattern to those of the frame that have a key.
func (fp *FramePatterns) addKey(h *Head) {
	if !h.Keyed {
		fp.Unkeyed = true
		return
	}
	word, bit := h.Number/64, uint64(1)<<(h.Number%64)
	for i := range fp.Keys {
		if k := &fp.Keys[i]; k.Far == h.Far && k.Word == word {
			k.Bits |= bit
			return
		}
	}
	fp.Keys = append(fp.Keys, Keys{bit, word, h.Far})
}

// each calls f for every pattern in order, with the index that it belongs to.
func (l *Language) each(f func(*Pattern, *Index)) {
	for i := range l.Patterns {
		fp := &l.Patterns[i]
		for _, p := range fp.Patterns {
			if p.Head.Far {
				f(p, &l.Far)
			} else {
				f(p, &l.Near)
			}
		}
		if fp.Slots != nil && fp.Slots.cue != nil {
			f(fp.Slots.cue, &l.Near)
		}
		for _, w := range fp.Windows {
			if w.cue != nil {
				f(w.cue, &l.Far)
			}
		}
	}
}

// Head is what decides whether a pattern is tried in an article at all: of hundreds few
// are, and the rest is not looked at.
type Head struct {
	Number         int32 // of the pattern in its index
	Numbers, Times uint8 // the least counts of quantities and times that it takes
	Reach          uint8 // the most sentences that a match can take
	Far, Keyed     bool  // in the index of those that can match in sentences without a number; with a key
}

// head is the pattern's, but for its number.
func (t *tree) head() Head {
	w, reach := &t.wants, 1+boundaries(&t.root)
	return Head{Numbers: uint8(min(w.numbers, 255)), Times: uint8(min(w.times, 255)), Reach: uint8(min(reach, 255)), Far: reach > 1 ||
		w.numbers == 0, Keyed: len(w.groups) > 0}
}

// keyFirst puts the group first whose ids fewest patterns need.
func keyFirst(groups [][]int, needed []int) [][]int {
	sum := func(group []int) (n int) {
		for _, id := range group {
			n += needed[id]
		}
		return n
	}
	least := 0
	for i := range groups {
		if sum(groups[i]) < sum(groups[least]) {
			least = i
		}
	}
	if least == 0 {
		return groups
	}
	return append([][]int{groups[least]}, slices.Delete(slices.Clone(groups), least, least+1)...)
}
