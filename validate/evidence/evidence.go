// Package evidence weighs what the text says of its figures: what they are of, of which time they are,
// which way they go, and whether two of them tell one thing or two.
package evidence

import (
	"crossfoot/validate/fx"
	"crossfoot/validate/passage"
)

// Evidence reads what an article says of its figures. It is not safe for concurrent use.
type Evidence struct {
	*passage.Passage
	ratesFrom fx.Month // see notBefore; 0 where nobody has asked
	ways      []way    // which way each goes, see direction
	labels    []passage.Context
	told      []int     // how often each figure is told; 0 where not counted
	clauses   []stretch // of each figure, see FigureClause
	// Of the article:
	stems      map[string]passage.Context // by label, see StemsOf
	holders    []int                      // by time: one more than the times that hold it; 0 where not counted
	allScores  []Score                    // the scores of matches
	allResults []Result                   // and what they are together
	// Framed is what the binder of the language's frame with the number finds.
	Framed func(int) []*passage.Binding
	// joinable is what the frames of an option "pairs" found, by the option.
	joinable map[string]*joinables
	Spread   *stemCounts // made on first use
}
