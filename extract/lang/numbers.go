package lang

import (
	"embed"
	"strings"

	"crossfoot/internal/wordform"
)

//go:embed */numbers.gen.tsv */numbers.yaml
var numberFiles embed.FS

// WordKind says what part a word plays in a spelled number.
type WordKind uint8

// The kinds of number word.
const (
	// Cardinal is a number by itself: "seven", "twenty", "quinientos".
	Cardinal WordKind = iota + 1
	// Multiplier times what stands before it by a power of ten: "hundred", "Mio".
	Multiplier
	// Grouper times what stands before it by a number: "dozen", "Dutzend".
	Grouper
	// Article is one where a unit or multiplier follows: "a", "eine".
	Article
	// Link stands between two parts of a number: "and", "und".
	Link
	// Half is one half before what it halves: "half", "halbe".
	Half
	// Part is a part of a whole, as a noun: "Drittel", "quarters", "Hälfte".
	Part
	// Mixed is a number with a fraction: "anderthalb".
	Mixed
	// AddHalf ends a compound that has one half more: "einhalb".
	AddHalf
	// Minus and Plus are spoken signs, Point the spoken decimal sign.
	Minus
	Plus
	Point
	// Each begins "every third": "jeder", "every".
	Each
	// Elided is a cardinal that stands only inside a compound: "vent" in "ventuno".
	Elided
	// Fold makes a multiple of a number: "fach", "fold".
	Fold
	// Once is a multiple by itself: "twice", "dreifach" where it is no compound.
	Once
	// Begins marks a word that is no number but begins a phrase that is one.
	Begins
	// Vague is many, of no certain number: "hundreds", "Tausende".
	Vague
)

// NumberWord is what a word means as a part of a number.
type NumberWord struct {
	Kind  WordKind
	Value int64 // of a cardinal; denominator of a part; numerator of Mixed
	Den   int64 // denominator of Mixed
	Power int   // of a multiplier
	// After says which kinds of number stand before a link.
	After uint8
	// Phrase: longer phrases begin with this word ([Numbers.Spoken]).
	Phrase bool
	// Counts: the article is also the number one ("un", "ein").
	Counts bool
	// Plural: the part is in the plural ("thirds").
	Plural bool
}

// The classes of number that a [Link] follows, as bits.
const (
	AfterUnit uint8 = 1 << iota
	AfterTeen
	AfterTens
	AfterHundred
	AfterScale
)

// UnitKind tells the kinds of unit apart.
type UnitKind uint8

// The kinds of unit.
const (
	UnitMeasure  UnitKind = iota // a CLDR unit
	UnitDuration                 // a CLDR unit of time
	UnitMoney                    // a currency
	UnitSubunit                  // a hundredth of a currency
	UnitRatio                    // percent, percentage points and their like
	UnitMultiple                 // "times"
)

// Unit is what a unit's name or abbreviation means.
type Unit struct {
	ID   string
	Kind UnitKind
	// Exact is the abbreviation where its case matters ("MW"); "" for names.
	Exact string
	// Weak: the form is also a word or a letter of other use, and counts as the unit
	// only on evidence.
	Weak bool
	// Power is a power of ten that the name brings along: "basis point" is -2 pp,
	// "MEUR" 6.
	Power int
	// Heads are the currencies that a bare name can mean, the likeliest first; nil
	// where the name says which.
	Heads []Candidate
	// Alt is the other unit that the name can mean: the mass for "pound".
	Alt string
	// Sub is the unit of a hundredth where no currency is known: "cent", "penny".
	Sub string
	// Adjective: the form is an adjective ("prozentig", "jährig").
	Adjective bool
	// Next is another unit of the same form, by index into [Numbers.Units]; 0 is none.
	Next int
}

// Candidate is a currency that a bare name can mean and the words that speak for it.
type Candidate struct {
	Code     string
	Evidence []string
}

// Sum tells where a hedge only names the sum behind a noun that ends in one of Ends, "ein
// Kredit über fünf Millionen", or shortly behind one of Verbs, "verfügt über 400 Betten".
type Sum struct {
	Ends  []string
	Verbs map[string]bool
}

