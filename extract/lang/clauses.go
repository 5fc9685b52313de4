package lang

import (
	"embed"
	"strings"

	"crossfoot/internal/wordform"
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
	Change        // names a change
	Of            // joins a part to its whole
	With          // joins a noun to what belongs to it
	Passive       // the auxiliary of the passive
	Demonstrative // this
	Expletive     // es, there: stands for nothing that was named
	UnitNoun      // points: a unit, not what is measured
	Partitive     // davon
	Frame         // für: says what a count was made for
	Nonfinite     // a form of an auxiliary that no clause can have alone
	TimeNoun      // month, year
	Attaching     // a preposition that hangs a phrase on a noun
	Respondent    // those whom a survey asked
	Resuming      // a pronoun that takes up a whole sentence
	Scale         // an index, a ranking: what points are points of
	Anchor        // before, after: a span of time is measured from an event
	Present       // a finite form of the present tense
	Pending       // set: a cue of what is planned only before an infinitive
	Corporate     // sales, shares: what companies have, wherever it is
	Trade         // sold, available: an amount with it is a price
	Stake         // a fight, a lawsuit: an amount with it is no price
	Penalty       // a fine, a ban: it is theirs against whom it is
	Work          // a film, a device: what a text calls by its kind when it takes it up
	Happening     // a festival, a match: so too, of events
	Audience      // spectators, visitors: people whom an event is for
	Gift          // an offer, a donation: it is theirs from whom it comes
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
	State     bool // it says how much something is, not how it changed
	Reporting bool // it only reports what another clause says
}

// Clauses is what a language says about clauses and what numbers measure.
type Clauses struct {
	Words      map[string]WordClass
	Verbs      map[string]Verb
	Qualifiers map[string]string // word to the dimension it sets
	Synonyms   map[string]string // lemma to normal form
	Nominals   map[string]string // lemma of a verb to the noun for how much of it there is
	// Tagged: a statistical tagger knows the language.
	Tagged bool
	// Inflects: every noun is capitalised, verbs are known by place and ending, and
	// nouns join into compounds.
	Inflects bool

	// Endings show what a word is: "adverb", "adjective", "verb", "infinitive", "participle".
	Endings      map[string][]string
	Participles  []string    // beginnings of participles
	Separable    []string    // those that are no part of the verb
	Lemmas       [][2]string // endings of nouns and adjectives and what they become
	folds        replacer
	Age          string          // the metric of ages that name none
	Span         string          // and of lengths of time
	Price        string          // and of prices
	SharePrice   string          // and of prices of shares
	ExchangeRate string          // and of currencies
	Stake        string          // and of what somebody has of a company
	Prefixes     map[string]bool // prefixes that part from their verb
	Nominative   map[string]bool // determiners that a subject may have
	Genitive     map[string]bool // determiners in the genitive
	Personal     map[string]bool // pronouns in the nominative
	Places       map[string]bool // prepositions before where something is

	Contractions map[string]string // prepositions that an article has merged with, and the plain ones

	Many         map[string]bool   // determiners of a plural alone
	Plural       map[string]bool   // finite verbs in the plural that their ending does not show
	Preterite    map[string]bool   // forms that end as the present does and are not
	Endpoints    map[string]bool   // prepositions before the value that a change leads to or from
	Ways         map[string]bool   // prepositions before where something goes to or comes from
	Than         map[string]bool   // words before what a comparative is compared with
	Resumptives  map[string]bool   // nouns that with "the" only take up a number told before
	Benchmarks   map[string]bool   // nouns that say of what time a value is that others are measured against
	Bases        map[string]bool   // prepositions before the year or month that a change is counted from
	When         map[string]bool   // words that join a clause to the time right before it
	First        map[string]bool   // pronouns of who speaks
	Us           map[string]bool   // pronouns of those who speak
	Dimensions   map[string]string // adjectives of measure to what they measure
	Tags         map[string]bool   // prepositions between a thing and its price
	Shares       map[string]bool   // prepositions between a share and the company
	Made         map[string]bool   // prepositions between an amount and what it is an amount of
	Cohorts      map[string]bool   // words before the age of a group: "over-55s"
	Purposes     map[string]bool   // words before what something is for and an infinitive
	Among        map[string]bool   // prepositions between a share and the people that it is of
	Physical     map[string]bool   // nominals of what has a unit of measure
	Quoted       map[string]bool   // what has a price of the day
	Superlatives map[string]bool   // words that rank a figure among those since a time
	Currencies   map[string]bool   // nouns for currencies, in the singular
	Against      map[string]bool   // prepositions between a penalty and whom it is for
	Givers       map[string]bool   // prepositions between an offer and who makes it
	Agents       map[string]bool   // prepositions between a passive and who does it

	// Agreement holds, by pronoun, the determiners that what it stands for may
	// have; "-" is none.
	Agreement map[string]map[string]bool

	level, states, reporting, ranks, exists, observes, holds, undergoes, appraises, anybody, affects map[string]bool
	inflection                                                                                       *inflection // of regular verbs; nil where forms are listed

	stemmed wordform.Memo[Verb] `frozen:"-"`
}

