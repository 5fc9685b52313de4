// Package sums binds figures to what they are calculated from: totals, shares, products, means, differences.
package sums

import (
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// Sums reads the figures of an article that are calculated from others. It is not safe for concurrent use.
type Sums struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
}

// Binder fills a frame's roles from the text.
type Binder func(*Sums, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
