// Package money binds amounts that are told in two currencies, and exchange rates.
package money

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Money reads an article's amounts of money. It is not safe for concurrent use.
type Money struct {
	*evidence.Evidence
	*passage.Passage
}

// Binder fills a frame's roles from the text.
type Binder func(*Money, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
