package times

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"crossfoot/extract/lang"
	"crossfoot/internal/wordform"
)

// slot says what an item of a pattern accepts.
type slot uint8

const (
	literal slot = iota // the word with an id
	class               // a word of a class
	slotDay
	slotMonthNumber
	slotYear
	slotShortYear
	slotYearDigit
	slotMonth
	slotWeekday
	slotOrdinal
	slotNumber
	slotUnit
	slotQuarterNumber
	slotDecade
	slotHour
	slotMinute
	slotClock  // four digits
	slotYearly // a nested time that is a year
	slotPart   // a nested time that may have an early, middle and late part
	slotDate   // a nested time
)

var slotNames = map[string]slot{
	"d": slotDay, "mn": slotMonthNumber, "y": slotYear, "yy": slotShortYear, "y1": slotYearDigit, "m": slotMonth, "wd": slotWeekday,
	"o": slotOrdinal, "n": slotNumber, "unit": slotUnit, "q": slotQuarterNumber, "dec": slotDecade,
	"h": slotHour, "min": slotMinute, "hm": slotClock, "Y": slotYearly, "P": slotPart, "D": slotDate,
}

// item is one step of a pattern.
type item struct {
	slot  slot
	id    int32 // of the word or class
	glued bool  // no white space may stand before it
}

// node is a state of the trie that all patterns of a language form.
type node struct {
	edges   []edge
	accepts []int32 // patterns that end here, first wins
}

type edge struct {
	item
	next int32
}

// word is what is known of a word of the language.
type word struct {
	id              int32 // as a literal; 0 is none
	classes         uint64
	month, weekday  lang.Calendar
	ordinal, number int
	decade          int
	unit            string
	capital         bool // is a name only with a capital
	unsure          bool // is often no month or weekday
	plural          bool // a unit of time in the plural
	starts          []edge
	alone           bool // a pattern that it begins ends with it
}

// grammar is a language's patterns and words, compiled.
type grammar struct {
	lang        *lang.Times `frozen:"-"`
	words       map[string]*word
	nodes       []node
	makers      []maker
	classes     map[string]int32
	digitStarts []edge
	suffixes    map[string]bool // of ordinals
	decades     map[string]bool // suffixes of decades

	known        wordform.Memo[word] `frozen:"-"` // what the words of texts are
	masks        [len(knownClasses)]uint64
	literalCount int32
}

var compiled sync.Map // *lang.Times to *grammar

// grammarOf compiles a pack's patterns once.
func grammarOf(p *lang.Pack) *grammar {
	t := p.Times()
	if g, ok := compiled.Load(t); ok {
		return g.(*grammar)
	}
	g := readyGrammar(p)
	if g == nil {
		g = compile(t)
	}
	have, _ := compiled.LoadOrStore(t, g)
	return have.(*grammar)
}

func compile(t *lang.Times) *grammar {
	g := &grammar{
		lang: t, words: map[string]*word{}, nodes: make([]node, 1), classes: map[string]int32{},
		suffixes: setOf(t.OrdinalSuffixes), decades: setOf(t.DecadeSuffixes),
	}
	g.names()
	g.classWords()
	for _, p := range t.Patterns {
		m, ok := makerOf(p.Kind)
		if !ok {
			continue
		}
		for _, alternative := range expand(p.Pattern) {
			g.add(alternative, int32(len(g.makers)))
		}
		g.makers = append(g.makers, m)
	}
	for _, suffix := range append(t.OrdinalSuffixes, t.DecadeSuffixes...) {
		g.word(suffix)
	}
	g.word("'")
	g.word("’")
	g.index()
	for c, name := range knownClasses {
		if id, ok := g.classes[name]; ok {
			g.masks[c] = 1 << id
		}
	}
	return g
}

func setOf(words []string) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		set[w] = true
	}
	return set
}

func (g *grammar) word(s string) *word {
	w := g.words[s]
	if w == nil {
		w = &word{}
		g.words[s] = w
	}
	return w
}

