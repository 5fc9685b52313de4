package times

// knownClass is a class of words that the program itself asks for; lexicons may
// lack it.
type knownClass int

// The classes, by their names in the lexicons.
const (
	classAfternoon knownClass = iota
	classClockBefore
	classClockShown
	classComma
	classDayBefore
	classFirstNotAfter
	classForenoon
	classFuture
	classFutureBefore
	classFutureNotAfter
	classJoiner
	classLead
	classMonthBefore
	classPastBefore
	classSpanAnd
	classSpanBefore
	classStop
	classTo
	classYearAfter
	classYearLead
	classYearMade
	classYearNotAfter
	classYearNotBefore
	classYearOpens
	classYearStrong
	classYearTally
	classYearTallyLead
	classYearTallyVerb
	classYearWeak
	classYearBound
)

var knownClasses = [...]string{
	classAfternoon:      "afternoon",
	classClockBefore:    "clock-before",
	classClockShown:     "clock-shown",
	classDayBefore:      "day-before",
	classComma:          "comma",
	classFirstNotAfter:  "first-not-after",
	classForenoon:       "forenoon",
	classFuture:         "future",
	classFutureBefore:   "future-before",
	classFutureNotAfter: "future-not-after",
	classJoiner:         "joiner",
	classLead:           "lead",
	classMonthBefore:    "month-before",
	classPastBefore:     "past-before",
	classSpanAnd:        "span-and",
	classSpanBefore:     "span-before",
	classStop:           "stop",
	classTo:             "to",
	classYearAfter:      "year-after",
	classYearLead:       "year-lead",
	classYearMade:       "year-made",
	classYearNotAfter:   "year-not-after",
	classYearNotBefore:  "year-not-before",
	classYearOpens:      "year-opens",
	classYearStrong:     "year-strong",
	classYearTally:      "year-tally",
	classYearTallyLead:  "year-tally-lead",
	classYearTallyVerb:  "year-tally-verb",
	classYearWeak:       "year-weak",
	classYearBound:      "year-bound",
}
