package retold

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Whose age was told is taken up by it, by a pronoun or by a word for anybody: "Ann Orr, 34, was arrested. … The 34-year-old", "She is 34", "The
// woman (34)". Where nobody else was brought in and no other age is told between, the two are one.

// Word classes of people.
const (
	classOnePerson  = "one-person" // nouns for one person
	classAnyone     = "anyone"     // those of them that take up whoever was told of: "man"
	classThatPerson = "that-person"
	classRelatives  = "relatives"
	classTheOne     = "the-one"  // articles that take up somebody told of before
	classAgePast    = "age-past" // says that an age was that of another time: "then"
)

// How many sentences behind an age it is taken up, in how many tokens before or behind it whose it is stands, and by how many years two ages
// of one person may differ, for a birthday.
const (
	ageTakenReach  = 8
	ownerReach     = 2
	agedByBirthday = 1
)

// ageTakenUp names how the second age differs from the first, which it takes up.
func (c *Retold) ageTakenUp(first, second int, slip string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit != evidence.UnitYear || b.Unit != evidence.UnitYear || b.Sentence-a.Sentence > ageTakenReach || a.IsRange || b.IsRange ||
		!c.agedPerson(first) || a.Hedge != mention.Exact || b.Hedge != mention.Exact {
		return ""
	}
	x, y := c.Mid(first), c.Mid(second)
	if min(x, y) < evidence.YoungestTold || math.Abs(x-y) <= agedByBirthday || !c.takesUpAged(second) {
		return ""
	}
	if c.otherAgeAround(first, second) || c.somebodyElse(a, b) || c.agedThen(a) || c.agedThen(b) {
		return ""
	}
	return passage.SlipOr(slip)
}

// takesUpAged: the age stands for somebody told of before, or is told of such by a pronoun or a word for anybody.
func (c *Retold) takesUpAged(q int) bool {
	m, s := &c.Doc.Quantities[q], c.Doc.Tokens.Sentences[c.Doc.Quantities[q].Sentence]
	if m.First <= s.First {
		return false
	}
	if c.byAge(q) {
		return true
	}
	k := m.First - 1
	if c.WordsIn(k, k+1, lang.Be) {
		return k > s.First && c.TokenIn(k-1, classThatPerson) || c.TokenIn(m.First, classThatPerson)
	}
	if c.TokenIn(k, classThatPerson) && k > s.First && c.WordsIn(k-1, k, lang.Be) {
		return true
	}
	if t := &c.Doc.Tokens.All[k]; !t.Is(",") && !t.Is("(") {
		return false
	}
	return k-2 >= s.First && c.TokenIn(k-1, classAnyone) && c.TokenIn(k-2, classTheOne)
}

// agedPerson: the figure is how old somebody is: by its place, or before a name or a noun for one person: "34-year-old Ann Orr", "die 34 Jahre alte Frau".
func (c *Retold) agedPerson(q int) bool {
	m := &c.Doc.Quantities[q]
	if c.IsAge(q) {
		return true
	}
	k := c.behindAge(m)
	return c.TokenIn(k, classOnePerson) || c.TokenIn(k, classAnyone) || slices.ContainsFunc(c.EntitiesOf(m.Sentence), func(e mention.Entity) bool {
		return e.Kind == mention.Person && !e.Pronoun && e.First == k
	})
}

// behindAge is the token behind an age and the words that go with it: "34-year-old", "34 Jahre alte".
func (c *Retold) behindAge(m *mention.Quantity) int {
	k, last := m.Last, c.Doc.Tokens.Sentences[m.Sentence].Last
	for k < last-1 && (c.Doc.Tokens.All[k].Is("-") || c.TokenIn(k, classOld)) {
		k++
	}
	return k
}

