package entity

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// run adds the name that begins at the capital at token i and returns how many
// tokens it takes; 0 if there is none.
func (f *finder) run(i, end int) int {
	j := f.extent(i, end)
	if k := f.model(i, j); k > i && !f.opens(i) {
		f.add(i, k, mention.Product, true)
		return k - i
	}
	if f.clauses.Inflects {
		return f.nounRun(i, j, end)
	}
	return f.capitalRun(i, j)
}

// longest is how many tokens a name has at most; a longer run of capitals is no name.
const longest = 12

// extent is the end of the run of capitals from token i: words, initials and
// digits glued by hyphen, with small joints between capitals.
func (f *finder) extent(i, end int) int {
	j := i + 1
	for j < end && j < i+longest && !f.blocked[j] {
		if stem(f.text(j-1)) != f.text(j-1) {
			break
		}
		switch {
		case f.named(j):
			j++
		default:
			n := f.joint(j, end)
			if n == 0 {
				return j
			}
			j += n
		}
	}
	return j
}

// named: token j continues a name by itself.
func (f *finder) named(j int) bool {
	t := &f.all[j]
	if t.Kind == token.Word {
		if !t.Capital && !f.word(j).Inner {
			return false
		}
		// A role or title after a capital begins another name.
		return (t.SpaceBefore || f.all[j-1].Kind == token.Digits) && f.word(j).Name&lang.Title == 0
	}
	// "A321", "A1", "Alpha 13".
	if t.Kind == token.Digits {
		return f.all[j-1].Kind == token.Word && (!t.SpaceBefore || f.numbered(j))
	}
	// The point of an initial: "George W. Bush".
	return t.Lower == "." && !t.SpaceBefore && f.all[j-1].Len() == 1 && f.all[j-1].Capital
}

// joint is the number of tokens from j on that join the capital after them to the
// run, that capital included; 0 if they do not.
func (f *finder) joint(j, end int) int {
	if n := f.particles(j, end); n > 0 {
		return n
	}
	if j+1 >= end || f.blocked[j+1] || !f.all[j+1].Capital {
		return 0
	}
	switch word := f.text(j); {
	case word == "-" || word == "/":
		if f.all[j].SpaceBefore || f.all[j+1].SpaceBefore || f.clauses.Inflects {
			return 0
		}
		return 2
	case word == "&":
		return 2
	case f.word(j-1).Name&lang.OrgHead != 0 && !f.clauses.Inflects && (f.clauses.Words[word]&lang.Preposition != 0 && len(word) == 2 || f.field(j)):
		return 2 // "Bank of Mexico", "Institute for Marine Studies"
	}
	return 0
}

// field: the preposition at token j leads to what the body named before it works for, by a name of several words.
func (f *finder) field(j int) bool {
	k := j + 2
	return f.clauses.Words[f.all[j].Lower]&lang.Frame != 0 && k < len(f.all) && f.all[k].Kind == token.Word && f.all[k].Capital && f.all[k].Sentence == f.all[j].Sentence &&
		f.all[k].SpaceBefore && f.word(j+1).Name&(lang.Given|lang.Title) == 0
}

// particles: "von der Leyen" after a given name, "de la Cruz".
func (f *finder) particles(j, end int) int {
	n := 0
	for n < 3 && j+n < end && f.word(j+n).Name&lang.Particle != 0 {
		n++
	}
	if n == 0 || j+n >= end || f.blocked[j+n] || !f.all[j+n].Capital {
		return 0
	}
	if f.word(j-1).Name&lang.Given == 0 && f.word(j-1).Small&lang.Particle == 0 {
		return 0
	}
	return n + 1
}

// capitalRun judges a run in a language that capitalises names only.
func (f *finder) capitalRun(i, j int) int {
	start := i
	if f.opens(i) {
		i = f.trimOpening(i, j)
	}
	for i < j && f.leading(i, j) {
		i++
	}
	if i > start && j == i+1 {
		if n := f.gazetteer(i, f.toks.Sentences[f.all[i].Sentence].Last); n > 0 {
			return i + n - start // "The Norwegian won": the article is no part of it
		}
	}
	for j > i && (f.all[j-1].Kind == token.Punct || j > i+1 && f.ware(j-1)) {
		j--
	}
	if i >= j || j-i == 1 && f.common(i) {
		return max(j-start, 1)
	}
	class := f.names.Class(stem(f.text(j - 1)))
	if j-i == 1 && class&lang.Never != 0 || j-i == 3 && f.names.Class(f.toks.Text[f.all[i].Start:f.all[j-1].End])&lang.Never != 0 {
		return j - start
	}
	if k := f.office(i, j); k > i {
		f.add(k, j, mention.Person, true)
		return j - start
	}
	m := f.add(i, j, f.kind(i, j), true)
	m.told = m.Kind == mention.Organisation && f.toldFirm(i)
	return j - start
}

