package mention

// IsDuration says whether a unit measures time.
func IsDuration(unit string) bool {
	switch unit {
	case "nanosecond", "microsecond", "millisecond", "second", "minute", "hour":
		return true
	}
	return IsCalendarUnit(unit)
}

// IsCalendarUnit says whether a unit is a day or longer, so that a figure by it is
// a rate of its own and no unit: "a million hectares per year" against
// "kilometers per hour".
func IsCalendarUnit(unit string) bool {
	switch unit {
	case "day", "week", "fortnight", "month", "quarter", "year", "decade", "century":
		return true
	}
	return false
}
