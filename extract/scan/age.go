package scan

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// oldest is the highest bare number that is taken for an age.
const oldest = 115

// ageUnit is the unit of ages that stand without one.
var ageUnit = &lang.Unit{ID: "year", Kind: lang.UnitDuration}

// age makes a bare number somebody's age where it stands as ages do: "Marsh, 54,",
// "the driver (26)", "aged 54", "she turned 60".
func (s *scanner) age(it *item) {
	n := &it.num
	if !n.figures || !n.plain || it.measured || it.Noun != "" || it.Last != n.last || n.v.Cmp(apd.New(oldest, 0)) > 0 || n.v.Sign() <= 0 {
		return
	}
	if s.ageSaid(it) || it.Hedge == mention.Exact && s.apposed(it) {
		it.Unit, it.unit, it.measured, it.Age = ageUnit.ID, ageUnit, true, true
	}
}

// ageSaid: the words before the number, a hedge aside, say that it is an age.
func (s *scanner) ageSaid(it *item) bool {
	if index, _ := s.n.AgesBefore.MatchBack(s.toks, it.First); index >= 0 {
		return true // the hedge itself says so: "older than 80"
	}
	if s.role(it.Last, lang.CueOr|lang.CueRangeAnd) && s.role(it.Last+1, lang.CueElder) && s.same(it.First, it.Last+1) {
		return true // "50 or older"
	}
	p := it.First
	for it.HedgeSpan.Len() > 0 && p > 0 && s.toks[p-1].Start >= it.HedgeSpan.Start {
		p--
	}
	if index, start := s.n.AgesBefore.MatchBack(s.toks, p); index >= 0 && s.same(start, it.First) {
		return true
	}
	if !s.same(p-2, it.First) || !s.clauseEnds(it.Last) {
		return false
	}
	if s.nextAge(it) {
		return true // "aged 19, 22 and 24"
	}
	if s.n.NounCapital && s.pronoun(p-1) && s.role(p-2, lang.CueTurns|lang.CueEquals) {
		return true // "damals war er 20"
	}
	if s.role(p-1, lang.CueTurns) && (!s.n.NounCapital || s.pronoun(p-2)) {
		return true // "sie wird 60"; "the band turned 60"
	}
	return s.role(p-1, lang.CueEquals) && s.pronoun(p-2)
}

// nextAge: right before, with a comma, "and" or both between, stands an age that words before it say to be one, or that goes on with such.
func (s *scanner) nextAge(it *item) bool {
	if len(s.items) == 0 {
		return false
	}
	last := &s.items[len(s.items)-1]
	k := last.Last
	if s.is(k, ",") {
		k++
	}
	if s.role(k, lang.CueRangeAnd) {
		k++
	}
	if !last.Age || last.Sentence != it.Sentence || k == last.Last || it.First != k {
		return false
	}
	index, _ := s.n.AgesBefore.MatchBack(s.toks, last.First)
	return index >= 0 || s.is(last.First-1, ",") && s.kind(last.First-2, token.Digits)
}

// pronoun reports whether token i stands for a person.
func (s *scanner) pronoun(i int) bool {
	return s.role(i, lang.CueWho) || s.kind(i, token.Word) && s.names().Lower[s.toks[i].Lower]&lang.PersonPron != 0
}

// clauseEnds reports whether the clause can end before token i.
func (s *scanner) clauseEnds(i int) bool {
	return i >= len(s.toks) || !s.same(i-1, i) || s.kind(i, token.Punct) && !s.glued(i+1) || s.role(i, lang.CueFunction) && !s.role(i, lang.CueOf)
}

// apposed: the number stands between commas or in brackets behind a person.
func (s *scanner) apposed(it *item) bool {
	open, end := it.First-1, it.Last
	if open < 1 || !s.same(open-1, it.First) || !s.kind(open-1, token.Word) {
		return false
	}
	adult := it.num.v.Cmp(apd.New(10, 0)) > 0 && s.kind(end+1, token.Word) && s.same(open, end+1)
	switch {
	case s.is(open, "(") && s.is(end, ")"):
		return s.person(open-1) || s.agedBefore(it) && s.surname(open-1) || adult && !s.toks[end+1].Capital && s.surname(open-1) && s.bracketAlone(open, end)
	case s.is(open, ",") && s.toks[it.First].SpaceBefore:
		closed := s.is(end, ",") && !s.kind(end+1, token.Digits)
		return (closed || s.clauseEnds(end)) && s.person(open-1) || closed && adult && s.surname(open-1)
	}
	return false
}

