package lists

import (
	"slices"

	"crossfoot/extract/article"
	"crossfoot/extract/token"
)

// attributionReach bounds the words between the two halves of a quotation.
const attributionReach = 12

// quotedOn reads the list that a quotation goes on with where it was broken off at token k
// for who said it: "\"You need three things,\" she said. \"Salt, flour and yeast.\""
func (c *Lists) quotedOn(k int) (list, bool) {
	all := c.Doc.Tokens.All
	block := c.Doc.Tokens.Sentences[c.SentenceOf(all[k-1].Start)].Block
	for end := min(len(all), k+attributionReach); k < end; k++ {
		switch t := &all[k]; {
		case c.CountsAt(k):
			return list{}, false
		case token.Quote(t.Lower) && (t.SpaceBefore || all[k-1].Is(":")):
			sentence := c.SentenceOf(t.End)
			if c.Doc.Tokens.Sentences[sentence].Block != block {
				return list{}, false
			}
			l, ok := c.enumeration(k+1, c.quoteEnd(k+1, c.Doc.Tokens.Sentences[sentence].Last), "", false)
			return l, ok && !c.tellsMore(&l) && !c.repeats(&l)
		}
	}
	return list{}, false
}

// tellsMore: a verb stands in an item, so that the list belongs to a sentence that tells
// something of its things.
func (c *Lists) tellsMore(l *list) bool {
	return slices.ContainsFunc(l.items, func(item article.Span) bool {
		first := c.TokenAt(item.Start)
		return c.HasVerb(first, max(first+1, c.TokenAt(item.End)))
	})
}

// repeats: two items of the list end with the same word: "yes, yes and again yes".
func (c *Lists) repeats(l *list) bool {
	for i := 1; i < len(l.items); i++ {
		if c.sameWord(c.TokenAt(l.items[i-1].End)-1, c.TokenAt(l.items[i].End)-1) {
			return true
		}
	}
	return false
}

// quoteEnd is the token of the quotation mark behind token k, or last.
func (c *Lists) quoteEnd(k, last int) int {
	for ; k < last; k++ {
		if token.Quote(c.Doc.Tokens.All[k].Lower) {
			return k
		}
	}
	return last
}
