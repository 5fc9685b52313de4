// Package doubt finds figures that were bound and are none of what they were taken for, as the text around them says.
package doubt

import (
	"crossfoot/validate/compare"
	"crossfoot/validate/completion"
	"crossfoot/validate/dates"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/sums"
	"crossfoot/validate/tables"
)

// Doubt reads what speaks against a binding. It is not safe for concurrent use.
type Doubt struct {
	*tables.Tables
	*sums.Sums
	*moves.Moves
	*dates.Dates
	*compare.Comparisons
	*completion.Completion
	*lists.Lists
	*evidence.Evidence
	*passage.Passage
}
