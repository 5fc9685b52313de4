package validate_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"crossfoot/validate"
)

// grid is a passage with places that several wordings can fill, so that all their combinations are tried: how much of what is
// commonly written the checks understand, not only sentences that somebody thought of.
type grid struct {
	Lang string `yaml:"lang"`
	Date string `yaml:"date"`
	// Title is a headline, or "". It may have places as the passage has.
	Title string `yaml:"title"`
	// Passage has places, "{base}"; what fills them may have places too.
	Passage string `yaml:"passage"`
	// Fill is what stands at a place: one text, or several to choose from.
	Fill map[string]filling `yaml:"fill"`
	// Together are places whose nth texts go together: a figure and its parts, a noun in two cases.
	Together [][]string `yaml:"together"`
	// Bad are contradictions: what stands at a place instead, the nth for the nth of several texts.
	Bad []map[string]filling `yaml:"bad"`
	// Found is how many of the contradicting passages are found, "31 of 36".
	Found string `yaml:"found"`
}

// filling is one text or several.
type filling []string

// UnmarshalYAML reads a text as a list of one.
func (f *filling) UnmarshalYAML(raw []byte) error {
	if err := yaml.Unmarshal(raw, (*[]string)(f)); err == nil {
		return nil
	}
	var one string
	err := yaml.Unmarshal(raw, &one)
	*f = filling{one}
	return err
}

// mostPassages bounds the combinations of one grid; of more, some are taken throughout.
const mostPassages = 150

// TestGrids: no consistent passage of testdata/grids has a finding, and of the others as many as the file says.
// With -v it tells each that is missed.
func TestGrids(t *testing.T) {
	if testing.Short() {
		t.Skip("tens of thousands of passages")
	}
	e := engine(t)
	paths, err := filepath.Glob("../testdata/grids/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no grids", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var grids []grid
		if err := yaml.UnmarshalWithOptions(raw, &grids, yaml.Strict()); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for i, g := range grids {
			t.Run(strings.TrimSuffix(filepath.Base(path), ".yaml")+"/"+g.Lang+"/"+strconv.Itoa(i+1), func(t *testing.T) {
				t.Parallel()
				g.run(t, e)
			})
		}
	}
}

func (g grid) run(t *testing.T, e *validate.Engine) {
	for _, other := range g.Bad {
		for name := range other {
			if _, ok := g.Fill[name]; !ok {
				t.Fatalf("what contradicts stands at %q, which nothing fills", name)
			}
		}
	}
	found, all := 0, 0
	for _, c := range g.choices(t) {
		good := g.pair(t, c, nil)
		if got := good.findings(t, e, good.Good); len(got) > 0 {
			t.Errorf("consistent, but flagged: %s %q\n%v", good.Title, good.Good, got)
		}
		for _, other := range g.Bad {
			bad := g.pair(t, c, other)
			if bad == good {
				continue
			}
			all++
			if len(bad.findings(t, e, bad.Good)) > 0 {
				found++
			} else {
				t.Logf("missed: %s %s", bad.Title, bad.Good)
			}
		}
	}
	if got := fmt.Sprint(found, " of ", all); got != g.Found {
		t.Errorf("found: %s, the file says %q", got, g.Found)
	}
}

var place = regexp.MustCompile(`\{(\w+)\}`)

// choices lists which of its texts stands at each place that has several.
func (g grid) choices(t *testing.T) []map[string]int {
	t.Helper()
	led := map[string]string{}
	for _, names := range g.Together {
		for _, name := range names[1:] {
			led[name] = names[0]
		}
	}
	all := []map[string]int{{}}
	for _, name := range slices.Sorted(maps.Keys(g.Fill)) {
		if led[name] != "" {
			continue
		}
		var more []map[string]int
		for _, c := range all {
			for i := range g.Fill[name] {
				next := maps.Clone(c)
				next[name] = i
				more = append(more, next)
			}
		}
		all = more
	}
	for _, c := range all {
		for name, first := range led {
			c[name] = c[first]
		}
	}
	// Choices that differ only at places that their passage does not have are one.
	seen := map[pair]bool{}
	all = slices.DeleteFunc(all, func(c map[string]int) bool {
		p := g.pair(t, c, nil)
		again := seen[p]
		seen[p] = true
		return again
	})
	if len(all) <= mostPassages {
		return all
	}
	some := make([]map[string]int, mostPassages)
	for i := range some {
		some[i] = all[i*len(all)/mostPassages]
	}
	return some
}

// pair is the passage with its places filled as chosen, with what other says instead.
func (g grid) pair(t *testing.T, chosen map[string]int, other map[string]filling) pair {
	return pair{Lang: g.Lang, Date: g.Date, Title: g.filled(t, g.Title, chosen, other), Good: g.filled(t, g.Passage, chosen, other)}
}

// filled is a text with its places filled.
func (g grid) filled(t *testing.T, text string, chosen map[string]int, other map[string]filling) string {
	t.Helper()
	for depth := 0; place.MatchString(text); depth++ {
		if depth > 9 {
			t.Fatalf("%q: a place fills itself", g.Passage)
		}
		text = place.ReplaceAllStringFunc(text, func(at string) string {
			name := at[1 : len(at)-1]
			fill, ok := g.Fill[name]
			if !ok {
				t.Fatalf("nothing fills %s", at)
			}
			i := chosen[name]
			if instead, ok := other[name]; ok {
				return instead[min(i, len(instead)-1)]
			}
			return fill[i]
		})
	}
	return text
}
