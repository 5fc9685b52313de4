package review

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"crossfoot/report"
	"crossfoot/report/messages"
)

// Row is what an editor left in one row of the findings.
type Row struct {
	Sheet      string
	Number     int // of the row, from 1
	Document   string
	Rule       string
	Statements []string
	Key, Base  string
	Replaces   string // the key of the outdated decision the finding came with
	Decision   string
	Comment    string
	Editor     string
}

// Problem is a row that could not be understood, or two that contradict each other.
type Problem struct {
	Place string // file, sheet and row
	Key   string // of the message that says what is wrong
	Args  []any
}

// Workbook is a report as it came back from an editor.
type Workbook struct {
	Path     string
	Store    string // the decisions' file as the run named it
	Beside   string // the same, from the workbook's folder
	Article  string // an article, from the folder the decisions belong to
	Rows     []Row
	Problems []Problem
}

// headRows is how far down the header is looked for, in case an editor put
// something above it.
const headRows = 30

// Read takes an editor's workbook in. Columns are found by their headers, in any
// language, wherever they were moved to; rows by their hidden key.
func Read(path string) (*Workbook, error) {
	small, err := slim(path)
	if err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(small), excelize.Options{UnzipSizeLimit: 2 * partLimit, UnzipXMLSizeLimit: smallLimit})
	if err != nil {
		return nil, fmt.Errorf("%s: is damaged or no Excel workbook: %w", path, err)
	}
	defer f.Close()
	w := &Workbook{Path: path}
	w.properties(f)
	found := false
	for _, sheet := range f.GetSheetList() {
		base, _, _ := strings.Cut(sheet, " (")
		if report.OtherSheet(base) {
			continue
		}
		ok, err := w.sheet(f, sheet)
		if err != nil {
			return nil, fmt.Errorf("%s: sheet %s: is damaged: %w", path, sheet, err)
		}
		found = found || ok
	}
	if !found {
		return nil, fmt.Errorf("%s: no sheet has the columns %q and %q; is this a report that crossfoot made?", path,
			messages.For(messages.Fallback).Text("column.decision"), messages.For(messages.Fallback).Text("column.key"))
	}
	return w, nil
}

func (w *Workbook) properties(f *excelize.File) {
	props, _ := f.GetCustomProps()
	for _, p := range props {
		s, _ := p.Value.(string)
		switch p.Name {
		case report.PropertyDecisions:
			w.Store = s
		case report.PropertyBeside:
			w.Beside = s
		case report.PropertyArticle:
			w.Article = s
		}
	}
}

// columns are the places of the columns in a sheet, from 0; -1 is missing.
type columns map[string]int

var wanted = []string{"document", "rule", "passage", "decision", "comment", "editor", "key", "base"}

// head finds the wanted columns in a row; ok where it holds those that matter.
func head(row []string) (columns, bool) {
	at := columns{}
	for _, name := range wanted {
		at[name] = -1
		names := messages.Variants("column." + name)
		for i, cell := range row {
			if at[name] < 0 && matches(cell, names) {
				at[name] = i
			}
		}
	}
	return at, at["decision"] >= 0
}

func matches(cell string, names []string) bool {
	cell = plain(cell)
	for _, n := range names {
		if cell == plain(n) {
			return true
		}
	}
	return false
}

// plain is text without case and outer space.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// sheet reads the rows of one sheet; ok says that it holds findings.
func (w *Workbook) sheet(f *excelize.File, name string) (ok bool, err error) {
	rows, err := f.Rows(name)
	if err != nil {
		return false, err
	}
	defer rows.Close()
	var at columns
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return false, err
		}
		switch {
		case ok:
			w.row(name, n, cells, at)
		case n > headRows:
			return false, nil
		default:
			at, ok = head(cells)
		}
	}
	return ok, rows.Error()
}

// row understands one row and notes what it cannot.
func (w *Workbook) row(sheet string, n int, cells []string, at columns) {
	get := func(name string) string {
		if i := at[name]; i >= 0 && i < len(cells) {
			return strings.TrimSpace(cells[i])
		}
		return ""
	}
	r := Row{Sheet: sheet, Number: n, Document: get("document"), Rule: get("rule"), Key: get("key"), Comment: get("comment"), Editor: get("editor")}
	r.Base, r.Replaces, _ = strings.Cut(get("base"), " ")
	if r.Key == "" {
		r.Key = anyKey(cells)
	}
	for _, s := range strings.Split(get("passage"), "\n") {
		if s = strings.TrimSpace(s); s != "" {
			r.Statements = append(r.Statements, s)
		}
	}
	place := fmt.Sprintf("%s: %s!%d", w.Path, sheet, n)
	word := get("decision")
	var known bool
	r.Decision, known = decisionOf(word)
	switch {
	case r.Key == "" && (word != "" || r.Comment != ""):
		w.Problems = append(w.Problems, Problem{place, "review.nokey", nil})
	case r.Key == "":
	case !known:
		w.Problems = append(w.Problems, Problem{place, "review.unknown", []any{"word", word}})
	default:
		w.Rows = append(w.Rows, r)
	}
}

// anyKey finds a fingerprint in a row whose key column has lost its header.
func anyKey(cells []string) string {
	for _, c := range cells {
		if strings.HasPrefix(c, report.FingerprintPrefix) && !strings.ContainsAny(c, " \n") {
			return c
		}
	}
	return ""
}

// decisionOf understands a decision in any language; nothing is open.
func decisionOf(word string) (string, bool) {
	if word == "" {
		return report.Open, true
	}
	for _, id := range report.DecisionIDs {
		if plain(word) == id || matches(word, messages.Variants("decision."+id)) {
			return id, true
		}
	}
	return "", false
}
