package report

import (
	"crypto/sha256"
	"encoding/hex"
)

// Decision is an editor's word on a finding.
type Decision struct {
	Decision string `json:"decision"` // one of the constants below
	Comment  string `json:"comment,omitempty"`
	Editor   string `json:"editor,omitempty"`
	Date     string `json:"date,omitempty"` // ISO 8601
	// Outdated marks a decision on an earlier wording of the passage: it is shown,
	// but the finding counts as open.
	Outdated bool `json:"outdated,omitempty"`
	// Key is the fingerprint the decision was taken under.
	Key string `json:"key,omitempty"`
}

// The decisions.
const (
	Open       = "open"
	Correct    = "correct"     // the article is to be corrected
	FalseAlarm = "false-alarm" // there is no contradiction
	Accepted   = "accepted"    // there is one, and it stays
	Baseline   = "baseline"    // was there when crossfoot was taken up; as accepted
)

// DecisionIDs lists the decisions an editor may take, in the order of the drop-down.
var DecisionIDs = []string{Open, Correct, FalseAlarm, Accepted, Baseline}

// Finding reports whether the check found a contradiction that is neither
// suppressed nor folded into another.
func (c *Check) Finding() bool {
	return c.Verdict == Inconsistent && c.Suppressed == "" && !c.Folded
}

// Settled reports whether an editor decided that nothing is to be done about it.
func (c *Check) Settled() bool {
	d := c.Decision
	return d != nil && !d.Outdated && (d.Decision == FalseAlarm || d.Decision == Accepted || d.Decision == Baseline)
}

// Counts reports whether the check is a finding that bears on the exit status: a
// contradiction that nobody has settled.
func (c *Check) Counts() bool { return c.Finding() && !c.Settled() }

// Digest is a short form of what the decision says, by which a review sees whether
// a workbook changed it.
func (d Decision) Digest() string {
	if d.Decision == "" {
		d.Decision = Open
	}
	sum := sha256.Sum256([]byte(d.Decision + "\x00" + normalize(d.Comment) + "\x00" + normalize(d.Editor)))
	return hex.EncodeToString(sum[:6])
}
