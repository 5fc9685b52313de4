package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["signed"] = bindSigned }

// bindSigned finds changes in brackets whose sign tells a direction ("(plus 9.4 per
// cent)") and sets them against the verb of the clause that they stand in.
func bindSigned(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
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

func (c *checker) signedBinding(f *rules.Frame, figure, dir, said int, up bool) *binding {
	b := &binding{frame: f, weak: true}
	word := filler{quantity: -1, time: -1, span: c.ItemSpan(said), sentence: int(c.Items[said].Sentence)}
	b.add("figure", c.quantityFiller(int(c.Items[figure].Index)))
	b.add("first", filler{quantity: -1, time: -1, span: c.ItemSpan(figure), sentence: word.sentence, value: float64(dir), valued: true})
	b.add("second", valued(word, float64(direction(up))))
	return b
}

// bracketed is the direction that the sign of a percentage tells which opens a bracket,
// 0 where the item is none, or there is none.
func (c *checker) bracketed(k int) int {
	if k >= len(c.Items) {
		return 0
	}
	it := &c.Items[k]
	if it.Kind != stream.QuantityItem || c.Doc.Quantities[it.Index].Unit != mention.Percent {
		return 0
	}
	before := k - 1
	if before > 0 && c.Items[before].Kind == stream.WordItem && c.turnAt(&c.Items[before]) != 0 {
		before--
	}
	if !c.isMark(&c.Items[before], "(") {
		return 0
	}
	if c.Doc.Quantities[it.Index].Negative {
		return -1
	}
	return c.turnAt(&c.Items[before+1])
}

// isMark: the item is the mark.
func (c *checker) isMark(it *stream.Item, mark string) bool {
	return it.Kind == stream.WordItem && c.Doc.Tokens.All[it.First].Is(mark)
}

// aroundBrackets is the word that says a direction in the clause around a bracket, what
// stands in brackets aside: -1 where there is none, or words of both.
func (c *checker) aroundBrackets(k int) (said int, up bool) {
	first, last := c.clauseAround(k, c.endsStretch)
	said = -1
	particle, inside := c.particle(last), false
	for i := first; i < last; i++ {
		inside = (inside || c.isMark(&c.Items[i], "(")) && !c.isMark(&c.Items[i], ")")
		dir := 0
		if !inside {
			dir = c.turn(i, last, particle)
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
func (c *checker) endsStretch(it *stream.Item) bool {
	switch {
	case it.Kind != stream.WordItem:
		return it.Stop || it.Pause
	case c.isMark(it, "(") || c.isMark(it, ")"):
		return it.Stop
	}
	return it.Stop || it.Pause || endsSentence(c.lower(it)) || c.tokenIn(int(it.First), classTurnsAway)
}
