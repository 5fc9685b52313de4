package validate

import (
	"slices"

	"crossfoot/extract/article"
)

// classListClosed says behind a list that it was all: "more than that they did not take".
const classListClosed = "list-closed"

// nextListed reads the things that the next sentence tells one by one and nothing else:
// "Four tools are gone. A saw, a mower, a drill and a ladder." or that it begins with and
// then closes ("that was all"), or parted by semicolons in clauses that begin alike.
func (c *checker) nextListed(m *tally) (list, bool) {
	next := m.sentence + 1
	if m.bare || m.word || m.definite(c) || next >= len(c.Sentences) || !c.together(m.sentence, next) || c.countsTwice(m.sentence) {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	if l, ok := c.likeClauses(sent.First, sent.Last); ok {
		return l, true
	}
	end := c.closedAt(sent.First, sent.Last)
	one := c.opener(sent.First, classListOne)
	l, ok := c.enumerationOf(sent.First, end, "", false, one)
	return l, ok && (one != "" || l.names || c.terse(&l)) && (end < sent.Last || !c.hasVerb(sent.First, end))
}

// terseItem is of how many words a thing consists that is told with its name only.
const terseItem = 2

// terse: the things are told by their names only.
func (c *checker) terse(l *list) bool {
	return !slices.ContainsFunc(l.items, func(item article.Span) bool {
		return c.tokenAt(item.End)-c.tokenAt(item.Start) > terseItem
	})
}

// closedAt is the token of the comma behind which a sentence says that the things before it
// were all; the last where none does.
func (c *checker) closedAt(first, last int) int {
	for k := last - 1; k > first; k-- {
		if c.Doc.Tokens.All[k].Is(",") && c.tokenIn(k+1, classListClosed) {
			return k
		}
	}
	return last
}

// likeClauses reads the clauses between semicolons that all begin with the same two words:
// "They want a seat; they want an audit; and they want an apology."
func (c *checker) likeClauses(first, last int) (l list, ok bool) {
	start := first
	for k := first; k <= last; k++ {
		if k < last && !c.Doc.Tokens.All[k].Is(";") {
			continue
		}
		if start < last && c.tokenIn(start, classListAnd) {
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

func (c *checker) sameWord(a, b int) bool {
	return c.Doc.Tokens.All[a].Lower == c.Doc.Tokens.All[b].Lower
}

// foretold reads the things that a sentence begins with, up to a colon or dash, where all of
// them are then meant: "Benzene, toluene, xylene: the inspectors found all three".
func (c *checker) foretold(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	if !c.meansAll(m) {
		return list{}, false
	}
	for k := sent.First + 1; k < m.first; k++ {
		t := &c.Doc.Tokens.All[k]
		if t.Is(":") || dash(t) {
			l, ok := c.enumeration(sent.First, k, "", false)
			return l, ok && !c.hasVerb(sent.First, k)
		}
	}
	return list{}, false
}

// meansAll: the tally is a word such as "both" before a verb, or stands behind one such as
// "all", and has no noun.
func (c *checker) meansAll(m *tally) bool {
	every := m.first > 0 && c.tokenIn(m.first-1, classListEvery)
	return m.word && m.last == m.first+1 && (every || c.tokenIn(m.last, classListHave)) || m.bare && every
}
