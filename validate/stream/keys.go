package stream

import (
	"math/bits"

	"crossfoot/rules"
)

// keys tells which patterns of an index have their key in which of some sentences.
type keys struct {
	index *rules.Index
	over  []int    // the sentences
	any   []uint64 // the patterns that have their key in any of the sentences; nil until asked for
	sets  []uint64 // by pattern, the places in over of those that have its key, one set behind the other
	width int      // words of a set
	list  []int    // the answer, made anew for each question
}

// KeysOf are those of the patterns that reach beyond the sentences with a number, or
// of the others.
func (s *Stream) KeysOf(far bool) *keys {
	k := &s.nearKeys
	if far {
		k = &s.farKeys
	}
	if k.any == nil {
		s.findKeys(k)
	}
	return k
}

// AnyStands reports whether a pattern of the frame has no key, or it stands in the
// article. Most frames end here.
func (s *Stream) AnyStands(fp *rules.FramePatterns) bool {
	if fp.Unkeyed {
		return true
	}
	for i := range fp.Keys {
		if k := &fp.Keys[i]; s.KeysOf(k.Far).any[k.Word]&k.Bits != 0 {
			return true
		}
	}
	return false
}

// Stands reports whether the pattern has no key, or it stands in any of the sentences.
func (k *keys) Stands(h *rules.Head) bool {
	return !h.Keyed || k.any[h.Number/64]&(1<<(h.Number%64)) != 0
}

// Keyed lists the sentences from which a match of the pattern would reach one that has
// its key; the list is good until the next call.
func (s *Stream) Keyed(k *keys, p *rules.Pattern) []int {
	n := int(p.Head.Number) * k.width
	k.list = k.list[:0]
	next := 0
	for w, set := range k.sets[n : n+k.width] {
		for ; set != 0; set &= set - 1 {
			sent := k.over[64*w+bits.TrailingZeros64(set)]
			for next = max(next, sent-int(p.Head.Reach)+1); next <= sent; next++ {
				k.list = append(k.list, next)
			}
		}
	}
	return k.list
}

// findKeys looks at the words of each sentence once, for all patterns of the index.
func (s *Stream) findKeys(k *keys) {
	k.width = (len(k.over) + 63) / 64
	k.any, k.sets = make([]uint64, (k.index.Count+63)/64), zeros(k.sets, k.index.Count*k.width)
	for i, sent := range k.over {
		word, bit := i/64, uint64(1)<<(i%64)
		s.Ready(sent)
		for id := range k.index.KeysAmong(s.idSets[sent]) {
			for _, p := range k.index.KeyOf(id) {
				k.any[p/64] |= 1 << (p % 64)
				k.sets[int(p)*k.width+word] |= bit
			}
		}
	}
}

// zeros is a list of n zeros, in the list's memory if it has room.
func zeros(list []uint64, n int) []uint64 {
	if cap(list) < n {
		return make([]uint64, n)
	}
	list = list[:n]
	clear(list)
	return list
}

// Worth lists the sentences that the pattern is tried in: most patterns need a
// number and a rare word, and most sentences have neither.
func (s *Stream) Worth(p *rules.Pattern) []int {
	switch {
	case p.Head.Keyed:
		return s.Keyed(s.KeysOf(p.Head.Far), p)
	case p.Head.Far:
		return s.All
	}
	return s.Numbered
}
