// Package retold binds figures that are told twice: in headline and text, here and there, in words and numbers.
package retold

import (
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Retold reads what an article tells again. It is not safe for concurrent use.
type Retold struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
	twins []stream.Answer // whether each is told as one of a unit, see toldAs
	aimed []stream.Answer // whether each is aimed at, see aimedAt
	voted map[int]bool    // figures that another one has outvoted
	// numbers are the items of each sentence that are numbers, see windowNumbers.
	numbers [][]int
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Retold]{
	"hedged":     bindHedged,
	"measures":   bindMeasures,
	"nth-told":   bindNumbered,
	"repeat":     bindRepeats,
	"scale-told": bindScalesTold,
	"stands-out": bindStandsOut,
	"unit-told":  bindUnitsTold,
	WithinBinder: bindWithin,
}
