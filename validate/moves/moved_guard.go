package moves

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// What shows that a change told by a figure is that of two others, and not of something
// else that the passage speaks of.

// changesThose: nothing says that the change is of something else than the two figures.
func (c *Moves) changesThose(v *move, from, to int) bool {
	if c.otherSubjects(from, to) || !c.adjoining(from, to) && (c.ledOtherWay(v, from) || c.ledOtherWay(v, to)) || c.saidOfEarlier(v, from, to) ||
		c.imagined(v) || c.foretold(v, from, to) || v.q < 0 && c.SentenceHas(v.m.Sentence, classOnceMore) {
		return false
	}
	near := c.nearerEnd(v, from, to)
	if near < 0 {
		return c.HeadSentence(v.m.Sentence) || (c.opensBare(v) || c.takenAgain(v) || c.drawnFrom(v) || c.explainedBehind(v, from, to)) &&
			c.countsThose(v.m, from, to)
	}
	far := from + to - near
	return !c.turnsBetween(v, near) && !c.newSubject(v, near) && (c.Doc.Quantities[far].Sentence != v.m.Sentence || !c.turnsOther(v, far))
}

// countsThose: the change names no thing, or one that the two figures name too.
func (c *Moves) countsThose(stated *mention.Quantity, from, to int) bool {
	return stated.Unit != mention.Count || stated.Noun == "" || c.CountsPoints(stated) || c.Doc.Quantities[from].Noun != "" || c.Doc.Quantities[to].Noun != ""
}

// otherSubjects: the two figures are of two things, of which neither is a general word that
// may stand for the other ("the shares", "the figure").
func (c *Moves) otherSubjects(x, y int) bool {
	return c.SubjectsApart(x, y) && !c.standsIn(x) && !c.standsIn(y)
}

// standsIn: the subject of the claim is such a word.
func (c *Moves) standsIn(q int) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(c.Doc.Claims[q].Subject.Text)), func(w string) bool { return c.InClass(w, ClassStandIn) })
}

// ClassStandIn holds what a passage calls its thing when it names it again.
const ClassStandIn = "stand-in"

// saidOfEarlier: the change is told by a comparative, which is said of the earlier figure:
// "a year before it was 46, two fewer", "eight more than the Greens, who won 44".
func (c *Moves) saidOfEarlier(v *move, from, to int) bool {
	cue := v.Get(RoleDirection)
	if len(cue) == 0 {
		return false
	}
	switch cue[0].Class {
	case ClassUpComp, ClassDownComp:
		return c.lastBefore(v, from, to) == from && !c.ownClause(v, from) && !c.InPlace(from)
	case classUpThan, classDownThan:
		return c.lastBefore(v, from, to) == from || c.Doc.Quantities[to].First > v.m.First
	}
	return false
}

// comparesBack: a comparative is said of the earlier figure, right behind it, and compares it with the later one of the sentence
// before: "It sold 1,140 in March. In February it was 912, 20 per cent less."
func (c *Moves) comparesBack(v *move, from, to int) bool {
	m := &c.Doc.Quantities[from]
	return v.q == from+1 && m.Sentence == v.m.Sentence && c.Doc.Quantities[to].Sentence == m.Sentence-1 && v.m.First-m.Last <= tiedReach &&
		c.saidOfEarlier(v, from, to)
}

// ownClause: between the figure and the change stands a verb, and nothing that refers to the figure:
// "it had been 46, now they count two more".
func (c *Moves) ownClause(v *move, q int) bool {
	paused, verb := false, false
	for k := c.Doc.Quantities[q].Last; k < v.m.First; k++ {
		if c.concludes(k) {
			return false
		}
		switch lower := c.Doc.Tokens.All[k].Lower; {
		case stream.Pauses(lower):
			paused = true
		case paused && c.Finite(lower):
			verb = true
		}
	}
	return verb
}

// Finite: the word may be the verb of a clause.
func (c *Moves) Finite(lower string) bool {
	_, verb := c.Doc.Pack.Clauses().Verbs[lower]
	return verb || c.Doc.Pack.Clauses().Words[lower]&(lang.Be|lang.Have|lang.Auxiliary|lang.Modal) != 0
}

