package lang

import (
	"embed"
	"strconv"
	"strings"
)

//go:generate go run ./gen/dates

//go:embed */times.yaml */times.gen.txt
var timeFiles embed.FS

// Times is what the recogniser of times knows of a language. All words are in
// lower case.
type Times struct {
	// Months and Weekdays are names, full and abbreviated (without full stop).
	Months, Weekdays map[string]Calendar
	// Ordinals are ordinal numbers in words, in every inflection; OrdinalSuffixes
	// what makes digits one ("." or "th").
	Ordinals        map[string]int
	OrdinalSuffixes []string
	// Numbers are small numbers in words, Units the names of units of time.
	Numbers map[string]int
	Units   map[string]string
	// Plurals are the units of time in the plural.
	Plurals map[string]bool
	// Decades are spoken decades ("nineties") and endings behind digits ("s", "er").
	Decades        map[string]int
	DecadeSuffixes []string
	AgeGroups      []string // words that make an age of what else is a decade: "under-30s"
	// Possessives are endings that a name may take on ("'s").
	Possessives []string
	// Classes are sets of words that patterns name with @.
	Classes  map[string][]string
	Patterns []TimePattern
	// Ambiguous names of months and weekdays need a word of the class "month-before"
	// before them; Capitals says that names are written with a capital.
	Ambiguous map[string]bool
	Capitals  bool
	// Nouns: common nouns have a capital.
	Nouns bool
	// Stop holds frequent function words.
	Stop map[string]bool
}

// Calendar is a name's number in the calendar, from 1.
type Calendar struct {
	N    int
	Abbr bool
}

// TimePattern is a way to write a time. Kind is the kind of time with its
// arguments. The pattern is a sequence of words, slots in braces, classes after
// an @, parts in brackets that may be missing, and alternatives in parentheses.
type TimePattern struct {
	Kind    []string
	Pattern string
}

// Times is the pack's part for the recogniser of times.
func (p *Pack) Times() *Times {
	return p.times.get(p, partTimes, func() *Times { return loadTimes(p) })
}

// timesFile is the lexicon <code>/times.yaml.
type timesFile struct {
	Month           map[int][]string `yaml:"month"`
	MonthAbbr       map[int][]string `yaml:"month_abbr"`
	WeekdayAbbr     map[int][]string `yaml:"weekday_abbr"`
	WeekdayEndings  []string         `yaml:"weekday_endings"`
	Ordinals        map[int][]string `yaml:"ordinals"`
	OrdinalEndings  []string         `yaml:"ordinal_endings"`
	OrdinalSuffixes []string         `yaml:"ordinal_suffixes"`
	Numbers         map[int][]string
	Units           map[string][]string
	Plurals         []string
	Decades         map[int][]string
	DecadeSuffixes  []string `yaml:"decade_suffixes"`
	AgeGroups       []string `yaml:"age_groups"`
	Possessives     []string
	Classes         map[string][]string
	Patterns        map[string][]string
	Ambiguous       []string
	Capitals        bool
	Drop            []string // generated patterns that mislead
}

func loadTimes(p *Pack) *Times {
	var f timesFile
	decode(timeFiles, p.Code+"/times.yaml", &f)
	t := &Times{
		Months: map[string]Calendar{}, Weekdays: map[string]Calendar{},
		Ordinals: map[string]int{}, OrdinalSuffixes: f.OrdinalSuffixes,
		Numbers: numbered(f.Numbers), Units: map[string]string{}, Plurals: setOf(f.Plurals),
		Decades: numbered(f.Decades), DecadeSuffixes: f.DecadeSuffixes, AgeGroups: f.AgeGroups,
		Possessives: f.Possessives, Classes: f.Classes, Ambiguous: setOf(f.Ambiguous), Capitals: f.Capitals,
		Nouns: p.Text().Abbreviations.Nouns, Stop: setOf(frequent(p.Code)),
	}
	t.lexicon(&f)
	t.generated(p.Code, setOf(f.Drop))
	t.partsOfDays(f.WeekdayEndings)
	return t
}

// lexicon takes over the hand-written names and patterns.
func (t *Times) lexicon(f *timesFile) {
	names(t.Months, f.Month, false)
	names(t.Months, f.MonthAbbr, true)
	names(t.Weekdays, f.WeekdayAbbr, true)
	for word, n := range numbered(f.Ordinals) {
		for _, e := range f.OrdinalEndings {
			t.Ordinals[word+e] = n
		}
		if len(f.OrdinalEndings) == 0 {
			t.Ordinals[word] = n
		}
	}
	for unit, words := range f.Units {
		for _, w := range words {
			t.Units[w] = unit
		}
	}
	for _, kind := range sortedKeys(f.Patterns) {
		for _, pattern := range f.Patterns[kind] {
			t.Patterns = append(t.Patterns, TimePattern{Kind: strings.Fields(kind), Pattern: pattern})
		}
	}
}

// generated reads the table made from CLDR.
func (t *Times) generated(code string, drop map[string]bool) {
	data, _ := timeFiles.ReadFile(code + "/times.gen.txt")
	for line := range strings.Lines(string(data)) {
		key, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if key == "pattern" {
			kind, pattern, _ := strings.Cut(rest, "|")
			if !drop[pattern] {
				t.Patterns = append(t.Patterns, TimePattern{Kind: strings.Fields(kind), Pattern: pattern})
			}
			continue
		}
		number, name, _ := strings.Cut(rest, " ")
		n, _ := strconv.Atoi(number)
		switch key {
		case "month", "month-abbr":
			names(t.Months, map[int][]string{n: {name}}, key != "month")
		case "weekday", "weekday-abbr":
			names(t.Weekdays, map[int][]string{n: {name}}, key != "weekday")
		}
	}
}

// names adds calendar names; a full name stays one though an abbreviation is alike.
func names(to map[string]Calendar, from map[int][]string, abbr bool) {
	for n, words := range from {
		for _, w := range words {
			if old, ok := to[w]; !ok || old.Abbr {
				to[w] = Calendar{N: n, Abbr: abbr}
			}
		}
	}
}

func numbered(from map[int][]string) map[string]int {
	to := map[string]int{}
	for n, words := range from {
		for _, w := range words {
			to[w] = n
		}
	}
	return to
}

// partsOfDays adds compounds of a weekday and a part of the day.
func (t *Times) partsOfDays(endings []string) {
	for _, name := range sortedKeys(t.Weekdays) {
		day := t.Weekdays[name]
		for _, e := range endings {
			if !day.Abbr {
				t.Weekdays[name+e] = day
			}
		}
	}
}