// Clauses is the pack's part for building claims.
func (p *Pack) Clauses() *Clauses {
	return p.clauses.get(p, partClauses, func() *Clauses { return loadClauses(p.Code) })
}

type clausesFile struct {
	Determiners, Possessives, Prepositions, Coordinators, Subordinators, Relatives, Pronouns                                   string
	Auxiliaries, Be, Have, Modals, Infinitive, Adverbs, Negations, Adjectives                                                  string
	Verbs, Irregular, Level, Reporting, Transparent, Measures, People, Comparisons                                             string
	Distributives, Synonyms, Nominals, Speakers                                                                                string
	UnitNouns                                                                                                                  string `yaml:"unit-nouns"`
	Partitives, Frames, Expletives, Contractions                                                                               string
	Nonfinite, Passive, Demonstratives                                                                                         string
	TimeNouns                                                                                                                  string `yaml:"time-nouns"`
	SharePrice                                                                                                                 string `yaml:"share-price"`
	ExchangeRate                                                                                                               string `yaml:"exchange-rate"`
	NeverVerbs                                                                                                                 string `yaml:"never-verbs"`
	Qualifiers, Status, Sources, Endings, Inflection                                                                           map[string]string
	Participles, Inseparable, Staying, Prefixes, Nominative, Genitive, Folds, Lemmas                                           string
	Respondents, Resuming, Scales, Anchors, Present, Preterite, Ranks, Exists, Observes, Many, Plural                          string
	Changes, States, Endpoints, Ways, Of, With, Attaching, Personal, Places, Age, Span, Pending                                string
	Corporate, Trade, Price, Quoted, Superlatives, Currencies, Than, Bases, Benchmarks, Resumptives, When, First, Us, Physical string
	Dimensions, Tags, Stakes, Stake, Shares, Made, Holds, Cohorts, Among, Undergoes, Purposes, Appraises, Anybody              string
	Affects, Penalties, Against, Gifts, Givers, Agents, Works, Happenings, Audiences                                           string
	Agreement                                                                                                                  string
	Inflects, Tagged                                                                                                           bool
}

