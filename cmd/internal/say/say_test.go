package say

import (
	"regexp"
	"slices"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
)

func TestCatalogueIsYAML(t *testing.T) {
	var want map[string]map[string]string
	if err := yaml.Unmarshal([]byte(source), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, parse(source)); diff != "" {
		t.Errorf("the plain reader and YAML differ (-yaml +ours):\n%s", diff)
	}
}

func TestEverySentenceInEveryLanguage(t *testing.T) {
	holes := regexp.MustCompile(`\{[a-z]+\}`)
	for id, entry := range parse(source) {
		var first []string
		for lang := range parse(source)["language"] {
			text := entry[lang]
			if text == "" {
				t.Errorf("%s: nothing in %s", id, lang)
			}
			found := holes.FindAllString(text, -1)
			slices.Sort(found)
			found = slices.Compact(found)
			if first == nil {
				first = found
			} else if !slices.Equal(first, found) {
				t.Errorf("%s: placeholders differ by language: %v, %v", id, first, found)
			}
		}
	}
}

func TestText(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "a.txt: no such file or folder; check the name",
		"de": "a.txt: keine solche Datei, kein solcher Ordner; Namen prüfen",
	} {
		if got := (Voice{lang}).Text("not-found", "path", "a.txt"); got != want {
			t.Errorf("%s: %q", lang, got)
		}
	}
	if got := (Voice{"en"}).Text("no such id"); got != "no such id" {
		t.Errorf("unknown id: %q", got)
	}
}

func TestEnvironment(t *testing.T) {
	for value, want := range map[string]string{"de_AT.UTF-8": "de", "C": "en", "fr_FR": "en", "": "en"} {
		t.Setenv("LC_ALL", value)
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", "")
		if got := New("").Lang; got != want {
			t.Errorf("LC_ALL=%s: %s", value, got)
		}
	}
	if got := New("de").Lang; got != "de" {
		t.Errorf("asked for de: %s", got)
	}
}
