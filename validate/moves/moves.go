// Package moves binds changes: from, to, by how much, which way, and in how many points.
package moves

import (
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// Moves reads what rises and falls in an article. It is not safe for concurrent use.
type Moves struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
}

// Binder fills a frame's roles from the text.
type Binder func(*Moves, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