func loadClauses(code string) *Clauses {
	var f clausesFile
	decode(clauseFiles, code+"/clauses.yaml", &f)
	c := &Clauses{Words: make(map[string]WordClass, 2048), Verbs: make(map[string]Verb, 4096), Qualifiers: map[string]string{},
		Endings: map[string][]string{}, Participles: strings.Fields(f.Participles + " " + f.Inseparable),
		Separable: strings.Fields(f.Participles), folds: newReplacer(strings.Fields(f.Folds)), Many: setOf(strings.Fields(f.Many)),
		Preterite: setOf(strings.Fields(f.Preterite)), Plural: setOf(strings.Fields(f.Plural)), Endpoints: setOf(strings.Fields(f.Endpoints)),
		Ways: setOf(strings.Fields(f.Ways)), Than: setOf(strings.Fields(f.Than)), Bases: setOf(strings.Fields(f.Bases)),
		Benchmarks: setOf(strings.Fields(f.Benchmarks)), Resumptives: setOf(strings.Fields(f.Resumptives)), When: setOf(strings.Fields(f.When)),
		First: setOf(strings.Fields(f.First)), Us: setOf(strings.Fields(f.Us)), Tags: setOf(strings.Fields(f.Tags)), Physical: setOf(strings.Fields(f.Physical)),
		Quoted: setOf(strings.Fields(f.Quoted)), Currencies: setOf(strings.Fields(f.Currencies)),
		Superlatives: setOf(strings.Fields(f.Superlatives)), Prefixes: setOf(strings.Fields(f.Prefixes)),
		Nominative: setOf(strings.Fields(f.Nominative)), Genitive: setOf(strings.Fields(f.Genitive)),
		Personal: setOf(strings.Fields(f.Personal)), Places: setOf(strings.Fields(f.Places)), Age: f.Age, Span: f.Span, Price: f.Price,
		SharePrice: f.SharePrice, ExchangeRate: f.ExchangeRate, Stake: f.Stake, Shares: setOf(strings.Fields(f.Shares)), Made: setOf(strings.Fields(f.Made)),
		Cohorts: setOf(strings.Fields(f.Cohorts)), Among: setOf(strings.Fields(f.Among)), Purposes: setOf(strings.Fields(f.Purposes)),
		Agreement: map[string]map[string]bool{}, Synonyms: map[string]string{}, Contractions: map[string]string{},
		Dimensions: map[string]string{}, Nominals: map[string]string{}, Inflects: f.Inflects, Tagged: f.Tagged,
		level: setOf(strings.Fields(f.Level)), states: setOf(strings.Fields(f.States)), reporting: setOf(strings.Fields(f.Reporting)),
		ranks: setOf(strings.Fields(f.Ranks)), exists: setOf(strings.Fields(f.Exists)), observes: setOf(strings.Fields(f.Observes)),
		holds:     setOf(strings.Fields(f.Holds)),
		undergoes: setOf(strings.Fields(f.Undergoes)), appraises: setOf(strings.Fields(f.Appraises)),
		anybody: setOf(strings.Fields(f.Anybody)), affects: setOf(strings.Fields(f.Affects)), Against: setOf(strings.Fields(f.Against)),
		Givers: setOf(strings.Fields(f.Givers)), Agents: setOf(strings.Fields(f.Agents))}
	c.classes(&f)
	for _, pair := range strings.Fields(f.Lemmas) {
		from, to, _ := strings.Cut(pair, "=")
		c.Lemmas = append(c.Lemmas, [2]string{from, to})
	}
	for kind, endings := range f.Endings {
		c.Endings[kind] = strings.Fields(endings)
	}
	for dimension, words := range f.Qualifiers {
		for _, w := range strings.Fields(words) {
			c.Qualifiers[w] = dimension
		}
	}
	for _, line := range lines(f.Agreement) {
		pronoun, words, _ := strings.Cut(line, ":")
		c.Agreement[strings.TrimSpace(pronoun)] = setOf(strings.Fields(words))
	}
	named(f.Nominals, c.Nominals)
	named(f.Dimensions, c.Dimensions)
	firstOf(f.Synonyms, c.Synonyms)
	firstOf(f.Contractions, c.Contractions)
	if f.Inflects {
		c.listed(f.Irregular, f.Inseparable+" "+f.Staying)
	} else {
		in := inflectionOf(f.Inflection)
		c.inflection = in
		c.regular(f.Verbs, in)
		c.irregular(f.Irregular, in)
	}
	return c
}

