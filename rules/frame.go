package rules

import (
	"sync"
	"sync/atomic"

	"crossfoot/internal/plain"
)

// Frame says how a language binds numbers to each other: its roles, and the
// patterns whose match fills them.
type Frame struct {
	ID    string          `yaml:"frame"`
	Kind  string          `yaml:"kind"`
	Doc   string          `yaml:"doc"`
	Roles map[string]Role `yaml:"roles"`
	// Binder names the mechanism that fills the roles: "pattern" (the default) or
	// one of the article-wide ones ("repeat", "pairs", …) with its Options.
	Binder  string            `yaml:"binder"`
	Options map[string]string `yaml:"options"`
	// Vars names what the binder adds besides roles: "word" or "value".
	Vars map[string]string `yaml:"vars"`
	// Patterns by language, tried in order; the first that matches at a place wins.
	Patterns map[string]plain.Later[[]string] `yaml:"patterns"`
	// Slots by language fill the roles around a cue, in any order.
	Slots map[string]plain.Soon[*Slots] `yaml:"slots"`
	// Window by language fill the roles from the sentences around marked numbers.
	Window map[string]plain.Soon[[]*Window] `yaml:"window"`
	// Unless is a word class: where one of its single words stands in the sentences
	// of a binding, the frame does not bind.
	Unless string `yaml:"unless"`
	// UnlessNext: nor does it where the word stands in the sentence behind.
	UnlessNext bool `yaml:"unless-next"`
	// UnlessBefore: nor in the sentence before.
	UnlessBefore bool `yaml:"unless-before"`
	// Complete says how roles that no pattern filled are looked for elsewhere.
	Complete []Completion `yaml:"complete"`

	File     string          `yaml:"-"`
	captures map[string]bool // capture name → has a value
}

// Role says what may fill it.
type Role struct {
	// Type is a quantity class (see package-level [Types]) or "time".
	Type string `yaml:"type"`
	// Like names a role whose unit this one must share.
	Like string `yaml:"like"`
	// Unlike names a role whose unit this one must not share.
	Unlike string `yaml:"unlike"`
	// Many: the role takes several members, a list in expressions.
	Many bool `yaml:"many"`
	// Bare: a number without a unit takes that of the role it must be like ("of the
	// 11,000 tonnes, 6,500 were sold").
	Bare bool `yaml:"bare"`
	// Plain: a hedge before the figure belongs to something else ("5m a year, or 50m over
	// ten years").
	Plain bool `yaml:"plain"`
	// Rounded: a whole number of things is a rounded one ("nine for each place").
	Rounded bool `yaml:"rounded"`
	// Exact: the figure is a mark, as written and not rounded.
	Exact bool `yaml:"exact"`
	// Noun: what is counted must be the same as in the role of Like.
	Noun bool `yaml:"noun"`
	// Word marks a role filled by a class of words with values ("half", "doubled").
	Word bool `yaml:"word"`
}

// Completion fills a role from other sentences.
type Completion struct {
	Role string `yaml:"role"`
	// Needs lists roles that must be filled for the search to make sense.
	Needs []string `yaml:"needs"`
	// Back and Forward count sentences searched before and after.
	Back    int `yaml:"back"`
	Forward int `yaml:"forward"`
	// Same lists claim attributes that must not differ: subject, metric, time, noun,
	// sort (a change or a level), moment (no two times that differ), later (no time
	// before the other's), year, when (the time of the role "when"), topic (of another
	// sentence only what may be the metric), thing (a topic, or counts of one noun),
	// words (both sentences have a content word), unshared (the candidate has no share of
	// its own), unsummed (the candidate cannot be the whole of the role's counts or money: it
	// stands behind them or in another sentence).
	Same []string `yaml:"same"`
	// Near is a word class: one of its single words must stand by the candidate, before
	// it with no other figure between, or right behind it; none of Apart may.
	Near  string `yaml:"near"`
	Apart string `yaml:"apart"`
	// Before: only candidates that stand before the binding's figures.
	Before bool `yaml:"before"`
	// Nearest: only the candidates of the nearest sentence that has any.
	Nearest bool `yaml:"nearest"`
	// Lone: only candidates larger than what the binding holds, and a finding only where
	// there is but one.
	Lone bool `yaml:"lone"`
	// Otherwise: only where the steps before found nothing for the role.
	Otherwise bool `yaml:"otherwise"`
	// All fills a role that takes several members with every candidate.
	All bool `yaml:"all"`
	// Assert allows a finding where no candidate fits; otherwise only agreement counts.
	Assert bool `yaml:"assert"`
}