func (g *grammar) names() {
	for s, c := range g.lang.Months {
		w := g.word(s)
		w.month, w.capital, w.unsure = c, g.lang.Capitals, g.lang.Ambiguous[s]
	}
	for s, c := range g.lang.Weekdays {
		w := g.word(s)
		w.weekday, w.capital, w.unsure = c, g.lang.Capitals, g.lang.Ambiguous[s]
	}
	for s, n := range g.lang.Ordinals {
		g.word(s).ordinal = n
	}
	for s, n := range g.lang.Numbers {
		g.word(s).number = n
	}
	for s, n := range g.lang.Decades {
		g.word(s).decade = n
	}
	for _, s := range slices.Sorted(maps.Keys(g.lang.Units)) {
		w, u := g.word(s), g.lang.Units[s]
		w.unit, w.plural = u, g.lang.Plurals[s]
		w.classes |= 1 << g.class(u)
	}
}

// class numbers the classes of words; those beyond 63 share the last.
func (g *grammar) class(name string) int32 {
	id, ok := g.classes[name]
	if !ok {
		id = min(int32(len(g.classes)), 63)
		g.classes[name] = id
	}
	return id
}

func (g *grammar) classWords() {
	for _, name := range slices.Sorted(maps.Keys(g.lang.Classes)) {
		for _, s := range g.lang.Classes[name] {
			g.word(s).classes |= 1 << g.class(name)
		}
	}
	for s := range g.lang.Stop {
		g.word(s).classes |= 1 << g.class("stop")
	}
}

// is reports whether the word belongs to the class.
func (g *grammar) is(w *word, c knownClass) bool { return w != nil && w.classes&g.masks[c] != 0 }

// index notes for each word the patterns that it may begin.
func (g *grammar) index() {
	literals := map[int32][]int{} // by the word's id
	var others []int
	edges := g.nodes[0].edges
	for i, e := range edges {
		if e.slot.digits() {
			g.digitStarts = append(g.digitStarts, e)
		}
		if e.slot == literal {
			literals[e.id] = append(literals[e.id], i)
		} else {
			others = append(others, i)
		}
	}
	for _, w := range g.words {
		begins := literals[w.id]
		for _, i := range others {
			if edges[i].fits(w) {
				begins = append(begins, i)
			}
		}
		slices.Sort(begins)
		for _, i := range begins {
			w.starts = append(w.starts, edges[i])
			w.alone = w.alone || len(g.nodes[edges[i].next].accepts) > 0
		}
	}
}

// digits reports whether the slot may begin with digits.
func (s slot) digits() bool {
	switch s {
	case slotDay, slotMonthNumber, slotYear, slotShortYear, slotYearDigit, slotOrdinal, slotNumber, slotQuarterNumber, slotDecade, slotHour, slotMinute, slotClock:
		return true
	}
	return false
}

// fits reports whether a word may stand in the item.
func (it item) fits(w *word) bool {
	if w == nil {
		return false
	}
	switch it.slot {
	case literal:
		return w.id == it.id
	case class:
		return w.classes>>it.id&1 == 1
	case slotMonth:
		return w.month.N > 0
	case slotWeekday:
		return w.weekday.N > 0
	case slotOrdinal:
		return w.ordinal > 0
	case slotNumber:
		return w.number > 0
	case slotUnit:
		return w.unit != ""
	case slotDecade:
		return w.decade > 0
	}
	return false
}

// expand writes a pattern out without groups: [a|b] may be missing, (a|b) is one
// of the two. Groups do not nest.
func expand(pattern string) []string {
	open := strings.IndexAny(pattern, "[(")
	if open < 0 {
		return []string{pattern}
	}
	closing := open + strings.IndexAny(pattern[open:], "])")
	if closing < open {
		return nil
	}
	choices := strings.Split(pattern[open+1:closing], "|")
	if pattern[open] == '[' {
		choices = append(choices, "")
	}
	var out []string
	for _, rest := range expand(pattern[closing+1:]) {
		for _, c := range choices {
			out = append(out, pattern[:open]+c+rest)
		}
	}
	return out
}
