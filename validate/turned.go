package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// turnedRound: the one passage says that something rose by the figure, the other that
// it fell by it. Only sharp percentages are looked at: an amount may stand beside a
// change of something else.
func (c *checker) turnedRound(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return a.Unit == mention.Percent && sharp(a) && sharp(b) && c.figureTurn(first)*c.figureTurn(second) < 0 && !c.tellsLevel(a) && !c.tellsLevel(b) &&
		(c.share(first, second) > turnedWords || sameThing(&c.Doc.Claims[first], &c.Doc.Claims[second])) && !c.beforeThen(first) &&
		!c.beforeThen(second) && !c.namesClash(a.Sentence, b.Sentence) && !c.otherScope(a.Sentence, b.Sentence)
}

// turnedWords is how many content words two passages may share by chance.
const turnedWords = 1

// tellsLevel: a word before the figure says that it is what something rose or fell to.
func (c *checker) tellsLevel(m *mention.Quantity) bool {
	return m.First > 0 && c.tokenIn(m.First-1, classLevelBefore)
}

// Word classes of comparatives beside a figure: "1.1 per cent less".
const (
	classUpAny   = "up-any"
	classDownAny = "down-any"
)

// figureTurn is 1 where a figure is said to be a rise, by its sign, the word behind it
// or its clause, -1 where a fall, 0 where neither is sure.
func (c *checker) figureTurn(q int) int {
	m := &c.Doc.Quantities[q]
	at := c.ItemAt(m.Number.Start)
	if m.Negative {
		return -1
	}
	if dir := c.turnAt(&c.Items[at]); dir != 0 {
		return dir
	}
	if next := at + 1; next < c.Sentences[m.Sentence].Last && c.Items[next].Kind == stream.WordItem {
		switch lower := c.lower(&c.Items[next]); {
		case c.inClass(lower, classUpAny):
			return 1
		case c.inClass(lower, classDownAny):
			return -1
		}
	}
	return c.plainTurn(at)
}

// plainTurn is the direction that the clause of the item says, where it says one,
// once, of nothing that is denied or only possible.
func (c *checker) plainTurn(at int) int {
	first, last := c.clauseAround(at, c.endsClause)
	said, up, times := c.directionIn(first, last)
	if said < 0 || times > 1 {
		return 0
	}
	for k := first; k < last; k++ {
		if c.wordClass(&c.Items[k])&(lang.Negation|lang.Modal) != 0 {
			return 0
		}
	}
	return direction(up)
}