// byAge: the age with its article stands for somebody: "the 34-year-old", or with a word for anybody: "the 34-year-old woman", "die 34 Jahre alte Frau".
func (c *Retold) byAge(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.First == c.Doc.Tokens.Sentences[m.Sentence].First || !c.TokenIn(m.First-1, classTheOne) {
		return false
	}
	return c.TokenIn(c.behindAge(m), classAnyone) || m.Adjective && c.takenUpAlone(m)
}

// takenUpAlone: no noun stands behind the age.
func (c *Retold) takenUpAlone(m *mention.Quantity) bool {
	k := c.behindAge(m)
	if k >= len(c.Doc.Tokens.All) {
		return true // the text ends without a mark
	}
	t := &c.Doc.Tokens.All[k]
	if t.Kind != token.Word {
		return true
	}
	if c.Doc.Pack.Clauses().Inflects {
		return !t.Capital || c.Doc.Tokens.All[m.Last-1].Capital // "der 34-Jährigen Brandstiftung vor"
	}
	return !c.IsContent(k, false) || c.Doc.Pack.Clauses().Verbs[t.Lower].Lemma != ""
}

// classOld holds the word between an age and the noun that it is an attribute of: "34 Jahre alte Frau".
const classOld = "aged-old"

// otherAgeAround: another age is told before the two, between them or in their sentences, so that the second may be that one's.
func (c *Retold) otherAgeAround(first, second int) bool {
	b := &c.Doc.Quantities[second]
	for i := max(0, first-evidence.TwinWindow); i < len(c.Doc.Quantities); i++ {
		o := &c.Doc.Quantities[i]
		if o.Sentence > b.Sentence {
			break
		}
		if i == first || i == second || o.Low == nil || o.Unit != evidence.UnitYear && !o.Age {
			continue
		}
		same := c.Mid(i) == c.Mid(second)
		if (c.IsAge(i) || o.Age) && c.Mid(i) != c.Mid(first) && !same || i < first && same {
			return true
		}
	}
	return false
}

// agedThen: a year stands in the sentence of the age, or a word says that it was that of another time.
func (c *Retold) agedThen(m *mention.Quantity) bool {
	if slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool { return t.Kind == mention.Year || t.Kind == mention.Decade }) {
		return true
	}
	s := c.Doc.Tokens.Sentences[m.Sentence]
	return c.TokensIn(s.First, s.Last, classAgePast)
}

// somebodyElse: up to the second age, from the sentence of the first on, somebody else is named or brought in.
func (c *Retold) somebodyElse(a, b *mention.Quantity) bool {
	owner := ""
	for s := a.Sentence; s <= b.Sentence; s++ {
		for _, e := range c.EntitiesOf(s) {
			if e.Kind == mention.Person && !e.Pronoun && (e.Last <= a.First && a.First-e.Last <= ownerReach || e.First >= a.Last && e.First-a.Last <= ownerReach) {
				owner = e.Key
			}
		}
	}
	for s := a.Sentence; s <= b.Sentence; s++ {
		for _, e := range c.EntitiesOf(s) {
			if (e.Kind == mention.Person || e.Kind == mention.Other && e.Last-e.First > 1 && c.allCapitals(e)) && !e.Pronoun && e.Key != owner && e.First < b.First {
				return true
			}
		}
	}
	from := c.Doc.Tokens.Sentences[a.Sentence].First
	for k := from; k < b.First; k++ {
		if !c.TokenIn(k, classOnePerson) && !c.TokenIn(k, classRelatives) {
			continue
		}
		if k >= a.First-ownerReach-2 && k < a.Last+ownerReach+2 || k > 0 && c.TokenIn(k, classAnyone) && c.TokenIn(k-1, classTheOne) {
			continue // the first's own noun, or who takes them up
		}
		return true
	}
	return false
}

// allCapitals: all words of the name have capitals, as those of people do; those of "Police in Leeds" do not.
func (c *Retold) allCapitals(e mention.Entity) bool {
	return !slices.ContainsFunc(c.Doc.Tokens.All[e.First:e.Last], func(t token.Token) bool { return t.Kind == token.Word && !t.Capital })
}
