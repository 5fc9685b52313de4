// Package lists binds counts to what is enumerated: names, titles, numbers, things and groups.
package lists

import (
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Lists reads an article's counts and enumerations. It is not safe for concurrent use.
type Lists struct {
	*evidence.Evidence
	*passage.Passage
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Lists]{
	"groups-told": bindGroupsTold,
	"lists":       bindLists,
}
