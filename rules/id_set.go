package rules

import "slices"

// idSet is a set of ids as bits: frequent words have up to thirty ids.
type idSet []uint64

// idSetOf is the set of the ids.
func idSetOf(ids []int) idSet {
	if len(ids) == 0 {
		return nil
	}
	s := make(idSet, slices.Max(ids)/64+1)
	for _, id := range ids {
		s[id/64] |= 1 << (id % 64)
	}
	return s
}

// has reports whether the id is in the set.
func (s idSet) has(id int) bool {
	at := uint(id) / 64
	return at < uint(len(s)) && s[at]&(1<<(uint(id)%64)) != 0
}

// hasAny reports whether one of the ids is in the set.
func (s idSet) hasAny(ids []int) bool {
	for _, id := range ids {
		if s.has(id) {
			return true
		}
	}
	return false
}
