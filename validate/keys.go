package validate

import "crossfoot/rules"

// keys tells which patterns of an index have their key in which of some sentences.
type keys struct {
	index *rules.Index
	over  []int    // the sentences
	width int      // words of a set of patterns
	any   []uint64 // the patterns that have their key in any of the sentences; nil until asked for
	sets  []uint64 // those of each sentence, one set behind the other
	list  []int    // the answer, made anew for each question
}

// keysOf are those of the patterns that reach beyond the sentences with a number, or
// of the others.
func (s *stream) keysOf(far bool) *keys {
	k := &s.nearKeys
	if far {
		k = &s.farKeys
	}
	if k.any == nil {
		s.findKeys(k)
	}
	return k
}

// anyStands reports whether a pattern of the frame has no key, or it stands in the
// article. Most frames end here.
func (s *stream) anyStands(fp *rules.FramePatterns) bool {
	if fp.Unkeyed {
		return true
	}
	for i := range fp.Keys {
		if k := &fp.Keys[i]; s.keysOf(k.Far).any[k.Word]&k.Bits != 0 {
			return true
		}
	}
	return false
}

// stands reports whether the pattern has no key, or it stands in any of the sentences.
func (k *keys) stands(h *rules.Head) bool {
	return !h.Keyed || k.any[h.Number/64]&(1<<(h.Number%64)) != 0
}

// keyed lists the sentences from which a match of the pattern would reach one that has
// its key; the list is good until the next call.
func (s *stream) keyed(k *keys, p *rules.Pattern) []int {
	word, bit := int(p.Head.Number)/64, uint64(1)<<(p.Head.Number%64)
	k.list = k.list[:0]
	next := 0
	for i, sent := range k.over {
		if k.sets[i*k.width+word]&bit == 0 {
			continue
		}
		for next = max(next, sent-p.Reach+1); next <= sent; next++ {
			k.list = append(k.list, next)
		}
	}
	return k.list
}

// findKeys walks over the words of the sentences once, for all patterns of the index.
func (s *stream) findKeys(k *keys) {
	k.width = (k.index.Count + 63) / 64
	k.any, k.sets = make([]uint64, k.width), make([]uint64, k.width*len(k.over))
	for i, sent := range k.over {
		set := k.sets[i*k.width : (i+1)*k.width]
		s.ready(sent)
		for at := s.sentences[sent].first; at < s.sentences[sent].last; at++ {
			for _, id := range s.items[at].ids {
				for _, p := range k.index.KeyOf(id) {
					set[p/64] |= 1 << (p % 64)
				}
			}
		}
		for w := range set {
			k.any[w] |= set[w]
		}
	}
}