// lastBefore is the last of the two figures in the sentence of the change before it, -1
// where there is none.
func (c *Moves) lastBefore(v *move, from, to int) int {
	best := -1
	for _, k := range []int{from, to} {
		if k < v.next && k > best && c.Doc.Quantities[k].Sentence == v.m.Sentence {
			best = k
		}
	}
	return best
}

// RoleDirection is the captured word that says which way a change went.
const RoleDirection = "d"

// Word classes of direction whose words compare.
const (
	ClassUpComp   = "up-comp"
	ClassDownComp = "down-comp"
	classUpThan   = "up-than"
	classDownThan = "down-than"
)

// nearerEnd is the end that stands in the sentence of the change, the nearer one of
// two; -1 where none does.
func (c *Moves) nearerEnd(v *move, from, to int) int {
	best, dist := -1, 0
	for _, k := range []int{from, to} {
		m, stated := &c.Doc.Quantities[k], v.m
		if m.Sentence != stated.Sentence {
			continue
		}
		if d := max(m.First-stated.Last, stated.First-m.Last); best < 0 || d < dist {
			best, dist = k, d
		}
	}
	return best
}

// opensBare: before the change its sentence names nothing that it could be of: "An
// increase of five per cent", "That is three more".
func (c *Moves) opensBare(v *move) bool {
	for k := c.Doc.Tokens.Sentences[v.m.Sentence].First; k < v.m.First; k++ {
		if c.names(v, k) && !c.OfFigure(k) {
			return false
		}
	}
	return true
}

// opensOnSame: before the change its sentence names nothing but what stands in for, or was named in, the sentence before: "The
// price has since risen by".
func (c *Moves) opensOnSame(v *move) bool {
	before := c.ContentOfSentence(v.m.Sentence - 1)
	for k := c.Doc.Tokens.Sentences[v.m.Sentence].First; k < v.m.First; k++ {
		if !c.names(v, k) || c.OfFigure(k) || c.TokenIn(k, ClassStandIn) || c.TokenIn(k, classMeantime) {
			continue
		}
		if c.Phrase(c.ItemAt(c.Doc.Tokens.All[k].Start), c.ItemAt(c.Doc.Tokens.All[k].Start)+1).Shared(before) == 0 {
			return false
		}
	}
	return true
}

// classMeantime holds words for the time since what the sentence before tells.
const classMeantime = "meantime"

// drawnFrom: the sentence says before the change that it follows from what stands before: "the party has thus
// lost four points".
func (c *Moves) drawnFrom(v *move) bool {
	return c.TokensIn(c.Doc.Tokens.Sentences[v.m.Sentence].First, v.m.First, evidence.ClassHence)
}

// explainedBehind: the sentence behind the word tells both ends, and names nothing else nor a change of its
// own: "Its use has doubled. In May 40 had it, now it is 80."
func (c *Moves) explainedBehind(v *move, from, to int) bool {
	next := v.m.Sentence + 1
	return v.q < 0 && c.Doc.Quantities[from].Sentence == next && c.Doc.Quantities[to].Sentence == next && c.Elliptic(next) &&
		!c.SentenceHas(next, evidence.ClassUpOrDown)
}

// imagined: the change is none that was: "a rise of three would be too many".
func (c *Moves) imagined(v *move) bool {
	last, known := c.tellsKnown(v)
	return !known && last > 0 && c.TokensIn(last, min(last+unrealReach, c.Doc.Tokens.Sentences[v.m.Sentence].Last), evidence.ClassUnreal)
}

// foretold: a word without a figure tells a change that was only promised or expected, in a sentence that tells neither end: "it was
// 200 and is 320. A doubling had been announced".
func (c *Moves) foretold(v *move, from, to int) bool {
	s := v.m.Sentence
	return v.q < 0 && c.Doc.Quantities[from].Sentence != s && c.Doc.Quantities[to].Sentence != s && c.SentenceHas(s, classForetold)
}

// classForetold holds the verbs by which something was promised or expected.
const classForetold = "foretold"

// unrealReach is how many tokens behind a change a verb may stand that says it is none that was.
const unrealReach = 2

