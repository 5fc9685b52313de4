package rules

import "slices"

// number gives every pattern its number among those of the language, and lets the
// index tell which patterns a word is a key of: of the groups of words that a pattern
// cannot do without, the one whose words fewest patterns need, as they are the rarest
// in texts too.
func (l *Language) number() {
	needed := make([]int, l.Vocabulary.Size())
	l.each(func(p *Pattern) {
		p.Number = l.Count
		l.Count++
		for _, group := range p.Needs {
			for _, id := range group {
				needed[id]++
			}
		}
	})
	l.keys = make([][]int32, l.Vocabulary.Size())
	l.each(func(p *Pattern) {
		for _, id := range rarest(p.Needs, needed) {
			l.keys[id] = append(l.keys[id], int32(p.Number))
		}
	})
}

// KeyOf lists the numbers of the patterns that the word with the id is a key of.
func (l *Language) KeyOf(id int) []int32 { return l.keys[id] }

// each calls f for every pattern in order.
func (l *Language) each(f func(*Pattern)) {
	for i := range l.Patterns {
		for _, p := range l.Patterns[i].Patterns {
			f(p)
		}
	}
}

// rarest is the group whose ids fewest patterns need; nil where there is no group.
func rarest(groups [][]int, needed []int) []int {
	sum := func(group []int) (n int) {
		for _, id := range group {
			n += needed[id]
		}
		return n
	}
	if len(groups) == 0 {
		return nil
	}
	return slices.MinFunc(groups, func(a, b []int) int { return sum(a) - sum(b) })
}
