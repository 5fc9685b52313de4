package report

import "testing"

func TestTallyLanguage(t *testing.T) {
	for _, c := range []struct {
		langs  map[string]int
		wanted string
		want   string
	}{
		{map[string]int{}, "", "en"},
		{map[string]int{"": 3, "de": 1}, "", "de"},
		{map[string]int{"de": 1, "en": 1}, "", "en"},
		{map[string]int{"de": 2, "en": 1}, "", "de"},
		{map[string]int{"de": 2}, "en", "en"},
	} {
		if got := (&tally{langs: c.langs}).language(c.wanted); got != c.want {
			t.Errorf("%v, wanted %q: %s, want %s", c.langs, c.wanted, got, c.want)
		}
	}
}
