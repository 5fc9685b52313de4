// Package money binds amounts that are told in two currencies, and exchange rates.
package money

import (
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Money reads an article's amounts of money. It is not safe for concurrent use.
type Money struct {
	*evidence.Evidence
	*passage.Passage
}

// Binders are those of the package, by the name that a frame gives in "binder".
var Binders = passage.Binds[*Money]{
	"currencies":     bindCurrencies,
	"currency-pairs": bindCurrencyPairs,
}
