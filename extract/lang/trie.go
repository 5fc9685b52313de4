package lang

// Trie maps words to indexes, byte by byte; it finds words inside others.
type Trie struct {
	nodes []trieNode
	first [256]int32 // the root's children by byte
}

type trieNode struct {
	sibling, child int32
	index          int32 // -1 where no word ends
	b              byte
}

// Add makes the word mean index.
func (t *Trie) Add(word string, index int) {
	if len(t.nodes) == 0 {
		t.nodes = []trieNode{{index: -1}}
	}
	at := int32(0)
	for i := range len(word) {
		at = t.childOf(at, word[i], true)
	}
	t.nodes[at].index = int32(index)
}

// childOf is the child of a node by the byte b; 0 where there is none and make is
// not set.
func (t *Trie) childOf(at int32, b byte, make bool) int32 {
	for c := t.nodes[at].child; c != 0; c = t.nodes[c].sibling {
		if t.nodes[c].b == b {
			return c
		}
	}
	if !make {
		return 0
	}
	t.nodes = append(t.nodes, trieNode{sibling: t.nodes[at].child, index: -1, b: b})
	c := int32(len(t.nodes) - 1)
	t.nodes[at].child = c
	if at == 0 {
		t.first[b] = c
	}
	return c
}

// Step finds the word that begins at offset i of s and leaves a rest that words of
// the trie can begin, the longest if there are several; the longest of all where
// none does.
func (t *Trie) Step(s string, i int) (index, end int) {
	index, end = t.Longest(s, i)
	for best, to := index, end; best >= 0; best, to = t.within(s, i, to-1) {
		if to == len(s) {
			return best, to
		}
		if next, _ := t.Longest(s, to); next >= 0 {
			return best, to
		}
	}
	return index, end
}

// within is Longest in the beginning of s.
func (t *Trie) within(s string, i, end int) (int, int) {
	if end <= i {
		return -1, i
	}
	return t.Longest(s[:end], i)
}

// Longest finds the longest word that begins at offset i of s: what it means and
// where it ends; index -1 where there is none.
func (t *Trie) Longest(s string, i int) (index, end int) {
	index, end = -1, i
	if len(t.nodes) == 0 {
		return index, end
	}
	if i >= len(s) {
		return index, end
	}
	at := t.first[s[i]]
	for j := i + 1; at != 0; j++ {
		if n := t.nodes[at].index; n >= 0 {
			index, end = int(n), j
		}
		if j >= len(s) {
			break
		}
		at = t.childOf(at, s[j], false)
	}
	return index, end
}
