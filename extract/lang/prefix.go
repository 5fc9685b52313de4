package lang

// Prefixes says quickly of most words that they are not in a set, by their first
// three bytes. It takes forms of a word for the word: endings do not matter.
type Prefixes struct {
	bits [256]uint64
	// short holds the first two bytes of words of two bytes or less.
	short [4]uint64
}

// Add puts a word in.
func (p *Prefixes) Add(word string) {
	if len(word) < 3 {
		h := shortHash(word)
		p.short[h/64] |= 1 << (h % 64)
		return
	}
	h := prefixHash(word)
	p.bits[h/64] |= 1 << (h % 64)
}

// May reports whether the word, with any ending, may be in the set.
func (p *Prefixes) May(word string) bool {
	if len(word) >= 3 {
		if h := prefixHash(word); p.bits[h/64]&(1<<(h%64)) != 0 {
			return true
		}
	}
	for n := 1; n <= min(2, len(word)); n++ {
		if h := shortHash(word[:n]); p.short[h/64]&(1<<(h%64)) != 0 {
			return true
		}
	}
	return false
}

func prefixHash(s string) uint32 {
	return (uint32(s[0])*0x9E3779B1 ^ uint32(s[1])*0x85EBCA77 ^ uint32(s[2])*0xC2B2AE3D) >> 18
}

func shortHash(s string) uint8 {
	var h uint8
	for i := range len(s) {
		h = h*31 + s[i]
	}
	return h
}
