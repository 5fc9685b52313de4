package times

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// speller writes dates in the forms that a language's tables know.
type speller struct {
	times    *lang.Times
	patterns map[string][]string // by kind, written out, with a year
}

func newSpeller(p *lang.Pack) *speller {
	s := &speller{times: p.Times(), patterns: map[string][]string{}}
	for _, pt := range s.times.Patterns {
		kind := strings.Join(pt.Kind, " ")
		for _, form := range expand(pt.Pattern) {
			if strings.Contains(form, "{y}") && !strings.ContainsAny(form, "@") && !strings.Contains(form, "{Y}") {
				s.patterns[kind] = append(s.patterns[kind], form)
			}
		}
	}
	return s
}

// names lists the names that have the number, without abbreviations.
func names(from map[string]lang.Calendar, n int) []string {
	var out []string
	for name, c := range from {
		if c.N == n && !c.Abbr {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

func (s *speller) ordinal(t *rapid.T, n int) string {
	var out []string
	for w, v := range s.times.Ordinals {
		if v == n {
			out = append(out, w)
		}
	}
	for _, suffix := range s.times.OrdinalSuffixes {
		out = append(out, fmt.Sprint(n)+suffix)
	}
	slices.Sort(out)
	if len(out) == 0 {
		t.Skip("the language has no such ordinal")
	}
	return rapid.SampledFrom(out).Draw(t, "ordinal")
}

// spell fills the slots of a form.
func (s *speller) spell(t *rapid.T, form string, d time.Time, part int) string {
	fill := map[string]func() string{
		"{y}":  func() string { return d.Format("2006") },
		"{yy}": func() string { return d.Format("06") },
		"{mn}": func() string { return rapid.SampledFrom([]string{d.Format("1"), d.Format("01")}).Draw(t, "month") },
		"{d}":  func() string { return rapid.SampledFrom([]string{d.Format("2"), d.Format("02")}).Draw(t, "day") },
		"{q}":  func() string { return fmt.Sprint(part) },
		"{m}": func() string {
			name := rapid.SampledFrom(names(s.times.Months, int(d.Month()))).Draw(t, "name")
			if s.times.Capitals {
				return cases.Title(language.Und).String(name)
			}
			return name
		},
		"{o}": func() string {
			if part > 0 {
				return s.ordinal(t, part)
			}
			return s.ordinal(t, d.Day())
		},
	}
	for slot, f := range fill {
		if strings.Contains(form, slot) {
			form = strings.Replace(form, slot, f(), 1)
		}
	}
	if strings.Contains(form, "{") {
		t.Skip("a form with two of a kind")
	}
	return strings.NewReplacer(" ,", ",", " .", ".").Replace(form)
}

func TestRoundTrip(t *testing.T) {
	for _, code := range []string{"de", "en", "fr", "es", "it", "nl", "pt", "pl"} {
		p := &lang.Pack{Code: code}
		s := newSpeller(p)
		for kind, iso := range map[string]func(time.Time) (string, int){
			"day":   func(d time.Time) (string, int) { return d.Format("2006-01-02"), 0 },
			"month": func(d time.Time) (string, int) { return d.Format("2006-01"), 0 },
			"quarter": func(d time.Time) (string, int) {
				q := (int(d.Month()) + 2) / 3
				return fmt.Sprintf("%d-Q%d", d.Year(), q), q
			},
			"half": func(d time.Time) (string, int) {
				h := (int(d.Month()) + 5) / 6
				return fmt.Sprintf("%d-H%d", d.Year(), h), h
			},
		} {
			if len(s.patterns[kind]) == 0 {
				t.Errorf("%s: no pattern for %s", code, kind)
				continue
			}
			t.Run(code+" "+kind, rapid.MakeCheck(func(t *rapid.T) {
				days := rapid.IntRange(dayNumber(1931, 1, 1), dayNumber(2029, 12, 31)).Draw(t, "date")
				d := time.Unix(int64(days)*86400, 0).UTC()
				want, part := iso(d)
				text := "xyz " + s.spell(t, rapid.SampledFrom(s.patterns[kind]).Draw(t, "form"), d, part)
				found := Find(p, token.Split(text, nil, p.Text().Abbreviations), "2015-06-01")
				if len(found) != 1 || found[0].ISO != want || text[found[0].Start:found[0].End] != text[4:] {
					t.Fatalf("%q: %+v, want %s", text, found, want)
				}
			}))
		}
	}
}

func TestNoPatternIsLost(t *testing.T) {
	for _, code := range []string{"de", "en", "fr", "es", "it", "nl", "pt", "pl"} {
		times := (&lang.Pack{Code: code}).Times()
		g := compile(times)
		for _, p := range times.Patterns {
			if _, ok := makerOf(p.Kind); !ok {
				t.Errorf("%s: no such kind: %v", code, p.Kind)
			}
			for _, form := range expand(p.Pattern) {
				if len(g.items(form)) == 0 {
					t.Errorf("%s: pattern %q is not understood", code, p.Pattern)
				}
			}
		}
		if len(g.classes) > 63 {
			t.Errorf("%s: %d classes, more than 63", code, len(g.classes))
		}
		for name := range g.classes {
			if times.Classes[name] == nil && name != "stop" && monthsOf(name) == 0 && roughDays(name) == 0 && name != "hour" && name != "minute" {
				t.Errorf("%s: class %s has no words", code, name)
			}
		}
	}
}
