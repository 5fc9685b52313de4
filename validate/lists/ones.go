package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// onesNoun is how many words may stand between the article of a thing and its noun.
const onesNoun = 3

// toldOnes counts the things that a mark behind the counted noun spells out one by one, each with "one" and what it
// is for, or with an article and the noun again: "two rules, one for the rich and another for the poor",
// "two plans are on the table – a plan to sell and a plan to wait".
func (c *Lists) toldOnes(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.bare || m.word {
		return list{}, false
	}
	for k := m.Last; k < min(sent.Last-1, m.Last+namesReach) && !c.CountsAt(k); k++ {
		t := &c.Doc.Tokens.All[k]
		if !t.Is(",") && !t.Is(":") && !Dash(t) {
			continue
		}
		if l, ok := c.onesFrom(m, k+1, sent.Last, c.oneOfThem); ok {
			return l, !c.HasVerb(c.TokenAt(l.items[len(l.items)-1].Start), sent.Last)
		}
		if t.Is(",") {
			return list{}, false
		}
		return c.onesFrom(m, k+1, sent.Last, func(k int) bool { return c.nounAgain(m, k, sent.Last) })
	}
	return list{}, false
}

// onesFrom reads the things from token k on, of which each begins as told; the last is joined by a conjunction.
func (c *Lists) onesFrom(m *Tally, k, last int, begins func(int) bool) (list, bool) {
	var l list
	if !begins(k) {
		return l, false
	}
	starts, joined := []int{k}, false
	for i := k + 1; i+1 < last; i++ {
		and := c.TokenIn(i, passage.ClassListAnd)
		if c.opensMore(i) && !c.relativeAt(i) && !c.WordsIn(i, i+1, lang.Relative) {
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
func (c *Lists) oneOfThem(k int) bool {
	words, all := c.Doc.Pack.Clauses().Words, c.Doc.Tokens.All
	if k+1 >= len(all) || !c.TokenIn(k, classListOne) {
		return false
	}
	if c.TokenIn(k+1, classListLast) && k+2 < len(all) {
		k++ // "eine andere"
	}
	next := &all[k+1]
	return words[next.Lower]&lang.Preposition != 0 && !next.Capital
}

// nounAgain: an article stands at the token and the counted noun, or one that ends with it, shortly behind it.
func (c *Lists) nounAgain(m *Tally, k, last int) bool {
	if !c.TokenIn(k, passage.ClassOneThing) {
		return false
	}
	nouns := []*passage.Content{c.ContentOf(m.Last - 1)}
	for i := m.Last; i < last; i++ {
		if c.IsContent(i, false) && c.ContentOf(i).Same(nouns[0]) {
			nouns = append(nouns, c.ContentOf(i)) // in the singular
			break
		}
	}
	for i := k + 1; i < min(last, k+2+onesNoun) && c.Doc.Tokens.All[i].Kind == token.Word; i++ {
		if c.IsContent(i, false) && slices.ContainsFunc(nouns, c.ContentOf(i).Same) {
			return true
		}
	}
	return false
}
