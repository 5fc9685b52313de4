package lists

import (
	"crossfoot/extract/lang"
)

// insertedReach bounds the words of a description behind the last thing of a list.
const insertedReach = 6

// insertedAt is the token of the mark that ends what is put in at token k, behind the comma
// after a listed thing: a relative clause, or behind the last thing a description that ends
// the sentence ("and Delphine Okoro, a pharmacist"); 0 where neither stands there.
func (c *Lists) insertedAt(k, last int, joined bool) int {
	if k >= last {
		return 0
	}
	end := k
	for end < last && !c.Doc.Tokens.All[end].Is(",") && !c.Doc.Tokens.All[end].Is(";") {
		end++
	}
	switch {
	case c.relativeAt(k), c.verbLast(k, end):
		return end
	case joined && c.TokenIn(k, classListArticle) && end >= last-1 && end-k <= insertedReach:
		return end
	}
	return 0
}

// relativeAt: token k is a relative pronoun and nothing else ("who").
func (c *Lists) relativeAt(k int) bool {
	words := c.Doc.Pack.Clauses().Words
	w := words[c.Doc.Tokens.All[k].Lower]
	return w&lang.Relative != 0 && w&lang.Determiner == 0 && c.TokenIn(k, classListOpen)
}

// verbLast: the tokens from k on are a relative clause where the verb of these stands last.
func (c *Lists) verbLast(k, end int) bool {
	clauses := c.Doc.Pack.Clauses()
	if end-k < 2 || !clauses.Inflects || clauses.Words[c.Doc.Tokens.All[k].Lower]&lang.Relative == 0 || c.Doc.Tokens.All[end-1].Capital {
		return false
	}
	return c.HasVerb(end-1, end)
}
