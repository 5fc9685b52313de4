// Package extract reads articles and finds the claims in them: every number that
// says something about the world, with who, what, when and according to whom.
package extract

import (
	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// Document is an article with everything that was recognised in it.
type Document struct {
	*article.Article
	// Pack is the language pack the article was read with; nil where the language
	// is unknown or not supported, and then nothing was recognised.
	Pack       *lang.Pack
	Tokens     *token.Tokens
	Quantities []mention.Quantity // in text order
	Times      []mention.Time     // in text order
	Entities   []mention.Entity   // in text order
	Claims     []Claim            // one a quantity, same order
}

// Status says how firmly a claim is made.
type Status uint8

// The statuses.
const (
	Reported Status = iota
	Planned
	Estimated
	Alleged
)

var statusNames = [...]string{"reported", "planned", "estimated", "alleged"}

// String is the status's name as it stands in reports.
func (s Status) String() string { return statusNames[s] }

// Field is one attribute of a claim and what it was taken from.
type Field struct {
	Text string // as reports show it; "" where unsure
	Key  string // normal form in which two mentions of one thing meet
	From article.Span
}

// Claim is a quantity with its attributes.
type Claim struct {
	ID       string // "c1", "c2", … in text order
	Quantity *mention.Quantity
	Subject  Field
	Metric   Field
	Time     Field // Text and Key are ISO 8601
	Source   Field
	Status   Status
	// Qualifiers are the normal forms of words that keep two metrics apart: gross,
	// net, quarterly, domestic, per cent of what.
	Qualifiers []string
}
