package validate

import "crossfoot/extract/token"

// Where an article's text begins with a dateline, "Graz – Der Verein …", the sentences before it are its headline and
// deck, also where nothing but a space sets them apart.

// How many sentences a deck has at most, and how many tokens stand in front of a dateline's dash: "St. Pölten / Wien –".
const (
	longestDeck     = 3
	longestDateline = 6
)

// deckOf is how many sentences stand before the one that begins with a dateline.
func (c *checker) deckOf() int {
	for s := min(longestDeck, len(c.Doc.Tokens.Sentences)-1); s > 0; s-- {
		if c.datelined(s) {
			return s
		}
	}
	return 0
}

// heads: the sentence is a headline or stands in the deck.
func (c *checker) heads(sentence int) bool { return sentence < c.deck || c.headSentence(sentence) }

// datelined: the sentence begins with a name and a dash between spaces.
func (c *checker) datelined(sentence int) bool {
	s, all := &c.Doc.Tokens.Sentences[sentence], c.Doc.Tokens.All
	if !all[s.First].Capital {
		return false
	}
	for k := s.First + 1; k+1 < min(s.Last, s.First+longestDateline); k++ {
		switch t := &all[k]; {
		case (t.Is("–") || t.Is("—") || t.Is("-")) && t.Start > all[k-1].End && all[k+1].Start > t.End:
			return true
		case t.Kind == token.Word && !t.Capital && !t.Is("("):
			return false
		case t.Is(",") || t.Is(":"):
			return false
		}
	}
	return false
}
