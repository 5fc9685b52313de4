package lang

import (
	"embed"
	"strings"
	"unicode"
)

//go:embed */tables.yaml
var tableFiles embed.FS

// Tables is what the reader of tables knows of a language: words in the names of
// rows and columns.
type Tables struct {
	// Total names what adds up others, Part what details another ("of which"), Share
	// a percentage of a whole, Change what became of a figure, Mean an average, Order
	// a rank or running number.
	Total, Part, Share, Change, Mean, Order Labels
	// Count says that things are counted, whatever unit the table has.
	Count Labels
	// Older names the earlier of two periods, Newer the later one.
	Older, Newer Labels
	// Missing are ways to say that there is no figure.
	Missing map[string]bool
	// In stands before a unit: "in Mio. Euro".
	In map[string]bool
	// Quarters are words beside a number that make it a quarter or a half of a year.
	Quarters, Halves Labels
	// Powers are ways to write powers of ten in digits: "1.000", "000s".
	Powers map[string]int
}

// Tables is the pack's part for tables.
func (p *Pack) Tables() *Tables {
	return p.tables.get(p, partTables, func() *Tables { return loadTables(p.Code) })
}

type tablesFile struct {
	Total, Part, Share, Change, Mean, Order []string
	Older, Newer, Quarters, Halves, Count   []string
	Missing, In                             []string
	Powers                                  map[string]int
}

func loadTables(code string) *Tables {
	var f tablesFile
	decode(tableFiles, code+"/tables.yaml", &f)
	return &Tables{
		Total: labelsOf(f.Total), Part: labelsOf(f.Part), Share: labelsOf(f.Share), Change: labelsOf(f.Change), Mean: labelsOf(f.Mean),
		Order: labelsOf(f.Order), Older: labelsOf(f.Older), Newer: labelsOf(f.Newer), Quarters: labelsOf(f.Quarters), Halves: labelsOf(f.Halves),
		Count: labelsOf(f.Count), Missing: setOf(f.Missing), In: setOf(f.In), Powers: f.Powers,
	}
}

// Labels is a set of words and phrases to look for in the name of a row or column.
type Labels struct {
	words    map[string]bool
	prefixes []string // beginnings of words
	phrases  []string // with a space at both ends, or signs
}

func labelsOf(forms []string) Labels {
	l := Labels{words: map[string]bool{}}
	for _, f := range forms {
		switch {
		case strings.HasSuffix(f, "*"):
			l.prefixes = append(l.prefixes, strings.TrimSuffix(f, "*"))
		case strings.IndexFunc(f, notWord) >= 0:
			l.phrases = append(l.phrases, f)
		default:
			l.words[f] = true
		}
	}
	return l
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// Found says where in a label a form stands.
type Found uint8

// The places. Opens is the first word, Whole all of the label.
const (
	Nowhere Found = iota
	Inside
	Prefix // the beginning of a longer word
	Opens
	Whole
)

// In looks for the forms in a label in lower case.
func (l Labels) In(label string) Found {
	best := Nowhere
	words := strings.FieldsFunc(label, notWord)
	for i, w := range words {
		at := Nowhere
		switch {
		case l.words[w] && len(words) == 1:
			at = Whole
		case l.words[w] && i == 0:
			at = Opens
		case l.words[w]:
			at = Inside
		default:
			for _, p := range l.prefixes {
				if strings.HasPrefix(w, p) {
					at = Prefix
				}
			}
		}
		best = max(best, at)
	}
	padded := " " + strings.Join(strings.Fields(label), " ") + " "
	for _, p := range l.phrases {
		if strings.Contains(padded, " "+p+" ") || !strings.ContainsFunc(p, unicode.IsLetter) && strings.Contains(label, p) {
			best = max(best, Opens)
		}
	}
	return best
}
