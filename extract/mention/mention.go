// Package mention defines what crossfoot recognises in a text: quantities, times
// and entities, each with its place.
package mention

import (
	"github.com/cockroachdb/apd/v3"

	"crossfoot/extract/article"
)

// Hedge says how exactly a quantity is meant.
type Hedge uint8

// The hedges. Under includes "nearly", UpTo "at most".
const (
	Exact Hedge = iota
	About
	Over
	Under
	UpTo
	AtLeast
)

var hedgeNames = [...]string{"exact", "about", "over", "under", "upto", "atleast"}

// String is the hedge's name as it stands in reports.
func (h Hedge) String() string { return hedgeNames[h] }

// Form is how a number is written.
type Form uint8

// The forms. Fraction is "a third", "1/4", "jeder Vierte"; Multiple is "twice",
// "three times", "-fold"; Vague is "hundreds of", "several million".
const (
	Figures Form = iota
	Words
	Fraction
	Multiple
	Vague
)

// Special units that are not ISO 4217 codes or CLDR unit identifiers.
const (
	Percent = "percent"
	Points  = "pp"
	Times   = "x"
	Count   = "count"
)

// Quantity is a number that says something about the world, with its unit.
type Quantity struct {
	article.Span              // the number with unit, scale word and counted noun, without the hedge
	Number       article.Span // the numeral and scale word alone
	HedgeSpan    article.Span // the words of the hedge; empty where there is none
	NounSpan     article.Span // the counted noun phrase; empty where there is none

	// Low and High are the ends as written, scale applied; equal unless IsRange.
	// nil is an open end.
	Low, High *apd.Decimal
	IsRange   bool
	// LowPlace and HighPlace are the power of ten of the last digit written at each
	// end: 2.4bn has place 8, 157 has place 0, 12.50 has place -2. A spelled-out
	// or fractional number is exact and has the place of its last non-zero digit.
	LowPlace, HighPlace int

	Unit string // ISO 4217, CLDR unit identifier, or one of the special units
	Noun string // what is counted, as written, for Count ("monatlich aktive Nutzer")
	Per  string // "hour" in "per hour", "person" in "a head"; CLDR identifier or noun; "" where none
	Hedge
	Form Form
	// Negative: the minus is said by a sign in the text (values are then negative).
	Negative bool
	// Adjective: the quantity modifies a noun ("12-pound cup", "50-prozentig").
	Adjective bool
	// Age: it is somebody's age, said without a unit ("Marsh, 54,").
	Age bool
	// First and Last are token indexes [First, Last) of Span, Sentence its sentence.
	First, Last, Sentence int
}

// TimeKind is the granularity or kind of a time.
type TimeKind uint8

// The kinds of time.
const (
	Day TimeKind = iota
	Week
	Month
	Quarter
	Half
	Year
	Decade
	Century
	Interval // a span with both ends, e.g. 2010/2015
	Weekday  // a weekday alone; ISO is the day next to the article's date
	Anchor   // a duration before or after a reference: "ten years ago"
	Clock    // a time of day; it is no claim and has no ISO
	Season   // summer, winter; ISO is the year where it can be known
)

// Time is a mention of a time.
type Time struct {
	article.Span
	Kind TimeKind
	// ISO is the time at the granularity stated: 2026, 2026-Q1, 2026-H1, 2025-10,
	// 2025-10-03, 2010/2015; "" where it cannot be known.
	ISO string
	// Yearless is a day, a month or a period of them as it is told where nothing says in which year,
	// in ISO 8601 without one: --05-14, --05, --05-14/--08-30; "" elsewhere.
	Yearless string
	// Relative: known only by reference to another date ("this year", "last Friday").
	Relative bool
	// Weekday is 1 (Monday) to 7 where one is named with or as the date; else 0.
	Weekday int
	// EndWeekday is the same of the end of an interval.
	EndWeekday int
	// Meant is the year that "last year", "this year" or "next year" stands for where
	// the text writes the year out behind it: "the current year 2016"; "" elsewhere.
	Meant string
	// Minute is a Clock's time in minutes since midnight, EndMinute that of its end: 0
	// where it has none, 1440 for midnight.
	Minute, EndMinute int
	// Unreal: no calendar or clock has the day or the time of day ("41 October", "25:70 GMT"); it is kept as written.
	Unreal bool
	// Part is "early", "mid", "late" or "".
	Part string
	// Amount and AnchorUnit hold "ten years ago" as -10, "year", and "the last three
	// months of 2004" as 3, "month".
	Amount     int
	AnchorUnit string
	// Context: Amount counts from another time of the text ("a year earlier").
	Context bool
	// Away is roughly how many days a time that is told from the article's date lies ahead of it, less than 0 behind it
	// ("last year"); it is so only where Placed.
	Away   int
	Placed bool
	// Dateline: the date that the article states for itself, in the brackets that close it.
	Dateline bool
	// Duration is the number with its unit of time inside the mention ("ten years"),
	// which is a quantity as well; empty where there is none.
	Duration              article.Span
	First, Last, Sentence int
}

// EntityKind is what an entity is.
type EntityKind uint8

// The kinds of entity.
const (
	Other EntityKind = iota
	Organisation
	Person
	Place
	Product
	Event
)

var entityKindNames = [...]string{"other", "organisation", "person", "place", "product", "event"}

// String is the kind's name as it stands in reports.
func (k EntityKind) String() string { return entityKindNames[k] }

// Entity is a mention of an entity.
type Entity struct {
	article.Span
	Kind EntityKind
	// Name is the fullest name the article uses for the entity.
	Name string
	// Short is the abbreviation by which the article also calls it, in capitals; "" where it has none.
	Short string
	// Key is equal for all mentions of one entity.
	Key string
	// Adjective: the mention is a country's adjective ("French").
	Adjective bool
	// Inhabitant: the mention is of somebody by where they come from ("Frenchman").
	Inhabitant bool
	// Pronoun: the mention is a pronoun or a description ("the company").
	Pronoun               bool
	First, Last, Sentence int
}

// Full is the name as reports give it, with its abbreviation: "European Central Bank (ECB)".
func (e *Entity) Full() string {
	if e.Short == "" {
		return e.Name
	}
	return e.Name + " (" + e.Short + ")"
}
