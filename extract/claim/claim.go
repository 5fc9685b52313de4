// Package claim defines what crossfoot knows about a number: who and what it is
// about, when, how firmly and according to whom.
package claim

import (
	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

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
	// Guess: the structure around the number does not say it; it is what the
	// passage is about. Never enough to say that two claims are about one thing.
	Guess bool
}

// Named: the text says what the field holds, rather than that reports need some name.
func (f Field) Named() bool { return f.Text != "" && (f.Key != "" || !f.Guess) }

// Change is the qualifier of a figure that says by how much something changed.
const Change = "change"

// Claim is a quantity with its attributes.
type Claim struct {
	ID       string // "c1", "c2", … in text order
	Quantity *mention.Quantity
	Subject  Field
	Metric   Field
	// Told is the metric as reports show it: Metric, with what its clause says of it.
	Told Field
	Time Field // Text and Key are ISO 8601
	// AsOf is the time as reports show it: Time, or when the claim holds by the article's date
	// where the text names none.
	AsOf   Field
	Source Field
	Status Status
	// Qualifiers are the normal forms of words that keep two metrics apart: gross,
	// net, quarterly, domestic, per cent of what. They are sorted.
	Qualifiers []string
}