// Numbers is what the scanner knows of a language.
type Numbers struct {
	Decimal, Group rune
	// Words are the number words; Spoken the phrases among them, as indexes into
	// SpokenValues.
	Words  map[string]NumberWord
	starts wordform.Memo[Start] `frozen:"-"`
	// Counted tells most words that cannot stand behind an article that counts them:
	// no number words, units, hedges. Money tells those that name no money.
	Counted Prefixes
	Money   Shapes
	// Evidence tells words that speak for no currency ([Candidate]).
	Evidence     Shapes
	Spoken       Phrases
	SpokenValues []int64
	// Compounds spells numbers glued into one word, from Morphemes, which index Inner.
	Compounds bool
	Morphemes Trie
	Inner     []NumberWord
	// Vague are the words for many: at least how many.
	Vague map[string]int64
	// Ordinals are the words for "third" and "dritte".
	Ordinals map[string]int64
	// OrdinalDot: "3." is an ordinal. OrdinalSuffixes are "st" and "th".
	// OrdinalEnds are the last digits that a suffix stands behind, where not all do,
	// the numbers from 11 to 19 aside: "1" for "st".
	OrdinalDot      bool
	OrdinalSuffixes map[string]bool
	OrdinalEnds     map[string]string

	// Scales are abbreviations of powers of ten that stand apart or glued; Glued
	// those that are single letters and stand glued or with money.
	Scales map[string]int
	Glued  map[string]int
	// Named are letters that behind a single digit are a name more often: "4k".
	Named map[string]bool
	// Folds make a multiple of the digits before them: "10fach".
	Folds map[string]bool
	// Lone are letters that are a power of ten where they and a number are all there is.
	Lone map[string]int

	// Units by name and abbreviation, as indexes into Units[1:].
	UnitNames Phrases
	Units     []Unit
	// UnitsBefore are units whose name stands before the number: "Tempo 30".
	UnitsBefore map[string]int
	// Prefixes are what stands before an amount: words ("Rs") by exact text, those
	// with a sign ("us$") in lower case.
	Prefixes map[string]string
	// MoneySymbols are the currency signs of one character.
	Symbols map[string]string
	// Codes are the ISO 4217 codes; CodeWords those among them that are words.
	Codes     map[string]bool
	CodeWords map[string]bool

	// OrdinalParts: ordinals are denominators ("two fifths").
	OrdinalParts bool
	// BareScales: a scale word alone is one of it ("milion").
	BareScales bool
	// ThousandMillions: there is no word for 10^9, and thousands multiply with
	// millions ("cuatro mil millones").
	ThousandMillions bool
	// OutOf stands between a part and its whole: "in", "out of".
	OutOf Phrases
	// OneIn stands between one and a whole that need not be round: "one in 13".
	OneIn Phrases
	// Eras stand behind years before year one: "BC".
	Eras Phrases

	// HedgesBefore (matched backwards) and HedgesAfter index hedges.
	HedgesBefore, HedgesAfter Phrases
	// HedgesInside index hedges between an article and what it counts ("eine gute
	// Stunde"), HedgesJoined those that a hyphen joins to the number ("20-odd").
	HedgesInside, HedgesJoined map[string]int
	// AgesBefore (matched backwards) say that a number is an age: "at the age of".
	AgesBefore Phrases

	// Sums are hedges that in some places are none.
	Sums map[string]*Sum

	// Roles are small closed sets of words by what they do.
	Roles map[string]Cue
	// PerPhrases begin a denominator ("per", "pro"); PerAdverbs are one ("jährlich"),
	// as indexes into PerUnits; PerNouns name what a noun stands for ("head").
	PerPhrases Phrases
	PerAdverbs Phrases
	PerUnits   []string
	PerNouns   map[string]string
	// NounCapital: nouns begin with a capital.
	NounCapital bool
	// PluralEnds are the endings of plural nouns.
	PluralEnds []string
}

// Cue is a bit set of what a word does around numbers.
type Cue uint64

