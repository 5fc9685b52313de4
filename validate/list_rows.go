package validate

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// A row is an enumeration whose things need not be names: "wheat, barley and oats". What ties it to its count is a noun
// that says of what sort the things are ("three crops"), a determiner that points back ("these three"), or that the
// sentence sets the two equal.

// classListSorts holds nouns that say of what sort things are: "colours", "reasons".
const classListSorts = "list-sorts"

// foretoldReach bounds the words between the mark behind a row and what counts its things.
const foretoldReach = 4

// foretold reads the things that a sentence begins with, up to a colon or dash, where all of
// them are then meant: "Benzene, toluene, xylene: the inspectors found all three", or where the count
// right behind the mark says what they are: "Wheat, barley and oats: for three crops".
func (c *checker) foretold(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	for k := m.first - 1; k > sent.First; k-- {
		t := &c.Doc.Tokens.All[k]
		if !t.Is(":") && !dash(t) {
			continue
		}
		near := m.first-k <= foretoldReach && !c.countsIn(k, m.first) && c.sortsThem(m)
		if !c.meansAll(m) && !near {
			return list{}, false
		}
		l, ok := c.weighedRow(sent.First, k, "")
		if !ok && c.namesEnd(sent.First, k) > sent.First {
			l, ok = c.pairsOfNames(sent.First, k)
		}
		return l, ok && !c.hasVerb(sent.First, k)
	}
	return list{}, false
}

// pairsOfNames reads names of which some are joined to pairs: "India and Pakistan, Nepal and Bhutan".
func (c *checker) pairsOfNames(first, last int) (list, bool) {
	l := c.namesOf(first, last)
	named := !slices.ContainsFunc(l.items, func(item article.Span) bool {
		return slices.ContainsFunc(c.Doc.Tokens.All[c.tokenAt(item.Start):c.tokenAt(item.End)], func(t token.Token) bool { return !t.Capital })
	})
	return l, named && len(l.items) > 2
}

// sortsThem: the count points back at what was just told, or its noun says of what sort things are.
func (c *checker) sortsThem(m *tally) bool {
	return !m.bare && (c.pointsAt(m) || c.tokensIn(m.first, m.last, classListSorts) || c.tokensIn(m.first, m.last, classListPlace))
}

// pointsAt: the determiner before the count points back: "these three".
func (c *checker) pointsAt(m *tally) bool {
	return m.first > c.Doc.Tokens.Sentences[m.sentence].First && c.tokenIn(m.first-1, classThese)
}

// countsIn: a quantity stands at one of the tokens [first, last).
func (c *checker) countsIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.countsAt(k) {
			return true
		}
	}
	return false
}

// equated reads the row that a sentence begins with and then sets equal to all of the counted
// things: "Cod, haddock and plaice are the three fish most often eaten".
func (c *checker) equated(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	end := m.first - 2
	if m.word || m.bare || end <= sent.First || !m.definite(c) || !c.tokenIn(end, classListIs) || c.hasVerb(sent.First, end) ||
		c.wordsIn(sent.First, sent.First+1, lang.Preposition) {
		return list{}, false
	}
	return c.enumeration(sent.First, end, "", false)
}

// spelled reads the row in apposition behind a noun that says of what sort its things are, or the titles or
// names behind any: "in three sizes, small, medium and large", "three pieces, by Haydn, Ravel and Bartok".
func (c *checker) spelled(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	k := m.last
	if m.word || m.bare || k+2 >= sent.Last || !c.Doc.Tokens.All[k].Is(",") || c.opensMore(k+1) {
		return list{}, false
	}
	k++
	if l, ok := c.titles(k, sent.Last); ok {
		return l, true
	}
	sorts := c.tokensIn(m.first, m.last, classListSorts)
	placed := c.wordsIn(k, k+1, lang.Preposition)
	if placed {
		k++
	}
	if !sorts && !placed {
		return list{}, false
	}
	l, ok := c.enumeration(k, sent.Last, ",", !sorts)
	return l, ok && (!c.tellsMore(&l) || c.singleWords(&l))
}

