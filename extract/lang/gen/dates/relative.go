package main

import "strings"

// relative turns CLDR's relative dates ("last year", "{0} years ago") into patterns.
func (t *table) relative(fields map[string]map[string]any) {
	for _, unit := range []string{"year", "quarter", "month", "week", "day"} {
		f := fields[unit]
		for _, n := range []string{"-2", "-1", "0", "1", "2"} {
			if s, ok := f["relative-type-"+n].(string); ok {
				t.add("pattern relative %s %s|%s", unit, n, strings.ToLower(s))
			}
		}
		t.shifts(unit, -1, f["relativeTime-type-past"])
		t.shifts(unit, 1, f["relativeTime-type-future"])
	}
	for i, key := range weekdays {
		for _, n := range []string{"-1", "0", "1"} {
			if s, ok := fields[key]["relative-type-"+n].(string); ok {
				t.add("pattern weekday %s %d|%s", n, i+1, strings.ToLower(s))
			}
		}
	}
}

// shifts adds the patterns of all plural forms.
func (t *table) shifts(unit string, sign int, forms any) {
	m, _ := forms.(map[string]any)
	for _, key := range sorted(m) {
		if s, ok := m[key].(string); ok && strings.Contains(s, "{0}") {
			t.add("pattern anchor %s %d|%s", unit, sign, strings.ToLower(strings.Replace(s, "{0}", "{n}", 1)))
		}
	}
}