// The cues.
const (
	CueRangeTo    Cue = 1 << iota // "to", "bis" between the ends of a range
	CueRangeOnly                  // among them those that never say where something moved to: "bis"
	CueRangeAnd                   // "and" between the ends after "between"
	CueBetween                    // "between", "zwischen"
	CueFrom                       // "from", "von"
	CueShare                      // shares the unit of what follows: "auf", "bzw"
	CueLabel                      // the number after it is a name: "page", "Artikel"
	CueBeforeVerb                 // a label after it may be a verb: "to build 40 homes"
	CueVerbLabel                  // a label that may be a verb: "build"
	CueThreshold                  // names the number before it, where an article stands: "the 100 million mark"
	CueClock                      // the number before it is a time of day: "Uhr", "pm"
	CueBeforeYear                 // a year may follow: "in", "seit"
	CueFunction                   // no noun, no part of a noun phrase
	CueRank                       // ranks halves and quarters as ordinals do: "last"
	CueNotShare                   // after "every second": no share
	CueCompare                    // follows a multiple: "as", "so", "mehr"
	CueDimension                  // "wide", "hoch": what is before is a length, not a number
	CueOf                         // "of", "der": a whole follows
	CuePartOf                     // a part of the amount before it follows: "davon", "of which"
	CueBy                         // "by", "um": a change follows
	CueHyphened                   // behind a hyphen, what a number in words counts: "a six-point lead"
	CueThan                       // compares: "than", "als"
	CueSkip                       // may stand between a hedge and its number: "the", "die"
	CueDefinite                   // an article that makes "more than" compare: "more than the 50 million"
	CueMoved                      // change verbs: what follows up to "to" is no range
	CueRanged                     // verbs of which "from" and "to" name a range
	CueSeveral                    // "several" before a multiplier
	CueBar                        // "over" between numerator and denominator
	CueNotNoun                    // a word that no count has as its noun though it looks like one
	CueMass                       // speaks for pounds of weight
	CueHalf1                      // what a half divides in time, not in parts: "year", "season"
	CueAgeAfter                   // "old", "alt"
	CueNumbers                    // "nos": numbers, and more than one
	CueEquals                     // "is", "of": what follows completes it
	CuePerson                     // somebody, whose age may follow: "driver"
	CueWho                        // "who": takes up a person
	CueTurns                      // an age follows: "turned"
	CueWarmth                     // speaks for degrees: "temperature"
	CueRace                       // what is run over a distance: "10k run"
	CueVersus                     // between the sides of a score or ratio: "zu"
	CueClockFrom                  // between a quarter and the hour: "Viertel nach drei"
	CueDigits                     // the number before it says how long another is: "six figures"
	CueStreet                     // the last word of an address: "street"
	CueClub                       // the number after it and "of" is part of a name: "Group of 77"
	CueElder                      // behind a bound of ages: "50 or older"
	CueOr                         // "or", "oder" between two numbers that follow each other
	CueEdition                    // behind the number of a model, part of its name: "XL", "Professional"
	CueRest                       // others of what was counted follow: "the other six", "another four"
	CuePoint                      // what percentages are apart by, of which halves and quarters are told: "half a point"
	CueBracket                    // begins the span of tens that somebody's age is in: "mid", "Mitte"
	CueAsMuch                     // what a half may be compared in, behind "as": "halb so viele"
	CueSplits                     // before a half that tells how something was cut: "in half"
	CueHalfEnd                    // behind such a half: "to", "by"
	CueFinite                     // behind a number at the start of a clause, what so many do: "five were"
)

// PluralForm reports whether the lower-case word ends as nouns in the plural do.
func (n *Numbers) PluralForm(lower string) bool {
	if strings.HasSuffix(lower, "ss") {
		return false
	}
	for _, e := range n.PluralEnds {
		if strings.HasSuffix(lower, e) {
			return true
		}
	}
	return false
}

// Numbers is the pack's part for numbers and units.
func (p *Pack) Numbers() *Numbers {
	return p.numbers.get(p, partNumbers, func() *Numbers { return loadNumbers(p.Code) })
}
