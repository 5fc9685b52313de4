package validate

import (
	"slices"

	"crossfoot/rules"
)

// The classes of words, named by a frame's options, that say of figures told side by side
// that they are a total and its parts.
const (
	optionMarks  = "marks"  // by a part: "a further", "accounted for"
	optionLast   = "last"   // by the last part: "the remaining", "leaving"
	optionTotals = "totals" // by the total: "all told", "a haul of"
	optionAll    = "all"    // anywhere: "nobody else", "net of"
	optionDoubts = "doubts" // anywhere: "some of them"
)

// How sure the words make it that the figures are a total and its parts.
const (
	guessedAt = iota // they count other things, or one holds others: nothing contradicts
	unsaid           // nothing says so: only moved digits do
	marked           // a word says that some are parts: a slip of the pen does
	certain          // it says that these are all of them
)

// howSure weighs the words around a total and its parts. Figures of other things are the
// parts only where the total's sentence tells how many there are; a bare number may itself be a part.
func (c *checker) howSure(f *rules.Frame, a addition) int {
	first, last := a.total, a.total
	for _, q := range a.parts {
		first, last = min(first, q), max(last, q)
	}
	from, to := c.span(first, last)
	if c.anySays(from, to, f.Options[optionDoubts]) {
		return unsaid
	}
	by := func(class string, qs ...int) bool {
		return slices.ContainsFunc(qs, func(q int) bool { return c.near(q, f.Options[class]) })
	}
	final := a.parts[len(a.parts)-1]
	switch {
	case a.holding || a.side > 0 && unnamed(&c.Doc.Quantities[a.total]) || !c.groupsTold(a) && slices.ContainsFunc(a.parts, func(q int) bool { return !c.sameOrPeople(&c.Doc.Quantities[q], &c.Doc.Quantities[a.total]) }):
		return guessedAt
	case c.anySays(from, to, f.Options[optionAll]), a.side > 0 && (by(optionLast, final) || c.groupsTold(a)):
		return certain
	case by(optionTotals, a.total), a.side > 0 && c.colonAfter(a), a.side > 0 && !c.near(a.parts[0], classExtra) && by(optionMarks, a.parts[1:]...):
		return marked
	}
	return unsaid
}

// colonAfter: a colon stands between the total and its parts.
func (c *checker) colonAfter(a addition) bool {
	first := &c.Doc.Quantities[a.parts[0]]
	for k := c.Doc.Quantities[a.total].Last; k < first.First && c.Doc.Quantities[a.total].Sentence == first.Sentence; k++ {
		if c.Doc.Tokens.All[k].Lower == ":" {
			return true
		}
	}
	return false
}

// groupsTold: the total's sentence tells of how many groups it is, and there are as many
// parts: "240 jobs at its three plants".
func (c *checker) groupsTold(a addition) bool {
	return slices.ContainsFunc(c.quantitiesOf(c.Doc.Quantities[a.total].Sentence), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q != a.total && !slices.Contains(a.parts, q) && m.Noun != "" && c.mid(q) == float64(len(a.parts)) && len(a.parts) > 2
	})
}
