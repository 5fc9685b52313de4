package passage

import "testing"

func TestEaster(t *testing.T) {
	for _, day := range []string{"1961-04-02", "1981-04-19", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25", "2049-04-18"} {
		if n := fromEaster(day); n != 0 {
			t.Errorf("%s is %d days from Easter Sunday", day, n)
		}
	}
	if n := fromEaster("2016-03-24"); n != -3 {
		t.Errorf("Maundy Thursday: %d", n)
	}
	if n := fromEaster("2016-03"); n != 366 {
		t.Errorf("no day: %d", n)
	}
	if n := monthDay("2016-12-06"); n != 1206 {
		t.Errorf("month and day: %d", n)
	}
}