// Types lists what a role's type may be.
var Types = map[string]bool{
	"any": true, "amount": true, "level": true, "figure": true, "money": true, "percent": true, "fraction": true, "ratio": true,
	"share": true, "points": true, "multiple": true, "measure": true, "duration": true, "count": true,
	"number": true, "age": true, "time": true, "year": true, "date": true, "ago": true, "earlier": true, "dated": true, "told": true,
	"period": true, "relative": true, "later": true,
	"month": true, "quarter": true, "ordinal": true, "numeral": true,
}

// Pattern is a pattern of one language. What it takes to run it is made when it is asked
// for, and for most it never is.
type Pattern struct {
	// Head is what is looked at first.
	Head Head

	asked   sync.Once
	made    sync.Once
	besides []int32
	plan    *Plan
	needs   [][]int

	from  source
	ready readyPattern
	read  sync.Once
	tree  *tree
}

// source is where a pattern stands that is not read yet.
type source struct {
	frame *Frame
	vocab *Vocabulary
	text  string // of a marker; of others:
	lang  string
	n     int // of the frame's patterns in the language
}

func (s *source) pattern() string {
	if s.text != "" {
		return s.text
	}
	return s.frame.Patterns[s.lang].Get()[s.n]
}

// tree is a pattern that is read.
type tree struct {
	root  Node
	wants wants
}

// Plan is what it takes to run a pattern.
type Plan struct {
	// Code is the pattern's tree as instructions.
	Code []Inst
	// Then are the marks of what can stand behind a match's first item, 0 where that may be anything.
	Then Marks
	// Opens: a match begins at the beginning of a sentence.
	Opens bool
	// First tells what the pattern can begin with, for dispatch.
	First First
}

// parsed is the pattern's tree.
func (p *Pattern) parsed() *tree {
	p.read.Do(func() {
		var err error
		if p.tree, err = parsePattern(p.from.pattern(), p.from.frame, p.from.vocab); err != nil {
			panic(err) // it was read when the rule book was made ready
		}
	})
	return p.tree
}

// Needs are groups of ids of words and classes: without one of each the pattern cannot
// match. The first is the pattern's key.
func (p *Pattern) Needs() [][]int {
	p.ask()
	return p.needs
}

// ask finds the needs, once.
func (p *Pattern) ask() {
	p.asked.Do(func() {
		if p.ready.plan != "" {
			p.setNeeds(p.ready.readNeeds())
			return
		}
		p.setNeeds(p.parsed().wants.needs())
	})
}

func (p *Pattern) setNeeds(groups [][]int) {
	p.needs, p.besides = groups, nil
	for i, group := range groups {
		if i == 0 {
			continue
		}
		p.besides = append(p.besides, int32(len(group)))
		for _, id := range group {
			p.besides = append(p.besides, int32(id))
		}
	}
}

// Besides are the needs but for the key, which stands where a keyed pattern is tried: of each group how many ids it
// has, and these.
func (p *Pattern) Besides() []int32 {
	p.ask()
	return p.besides
}

// Plan makes the plan, once.
func (p *Pattern) Plan() *Plan {
	p.made.Do(func() {
		if p.plan = p.ready.readPlan(); p.plan == nil {
			p.plan = p.parsed().newPlan()
		}
		p.from.vocab.number(p.plan)
	})
	return p.plan
}

func (t *tree) newPlan() *Plan {
	plan := new(Plan)
	plan.First, _ = first(t.root)
	plan.First.index()
	plan.Then = thenMarks(&t.root)
	plan.Opens = opens(&t.root)
	plan.Code = append(assemble(&t.root, make([]Inst, 0, 2*size(&t.root))), Inst{Op: OpMatch})
	return plan
}

