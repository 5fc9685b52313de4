package lang

// Shapes is a filter in front of a set of words: most words that are not in the set
// are told by their length and three of their bytes, without a look-up.
type Shapes struct{ size, ends [256]uint64 }

// Add puts a word in.
func (s *Shapes) Add(w string) {
	s.size[w[0]] |= 1 << (len(w) & 63)
	s.ends[w[len(w)-1]] |= 1 << (w[len(w)/2] & 63)
}

// May reports whether the word can be in the set.
func (s *Shapes) May(w string) bool {
	return s.size[w[0]]&(1<<(len(w)&63)) != 0 && s.ends[w[len(w)-1]]&(1<<(w[len(w)/2]&63)) != 0
}
