package times_test

import (
	"testing"

	"crossfoot/extract/mention"
)

// TestClock checks times of day in minutes since midnight, one a row.
func TestClock(t *testing.T) {
	for _, c := range []struct {
		lang, text  string
		minute, end int
	}{
		{"en", "It opens at 9.30am.", 570, 0},
		{"en", "It shuts at 12am.", 0, 0},
		{"en", "It opens at 9 p.m. and serves food.", 1260, 0},
		{"en", "It opens at 7.30 p.m.; tickets are free.", 1170, 0},
		{"en", "The train leaves at 17:05.", 1025, 0},
		{"de", "Das Amt hat von 8 bis 15.30 Uhr offen.", 480, 930},
		{"de", "Die Bar hat von 20 bis 0 Uhr offen.", 1200, 1440},
		{"de", "20.15 KRIMI Der Fall.", 1215, 0},
		{"de", "Der Film dauert bis 22.05.", 1325, 0},
	} {
		found := find(c.lang, c.text, "2014-05-02")
		if len(found) != 1 || found[0].Kind != mention.Clock || found[0].Minute != c.minute || found[0].EndMinute != c.end {
			t.Errorf("%q: %+v", c.text, found)
		}
	}
}

func TestEndsOfPeriods(t *testing.T) {
	for _, c := range []struct {
		lang, text, iso string
		weekday, end    int
	}{
		{"en", "The fair runs from Friday 4 April to Sunday 6 April 2014.", "2014-04-04/2014-04-06", 5, 7},
		{"de", "Die Messe dauert von Freitag, 4. April, bis Sonntag, 6. April 2014.", "2014-04-04/2014-04-06", 5, 7},
		{"en", "The pool is shut from 2 May to 31 June 2014.", "2014-05-02/2014-06-31", 0, 0},
	} {
		found := find(c.lang, c.text, "2014-05-02")
		if len(found) != 1 || found[0].ISO != c.iso || found[0].Weekday != c.weekday || found[0].EndWeekday != c.end {
			t.Errorf("%q: %+v", c.text, found)
		}
	}
}

func TestYearMeant(t *testing.T) {
	for text, want := range map[string]string{"Im laufenden Jahr 2015 wächst sie.": "2014", "Im Vorjahr 2013 sank sie.": "2013", "Im Jahr 2015 wächst sie.": ""} {
		found := find("de", text, "2014-05-02")
		if len(found) != 1 || found[0].Meant != want {
			t.Errorf("%q: %+v", text, found)
		}
	}
	if found := find("de", "Im vorigen Jahr 1280 Fälle.", "2014-05-02"); len(found) != 1 || found[0].Meant != "" {
		t.Errorf("a count behind a year: %+v", found)
	}
}

// TestWeekdayTellsYear: a day without a year that was not long ago may be that of the next
// year, where only then it falls on the weekday named.
func TestWeekdayTellsYear(t *testing.T) {
	for text, want := range map[string]string{
		"Der Fahrplan gilt ab Sonntag, 13. Dezember.":  "2015-12-13",
		"Der Fahrplan galt ab Samstag, 13. Dezember.":  "2014-12-13",
		"The match is on Sunday 13 December.":          "2015-12-13",
		"Gespielt wird am Freitag, 24. Januar.":        "2015-01-24",
		"Gespielt wird am Donnerstag, dem 12. März.":   "2015-03-12",
		"Eröffnet wurde am Donnerstag, dem 12. Juni.":  "2015-06-12",
		"The shop opened on Thursday, 2 January 2015.": "2015-01-02",
	} {
		found := find(map[bool]string{true: "en", false: "de"}[text[0] == 'T'], text, "2015-01-21")
		if len(found) != 1 || found[0].ISO != want {
			t.Errorf("%q: %+v, want %s", text, found, want)
		}
	}
}
