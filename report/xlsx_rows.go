package report

import (
	"cmp"
	"math"
	"slices"
)

// findingKey is what the order of the findings needs to be kept in memory.
type findingKey struct {
	severity  uint8
	closed    uint8 // 0 undecided, 1 to be corrected, 2 settled
	deviation float32
	at        int64
}

func keyOf(c *Check, at int64) findingKey {
	k := findingKey{severity: uint8(len(severities)), at: at}
	switch d := c.Decision; {
	case c.Settled():
		k.closed = 2
	case d != nil && !d.Outdated && d.Decision == Correct:
		k.closed = 1
	}
	if i := slices.Index(severities, c.Severity); i >= 0 {
		k.severity = uint8(i)
	}
	if d := finite(c.Deviation); d != nil {
		k.deviation = float32(math.Abs(*d))
	}
	return k
}

// compareFindings puts the worst first: what is undecided, then by severity, then by
// how far the figures are off, then as they come.
func compareFindings(a, b findingKey) int {
	return cmp.Or(cmp.Compare(a.closed, b.closed), cmp.Compare(a.severity, b.severity), cmp.Compare(b.deviation, a.deviation), cmp.Compare(a.at, b.at))
}

var findingsLayout = layoutOf{
	name: sheetFindings, tab: inkError, fixed: 1, settle: columnDecision,
	columns: []column{
		{key: "number", width: 5, style: styleMid},
		{key: "severity", width: 8, style: styleText},
		{key: "document", width: 15, style: styleWrap},
		{key: "line", width: 6, style: styleMid},
		{key: "passage", width: 48, style: styleWrap},
		{key: "finding", width: 28, style: styleWrap},
		{key: "stated", width: 12, style: styleWrap},
		{key: "implied", width: 13, style: styleWrap},
		{key: "recalculated", width: 15, style: styleNumber},
		{key: "value", width: 15, style: styleNumber},
		{key: "deviation", width: 11, style: styleDeviation},
		{key: "cause", width: 15, style: styleWrap},
		{key: "fix", width: 15, style: styleWrap},
		{key: "rule", width: 15, style: styleText},
		{key: "decision", width: 12, style: styleInput},
		{key: "comment", width: 18, style: styleInput},
		{key: "editor", width: 10, style: styleInput},
		{key: "note", width: 13, style: styleWrap},
		{key: "key", width: 28, style: styleText, hidden: true},
		{key: "base", width: 16, style: styleText, hidden: true},
	},
	grounds: map[int][]string{
		1:              {"severity.error", "severity.warning", "severity.info"},
		columnDecision: {"decision.correct"},
	},
}

const columnDecision = 14

var checksLayout = layoutOf{
	name: sheetChecks, tab: groundHead, fixed: 1, settle: -1,
	columns: []column{
		{key: "number", width: 6, style: styleMid},
		{key: "document", width: 18, style: styleWrap},
		{key: "line", width: 6, style: styleMid},
		{key: "rule", width: 16, style: styleText},
		{key: "kind", width: 13, style: styleText},
		{key: "verdict", width: 17, style: styleText},
		{key: "passage", width: 56, style: styleWrap},
		{key: "stated", width: 15, style: styleWrap},
		{key: "implied", width: 15, style: styleWrap},
		{key: "arithmetic", width: 26, style: styleWrap},
		{key: "recalculated", width: 15, style: styleNumber},
		{key: "value", width: 15, style: styleNumber},
		{key: "deviation", width: 11, style: styleDeviation},
	},
	grounds: map[int][]string{5: {"state.verified", "state.rounded", "state.contradicted", "state.unclear"}},
}

var claimsLayout = layoutOf{
	name: sheetClaims, tab: "5B7F95", fixed: 0, settle: -1,
	columns: []column{
		{key: "document", width: 18, style: styleText},
		{key: "line", width: 6, style: styleMid},
		{key: "column", width: 7, style: styleMid},
		{key: "text", width: 22, style: styleText},
		{key: "low", width: 19, style: styleNumber},
		{key: "high", width: 19, style: styleNumber},
		{key: "unit", width: 9, style: styleText},
		{key: "noun", width: 12, style: styleText},
		{key: "hedge", width: 11, style: styleText},
		{key: "subject", width: 20, style: styleText},
		{key: "metric", width: 20, style: styleText},
		{key: "time", width: 12, style: styleText},
		{key: "status", width: 10, style: styleText},
		{key: "source", width: 14, style: styleText},
		{key: "block", width: 11, style: styleText},
		{key: "state", width: 17, style: styleText},
		{key: "checks", width: 11, style: styleInt},
		{key: "sentence", width: 70, style: styleWrap},
	},
	grounds: map[int][]string{15: {"state.verified", "state.rounded", "state.contradicted"}},
}

const claimLowColumn, claimHighColumn = 4, 5

var documentsLayout = layoutOf{
	name: sheetDocuments, tab: "5B7F95", fixed: 1, settle: -1,
	columns: []column{
		{key: "document", width: 26, style: styleWrap},
		{key: "title", width: 40, style: styleWrap},
		{key: "date", width: 12, style: styleText},
		{key: "language", width: 10, style: styleText},
		{key: "words", width: 9, style: styleInt},
		{key: "figures", width: 9, style: styleInt},
		{key: "covered", width: 10, style: styleInt},
		{key: "share", width: 9, style: styleShare},
		{key: "checks", width: 9, style: styleInt},
		{key: "findings", width: 9, style: styleInt},
		{key: "errors", width: 8, style: styleInt},
		{key: "settled", width: 10, style: styleInt},
		{key: "seconds", width: 9, style: styleNumber},
		{key: "problem", width: 46, style: styleWrap},
	},
}

