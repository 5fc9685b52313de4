package lang

import (
	"embed"
	"strings"
)

//go:embed */clauses.yaml
var clauseFiles embed.FS

// WordClass is what a word may be in a clause; one word may be several.
type WordClass uint64

// The classes of words.
const (
	Determiner WordClass = 1 << iota
	Possessive
	Preposition
	Coordinator
	Subordinator
	Relative
	Pronoun
	Auxiliary
	Be
	Have
	Modal
	Infinitive
	Adverb
	Negation
	Adj
	NeverVerb
	Comparison
	Distributive
	Transparent
	Measure
	People
	Speaker
	PlannedCue
	EstimatedCue
	AllegedCue
	SourceBefore
	SourceAfter
	SourceBehind
)

// VerbForm is what a word form may be of a verb.
type VerbForm uint8

// The forms of verbs.
const (
	Base VerbForm = 1 << iota
	Third
	Past
	Participle
	Gerund
	// OrNoun: the form is a noun as often.
	OrNoun
)

// Verb is a verb that a word may be a form of.
type Verb struct {
	Lemma     string
	Form      VerbForm
	Level     bool // its subject is what the number measures
	Reporting bool // it only reports what another clause says
}

// Clauses is what a language says about clauses and what numbers measure.
type Clauses struct {
	Words      map[string]WordClass
	Verbs      map[string]Verb
	Qualifiers map[string]string // word to the dimension it sets
	Synonyms   map[string]string // lemma to normal form
	// Inflects: every noun is capitalised, verbs are known by place and ending, and
	// nouns join into compounds.
	Inflects bool

	level, reporting map[string]bool
}

// Clauses is the pack's part for building claims.
func (p *Pack) Clauses() *Clauses {
	return p.clauses.get(func() *Clauses { return loadClauses(p.Code) })
}

type clausesFile struct {
	Determiners, Possessives, Prepositions, Coordinators, Subordinators, Relatives, Pronouns string
	Auxiliaries, Be, Have, Modals, Infinitive, Adverbs, Negations, Adjectives                string
	Verbs, Irregular, Level, Reporting, Transparent, Measures, People, Comparisons           string
	Distributives, Synonyms, Speakers                                                        string
	NeverVerbs                                                                               string `yaml:"never-verbs"`
	Qualifiers, Status, Sources                                                              map[string]string
	Inflects                                                                                 bool
}

func loadClauses(code string) *Clauses {
	var f clausesFile
	decode(clauseFiles, code+"/clauses.yaml", &f)
	c := &Clauses{Words: make(map[string]WordClass, 2048), Verbs: make(map[string]Verb, 4096), Qualifiers: map[string]string{},
		Synonyms: map[string]string{}, Inflects: f.Inflects, level: setOf(strings.Fields(f.Level)), reporting: setOf(strings.Fields(f.Reporting))}
	c.classes(&f)
	for dimension, words := range f.Qualifiers {
		for _, w := range strings.Fields(words) {
			c.Qualifiers[w] = dimension
		}
	}
	for _, line := range lines(f.Synonyms) {
		words := strings.Fields(line)
		for _, w := range words {
			c.Synonyms[w] = words[0]
		}
	}
	if f.Inflects {
		c.listed(f.Irregular)
	} else {
		c.regular(f.Verbs)
		c.irregular(f.Irregular)
	}
	return c
}

func (c *Clauses) classes(f *clausesFile) {
	for _, x := range []struct {
		words string
		class WordClass
	}{
		{f.Determiners, Determiner}, {f.Possessives, Possessive}, {f.Prepositions, Preposition}, {f.Coordinators, Coordinator},
		{f.Subordinators, Subordinator}, {f.Relatives, Relative}, {f.Pronouns, Pronoun}, {f.Auxiliaries, Auxiliary}, {f.Be, Be},
		{f.Have, Have}, {f.Modals, Modal}, {f.Infinitive, Infinitive}, {f.Adverbs, Adverb}, {f.Negations, Negation},
		{f.Adjectives, Adj}, {f.NeverVerbs, NeverVerb}, {f.Comparisons, Comparison}, {f.Distributives, Distributive},
		{f.Transparent, Transparent}, {f.Measures, Measure}, {f.People, People}, {f.Speakers, Speaker},
		{f.Status["planned"], PlannedCue}, {f.Status["estimated"], EstimatedCue}, {f.Status["alleged"], AllegedCue},
		{f.Sources["before"], SourceBefore}, {f.Sources["after"], SourceAfter}, {f.Sources["behind"], SourceBehind},
	} {
		for _, w := range strings.Fields(x.words) {
			c.Words[strings.ToLower(w)] |= x.class
		}
	}
}

// verb adds a form; the first lemma to claim it keeps it, further forms add up.
func (c *Clauses) verb(word, lemma string, form VerbForm) {
	v, ok := c.Verbs[word]
	if !ok {
		v = Verb{Lemma: lemma, Level: c.level[lemma], Reporting: c.reporting[lemma]}
	}
	v.Form |= form
	c.Verbs[word] = v
}

// listed takes verbs whose forms all stand in one line, the lemma first.
func (c *Clauses) listed(text string) {
	for _, line := range lines(text) {
		words := strings.Fields(line)
		for _, w := range words {
			c.verb(w, words[0], Past)
		}
	}
}

// irregular takes lines of base, past and participle.
func (c *Clauses) irregular(text string) {
	for _, line := range lines(text) {
		w := strings.Fields(line)
		if len(w) < 3 {
			continue
		}
		c.verb(w[0], w[0], Base)
		c.verb(third(w[0]), w[0], Third)
		c.verb(w[1], w[0], Past)
		c.verb(w[2], w[0], Participle)
		c.verb(gerund(w[0]), w[0], Gerund)
	}
}

// regular makes the forms of verbs that follow the rules; a star marks one that is
// a noun as often.
func (c *Clauses) regular(text string) {
	for _, w := range strings.Fields(text) {
		base, noun := strings.CutSuffix(w, "*")
		var also VerbForm
		if noun {
			also = OrNoun
		}
		c.verb(base, base, Base|also)
		c.verb(third(base), base, Third|also)
		c.verb(past(base), base, Past|Participle)
		c.verb(gerund(base), base, Gerund)
		if d := doubled(base); d != base {
			c.verb(d+"ed", base, Past|Participle)
			c.verb(d+"ing", base, Gerund)
		}
	}
}

func third(base string) string {
	switch {
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "x"):
		return base + "es"
	case strings.HasSuffix(base, "y") && !vowelBefore(base):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

func past(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case strings.HasSuffix(base, "y") && !vowelBefore(base):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

func gerund(base string) string {
	if strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") {
		return base[:len(base)-1] + "ing"
	}
	return base + "ing"
}

// doubled repeats a last consonant after a single vowel: stop, stopp.
func doubled(base string) string {
	n := len(base)
	if n < 3 || isVowel(base[n-1]) || !vowelBefore(base) || isVowel(base[n-3]) || strings.IndexByte("wxy", base[n-1]) >= 0 {
		return base
	}
	return base + base[n-1:]
}

func vowelBefore(base string) bool { return len(base) > 1 && isVowel(base[len(base)-2]) }

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// IsLevel reports whether the lemma is that of a verb whose subject is measured.
func (c *Clauses) IsLevel(lemma string) bool { return c.level[lemma] }

// IsReporting reports whether the lemma is that of a verb that only reports.
func (c *Clauses) IsReporting(lemma string) bool { return c.reporting[lemma] }
