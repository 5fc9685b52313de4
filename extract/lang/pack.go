// Package lang holds the language packs: everything that differs by language, as
// tables generated from CLDR and hand-written lexicons.
package lang

import (
	"sync"

	"crossfoot/internal/wordform"
)

// Pack is one language's data. Each part stands in a file of its own, with the
// loader and the types of that part, and loads on first use.
type Pack struct {
	// Code is the language's BCP 47 primary tag: "de", "en".
	Code string

	text    part[Text]
	times   part[Times]
	names   part[Names]
	clauses part[Clauses]
	numbers part[Numbers]
	tables  part[Tables]

	made  sync.Once
	ready map[string]string // the parts that were made ready
	fresh bool              // none is taken that was

	words wordform.Memo[Word] // those looked up
	says  wordform.Memo[bool]
}
