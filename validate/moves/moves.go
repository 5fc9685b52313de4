// Package moves binds changes: from, to, by how much, which way, and in how many points.
package moves

import (
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

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Moves]{
	"course":            bindCourses,
	"point-pairs":       bindPointPairs,
	"shifts":            bindShifts,
	"signed":            bindSigned,
	"taken-up":          bindTakenUp,
	"tone":              bindTone,
	"trend":             bindTrends,
	passage.MovedBinder: bindMoved,
}
