package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
)

// Two counts stand side by side, and later again, but exchanged: "two women and three men", "the three women and
// two men"; "12 killed, 30 hurt", "30 dead and 12 injured". That hardly ever comes by chance.

// tollClasses are the word classes that say what became of people who are counted.
var tollClasses = [...]string{"toll-dead", "toll-hurt", "toll-missing", classTollHeld}

// sidesReach is how many tokens behind its figure may stand what became of those whom it counts.
const sidesReach = 4

// exchangedCounts binds the first of two counts with the one of its kind told later, where the two are exchanged.
func (c *checker) exchangedCounts(f *rules.Frame) []*binding {
	var pairs []int
	var out []*binding
	for q := 0; q+1 < len(c.Doc.Quantities); q++ {
		if !c.inPair(q) {
			continue
		}
		for i := len(pairs) - 1; i >= 0 && pairs[i] >= q-repeatWindow; i-- {
			if k := c.exchangedWith(pairs[i], q); k >= 0 {
				out = append(out, c.repeated(f, pairs[i], k, slipFigure))
				break
			}
		}
		pairs = append(pairs, q)
	}
	return out
}

// inPair: the figure and the next are different counts of one sentence.
func (c *checker) inPair(q int) bool {
	a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	return a.Sentence == b.Sentence && c.plainCount(a) && c.plainCount(b) && c.mid(q) != c.mid(q+1)
}

// plainCount: the figure is one number of things.
func (c *checker) plainCount(m *mention.Quantity) bool {
	return m.Unit == mention.Count && !m.IsRange && !m.Adjective && m.Form != mention.Fraction && m.Form != mention.Multiple && c.repeatable(m)
}

// exchangedWith is the count of the second pair that counts what the first of the first pair does, but has the
// number of the other; -1 where the pairs are not exchanged, or told of two things.
func (c *checker) exchangedWith(p, q int) int {
	a, b := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
	if a.Sentence == b.Sentence || c.pairsApart(p, q) {
		return -1
	}
	crossed := c.mid(p) == c.mid(q+1) && c.mid(p+1) == c.mid(q)
	if !crossed && (c.mid(p) != c.mid(q) || c.mid(p+1) != c.mid(q+1)) {
		return -1
	}
	switch order := c.kindsOrder(p, q); {
	case order > 0 && crossed:
		return q
	case order < 0 && !crossed:
		return q + 1
	}
	return -1
}

// kindsOrder is 1 where two pairs of counts are of the same kinds in the same order, -1 in the other, else 0.
func (c *checker) kindsOrder(p, q int) int {
	if x, y := c.tollsOf(p); x != y {
		switch u, v := c.tollsOf(q); {
		case u == x && v == y:
			return 1
		case u == y && v == x:
			return -1
		}
		return 0
	}
	a, b, d, e := &c.Doc.Quantities[p], &c.Doc.Quantities[p+1], &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	if a.Noun == "" || b.Noun == "" || d.Noun == "" || e.Noun == "" || sameNoun(a, b) || sameNoun(d, e) {
		return 0
	}
	switch {
	case sameNoun(a, d) && sameNoun(b, e):
		return 1
	case sameNoun(a, e) && sameNoun(b, d):
		return -1
	}
	return 0
}

// tollsOf are the numbers of what became of the people of two counts, in the order in which their sentence says so:
// two words only, of two classes; else 0 and 0.
func (c *checker) tollsOf(q int) (first, second int) {
	a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[q+1]
	s, found := &c.Doc.Tokens.Sentences[a.Sentence], []int{}
	for k := max(s.First, a.First-sidesReach); k < min(s.Last, b.Last+sidesReach); k++ {
		for i, class := range tollClasses {
			if c.tokenIn(k, class) {
				found = append(found, i+1)
			}
		}
	}
	if len(found) != len([...]int{first, second}) || found[0] == found[1] {
		return 0, 0
	}
	return found[0], found[1]
}

// pairsApart: the wording says that two pairs of counts are told of two things. Small ones that are not taken up
// must share words with each other.
func (c *checker) pairsApart(p, q int) bool {
	a, b := &c.Doc.Quantities[p], &c.Doc.Quantities[q]
	if c.anew(b) || c.setAgainst(b) || c.timesClash(a.Sentence, b.Sentence) || c.agoIn(a.Sentence) != c.agoIn(b.Sentence) {
		return true
	}
	if c.namedBefore(b) && !c.tokenIn(c.beforeFigure(b), classOwnedBy) {
		return false
	}
	if c.ofOther(p, q) || c.ofOther(p, q+1) || !c.sameTime(p, q) || !c.sameTime(p+1, q+1) || c.otherScope(a.Sentence, b.Sentence) || c.looksFarther(a.Sentence) != c.looksFarther(b.Sentence) ||
		c.tokensIn(c.Doc.Tokens.Sentences[b.Sentence].First, b.First, classAnew) {
		return true
	}
	return max(c.mid(p), c.mid(p+1)) < smallFigure && (c.share(p, q) < againShared || c.namesClash(a.Sentence, b.Sentence))
}
