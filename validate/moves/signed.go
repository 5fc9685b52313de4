package moves

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// bindSigned finds changes in brackets whose sign tells a direction ("(plus 9.4 per
// cent)") and sets them against the verb of the clause that they stand in.
func bindSigned(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, i := range c.Numbered {
		s := &c.Sentences[i]
		for k := s.First + 1; k < s.Last; k++ {
			if dir := c.bracketed(k); dir != 0 {
				if said, up := c.aroundBrackets(k); said >= 0 {
					out = append(out, c.signedBinding(fp.Frame, k, dir, said, up))
				}
			}
		}
	}
	return out
}

func (c *Moves) signedBinding(f *rules.Frame, figure, dir, said int, up bool) *passage.Binding {
	b := &passage.Binding{Frame: f, Weak: true}
	word := passage.Filler{Quantity: -1, Time: -1, Span: c.ItemSpan(said), Sentence: int(c.Items[said].Sentence)}
	b.Add("figure", c.QuantityFiller(int(c.Items[figure].Index)))
	b.Add("first", passage.Filler{Quantity: -1, Time: -1, Span: c.ItemSpan(figure), Sentence: word.Sentence, Value: float64(dir), Valued: true})
	b.Add("second", valued(word, float64(passage.Direction(up))))
	return b
}

// bracketed is the direction that the sign of a percentage tells which opens a bracket,
// 0 where the item is none, or there is none.
func (c *Moves) bracketed(k int) int {
	if k >= len(c.Items) {
		return 0
	}
	it := &c.Items[k]
	if it.Kind != stream.QuantityItem || c.Doc.Quantities[it.Index].Unit != mention.Percent {
		return 0
	}
	before := k - 1
	if before > 0 && c.Items[before].Kind == stream.WordItem && c.TurnAt(&c.Items[before]) != 0 {
		before--
	}
	if !c.IsMark(&c.Items[before], "(") {
		return 0
	}
	if c.Doc.Quantities[it.Index].Negative {
		return -1
	}
	return c.TurnAt(&c.Items[before+1])
}

// aroundBrackets is the word that says a direction in the clause around a bracket, what
// stands in brackets aside: -1 where there is none, or words of both.
func (c *Moves) aroundBrackets(k int) (said int, up bool) {
	first, last := c.ClauseAround(k, c.endsStretch)
	said = -1
	particle, inside := c.Particle(last), false
	for i := first; i < last; i++ {
		inside = (inside || c.IsMark(&c.Items[i], "(")) && !c.IsMark(&c.Items[i], ")")
		if i > k && !inside && c.Items[i].Kind == stream.WordItem && c.WordClass(&c.Items[i])&lang.Subordinator != 0 {
			break // "coffee (up 4%) bucked the trend as groceries fell"
		}
		dir := 0
		if !inside {
			dir = c.Turn(i, last, particle)
		}
		if dir != 0 && said >= 0 && (dir > 0) != up {
			return -1, false
		}
		if dir != 0 {
			said, up = i, dir > 0
		}
	}
	return said, up
}

// endsStretch: the item parts two clauses, other than by a bracket or by joining words,
// or turns to something else.
func (c *Moves) endsStretch(it *stream.Item) bool {
	switch {
	case it.Kind != stream.WordItem:
		return it.Stop || it.Pause
	case c.IsMark(it, "(") || c.IsMark(it, ")"):
		return it.Stop
	}
	return it.Stop || it.Pause || passage.EndsSentence(c.Lower(it)) || c.TokenIn(int(it.First), evidence.ClassTurnsAway)
}
