package messages

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var hole = regexp.MustCompile(`\{[a-z]+\}`)

// TestLanguagesSayTheSame compares keys and holes of all catalogues.
func TestLanguagesSayTheSame(t *testing.T) {
	if got := strings.Join(Languages(), " "); got != "de en" {
		t.Fatalf("languages %s", got)
	}
	want := For(Fallback)
	for _, lang := range Languages() {
		c := For(lang)
		for key, text := range want.texts {
			other, ok := c.texts[key]
			if !ok {
				t.Errorf("%s lacks %s", lang, key)
			}
			a, b := hole.FindAllString(text, -1), hole.FindAllString(other, -1)
			slices.Sort(a)
			slices.Sort(b)
			if !slices.Equal(a, b) {
				t.Errorf("%s: %s has the holes %v, not %v", lang, key, b, a)
			}
		}
		for key := range c.texts {
			if _, ok := want.texts[key]; !ok {
				t.Errorf("%s has %s, which %s lacks", lang, key, Fallback)
			}
		}
	}
}

// TestHeadersDiffer keeps the columns of a sheet apart.
func TestHeadersDiffer(t *testing.T) {
	for _, lang := range Languages() {
		seen := map[string]string{}
		for key, text := range For(lang).texts {
			if !strings.HasPrefix(key, "column.") {
				continue
			}
			if other, ok := seen[text]; ok {
				t.Errorf("%s: %s and %s are both %q", lang, key, other, text)
			}
			seen[text] = key
		}
	}
}

func TestDropDownFits(t *testing.T) {
	for _, lang := range Languages() {
		n := 0
		for key, text := range For(lang).texts {
			if strings.HasPrefix(key, "decision.") {
				n += len([]rune(text)) + 1
			}
			if strings.HasPrefix(key, "decision.") && strings.Contains(text, ",") {
				t.Errorf("%s: %s has a comma", lang, key)
			}
		}
		if n > 255 {
			t.Errorf("%s: the drop-down has %d characters", lang, n)
		}
	}
}

func TestNumbers(t *testing.T) {
	tests := []struct {
		v      float64
		en, de string
	}{
		{0, "0", "0"}, {1234, "1234", "1234"}, {12345, "12,345", "12.345"}, {-1234567, "−1,234,567", "−1.234.567"},
		{0.5, "0.5", "0,5"}, {6.6666667, "6.667", "6,667"}, {53.16, "53.16", "53,16"}, {160e6, "160,000,000", "160.000.000"},
		{1e18, "1.000e+18", "1,000e+18"}, {0.00000012, "1.200e-07", "1,200e-07"},
	}
	for _, test := range tests {
		if got := For("en").Number(test.v, 4); got != test.en {
			t.Errorf("en: %v is %s", test.v, got)
		}
		if got := For("de").Number(test.v, 4); got != test.de {
			t.Errorf("de: %v is %s", test.v, got)
		}
	}
	if got := For("de").Percent(0.7647); got != "76,5 %" {
		t.Errorf("got %q", got)
	}
}

func TestTexts(t *testing.T) {
	c := For("xx")
	if c.Lang != Fallback {
		t.Errorf("an unknown language speaks %s", c.Lang)
	}
	if got := c.Text("no.such.key", "n", 1); got != "no.such.key" {
		t.Errorf("got %q", got)
	}
	if got := c.Label("kind", "own-kind"); got != "own-kind" {
		t.Errorf("got %q", got)
	}
	if got := c.Count("text.articles", 1) + ", " + c.Count("text.articles", 12000); got != "1 article, 12,000 articles" {
		t.Errorf("got %q", got)
	}
	if got := Variants("column.decision"); strings.Join(got, " ") != "Entscheidung Decision" {
		t.Errorf("got %v", got)
	}
}
