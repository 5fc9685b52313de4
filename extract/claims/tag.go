package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
)

// tagger decides what each word of a sentence does. It needs no model: closed
// classes, forms of verbs, endings and the neighbours suffice for what follows.
type tagger struct {
	c *lang.Clauses
	w []word
}

func (g *tagger) run(w []word) {
	g.w = w
	for i := range w {
		if w[i].tag == tOther && w[i].lower != "" && w[i].num < 0 {
			if g.c.Inflects {
				w[i].tag = g.noun(i)
			} else {
				w[i].tag = g.plain(i)
			}
		}
	}
}

func (g *tagger) at(i int) *word {
	if i < 0 || i >= len(g.w) {
		return &blank
	}
	return &g.w[i]
}

var blank = word{num: -1, time: -1, ent: -1, tag: tComma}

// is not far.
func (g *tagger) is(i int, class lang.WordClass) bool { return g.at(i).class&class != 0 }

// plain tags a word in a language that capitalises names only.
func (g *tagger) plain(i int) tag {
	w := &g.w[i]
	switch {
	case g.contracted(w):
		return tAux
	case w.gen:
		return tNoun
	case w.class&lang.Relative != 0 && g.relative(i):
		return tRel
	case w.class&lang.Infinitive != 0 && g.infinitive(i):
		return tInf
	case w.class&lang.Determiner != 0:
		return g.determiner(i)
	case w.class&lang.Possessive != 0:
		return tPoss
	case w.class&lang.Nonfinite != 0:
		return tPart
	case w.class&lang.SourceBefore != 0 && g.is(i+1, lang.Preposition):
		return tPrep
	case w.class&lang.Auxiliary != 0:
		return tAux
	case w.class&lang.Subordinator != 0 && (w.class&lang.Preposition == 0 || g.clauseAhead(i) || g.pronounAhead(i)):
		return tSub
	case w.class&lang.Preposition != 0:
		return g.preposition(i)
	case w.class&lang.Coordinator != 0:
		return tCoord
	case w.class&lang.Pronoun != 0:
		return tPron
	case w.class&(lang.Adverb|lang.Negation) != 0:
		return tAdv
	case w.class&lang.Adj != 0 && w.verb.Form&lang.Base != 0 && (g.at(i-1).tag == tName || g.at(i-1).tag == tNoun || g.at(i-1).tag == tPron) && g.at(i+1).num >= 0:
		return tVerb // "Ann and Peter own 29%"
	case w.class&lang.Adj != 0:
		if w.class&lang.Transparent != 0 && !g.nominal(i+1) && g.at(i+1).num < 0 {
			return tNoun // "an all-time high of"
		}
		return tAdj
	case w.hyphen && g.nominal(i+1) && w.ent < 0:
		return tAdj
	case w.verb.Form != 0:
		return g.verb(i)
	case g.c.Ends(w.lower, "adverb"):
		return tAdv
	case g.c.Ends(w.lower, "past"):
		w.verb = lang.Verb{Lemma: w.lower, Form: lang.Past | lang.Participle}
		return g.verb(i)
	case g.c.Ends(w.lower, "gerund") && w.class == 0:
		w.verb = lang.Verb{Lemma: w.lower, Form: lang.Gerund}
		return g.verb(i)
	case g.c.Ends(w.lower, "adjective") && g.nominal(i+1):
		return tAdj
	}
	if w.lower[0] < 'a' && w.lower[0] < 0x80 {
		return tOther
	}
	return tNoun
}

// contracted: the word is a pronoun with an auxiliary drawn into it: "we've".
func (g *tagger) contracted(w *word) bool {
	const longest = len("everybody's")
	if len(w.lower) > longest || w.class&lang.Auxiliary != 0 {
		return false
	}
	k := apostrophe(w.lower)
	if k <= 0 || g.c.Words[w.lower[:k]]&lang.Pronoun == 0 {
		return false
	}
	aux := g.c.Words["'"+strings.TrimPrefix(w.lower[k+1:], "\x80\x99")]
	if aux&lang.Auxiliary == 0 {
		return false
	}
	w.class, w.gen = aux, false
	return true
}

// apostrophe is where the word's first apostrophe stands, -1 where it has none.
func apostrophe(lower string) int {
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
	if p.tag != tNoun && p.tag != tName && p.tag != tPrep && p.tag != tNum && (p.tag != tComma && p.tag != tDash || i == 0) {
		return false
	}
	return g.w[i].class&lang.Determiner == 0 || g.clauseAhead(i) && !g.nominal(i+1) || g.verbal(i+1)
}