// betweenAges is how many tokens stand at most between two ages in brackets: ") und Arno van Lind (".
const betweenAges = 7

// agedBefore: right before stands the age of somebody else in brackets: "Gerd Huber (83) und Arno Lind (79)".
func (s *scanner) agedBefore(it *item) bool {
	if len(s.items) == 0 {
		return false
	}
	last := &s.items[len(s.items)-1]
	return last.Age && last.Sentence == it.Sentence && s.is(last.Last, ")") && it.First-last.Last <= betweenAges
}

// aroundBracket is how far other numbers in brackets are looked for.
const aroundBracket = 30

// bracketAlone reports whether no other bare number in brackets stands near: those
// of lists are points or seats as often as ages.
func (s *scanner) bracketAlone(open, end int) bool {
	for k := max(open-aroundBracket, 0); k < min(end+aroundBracket, len(s.toks)-2); k++ {
		if k != open && s.is(k, "(") && s.kind(k+1, token.Digits) && s.is(k+2, ")") && s.same(k, open) {
			return false
		}
	}
	return true
}

// nameWords is how many words of a name are looked at.
const nameWords = 4

// person reports whether the words up to token i say that they name somebody: a given
// name, a title, a noun such as "driver".
func (s *scanner) person(i int) bool {
	if s.role(i, lang.CuePerson) || s.n.NounCapital && s.toks[i].Capital && s.ofPersons(s.toks[i].Lower) {
		return true
	}
	for k := i; k > i-nameWords && s.same(k, i) && s.kind(k, token.Word); k-- {
		class := s.names().Class(s.text(k))
		switch {
		case class&(lang.Given|lang.Title) != 0, k < i && s.role(k, lang.CuePerson):
			return true
		case class&noPerson != 0, !s.toks[k].Capital && class&lang.Particle == 0:
			return false
		}
	}
	return false
}

// noPerson are the classes of words that names of people do not hold.
const noPerson = lang.OrgHead | lang.PlaceHead | lang.Legal | lang.Never | lang.Institution

// surname reports whether token i is a name that may be somebody's: no known place or
// organisation, and no noun with its adjective.
func (s *scanner) surname(i int) bool {
	if !s.toks[i].Capital || s.toks[i].Upper || s.place(i) || s.names().Class(s.text(i))&noPerson != 0 {
		return false
	}
	before := i - 1
	if s.same(before, i) && s.kind(before, token.Digits) {
		return false // "of the 99 senators, 45,"
	}
	if !s.same(before, i) || !s.kind(before, token.Word) {
		return true
	}
	if s.toks[before].Capital {
		return !s.place(before) && !s.toks[before].Upper
	}
	return !s.n.NounCapital || !s.names().Endings(s.toks[before].Lower) && s.word(before).Kind != lang.Article && !s.role(before, lang.CueDefinite)
}

// ofPersons reports whether a compound noun ends in a word for a person.
func (s *scanner) ofPersons(lower string) bool {
	for k := 2; k < len(lower)-3; k++ {
		if s.n.Roles[lower[k:]]&lang.CuePerson != 0 {
			return true
		}
	}
	return s.names().Describes(lower)&lang.OfPerson != 0
}

// place reports whether the name of a known place or organisation begins at token k.
func (s *scanner) place(k int) bool {
	for _, known := range s.names().Known(s.text(k)) {
		if known.Form != lang.Inhabitant && s.whole(k, known) {
			return true
		}
	}
	return false
}

// whole reports whether the known name stands whole around token k, its first word.
func (s *scanner) whole(k int, known *lang.Known) bool {
	for j, w := range known.Words {
		if !s.same(k, k+j) || s.text(k+j) != w {
			return false
		}
	}
	return true
}

func (s *scanner) names() *lang.Names { return s.pack.Names() }