// ware: the initials at token i say what something is and end no name: "DVD".
func (f *finder) ware(i int) bool {
	return f.all[i].Upper && f.all[i].Len() > 1 && f.word(i).Name&lang.Never != 0 && f.word(i).Name&(lang.OrgHead|lang.Legal) == 0
}

// office is where the name of a person begins behind the office that the run [i, j)
// gives first: "Prime Minister Ann Marsh"; i if it gives none.
func (f *finder) office(i, j int) int {
	for k := j - 3; k >= i; k-- {
		if f.role(k) {
			if f.personal(k+1, j) && (k > i || f.word(k+1).Name&lang.Given != 0) {
				return k + 1
			}
			break
		}
	}
	return i
}

// personal: nothing in the words [i, j) is more than a person's name.
func (f *finder) personal(i, j int) bool {
	for ; i < j; i++ {
		const other = lang.OrgHead | lang.Legal | lang.PlaceHead | lang.Never
		if f.all[i].Kind == token.Word && (f.all[i].Upper && f.all[i].Len() > 2 || f.role(i) || f.names.Class(stem(f.text(i)))&other != 0) {
			return false
		}
	}
	return true
}

// leading: token i stands in front of a name and is not part of it.
func (f *finder) leading(i, j int) bool {
	class := f.word(i).Name
	if class&lang.Title != 0 && f.names.Class(stem(f.text(j-1)))&(lang.OrgHead|lang.Legal) == 0 || f.contraction(f.all[i].Lower) {
		return true // but "General Motors" is one name
	}
	return class&lang.Never != 0 && j-i > 2 && class&lang.Given == 0 && f.word(i).Class != 0
}

// trimOpening drops the words at the opening of a sentence that owe their capital
// to their place, and returns where the name begins; j if nowhere.
func (f *finder) trimOpening(i, j int) int {
	word, lower := f.text(i), f.all[i].Lower
	base := stem(lower)
	class := f.names.Class(stem(word))
	switch {
	case class&(lang.Given|lang.Title) != 0 && j-i > 1, j-i == 2 && f.incorporated(i):
		return i
	case f.contraction(lower), j-i > 1 && class == 0 && f.inside(base) == 0 &&
		(f.clauses.Ends(lower, "adverb") || f.clauses.Ends(lower, "gerund") && f.inside(stem(f.all[i+1].Lower)) > 0):
		return i + 1
	case f.clauses.Words[lower] != 0 || f.low[base]:
		if f.inside(base) > 1 && f.clauses.Words[lower] == 0 {
			return i
		}
		return i + 1
	case f.all[i].Upper || f.inside(base) > 0 || f.word(i).Inner:
		return i
	case f.role(i):
		return i + 1
	case j-i > 1:
		if _, verb := f.clauses.Verbs[base]; verb {
			return i + 1
		}
		return i
	}
	// A single word that occurs nowhere else with a capital: only what its place
	// among the next words says ("Renault sold", "Carrefour's") makes it a name.
	if base != lower {
		return i
	}
	return f.single(i, j)
}

// incorporated: the noun at token i has a legal form behind it, which is no name by itself: "News Corp".
func (f *finder) incorporated(i int) bool {
	const none = lang.Determiner | lang.Possessive | lang.Preposition | lang.Pronoun | lang.Coordinator | lang.Subordinator | lang.Auxiliary | lang.Adverb | lang.Adj
	return f.hasClass(i+1, lang.Legal) && f.clauses.Words[f.all[i].Lower]&none == 0
}

// single keeps a lone opening capital if a verb of the third person follows and
// the word has no form of a common noun.
func (f *finder) single(i, j int) int {
	if _, verb := f.clauses.Verbs[f.all[i].Lower]; verb || j >= len(f.all) || f.third(i) {
		return j
	}
	next := f.all[j].Lower
	if f.apposed(i, j) {
		return i
	}
	if v, ok := f.clauses.Verbs[next]; ok && v.Form&(lang.Past|lang.Third) != 0 && f.word(i).Class == 0 && v.Reporting {
		return i
	}
	if f.clauses.Words[next]&lang.Have != 0 && f.inside(f.all[i].Lower) > 0 {
		return i
	}
	return j
}

