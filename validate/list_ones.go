package validate

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// onesNoun is how many words may stand between the article of a thing and its noun.
const onesNoun = 3

// toldOnes counts the things that a mark behind the counted noun spells out one by one, each with "one" and what it
// is for, or with an article and the noun again: "two rules, one for the rich and another for the poor",
// "two plans are on the table – a plan to sell and a plan to wait".
func (c *checker) toldOnes(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if m.bare || m.word {
		return list{}, false
	}
	for k := m.last; k < min(sent.Last-1, m.last+namesReach) && !c.countsAt(k); k++ {
		t := &c.Doc.Tokens.All[k]
		if !t.Is(",") && !t.Is(":") && !dash(t) {
			continue
		}
		if l, ok := c.onesFrom(m, k+1, sent.Last, c.oneOfThem); ok {
			return l, !c.hasVerb(c.tokenAt(l.items[len(l.items)-1].Start), sent.Last)
		}
		if t.Is(",") {
			return list{}, false
		}
		return c.onesFrom(m, k+1, sent.Last, func(k int) bool { return c.nounAgain(m, k, sent.Last) })
	}
	return list{}, false
}

// onesFrom reads the things from token k on, of which each begins as told; the last is joined by a conjunction.
func (c *checker) onesFrom(m *tally, k, last int, begins func(int) bool) (list, bool) {
	var l list
	if !begins(k) {
		return l, false
	}
	starts, joined := []int{k}, false
	for i := k + 1; i+1 < last; i++ {
		and := c.tokenIn(i, classListAnd)
		if c.opensMore(i) && !c.relativeAt(i) && !c.wordsIn(i, i+1, lang.Relative) {
			return l, false // "among them"
		}
		if !(and || c.Doc.Tokens.All[i].Is(",")) || !begins(i+1) {
			continue
		}
		if joined {
			return l, false
		}
		if len(starts) == 1 && and && c.Doc.Tokens.All[i-1].Is(",") {
			return l, false // "one in a barn, and one in June"
		}
		joined = and
		starts = append(starts, i+1)
	}
	for n, from := range starts {
		to := last
		if n+1 < len(starts) {
			to = starts[n+1] - 1
		}
		l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[from].Start, End: c.Doc.Tokens.All[to-1].End})
	}
	l.least, l.most, l.names = len(starts), len(starts), true
	return l, joined && len(starts) > 1
}

// oneOfThem: the token stands for one of the counted things, as what follows is no noun: "one for the rich", "another
// that", "eine andere für".
func (c *checker) oneOfThem(k int) bool {
	words, all := c.Doc.Pack.Clauses().Words, c.Doc.Tokens.All
	if k+1 >= len(all) || !c.tokenIn(k, classListOne) {
		return false
	}
	if c.tokenIn(k+1, classListLast) && k+2 < len(all) {
		k++ // "eine andere"
	}
	next := &all[k+1]
	return words[next.Lower]&lang.Preposition != 0 && !next.Capital
}

// nounAgain: an article stands at the token and the counted noun, or one that ends with it, shortly behind it.
func (c *checker) nounAgain(m *tally, k, last int) bool {
	if !c.tokenIn(k, classOneThing) {
		return false
	}
	nouns := []*content{c.contentOf(m.last - 1)}
	for i := m.last; i < last; i++ {
		if c.isContent(i, false) && c.contentOf(i).same(nouns[0]) {
			nouns = append(nouns, c.contentOf(i)) // in the singular
			break
		}
	}
	for i := k + 1; i < min(last, k+2+onesNoun) && c.Doc.Tokens.All[i].Kind == token.Word; i++ {
		if c.isContent(i, false) && slices.ContainsFunc(nouns, c.contentOf(i).same) {
			return true
		}
	}
	return false
}