// First is what a match can begin with.
type First struct {
	Quantity, Time bool
	Numeral        bool // words and figures that put something at a number
	End            bool // the marks that close a sentence
	Any            bool

	onlyWords bool      `frozen:"-"`
	number    uint32    `frozen:"-"` // of the set of Words among those of the vocabulary; 0 where it has none
	marks     Marks     `frozen:"-"`
	choice    *choice   `frozen:"-"` // by which of Words an alternative begins with, where there are many
	set       idSet     `frozen:"-"` // of Words
	more      moreMarks `frozen:"-"` // of Words

	Words []int
}

// HasAny reports whether a match can begin with the word. The word remembers the answer.
func (f *First) HasAny(w *Word) bool {
	if answers := w.begins.Load(); answers != nil {
		switch answers[f.number/beginsInWord].Load() >> (f.number % beginsInWord * 2) & beginsYes {
		case beginsYes:
			return true
		case beginsNo:
			return false
		}
	}
	return f.ask(w)
}

// ask is HasAny where the word has no answer yet.
func (f *First) ask(w *Word) bool {
	if len(w.IDs) == 0 || len(f.Words) == 0 {
		return false
	}
	if f.number == 0 {
		return f.hasAny(w)
	}
	answers := w.begins.Load()
	if answers == nil {
		answers = new(beginnings)
		if !w.begins.CompareAndSwap(nil, answers) {
			answers = w.begins.Load()
		}
	}
	known := uint64(beginsNo)
	if f.hasAny(w) {
		known = beginsYes
	}
	answers[f.number/beginsInWord].Or(known << (f.number % beginsInWord * 2))
	return known == beginsYes
}

// beginnings are two bits for each number of a set of words that matches may begin with: whether a word was
// asked if it is one of them, and whether it is.
type beginnings [(mostBeginnings + beginsInWord - 1) / beginsInWord]atomic.Uint64

const (
	mostBeginnings = 2048
	beginsInWord   = 32
	beginsNo       = 1
	beginsYes      = 3
)

func (f *First) hasAny(w *Word) bool {
	if !f.more.meet(&w.more) {
		return false
	}
	if w.set != nil && len(f.Words) < len(w.IDs) {
		return w.set.hasAny(f.Words)
	}
	return f.set.hasAny(w.IDs)
}

// number gives each set of words that a match, or an alternative of it, can begin with its number.
func (v *Vocabulary) number(p *Plan) {
	v.firstsMu.Lock()
	defer v.firstsMu.Unlock()
	v.numberFirst(&p.First)
	for i := range p.Code {
		if f := p.Code[i].First; f != nil {
			v.numberFirst(f)
		}
	}
}

func (v *Vocabulary) numberFirst(f *First) {
	key := make([]byte, 0, 64)
	for _, id := range f.Words {
		key = append(key, byte(id), byte(id>>8))
	}
	n, ok := v.firsts[string(key)]
	if !ok && len(v.firsts) < mostBeginnings-1 {
		if v.firsts == nil {
			v.firsts = map[string]uint32{}
		}
		n = uint32(len(v.firsts) + 1)
		v.firsts[string(key)] = n
	}
	f.number = n
}

// index makes the set and the marks.
func (f *First) index() {
	f.mark()
	f.more, f.set = moreOf(f.Words), idSetOf(f.Words)
}

// NodeKind is a pattern element's kind.
type NodeKind uint8

// The kinds of pattern element.
const (
	Seq NodeKind = iota
	Alt
	Opt
	WordNode   // a word or a class, by id
	Unmeasured // no quantity stands right before; takes nothing
	NotNode    // no single word of the class, by id; takes nothing
	NotBefore  // no single word of the class before it; takes nothing
	RoleNode   // a quantity or time
	Gap        // up to Max items that are plain words
	ClauseGap  // up to Max items that are plain words of one clause
	WideGap    // up to Max items of any kind within the sentence
	NextSent   // a sentence boundary
	SentStart  // the start of a sentence
	SentEnd    // the end of a sentence, its mark included
	RepeatNode // Kids[0] one or more times
)

