package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"crossfoot/report/messages"
)

// writeFile runs results into a report file and returns its path.
func writeFile(t testing.TB, name string, run Run, o Options, results ...*Result) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if dir := os.Getenv("CROSSFOOT_KEEP"); dir != "" {
		path = filepath.Join(dir, name)
	}
	w, err := NewFile(path, run, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if err := w.Write(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(run); err != nil {
		t.Fatal(err)
	}
	return path
}

func openBook(t testing.TB, path string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func rowsOf(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestWorkbookSheetsAndHeaders(t *testing.T) {
	for _, lang := range messages.Languages() {
		f := openBook(t, writeFile(t, lang+".xlsx", testRun(), Options{Language: lang}, resultEN(t), resultDE(t)))
		want := []string{"Summary", "Findings", "Checks", "Claims", "Documents", "Rules"}
		if got := f.GetSheetList(); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("sheets %v", got)
		}
		say := messages.For(lang)
		for _, l := range []layoutOf{findingsLayout, checksLayout, claimsLayout, documentsLayout, rulesLayout} {
			head := rowsOf(t, f, l.name)[0]
			for i, c := range l.columns {
				if !say.Has("column."+c.key) || head[i] != say.Text("column."+c.key) {
					t.Errorf("%s: header %d is %q", l.name, i, head[i])
				}
			}
		}
	}
}

func TestWorkbookLanguageIsThatOfMostDocuments(t *testing.T) {
	f := openBook(t, writeFile(t, "a.xlsx", testRun(), Options{}, resultDE(t), resultEN(t), resultDE(t)))
	if got := rowsOf(t, f, "Findings")[0][14]; got != "Entscheidung" {
		t.Errorf("header %q", got)
	}
	if got := rowsOf(t, f, "Findings")[1][5]; !strings.HasPrefix(got, "von 150 auf 160") {
		t.Errorf("message %q", got)
	}
}

func TestFindingsWorstFirst(t *testing.T) {
	settled := resultEN(t)
	settled.Checks[1].Decision = &Decision{Decision: FalseAlarm}
	f := openBook(t, writeFile(t, "a.xlsx", testRun(), Options{Language: "en"}, settled, resultDE(t)))
	var got []string
	for _, row := range rowsOf(t, f, "Findings")[1:] {
		got = append(got, row[0]+" "+row[1]+" "+row[2]+" "+row[14])
	}
	want := []string{"1 error news/kanal.txt open", "2 error news/canal.txt open", "3 warning news/canal.txt open", "4 error news/canal.txt false alarm"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
}

func TestFormulasPointAtTheClaims(t *testing.T) {
	f := openBook(t, writeFile(t, "a.xlsx", testRun(), Options{Language: "en"}, resultEN(t), resultDE(t)))
	formula, err := f.GetCellFormula("Findings", "I2")
	if err != nil || formula != "(Claims!$E$2/Claims!$E$4-1)*100" {
		t.Errorf("formula %q %v", formula, err)
	}
	checks := 0
	for sheet, column := range map[string]string{"Findings": "I", "Checks": "K"} {
		for row := 2; row < len(rowsOf(t, f, sheet))+1; row++ {
			cell := fmt.Sprintf("%s%d", column, row)
			formula, _ := f.GetCellFormula(sheet, cell)
			if formula == "" {
				continue
			}
			checks++
			cached, _ := f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			calculated, err := f.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
			if err != nil || !near(cached, calculated) {
				t.Errorf("%s!%s: %s: cached %s, calculated %s %v", sheet, cell, formula, cached, calculated, err)
			}
		}
	}
	if checks != 9 {
		t.Errorf("%d formulas", checks)
	}
}

func near(a, b string) bool {
	var x, y float64
	if _, err := fmt.Sscan(a, &x); err != nil {
		return a == b
	}
	if _, err := fmt.Sscan(b, &y); err != nil {
		return false
	}
	return math.Abs(x-y) <= 1e-9*math.Max(math.Abs(x), 1)
}

func TestFormulaOfRoles(t *testing.T) {
	low, high, one := "10", "12", "4"
	r := &Result{Claims: []Claim{{ID: "a", Low: &low, High: &high}, {ID: "b", Low: &one, High: &one}, {ID: "c", Low: &one}, {ID: "d"}}}
	member := func(role, claim string) Member { return Member{Role: role, Claim: claim} }
	tests := []struct {
		formula string
		members []Member
		want    string
	}{
		{"{x}*2", []Member{member("x", "b")}, "Claims!$E$103*2"},
		{"{x}*2", []Member{member("x", "a")}, "AVERAGE(Claims!$E$102:$F$102)*2"},
		{"{x}*2", []Member{member("x", "c")}, "Claims!$E$104*2"},
		{"{x}*2", []Member{member("x", "d")}, ""},
		{"{x}*2", nil, ""},
		{"{x}*{y}", []Member{member("x", "b"), {Role: "y", Value: ptr(-0.5)}}, "Claims!$E$103*(-0.5)"},
		{"SUM({x})", []Member{member("x", "b"), member("x", "c")}, "SUM(Claims!$E$103,Claims!$E$104)"},
		{"SUM({x}, {y})", []Member{member("x", "b"), member("x", "c"), member("y", "b")}, "SUM(Claims!$E$103,Claims!$E$104, Claims!$E$103)"},
		{"{x}*2", []Member{member("x", "b"), member("x", "c")}, ""},
		{"WEBSERVICE(\"http://x\"&{x})", []Member{member("x", "b")}, ""},
		{"cmd|' /C calc'!A0", nil, ""},
		{"{x", []Member{member("x", "b")}, ""},
	}
	refs := &claimRefs{base: 100, index: claimIndex(r), r: r}
	for _, test := range tests {
		if got := refs.formula(&Check{Formula: test.formula, Members: test.members}); got != test.want {
			t.Errorf("%s: got %q, want %q", test.formula, got, test.want)
		}
	}
}

// hostile are texts that tempt a workbook to run them, or break it.
var hostile = []string{
	"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\r=1", "=HYPERLINK(\"http://x\")",
	"\x00\x01\x1f", "a\xffb\xc3", string([]byte{0xed, 0xa0, 0x80}), "_x0041_", "_x005F_x0041_", "]]><a>&amp;\"'",
	"\u202eright\u202c", strings.Repeat("ä", 40_000), strings.Repeat("\U0001F600", 20_000), "\ufffe\uffff", " lead and trail ",
}

func TestHostileTextStaysText(t *testing.T) {
	var results []*Result
	for i, s := range hostile {
		r := &Result{Document: Document{ID: s, Path: s, Title: s, Lang: s, Date: s, Text: s}, Errors: []string{s, s}}
		v := "1e999999999"
		r.Claims = []Claim{{ID: "c1", Place: Place{Start: 0, End: len(s)}, Sentence: Place{Start: 0, End: len(s)}, Text: s, Low: &s, High: &v,
			Unit: s, Noun: s, Hedge: s, Subject: s, Metric: s, Time: s, Status: s, Source: s, Block: s, State: s}}
		r.Checks = []Check{{Rule: s, Kind: s, Verdict: Inconsistent, Severity: s, Stated: s, Implied: s, Arithmetic: s, Message: s, Cause: s, Fix: s,
			Members: []Member{{Role: "x", Claim: "c1", Place: Place{Start: -1, End: 1 << 40}}}, Formula: s, Value: ptr(math.Inf(1)), Deviation: ptr(math.NaN()),
			Fingerprint: fmt.Sprint(i), Decision: &Decision{Decision: s, Comment: s, Editor: s}}}
		results = append(results, r)
	}
	path := writeFile(t, "hostile.xlsx", testRun(), Options{}, results...)
	f := openBook(t, path)
	for _, l := range []layoutOf{findingsLayout, checksLayout, claimsLayout, documentsLayout, rulesLayout} {
		rows := rowsOf(t, f, l.name)
		for i := range rows {
			for j := range rows[i] {
				cell := fmt.Sprintf("%s%d", columnLetters(j), i+1)
				if formula, _ := f.GetCellFormula(l.name, cell); formula != "" && !strings.HasPrefix(formula, "HYPERLINK(\"") {
					t.Errorf("%s!%s became the formula %q", l.name, cell, formula)
				}
				if n := len([]rune(rows[i][j])); n > cellLimit {
					t.Errorf("%s!%s has %d characters", l.name, cell, n)
				}
			}
		}
	}
	if got, _ := f.GetCellValue("Claims", "D2"); got != "=1+1" {
		t.Errorf("text %q", got)
	}
	wellFormed(t, path)
}

func TestAnyTextMakesWellFormedParts(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var results []*Result
	for range 300 {
		b := make([]byte, random.IntN(200))
		for i := range b {
			b[i] = byte(random.Uint32())
		}
		s := string(b)
		place := func() Place { return Place{Start: random.IntN(300) - 5, End: random.IntN(300) - 5} }
		r := &Result{Document: Document{ID: s, Text: s, Title: s}, Errors: []string{s}}
		r.Checks = []Check{{Rule: s, Verdict: Inconsistent, Severity: "error", Place: place(), Message: s, Members: []Member{{Role: "x", Place: place()}}}}
		results = append(results, r)
	}
	wellFormed(t, writeFile(t, "a.xlsx", testRun(), Options{}, results...))
}

func TestRowsBeyondTheSheetGoOn(t *testing.T) {
	old := dataRows
	dataRows = 4
	defer func() { dataRows = old }()
	f := openBook(t, writeFile(t, "a.xlsx", testRun(), Options{Language: "en"}, resultEN(t), resultDE(t)))
	claims := 0
	for part := 0; ; part++ {
		rows, err := f.GetRows(partName("Claims", part))
		if err != nil {
			break
		}
		if rows[0][0] != "Document" {
			t.Errorf("part %d has the header %q", part, rows[0])
		}
		claims += len(rows) - 1
	}
	if claims != 17 {
		t.Errorf("%d claims", claims)
	}
	for row := 2; row <= 4; row++ {
		cell := fmt.Sprintf("I%d", row)
		cached, _ := f.GetCellValue("Findings", cell, excelize.Options{RawCellValue: true})
		if got, err := f.CalcCellValue("Findings", cell, excelize.Options{RawCellValue: true}); err != nil || !near(cached, got) {
			t.Errorf("%s: %q %q %v", cell, cached, got, err)
		}
	}
}

func TestLongLinks(t *testing.T) {
	if f := hyperlink(strings.Repeat("x", 300), "x"); f != "" {
		t.Errorf("a link of 300 characters: %q", f)
	}
	if f := hyperlink(`a"b`, `c"`); f != `HYPERLINK("a""b","c""")` {
		t.Errorf("got %s", f)
	}
	for path, want := range map[string]string{"a/b.txt": "../a/b.txt", "a#b.txt": "", "http://x/y": "", "a\nb": ""} {
		if got := fileLink("out/report.xlsx", path); got != want {
			t.Errorf("%q: got %q", path, got)
		}
	}
}

func TestWorkbookIsTheSameEachTime(t *testing.T) {
	var last []byte
	for range 3 {
		b, err := os.ReadFile(writeFile(t, "a.xlsx", testRun(), Options{}, resultEN(t), resultDE(t)))
		if err != nil {
			t.Fatal(err)
		}
		if last != nil && !bytes.Equal(b, last) {
			t.Fatal("two equal runs give different workbooks")
		}
		last = b
	}
}

func TestEmptyRun(t *testing.T) {
	path := writeFile(t, "a.xlsx", Run{}, Options{})
	wellFormed(t, path)
	if rows := rowsOf(t, openBook(t, path), "Findings"); len(rows) != 1 {
		t.Errorf("%d rows", len(rows))
	}
}

// wellFormed reads every part of the workbook as XML.
func wellFormed(t testing.TB, path string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if err := checkXML(r); err != nil {
			t.Fatalf("%s: %s: %v", path, part.Name, err)
		}
		r.Close()
	}
}

func TestAtomicFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	os.WriteFile(path, []byte("old"), 0o666)
	w, err := NewFile(path, testRun(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	w.Write(resultEN(t))
	if b, _ := os.ReadFile(path); string(b) != "old" {
		t.Error("the report shows before it is whole")
	}
	w.Abort()
	if list, _ := os.ReadDir(dir); len(list) != 1 {
		t.Errorf("left behind: %v", list)
	}
	for _, bad := range []string{filepath.Join(dir, "none", "a.json"), filepath.Join(dir, "a.doc"), dir + ".json/x"} {
		if _, err := NewFile(bad, testRun(), Options{}); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

var _ io.Writer = (*part)(nil)
