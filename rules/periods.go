package rules

import (
	"crossfoot/extract/mention"
	"crossfoot/rules/interval"
)

// Periods is how many of the shorter unit of time make the longer, 0 where that is not known. Ranges are leap years and the like.
// Of a year it is also told what part of a longer unit it is: periods("decade", "year") is 0.1.
func Periods(short, long string) interval.Interval {
	a, okShort := mention.TimeUnitOf(short)
	b, okLong := mention.TimeUnitOf(long)
	switch {
	case !okShort || !okLong:
		return interval.Of(0)
	case a.Months > 0 && b.Months > 0 && (a.Months <= b.Months || long == "year"):
		return interval.Of(float64(b.Months) / float64(a.Months))
	case a.Seconds > 0 && b.Seconds >= a.Seconds:
		return interval.Of(b.Seconds / a.Seconds)
	case short == "day" && b.Months > 0:
		return interval.Interval{Lo: b.Days[0], Hi: b.Days[1]}
	case short == "week" && b.Months > 0:
		return interval.Interval{Lo: b.Weeks[0], Hi: b.Weeks[1]}
	}
	return interval.Of(0)
}
