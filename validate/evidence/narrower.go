package evidence

import (
	"crossfoot/extract/claim"
	"crossfoot/extract/token"
)

// narrowing is how many tokens behind what is measured and behind the size of its change may narrow it.
const narrowing = 4

// Narrower: a preposition of place behind what the change q is of, or behind its size, leads to a name, or a noun that has a capital, that the
// other sentence does not tell: "sales in Wales rose by a third".
func (c *Evidence) Narrower(q, other int) bool {
	if q >= len(c.Doc.Claims) {
		return false
	}
	cl := &c.Doc.Claims[q]
	s, known := &c.Doc.Tokens.Sentences[cl.Quantity.Sentence], c.ContentOfSentence(other)
	behind := max(c.TokenAt(cl.Metric.From.Start), s.First)
	for k := behind + 1; k < s.Last; k++ {
		t := &c.Doc.Tokens.All[k]
		if k > behind+narrowing && (k < cl.Quantity.Last || k > cl.Quantity.Last+narrowing) {
			continue
		}
		if t.Capital && c.IsContent(k, false) && c.behindPlaceWord(k, s.First) && !c.InTime(k) && !t.Span.Overlaps(cl.Subject.From) &&
			!t.Span.Overlaps(cl.Quantity.Span) && !known.Has(c.ContentOf(k)) && !c.StemsOf(cl.Subject.Text).Has(c.ContentOf(k)) {
			return true
		}
	}
	return false
}

// behindPlaceWord: a preposition of place stands before the token, or before the article and the adjective that do.
func (c *Evidence) behindPlaceWord(k, first int) bool {
	const most = 3
	for j := k - 1; j >= max(first, k-most); j-- {
		if c.Doc.Pack.Clauses().Places[c.Doc.Tokens.All[j].Lower] {
			return true
		}
		if c.Doc.Tokens.All[j].Kind != token.Word {
			return false
		}
	}
	return false
}

// PlannedApart: one of the two figures is planned, and the other is not.
func (c *Evidence) PlannedApart(a, b int) bool {
	return max(a, b) < len(c.Doc.Claims) && (c.Doc.Claims[a].Status == claim.Planned) != (c.Doc.Claims[b].Status == claim.Planned)
}
