package mention

// TimeUnit is a unit of time. It lasts so many seconds, or so many months, whose days differ.
type TimeUnit struct {
	Seconds float64
	Months  int
	Kind    TimeKind // of a time that is one such unit long
	// Days and Weeks are how many of them one of the calendar's units has, at the least and at the most, as people count them.
	Days, Weeks [2]float64
}

const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
)

// timeUnits are the units of time. All that is told elsewhere of how long they last is calculated from these.
var timeUnits = map[string]TimeUnit{
	"nanosecond":  {Seconds: 1e-9},
	"microsecond": {Seconds: 1e-6},
	"millisecond": {Seconds: 1e-3},
	"second":      {Seconds: 1},
	"minute":      {Seconds: minute},
	"hour":        {Seconds: hour},
	"day":         {Seconds: day, Kind: Day},
	"week":        {Seconds: 7 * day, Kind: Week},
	"fortnight":   {Seconds: 14 * day},
	"month":       {Months: 1, Kind: Month, Days: [2]float64{28, 31}, Weeks: [2]float64{4, 4.43}},
	"quarter":     {Months: 3, Kind: Quarter, Days: [2]float64{90, 92}, Weeks: [2]float64{13, 13}},
	"half":        {Months: 6, Kind: Half, Days: [2]float64{181, 184}, Weeks: [2]float64{26, 26}},
	"year":        {Months: 12, Kind: Year, Days: [2]float64{365, 366}, Weeks: [2]float64{52, 52.3}},
	"decade":      {Months: 120, Kind: Decade},
	"century":     {Months: 1200, Kind: Century},
}

// TimeUnitOf is the unit of time of that name.
func TimeUnitOf(unit string) (u TimeUnit, ok bool) {
	u, ok = timeUnits[unit]
	return u, ok
}

// daysOfYear is how many days a year has in the mean.
const daysOfYear = 365.2425

// MeanDays is how many days the unit has, in the mean where that differs.
func (u TimeUnit) MeanDays() float64 { return u.Seconds/day + float64(u.Months)*daysOfYear/12 }

// Years is how many years the unit has.
func (u TimeUnit) Years() float64 { return u.Seconds/day/daysOfYear + float64(u.Months)/12 }

// IsDuration says whether a unit measures time.
func IsDuration(unit string) bool {
	_, ok := timeUnits[unit]
	return ok
}

// IsCalendarUnit says whether a unit is a day or longer, so that a figure by it is
// a rate of its own and no unit: "a million hectares per year" against
// "kilometers per hour".
func IsCalendarUnit(unit string) bool {
	u := timeUnits[unit]
	return u.Months > 0 || u.Seconds >= day
}
