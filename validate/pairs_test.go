package validate_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"crossfoot/rules"
	"crossfoot/validate"
	"crossfoot/validate/check"
)

// pair is a passage in a consistent and, unless it is a trap, a contradicting variant.
type pair struct {
	Lang  string `yaml:"lang"`
	Date  string `yaml:"date"`
	Title string `yaml:"title"`
	Good  string `yaml:"good"`
	Bad   string `yaml:"bad"`
	// Missed says why the contradiction is not found yet. A pair so marked must
	// still be missed, so that the mark goes when the mechanism comes.
	Missed string `yaml:"missed"`
	// Rule is the one that must find the contradiction, Says the message of a finding in the pair's language; "" where any will do.
	Rule string `yaml:"rule"`
	Says string `yaml:"says"`
}

// finding is the rule that a contradiction broke, and its message in the pair's language.
type finding struct{ rule, message string }

// TestPairs runs the minimal pairs of testdata/pairs: nothing may be found in a
// good variant, something must be in a bad one.
func TestPairs(t *testing.T) {
	e := engine(t)
	for _, f := range pairFiles(t) {
		for i, p := range f.pairs {
			t.Run(f.name+"/"+p.Lang+"/"+strconv.Itoa(i+1), func(t *testing.T) { p.run(t, e) })
		}
	}
}

// TestTornPassages: a headline, a caption or a torn file may end or begin anywhere; nothing may fail there.
func TestTornPassages(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of passages")
	}
	e := engine(t)
	for n, f := range pairFiles(t) {
		for i, p := range f.pairs {
			words := strings.Fields(p.Good)
			at := (7*i + n) % len(words)
			p.findings(t, e, strings.TrimRight(strings.Join(words[:at+1], " "), ".,;:!?–"))
			p.findings(t, e, strings.TrimRight(p.Good, ".!?"))
			p.findings(t, e, strings.Join(words[at:], " "))
		}
	}
}

func engine(t *testing.T) *validate.Engine {
	t.Helper()
	book, err := rules.Load()
	if err != nil {
		t.Fatal(err)
	}
	return validate.New(book)
}

// pairFile is a file of pairs, by its name without the extension.
type pairFile struct {
	name  string
	pairs []pair
}

func pairFiles(t *testing.T) []pairFile {
	t.Helper()
	paths, err := filepath.Glob("../testdata/pairs/*.yaml")
	if err != nil || len(paths) == 0 {
		t.Fatal("no pairs", err)
	}
	var files []pairFile
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f := pairFile{name: strings.TrimSuffix(filepath.Base(path), ".yaml")}
		if err := yaml.Unmarshal(raw, &f.pairs); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		files = append(files, f)
	}
	return files
}

func (p pair) run(t *testing.T, e *validate.Engine) {
	if got := p.findings(t, e, p.Good); len(got) > 0 {
		t.Errorf("consistent, but flagged: %q\n%v", p.Good, got)
	}
	if p.Bad == "" {
		return
	}
	got := p.findings(t, e, p.Bad)
	found := len(got) > 0
	switch {
	case !found && p.Missed == "":
		t.Errorf("contradicts itself, but not found: %q", p.Bad)
	case found && p.Missed != "":
		t.Errorf("found, though marked as missed: %q", p.Bad)
	case found && !slices.ContainsFunc(got, p.asked):
		t.Errorf("not found as %s %s: %q\n%v", p.Rule, p.Says, p.Bad, got)
	}
}

// asked: the finding is by the pair's rule and says what the pair asks for.
func (p pair) asked(f finding) bool {
	return (p.Rule == "" || f.rule == p.Rule) && (p.Says == "" || f.message == p.Says)
}

func (p pair) findings(t *testing.T, e *validate.Engine, text string) []finding {
	t.Helper()
	var out []finding
	p.Good = text
	_, checks := p.read(t, e)
	for _, k := range checks {
		if k.Verdict == check.Inconsistent {
			out = append(out, finding{k.Rule.ID, k.Messages[p.Lang]})
		}
	}
	return out
}
