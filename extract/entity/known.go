package entity

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// gazetteer adds the known name that begins at token i and returns its length.
// A known name that goes on with further capitals ("Bank of England Museum",
// "France Telecom") is left to the rule for runs.
func (f *finder) gazetteer(i, end int) int {
	word := f.text(i)
	if !f.word(i).Begins {
		return 0
	}
	if k, n := f.match(i, end, f.word(i).Known); k != nil {
		return f.known(i, n, end, k)
	}
	if base := stem(word); base != word {
		if k, n := f.match(i, end, f.names.Known(base)); n == 1 {
			return f.known(i, 1, end, k)
		}
	}
	if !f.clauses.Inflects {
		return 0
	}
	if base, ok := genitive(word); ok && f.all[i].Capital {
		if k, n := f.match(i, end, f.names.Known(base)); n == 1 {
			return f.record(i, 1, k) // "Österreichs Regierung"
		}
	}
	if k := f.word(i).Stem; k != nil && (f.all[i].Capital || k.Form == lang.Adjective) {
		return f.known(i, 1, end, k)
	}
	return 0
}

// genitive takes a final s off a name.
func genitive(word string) (string, bool) {
	if len(word) > 3 && word[len(word)-1] == 's' {
		return word[:len(word)-1], true
	}
	return word, false
}

// match is the longest of the known names that stands at token i. All begin with the
// word there.
func (f *finder) match(i, end int, names []*lang.Known) (*lang.Known, int) {
	for _, k := range names {
		if i+len(k.Words) <= end && f.matches(i, k) {
			return k, len(k.Words)
		}
	}
	return nil, 0
}

func (f *finder) matches(i int, k *lang.Known) bool {
	for j := 1; j < len(k.Words); j++ {
		if w := f.text(i + j); w != k.Words[j] && stem(w) != k.Words[j] {
			return false
		}
	}
	return true
}

// known records a name of the lexicon, unless it is the beginning of a longer one.
func (f *finder) known(i, n, end int, k *lang.Known) int {
	if k.Kind == mention.Place && f.goesOn(i, i+n, end, k) {
		return 0
	}
	return f.record(i, n, k)
}

// record adds a name of the lexicon.
func (f *finder) record(i, n int, k *lang.Known) int {
	m := f.add(i, i+n, k.Kind, false)
	if m.written = k.Base; k.Base == "" {
		m.written = f.spaced(i, k.Words)
	}
	m.Name, m.form, m.known, m.Adjective = k.Name, k.Form, true, k.Form == lang.Adjective
	if k.Form == lang.Inhabitant {
		// Those who live there are not the country.
		m.Name, m.written, m.Inhabitant = k.Name+people, f.text(i), true
	}
	return n
}

// spaced joins the words of a name from token i on with spaces where the text has them: "St. Pölten".
func (f *finder) spaced(i int, words []string) string {
	out := words[0]
	for j, w := range words[1:] {
		if f.all[i+j+1].SpaceBefore {
			out += " "
		}
		out += w
	}
	return out
}

// people keeps the key of a country's inhabitants apart from the country's.
const people = "|people"

// goesOn reports whether the capitals after a place make it part of a longer name:
// "France Telecom", "Deutsche Bank", "American Airlines".
func (f *finder) goesOn(i, j, end int, k *lang.Known) bool {
	if j >= end || f.all[j].Kind != token.Word || !f.all[j].Capital || f.blocked[j] || stem(f.text(j-1)) != f.text(j-1) {
		return false
	}
	if f.clauses.Inflects && k.Form == lang.Inhabitant {
		return false
	}
	class := f.word(j).Name
	if !f.clauses.Inflects && k.Form == lang.Plain && class&lang.PlaceHead != 0 {
		return true // "Guantanamo Bay", "Arkansas State University"
	}
	if class&lang.EventHead != 0 && (!f.clauses.Inflects || f.text(i) != f.all[i].Lower) {
		return true // "US Open"
	}
	if class&(lang.OrgHead|lang.Legal) != 0 {
		return !f.clauses.Inflects || f.text(i) != f.all[i].Lower
	}
	if f.clauses.Inflects || k.Form != lang.Plain {
		return false
	}
	// "US Treasury" but not "Reuters Wall Street": unknown words after a place join it.
	next, _ := f.match(j, end, f.word(j).Known)
	return class == 0 && next == nil && !f.all[i].Upper
}
