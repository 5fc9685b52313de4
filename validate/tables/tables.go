// Package tables crossfoots tables, and sets figures of the text against their cells.
package tables

import (
	"crossfoot/extract/table"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Tables reads an article's tables. It is not safe for concurrent use.
type Tables struct {
	*evidence.Evidence
	*passage.Passage
	tabs []*table.Table // the tables, understood
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Tables]{
	"cells":         bindCells,
	"table-changes": eachTable(tableChanges),
	"table-shares":  eachTable(tableShares),
	"table-sums":    eachTable(tableSums),
}
