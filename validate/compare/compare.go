// Package compare binds figures that are set against each other: comparatives, ranks, superlatives, ranges.
package compare

import (
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// Comparisons reads an article's figures as they are set against each other. It is not safe for concurrent use.
type Comparisons struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Comparisons]{
	"alone":       bindAlone,
	"ends":        bindEnds,
	"paired":      bindPaired,
	"range-edges": bindRangeEdges,
	"ranges":      bindRanges,
	"ranks":       bindRanks,
	"stressed":    bindStressed,
	"versus":      bindVersus,
	TopmostBinder: bindTopmost,
}