// Node is an element of a pattern.
type Node struct {
	Kind   NodeKind
	Valued bool
	Free   bool    // RoleNode: whatever the unit
	Name   string  // RoleNode: role; WordNode: capture name or ""
	Type   string  // RoleNode: type override
	Class  string  // WordNode: the class's name, for captures
	Value  float64 // WordNode: value of the captured word
	ID     int     // WordNode, NotNode, NotBefore: the word's or class's id
	// Words is how many words the phrase has that the node ends; 0 where it is no phrase.
	Words int
	Max   int // gaps
	Kids  []Node
	// Letters are those of a word, or what a class counts for.
	Letters int    `frozen:"-"`
	wants   *wants `frozen:"-"` // of a class, which many patterns share
}

// Slots says how the numbers around a cue find their roles: by the words that
// stand directly before or behind them.
type Slots struct {
	// Cue is a pattern for the word that evokes the frame; "" where the binder needs
	// the markers alone.
	Cue string `yaml:"cue"`
	// Lead: what belongs to a cue mostly stands behind it, so that a number between
	// two cues belongs to the first, unless it stands right before the second.
	Lead bool `yaml:"lead"`
	// Roles are tried in order.
	Roles []Slot `yaml:"roles"`

	cue *Pattern `frozen:"-"`
}

// Window says how a sentence and those before it fill a frame, whatever stands
// between the numbers: some are known by their markers, the rest is what is left,
// and of the units concerned nothing may be left over.
type Window struct {
	// Cue is a pattern for words of which one must stand in the sentences; "" for none.
	Cue string `yaml:"cue"`
	// Unless is a word class of which none may stand in the sentences.
	Unless string `yaml:"unless"`
	// Back is how many sentences before may belong to it.
	Back int `yaml:"back"`
	// Needs lists roles that must be known by a marker.
	Needs []string `yaml:"needs"`
	// Timed names two roles, the earlier first, that the times of the claims tell
	// apart where no marker does.
	Timed []string `yaml:"timed"`
	// Apart names two roles whose numbers stand in different sentences, where the
	// window has several.
	Apart []string `yaml:"apart"`
	// Refers: the last sentence, which holds the cue, may take up the figures before
	// it without one of its own.
	Refers bool `yaml:"refers"`
	// Roles are tried in order; those that take the rest come last.
	Roles []Slot `yaml:"roles"`

	cue   *Pattern `frozen:"-"`
	least int      `frozen:"-"`
}

// Slot is a role with its markers: patterns that end, or begin, at the number, or
// both around a # that stands for it. The empty marker is a place next to the cue.
type Slot struct {
	Role   string   `yaml:"role"`
	Before []string `yaml:"before"`
	After  []string `yaml:"after"`
	// Own: the number stands in the cue's own clause, not behind a comma.
	Own bool `yaml:"own"`
	// Front: the number may stand in the clause before the cue's: "From a peak of 147 dollars, crude fell to 41".
	Front bool `yaml:"front"`
	// Rest: in a window, the role takes the number that is left (all of them, where
	// it takes many). Type narrows the role's, Like names a role of the same unit.
	Rest bool   `yaml:"rest"`
	Type string `yaml:"type"`
	Like string `yaml:"like"`

	markers []Marker `frozen:"-"`
	bare    bool     `frozen:"-"`
}

// Marker is what stands directly before and behind a number; either may be nil.
type Marker struct{ Before, After *Pattern }

// CuePattern is the compiled cue, nil where there is none.
func (s *Slots) CuePattern() *Pattern { return s.cue }

// CuePattern is the compiled cue, nil where there is none.
func (w *Window) CuePattern() *Pattern { return w.cue }

// Least is how many numbers the sentences must have to fill the window.
func (w *Window) Least() int { return w.least }

// Markers are the compiled markers; bare says that the empty one is among them.
func (s *Slot) Markers() (markers []Marker, bare bool) { return s.markers, s.bare }

// SeesUnits: the frame looks at what tells an amount again in another currency or unit: it is of such a kind, or asks what is told twice.
func (f *Frame) SeesUnits() bool {
	return f.Kind == "currency" || f.Kind == "unit" || f.Kind == "repeat" || f.Binder == "repeat"
}
