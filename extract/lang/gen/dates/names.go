package main

import (
	"regexp"
	"sort"
	"strconv"
	"strings"
)

// calendar is the part of ca-gregorian.json that is used.
type calendar struct {
	Months, Days, Quarters struct {
		Format     map[string]map[string]string
		StandAlone map[string]map[string]string `json:"stand-alone"`
	}
	DateFormats     map[string]any
	DateTimeFormats struct {
		AvailableFormats map[string]string
	}
}

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

func (t *table) months(g *calendar, whole bool) {
	for _, forms := range []map[string]map[string]string{g.Months.Format, g.Months.StandAlone} {
		for n := 1; n <= 12; n++ {
			wide := forms["wide"][strconv.Itoa(n)]
			t.name("month", n, wide)
			if whole {
				t.abbreviation("month", n, wide, forms["abbreviated"][strconv.Itoa(n)])
			}
		}
	}
}

func (t *table) weekdays(g *calendar) {
	for _, forms := range []map[string]map[string]string{g.Days.Format, g.Days.StandAlone} {
		for i, key := range weekdays {
			t.name("weekday", i+1, forms["wide"][key])
			t.abbreviation("weekday", i+1, forms["wide"][key], forms["abbreviated"][key])
		}
	}
}

func (t *table) name(key string, n int, name string) {
	if name = clean(name); name != "" && strings.IndexFunc(name, isDigit) < 0 {
		t.add("%s %d %s", key, n, name)
	}
}

func (t *table) abbreviation(key string, n int, wide, short string) {
	if short = clean(short); short != "" && short != clean(wide) && strings.IndexFunc(short, isDigit) < 0 {
		t.add("%s-abbr %d %s", key, n, short)
	}
}

func clean(s string) string { return strings.ToLower(strings.TrimSuffix(s, ".")) }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// skeletons maps the formats that are used to the kind of time they write.
var skeletons = map[string]string{
	"yMd": "day", "yMMdd": "day", "yMMMd": "day", "yMMMMd": "day", "MMMd": "day", "MMMMd": "day",
	"yMMM": "month", "yMMMM": "month",
}

// field is one field of a CLDR date format, or quoted text.
var field = regexp.MustCompile(`'[^']*'|([yMLd])[yMLd]*`)

// formats turns date formats into patterns for reading.
func (t *table) formats(g *calendar) {
	for _, key := range sorted(g.DateFormats) {
		if s, ok := g.DateFormats[key].(string); ok && key != "full" {
			t.format("day", s)
		}
	}
	for _, key := range sorted(g.DateTimeFormats.AvailableFormats) {
		if kind := skeletons[key]; kind != "" {
			t.format(kind, g.DateTimeFormats.AvailableFormats[key])
		}
	}
	t.quarters(g)
}

func (t *table) format(kind, cldr string) {
	pattern := field.ReplaceAllStringFunc(cldr, slot)
	numeric := strings.Contains(pattern, "{mn}")
	if numeric && strings.Index(pattern, "{mn}") < strings.Index(pattern, "{d}") && !strings.HasPrefix(pattern, "{y") {
		kind = "daymonth"
	}
	t.add("pattern %s|%s", kind, strings.ToLower(pattern))
}

func slot(f string) string {
	switch {
	case f[0] == '\'':
		return strings.Trim(f, "'")
	case f == "yy":
		return "{yy}"
	case f[0] == 'y':
		return "{y}"
	case f[0] == 'd':
		return "{d}"
	case len(f) > 2:
		return "{m}"
	}
	return "{mn}"
}

func (t *table) quarters(g *calendar) {
	for n := 1; n <= 4; n++ {
		key := strconv.Itoa(n)
		for _, width := range []string{"wide", "abbreviated"} {
			name := strings.ReplaceAll(strings.ToLower(g.Quarters.Format[width][key]), key, "{q}")
			if strings.Contains(name, "{q}") {
				t.add("pattern quarter|%s", name)
				t.add("pattern quarter|%s {y}", name)
			}
		}
	}
}

func sorted[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
