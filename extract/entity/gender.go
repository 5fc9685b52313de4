package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
)

// genders are the two that pronouns tell apart.
const genders = lang.Feminine | lang.Masculine

// gender is that of the person of the mention, from its given name or the titles and
// roles right before it; 0 where nothing says it.
func (f *finder) gender(m *found) lang.NameClass {
	if m.Kind != mention.Person {
		return 0
	}
	for i := m.First; i > m.First-4 && i >= 0 && int(f.all[i].Sentence) == m.Sentence; i-- {
		class := f.word(i).Name
		if i < m.First && f.clauses.Inflects {
			class = f.names.CompoundClass(f.all[i].ID, f.text(i))
		}
		if i < m.First && class&(lang.Title|lang.Role) == 0 && f.all[i].Lower != "." {
			return 0
		}
		if g := class & genders; g != 0 && g != genders {
			return g
		}
	}
	return 0
}

// slot is what a text keeps the last mention of: the kinds of entity, and the people
// that "he" and "she" may take up.
type slot uint8

const (
	he slot = iota + 100
	she
)

// slots are those that the mention of a thing may be the last of.
func slots(kind mention.EntityKind, gender lang.NameClass) []slot {
	switch {
	case kind != mention.Person:
		return []slot{slot(kind)}
	case gender == lang.Masculine:
		return []slot{slot(kind), he}
	case gender == lang.Feminine:
		return []slot{slot(kind), she}
	}
	return []slot{slot(kind), he, she}
}

// wanted is the slot that a reference to the kind takes its antecedent from.
func wanted(kind mention.EntityKind, pronoun lang.NameClass) slot {
	switch {
	case kind == mention.Person && pronoun&genders == lang.Masculine:
		return he
	case kind == mention.Person && pronoun&genders == lang.Feminine:
		return she
	}
	return slot(kind)
}