// takesUpReach is how many tokens stand between an article and the figure or noun behind it.
const takesUpReach = 2

// takenAgain: the change is told as one known already, and of nothing else: "she put the
// 25 per cent slide down to the rain".
func (c *Moves) takenAgain(v *move) bool {
	last, taken := c.tellsKnown(v)
	return taken && !c.saidOfThing(last, c.Doc.Tokens.Sentences[v.m.Sentence].Last)
}

// tellsKnown: the change is told by a noun as one known already; last is the token behind noun and figure.
func (c *Moves) tellsKnown(v *move) (last int, taken bool) {
	cue, sent := v.Get(RoleDirection), c.Doc.Tokens.Sentences[v.m.Sentence]
	if len(cue) == 0 || cue[0].Class != classUpStep && cue[0].Class != classDownStep && cue[0].Class != classAnyStep {
		return 0, false
	}
	first := v.m.First
	last = v.m.Last
	for c.Doc.Tokens.All[first].Start > cue[0].Span.Start {
		first--
	}
	for last < sent.Last && c.Doc.Tokens.All[last-1].End < cue[0].Span.End {
		last++
	}
	return last, c.TokensIn(max(sent.First, first-takesUpReach), first, ClassTakesUp)
}

// saidOfThing: what stands at the token says what the noun before it is of.
func (c *Moves) saidOfThing(k, last int) bool {
	if k >= last {
		return false
	}
	lower := c.Doc.Tokens.All[k].Lower
	return c.Doc.Pack.Clauses().Words[lower]&(lang.Attaching|lang.Of) != 0 || c.Doc.Pack.Clauses().Genitive[lower]
}

// names: the token says what its sentence speaks of.
func (c *Moves) names(v *move, k int) bool {
	return c.IsContent(k, false) && !c.InTime(k) && !c.TokenIn(k, ClassDeltaWord) && !c.TokenIn(k, evidence.ClassEarlierMark) && !c.inCue(v, k)
}

// turnsBetween: between the change and the figure stands a word of direction that is not
// the change's own, and goes another way or has something of its own to tell of, or one
// that turns to something else.
func (c *Moves) turnsBetween(v *move, end int) bool {
	lo, hi := v.m.Last, c.Doc.Quantities[end].First
	if end < v.next {
		lo, hi = c.Doc.Quantities[end].Last, v.m.First
	}
	turned, named := false, false
	for k := lo; k < hi; k++ {
		switch {
		case c.inCue(v, k):
		case end < v.next && c.TokenIn(k, evidence.ClassHence):
			return false
		case c.TokenIn(k, classTurnsOff):
			return true
		case c.Doc.Tokens.All[k].Lower == ";" && !c.TokenIn(k+1, ClassStandIn): // behind it may begin what is of something else
			turned, named = true, false
		case c.TokenIn(k, evidence.ClassUpOrDown):
			turned = true
			if c.goesOther(v, k) {
				return true
			}
		default:
			named = named || c.names(v, k)
		}
	}
	return turned && named
}

// turnsOther: between the change and the figure a word goes another way.
func (c *Moves) turnsOther(v *move, end int) bool {
	lo, hi := v.m.Last, c.Doc.Quantities[end].First
	if end < v.next {
		lo, hi = c.Doc.Quantities[end].Last, v.m.First
	}
	for k := lo; k < hi; k++ {
		if !c.inCue(v, k) && c.TokenIn(k, evidence.ClassUpOrDown) && c.goesOther(v, k) {
			return true
		}
	}
	return false
}

// ledReach is how many small words stand between a word of direction and the figure that it leads to.
const ledReach = 3

// ledOtherWay: a word that goes another way than the change leads to the figure: "sales rose to £1.1bn, up
// from £1bn, but profit fell by a third".
func (c *Moves) ledOtherWay(v *move, q int) bool {
	m := &c.Doc.Quantities[q]
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	for k := m.First - 1; k >= max(first, m.First-1-ledReach); k-- {
		if c.TokenIn(k, evidence.ClassUpOrDown) {
			return !c.inCue(v, k) && c.goesOther(v, k)
		}
		if !c.WordsIn(k, k+1, lang.Preposition|lang.Determiner) {
			return false
		}
	}
	return false
}

