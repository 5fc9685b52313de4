// Package dates binds times: weekdays, ages, lengths of time, what came before what, lives.
package dates

import (
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

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Dates]{
	"acts":              bindActs,
	"chronicle":         bindChronicle,
	"clock-faces":       bindClockFaces,
	"clocks":            bindClocks,
	"eras":              bindEras,
	"far-years":         bindFarYears,
	"life-ends":         bindLifeEnds,
	"moments":           bindMoments,
	"same-time":         bindSameTime,
	"tenses":            bindTenses,
	"timeline":          bindTimeline,
	"weekdays":          bindWeekdays,
	passage.LivesBinder: bindLives,
	passage.SpansBinder: bindSpans,
}
