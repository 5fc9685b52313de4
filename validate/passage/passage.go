// Package passage reads what stands around an article's figures: clauses, sentences and what they
// are about. It holds what the mechanisms that bind figures share: bindings and their values.
package passage

import (
	"sync"

	"crossfoot/extract"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/stream"
)

// Passage is one document as the packages that bind its figures read it. It is not safe for
// concurrent use.
type Passage struct {
	*stream.Stream
	// Made on first use. By quantity:
	contexts map[int]Context
	numerals []numeralText
	mids     []float64
	silent   map[int][]int32 // by class, see AnyOfSays
	// Override replaces a quantity's value while mends are tried.
	Override map[int]interval.Interval
	// contents is what the language's words are as content.
	contents *contents
	Dateline *mention.Time  // see datelineOf
	matcher  stream.Matcher // of one frame after the other
	deck     int            // how many sentences stand before the text, see deckOf
	// converted says of each quantity which amount it tells again, see ConvertedFrom.
	converted      []int
	convertedKnown bool
}

// New lays out the document. What the words of its language are as content is kept in kept, for all documents.
func New(kept *sync.Map, doc *extract.Document, lang *rules.Language) *Passage {
	c := &Passage{Stream: stream.New(doc, lang), contents: contentsOf(kept, doc.Pack), Dateline: datelineOf(doc)}
	c.deck = c.deckOf()
	return c
}

// Binds are mechanisms that fill frames, by the name that a frame gives in "binder". Each sees the
// document as its package does: as T.
type Binds[T any] map[string]func(T, *rules.FramePatterns) []*Binding

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = Binds[*Passage]{
	PatternBinder: BindPatterns,
	slotsBinder:   bindSlots,
}
