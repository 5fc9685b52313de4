package validate

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// What shows that a change told by a figure is that of two others, and not of something
// else that the passage speaks of.

// changesThose: nothing says that the change is of something else than the two figures.
func (c *checker) changesThose(b *binding, q, from, to int) bool {
	if c.otherSubjects(from, to) || c.saidOfEarlier(b, q, from, to) {
		return false
	}
	stated := &c.Doc.Quantities[q]
	near := c.nearerEnd(q, from, to)
	if near < 0 {
		return c.headSentence(stated.Sentence) || c.opensBare(b, stated) && c.countsThose(stated, from, to)
	}
	far := from + to - near
	return !c.turnsBetween(b, q, near) && !c.newSubject(b, q, near) && (c.Doc.Quantities[far].Sentence != stated.Sentence || !c.turnsBetween(b, q, far))
}

// countsThose: the change names no thing, or one that the two figures name too.
func (c *checker) countsThose(stated *mention.Quantity, from, to int) bool {
	return stated.Unit != mention.Count || stated.Noun == "" || c.countsPoints(stated) || c.Doc.Quantities[from].Noun != "" || c.Doc.Quantities[to].Noun != ""
}

// otherSubjects: the two figures are of two things, of which neither is a general word that
// may stand for the other ("the shares", "the figure").
func (c *checker) otherSubjects(x, y int) bool {
	return c.subjectsApart(x, y) && !c.standsIn(x) && !c.standsIn(y)
}

// standsIn: the subject of the claim is such a word.
func (c *checker) standsIn(q int) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(c.Doc.Claims[q].Subject.Text)), func(w string) bool { return c.inClass(w, classStandIn) })
}

// classStandIn holds what a passage calls its thing when it names it again.
const classStandIn = "stand-in"

// saidOfEarlier: the change is told by a comparative, which is said of the earlier figure:
// "a year before it was 46, two fewer", "eight more than the Greens, who won 44".
func (c *checker) saidOfEarlier(b *binding, q, from, to int) bool {
	cue := b.get(roleDirection)
	if len(cue) == 0 {
		return false
	}
	switch cue[0].class {
	case classUpComp, classDownComp:
		return c.lastBefore(q, from, to) == from
	case classUpThan, classDownThan:
		return c.lastBefore(q, from, to) == from || c.Doc.Quantities[to].First > c.Doc.Quantities[q].First
	}
	return false
}

// lastBefore is the last of the two figures in the sentence of the change before it, -1
// where there is none.
func (c *checker) lastBefore(q, from, to int) int {
	best := -1
	for _, k := range []int{from, to} {
		if k < q && k > best && c.Doc.Quantities[k].Sentence == c.Doc.Quantities[q].Sentence {
			best = k
		}
	}
	return best
}

// roleDirection is the captured word that says which way a change went.
const roleDirection = "d"

// Word classes of direction whose words compare.
const (
	classUpComp   = "up-comp"
	classDownComp = "down-comp"
	classUpThan   = "up-than"
	classDownThan = "down-than"
)

// nearerEnd is the end that stands in the sentence of the change, the nearer one of
// two; -1 where none does.
func (c *checker) nearerEnd(q, from, to int) int {
	best, dist := -1, 0
	for _, k := range []int{from, to} {
		m, stated := &c.Doc.Quantities[k], &c.Doc.Quantities[q]
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
func (c *checker) opensBare(b *binding, stated *mention.Quantity) bool {
	for k := c.Doc.Tokens.Sentences[stated.Sentence].First; k < stated.First; k++ {
		if c.names(b, k) && !c.inFigure(k, stated) {
			return false
		}
	}
	return true
}

// names: the token says what its sentence speaks of.
func (c *checker) names(b *binding, k int) bool {
	return c.isContent(k, false) && !c.inTime(k) && !c.tokenIn(k, classDeltaWord) && !c.inCue(b, k)
}

// inFigure: the token belongs to a figure of the sentence of another.
func (c *checker) inFigure(k int, m *mention.Quantity) bool {
	return slices.ContainsFunc(c.quantitiesOf(m.Sentence), func(q int) bool {
		return c.Doc.Quantities[q].First <= k && k < c.Doc.Quantities[q].Last
	})
}

// turnsBetween: between the change and the figure stands a word of direction that is not
// the change's own, and goes another way or has something of its own to tell of, or one
// that turns to something else.
func (c *checker) turnsBetween(b *binding, q, end int) bool {
	lo, hi := c.Doc.Quantities[q].Last, c.Doc.Quantities[end].First
	if end < q {
		lo, hi = c.Doc.Quantities[end].Last, c.Doc.Quantities[q].First
	}
	turned, named := false, false
	for k := lo; k < hi; k++ {
		switch {
		case c.inCue(b, k):
		case c.Doc.Tokens.All[k].Lower == ";" || c.tokenIn(k, classTurnsOff):
			return true
		case c.tokenIn(k, classUpOrDown):
			turned = true
			if c.goesOther(b, k) {
				return true
			}
		default:
			named = named || c.names(b, k)
		}
	}
	return turned && named
}

// goesOther: the word of direction goes another way than the change, or the change none.
func (c *checker) goesOther(b *binding, k int) bool {
	cue := b.get(roleDirection)
	return len(cue) == 0 || dirOf(cue[0].class) != direction(c.tokenIn(k, classUp))
}

// Word classes: of rising, and of what turns to something else or to what was before.
const (
	classUp       = "up"
	classTurnsOff = "turns-off"
)

// newSubject: between the figure and the change a clause begins that names something else,
// and does not say that the change follows from the figure: "rose to 61%, and postal votes
// by 7%".
func (c *checker) newSubject(b *binding, q, end int) bool {
	if end > q {
		return c.namedBehind(b, c.Doc.Quantities[q].Last, c.Doc.Quantities[end].First, c.joinsClauses)
	}
	if c.tokenIn(c.Doc.Quantities[q].First-1, classTakesUp) {
		return false
	}
	return c.namedBehind(b, c.Doc.Quantities[end].Last, c.Doc.Quantities[q].First, func(k int) bool {
		return stream.Pauses(c.Doc.Tokens.All[k].Lower) || c.joinsClauses(k)
	})
}

// namedBehind: of the tokens [first, last) one begins a clause, and one behind it names
// something; none says that what follows is drawn from what stands before.
func (c *checker) namedBehind(b *binding, first, last int, begins func(int) bool) bool {
	begun, named := false, false
	for k := first; k < last; k++ {
		switch {
		case c.inCue(b, k):
		case c.tokenIn(k, classHence):
			return false
		case begins(k):
			begun = true
		case begun && c.names(b, k):
			named = true
		}
	}
	return named
}

// joinsClauses: the token joins two clauses.
func (c *checker) joinsClauses(k int) bool {
	return c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&(lang.Coordinator|lang.Subordinator) != 0
}

// classHence holds the words that say that what follows is drawn from what stands before,
// classTakesUp those that take up what was told: "the threefold rise".
const (
	classHence   = "hence"
	classTakesUp = "takes-up"
)

// classUpOrDown holds the words of rising and falling.
const classUpOrDown = "up-or-down"

// inCue: the token is one of the binding's words.
func (c *checker) inCue(b *binding, k int) bool {
	span := c.Doc.Tokens.All[k].Span
	for _, r := range b.roles {
		for i := range r.fillers {
			if r.fillers[i].quantity < 0 && r.fillers[i].span.Overlaps(span) {
				return true
			}
		}
	}
	return false
}
