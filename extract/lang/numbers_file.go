package lang

// numbersFile is the lexicon <code>/numbers.yaml.
type numbersFile struct {
	Compounds, OrdinalDot, NounCapital bool
	OrdinalParts                       bool
	OutOf                              []string
	OrdinalSuffixes, PluralEnds        []string

	Cardinals         map[int64][]string
	Articles          []string
	Once              map[int64][]string
	Multiply          map[int][]string // further multipliers, by power of ten
	Plurals           map[int][]string // multipliers' plurals, where they follow a number
	Groupers          map[int64][]string
	Vague             []string
	Halves            []string
	Parts             map[int64][]string
	PartEnds          []string
	Mixed             map[string][]string
	AddHalf           []string
	Fold              []string
	Points, Minus     []string
	Plus, Each        []string
	Links             map[string][]string
	Scales            map[int][]string
	Glued             map[int][]string
	MoneyScales       map[int][]string
	Units, Adjectives map[string][]string
	Powers            map[string]map[int][]string
	Weak              []string
	Multiples         []string
	TimesEnds         []string
	Money, Subunits   map[string][]string
	WeakMoney, Mass   []string
	CodeWords         []string
	Hedges            map[string]struct{ Before, After []string }
	Roles             map[string][]string
	Per               struct {
		Phrases        []string
		Adverbs, Nouns map[string][]string
	}
}

var roleNames = map[string]Role{
	"rangeTo": RangeTo, "rangeAnd": RangeAnd, "between": Between, "from": From, "share": Share, "label": Label,
	"clock": Clock, "beforeYear": BeforeYear, "function": Function, "rank": Rank, "notShare": NotShare, "compare": Compare,
	"dimension": Dimension, "of": Of, "by": By, "skip": Skip, "moved": Moved, "notNoun": NotNoun,
	"mass": Mass, "half1": Half1, "ageAfter": AgeAfter,
}

var afterNames = map[string]uint8{
	"unit": AfterUnit, "teen": AfterTeen, "tens": AfterTens, "hundred": AfterHundred, "scale": AfterScale,
}