// named maps the words behind the colon of each line to what stands before it.
func named(text string, to map[string]string) {
	for _, line := range lines(text) {
		noun, words, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(words) {
			to[w] = strings.TrimSpace(noun)
		}
	}
}

// firstOf maps the words of each line to its first.
func firstOf(text string, to map[string]string) {
	for _, line := range lines(text) {
		words := strings.Fields(line)
		for _, w := range words {
			to[w] = words[0]
		}
	}
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
		{f.Changes, Change | Transparent}, {f.Of, Of}, {f.Expletives, Expletive}, {f.Partitives, Partitive}, {f.Frames, Frame},
		{f.UnitNouns, UnitNoun}, {f.Demonstratives, Demonstrative}, {f.Passive, Passive}, {f.With, With}, {f.Nonfinite, Nonfinite},
		{f.TimeNouns, TimeNoun}, {f.Attaching, Attaching},
		{f.Respondents, Respondent}, {f.Resuming, Resuming}, {f.Scales, Scale | Measure}, {f.Anchors, Anchor}, {f.Present, Present},
		{f.Pending, Pending | PlannedCue}, {f.Corporate, Corporate}, {f.Trade, Trade}, {f.Stakes, Stake},
		{f.Penalties, Penalty}, {f.Gifts, Gift}, {f.Works, Work}, {f.Happenings, Happening}, {f.Audiences, Audience},
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
		v = Verb{Lemma: lemma, Level: c.level[lemma] || c.states[lemma], State: c.states[lemma], Reporting: c.reporting[lemma]}
	}
	v.Form |= form
	c.Verbs[word] = v
}

// listed takes verbs whose forms all stand in one line, the lemma first; the
// prefixes that stay with a verb make further ones of the lemma: "überstieg". Their
// other forms end as those of any verb.
func (c *Clauses) listed(text, prefixes string) {
	for _, line := range lines(text) {
		words := strings.Fields(line)
		for _, w := range words {
			c.verb(w, words[0], Past)
		}
	}
	for _, line := range lines(text) {
		lemma, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, p := range strings.Fields(prefixes) {
			c.verb(p+lemma, p+lemma, Past)
		}
	}
}

// IsLevel reports whether the lemma is that of a verb whose subject is measured.
func (c *Clauses) IsLevel(lemma string) bool { return c.level[lemma] || c.states[lemma] }

// isState reports whether the lemma is that of a verb that says how much, not how it
// changed.
func (c *Clauses) isState(lemma string) bool { return c.states[lemma] }

// Ranks reports whether the lemma is that of a verb that gives its subject a place
// among others.
func (c *Clauses) Ranks(lemma string) bool { return c.ranks[lemma] }

// Observes reports whether the lemma is that of a verb that says that somebody finds or
// counts what others did or is elsewhere.
func (c *Clauses) Observes(lemma string) bool { return c.observes[lemma] }

// Existential reports whether the lemma is that of a verb that says that there is
// something.
func (c *Clauses) Existential(lemma string) bool { return c.exists[lemma] }

// Holds reports whether the lemma is that of a verb by which somebody has, gets or sells
// a share of something.
func (c *Clauses) Holds(lemma string) bool { return c.holds[lemma] }

// Undergoes reports whether the lemma is that of a verb by which somebody sees happen what
// becomes of their own: "saw profits fall".
func (c *Clauses) Undergoes(lemma string) bool { return c.undergoes[lemma] }

// Appraises reports whether the lemma is that of a verb by which somebody says what
// something is worth.
func (c *Clauses) Appraises(lemma string) bool { return c.appraises[lemma] }

// Affects reports whether the lemma is that of a verb that imposes a number on its object.
func (c *Clauses) Affects(lemma string) bool { return c.affects[lemma] }

// Anybody reports whether the noun names people and says nothing of who they are.
func (c *Clauses) Anybody(lower string) bool { return c.anybody[lower] }

// isReporting reports whether the lemma is that of a verb that only reports.
func (c *Clauses) isReporting(lemma string) bool { return c.reporting[lemma] }

