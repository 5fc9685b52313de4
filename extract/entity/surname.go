package entity

import (
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// lone is how a text uses the last word of a longer name by itself.
type lone struct {
	bare, noun int // without and with a determiner
	person     bool
}

// surnames makes people of names of two or three unknown words whose last word the text
// goes on with alone, as it does with people: "Ayo Brandel … Brandel". Things called so
// have an article ("the Bowl"); where capitals mark names, "he" or "she" must be near, since
// companies have none.
func (f *finder) surnames() {
	last := map[string]*lone{}
	for k := range f.found {
		m := &f.found[k]
		if !f.mayBePerson(m) {
			continue
		}
		l := last[f.all[m.Last-1].Lower]
		if l == nil {
			l = &lone{}
			last[f.all[m.Last-1].Lower] = l
		}
		if f.determined(m.First) {
			l.noun++
		}
	}
	if len(last) == 0 {
		return
	}
	for k := range f.found {
		if m := &f.found[k]; m.Last == m.First+1 && m.Kind == mention.Other {
			if l := last[stem(f.all[m.First].Lower)]; l != nil {
				l.see(f, m.First)
			}
		}
	}
	for i := range f.all {
		t := &f.all[i]
		if t.Kind != token.Word || !t.Capital || f.used[i] || f.blocked[i] || i+1 < len(f.all) && f.all[i+1].Lower == "-" && !f.all[i+1].SpaceBefore {
			continue
		}
		if l := f.loneOf(last, stem(t.Lower)); l != nil {
			l.see(f, i)
		}
	}
	for k := range f.found {
		m := &f.found[k]
		if l := last[f.all[m.Last-1].Lower]; l != nil && f.mayBePerson(m) && l.bare > 0 && l.noun == 0 && l.person {
			m.Kind = mention.Person
		}
	}
}

// loneOf is the use of the word, in the genitive as well where it has no apostrophe.
func (f *finder) loneOf(last map[string]*lone, word string) *lone {
	if l := last[word]; l != nil || !f.clauses.Inflects {
		return l
	}
	g, _ := genitive(word)
	return last[g]
}

// see takes the use of the word at token i into account.
func (l *lone) see(f *finder, i int) {
	if f.determined(i) {
		l.noun++
		return
	}
	l.bare++
	l.person = l.person || f.clauses.Inflects || f.gendered(int(f.all[i].Sentence))
}

// determined: an article or the like stands before token i, as before common nouns.
func (f *finder) determined(i int) bool {
	return i > 0 && f.all[i-1].Sentence == f.all[i].Sentence && (f.word(i-1).Class&(lang.Determiner|lang.Possessive) != 0 || f.definite(i-1))
}

// gendered: a pronoun that only people have stands in the sentence or the next.
func (f *finder) gendered(s int) bool {
	sent := f.toks.Sentences[s]
	last := sent.Last
	if s+1 < len(f.toks.Sentences) {
		last = f.toks.Sentences[s+1].Last
	}
	for i := sent.First; i < min(last, sent.First+2*longest*longest); i++ {
		if class := f.word(i).Refers; class&lang.PersonPron != 0 && class&genders != 0 {
			return true
		}
	}
	return false
}

// mayBePerson: the name says nothing of what it names, and has the form of a person's.
func (f *finder) mayBePerson(m *found) bool {
	if g, ok := genitive(f.all[m.Last-1].Lower); ok && f.inside(g) > 0 {
		return false // "Mentor Brandels"
	}
	if m.Kind != mention.Other || m.known || strings.ContainsAny(m.Name, "-&/.0123456789") || m.Last-m.First < 2 || m.Last-m.First > 3 {
		return false
	}
	for i := m.First; i < m.Last; i++ {
		const other = lang.OrgHead | lang.Legal | lang.PlaceHead | lang.EventHead | lang.Never | lang.Class
		if w := f.word(i); !f.all[i].Capital || f.all[i].Upper || w.Inner || w.Name&other != 0 || len(w.Known) > 0 || f.common(i) ||
			f.clauses.Inflects && f.names.NounLike(f.all[i].Lower) {
			return false
		}
	}
	return true
}
