package moves

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// What else ties points to two percentages: one of these is where the points lead, the other is told as the earlier level of the same.

const (
	// stepReach is how many tokens stand between points and where they lead: "by four points to 27%".
	stepReach = 3
	// sizeReach is how many tokens before points stands the noun whose size they tell: "a clear rise of four points".
	sizeReach = 4
)

// steppedPoints: the points are told as the step between the two percentages, of which the one is the earlier level of the same thing.
func (c *Moves) steppedPoints(q, from, to int) bool {
	return c.steps(q, from, to) || c.steps(q, to, from)
}

// steps: x is the earlier level and y the later one, told with the points in one of three ways: "rose by four points to 27%, it had been
// 23%", "in May it was 95%, and a loss of five points is unheard of" behind y, or "18%, a year before it was 12%. A rise of six points …".
func (c *Moves) steps(q, x, y int) bool {
	m, e, l := &c.Doc.Quantities[q], &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	sized := c.ShortlyBefore(m, sizeReach, evidence.ClassDeltaBefore)
	switch {
	case l.Sentence == m.Sentence:
		return c.leadsTo(m, l, sized) && c.earlierLevel(x, y)
	case e.Sentence == m.Sentence:
		return sized && l.Sentence < e.Sentence && e.Last <= m.First && c.earlierLevel(x, y)
	}
	return l.Sentence == m.Sentence-1 && e.Sentence == l.Sentence && (sized && c.opensWithSize(m) && c.earlierLevel(x, y) || c.knownStep(m, e, l))
}

// leadsTo: the points lead to the level, or say in the same stretch how it was reached.
func (c *Moves) leadsTo(m, level *mention.Quantity, sized bool) bool {
	if level.First >= m.Last {
		return level.First-m.Last <= stepReach && c.Precedes(level, evidence.ClassLevelBefore) && !c.MarkBetween(m.Last, level.First)
	}
	return sized && c.Precedes(level, evidence.ClassLevelBefore)
}

// earlierLevel: the figure x is told as an earlier level of what y is a level of: by a word or a time before it, or by the tense of its
// verb, and with nothing named in its clause that is not named with y.
func (c *Moves) earlierLevel(x, y int) bool {
	e, l := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if e.Sentence == l.Sentence && e.First < l.First {
		return false
	}
	return c.WhichEarlier(x, y, l.Sentence) < 0 && !c.namesAnother(x, y) && c.justBefore(x, y)
}

// justBefore: the earlier level is the one that the step starts from: it has no time but one since which it held, and the step none that may
// be shorter; votes are told from one to the next: not "fell by three points to 44% last month. A year ago it was 62%".
func (c *Moves) justBefore(x, y int) bool {
	e, l := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if c.AnySays(min(e.Sentence, l.Sentence), max(e.Sentence, l.Sentence), classOfVotes) {
		return true
	}
	if e.Sentence == l.Sentence || l.Sentence == e.Sentence+1 {
		return c.ClauseTime(y) == nil
	}
	for _, t := range c.TimesOf(e.Sentence) {
		if t.First < e.First && !c.TokenIn(t.First-1, evidence.ClassSince) && !c.TokenIn(t.First, evidence.ClassSince) && !c.TokenIn(t.First, evidence.ClassEarlierMark) ||
			t.First >= e.Last && t.First <= e.Last+2 && !c.TokenIn(t.First-1, evidence.ClassSince) && !c.TokenIn(t.First, evidence.ClassSince) {
			return false
		}
	}
	return c.ClauseTime(y) == nil
}

// namesAnother: in front of the figure x its clause names something that y is not told with, or right behind it whom it is of.
func (c *Moves) namesAnother(x, y int) bool {
	e, l := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	first := c.Doc.Tokens.Sentences[e.Sentence].First
	if e.Sentence == l.Sentence && l.Last > first && l.First < e.First {
		first = l.Last
	}
	own := c.Doc.Tokens.Sentences[l.Sentence]
	named := func(k int) bool {
		return c.IsContent(k, k == first) && !c.InTime(k) && !c.IsVerb(k) && !c.TokenIn(k, ClassDeltaWord) && !c.TokenIn(k, classRatioWord) &&
			!c.AnyLemma(own.First, own.Last, k)
	}
	for k := first; k < e.First; k++ {
		if named(k) && !c.WordsIn(k, k+1, lang.Pronoun|lang.Be|lang.Have|lang.Auxiliary) {
			return true
		}
	}
	last := c.Doc.Tokens.Sentences[e.Sentence].Last
	return e.Last+1 < last && c.WordsIn(e.Last, e.Last+1, lang.Preposition) && !c.InTime(e.Last) && !c.InTime(e.Last+1) && !c.TimeAt(e.Last+1)
}

// opensWithSize: nothing but the word of the change and a noun for rates stands before the points in their sentence: "a rise in the share
// of six points".
func (c *Moves) opensWithSize(m *mention.Quantity) bool {
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	for k := first; k < m.First; k++ {
		if c.IsContent(k, k == first) && !c.InTime(k) && !c.TokenIn(k, ClassDeltaWord) && !c.TokenIn(k, classRatioWord) {
			return false
		}
	}
	return m.First > first
}

// knownStep: the sentence before tells from where to where the percentage goes, and the points are told as known: "is to rise from ten
// to 13 per cent. Hoteliers are fighting the three points".
func (c *Moves) knownStep(m, x, y *mention.Quantity) bool {
	return c.Precedes(m, classTheKnown) && c.Precedes(x, passage.ClassStartBefore) && c.Precedes(y, evidence.ClassLevelBefore)
}

// Word classes: nouns for rates, and the determiners of what is known.
const (
	classRatioWord = "ratio-word"
	classTheKnown  = "the-known"
	classOfVotes   = "of-votes" // of votes, which are compared with the ones before
)
