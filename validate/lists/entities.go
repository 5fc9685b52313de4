package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

const (
	entitiesBack    = 3 // sentences before a count in which its things may have been named one by one
	entitiesForward = 2 // sentences behind it
	namedFirstReach = 6 // sentences in which a count takes up those that the article opens with
)

// countedKinds are the word classes of counted nouns and what those are whose names tell them.
var countedKinds = [...]struct {
	class string
	kind  mention.EntityKind
}{{classListPersons, mention.Person}, {classListFirms, mention.Organisation}, {classListLands, mention.Place}}

// namedApart finds names of the counted kind that stand apart from each other: before a count that
// takes them up ("Alba is to buy Corda. The two companies …"), else behind it ("two men are
// named. Udo Berg is … The other, Ida Lang, …"). That they are as many as is said is all that ties them
// to it, so that they agree or say nothing.
func (c *Lists) namedApart(m *Tally) (list, bool) {
	kind, ok := c.countedKind(m)
	if !ok || m.First > 0 && c.WordsIn(m.First-1, m.First, lang.Possessive) { // "his two children" are new
		return list{}, false
	}
	n := m.number(c)
	for _, beside := range [...]tellsNames{c.namesOpening(m, n, kind), c.namesBeside(m, n, kind, false), c.namesBeside(m, n, kind, true)} {
		if len(beside.keys) == n && beside.known {
			return list{items: beside.items, least: n, most: n, names: true}, true
		}
	}
	return list{}, false
}

// namesOpening collects the names of the first sentence, else of the headline too, which a count
// near them may take up: "the two firms".
func (c *Lists) namesOpening(m *Tally, n int, kind mention.EntityKind) tellsNames {
	told := tellsNames{c: c, kind: kind, loose: true, known: true}
	if !m.definite(c) || m.Sentence > namedFirstReach {
		return told
	}
	for s := min(1, m.Sentence-1); s >= 0 && len(told.keys) < n; s-- {
		told.add(s, 0, m.First)
	}
	return told
}

// namesBeside collects the names around a count, sentence by sentence, until there are as many
// as it says: before one that takes them up, else behind it.
func (c *Lists) namesBeside(m *Tally, n int, kind mention.EntityKind, loose bool) tellsNames {
	told := tellsNames{c: c, kind: kind, loose: loose && kind == mention.Person}
	if m.definite(c) {
		for s := m.Sentence; s >= max(0, m.Sentence-entitiesBack) && len(told.keys) < n; s-- {
			told.add(s, 0, m.First)
		}
		return told
	}
	for s := m.Sentence; s < min(len(c.Sentences), m.Sentence+entitiesForward+1) && len(told.keys) < n; s++ {
		told.add(s, m.Last, len(c.Doc.Tokens.All))
	}
	return told
}

// countedKind is what is counted: people, organisations or places.
func (c *Lists) countedKind(m *Tally) (mention.EntityKind, bool) {
	for _, k := range countedKinds {
		if c.TokensIn(m.First, m.Last, k.class) {
			return k.kind, true
		}
	}
	return mention.Other, false
}

// otherKind: all that is listed is known to be something else than what is counted: two firms are
// not "the two men". A team may be called by its place.
func (c *Lists) otherKind(m *Tally, l *list) bool {
	kind, ok := c.countedKind(m)
	return ok && !slices.ContainsFunc(l.items, func(item article.Span) bool {
		return !slices.ContainsFunc(c.EntitiesOf(c.SentenceOf(item.Start)), func(e mention.Entity) bool {
			return e.Span == item && e.Kind != mention.Other && e.Kind != kind && (kind != mention.Organisation || e.Kind != mention.Place)
		})
	})
}

// tellsNames collects the names of one kind, with loose also those of which the kind is not known;
// known is set where that of one is.
type tellsNames struct {
	c            *Lists
	kind         mention.EntityKind
	loose, known bool
	keys         []string
	items        []article.Span
}

// add takes the names of a sentence that stand among the tokens [first, last).
func (t *tellsNames) add(sentence, first, last int) {
	for _, e := range t.c.EntitiesOf(sentence) {
		if e.First < first || e.Last > last || !t.mayBe(&e) || slices.Contains(t.keys, e.Key) {
			continue
		}
		t.known = t.known || e.Kind == t.kind
		t.keys, t.items = append(t.keys, e.Key), append(t.items, e.Span)
	}
}

// mayBe: the name may be one of those counted; in brackets it is the short form of the one
// before, and people of whom no more is known have two names.
func (t *tellsNames) mayBe(e *mention.Entity) bool {
	if e.Adjective || e.Inhabitant || e.Pronoun || e.First > 0 && t.c.Doc.Tokens.All[e.First-1].Is("(") {
		return false
	}
	return e.Kind == t.kind || t.loose && e.Kind == mention.Other && (t.kind != mention.Person || e.Last-e.First >= FullName)
}
