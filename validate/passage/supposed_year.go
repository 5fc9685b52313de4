package passage

import (
	"slices"
	"strconv"
	"strings"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/extract/times"
)

// The years of which one is supposed: each weekday opens one with a leap day and one without.
const (
	firstSupposed = 2001
	lastSupposed  = 2028
)

// SupposeYear is the document with its days and months in some year, where neither they nor the article's date tell
// in which they are, so that they can be counted from each other: the year in which they fall on the weekdays told with
// them. It is left as it is where it tells a day or month with a year, which theirs may be, or of more than half a
// year, which may turn meanwhile.
func SupposeYear(doc *extract.Document) *extract.Document {
	if doc.Date != "" || !sameHalf(doc.Times) {
		return doc
	}
	best, most := firstSupposed, -1
	for y := firstSupposed; y <= lastSupposed; y++ {
		if n := weekdaysMet(doc.Times, y); n > most {
			best, most = y, n
		}
	}
	if most < 0 {
		return doc
	}
	d := *doc
	d.Times = slices.Clone(doc.Times)
	for i := range d.Times {
		if t := &d.Times[i]; t.ISO == "" {
			t.ISO = inYear(t.Yearless, best)
		}
	}
	return &d
}

// sameHalf: there are several times without a year, no other days or months, and all lie within half a year.
func sameHalf(all []mention.Time) bool {
	first, last, n := "", "", 0
	for i := range all {
		t := &all[i]
		if t.Yearless == "" {
			if len(t.ISO) > len("2001") && t.Kind != mention.Decade && t.Kind != mention.Century && t.Kind != mention.Season {
				return false
			}
			continue
		}
		n++
		begin, end, period := CutPeriod(t.Yearless)
		if begin > end {
			return false
		}
		if first == "" || begin < first {
			first = begin
		}
		last = max(last, end)
		if period {
			n++
		}
	}
	if n < 2 {
		return false
	}
	a, b := Years(inYear(first, firstSupposed)), Years(inYear(last, firstSupposed))
	return b.Hi-a.Lo < 0.5
}

// inYear is the time without a year in one; "" where there is none, or the year has no such day.
func inYear(yearless string, year int) string {
	if yearless == "" {
		return ""
	}
	iso := strings.ReplaceAll(yearless, "--", strconv.Itoa(year)+"-")
	if begin, end, _ := CutPeriod(iso); !times.Valid(begin) || !times.Valid(end) {
		return ""
	}
	return iso
}

// weekdaysMet counts the days that fall on the weekdays told with them in the year; -1 where the year lacks one of
// them. The first told counts more than another.
func weekdaysMet(all []mention.Time, year int) int {
	n, first := 0, true
	for i := range all {
		t := &all[i]
		if t.Yearless == "" {
			continue
		}
		iso := inYear(t.Yearless, year)
		if iso == "" {
			return -1
		}
		if begin, _, _ := CutPeriod(iso); t.Weekday > 0 {
			if Weekday(begin) == t.Weekday {
				n += 2
				if first {
					n++
				}
			}
			first = false
		}
	}
	return n
}

// Supposed: the time's year is only supposed.
func Supposed(t *mention.Time) bool { return t.Yearless != "" }
