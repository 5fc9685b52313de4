package lang

// numbersFile is the lexicon <code>/numbers.yaml.
type numbersFile struct {
	Compounds, OrdinalDot, NounCapital bool
	OrdinalParts, BareScales           bool
	OneIn                              []string
	OutOf                              []string
	Eras                               []string // what stands behind years before year one
	OrdinalSuffixes, PluralEnds        []string
	OrdinalEnds                        map[string]string
	Ages                               []string // what stands before an age
	Named                              []string // letters that name things behind one digit

	Cardinals         map[int64][]string
	Articles          []string
	Once              map[int64][]string
	Multiply          map[int][]string // further multipliers, by power of ten
	Plurals           map[int][]string // multipliers' plurals, where they follow a number
	Groupers          map[int64][]string
	Vague             map[int64][]string
	Several           []string // vague numbers before a multiplier
	Halves            []string
	Parts             map[int64][]string
	PartEnds          []string
	Mixed             map[string][]string
	AddHalf           []string
	AddParts          map[int64][]string // by denominator
	Fold              []string
	Points, Minus     []string
	Plus, Each        []string
	Links             map[string][]string
	Scales            map[int][]string
	Glued             map[int][]string
	LoneScales        map[int][]string
	MoneyScales       map[int][]string
	Units, Adjectives map[string][]string
	Exact             map[string][]string // abbreviations whose case matters
	Powers            map[string]map[int][]string
	Weak              []string
	UnitsBefore       map[string][]string
	Multiples         []string
	TimesEnds         []string
	Money, Subunits   map[string][]string
	WeakMoney, Mass   []string
	CodeWords         []string
	Hedges            map[string]struct{ Before, After, Inside, Joined []string }
	Roles             map[string][]string
	OfSum             []struct{ Words, Ends, Verbs []string }
	Per               struct {
		Phrases        []string
		Adverbs, Nouns map[string][]string
	}
}

var cueNames = map[string]Cue{
	"partOf":  CuePartOf,
	"rangeTo": CueRangeTo, "rangeOnly": CueRangeOnly, "rangeAnd": CueRangeAnd, "between": CueBetween, "from": CueFrom, "share": CueShare,
	"label": CueLabel, "beforeVerb": CueBeforeVerb, "verbLabel": CueVerbLabel, "threshold": CueThreshold,
	"clock": CueClock, "beforeYear": CueBeforeYear, "function": CueFunction, "finite": CueFinite, "rank": CueRank, "notShare": CueNotShare, "compare": CueCompare,
	"dimension": CueDimension, "of": CueOf, "by": CueBy, "hyphened": CueHyphened, "skip": CueSkip, "than": CueThan, "moved": CueMoved,
	"notNoun": CueNotNoun, "ranged": CueRanged, "bar": CueBar, "rest": CueRest,
	"mass": CueMass, "half1": CueHalf1, "ageAfter": CueAgeAfter, "definite": CueDefinite, "equals": CueEquals, "numbers": CueNumbers,
	"person": CuePerson, "turns": CueTurns, "elder": CueElder, "who": CueWho, "warmth": CueWarmth, "race": CueRace, "club": CueClub,
	"versus": CueVersus, "clockFrom": CueClockFrom, "digits": CueDigits, "street": CueStreet, "bracket": CueBracket, "point": CuePoint,
	"edition": CueEdition, "or": CueOr, "asMuch": CueAsMuch, "splits": CueSplits, "halfEnd": CueHalfEnd,
}

var afterNames = map[string]uint8{
	"unit": AfterUnit, "teen": AfterTeen, "tens": AfterTens, "hundred": AfterHundred, "scale": AfterScale,
}
