package validate

// keys tells which patterns have their key in which of the sentences with a number.
type keys struct {
	width int      // words of a set of patterns
	any   []uint64 // the patterns that have their key in any of the sentences; nil until asked for
	sets  []uint64 // those of each sentence, one set behind the other
	list  []int    // the answer, made anew for each question
}

// keyed lists the sentences with a number that have the key of the pattern; the list
// is good until the next call.
func (s *stream) keyed(pattern int) []int {
	k := &s.keys
	if k.any == nil {
		s.findKeys()
	}
	word, bit := pattern/64, uint64(1)<<(pattern%64)
	if k.any[word]&bit == 0 {
		return nil
	}
	k.list = k.list[:0]
	for i, sent := range s.numbered {
		if k.sets[i*k.width+word]&bit != 0 {
			k.list = append(k.list, sent)
		}
	}
	return k.list
}

// findKeys walks over the words of the sentences with a number once, for all patterns.
func (s *stream) findKeys() {
	k := &s.keys
	k.width = (s.lang.Count + 63) / 64
	k.any, k.sets = make([]uint64, k.width), make([]uint64, k.width*len(s.numbered))
	for i, sent := range s.numbered {
		set := k.sets[i*k.width : (i+1)*k.width]
		for at := s.sentences[sent].first; at < s.sentences[sent].last; at++ {
			for _, id := range s.idsOf(&s.items[at]) {
				for _, p := range s.lang.KeyOf(id) {
					set[p/64] |= 1 << (p % 64)
				}
			}
		}
		for w := range set {
			k.any[w] |= set[w]
		}
	}
}
