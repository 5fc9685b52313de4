package mention

import "testing"

func TestDurations(t *testing.T) {
	for _, c := range []struct {
		unit               string
		duration, calendar bool
	}{
		{"hour", true, false},
		{"millisecond", true, false},
		{"day", true, true},
		{"fortnight", true, true},
		{"century", true, true},
		{"kilometer-per-hour", false, false},
		{Percent, false, false},
		{"", false, false},
	} {
		if got := IsDuration(c.unit); got != c.duration {
			t.Errorf("IsDuration(%q) = %v", c.unit, got)
		}
		if got := IsCalendarUnit(c.unit); got != c.calendar {
			t.Errorf("IsCalendarUnit(%q) = %v", c.unit, got)
		}
	}
}
