package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// ofOtherThings: the bare number in another sentence than the total takes what it counts from a
// figure of its own sentence, the one that it is taken of ("six of the 20 miles") or the one
// before it ("six of the 20 miles are open, leaving 14"), and that is nothing of the total's.
func (c *Sums) ofOtherThings(q, total int) bool {
	x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[total]
	if x.Unit != mention.Count || x.Noun != "" || y.Unit != mention.Count || y.Noun == "" || x.Sentence == y.Sentence {
		return false
	}
	named := c.namedWith(q)
	return named >= 0 && (c.Doc.Quantities[named].Unit != mention.Count || !c.SameOrPeople(&c.Doc.Quantities[named], y))
}

// namedWith is the figure from which a bare number of its sentence takes what it counts, -1
// where there is none. Shares and lengths of time say nothing of that.
func (c *Sums) namedWith(q int) int {
	x := &c.Doc.Quantities[q]
	if next := q + 1; next < len(c.Doc.Quantities) && c.TakenOfThings(x) && c.Doc.Quantities[next].First-x.Last <= evidence.PartReach &&
		c.saysWhat(next, x.Sentence) {
		return next
	}
	for k := q - 1; k >= 0 && c.Doc.Quantities[k].Sentence == x.Sentence; k-- {
		if c.saysWhat(k, x.Sentence) {
			return k
		}
	}
	return -1
}

// saysWhat: the figure of the sentence says what it counts or measures.
func (c *Sums) saysWhat(q, sentence int) bool {
	m := &c.Doc.Quantities[q]
	return m.Sentence == sentence && !roletype.Bare(m) && !evidence.Percents(m) && !mention.IsDuration(m.Unit)
}

// ClassRemaining holds the words for what remains.
const ClassRemaining = "remaining"

// restUntold: between the total and its last part something is called the rest without a
// figure, so that the parts are not all: "of 90 kites 70 flew; the rest tore".
func (c *Sums) restUntold(a addition) bool {
	if a.side <= 0 {
		return false
	}
	last := &c.Doc.Quantities[a.parts[len(a.parts)-1]]
	for k := c.Doc.Quantities[a.total].Last; k < last.First; k++ {
		if c.TokenIn(k, ClassRemaining) && !c.figureInClause(k) {
			return true
		}
	}
	return false
}

// figureInClause: a figure stands in the clause of the token, or right behind the mark that
// ends it: "the rest, 45".
func (c *Sums) figureInClause(k int) bool {
	from, to := c.ClauseAround(c.ItemAt(c.Doc.Tokens.All[k].Start), func(it *stream.Item) bool { return it.Pause || it.Stop })
	if int(c.Items[to-1].Last) == k+1 {
		to = min(to+2, len(c.Items))
	}
	for i := from; i < to; i++ {
		if c.Items[i].Kind == stream.QuantityItem {
			return true
		}
	}
	return false
}

// partsUnread: a number word that is no figure stands among the parts and may be one: "15 were
// refused, forty approved and nine put off".
func (c *Sums) partsUnread(a addition) bool {
	first, last := &c.Doc.Quantities[a.parts[0]], &c.Doc.Quantities[a.parts[len(a.parts)-1]]
	for k := first.Last; k < last.First; k++ {
		if w := c.Doc.Pack.Numbers().Words[c.Doc.Tokens.All[k].Lower]; w.Kind == lang.Cardinal && w.Value > 1 && !c.OfFigure(k) {
			return true
		}
	}
	return false
}
