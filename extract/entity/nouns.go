package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// nounRun judges a run of capitals [i, j) in a language that capitalises every
// noun: only form, context and neighbours prove a name.
func (f *finder) nounRun(i, j, end int) int {
	word := f.word(i)
	class := word.Name
	if word.Class&(lang.Determiner|lang.Preposition|lang.Pronoun|lang.Auxiliary|lang.Subordinator|lang.Adverb) != 0 && !f.all[i].Upper {
		return 1
	}
	switch {
	case f.hyphenated(i, end):
		return f.compound(i, end)
	case class&lang.Legal != 0 || class&lang.Title != 0:
		return f.after(i, j, mention.Person)
	case j-i > 1 && class&lang.Given != 0:
		return f.person(i, j)
	case j-i > 1 && f.hasClass(i, lang.Role):
		return f.after(i, j, mention.Person)
	case j-i > 1 && f.hasClass(i, lang.Class):
		return f.after(i, j, mention.Organisation)
	case j-i > 1 && class&lang.PlaceHead != 0:
		return f.placed(i, j)
	case class&lang.Institution != 0:
		f.add(i, i+1, mention.Organisation, false)
		return 1
	case (f.all[i].Upper && (j > i+1 || f.all[i].Len() > 1) || word.Inner || j > i+1 && f.all[i+1].Kind == token.Digits) && class&lang.Never == 0 && !f.common(i):
		return f.acronym(i, j)
	case j-i > 1:
		return f.adjacent(i, j)
	}
	return 0
}

// hasClass: the word, or a compound that ends in it, has the class.
func (f *finder) hasClass(i int, class lang.NameClass) bool {
	return f.names.CompoundClass(f.all[i].ID, f.text(i))&class != 0
}

// after adds what follows a title, role or class; the word itself is no name.
func (f *finder) after(i, j int, kind mention.EntityKind) int {
	k := i + 1
	for k < j && (f.word(k).Name&lang.Title != 0 || f.all[k].Lower == "." || kind == mention.Person && f.hasClass(k, lang.Role)) {
		k++
	}
	for k < j && !f.nameLike(k) {
		k++
	}
	if k >= j {
		return 1
	}
	if f.doubleGiven(k) {
		return k - i + f.compound(k, f.toks.Sentences[f.all[k].Sentence].Last)
	}
	if k == i+1 && (f.word(i).Name&lang.OrgHead != 0 && f.together(f.all[i].Lower, f.all[k].Lower) > 1 || f.hasClass(i, lang.OrgHead) && f.placeName(k)) {
		f.add(i, k+1, kind, true) // "Bank Austria", "Universität Wien", "Turnverein Graz"
		return k - i + 1
	}
	if f.text(k) != f.all[k].Lower && f.gazetteer(k, j) > 0 {
		return k - i + 1
	}
	f.add(k, j, kind, true)
	return j - i
}

// placed adds the place that a word for its kind leads to: "der Bezirk Halden", but
// "Wien" of "die Stadt Wien".
func (f *finder) placed(i, j int) int {
	if f.gazetteer(i+1, j) > 0 {
		return 2
	}
	if !f.nameLike(i+1) || f.common(i+1) || f.names.NounLike(f.all[i+1].Lower) || f.hasClass(i+1, lang.Role|lang.Title|lang.Class) {
		return 1
	}
	f.add(i, i+2, mention.Place, true)
	return 2
}

// placeName: the word at token k is a place by itself, not in the genitive.
func (f *finder) placeName(k int) bool {
	known := f.word(k).Known
	return len(known) > 0 && known[len(known)-1].Kind == mention.Place && len(known[len(known)-1].Words) == 1 && known[len(known)-1].Form == lang.Plain
}

// nameLike: the word is not one that never makes a name.
func (f *finder) nameLike(k int) bool {
	return f.all[k].Kind == token.Word && f.word(k).Name&(lang.Never|lang.Class) == 0
}

func (f *finder) person(i, j int) int {
	for k := i + 1; k < j; k++ {
		if f.word(k).Name&(lang.Never|lang.Legal) != 0 || f.hasClass(k, lang.Role) && k > i+1 {
			j = k
			break
		}
	}
	if j-i < 2 {
		return 0
	}
	kind := mention.Person
	if f.word(j-1).Name&(lang.OrgHead|lang.Legal) != 0 {
		kind = mention.Organisation
	}
	f.add(i, j, kind, true)
	return j - i
}

