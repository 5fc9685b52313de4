// Package extract reads articles and finds the claims in them: every number that
// says something about the world, with who, what, when and according to whom.
package extract

import (
	"crossfoot/extract/article"
	"crossfoot/extract/claim"
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

// The types of a claim live in a package of their own, so that the parts of
// extract that make claims can see them.
type (
	Status = claim.Status
	Field  = claim.Field
	Claim  = claim.Claim
)

// The statuses.
const (
	Reported  = claim.Reported
	Planned   = claim.Planned
	Estimated = claim.Estimated
	Alleged   = claim.Alleged
)
