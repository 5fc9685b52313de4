package validate

import (
	"sort"

	"crossfoot/extract/article"
	"crossfoot/extract/token"
)

// Word classes of lists that stand in another sentence than their count.
const (
	classListThings = "list-things"  // nouns that take up whatever was named: "the three countries"
	classListFrom   = "list-from"    // joins things to those that they are of: "the novels of"
	classListEvery  = "list-every"   // "all three": all of what the sentence before names
	classListThey   = "list-they"    // begins the sentence that names the counted things
	classListNth    = "list-nth"     // numbers the counted things as they are told: "firstly"
	classListLast   = "list-last"    // tells the last of them: "finally"
	classListNoun   = "list-ordinal" // numbers things only with an article before it
	classListRest   = "list-rest"    // words behind "the first" that end the phrase: "is", "was"
)

// stepReach bounds the sentences behind a count in which its things are numbered.
const stepReach = 4

// nextNamed reads the names that the next sentence begins with: "Four counties have a
// ban. They are Kent, Surrey, Hampshire and Essex." The sentence of the count counts
// nothing else.
func (c *checker) nextNamed(m *tally) (list, bool) {
	next := m.sentence + 1
	if m.bare || m.word || next >= len(c.Sentences) || !c.together(m.sentence, next) || c.countsTwice(m.sentence) {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	k := sent.First
	for k < sent.Last && c.tokenIn(k, classListThey) {
		k++
	}
	if k >= sent.First+2 {
		last := sent.Last
		if end := c.namesEnd(k, last); end+1 < last && c.Doc.Tokens.All[end].Is(",") && !c.Doc.Tokens.All[end+1].Capital {
			last = end // what follows tells of the names: "Kent and Essex, where it is dry"
		}
		if l, ok := c.enumeration(k, last, "", true); ok {
			return l, true
		}
	}
	return c.namesAt(c.behindCopula(m, sent.First, k, sent.Last), sent.Last)
}

// copulaReach bounds the words before the names that a sentence tells: "The counties
// are", "It is the novels of".
const copulaReach = 4

// behindCopula is the token behind the verb that sets the counted things equal to their
// names, or behind what they are of where the sentence opened with words that take them
// up, up to token k; last where there is neither.
func (c *checker) behindCopula(m *tally, first, k, last int) int {
	for i := k; i < min(last, k+copulaReach); i++ {
		if c.tokenIn(i, classListIs) && c.tokenIn(first, classListAll) && c.namesNoun(m, first, i) || k >= first+2 && c.tokenIn(i, classListFrom) {
			return i + 1
		}
	}
	return last
}

// namesNoun: the counted noun stands among the tokens.
func (c *checker) namesNoun(m *tally, first, last int) bool {
	head := c.Doc.Tokens.All[m.last-1].Lower
	for k := first; k < last; k++ {
		if c.Doc.Tokens.All[k].Lower == head {
			return true
		}
	}
	return false
}

// together: the two sentences stand in one paragraph.
func (c *checker) together(a, b int) bool {
	return c.Doc.Tokens.Sentences[a].Block == c.Doc.Tokens.Sentences[b].Block
}

// numberedThrough is from how many on things that are numbered are numbered to the last.
const numberedThrough = 3

// numberedSteps counts the things that the text numbers as it tells them: "three reasons.
// Firstly ..., secondly ... and thirdly".
func (c *checker) numberedSteps(m *tally) (list, bool) {
	var l list
	if m.word || m.bare {
		return l, false
	}
	closed := false
	for i := m.sentence; i < min(len(c.Sentences), m.sentence+stepReach) && c.together(m.sentence, i); i++ {
		s := c.Doc.Tokens.Sentences[i]
		for k := max(s.First, m.last); k < s.Last; k++ {
			if len(l.items) == 0 && (i > m.sentence+1 || c.countsAgain(m, k)) {
				return list{}, false
			}
			if end, ok := c.step(k, s.Last, len(l.items)+1); ok {
				closed = c.tokensIn(k, end, classListLast) || c.joins(k)
				l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[k].Start, End: c.Doc.Tokens.All[end-1].End})
			}
		}
	}
	closed = closed || len(l.items) >= numberedThrough
	l.least, l.most, l.names, l.open = len(l.items), len(l.items), true, !closed
	return l, len(l.items) >= 2
}

// countsAgain: another count of things begins before token k.
func (c *checker) countsAgain(m *tally, k int) bool {
	next := m.quantity + 1
	return next < len(c.Doc.Quantities) && c.Doc.Quantities[next].First <= k && listable(&c.Doc.Quantities[next])
}

