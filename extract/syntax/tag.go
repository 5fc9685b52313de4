package syntax

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
)

// tagger decides what each word of a sentence does. It needs no model: closed
// classes, forms of verbs, endings and the neighbours suffice for what follows.
type tagger struct {
	c *lang.Clauses
	w []Word
}

func (g *tagger) run(w []Word) {
	g.w = w
	for i := range w {
		if w[i].Tag == Other && w[i].Lower != "" && w[i].Num < 0 {
			if g.c.Inflects {
				w[i].Tag = g.noun(i)
			} else {
				w[i].Tag = g.plain(i)
			}
		}
	}
}

func (g *tagger) at(i int) *Word {
	if i < 0 || i >= len(g.w) {
		return &blank
	}
	return &g.w[i]
}

var blank = Word{Num: -1, Time: -1, Ent: -1, Tag: Comma}

// is: the word at i is of the class.
func (g *tagger) is(i int, class lang.WordClass) bool { return g.at(i).Class&class != 0 }

// plain tags a word in a language that capitalises names only.
func (g *tagger) plain(i int) Tag {
	w := &g.w[i]
	switch {
	case g.contracted(w):
		return Aux
	case w.Gen:
		return Noun
	case w.Class&lang.Relative != 0 && g.relative(i):
		return Rel
	case w.Class&lang.Infinitive != 0 && g.infinitive(i):
		return Inf
	case w.Class&lang.Determiner != 0:
		return g.determiner(i)
	case w.Class&lang.Possessive != 0:
		return Poss
	case w.Class&lang.Nonfinite != 0:
		return Part
	case w.Class&lang.SourceBefore != 0 && g.is(i+1, lang.Preposition):
		return Prep
	case w.Class&lang.Auxiliary != 0:
		return Aux
	case w.Class&lang.Subordinator != 0 && (w.Class&lang.Preposition == 0 || g.clauseAhead(i) || g.pronounAhead(i)):
		return Sub
	case w.Class&lang.Preposition != 0:
		return g.preposition(i)
	case w.Class&lang.Coordinator != 0:
		return Coord
	case w.Class&lang.Pronoun != 0:
		return Pron
	case w.Class&(lang.Adverb|lang.Negation) != 0:
		return Adv
	case w.Class&lang.Adj != 0 && w.Verb.Form&lang.Base != 0 && (g.at(i-1).Tag == Name || g.at(i-1).Tag == Noun || g.at(i-1).Tag == Pron) && g.at(i+1).Num >= 0:
		return Verb // "Ann and Peter own 29%"
	case w.Class&lang.Adj != 0:
		if w.Class&lang.Transparent != 0 && !g.nominal(i+1) && g.at(i+1).Num < 0 {
			return Noun // "an all-time high of"
		}
		return Adj
	case w.Hyphen && g.nominal(i+1) && w.Ent < 0:
		return Adj
	case w.Verb.Form != 0:
		return g.verb(i)
	case g.c.Ends(w.Lower, "adverb"):
		return Adv
	case g.c.Ends(w.Lower, "past"):
		w.Verb = lang.Verb{Lemma: w.Lower, Form: lang.Past | lang.Participle}
		return g.verb(i)
	case g.c.Ends(w.Lower, "gerund") && w.Class == 0:
		w.Verb = lang.Verb{Lemma: w.Lower, Form: lang.Gerund}
		return g.verb(i)
	case g.c.Ends(w.Lower, "adjective") && g.nominal(i+1):
		return Adj
	}
	if w.Lower[0] < 'a' && w.Lower[0] < 0x80 {
		return Other
	}
	return Noun
}

// contracted: the word is a pronoun with an auxiliary drawn into it: "we've".
func (g *tagger) contracted(w *Word) bool {
	const longest = len("everybody's")
	if len(w.Lower) > longest || w.Class&lang.Auxiliary != 0 {
		return false
	}
	k := Apostrophe(w.Lower)
	if k <= 0 || g.c.Words[w.Lower[:k]]&lang.Pronoun == 0 {
		return false
	}
	aux := g.c.Words["'"+strings.TrimPrefix(w.Lower[k+1:], "\x80\x99")]
	if aux&lang.Auxiliary == 0 {
		return false
	}
	w.Class, w.Gen = aux, false
	return true
}

// Apostrophe is where the word's first apostrophe stands, -1 where it has none.
func Apostrophe(lower string) int {
	for k := range len(lower) {
		if c := lower[k]; c == '\'' || c == "’"[0] && strings.HasPrefix(lower[k:], "’") {
			return k
		}
	}
	return -1
}