// adjoining: no figure stands between the two, which are in one sentence.
func (c *Moves) adjoining(from, to int) bool {
	return (from-to == 1 || to-from == 1) && c.Doc.Quantities[from].Sentence == c.Doc.Quantities[to].Sentence
}

// goesOther: the word of direction goes another way than the change, or the change none.
func (c *Moves) goesOther(v *move, k int) bool {
	cue := v.Get(RoleDirection)
	if len(cue) == 0 {
		cue = v.Get(evidence.RoleFactor)
	}
	return len(cue) == 0 || DirOf(cue[0].Class) != passage.Direction(c.TokenIn(k, classUp))
}

// Word classes: of rising, and of what turns to something else or to what was before.
const (
	classUp       = "up"
	classTurnsOff = "turns-off"
)

// newSubject: between the figure and the change a clause begins that names something else,
// and does not say that the change follows from the figure: "rose to 61%, and postal votes
// by 7%".
func (c *Moves) newSubject(v *move, end int) bool {
	if end >= v.next {
		return c.namedBehind(v, v.m.Last, c.beforeVerb(v, end), func(k int) bool { return c.joinsClauses(k) && !c.TokenIn(k, classBackWhen) })
	}
	if c.Precedes(v.m, ClassTakesUp) {
		return false
	}
	return c.namedBehind(v, c.Doc.Quantities[end].Last, v.m.First, func(k int) bool {
		return stream.Pauses(c.Doc.Tokens.All[k].Lower) || c.joinsClauses(k)
	})
}

// leadReach is how many tokens a verb and its preposition take before a figure.
const leadReach = 2

// beforeVerb is where what leads to the figure behind the size of a change begins: "ebbed by 13 points
// and stands at 58". "It doubled in May and reached 58" may have doubled to another.
func (c *Moves) beforeVerb(v *move, end int) int {
	first := c.Doc.Quantities[end].First
	for k := first - 1; v.q >= 0 && k >= max(v.m.Last, first-leadReach); k-- {
		if _, verb := c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower]; verb {
			return k
		}
	}
	return first
}

// namedBehind: of the tokens [first, last) one begins a clause, and one behind it names
// something; none says that what follows is drawn from what stands before.
func (c *Moves) namedBehind(v *move, first, last int, begins func(int) bool) bool {
	begun, named := false, false
	for k := first; k < last; k++ {
		switch {
		case c.inCue(v, k):
		case c.concludes(k):
			return false
		case begins(k):
			begun = true
		case begun && c.names(v, k):
			named = true
		}
	}
	return named
}

// concludes: the token says that what follows is drawn from what stands before: "so", ", which".
func (c *Moves) concludes(k int) bool {
	if c.TokenIn(k, evidence.ClassHence) {
		return true
	}
	if k == 0 || !c.TokenIn(k, classClauseOfThat) || c.Doc.Tokens.All[k+1].Capital {
		return false // ", das Bier"
	}
	before := c.Doc.Tokens.All[k-1].Lower
	return stream.Pauses(before) || c.Doc.Pack.Clauses().Words[before]&lang.Coordinator != 0
}

// joinsClauses: the token joins two clauses.
func (c *Moves) joinsClauses(k int) bool {
	return c.WordsIn(k, k+1, lang.Coordinator|lang.Subordinator)
}

// classClauseOfThat holds the words that say at the beginning of a clause that it is drawn from what stands
// before, ClassTakesUp those that take up what was told: "the threefold rise".
const (
	classClauseOfThat = "clause-of-that"
	ClassTakesUp      = "takes-up"
)

// classOnceMore holds the words that make a change one of several.
const classOnceMore = "once-more"

// Word classes of nouns that tell a change.
const (
	classUpStep   = "up-step"
	classDownStep = "down-step"
	classAnyStep  = "step"
)

// inCue: the token is one of the binding's words.
func (c *Moves) inCue(v *move, k int) bool {
	span := c.Doc.Tokens.All[k].Span
	for _, r := range v.Roles {
		for i := range r.Fillers {
			if r.Fillers[i].Quantity < 0 && r.Fillers[i].Span.Overlaps(span) {
				return true
			}
		}
	}
	return false
}
