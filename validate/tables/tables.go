// Package tables crossfoots tables, and sets figures of the text against their cells.
package tables

import (
	"crossfoot/extract/table"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Tables reads an article's tables. It is not safe for concurrent use.
type Tables struct {
	*evidence.Evidence
	*passage.Passage
	tabs []*table.Table // the tables, understood
}

// Binder fills a frame's roles from the text.
type Binder func(*Tables, *rules.FramePatterns) []*passage.Binding

// Binders are the binders of the package by the name a frame gives in "binder".
var Binders = map[string]Binder{}
