package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
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
func (c *Lists) foretold(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k := m.First - 1; k > sent.First; k-- {
		t := &c.Doc.Tokens.All[k]
		if !t.Is(":") && !Dash(t) {
			continue
		}
		near := m.First-k <= foretoldReach && !c.CountsIn(k, m.First) && c.sortsThem(m)
		if !c.meansAll(m) && !near {
			return list{}, false
		}
		l, ok := c.weighedRow(sent.First, k, "")
		if !ok && c.namesEnd(sent.First, k) > sent.First {
			l, ok = c.pairsOfNames(sent.First, k)
		}
		return l, ok && !c.HasVerb(sent.First, k)
	}
	return list{}, false
}

// pairsOfNames reads names of which some are joined to pairs: "India and Pakistan, Nepal and Bhutan".
func (c *Lists) pairsOfNames(first, last int) (list, bool) {
	l := c.namesOf(first, last)
	named := !slices.ContainsFunc(l.items, func(item article.Span) bool {
		return slices.ContainsFunc(c.Doc.Tokens.All[c.TokenAt(item.Start):c.TokenAt(item.End)], func(t token.Token) bool { return !t.Capital })
	})
	return l, named && len(l.items) > 2
}

// sortsThem: the count points back at what was just told, or its noun says of what sort things are.
func (c *Lists) sortsThem(m *Tally) bool {
	return !m.bare && (c.pointsAt(m) || c.TokensIn(m.First, m.Last, classListSorts) || c.TokensIn(m.First, m.Last, classListPlace))
}

// pointsAt: the determiner before the count points back: "these three".
func (c *Lists) pointsAt(m *Tally) bool {
	return m.First > c.Doc.Tokens.Sentences[m.Sentence].First && c.TokenIn(m.First-1, evidence.ClassThese)
}

// CountsIn: a quantity stands at one of the tokens [first, last).
func (c *Lists) CountsIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.CountsAt(k) {
			return true
		}
	}
	return false
}

// equated reads the row that a sentence begins with and then sets equal to all of the counted
// things: "Cod, haddock and plaice are the three fish most often eaten".
func (c *Lists) equated(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	end := m.First - 2
	if m.word || m.bare || end <= sent.First || !m.definite(c) || !c.TokenIn(end, classListIs) || c.HasVerb(sent.First, end) ||
		c.WordsIn(sent.First, sent.First+1, lang.Preposition) {
		return list{}, false
	}
	return c.enumeration(sent.First, end, "", false)
}

