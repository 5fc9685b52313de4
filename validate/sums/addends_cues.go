package sums

import (
	"slices"

	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
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

// classPartWord holds the words that say that only a part of the total is told of: "most of the 90 shops".
const classPartWord = "part-of-whole"

// partWordReach is how many tokens before the total such a word stands.
const partWordReach = 3

// classManyAnswers holds the words that say that one person may be among several of the numbers.
const classManyAnswers = "many-answers"

// How sure the words make it that the figures are a total and its parts.
const (
	guessedAt = iota // they count other things, or one holds others: nothing contradicts
	unsaid           // nothing says so: only moved digits do
	marked           // a word says that some are parts: a slip of the pen does
	certain          // it says that these are all of them
)

// howSure weighs the words around a total and its parts. Figures of other things are the
// parts only where the total's sentence tells how many there are; a bare number may itself be a part.
func (c *Sums) howSure(f *rules.Frame, a addition) int {
	first, last := a.total, a.total
	for _, q := range a.parts {
		first, last = min(first, q), max(last, q)
	}
	from, to := c.span(first, last)
	if c.AnySays(from, to, f.Options[optionDoubts]) || c.AnySays(to, min(to+1, len(c.Sentences)-1), classManyAnswers) {
		return unsaid
	}
	if m := &c.Doc.Quantities[a.total]; c.ShortlyBefore(m, partWordReach, classPartWord) {
		return guessedAt
	}
	by := func(class string, qs ...int) bool {
		return slices.ContainsFunc(qs, func(q int) bool { return c.Near(q, f.Options[class]) })
	}
	switch {
	case a.listed:
		return certain
	case c.holdsOthers(a) || c.ofOthers(a):
		return guessedAt
	case c.AnySays(from, to, f.Options[optionAll]), a.side > 0 &&
		(a.closed && !c.ToldBefore(a.parts[0], evidence.ClassExtra) || c.groupsTold(a)), a.side < 0 && c.totalTold(a):
		return certain
	case by(optionTotals, a.total), a.side > 0 && c.colonAfter(a), a.side > 0 && !c.Near(a.parts[0], evidence.ClassExtra) && by(optionMarks, a.parts[1:]...):
		return marked
	}
	return unsaid
}

// holdsOthers: one of the figures holds others, or some of the parts are not told or not read.
func (c *Sums) holdsOthers(a addition) bool {
	return a.holding || c.restUntold(a) || c.HoldOthers(a.parts) || c.TotalAmongParts(a.parts) || c.partsUnread(a)
}

// ofOthers: the total is a bare number before its parts, or they count other things and nothing tells how many groups there are.
func (c *Sums) ofOthers(a addition) bool {
	total := &c.Doc.Quantities[a.total]
	if a.side > 0 && passage.Unnamed(total) && !c.OfThem(a.parts[0]) {
		return true
	}
	return !c.groupsTold(a) && slices.ContainsFunc(a.parts, func(q int) bool { return !c.SameOrPeople(&c.Doc.Quantities[q], total) })
}

// totalTold: the total's sentence says that it is one, and tells of nothing else of its unit but
// parts; these stand in one sentence, that one or the one before.
func (c *Sums) totalTold(a addition) bool {
	total := &c.Doc.Quantities[a.total]
	first := c.Doc.Quantities[a.parts[0]].Sentence
	if first < total.Sentence-1 || first != c.Doc.Quantities[a.parts[len(a.parts)-1]].Sentence ||
		!c.TokenIn(c.Doc.Tokens.Sentences[total.Sentence].First, ClassInAll) && !c.LedBy(a.total, ClassInAll) && !c.bringsTo(a) {
		return false
	}
	return !slices.ContainsFunc(c.QuantitiesOf(total.Sentence), func(q int) bool {
		return q != a.total && !slices.Contains(a.parts, q) && roletype.SameUnit(&c.Doc.Quantities[q], total)
	})
}

// bringsTo: what follows the parts says to which total they bring somebody or something: "11 in the league and five in the cups, which took
// his total to 16".
func (c *Sums) bringsTo(a addition) bool {
	from := c.Doc.Quantities[a.parts[len(a.parts)-1]].Last
	return c.Doc.Quantities[a.parts[0]].Sentence == c.Doc.Quantities[a.total].Sentence && c.LedBy(a.total, classBringsTo) &&
		c.partedAt(c.Doc.Quantities[a.parts[len(a.parts)-2]].Last, c.Doc.Quantities[a.parts[len(a.parts)-1]].First) &&
		!c.TokensIn(from, c.Doc.Quantities[a.total].First, classOfOldToo)
}

// classBringsTo holds the words by which parts bring something to its total, and classOfOldToo those of totals that take in more: "career".
const (
	classBringsTo = "brings-to"
	classOfOldToo = "of-old-too"
)

// colonAfter: a colon stands between the total and its parts.
func (c *Sums) colonAfter(a addition) bool {
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
func (c *Sums) groupsTold(a addition) bool {
	return slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[a.total].Sentence), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q != a.total && !slices.Contains(a.parts, q) && m.Noun != "" && c.Mid(q) == float64(len(a.parts)) && len(a.parts) > 2
	})
}

// LedBy: a word of the class tells of the figure, or a phrase of it stands before the figure with
// none of its unit between.
func (c *Sums) LedBy(q int, class string) bool {
	if c.Near(q, class) {
		return true
	}
	id, ok := c.Lang.Vocabulary.Class(class)
	if !ok {
		return false
	}
	m := &c.Doc.Quantities[q]
	from := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-evidence.NearBefore)
	if before := c.LikeBeside(q, -1); before >= 0 {
		from = max(from, c.Doc.Quantities[before].Last)
	}
	for _, words := range c.Lang.Vocabulary.Phrases(id).List {
		for k := from; k+len(words) <= m.First; k++ {
			if c.TokensAre(k, words) {
				return true
			}
		}
	}
	return false
}

// TokensAre: the words stand one behind the other from token k on.
func (c *Sums) TokensAre(k int, words []string) bool {
	for i, w := range words {
		if c.Doc.Tokens.All[k+i].Lower != w {
			return false
		}
	}
	return true
}
