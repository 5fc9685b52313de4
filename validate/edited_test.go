package validate_test

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// edit changes a passage so that it still says the same; it returns the passage itself where it has nothing to change.
type edit func(text, lang string) string

// edits are what newspapers do to one and the same sentence. Each must leave found what was found, and consistent what was.
var edits = map[string]edit{
	"paragraphs": func(text, _ string) string { return sentenceGap.ReplaceAllString(text, "$1\n\n$2") },
	"bracket":    inBrackets,
	"aside": func(text, lang string) string {
		said := map[string]string{"en": " It has been known for some time. ", "de": " Das ist seit längerem bekannt. "}[lang]
		if m := sentenceGap.FindStringSubmatchIndex(text); m != nil {
			return text[:m[3]] + said + text[m[4]:]
		}
		return text
	},
	"said": func(text, lang string) string {
		if strings.ContainsAny(text, `"„“`) {
			return text
		}
		said := map[string]string{"en": ", officials said.", "de": ", teilten die Behörden mit."}[lang]
		return lastStop.ReplaceAllString(text, "$1"+said)
	},
	"spaces": func(text, _ string) string { return wideFigure.ReplaceAllString(text, "$1\u00a0$2") },
	"sign": func(text, lang string) string {
		if lang == "en" {
			return strings.ReplaceAll(text, "%", " per cent")
		}
		return percentWord.ReplaceAllString(text, "$1 %$2")
	},
}

var (
	sentenceGap = regexp.MustCompile(`([a-zäöüß%)]\.) ([A-ZÄÖÜ])`)
	lastStop    = regexp.MustCompile(`([a-zäöüß\d%)])\.$`)
	wideFigure  = regexp.MustCompile(`(\d) ([A-Za-z%€])`)
	percentWord = regexp.MustCompile(`(\d) Prozent([ .,;:])`)
	pounds      = regexp.MustCompile(`£(\d[\d.,]*\d|\d)(m|bn| million| billion)([^\w)])`)
	euros       = regexp.MustCompile(`(\d[\d.,]*\d|\d) (Millionen|Milliarden) Euro([^\w)])`)
)

// What a pound and a euro are worth in dollars in the bracket edit.
const (
	dollarsAPound = 1.5
	dollarsAEuro  = 1.1
)

// inBrackets tells each amount again in dollars, in a bracket behind it.
func inBrackets(text, lang string) string {
	if strings.Contains(text, "$") || strings.Contains(text, "Dollar") {
		return text
	}
	if lang == "en" {
		return pounds.ReplaceAllStringFunc(text, func(s string) string {
			m := pounds.FindStringSubmatch(s)
			v, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
			if err != nil {
				return s
			}
			return fmt.Sprintf("£%s%s ($%.3g%s)%s", m[1], m[2], v*dollarsAPound, m[2], m[3])
		})
	}
	return euros.ReplaceAllStringFunc(text, func(s string) string {
		m := euros.FindStringSubmatch(s)
		v, err := strconv.ParseFloat(strings.ReplaceAll(strings.ReplaceAll(m[1], ".", ""), ",", "."), 64)
		if err != nil {
			return s
		}
		in := strings.ReplaceAll(strconv.FormatFloat(v*dollarsAEuro, 'f', 1, 64), ".", ",")
		return fmt.Sprintf("%s %s Euro (%s %s Dollar)%s", m[1], m[2], in, m[2], m[3])
	})
}

// TestEditedPassages: the wording around a relation may change while the relation does not. Of the contradictions of testdata/pairs that an
// edit touches, at least the share of testdata/edited.yaml must still be found, in percent by edit and language; of the consistent ones no
// more than its "alarms" may get a finding. With -v it tells each.
func TestEditedPassages(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of passages")
	}
	raw, err := os.ReadFile("../testdata/edited.yaml")
	if err != nil {
		t.Fatal(err)
	}
	type bound struct {
		Found  map[string]float64 `yaml:"found"`
		Alarms map[string]int     `yaml:"alarms"`
	}
	var bounds map[string]bound
	if err := yaml.UnmarshalWithOptions(raw, &bounds, yaml.Strict()); err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	for name, change := range edits {
		found, all, alarms := map[string]int{}, map[string]int{}, map[string]int{}
		for _, f := range pairFiles(t) {
			for _, p := range f.pairs {
				if bad := change(p.Bad, p.Lang); bad != p.Bad && p.Missed == "" {
					all[p.Lang]++
					if len(p.findings(t, e, bad)) > 0 {
						found[p.Lang]++
					} else {
						t.Logf("%s, lost: %s", name, bad)
					}
				}
				if good := change(p.Good, p.Lang); good != p.Good {
					if found := p.findings(t, e, good); len(found) > 0 {
						alarms[p.Lang]++
						t.Logf("%s, flagged: %s %v", name, good, found)
					}
				}
			}
		}
		for lang, least := range bounds[name].Found {
			share := 100 * float64(found[lang]) / float64(max(all[lang], 1))
			t.Logf("%s, %s: %d of %d found = %.1f %%, %d consistent ones flagged", name, lang, found[lang], all[lang], share, alarms[lang])
			if share < least || alarms[lang] > bounds[name].Alarms[lang] {
				t.Errorf("%s, %s: %.1f %% found and %d flagged, the file asks for %v and %d", name, lang, share, alarms[lang], least, bounds[name].Alarms[lang])
			}
		}
	}
}
