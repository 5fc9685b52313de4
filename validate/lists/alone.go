package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
)

// classListClosed says behind a list that it was all: "more than that they did not take".
const classListClosed = "list-closed"

// nextListed reads the things that the next sentence tells one by one and nothing else:
// "Four tools are gone. A saw, a mower, a drill and a ladder." or that it begins with and
// then closes ("that was all"), or parted by semicolons in clauses that begin alike.
func (c *Lists) nextListed(m *Tally) (list, bool) {
	next := m.Sentence + 1
	if m.bare || m.word || m.definite(c) || next >= len(c.Sentences) || !c.Together(m.Sentence, next) || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	if l, ok := c.likeClauses(sent.First, sent.Last); ok {
		return l, true
	}
	end := c.closedAt(sent.First, sent.Last)
	one := c.opener(sent.First, classListOne)
	l, ok := c.enumerationOf(sent.First, end, "", false, one)
	return l, ok && (l.names && one == "" || c.terse(&l, one != "")) && (end < sent.Last || !c.HasVerb(sent.First, end))
}

// Of how many words a thing consists that is told with little but its name, after an article
// or without.
const (
	terseItem        = 2
	terseWithArticle = 4
)

// terse: little but the names of the things is told, and not where they are.
func (c *Lists) terse(l *list, opened bool) bool {
	most := terseItem
	if opened {
		most = terseWithArticle
	}
	return !slices.ContainsFunc(l.items, func(item article.Span) bool {
		first, end := c.TokenAt(item.Start), c.TokenAt(item.End)
		return end-first > most || c.placed(first, end)
	})
}

// placed: one of the tokens [first, last) is a preposition.
func (c *Lists) placed(first, last int) bool {
	words := c.Doc.Pack.Clauses().Words
	return slices.ContainsFunc(c.Doc.Tokens.All[first:last], func(t token.Token) bool { return words[t.Lower]&lang.Preposition != 0 })
}

// closedAt is the token of the comma behind which a sentence says that the things before it
// were all; the last where none does.
func (c *Lists) closedAt(first, last int) int {
	for k := last - 1; k > first; k-- {
		if c.Doc.Tokens.All[k].Is(",") && c.TokenIn(k+1, classListClosed) {
			return k
		}
	}
	return last
}

// likeClauses reads the clauses between semicolons that all begin with the same two words:
// "They want a seat; they want an audit; and they want an apology." Clauses with figures tell more
// than what the things are: "of the 40 boys, 12 passed; of the 38 girls, 19 did".
func (c *Lists) likeClauses(first, last int) (l list, ok bool) {
	if len(c.QuantitiesOf(int(c.Doc.Tokens.All[first].Sentence))) > 0 {
		return list{}, false
	}
	start := first
	for k := first; k <= last; k++ {
		if k < last && !c.Doc.Tokens.All[k].Is(";") {
			continue
		}
		if start < last && c.TokenIn(start, passage.ClassListAnd) {
			start++
		}
		if start+1 >= k || !c.sameWord(first, start) || !c.sameWord(first+1, start+1) {
			return list{}, false
		}
		l.items = append(l.items, article.Span{Start: c.Doc.Tokens.All[start].Start, End: c.Doc.Tokens.All[k-1].End})
		start = k + 1
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	return l, len(l.items) >= 2
}

func (c *Lists) sameWord(a, b int) bool {
	return c.Doc.Tokens.All[a].Lower == c.Doc.Tokens.All[b].Lower
}

// meansAll: the tally is a word such as "both" before a verb, or stands behind one such as
// "all", and has no noun.
func (c *Lists) meansAll(m *Tally) bool {
	every := c.TokenIn(m.First-1, classListEvery)
	return m.word && m.Last == m.First+1 && (every || c.TokenIn(m.Last, classListHave)) || m.bare && every
}

// nounByNoun counts the things that the next sentence tells one by one by the counted noun: "two
// bases. … at a base in the west and at a base in the north."
func (c *Lists) nounByNoun(m *Tally) (list, bool) {
	var l list
	next := m.Sentence + 1
	if m.bare || m.word || next >= len(c.Sentences) || !c.Together(m.Sentence, next) {
		return l, false
	}
	sent, noun := c.Doc.Tokens.Sentences[next], c.ContentOf(m.Last-1)
	joined := false
	for k := sent.First + 1; k < sent.Last; k++ {
		and := c.TokenIn(k, passage.ClassListAnd)
		joined = joined && len(l.items) > 0 || and
		if t := &c.Doc.Tokens.All[k]; c.TokenIn(k-1, passage.ClassOneThing) && c.IsContent(k, false) && c.ContentOf(k).Same(noun) {
			l.items = append(l.items, article.Span{Start: t.Start, End: c.Doc.Tokens.All[c.placeEnd(k+1, sent.Last)-1].End})
		}
	}
	l.least, l.most, l.names = len(l.items), len(l.items), true
	l.open = len(l.items) > 0 && c.marksBehind(l.items[len(l.items)-1].End, sent.Last) // "the last one sleeps"
	return l, joined && len(l.items) >= 2
}

// placeEnd is the token behind what says where a thing is, from token k on: "a base in the west".
func (c *Lists) placeEnd(k, last int) int {
	if k >= last || !c.WordsIn(k, k+1, lang.Preposition) {
		return k
	}
	end := k
	for ; end < min(last, k+copulaReach) && c.Doc.Tokens.All[end].Kind == token.Word && !c.TokenIn(end, passage.ClassListAnd) && !c.HasVerb(end, end+1); end++ {
	}
	return end
}

// marksBehind: a comma or semicolon stands between the offset and token last.
func (c *Lists) marksBehind(offset, last int) bool {
	return slices.ContainsFunc(c.Doc.Tokens.All[c.TokenAt(offset):last], func(t token.Token) bool { return t.Is(",") || t.Is(";") })
}