// acronym adds "ÖVP", "iPhone 6s": with the digits and capitals glued to it, and
// with the noun that the text always puts behind it ("IG Metall"), and
// the town of a club ("FC Halden").
func (f *finder) acronym(i, j int) int {
	k := i + 1
	if k < j && f.all[k].Kind == token.Word && f.nameLike(k) && !f.hasClass(k, lang.Role|lang.Title) && (f.word(i).Name&lang.ClubHead != 0 ||
		!f.common(k) && f.together(f.all[i].Lower, f.all[k].Lower) > 1) {
		k++
	}
	for k < j && (f.all[k].Upper || f.all[k].Kind == token.Digits || f.word(k).Name&(lang.Legal|lang.EventHead) != 0) && f.word(k).Name&lang.Never == 0 {
		k++
	}
	kind := mention.Organisation
	if f.word(k-1).Name&lang.EventHead != 0 {
		kind = mention.Event
	}
	f.add(i, k, kind, true)
	return k - i
}

// adjacent judges two or more capitals side by side: a name, unless the first is an
// adjective that opens the sentence.
func (f *finder) adjacent(i, j int) int {
	if f.opens(i) && (f.word(i).Class != 0 || f.low[f.all[i].Lower] || f.inflected(i)) {
		return 1
	}
	if !f.nameLike(i) || j-i > 2 && f.determined(i) && f.word(i+1).Name&lang.Given != 0 {
		return 1 // "ihres Vaters Karl Brandel"
	}
	if owner, ok := genitive(f.all[i].Lower); ok && f.inside(owner) > 0 && f.together(f.all[i].Lower, f.all[i+1].Lower) < 2 {
		return 1 // "Brandels Hauptberuf": the text also writes "Brandel"
	}
	k := i
	for k < j && (f.nameLike(k) || f.all[k].Kind != token.Word) {
		k++
	}
	if k-i < 2 {
		return 1
	}
	kind := mention.Other
	if !f.foreign(i, k) {
		return 1
	}
	if f.word(k-1).Name&(lang.Legal|lang.OrgHead) != 0 || f.word(i).Name&lang.OrgHead != 0 {
		kind = mention.Organisation
	} else if f.word(k-1).Name&lang.EventHead != 0 {
		kind = mention.Event
	} else if f.word(k-1).Name&lang.PlaceHead != 0 {
		kind = mention.Place
	}
	f.add(i, k, kind, true)
	return k - i
}

// foreign: nothing in the words [i, k) looks like a common noun of the language, or
// the text writes them side by side again.
func (f *finder) foreign(i, k int) bool {
	if f.together(f.all[i].Lower, f.all[i+1].Lower) > 1 {
		return true
	}
	if f.word(k-1).Name&lang.Legal != 0 {
		return true // "Energie Steiermark AG"
	}
	for ; i < k; i++ {
		if f.word(i).Name&(lang.Given|lang.OrgHead|lang.Legal) != 0 {
			return true
		}
		if f.common(i) || f.names.NounLike(f.all[i].Lower) {
			return false
		}
	}
	return true
}

// inflected: the word ends as an adjective before a noun does.
func (f *finder) inflected(i int) bool {
	w := f.all[i].Lower
	return len(w) > 4 && f.names.Endings(w) && f.inside(w) == 0
}

// hyphenated: the word is the first part of a compound with hyphens.
func (f *finder) hyphenated(i, end int) bool {
	return i+2 < end && f.all[i+1].Lower == "-" && !f.all[i+1].SpaceBefore && !f.all[i+2].SpaceBefore && f.all[i+2].Kind == token.Word
}

// doubleGiven: a given name of two parts begins at token k: "Karl-Heinz".
func (f *finder) doubleGiven(k int) bool {
	return f.word(k).Name&lang.Given != 0 && f.hyphenated(k, len(f.all)) && f.word(k+2).Name&lang.Given != 0
}

// compound takes the name that modifies the head of a compound ("KFV-Direktor",
// "Apple-Handys") or a double name, and goes on with a person's name after a role.
func (f *finder) compound(i, end int) int {
	j := i + 3
	for f.hyphenated(j-1, end) && j < i+longest {
		j += 2
	}
	head := j - 1
	switch {
	case f.word(i).Name&lang.Given != 0 && f.all[head].Capital && f.word(head).Name&(lang.Given|lang.Role) == lang.Given:
		k := f.extent(head, end)
		f.add(i, k, mention.Person, true)
		return k - i
	case f.all[i].Upper && f.word(i).Name&lang.Never == 0 || f.word(i).Inner:
		f.add(i, i+1, mention.Organisation, true)
	}
	if k := f.extent(head, end); k > head+1 && f.hasClass(head, lang.Role|lang.Class) {
		kind := mention.Organisation
		if f.hasClass(head, lang.Role) {
			kind = mention.Person
		}
		return head - i + f.after(head, k, kind)
	}
	return j - i
}
