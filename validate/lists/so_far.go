package lists

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
)

// soFarReach is how many sentences before a count that takes up names these stand at most.
const soFarReach = 2

// namedSoFar reads the names that a count takes up where the article has told no other names of the counted kind so far: "Toyota,
// Honda and Nissan lost ground; the three carmakers …". One name more or less than is said is a miscount; more of them, and what the
// count takes up is known from elsewhere ("the six states").
func (c *Lists) namedSoFar(m *Tally) (list, bool) {
	kind, ok := c.countedKind(m)
	n := m.number(c)
	if !ok || m.bare || n > maxSoFar || !c.takesUpNames(m) {
		return list{}, false
	}
	told := tellsNames{c: c, kind: kind, loose: true}
	first := m.Sentence
	for s := 0; s <= m.Sentence; s++ {
		before := len(told.keys)
		told.add(s, 0, m.First)
		if len(told.keys) > before {
			first = min(first, s)
		}
		if m.Sentence-first > soFarReach {
			return list{}, false
		}
	}
	size := len(told.keys)
	if size < 2 || !told.known || size-n > 1 || n-size > 1 || c.othersTold(first, m.Sentence, m.First, kind) {
		return list{}, false
	}
	return list{items: told.items, least: size, most: size, names: true}, true
}

// maxSoFar is how many things are counted at most by their names.
const maxSoFar = 6

// takesUpNames: the count stands behind an article that takes up what was told, with nothing that tells it apart from others
// between ("the two other firms") or behind ("the three men in the car").
func (c *Lists) takesUpNames(m *Tally) bool {
	if m.First == 0 || !m.definite(c) || c.WordsIn(m.First-1, m.First, lang.Possessive) {
		return false
	}
	if !m.word && c.TokenAt(c.Doc.Quantities[m.Quantity].Number.End) < m.Last-1 {
		return false // an adjective tells which: "the two German carmakers"
	}
	if m.Last+1 < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[m.Last].Is(",") && c.WordsIn(m.Last+1, m.Last+2, lang.Relative) {
		return false // those that something is true of
	}
	return m.Last >= len(c.Doc.Tokens.All) || !c.WordsIn(m.Last, m.Last+1, lang.Preposition|lang.Relative|lang.Of|lang.Coordinator)
}

// othersTold: before the token, the sentences from first to last tell of somebody of the kind, or some firm, without a name.
func (c *Lists) othersTold(first, last, before int, kind mention.EntityKind) bool {
	classes := unnamedKinds[kind]
	for s := first; s <= last; s++ {
		sent := c.Doc.Tokens.Sentences[s]
		for k := sent.First; k < min(sent.Last, before); k++ {
			if c.TokenIn(k, oneOfKind[kind]) && !c.besideName(k, s, 1) {
				return true
			}
			if slices.ContainsFunc(classes, func(class string) bool { return c.TokenIn(k, class) }) && !c.besideName(k, s, besideNameReach) {
				return true
			}
		}
	}
	return false
}

// unnamedKinds are the word classes of those that are told of without a name.
var unnamedKinds = map[mention.EntityKind][]string{
	mention.Person:       {classListPersons, evidence.ClassGroupNoun},
	mention.Organisation: {classListFirms},
	mention.Place:        {classListLands},
}

// oneOfKind are those for one of them.
var oneOfKind = map[mention.EntityKind]string{mention.Person: classOnePerson, mention.Organisation: classListFirm}

// besideNameReach is how many words part a name from the noun that says what it is.
const besideNameReach = 6

// besideName: a name begins within so many words behind the noun at token k, which says what it is, or a comma parts a name before from it.
func (c *Lists) besideName(k, sentence, reach int) bool {
	return slices.ContainsFunc(c.EntitiesOf(sentence), func(e mention.Entity) bool {
		return !e.Adjective && !e.Pronoun && (e.First >= k && e.First-k <= reach || reach > 1 && e.Last <= k && k-e.Last <= reach ||
			e.Last <= k && k-e.Last <= besideNameReach && c.Doc.Tokens.All[e.Last].Is(","))
	})
}

// namedNext reads the names that the sentence behind a count begins with, all of them new, where nobody else of the kind is named
// there or in the sentence behind: "Four banks have raised their rates. Alba, Corda, Fenn and Gore now charge 5%". One name more or
// less than is said is a miscount.
func (c *Lists) namedNext(m *Tally) (list, bool) {
	kind, ok := c.countedKind(m)
	next := m.Sentence + 1
	if !ok || m.bare || m.word || m.number(c) > maxSoFar || m.definite(c) || next >= len(c.Sentences) {
		return list{}, false
	}
	if !c.Together(m.Sentence, next) && !c.HeadSentence(m.Sentence) || c.countsTwice(m.Sentence) {
		return list{}, false
	}
	sent := c.Doc.Tokens.Sentences[next]
	l := c.namesOf(sent.First, c.namesEnd(sent.First, sent.Last))
	n, size := m.number(c), len(l.items)
	if size < 2 || size == n || size-n > 1 || n-size > 1 {
		return list{}, false
	}
	own := tellsNames{c: c, kind: kind, loose: true}
	own.add(next, 0, c.TokenAt(l.items[size-1].End))
	last := min(next+1, len(c.Sentences)-1)
	if !own.known || len(own.keys) != size || c.othersTold(next, last, len(c.Doc.Tokens.All), kind) {
		return list{}, false
	}
	known := tellsNames{c: c, kind: kind, loose: true} // of the whole article so far: asked last
	for s := 0; s <= m.Sentence; s++ {
		known.add(s, 0, len(c.Doc.Tokens.All))
	}
	before := len(known.keys)
	for s := next; s <= last; s++ {
		known.add(s, 0, len(c.Doc.Tokens.All))
	}
	return l, len(known.keys) == before+size
}