// Ends reports whether the word has an ending of the kind.
func (c *Clauses) Ends(word, kind string) bool {
	for _, e := range c.Endings[kind] {
		if len(word) > len(e)+2 && strings.HasSuffix(word, e) {
			return true
		}
	}
	return false
}

// Without is the word without the first ending of the kind that it has, however short it then is; the word itself where it has none.
func (c *Clauses) Without(word, kind string) string {
	for _, e := range c.Endings[kind] {
		if stem, ok := strings.CutSuffix(word, e); ok {
			return stem
		}
	}
	return word
}

// Participle reports whether the word is formed as a participle.
func (c *Clauses) Participle(word string) bool {
	if !c.Ends(word, "participle") {
		return false
	}
	for _, p := range c.Participles {
		if len(word) > len(p)+3 && strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

// verbStem takes the endings and the beginning of a participle off a form of a
// regular verb.
func (c *Clauses) verbStem(word string) string {
	for _, p := range c.Separable {
		if len(word) > len(p)+4 && strings.HasPrefix(word, p) {
			if v, ok := c.Verbs[p[len(p)-2:]+word[len(p):]]; ok {
				return v.Lemma
			}
			word = word[len(p):]
			break
		}
	}
	for _, kind := range [...]string{"verb", "infinitive"} {
		best := ""
		for _, e := range c.Endings[kind] {
			if len(e) > len(best) && len(word) > len(e)+2 && strings.HasSuffix(word, e) {
				best = e
			}
		}
		if best != "" {
			return strings.TrimSuffix(word, best)
		}
	}
	return word
}

// StemVerb is the verb that the word is a form of as far as its ending tells.
func (c *Clauses) StemVerb(word string) Verb {
	id := wordform.Of(word)
	if v := c.stemmed.Get(id); v != nil {
		return *v
	}
	lemma := c.verbStem(word)
	v := c.Verbs[lemma]
	if v.Form == 0 {
		v = Verb{Lemma: strings.Clone(lemma), Level: c.IsLevel(lemma), State: c.isState(lemma), Reporting: c.isReporting(lemma)}
	}
	return *c.stemmed.Put(id, &v)
}

// Particle is the prefix that parts from its verb with which a participle begins: "auf" of
// "aufgefallen".
func (c *Clauses) Particle(word string) string {
	for _, p := range c.Separable {
		if len(word) > len(p)+4 && strings.HasPrefix(word, p) {
			return p[:len(p)-2] // without the ge
		}
	}
	return ""
}

// Compound reports whether the word is a compound that ends in a word of the class.
func (c *Clauses) Compound(lower string, class WordClass) bool {
	for k := max(3, len(lower)-24); k < len(lower)-3; k++ {
		if lower[k]&0xC0 == 0x80 {
			continue
		}
		tail := lower[k:]
		tail = strings.TrimPrefix(tail, "-")
		if w := c.Words[tail]; w&class != 0 && w&(Preposition|Determiner|Adverb) == 0 {
			return true
		}
	}
	return false
}

// says reports whether the word is a form of a verb that reports.
func (c *Clauses) says(lower string) bool {
	if v, ok := c.Verbs[lower]; ok {
		return v.Reporting
	}
	return c.Inflects && c.reporting[c.verbStem(lower)]
}

// Lemma takes the inflection off a lower-case noun or adjective and puts synonyms
// together.
func (c *Clauses) Lemma(word string) string {
	for _, pair := range c.Lemmas {
		if len(word) > len(pair[0])+3 && strings.HasSuffix(word, pair[0]) {
			word = word[:len(word)-len(pair[0])] + pair[1]
			break
		}
	}
	if c.folds.to != nil {
		word = c.folds.to.Replace(word)
	}
	word = strings.ReplaceAll(word, "-", "")
	if norm, ok := c.Synonyms[word]; ok {
		return norm
	}
	return word
}