// verbal: the word at i may be a finite verb.
func (g *tagger) verbal(i int) bool {
	w := g.at(i)
	return w.class&lang.Auxiliary != 0 || w.verb.Form&(lang.Past|lang.Third) != 0 && w.verb.Form&lang.OrNoun == 0
}

func (g *tagger) infinitive(i int) bool {
	n := g.at(i + 1)
	if n.class&lang.Adverb != 0 || g.c.Ends(n.lower, "adverb") {
		n = g.at(i + 2)
	}
	return n.verb.Form&lang.Base != 0 && n.tag == tOther || n.class&(lang.Be|lang.Have) != 0
}

// determiner: with no noun behind, the word stands alone.
func (g *tagger) determiner(i int) tag {
	n := g.at(i + 1)
	if g.w[i].class&lang.People != 0 && (n.class&(lang.Preposition|lang.Relative) != 0 || n.verb.Form&lang.Participle != 0 && g.is(i-1, lang.Of)) {
		return tNoun // "half of those with a car", "of those asked"
	}
	if g.w[i].class&lang.Pronoun != 0 && (g.verbal(i+1) || n.class&(lang.Preposition|lang.Auxiliary) != 0 || n.tag == tComma || n.tag == tOpen) {
		return tPron
	}
	if g.w[i].class&lang.Subordinator != 0 && g.at(i-1).verb.Reporting && (n.num >= 0 || n.tag == tAdv) {
		return tSub // "found that one in five …"
	}
	if g.w[i].class&lang.Subordinator != 0 && (n.class&(lang.Determiner|lang.Pronoun|lang.Possessive) != 0 || n.tag == tPron || n.tag == tPoss ||
		n.tag == tName || g.clauseAhead(i) || n.num >= 0 && (g.verbal(i+2) || g.clauseAhead(i+1))) {
		return tSub
	}
	return tDet
}

// preposition: before a number or at the end of a phrase, "up" and "down" are adverbs.
func (g *tagger) preposition(i int) tag {
	n := g.at(i + 1)
	if g.w[i].class&lang.Adverb != 0 && (n.num >= 0 || n.class&lang.Preposition != 0 || n.tag == tComma || n.tag == tTime || n.tag == tClose ||
		n.tag == tOther && n.lower == ".") {
		return tAdv
	}
	return tPrep
}

// nominal: the word at i goes on a noun phrase.
func (g *tagger) nominal(i int) bool {
	w := g.at(i)
	return w.tag == tName || w.tag == tNoun || w.tag == tOther && w.lower != "" &&
		w.class&^(lang.Adj|lang.Transparent|lang.Measure|lang.Corporate|lang.People|lang.Speaker|lang.PlannedCue|lang.EstimatedCue|lang.AllegedCue|lang.SourceAfter|lang.Comparison) == 0 &&
		(w.verb.Form == 0 || w.verb.Form&lang.OrNoun != 0) && w.lower[0] >= 'a'
}

// verb decides between the uses of a form of a verb.
func (g *tagger) verb(i int) tag {
	w, p := &g.w[i], g.at(i-1)
	if p.tag == tAdv {
		p = g.at(i - 2)
	}
	form := w.verb.Form
	prenominal := p.tag == tDet || p.tag == tPoss || p.tag == tAdj || p.gen || p.tag == tNum
	switch {
	case p.tag == tInf:
		return tPart
	case form&lang.Past != 0 && slices.Contains(g.c.Endings["aged"], g.at(i-1).lower) && (g.at(i+1).tag == tName || g.is(i+1, lang.Determiner|lang.Possessive)):
		return tVerb // "the 22-year-old beat Smith"
	case p.tag == tAux && p.class&lang.Modal != 0 && form&lang.Base != 0:
		return tVerb
	case p.tag == tAux && form&(lang.Participle|lang.Gerund) != 0:
		return tVerb
	case form&lang.Gerund != 0:
		if p.tag == tNoun && p.class&lang.Transparent != 0 && g.nominal(i+1) {
			return tAdj // "the average asking price"
		}
		if prenominal || w.class&lang.Measure != 0 || p == g.at(i-1) && (p.tag == tNoun || p.tag == tAdj) && g.verbal(i+1) {
			return tNoun // "mortgage lending rose"
		}
		return tPart
	case prenominal && form&lang.OrNoun != 0:
		return tNoun
	case form&lang.Past != 0 && g.counted(i) && !g.nominal(i+1) && !g.verbAhead(i):
		return tVerb // "One in five even admitted to …"
	case prenominal && form&lang.Participle != 0:
		if g.nominal(i+1) || p.tag == tDet || p.tag == tPoss {
			return tAdj
		}
		return tPart
	case form&lang.OrNoun != 0:
		return g.ambiguous(i, p)
	case form&lang.Past != 0 && form&lang.Participle != 0:
		return g.past(i, p)
	case form&lang.Participle != 0 && form&(lang.Past|lang.Base) == 0:
		return tPart
	case form&lang.Base != 0 && p.tag == tPrep:
		return tNoun
	}
	return tVerb
}