// joins: a conjunction stands before the token, an article aside: "and the third".
func (c *checker) joins(k int) bool {
	return c.joined(k) || k > 0 && c.tokenIn(k-1, classListAll) && c.joined(k-1)
}

// joined: a conjunction stands right before the token.
func (c *checker) joined(k int) bool {
	return k > 0 && c.tokenIn(k-1, classListAnd)
}

// step: the tokens from k to end tell the thing number n. An ordinal with an article
// must not belong to a noun of its own ("the second quarter").
func (c *checker) step(k, last, n int) (end int, ok bool) {
	v, end, ok := c.valueAt(classListNth, k, last)
	if !ok || int(v) != n {
		return end, false
	}
	if k == 0 || !c.tokenIn(k-1, classListAll) {
		alone := !c.tokenIn(k, classListNoun) || end < last && c.Doc.Tokens.All[end].Is(",")
		return end, end > k+1 && !c.countsAt(end) && !c.ordersNoun(end, last) || end == k+1 && alone
	}
	return end, end < last && (c.tokenIn(end, classListRest) || c.hasVerb(end, end+1) || c.ordinalAlone(end) || n > 1 && c.Doc.Tokens.All[end].Is(",")) || n == 1 && c.firstOf(k-1, end, last)
}

// ordinalAlone: no noun follows the ordinal before token k, where nouns have capitals.
func (c *checker) ordinalAlone(k int) bool {
	t := &c.Doc.Tokens.All[k]
	return c.Doc.Pack.Clauses().Inflects && t.Kind == token.Word && !t.Capital
}

// ordersNoun: the ordinal before token k belongs to a noun, where nouns have capitals.
func (c *checker) ordersNoun(k, last int) bool {
	return c.tokenIn(k-1, classListNoun) && k < last && c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[k].Capital
}

// firstOf: the tokens from k to end, "the first", stand with a noun for the first of the things
// that a colon or the sentence before announced: ": the first case shows".
func (c *checker) firstOf(k, end, last int) bool {
	return k > 0 && c.Doc.Tokens.All[k-1].Is(":") && end+1 < last && (c.hasVerb(end+1, end+2) || c.ordinalAlone(end+1))
}

// countsAt: a quantity begins at token k ("the other two").
func (c *checker) countsAt(k int) bool {
	qs := c.Doc.Quantities
	i := sort.Search(len(qs), func(i int) bool { return qs[i].Last > k })
	return i < len(qs) && qs[i].First <= k
}

// justNamed reads the list that the sentence before ends with, where all of its things
// are meant: "in Vienna, Prague and Budapest. All three concerts". Something that was
// named earlier may belong to them, so that only a list at the beginning of the text
// is known to be all; "all nine states" behind far fewer names means another nine.
func (c *checker) justNamed(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if m.sentence == 0 || m.first > sent.First+2 || !c.together(m.sentence-1, m.sentence) {
		return list{}, false
	}
	prev := c.Doc.Tokens.Sentences[m.sentence-1]
	every := m.word && m.last == m.first+1 || m.first > sent.First && c.tokenIn(m.first-1, classListEvery)
	var l list
	var ok bool
	if every {
		l, ok = c.lastNamed(prev.First, prev.Last)
	} else if l, ok = c.opensNamed(m, prev.First, prev.Last); l.least > m.number(c) {
		return list{}, false // "the two leaders" of the teams just named
	}
	l.open = !m.bare && m.number(c) > l.most+1 || m.sentence-1 > 0 && c.together(m.sentence-2, m.sentence)
	return l, ok
}

// opensNamed reads the names that the sentence [first, last) begins with, which the
// tally, the first words of the next one, takes up: "The three countries said".
func (c *checker) opensNamed(m *tally, first, last int) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if m.first != sent.First+1 || !m.definite(c) || !m.word && !m.bare && !c.tokensIn(m.first, m.last, classListThings) || m.last >= sent.Last ||
		c.tokenIn(m.last, classListOf) || c.goesOn(m.last) || c.Doc.Tokens.All[m.last].Is(",") {
		return list{}, false
	}
	return c.namesAt(first, last)
}

// lastNamed reads the enumeration of names in [first, last) that has a conjunction.
func (c *checker) lastNamed(first, last int) (list, bool) {
	if first+1 < last && c.Doc.Tokens.All[first+1].Is(",") {
		if l, ok := c.namesFrom(first, c.namesEnd(first, last), first); ok {
			return l, true
		}
	}
	for k := first + 1; k < last; k++ {
		if !c.Doc.Tokens.All[k].Capital {
			continue
		}
		end := c.namesEnd(k, last)
		if l, ok := c.enumeration(k, end, "", true); ok && len(l.items) >= 2 {
			return l, true
		}
		k = end
	}
	return list{}, false
}
