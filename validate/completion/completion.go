// Package completion fills the roles that a binding leaves open with figures and times from around it.
package completion

import (
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Completion reads what may fill the open roles of an article's bindings. It is not safe for concurrent use.
type Completion struct {
	*evidence.Evidence
	*passage.Passage
}