// singleWords: each item is a word, which may look like a verb: "advanced".
func (c *checker) singleWords(l *list) bool {
	return !slices.ContainsFunc(l.items, func(item article.Span) bool { return c.tokenAt(item.End) > c.tokenAt(item.Start)+1 })
}

// lateColon reads the row behind the only colon of a sentence that counts nothing else, whatever stands before the colon: "Two
// things, the coach says, won the match: patience and rain".
func (c *checker) lateColon(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	colon := 0
	for k := m.last; k < min(sent.Last-1, m.last+2*namesReach); k++ {
		switch t := &c.Doc.Tokens.All[k]; {
		case t.Is(":"):
			colon = k
		case c.countsAt(k), t.Is(";"), token.Quote(t.Lower), c.wordsIn(k, k+1, lang.Relative) && c.relativeAt(k):
			return list{}, false
		}
		if colon > 0 {
			break
		}
	}
	if m.word || colon == 0 || m.definite(c) {
		return list{}, false
	}
	return c.plainRow(m, colon+1, sent.Last)
}

// groupBehind reads the row of the clause before a word for a group in apposition: "Only Clare, Kerry and Mayo remain, a
// trio left over".
func (c *checker) groupBehind(m *tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	k := m.first - 2
	if !m.word || m.last != m.first+1 || k <= sent.First || !c.Doc.Tokens.All[k].Is(",") && !dash(&c.Doc.Tokens.All[k]) || !c.tokenIn(k+1, classOneThing) {
		return list{}, false
	}
	rows := c.rowsIn(sent.First, k)
	return c.only(rows)
}

// only is the row where there is one.
func (c *checker) only(rows []list) (list, bool) {
	if len(rows) != 1 {
		return list{}, false
	}
	return rows[0], true
}

// plainRow reads what a sentence ends with behind a colon, where nothing else is counted in it: things told with little
// but their names, or names that no conjunction joins.
func (c *checker) plainRow(m *tally, k, last int) (list, bool) {
	if !m.bare && c.countsTwice(m.sentence) {
		return list{}, false
	}
	if l, ok := c.unjoined(k, last); ok {
		return l, true
	}
	l, ok := c.enumeration(k, last, "", false)
	return l, ok && c.terse(&l, c.tokenIn(k, classListArticle))
}

// rowTakenUp reads the row of the clause before, that the count at the beginning of its own takes up: "The
// valley lives on cheese, timber and tourists. These three trades", "The baker and his wife were hurt; the two".
func (c *checker) rowTakenUp(m *tally) (list, bool) {
	first, last, ok := c.clauseBefore(m)
	if !ok || !c.takesUpRow(m) {
		return list{}, false
	}
	l, ok := c.only(c.rowsIn(first, last))
	if !ok {
		return list{}, false
	}
	n := m.number(c)
	l.weigh(n)
	return l, l.least <= n && n <= l.most || c.pointsBackAtRow(m) && !c.groupElsewhere(m)
}

// rowGoesOn: behind the last item a comma and a conjunction bring in another: "Karl and Jon, and their cousin Per".
func (c *checker) rowGoesOn(l *list) bool {
	k := c.tokenAt(l.items[len(l.items)-1].End)
	return k+1 < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Is(",") && c.tokenIn(k+1, classListAnd)
}

// rowTakenReach bounds the words before a count that takes up the clause before: "To these".
const rowTakenReach = 3

