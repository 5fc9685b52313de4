// Package scores binds the results of matches to their parts and to what is said of them.
package scores

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Scores reads the results of matches in an article. It is not safe for concurrent use.
type Scores struct {
	*evidence.Evidence
	*passage.Passage
}

// Binder fills a frame's roles from the text.
type Binder func(*Scores, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
