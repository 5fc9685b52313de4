package lang

import "crossfoot/extract/token"

// Start is what may begin at a word.
type Start uint8

// What may begin at a word: mostly nothing that is a number.
const (
	StartNone    Start = iota
	StartNumber        // a number
	StartArticle       // a number, if what follows the article is counted
	StartAddress       // an address on the web
)

// shortestCompound is the length from which a word may hold a number.
const shortestCompound = 6

// Starts is what may begin at the word, looked up once.
func (n *Numbers) Starts(t *token.Token) Start {
	if s := n.starts.Get(t.ID); s != nil {
		return *s
	}
	s := n.start(t.Lower)
	return *n.starts.Put(t.ID, &starts[s])
}

// starts are the values that all words share.
var starts = [...]Start{StartNone, StartNumber, StartArticle, StartAddress}

func (n *Numbers) start(lower string) Start {
	if w, ok := n.Words[lower]; ok {
		switch w.Kind {
		case Link:
			return StartNone
		case Article:
			return StartArticle
		}
		return StartNumber
	}
	if n.Compounds && len(lower) >= shortestCompound && n.CompoundStarts(lower) {
		return StartNumber
	}
	switch lower {
	case "http", "https", "www":
		return StartAddress
	}
	return StartNone
}

// CompoundStarts reports whether a number may stand inside the word, from its
// beginning.
func (n *Numbers) CompoundStarts(lower string) bool {
	index, _ := n.Morphemes.Longest(lower, 0)
	return index >= 0
}
