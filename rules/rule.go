// Package rules is the rule book: frames, that say how a language binds numbers
// to each other, and rules, that say what must hold between them. Both are YAML,
// embedded here and extended by users; this package loads and compiles them.
package rules

import (
	"fmt"

	"crossfoot/internal/plain"
)

// Severity is how sure a rule's findings are.
type Severity uint8

// The severities. An Error holds under every reading, a Warning under the
// likeliest, Info is shown and never a finding.
const (
	Info Severity = iota
	Warning
	Error
)

var severityNames = [...]string{"info", "warning", "error"}

// String is the severity's name as it stands in rule files and reports.
func (s Severity) String() string { return severityNames[s] }

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(b []byte) error {
	for i, n := range severityNames {
		if n == string(b) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("severity %q: use info, warning or error", b)
}

// Examples holds passages by language code.
type Examples = map[string][]string

// Texts holds a sentence by language code.
type Texts map[string]string

// Rule is an equation over the roles of a frame.
type Rule struct {
	ID       string   `yaml:"rule"`
	Frame    string   `yaml:"frame"`
	Kind     string   `yaml:"kind"` // share, change, currency, … ; default the frame's
	Given    []string `yaml:"given"`
	Without  []string `yaml:"without"` // roles that must be empty
	When     string   `yaml:"when"`    // condition on the binding; "" is always
	Holds    string   `yaml:"holds"`
	Severity Severity `yaml:"severity"`
	// Strict: figures count as rounded, never as cut. For differences of small figures,
	// where the benefit of both would let anything pass.
	Strict bool `yaml:"strict"`
	// Settles names the role whose figure needs to agree only once: a goal is that of
	// the cue whose result fits it.
	Settles string `yaml:"settles"`
	// GivesWay names a rule that judges the figures of this one, in roles named alike, and
	// more. What both contradict it tells alone, unless this one contradicts the more.
	GivesWay string `yaml:"gives-way"`
	Title    Texts  `yaml:"title"`
	// Doc explains the rule, Message is what a finding says.
	Doc     plain.Later[Texts] `yaml:"doc"`
	Message plain.Later[Texts] `yaml:"message"`
	// Shows is what an information check implies ("count * price"), with the unit of the role in ShowsUnit.
	Shows string `yaml:"shows"`
	// ShowsUnit names the role whose unit the shown value has, or "=unit".
	ShowsUnit string `yaml:"shows-unit"`
	// Calc is the calculation to show where it is not the right side of Holds
	// ("amount / other"), CalcText how its result is written: {} is the number,
	// {role_unit} a role's unit.
	Calc     string `yaml:"calc"`
	CalcText Texts  `yaml:"calc-text"`
	// Agrees is the message of a check that holds; without it the arithmetic speaks.
	Agrees Texts                 `yaml:"agrees"`
	Causes plain.Later[[]Cause]  `yaml:"causes"`
	Good   plain.Later[Examples] `yaml:"good"`
	Bad    plain.Later[Examples] `yaml:"bad"`

	File     string   `yaml:"-"`
	Line     int      `yaml:"-"`
	builtin  bool     `frozen:"-"`
	compiled compiled `frozen:"-"`
}

// Cause is a likely slip: where Holds is true though the rule is not, the finding
// names it.
type Cause struct {
	Holds string `yaml:"holds"`
	Text  Texts  `yaml:"text"`
	Fix   Texts  `yaml:"fix"`

	program *program `frozen:"-"`
}