// apposed: behind the word stands what it is, between commas: "Halden, a maker of soap, sold".
func (f *finder) apposed(i, j int) bool {
	const longest = 14
	if f.word(i).Class != 0 || f.all[j].Lower != "," || j+1 >= len(f.all) || f.word(j+1).Class&lang.Determiner == 0 {
		return false
	}
	for k := j + 2; k < len(f.all) && k < j+longest && f.all[k].Sentence == f.all[i].Sentence; k++ {
		if f.all[k].Lower == "," {
			return k+2 < len(f.all) && f.finite(k+1)
		}
	}
	return false
}

// third: the word at token i ends as verbs of the third person do.
func (f *finder) third(i int) bool {
	word := f.all[i].Lower
	return f.clauses.Without(word, "third") != word
}

// finite: the word at token i may be a finite verb.
func (f *finder) finite(i int) bool {
	if f.clauses.Inflects {
		const none = lang.Determiner | lang.Preposition | lang.Pronoun | lang.Coordinator | lang.Subordinator | lang.Adverb | lang.Relative
		return f.all[i].Kind == token.Word && !f.all[i].Capital && f.word(i).Class&none == 0 // behind what opens the sentence
	}
	v := f.clauses.Verbs[f.all[i].Lower]
	return v.Form&(lang.Past|lang.Third) != 0 || f.word(i).Class&lang.Auxiliary != 0 || f.acts(i) || f.word(i).Class == 0 &&
		(f.clauses.Ends(f.all[i].Lower, "past") || f.third(i))
}

// acts: the word at token i is the third person of a verb, though it may be the plural of a noun: "imports".
func (f *finder) acts(i int) bool {
	base := f.clauses.Without(f.all[i].Lower, "third")
	return base != f.all[i].Lower && f.clauses.Verbs[base].Form != 0
}

// common: the word at token i is one that numbers measure or people are called by,
// whatever its capital.
func (f *finder) common(i int) bool {
	const counted = lang.Measure | lang.Transparent | lang.People
	lower := f.all[i].Lower
	if base := stem(lower); len(base) < len(lower) {
		return f.clauses.Words[base]&counted != 0
	}
	return f.word(i).Class&counted != 0
}

// role: token i is a word that stands before a person's name.
func (f *finder) role(i int) bool {
	return f.word(i).Small&lang.Role != 0 || f.word(i).Name&lang.Role != 0
}

// kind guesses what the name [i, j) is from its words and those before it.
func (f *finder) kind(i, j int) mention.EntityKind {
	last := f.names.Class(stem(f.text(j - 1)))
	first := f.names.Class(stem(f.text(i)))
	switch {
	case last&lang.Legal != 0 || last&lang.OrgHead != 0:
		return mention.Organisation
	case last&lang.PlaceHead != 0 && j-i > 1:
		return mention.Place
	case last&lang.EventHead != 0 && j-i > 1:
		return mention.Event
	case first&lang.Given == 0 && f.toldFirm(i):
		return mention.Organisation
	case first&(lang.Given|lang.Title) != 0 && j-i > 1:
		return mention.Person
	case i > 0 && (f.word(i-1).Name&lang.Title != 0 || f.role(i-1)) && j-i < 4 && !f.all[i].Upper && !f.placeName(j-1):
		return mention.Person
	case i > 1 && f.all[i-1].Lower == "." && f.word(i-2).Name&lang.Title != 0:
		return mention.Person
	case first&lang.OrgHead != 0 && j-i > 1:
		return mention.Organisation
	case j-i == 1 && f.all[i].Upper:
		return mention.Organisation
	}
	return mention.Other
}

// toldFirm: a noun for firms stands right before the name at token i, or before its title: "the drugmaker Dr Halden". One for firms as for people,
// such as "producer", says so only of names that are no given ones.
func (f *finder) toldFirm(i int) bool {
	k := i - 1
	if k > 0 && f.word(k).Name&lang.Title != 0 {
		k--
	}
	return k >= 0 && f.all[k].Sentence == f.all[i].Sentence && !f.all[k].Capital && f.description(k)&lang.OfOrg != 0
}

// contraction: the word is a pronoun with a verb drawn into it: "I'm".
func (f *finder) contraction(lower string) bool {
	k := strings.IndexByte(lower, '\'')
	return k > 0 && f.clauses.Words[lower[:k]]&lang.Pronoun != 0
}
