package passage

import (
	"crossfoot/extract/article"
	"crossfoot/extract/token"
)

// Where an article's text begins with a dateline, "Graz – Der Verein …", the sentences before it are its headline and
// deck, also where nothing but a space sets them apart.

// How many sentences a deck has at most, and how many tokens stand in front of a dateline's dash: "St. Pölten / Wien –".
const (
	longestDeck     = 3
	longestDateline = 6
)

// deckOf is how many sentences stand before the one that begins with a dateline.
func (c *Passage) deckOf() int {
	for s := min(longestDeck, len(c.Doc.Tokens.Sentences)-1); s > 0; s-- {
		if c.datelined(s) {
			return s
		}
	}
	return 0
}

// Heads: the sentence is a headline or stands in the deck.
func (c *Passage) Heads(sentence int) bool { return sentence < c.deck || c.HeadSentence(sentence) }

// datelined: the sentence begins with a name and a dash between spaces, of which the one behind it may be missing before a capital.
func (c *Passage) datelined(sentence int) bool {
	s, all := &c.Doc.Tokens.Sentences[sentence], c.Doc.Tokens.All
	if !all[s.First].Capital {
		return false
	}
	for k := s.First + 1; k+1 < min(s.Last, s.First+longestDateline); k++ {
		switch t := &all[k]; {
		case (t.Is("–") || t.Is("—") || t.Is("-")) && t.Start > all[k-1].End && (all[k+1].Start > t.End || all[k+1].Capital && !t.Is("-")):
			return true
		case t.Kind == token.Word && !t.Capital && !t.Is("("):
			return false
		case t.Is(",") || t.Is(":"):
			return false
		}
	}
	return false
}

// HeadSentence: the sentence is a headline.
func (c *Passage) HeadSentence(sentence int) bool {
	kind := c.Doc.Blocks[c.Doc.Tokens.Sentences[sentence].Block].Kind
	return kind == article.Title || kind == article.Heading
}
