// Package lists binds counts to what is enumerated: names, titles, numbers, things and groups.
package lists

import (
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Lists reads an article's counts and enumerations. It is not safe for concurrent use.
type Lists struct {
	*evidence.Evidence
	*passage.Passage
}

// Binder fills a frame's roles from the text.
type Binder func(*Lists, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
