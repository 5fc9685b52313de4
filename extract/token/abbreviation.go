package token

// Abbreviations is what a language knows about full stops that end no sentence.
// All words are in lower case and without the full stop. The zero value knows
// none; single letters count as initials in every language.
type Abbreviations struct {
	// Always holds words whose full stop never ends a sentence: titles, "approx".
	Always map[string]bool
	// Maybe holds words whose full stop ends a sentence only if a word follows
	// that begins one: "mio", "inc", "a.m.", "etc".
	Maybe map[string]bool
	// Numbered holds words that are abbreviations only before a number: "no", "jan".
	Numbered map[string]bool
	// Before are words behind which what looks like an abbreviation before a number is a word: "voted no. 300 stayed away".
	Before map[string]bool
	// Starters are words that, with a capital, begin a sentence rather than go on
	// with one: articles, pronouns, prepositions, conjunctions.
	Starters map[string]bool
	// Ordinals: a full stop behind a number makes it an ordinal ("3. Oktober").
	Ordinals bool
	// Cardinals are words after which a number is no ordinal ("Platz 3.").
	Cardinals map[string]bool
	// Determiners are words after which a long number is an ordinal ("zum 100.").
	Determiners map[string]bool
	// Nouns: common nouns have a capital, so that a capital proves little.
	Nouns bool
}
