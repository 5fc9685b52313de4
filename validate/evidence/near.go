package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// Tokens before and behind a figure in which a word that tells of it is looked for.
const NearBefore, NearAfter = 20, 4

// maxHedge bounds the words of a hedge before its figure.
const maxHedge = 3

// ClassParting holds the words that part a figure from what stands before it.
const ClassParting = "parting"

// Near reports whether a word of the class tells of the quantity: it stands before it
// in the sentence with no other figure of the unit between, or right behind it.
func (c *Evidence) Near(q int, class string) bool {
	return c.ToldBefore(q, class) || c.toldAfter(q, class)
}

// ToldBefore: a word of the class leads to the quantity.
func (c *Evidence) ToldBefore(q int, class string) bool {
	m := &c.Doc.Quantities[q]
	from := max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-NearBefore)
	if before := c.LikeBeside(q, -1); before >= 0 {
		from = max(from, c.Doc.Quantities[before].Last)
	}
	next := q - 1 // whose words are its own: the "per" of "30 per cent"
	for k := m.First - 1; k >= from && !c.parts(k, m); k-- {
		for next >= 0 && k < c.Doc.Quantities[next].First {
			next--
		}
		if (next < 0 || k >= c.Doc.Quantities[next].Last) && c.TokenIn(k, class) {
			return true
		}
	}
	return false
}

// ShortlyBefore: a word of the class is among the few tokens before the quantity in its sentence.
func (c *Evidence) ShortlyBefore(m *mention.Quantity, tokens int, class string) bool {
	return c.TokensIn(max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-tokens), m.First, class)
}

// InPlace: words right before the figure say that another took its place: "£43 instead of £39".
func (c *Evidence) InPlace(q int) bool {
	return c.ShortlyBefore(&c.Doc.Quantities[q], inPlaceReach, classInPlace)
}

// The class of such words, and how many tokens before the figure they stand: "instead of the usual".
const (
	classInPlace = "in-place"
	inPlaceReach = 4
)

// toldAfter: a word of the class stands right behind the quantity, and does not lead to
// another: "24m instead of the planned 20m".
func (c *Evidence) toldAfter(q int, class string) bool {
	m := &c.Doc.Quantities[q]
	to := min(c.Doc.Tokens.Sentences[m.Sentence].Last, m.Last+2*NearAfter)
	next := c.LikeBeside(q, 1)
	if m.Last < to && c.TokenIn(m.Last, ClassSideOf) {
		return false // "at 2.31 below the forecast" is no forecast
	}
	found := false
	for k := m.Last; k < to && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if next >= 0 && k >= c.Doc.Quantities[next].First {
			return false
		}
		found = found || k < m.Last+NearAfter && c.TokenIn(k, class)
	}
	return found
}

// parts: what stands before the token does not tell of a figure behind it. A comma
// right before the figure parts nothing: "missed its target, 95 per cent of all calls".
func (c *Evidence) parts(k int, m *mention.Quantity) bool {
	switch c.Doc.Tokens.All[k].Lower {
	case ":", ";":
		return true
	case ",":
		return k < m.First-1 && (m.HedgeSpan.Empty() || k < m.First-1-maxHedge)
	default:
		return c.TokenIn(k, ClassParting)
	}
}

// LikeBeside is the next figure of the same unit in the sentence of q, in steps of one
// or minus one, or -1.
func (c *Evidence) LikeBeside(q, step int) int {
	m := &c.Doc.Quantities[q]
	for i, n := q+step, 0; i >= 0 && i < len(c.Doc.Quantities) && n < NearBefore; i, n = i+step, n+1 {
		o := &c.Doc.Quantities[i]
		if o.Sentence != m.Sentence {
			return -1
		}
		if o.Unit == m.Unit {
			return i
		}
	}
	return -1
}

// Compared: the figure is what another is more or less than: "a little more than last year's 10m".
func (c *Evidence) Compared(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Hedge == mention.Exact && c.ShortlyBefore(m, comparedReach, ClassThan)
}

// ThanBehind is the token of the word "than" among so many behind the figure in its sentence, -1 where there is none.
func (c *Evidence) ThanBehind(m *mention.Quantity, reach int) int {
	for k := m.Last; k < min(m.Last+reach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.TokenIn(k, ClassThan) {
			return k
		}
	}
	return -1
}

// ClassExact holds the words for a figure that is exact, ClassLooksBack those that tell of an earlier time.
const (
	ClassExact     = "exact-word"
	ClassLooksBack = "looks-back"
)

// comparedReach is how many words may stand between "than" and the figure.
const comparedReach = 4
