// Package check is what a rule finds of the figures that it binds, and how the findings of
// many rules are settled against each other.
package check

import (
	"crossfoot/extract/article"
	"crossfoot/rules"
)

// Verdict is what a rule says of a binding.
type Verdict uint8

// The verdicts.
const (
	Unclear Verdict = iota
	Consistent
	Inconsistent
)

var verdictNames = [...]string{"unclear", "consistent", "inconsistent"}

// String is the verdict's name as it stands in reports.
func (v Verdict) String() string { return verdictNames[v] }

// Member is a piece of the article that takes part in a check.
type Member struct {
	Role string
	Span article.Span
	// Claim indexes Document.Claims; -1 for words.
	Claim int
	Time  bool // the member is a time of the article
	// Value is what the words stand for in the formula ("half" is 0.5, "doubled" is
	// 2); nil where they only give a direction.
	Value *float64
}

// Check is a rule applied to a binding, with everything a report shows.
type Check struct {
	Rule    *rules.Rule
	Verdict Verdict
	// Rounding: consistent, but only if figures are rounded or cut more than their
	// digits say.
	Rounding bool
	Severity rules.Severity
	Span     article.Span // from the first to the last member within one sentence
	Members  []Member
	// Stated, Implied and Arithmetic are written in the article's language.
	Stated, Implied, Arithmetic string
	// Messages, Causes and Fixes are keyed by report language.
	Messages, Causes, Fixes map[string]string
	// Slip is the slip of one figure that would explain the contradiction, "" where none does.
	Slip string
	// Unsure: a figure was taken from what is left over in a passage, or from elsewhere.
	Unsure bool
	// Yields: the check counts only where no rule that reads more of the wording judges
	// the same figure.
	Yields bool
	// LastResort: the check counts only where no other calculation judges any of its figures.
	LastResort bool
	// Firm: no check that holds by a guess speaks against this one.
	Firm bool
	// Loose: what agrees need not be what the figure is told with, so that it explains no
	// other rule's contradiction.
	Loose bool
	// Mute: the agreement may be chance: it is not told, though it excuses what it explains.
	Mute bool
	// Hint: it tells only that two figures go the way that a word says, and gives way to what judges more of them.
	Hint bool
	// Formula is the recalculation in Excel syntax with roles in braces; Value its
	// result over the members' middle values, StatedValue the article's figure.
	Formula            string
	Value, StatedValue *float64
}