// relative: a noun or a comma stands before the word and a verb close behind.
func (g *tagger) relative(i int) bool {
	p := g.at(i - 1)
	if p.Tag != Noun && p.Tag != Name && p.Tag != Prep && p.Tag != Num && (p.Tag != Comma && p.Tag != Dash || i == 0) {
		return false
	}
	return g.w[i].Class&lang.Determiner == 0 || g.clauseAhead(i) && !g.nominal(i+1) || g.verbal(i+1)
}

// verbal: the word at i may be a finite verb.
func (g *tagger) verbal(i int) bool {
	w := g.at(i)
	return w.Class&lang.Auxiliary != 0 || w.Verb.Form&(lang.Past|lang.Third) != 0 && w.Verb.Form&lang.OrNoun == 0
}

func (g *tagger) infinitive(i int) bool {
	n := g.at(i + 1)
	if n.Class&lang.Adverb != 0 || g.c.Ends(n.Lower, "adverb") {
		n = g.at(i + 2)
	}
	return n.Verb.Form&lang.Base != 0 && n.Tag == Other || n.Class&(lang.Be|lang.Have) != 0
}

// determiner: with no noun behind, the word stands alone.
func (g *tagger) determiner(i int) Tag {
	n := g.at(i + 1)
	if g.w[i].Class&lang.People != 0 && (n.Class&(lang.Preposition|lang.Relative) != 0 || n.Verb.Form&lang.Participle != 0 && g.is(i-1, lang.Of)) {
		return Noun // "half of those with a car", "of those asked"
	}
	if g.w[i].Class&lang.Pronoun != 0 && (g.verbal(i+1) || n.Class&(lang.Preposition|lang.Auxiliary) != 0 || n.Tag == Comma || n.Tag == Open) {
		return Pron
	}
	if g.w[i].Class&lang.Subordinator != 0 && g.at(i-1).Verb.Reporting && (n.Num >= 0 || n.Tag == Adv) {
		return Sub // "found that one in five …"
	}
	if g.w[i].Class&lang.Subordinator != 0 && (n.Class&(lang.Determiner|lang.Pronoun|lang.Possessive) != 0 || n.Tag == Pron || n.Tag == Poss ||
		n.Tag == Name || g.clauseAhead(i) || n.Num >= 0 && (g.verbal(i+2) || g.clauseAhead(i+1))) {
		return Sub
	}
	return Det
}

// preposition: before a number or at the end of a phrase, "up" and "down" are adverbs.
func (g *tagger) preposition(i int) Tag {
	n := g.at(i + 1)
	if g.w[i].Class&lang.Adverb != 0 && (n.Num >= 0 || n.Class&lang.Preposition != 0 || n.Tag == Comma || n.Tag == Time || n.Tag == Close ||
		n.Tag == Other && n.Lower == ".") {
		return Adv
	}
	return Prep
}

// nominal: the word at i goes on a noun phrase.
func (g *tagger) nominal(i int) bool {
	w := g.at(i)
	return w.Tag == Name || w.Tag == Noun || w.Tag == Other && w.Lower != "" &&
		w.Class&^(lang.Adj|lang.Transparent|lang.Measure|lang.Corporate|lang.People|lang.Speaker|lang.PlannedCue|lang.EstimatedCue|lang.AllegedCue|
			lang.SourceAfter|lang.Comparison) == 0 &&
		(w.Verb.Form == 0 || w.Verb.Form&lang.OrNoun != 0) && w.Lower[0] >= 'a'
}

// verb decides between the uses of a form of a verb.
func (g *tagger) verb(i int) Tag {
	w, p := &g.w[i], g.at(i-1)
	if p.Tag == Adv {
		p = g.at(i - 2)
	}
	form := w.Verb.Form
	prenominal := p.Tag == Det || p.Tag == Poss || p.Tag == Adj || p.Gen || p.Tag == Num
	switch {
	case p.Tag == Inf:
		return Part
	case form&lang.Past != 0 && slices.Contains(g.c.Endings["aged"], g.at(i-1).Lower) && (g.at(i+1).Tag == Name || g.is(i+1, lang.Determiner|lang.Possessive)):
		return Verb // "the 22-year-old beat Smith"
	case p.Tag == Aux && p.Class&lang.Modal != 0 && form&lang.Base != 0:
		return Verb
	case p.Tag == Aux && form&(lang.Participle|lang.Gerund) != 0:
		return Verb
	case form&lang.Gerund != 0:
		if p.Tag == Noun && p.Class&lang.Transparent != 0 && g.nominal(i+1) {
			return Adj // "the average asking price"
		}
		if prenominal || w.Class&lang.Measure != 0 || p == g.at(i-1) && (p.Tag == Noun || p.Tag == Adj) && g.verbal(i+1) {
			return Noun // "mortgage lending rose"
		}
		return Part
	case prenominal && form&lang.OrNoun != 0:
		return Noun
	case form&lang.Past != 0 && g.counted(i) && !g.nominal(i+1) && !g.verbAhead(i):
		return Verb // "One in five even admitted to …"
	case prenominal && form&lang.Participle != 0:
		if g.nominal(i+1) || p.Tag == Det || p.Tag == Poss {
			return Adj
		}
		return Part
	case form&lang.OrNoun != 0:
		return g.ambiguous(i, p)
	case form&lang.Past != 0 && form&lang.Participle != 0:
		return g.past(i, p)
	case form&lang.Participle != 0 && form&(lang.Past|lang.Base) == 0:
		return Part
	case form&lang.Base != 0 && p.Tag == Prep:
		return Noun
	}
	return Verb
}