// spelled reads the row in apposition behind a noun that says of what sort its things are, or the titles or
// names behind any: "in three sizes, small, medium and large", "three pieces, by Haydn, Ravel and Bartok".
func (c *Lists) spelled(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.Last
	if m.word || m.bare || k+2 >= sent.Last || !c.Doc.Tokens.All[k].Is(",") || c.opensMore(k+1) {
		return list{}, false
	}
	k++
	if l, ok := c.titles(k, sent.Last); ok {
		return l, true
	}
	sorts := c.TokensIn(m.First, m.Last, classListSorts)
	placed := c.WordsIn(k, k+1, lang.Preposition)
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
func (c *Lists) singleWords(l *list) bool {
	return !slices.ContainsFunc(l.items, func(item article.Span) bool { return c.TokenAt(item.End) > c.TokenAt(item.Start)+1 })
}

// lateColon reads the row behind the only colon of a sentence that counts nothing else, whatever stands before the colon: "Two
// things, the coach says, won the match: patience and rain".
func (c *Lists) lateColon(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	colon := 0
	for k := m.Last; k < min(sent.Last-1, m.Last+2*namesReach); k++ {
		switch t := &c.Doc.Tokens.All[k]; {
		case t.Is(":"):
			colon = k
		case c.CountsAt(k), t.Is(";"), token.Quote(t.Lower), c.WordsIn(k, k+1, lang.Relative) && c.relativeAt(k):
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
func (c *Lists) groupBehind(m *Tally) (list, bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	k := m.First - 2
	if !m.word || m.Last != m.First+1 || k <= sent.First || !c.Doc.Tokens.All[k].Is(",") && !Dash(&c.Doc.Tokens.All[k]) || !c.TokenIn(k+1, passage.ClassOneThing) {
		return list{}, false
	}
	rows := c.rowsIn(sent.First, k)
	return c.only(rows)
}

// only is the row where there is one.
func (c *Lists) only(rows []list) (list, bool) {
	if len(rows) != 1 {
		return list{}, false
	}
	return rows[0], true
}

// plainRow reads what a sentence ends with behind a colon, where nothing else is counted in it: things told with little
// but their names, or names that no conjunction joins.
func (c *Lists) plainRow(m *Tally, k, last int) (list, bool) {
	if !m.bare && c.countsTwice(m.Sentence) {
		return list{}, false
	}
	if l, ok := c.unjoined(k, last); ok {
		return l, true
	}
	l, ok := c.enumeration(k, last, "", false)
	return l, ok && c.terse(&l, c.TokenIn(k, classListArticle))
}

// rowTakenUp reads the row of the clause before, that the count at the beginning of its own takes up: "The
// valley lives on cheese, timber and tourists. These three trades", "The baker and his wife were hurt; the two".
func (c *Lists) rowTakenUp(m *Tally) (list, bool) {
	first, last, ok := c.clauseBefore(m)
	if !ok || !c.takesUpRow(m) {
		return list{}, false
	}
	if l, ok := c.numbersIn(first, last); ok {
		return l, !m.word
	}
	l, ok := c.only(c.rowsIn(first, last))
	if !ok {
		return list{}, false
	}
	n := m.number(c)
	l.weigh(n)
	return l, l.least <= n && n <= l.most || c.pointsBackAtRow(m) && !c.groupElsewhere(m)
}

// numbersIn reads the numbers that end a clause, of which a count behind it takes up as many things: "won the cup in 1998, 2003 and 2007. The three
// titles".
func (c *Lists) numbersIn(first, last int) (list, bool) {
	for last > first && c.Doc.Tokens.All[last-1].Is(".") {
		last--
	}
	for k := first; k < last; k++ {
		if c.Doc.Tokens.All[k].Kind != token.Digits {
			continue
		}
		l, ok := c.numbersFrom(k, last, false)
		if ok && len(l.items) >= fewestFound {
			return l, c.TokenAt(l.items[len(l.items)-1].End) >= last
		}
	}
	return list{}, false
}

// rowGoesOn: behind the last item a comma and a conjunction bring in another: "Karl and Jon, and their cousin Per".
func (c *Lists) rowGoesOn(l *list) bool {
	k := c.TokenAt(l.items[len(l.items)-1].End)
	return k+1 < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[k].Is(",") && c.TokenIn(k+1, passage.ClassListAnd)
}

// asideReach is how many tokens an aside behind a name may have.
const asideReach = 6

// pairGoesOn: fewer things than were counted stand behind the count, two names that go on with it or behind an aside, so that it is one
// thing of several: "the four guards, Crosby, and Gilman", "three sisters, Ann and Eve, both of Kent, and Joan".
func (c *Lists) pairGoesOn(t *Tally, l *list) bool {
	all := c.Doc.Tokens.All
	if t.word || t.after(l) || l.most >= t.number(c) || !l.names || t.Last >= len(all) || !all[t.Last].Is(",") {
		return false
	}
	second := c.TokenAt(l.items[len(l.items)-1].Start)
	if len(l.items) == 2 && c.TokenIn(second-1, passage.ClassListAnd) && all[second-2].Is(",") {
		return true
	}
	k := c.TokenAt(l.items[len(l.items)-1].End)
	last := min(c.Doc.Tokens.Sentences[t.Sentence].Last-2, k+1+asideReach)
	if k >= last || !all[k].Is(",") {
		return false
	}
	for k++; k < last && !c.HasVerb(k, k+1); k++ {
		if all[k].Is(",") {
			return c.TokenIn(k+1, passage.ClassListAnd) && all[k+2].Capital
		}
	}
	return false
}

// rowTakenReach bounds the words before a count that takes up the clause before: "To these".
const rowTakenReach = 3

// clauseBefore is the sentence, or the part of the sentence before a semicolon, whose things a
// count takes up that is one of the first words behind it.
func (c *Lists) clauseBefore(m *Tally) (first, last int, ok bool) {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	for k := m.First - 1; k >= sent.First; k-- {
		if c.Doc.Tokens.All[k].Is(";") {
			return sent.First, k, true
		}
		if m.First-k > rowTakenReach || !c.WordsIn(k, k+1, lang.Preposition|lang.Determiner|lang.Possessive|lang.Adverb) &&
			!c.TokenIn(k, evidence.ClassListAll) && !c.TokenIn(k, evidence.ClassThese) {
			return 0, 0, false
		}
	}
	if m.Sentence == 0 || !c.Together(m.Sentence-1, m.Sentence) {
		return 0, 0, false
	}
	prev := c.Doc.Tokens.Sentences[m.Sentence-1]
	return prev.First, prev.Last, true
}

// takesUpRow: the wording says that the count takes up things just told.
func (c *Lists) takesUpRow(m *Tally) bool {
	switch {
	case c.pointsAt(m):
		return true
	case m.word:
		return m.Last == m.First+1 && m.First > 0 && c.TokenIn(m.First-1, evidence.ClassListAll)
	}
	return m.definite(c) && (c.sortsOrThings(m) ||
		c.TokensIn(m.First, m.Last, classGroupAny))
}

// pointsBackAtRow: the wording leaves no doubt that the count takes up what was told last: firms may be those that
// own the brands just listed.
func (c *Lists) pointsBackAtRow(m *Tally) bool {
	return m.word || c.pointsAt(m) || c.TokensIn(m.First, m.Last, classListSorts)
}

// groupElsewhere: the article tells before of another group of as many, counted or named.
func (c *Lists) groupElsewhere(m *Tally) bool {
	n := m.number(c)
	for i := range c.Doc.Quantities {
		q := &c.Doc.Quantities[i]
		if q.First >= m.First {
			break
		}
		if q.Unit == mention.Count && q.Low != nil && mention.Float(q.Low, 0) == float64(n) {
			return true
		}
	}
	for s := m.Sentence; s >= max(0, m.Sentence-entitiesBack); s-- {
		sent := c.Doc.Tokens.Sentences[s]
		if _, ok := c.namesCounting(n, sent.First, min(sent.Last, m.First), m.First); ok {
			return true
		}
	}
	return false
}

// rowsIn lists the rows among the tokens [first, last): what stands between verbs and marks and is
// joined by commas and a conjunction.
func (c *Lists) rowsIn(first, last int) []list {
	var out []list
	all := c.Doc.Tokens.All
	for start := first; start < last; {
		end := start
		for end < last && !c.HasVerb(end, end+1) && !c.WordsIn(end, end+1, lang.Be|lang.Have) && !all[end].Is(":") && !all[end].Is(";") && !Dash(&all[end]) {
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
func (c *Lists) rowOf(start, end, first int) (list, bool) {
	all := c.Doc.Tokens.All
	loose := start == first && (c.WordsIn(start, start+1, lang.Preposition|lang.Adverb) || c.TokenIn(start, classListNth))
	for start < end && (start == first && c.TokenIn(start, classListNth) || c.TimeAt(start) || all[start].Kind == token.Punct ||
		c.WordsIn(start, start+1, lang.Preposition) && !c.opensMore(start)) {
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
