package report

import (
	"io"
	"path/filepath"
	"slices"
	"time"

	"github.com/xuri/excelize/v2"

	"crossfoot/report/messages"
)

// xlsxWriter collects the rows of the workbook's sheets on disk and builds the
// workbook when the run is over.
type xlsxWriter struct {
	w     io.Writer
	o     Options
	run   Run
	tally *tally
	top   topDocuments
	err   error

	findings, checks, claims, documents *spool
	order                               []findingKey
	ruleChecks                          map[string]int
	article                             string // the path of one of the articles
}

func newXLSX(w io.Writer, run Run, o Options) Writer {
	x := &xlsxWriter{w: w, o: o, run: run, tally: newTally(), ruleChecks: map[string]int{}}
	for _, s := range []**spool{&x.findings, &x.checks, &x.claims, &x.documents} {
		if x.err == nil {
			*s, x.err = newSpool()
		}
	}
	return x
}

func (x *xlsxWriter) Write(r *Result) error {
	if x.err != nil {
		return x.err
	}
	refs := &claimRefs{base: x.claims.rows, index: claimIndex(r), r: r}
	x.article = firstOf(x.article, r.Document.Path)
	before := x.tally.findings
	x.tally.add(r)
	x.top.add(r, x.tally.findings-before)
	x.err = x.claimRows(r)
	for i := range r.Checks {
		if x.err == nil {
			x.err = x.checkRow(r, &r.Checks[i], refs)
		}
	}
	if x.err == nil {
		_, x.err = x.documents.add(x.documentRow(r))
	}
	return x.err
}

func (x *xlsxWriter) checkRow(r *Result, c *Check, refs *claimRefs) error {
	x.ruleChecks[c.Rule]++
	v := view{r: r, c: c, link: fileLink(x.run.file, r.Document.Path), formula: refs.formula(c)}
	v.passages = joinPassages(passages(r, c, context))
	if _, err := x.checks.add(v.checkCells(x.checks.rows + 1)); err != nil || !c.Finding() {
		return err
	}
	at, err := x.findings.add(v.findingCells())
	x.order = append(x.order, keyOf(c, at))
	return err
}

func (x *xlsxWriter) claimRows(r *Result) error {
	counts := checksPerClaim(r)
	target := fileLink(x.run.file, r.Document.Path)
	for i := range r.Claims {
		if _, err := x.claims.add(claimCells(r, &r.Claims[i], counts[i], target)); err != nil {
			return err
		}
	}
	return nil
}

func (x *xlsxWriter) Abort() {
	for _, s := range []*spool{x.findings, x.checks, x.claims, x.documents} {
		s.close()
	}
}

func (x *xlsxWriter) Close(run Run) error {
	defer x.Abort()
	if x.err != nil {
		return x.err
	}
	if run.file == "" {
		run.file = x.run.file
	}
	x.run = run
	b, err := x.open()
	if err != nil {
		return err
	}
	defer b.file.Close()
	for _, fill := range []func(*book) error{x.fillFindings, x.fillChecks, x.fillClaims, x.fillDocuments, x.fillRules, x.fillSummary, x.properties} {
		if err := fill(b); err != nil {
			return err
		}
	}
	// No sheet may be looked at any more: the library would read it back whole.
	pack := &packer{out: x.w}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return pack })
	defer pack.drop()
	return b.file.Write(io.Discard)
}

func (x *xlsxWriter) open() (*book, error) {
	f := excelize.NewFile()
	b := &book{file: f, say: messages.For(x.tally.language(firstOf(x.o.Language, x.run.Language))), grounds: map[string]int{}}
	b.ruleRows = x.ruleRows()
	var err error
	if b.styles, err = makeStyles(f); err == nil {
		err = f.SetSheetName(f.GetSheetName(0), sheetSummary)
	}
	return b, err
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

func (x *xlsxWriter) fill(b *book, l layoutOf, from *spool) error {
	s, err := b.sheet(l)
	if err != nil {
		return err
	}
	if err := from.each(s.row); err != nil {
		return err
	}
	return s.close()
}

func (x *xlsxWriter) fillChecks(b *book) error    { return x.fill(b, checksLayout, x.checks) }
func (x *xlsxWriter) fillClaims(b *book) error    { return x.fill(b, claimsLayout, x.claims) }
func (x *xlsxWriter) fillDocuments(b *book) error { return x.fill(b, documentsLayout, x.documents) }

// fillFindings writes the findings worst first, numbered in that order.
func (x *xlsxWriter) fillFindings(b *book) error {
	s, err := b.sheet(findingsLayout)
	if err != nil {
		return err
	}
	if err := x.findings.w.Flush(); err != nil {
		return err
	}
	slices.SortStableFunc(x.order, compareFindings)
	for i, key := range x.order {
		cells, err := x.findings.at(key.at)
		if err != nil {
			return err
		}
		cells[0] = ordinal(i + 1)
		if err := s.row(cells); err != nil {
			return err
		}
	}
	return s.close()
}

// properties tell what the way back needs to know.
func (x *xlsxWriter) properties(b *book) error {
	props := map[string]string{PropertyFormat: WorkbookFormat, PropertyVersion: x.run.Version, PropertyDecisions: filepath.ToSlash(x.run.Decisions),
		PropertyBeside: fileLink(x.run.file, x.run.Decisions), PropertyArticle: fileLink(filepath.Dir(x.run.Decisions), x.article)}
	for _, name := range sortedKeys(props) {
		if err := b.file.SetCustomProps(excelize.CustomProperty{Name: name, Value: props[name]}); err != nil {
			return err
		}
	}
	when := x.run.Started
	if _, err := time.Parse(time.RFC3339, when); err != nil {
		when = ""
	}
	return b.file.SetDocProps(&excelize.DocProperties{Creator: "crossfoot", LastModifiedBy: "crossfoot", Created: when, Modified: when,
		Title: b.say.Text("book.title"), Language: b.say.Lang})
}

// The workbook's own properties, by which a review knows it again.
const (
	PropertyFormat    = "crossfoot-format"
	PropertyVersion   = "crossfoot-version"
	PropertyDecisions = "crossfoot-decisions" // the decisions' file, as the run named it
	PropertyBeside    = "crossfoot-beside"    // the same, from the workbook's folder
	PropertyArticle   = "crossfoot-article"   // one of the articles, from the folder that holds .crossfoot
	WorkbookFormat    = "1"
)