// counted: the number before word i opens its clause, so that a verb follows it.
func (g *tagger) counted(i int) bool {
	i--
	if g.at(i).Tag == Adv {
		i--
	}
	t := g.at(i - 1).Tag
	return g.at(i).Tag == Num && (t == Comma || t == Sub || t == Coord || t == Time && i < 3)
}

// ambiguous: "plans", "cut", "cost": a verb after its subject if what follows is an
// object or a complement, else a noun.
func (g *tagger) ambiguous(i int, p *Word) Tag {
	w, n := &g.w[i], g.at(i+1)
	if p.Tag == Prep || p.Tag == Other && i == 0 && w.Verb.Form&lang.Base == 0 {
		return Noun
	}
	if p.Tag == Pron && p.Class&lang.Determiner == 0 {
		return Verb
	}
	subject := p.Tag == Noun || p.Tag == Name || p.Tag == Rel || p.Tag == Close || p.Tag == Quote || p.Tag == Time
	object := n.Num >= 0 || n.Tag == Adv && g.at(i+2).Num >= 0 || n.Tag == Name && !n.Modified ||
		n.Class&(lang.Determiner|lang.Possessive|lang.Subordinator|lang.Adverb) != 0 && n.Class&lang.Preposition == 0 ||
		n.Class&lang.Infinitive != 0 && g.infinitive(i+1) || n.Tag == Poss || n.Tag == Pron
	if p.Tag == Rel && w.Verb.Form&(lang.Base|lang.Third|lang.Past) != 0 {
		return Verb // "which now account for"
	}
	if p.Tag == Noun && g.governed(i-1) && !(object && g.partOfPeople(i-1)) {
		return Noun // "of company funds to support": what hangs on a preposition is no subject
	}
	switch {
	case p.Tag == Coord || p.Tag == Comma:
		if object && n.Class&lang.Preposition == 0 && !g.verbAhead(i) {
			return Verb
		}
		return Noun
	case subject && w.Verb.Form&lang.Past != 0 && !g.verbAhead(i):
		return Verb
	case subject && object && !g.verbAhead(i):
		return Verb
	case subject && n.Class&lang.Preposition != 0 && w.Verb.Level && p.Capital:
		return Verb
	case subject && w.Verb.Reporting && w.Verb.Form&lang.Third != 0 && g.verbAhead(i) &&
		(g.nominal(i+1) || n.Class&lang.Change != 0 && n.Verb.Form == 0):
		return Verb // "the bank forecasts growth will reach 3%"
	}
	return Noun
}

// past: "raised" is the verb of its clause unless the clause has one ahead or a
// noun follows that it describes.
func (g *tagger) past(i int, p *Word) Tag {
	if p.Tag == Noun && g.apposed(i) {
		return Adj
	}
	switch p.Tag {
	case Noun, Name, Close, Quote, Time, Rel, Pron:
		if g.verbAhead(i) && p.Tag != Rel && p.Tag != Pron {
			return Part
		}
		return Verb
	case Coord:
		if g.verbAhead(i) {
			return Part
		}
		return Verb
	case Prep:
		return Adj
	}
	if p.Tag == Comma && (g.w[i].Verb.Reporting && g.hasVerb(i) || g.resumes(i)) {
		return Verb // "Smith, which makes soap, said annual profit fell"
	}
	if g.nominal(i + 1) {
		return Adj
	}
	if n := g.at(i + 1); i > 0 && (p.Tag == Comma || p.Tag == Dash) && (n.Num >= 0 || n.Tag == Name || n.Class&(lang.Determiner|lang.Possessive) != 0) {
		return Verb // "Nissan - in which … - contributed 1.7bn"
	}
	if i == 0 || p.Tag == Comma || p.Tag == Dash {
		if g.hasVerb(i) || i == 0 {
			return Part
		}
		return Verb
	}
	return Part
}