// clauseBefore is the sentence, or the part of the sentence before a semicolon, whose things a
// count takes up that is one of the first words behind it.
func (c *checker) clauseBefore(m *tally) (first, last int, ok bool) {
	sent := c.Doc.Tokens.Sentences[m.sentence]
	for k := m.first - 1; k >= sent.First; k-- {
		if c.Doc.Tokens.All[k].Is(";") {
			return sent.First, k, true
		}
		if m.first-k > rowTakenReach || !c.wordsIn(k, k+1, lang.Preposition|lang.Determiner|lang.Possessive|lang.Adverb) && !c.tokenIn(k, classListAll) && !c.tokenIn(k, classThese) {
			return 0, 0, false
		}
	}
	if m.sentence == 0 || !c.together(m.sentence-1, m.sentence) {
		return 0, 0, false
	}
	prev := c.Doc.Tokens.Sentences[m.sentence-1]
	return prev.First, prev.Last, true
}

// takesUpRow: the wording says that the count takes up things just told.
func (c *checker) takesUpRow(m *tally) bool {
	switch {
	case c.pointsAt(m):
		return true
	case m.word:
		return m.last == m.first+1 && m.first > 0 && c.tokenIn(m.first-1, classListAll)
	}
	return m.definite(c) && (c.tokensIn(m.first, m.last, classListSorts) || c.tokensIn(m.first, m.last, classListThings) || c.tokensIn(m.first, m.last, classGroupAny))
}

// pointsBackAtRow: the wording leaves no doubt that the count takes up what was told last: firms may be those that
// own the brands just listed.
func (c *checker) pointsBackAtRow(m *tally) bool {
	return m.word || c.pointsAt(m) || c.tokensIn(m.first, m.last, classListSorts)
}

// groupElsewhere: the article tells before of another group of as many, counted or named.
func (c *checker) groupElsewhere(m *tally) bool {
	n := m.number(c)
	for i := range c.Doc.Quantities {
		q := &c.Doc.Quantities[i]
		if q.First >= m.first {
			break
		}
		if q.Unit == mention.Count && q.Low != nil && mention.Float(q.Low, 0) == float64(n) {
			return true
		}
	}
	for s := m.sentence; s >= max(0, m.sentence-entitiesBack); s-- {
		sent := c.Doc.Tokens.Sentences[s]
		if _, ok := c.namesCounting(n, sent.First, min(sent.Last, m.first), m.first); ok {
			return true
		}
	}
	return false
}

// rowsIn lists the rows among the tokens [first, last): what stands between verbs and marks and is
// joined by commas and a conjunction.
func (c *checker) rowsIn(first, last int) []list {
	var out []list
	all := c.Doc.Tokens.All
	for start := first; start < last; {
		end := start
		for end < last && !c.hasVerb(end, end+1) && !c.wordsIn(end, end+1, lang.Be|lang.Have) && !all[end].Is(":") && !all[end].Is(";") && !dash(&all[end]) {
			end++
		}
		between := start > first && end+1 < last // the conjunction may join two clauses: "is unlikely and experts say"
		if l, ok := c.rowOf(start, end, first); ok && !(between && len(l.items) < 3) {
			out = append(out, l)
		}
		start = end + 1
	}
	return out
}

// rowOf reads the row among the tokens [start, end). Where a preposition opens a sentence that begins at
// token first, what stands before the first comma may be none of it: "On Monday, Ann and Bob".
func (c *checker) rowOf(start, end, first int) (list, bool) {
	all := c.Doc.Tokens.All
	loose := start == first && c.wordsIn(start, start+1, lang.Preposition|lang.Adverb)
	for start < end && (c.timeAt(start) || all[start].Kind == token.Punct || c.wordsIn(start, start+1, lang.Preposition) && !c.opensMore(start)) {
		start++
	}
	for end > start && all[end-1].Kind == token.Punct && !all[end-1].Is(")") {
		end--
	}
	if start >= end || slices.ContainsFunc(all[start:end], func(t token.Token) bool { return token.Quote(t.Lower) }) {
		return list{}, false
	}
	l, ok := c.weighedRow(start, end, "")
	if loose {
		l.least--
	}
	return l, ok
}

// Word classes of what is told of some of the counted things, and of their order.
const (
	classListAmong = "list-among" // opens some of them: "including"
	classListRank  = "list-rank"  // ordinals
)
