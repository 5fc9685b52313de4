package lang

import (
	"unicode"
	"unicode/utf8"

	"crossfoot/extract/token"
)

// Word is what a language knows of a word as it is written: all in one place, looked
// up once and then remembered.
type Word struct {
	Class WordClass // in clauses
	Verb  Verb      // the zero value where the word is no form of a verb
	// Name is what the word does for names in the case in which it is written, Small
	// in lower case, and Refers what it does for descriptions.
	Name, Small, Refers NameClass
	// Begins: a known name may begin with a form of the word; Known are those that
	// begin with the word itself, longest first. Stem is the country that it belongs
	// to as an inflected adjective or inhabitant.
	Begins bool
	Known  []*Known
	Stem   *Known
	// Inner: capitals stand inside the word.
	Inner bool
	// Ordinal is the number that the word puts something at; 0 where it is no ordinal.
	Ordinal int
}

// Word is what the language knows of the token, which is written so.
func (p *Pack) Word(t *token.Token, written string) *Word {
	if w := p.words.Get(t.ID); w != nil {
		return w
	}
	c, n := p.Clauses(), p.Names()
	w := Word{
		Class: c.Words[t.Lower], Verb: c.Verbs[t.Lower],
		Name: n.Classes[written], Small: n.Classes[t.Lower], Refers: n.Lower[t.Lower],
		Begins: n.begins.May(written), Known: n.known[written], Stem: n.Stem(written),
		Inner: innerCapital(written), Ordinal: p.Times().Ordinals[t.Lower],
	}
	if w.empty() {
		return p.words.Put(t.ID, &unknown)
	}
	known := w
	return p.words.Put(t.ID, &known)
}

// unknown is what is known of most words. They share it, so that it is always near.
var unknown Word

func (w *Word) empty() bool {
	return w.Class == 0 && w.Verb == Verb{} && w.Name|w.Small|w.Refers == 0 && !w.Begins && len(w.Known) == 0 && w.Stem == nil && !w.Inner && w.Ordinal == 0
}

// Says reports whether the token is a form of a verb that reports.
func (p *Pack) Says(t *token.Token) bool {
	if says := p.says.Get(t.ID); says != nil {
		return *says
	}
	says := p.Clauses().says(t.Lower)
	return *p.says.Put(t.ID, &says)
}

// Abbreviates reports whether capitals begin the word and a small letter that is no ending of the plural closes it: "BLh".
func Abbreviates(word string) bool {
	first, n := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[n:])
	last, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsUpper(first) && unicode.IsUpper(second) && unicode.IsLower(last) && last != 's'
}

// innerCapital: "iPhone", "YouTube", "McDonald".
func innerCapital(word string) bool {
	if len(word) < 3 {
		return false
	}
	_, n := utf8.DecodeRuneInString(word)
	lower := Abbreviates(word)
	for _, r := range word[n:] {
		if unicode.IsUpper(r) && (lower || unicode.IsLower(rune(word[0]))) {
			return true
		}
		lower = lower || unicode.IsLower(r)
	}
	return false
}
