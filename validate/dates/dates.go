// Package dates binds times: weekdays, ages, lengths of time, what came before what, lives.
package dates

import (
	"crossfoot/rules"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// Dates reads an article's times. It is not safe for concurrent use.
type Dates struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
	lives map[string]int // the times that tell lives, see livesTold
}

// Binder fills a frame's roles from the text.
type Binder func(*Dates, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