var rulesLayout = layoutOf{
	name: sheetRules, tab: "5B7F95", fixed: 1, settle: -1,
	columns: []column{
		{key: "rule", width: 20, style: styleText},
		{key: "kind", width: 14, style: styleText},
		{key: "severity", width: 10, style: styleText},
		{key: "title", width: 30, style: styleWrap},
		{key: "explanation", width: 60, style: styleWrap},
		{key: "good", width: 44, style: styleWrap},
		{key: "bad", width: 44, style: styleWrap},
		{key: "checks", width: 9, style: styleInt},
		{key: "findings", width: 9, style: styleInt},
	},
	grounds: map[int][]string{2: {"severity.error", "severity.warning", "severity.info"}},
}

// view is what the rows of a check are made from.
type view struct {
	r        *Result
	c        *Check
	link     string
	formula  string
	passages []piece
}

func (v view) document() cell { return documentCell(v.r, v.link) }

func documentCell(r *Result, target string) cell {
	return link(target, firstOf(r.Document.Path, r.Document.ID))
}

// recalculated is the live formula with its cached value.
func (v view) recalculated() cell {
	value := number(v.c.Value)
	if v.formula == "" || value.kind == emptyCell {
		return cell{}
	}
	return cell{kind: formulaCell, text: v.formula, value: value.value, style: value.style}
}

func (v view) deviation() cell {
	d := finite(v.c.Deviation)
	if d == nil {
		return cell{}
	}
	if *d >= 1e4 { // wider than the column
		return cell{kind: numberCell, value: *d, style: styleSciDeviation}
	}
	return cell{kind: numberCell, value: *d}
}

func (v view) findingCells() []cell {
	c, d := v.c, Decision{Decision: Open}
	note, replaces := cell{}, ""
	if v.c.Decision != nil && v.c.Decision.Outdated {
		note = label("book.outdated." + v.c.Decision.Decision)
		d.Comment, replaces = v.c.Decision.Comment, " "+v.c.Decision.Key
	} else if v.c.Decision != nil {
		d = *v.c.Decision
	}
	return []cell{
		{}, label("severity." + c.Severity), v.document(), ordinal(c.Line), rich(v.passages, inkError), choice(c.Messages, c.Message),
		text(c.Stated), text(c.Implied), v.recalculated(), number(c.Value), v.deviation(),
		choice(c.Causes, c.Cause), choice(c.Fixes, c.Fix), rule(c.Rule),
		label("decision." + d.Decision), text(d.Comment), text(d.Editor), note, text(c.Fingerprint), text(d.Digest() + replaces),
	}
}

func (v view) checkCells(n int) []cell {
	c, color := v.c, inkGood
	if c.Verdict != Consistent {
		color = inkError
	}
	return []cell{
		ordinal(n), v.document(), ordinal(c.Line), rule(c.Rule), label("kind." + c.Kind), label("state." + c.state()), rich(v.passages, color),
		text(c.Stated), text(c.Implied), text(c.Arithmetic), v.recalculated(), number(c.Value), v.deviation(),
	}
}

// state is the check's state, from its verdict where it names none.
func (c *Check) state() string {
	if c.State != "" {
		return c.State
	}
	switch c.Verdict {
	case Consistent:
		return Verified
	case Inconsistent:
		return Contradicted
	}
	return Unclear
}

func claimCells(r *Result, c *Claim, checks int, target string) []cell {
	s := clip(c.Sentence, len(source(r, c.In)))
	sentence := ""
	for _, p := range cut(source(r, c.In), s, []mark{{c.Place, figure}}, 2*context) {
		sentence += p.text
	}
	return []cell{
		documentCell(r, target), ordinal(c.Line), ordinal(c.Column), text(c.Text), bound(c.Low), bound(c.High), text(c.Unit), text(c.Noun),
		label("hedge." + c.Hedge), c.attribute("subject", c.Subject), c.attribute("metric", c.Metric), c.attribute("time", c.Time),
		label("status." + c.Status), c.attribute("source", c.Source),
		label("block." + c.Block), label("state." + firstOf(c.State, Unbound)), whole(checks), text(sentence),
	}
}

// attribute is a cell for an attribute, set apart where it is guessed.
func (c *Claim) attribute(name, s string) cell {
	out := text(s)
	if slices.Contains(c.Guessed, name) {
		out.style = styleGuess
	}
	return out
}

// bound is an end of a claim's interval as a number to calculate with; a value no
// cell can hold stays text.
func bound(s *string) cell {
	if s == nil {
		return cell{}
	}
	v, ok := decimal(s)
	if !ok {
		return text(*s)
	}
	return cell{kind: numberCell, value: v, style: decimalStyle(*s)}
}

func (x *xlsxWriter) documentRow(r *Result) []cell {
	t := newTally()
	t.add(r)
	d := &r.Document
	share := cell{}
	if t.figures > 0 {
		share = cell{kind: numberCell, value: float64(t.covered) / float64(t.figures)}
	}
	seconds := cell{}
	if r.Elapsed > 0 {
		seconds = cell{kind: numberCell, value: r.Elapsed, style: styleDec3}
	}
	problems := cell{kind: textCell}
	for i, e := range r.Errors {
		if i > 0 {
			problems.text += "\n"
		}
		problems.text += e
	}
	return []cell{
		documentCell(r, fileLink(x.run.file, d.Path)), text(d.Title), date(d.Date), label("lang." + d.Lang), whole(d.Words),
		whole(t.figures), whole(t.covered), share, whole(t.checks), whole(t.findings), whole(t.severity["error"]), whole(t.settled), seconds, problems,
	}
}
