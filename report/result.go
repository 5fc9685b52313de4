// Package report writes the results of a run: as an Excel workbook, for the
// terminal, as JSON, HTML, SARIF or workflow commands, all from one type.
package report

// Result is everything a run found out about one article, in a form that can be
// stored and read back. The JSON form is a contract; fields may be added.
type Result struct {
	Document Document `json:"document"`
	Claims   []Claim  `json:"claims"`
	Checks   []Check  `json:"checks"`
	Errors   []string `json:"errors"` // what could not be read, one line each, as the user sees it
	// Ignores are the article's comments that suppress findings; they stay out of JSON.
	Ignores []Ignore `json:"-"`
	// Elapsed is the time the article took, in seconds. It stays out of JSON, which
	// is the same for the same input.
	Elapsed float64 `json:"-"`

	tail string // what its line says behind its name; "" says what the fields say
}

// Document describes the article.
type Document struct {
	ID     string `json:"id"`
	Path   string `json:"path,omitempty"`
	Lang   string `json:"lang,omitempty"` // "de", "en", or "" where unknown
	Date   string `json:"date,omitempty"` // ISO 8601
	Title  string `json:"title,omitempty"`
	Author string `json:"author,omitempty"`
	Words  int    `json:"words"`
	// Text is the body; kept in memory for reports, written to JSON only on request.
	Text string `json:"text,omitempty"`
	// Blocks lets reports rebuild the article's shape.
	Blocks []Block `json:"blocks,omitempty"`
}

// Block is a stretch of the text (or, with In "title", of the title).
type Block struct {
	Kind  string `json:"kind"` // as article.Kind
	Start int    `json:"start"`
	End   int    `json:"end"`
	Level int    `json:"level,omitempty"`
	In    string `json:"in,omitempty"`
	// Table, Row and Col place a cell, all from 1; they are 0 elsewhere.
	Table int `json:"table,omitempty"`
	Row   int `json:"row,omitempty"`
	Col   int `json:"col,omitempty"`
}

// Place is a span of the body's UTF-8 bytes, or of the title's where In is "title".
type Place struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	In    string `json:"in,omitempty"`
}

// Claim is one numeric claim.
type Claim struct {
	ID string `json:"id"`
	Place
	Line   int     `json:"line"`   // in the file, from 1
	Column int     `json:"column"` // in characters, from 1
	Text   string  `json:"text"`
	Low    *string `json:"low"`  // exact decimal; null is open
	High   *string `json:"high"` // exact decimal; null is open
	Unit   string  `json:"unit"`
	Noun   string  `json:"noun"`
	Per    string  `json:"per,omitempty"`
	Hedge  string  `json:"hedge"`

	Subject string `json:"subject"`
	Metric  string `json:"metric"`
	Time    string `json:"time"`
	Status  string `json:"status"`
	Source  string `json:"source"`
	Block   string `json:"block"`
	// From says what each attribute was taken from: "subject" → place.
	From map[string]Place `json:"from,omitempty"`
	// Guessed names the attributes that the structure around the number does not say:
	// they are what is likeliest.
	Guessed []string `json:"guessed,omitempty"`
	// Sentence is the place of the sentence the claim stands in.
	Sentence Place `json:"sentence"`
	// State is verified, rounded, contradicted or unbound.
	State string `json:"state"`
}

// The states of a figure.
const (
	Verified     = "verified"
	Rounded      = "rounded" // agrees only by rounding
	Contradicted = "contradicted"
	Unbound      = "unbound" // seen but bound to nothing
)

// The verdicts of a check.
const (
	Consistent   = "consistent"
	Inconsistent = "inconsistent"
	Unclear      = "unclear"
)

// Check is a rule applied to a binding. An inconsistent check is a finding,
// unless it is suppressed or folded.
type Check struct {
	Rule     string `json:"rule"`
	Kind     string `json:"kind"`     // share, change, currency, …
	Verdict  string `json:"verdict"`  // consistent, inconsistent, unclear
	State    string `json:"state"`    // verified, rounded, contradicted, unclear
	Severity string `json:"severity"` // error, warning, info
	Place
	Line    int      `json:"line"`
	Column  int      `json:"column"`
	Members []Member `json:"members"`
	// Stated is what the article says, Implied what its own figures give, both as
	// an editor would write them in the article's language.
	Stated     string `json:"stated"`
	Implied    string `json:"implied"`
	Arithmetic string `json:"arithmetic"`
	Message    string `json:"message"`         // in the report's language
	Cause      string `json:"cause,omitempty"` // likely cause, in words; "" where none is known
	Fix        string `json:"fix"`             // proposed mend, in words; "" where none is known
	// Messages, Causes and Fixes hold the same in every report language, keyed by
	// language code, so that a stored result can be shown in another.
	Messages map[string]string `json:"messages,omitempty"`
	Causes   map[string]string `json:"causes,omitempty"`
	Fixes    map[string]string `json:"fixes,omitempty"`
	// Formula is the recalculation in Excel syntax with roles in braces:
	// "({to}/{from}-1)*100"; "" where the check calculates nothing. Value is its
	// result over the members' middle values, StatedValue the article's.
	Formula     string   `json:"formula,omitempty"`
	Value       *float64 `json:"value,omitempty"`
	StatedValue *float64 `json:"statedValue,omitempty"`
	Deviation   *float64 `json:"deviation,omitempty"` // (StatedValue − Value) ÷ Value
	// Sentences are the places of the sentences the members stand in, in order.
	Sentences []Place `json:"sentences,omitempty"`
	// Fingerprint identifies the contradiction by its content, not its place.
	Fingerprint string `json:"fingerprint,omitempty"`
	// Suppressed is why a contradiction is no finding: the reason given in the
	// article or in the list of suppressions. "" where it is not suppressed.
	Suppressed string `json:"suppressed,omitempty"`
	// Folded: a contradiction like many others of this article, counted in the More
	// of one that is shown, and no finding itself.
	Folded bool `json:"folded,omitempty"`
	More   int  `json:"more,omitempty"`
	// Decision is what an editor said about the finding; nil where nobody did.
	Decision *Decision `json:"decision,omitempty"`
}

// Member is one piece that takes part in a check: a claim or a cue word.
type Member struct {
	Role  string `json:"role"`
	Claim string `json:"claim,omitempty"`
	Place
	// Value is the number the member stands for in the formula where it is no
	// claim ("half" is 0.5); null for words that only give a direction.
	Value *float64 `json:"value,omitempty"`
	Text  string   `json:"text,omitempty"`
}

// RuleInfo is a rule's metadata, from which help, documentation and the Rules
// sheet are made. Texts are keyed by language code.
type RuleInfo struct {
	ID          string
	Kind        string
	Severity    string
	Title       map[string]string
	Explanation map[string]string
	Good, Bad   map[string][]string // examples by language
}

// Run describes the run a report is made for.
type Run struct {
	Version  string
	Started  string // RFC 3339
	Language string // language of the report: "de" or "en"; "" is the language of most documents
	Inputs   []string
	Rules    []RuleInfo
	Partial  bool // interrupted: the report covers what was done
	// Decisions is the path of the file the run took its decisions from; the
	// workbook remembers it for the way back. Leftover are the decisions in it that
	// match no finding of this run any more; Corrected counts those among them that
	// asked for a correction, which was made.
	Decisions string
	Leftover  []Leftover
	Corrected int

	file string // where the report goes; "" for a stream
}

// Leftover is a stored decision whose finding is gone.
type Leftover struct {
	Document, Rule string
	Statements     []string
	Decision
}
