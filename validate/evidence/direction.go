package evidence

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Alone: no other figure of the unit stands in the sentence, of counts none of the noun.
func (c *Evidence) Alone(q int) bool {
	m := &c.Doc.Quantities[q]
	for i := max(0, q-MaxLook); i < min(len(c.Doc.Quantities), q+MaxLook); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Sentence == m.Sentence && o.Unit == m.Unit && c.SameCounted(m, o) {
			return false
		}
	}
	return true
}

// Direction is 1 where the words around a figure say that something rose, -1 where
// it fell, 0 where neither or both.
func (c *Evidence) Direction(q int) int {
	if c.ways == nil {
		c.ways = make([]way, len(c.Doc.Quantities))
	}
	if w := &c.ways[q]; !w.known {
		*w = way{true, int8(c.findDirection(q))}
	}
	return int(c.ways[q].sign)
}

// way is what direction knows of a figure.
type way struct {
	known bool
	sign  int8
}

// The classes of words around a figure that say that it rose, and that it fell.
var (
	upClasses   = rules.ClassesOf("up", "up-noun")
	downClasses = rules.ClassesOf("down", "down-noun")
)

func (c *Evidence) findDirection(q int) int {
	m := &c.Doc.Quantities[q]
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	up, down := false, false
	for k := max(sent.First, m.First-passage.ContextReach); k < min(sent.Last, m.Last+passage.ContextReach); k++ {
		t, v := &c.Doc.Tokens.All[k], c.Lang.Vocabulary
		w := v.Known(t.ID, t.Lower)
		up = up || v.FirstClass(w, upClasses) >= 0
		down = down || v.FirstClass(w, downClasses) >= 0
	}
	switch {
	case up && !down:
		return 1
	case down && !up:
		return -1
	}
	return 0
}

// TellsLevel: a word before the figure says that it is what something rose or fell to.
func (c *Evidence) TellsLevel(m *mention.Quantity) bool {
	return c.Precedes(m, ClassLevelBefore)
}

// FigureTurn is 1 where a figure is said to be a rise, by its sign, the word behind it
// or its clause, -1 where a fall, 0 where neither is sure.
func (c *Evidence) FigureTurn(q int) int {
	m := &c.Doc.Quantities[q]
	at := c.ItemAt(m.Number.Start)
	if m.Negative {
		return -1
	}
	if dir := c.TurnAt(&c.Items[at]); dir != 0 {
		return dir
	}
	if next := at + 1; next < c.Sentences[m.Sentence].Last && c.Items[next].Kind == stream.WordItem {
		switch lower := c.Lower(&c.Items[next]); {
		case c.InClass(lower, ClassUpAny):
			return 1
		case c.InClass(lower, ClassDownAny):
			return -1
		}
	}
	return c.plainTurn(at)
}

// plainTurn is the direction that the clause of the item says, where it says one,
// once, of nothing that is denied or only possible.
func (c *Evidence) plainTurn(at int) int {
	first, last := c.ClauseAround(at, c.EndsClause)
	said, up, times := c.DirectionIn(first, last)
	if said < 0 || times > 1 {
		return 0
	}
	for k := first; k < last; k++ {
		if c.WordClass(&c.Items[k])&(lang.Negation|lang.Modal) != 0 {
			return 0
		}
	}
	return passage.Direction(up)
}