// counted: the number before word i opens its clause, so that a verb follows it.
func (g *tagger) counted(i int) bool {
	i--
	if g.at(i).tag == tAdv {
		i--
	}
	t := g.at(i - 1).tag
	return g.at(i).tag == tNum && (t == tComma || t == tSub || t == tCoord)
}

// ambiguous: "plans", "cut", "cost": a verb after its subject if what follows is an
// object or a complement, else a noun.
func (g *tagger) ambiguous(i int, p *word) tag {
	w, n := &g.w[i], g.at(i+1)
	if p.tag == tPrep || p.tag == tOther && i == 0 && w.verb.Form&lang.Base == 0 {
		return tNoun
	}
	if p.tag == tPron && p.class&lang.Determiner == 0 {
		return tVerb
	}
	subject := p.tag == tNoun || p.tag == tName || p.tag == tRel || p.tag == tClose || p.tag == tQuote || p.tag == tTime
	object := n.num >= 0 || n.tag == tAdv && g.at(i+2).num >= 0 || n.tag == tName && !n.modified ||
		n.class&(lang.Determiner|lang.Possessive|lang.Subordinator|lang.Adverb) != 0 && n.class&lang.Preposition == 0 ||
		n.class&lang.Infinitive != 0 && g.infinitive(i+1) || n.tag == tPoss || n.tag == tPron
	if p.tag == tRel && w.verb.Form&(lang.Base|lang.Third|lang.Past) != 0 {
		return tVerb // "which now account for"
	}
	if p.tag == tNoun && g.governed(i-1) && !(object && g.partOfPeople(i-1)) {
		return tNoun // "of company funds to support": what hangs on a preposition is no subject
	}
	switch {
	case p.tag == tCoord || p.tag == tComma:
		if object && n.class&lang.Preposition == 0 && !g.verbAhead(i) {
			return tVerb
		}
		return tNoun
	case subject && w.verb.Form&lang.Past != 0 && !g.verbAhead(i):
		return tVerb
	case subject && object && !g.verbAhead(i):
		return tVerb
	case subject && n.class&lang.Preposition != 0 && w.verb.Level && p.capital:
		return tVerb
	}
	return tNoun
}

// past: "raised" is the verb of its clause unless the clause has one ahead or a
// noun follows that it describes.
func (g *tagger) past(i int, p *word) tag {
	if p.tag == tNoun && g.apposed(i) {
		return tAdj
	}
	switch p.tag {
	case tNoun, tName, tClose, tQuote, tTime, tRel, tPron:
		if g.verbAhead(i) && p.tag != tRel && p.tag != tPron {
			return tPart
		}
		return tVerb
	case tCoord:
		if g.verbAhead(i) {
			return tPart
		}
		return tVerb
	case tPrep:
		return tAdj
	}
	if p.tag == tComma && (g.w[i].verb.Reporting && g.hasVerb(i) || g.resumes(i)) {
		return tVerb // "Smith, which makes soap, said annual profit fell"
	}
	if g.nominal(i + 1) {
		return tAdj
	}
	if n := g.at(i + 1); i > 0 && (p.tag == tComma || p.tag == tDash) && (n.num >= 0 || n.tag == tName || n.class&(lang.Determiner|lang.Possessive) != 0) {
		return tVerb // "Nissan - in which … - contributed 1.7bn"
	}
	if i == 0 || p.tag == tComma || p.tag == tDash {
		if g.hasVerb(i) || i == 0 {
			return tPart
		}
		return tVerb
	}
	return tPart
}
