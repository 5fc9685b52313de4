// Package compare binds figures that are set against each other: comparatives, ranks, superlatives, ranges.
package compare

import (
	"crossfoot/rules"
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

// Binder fills a frame's roles from the text.
type Binder func(*Comparisons, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
