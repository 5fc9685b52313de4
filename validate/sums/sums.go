// Package sums binds figures to what they are calculated from: totals, shares, products, means, differences.
package sums

import (
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/passage"
)

// Sums reads the figures of an article that are calculated from others. It is not safe for concurrent use.
type Sums struct {
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Sums]{
	"counted":                bindCounted,
	"gauged":                 bindGauged,
	"grouped":                bindGrouped,
	"groups":                 bindGroups,
	"joined":                 bindJoined,
	"lone":                   bindLone,
	"mean-list":              bindMeanList,
	"means":                  bindMeans,
	"of-figure":              bindOfFigure,
	"partitive":              bindPartitive,
	"portion":                bindPortion,
	"sided":                  bindSided,
	passage.AddendsBinder:    bindAddends,
	passage.AfarBinder:       bindJoinedAfar,
	passage.BreakdownBinder:  bindBreakdown,
	passage.DrawnBinder:      bindDrawn,
	passage.MisprintedBinder: bindMisprinted,
	passage.RatesBinder:      bindRates,
}
