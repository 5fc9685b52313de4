package passage

import (
	"time"
)

// The values of a day by which feasts are told: 1225 for 25 December, and the days from Easter
// Sunday of its year.
const (
	monthDaySuffix = "_monthday"
	easterSuffix   = "_easter"
)

// monthDay is the month and day of a full date, 1225 for 25 December; 0 where it is none.
func monthDay(iso string) int {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0
	}
	return int(d.Month())*100 + d.Day()
}

// fromEaster is how many days a full date lies behind Easter Sunday of its year, less than 0 for
// days before; a year where it is none.
func fromEaster(iso string) int {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 366
	}
	return d.YearDay() - easter(d.Year()).YearDay()
}

// easter is Easter Sunday by the Gregorian calendar, after Gauss.
func easter(y int) time.Time {
	a, century := y%19, y/100
	moon := (19*a + century - century/4 - (8*century+13)/25 + 15) % 30
	moon -= (moon / 28) * (1 - (moon/28)*(29/(moon+1))*((21-a)/11))
	weekday := (y + y/4 + moon + 2 - century + century/4) % 7
	return time.Date(y, time.March, 28+moon-weekday, 0, 0, 0, 0, time.UTC)
}
