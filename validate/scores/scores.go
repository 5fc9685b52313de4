// Package scores binds the results of matches to their parts and to what is said of them.
package scores

import (
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Scores reads the results of matches in an article. It is not safe for concurrent use.
type Scores struct {
	*evidence.Evidence
	*passage.Passage
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Scores]{
	"score-course":   bindCourse,
	"score-margin":   bindMargins,
	"score-minutes":  bindMinutes,
	"score-outcomes": bindOutcomes,
	"score-parts":    bindScoreParts,
	"score-sets":     bindSets,
	"score-sets-won": bindSetsWon,
}
