package review

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"crossfoot/report"
)

// archive is a folder of articles with a report over them.
type archive struct {
	t    *testing.T
	dir  string
	docs []*report.Result
}

func newArchive(t *testing.T) *archive {
	a := &archive{t: t, dir: t.TempDir()}
	for i, text := range []string{
		"Sales rose 25 percent from 10 to 12 million euros.",
		"The board has eight members, five of them women, a share of 70 percent.",
		"Rain fell on 40 of 30 days.",
	} {
		a.docs = append(a.docs, a.result(fmt.Sprintf("article-%d.txt", i+1), text))
	}
	return a
}

func (a *archive) path(name string) string { return filepath.Join(a.dir, name) }

// result is an article of one sentence that contradicts itself.
func (a *archive) result(name, text string) *report.Result {
	if err := os.WriteFile(a.path(name), []byte(text), 0o666); err != nil {
		a.t.Fatal(err)
	}
	whole := report.Place{Start: 0, End: len(text)}
	return &report.Result{
		Document: report.Document{ID: name, Path: a.path(name), Lang: "en", Text: text},
		Checks: []report.Check{{Rule: "made-up", Verdict: report.Inconsistent, Severity: "error", Place: whole, Line: 1, Column: 1,
			Sentences: []report.Place{whole}, Members: []report.Member{{Role: "x", Place: report.Place{Start: 0, End: 5}}},
			Message: "no", Fingerprint: report.Fingerprint("made-up", []string{text})}},
	}
}

// run applies the stored decisions and writes the workbook.
func (a *archive) run(name string) (string, *Store) {
	a.t.Helper()
	store, err := Open(filepath.Join(a.dir, ".crossfoot", "decisions.jsonl"))
	if err != nil {
		a.t.Fatal(err)
	}
	run := report.Run{Version: "1", Inputs: []string{a.dir}, Decisions: store.Path()}
	path := a.path(name)
	w, err := report.NewFile(path, run, report.Options{Language: "en"})
	if err != nil {
		a.t.Fatal(err)
	}
	for _, r := range a.docs {
		for i := range r.Checks {
			r.Checks[i].Decision = nil
		}
		store.Apply(r)
		if err := w.Write(r); err != nil {
			a.t.Fatal(err)
		}
	}
	run.Leftover, run.Corrected = store.Leftover()
	if err := w.Close(run); err != nil {
		a.t.Fatal(err)
	}
	return path, store
}

// edit changes the workbook as an editor would.
func (a *archive) edit(path string, change func(f *excelize.File)) {
	a.t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		a.t.Fatal(err)
	}
	change(f)
	if err := f.Save(); err != nil {
		a.t.Fatal(err)
	}
	f.Close()
}

// decide writes a decision, comment and editor into the row of a document.
func decide(f *excelize.File, document string, words ...string) {
	rows, _ := f.GetRows("Findings")
	at, _ := head(rows[0])
	for i, row := range rows {
		if strings.HasSuffix(row[at["document"]], document) {
			for j, name := range []string{"decision", "comment", "editor"}[:len(words)] {
				cell, _ := excelize.CoordinatesToCellName(at[name]+1, i+1)
				f.SetCellStr("Findings", cell, words[j])
			}
		}
	}
}

func (a *archive) review(paths ...string) *Outcome {
	a.t.Helper()
	out, err := Review(paths, Options{Date: "2026-03-05"})
	if err != nil {
		a.t.Fatal(err)
	}
	return out
}

// decisions are what a run's findings carry, by document.
func (a *archive) decisions() map[string]string {
	out := map[string]string{}
	for _, r := range a.docs {
		for i := range r.Checks {
			d := r.Checks[i].Decision
			if d == nil {
				continue
			}
			s := d.Decision
			if d.Comment != "" {
				s += ": " + d.Comment
			}
			if d.Outdated {
				s = "outdated " + s
			}
			out[r.Document.ID] = s
		}
	}
	return out
}

func (a *archive) expect(want map[string]string) {
	a.t.Helper()
	if diff := cmp.Diff(want, a.decisions()); diff != "" {
		a.t.Errorf("decisions (-want +got):\n%s", diff)
	}
}

func TestDecisionsComeBack(t *testing.T) {
	a := newArchive(t)
	path, _ := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) {
		decide(f, "article-1.txt", "False alarm ", "a leap year", "AB")
		decide(f, "article-2.txt", "korrigieren")
	})
	out := a.review(path)
	if out.New != 2 || out.Open != 1 || !out.Clean() {
		t.Errorf("%+v", out)
	}
	a.run("next.xlsx")
	a.expect(map[string]string{"article-1.txt": "false-alarm: a leap year", "article-2.txt": "correct"})

	// The same workbook again changes nothing.
	before, _ := os.ReadFile(out.Store)
	if again := a.review(path); again.New+again.Changed != 0 || again.Same != 2 {
		t.Errorf("%+v", again)
	}
	if after, _ := os.ReadFile(out.Store); !bytes.Equal(before, after) {
		t.Error("the file changed")
	}
}

func TestDecisionsSurviveEditsElsewhere(t *testing.T) {
	a := newArchive(t)
	path, _ := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) {
		decide(f, "article-1.txt", "accepted as is")
		decide(f, "article-2.txt", "false alarm")
		decide(f, "article-3.txt", "false alarm", "really")
	})
	a.review(path)
	// The first moves down, the second says something else, the third is gone.
	first := "A new lead.\n\n" + a.docs[0].Document.Text
	moved := a.result("article-1.txt", first)
	moved.Checks[0].Sentences = []report.Place{{Start: 13, End: len(first)}}
	moved.Checks[0].Fingerprint = report.Fingerprint("made-up", []string{first[13:]})
	a.docs[0] = moved
	a.docs[1] = a.result("article-2.txt", "The board has nine members, five of them women, a share of 70 percent.")
	a.docs[2] = a.result("article-3.txt", "Nothing of the kind.")
	a.docs[2].Checks = nil
	next, store := a.run("next.xlsx")
	a.expect(map[string]string{"article-1.txt": "accepted", "article-2.txt": "outdated false-alarm"})
	if list, corrected := store.Leftover(); len(list) != 1 || list[0].Comment != "really" || corrected != 0 {
		t.Errorf("leftover %+v", list)
	}

	// Deciding anew replaces the outdated decision.
	a.edit(next, func(f *excelize.File) { decide(f, "article-2.txt", "accepted as is") })
	a.review(next)
	_, store = a.run("third.xlsx")
	a.expect(map[string]string{"article-1.txt": "accepted", "article-2.txt": "accepted"})
	if list, _ := store.Leftover(); len(list) != 1 {
		t.Errorf("leftover %+v", list)
	}
	if n := store.Prune(); n != 1 || len(store.unmatched()) != 0 {
		t.Errorf("pruned %d", n)
	}
}

func TestCorrectionsAreCounted(t *testing.T) {
	a := newArchive(t)
	path, _ := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) { decide(f, "article-1.txt", "correct it") })
	a.review(path)
	a.docs[0] = a.result("article-1.txt", "Sales rose 20 percent from 10 to 12 million euros.")
	a.docs[0].Checks = nil
	_, store := a.run("next.xlsx")
	if list, corrected := store.Leftover(); len(list) != 0 || corrected != 1 {
		t.Errorf("%d corrected, left %+v", corrected, list)
	}
}

func TestDecisionsAreWithdrawn(t *testing.T) {
	a := newArchive(t)
	path, _ := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) { decide(f, "article-1.txt", "false alarm", "typo", "AB") })
	a.review(path)
	next, _ := a.run("next.xlsx")
	a.edit(next, func(f *excelize.File) { decide(f, "article-1.txt", "", "", "") })
	if out := a.review(next); out.Withdrawn != 1 {
		t.Errorf("%+v", out)
	}
	a.run("third.xlsx")
	a.expect(map[string]string{})
}

func TestTwoWorkbooksThatDiffer(t *testing.T) {
	a := newArchive(t)
	one, _ := a.run("one.xlsx")
	two, _ := a.run("two.xlsx")
	a.edit(one, func(f *excelize.File) {
		decide(f, "article-1.txt", "false alarm")
		decide(f, "article-2.txt", "false alarm")
	})
	a.edit(two, func(f *excelize.File) {
		decide(f, "article-1.txt", "correct it")
		decide(f, "article-3.txt", "correct it")
	})
	out := a.review(one, two)
	if len(out.Conflicts) != 1 || out.New != 3 {
		t.Errorf("%+v", out)
	}
	lines := strings.Join(out.Lines("en"), "\n")
	if !strings.Contains(lines, "two decisions on one finding") || !strings.Contains(lines, "“correct it”") {
		t.Error(lines)
	}
	a.run("next.xlsx")
	a.expect(map[string]string{"article-1.txt": "false-alarm", "article-2.txt": "false-alarm", "article-3.txt": "correct"})
	if out, err := Review([]string{two}, Options{Prefer: "workbook"}); err != nil || len(out.Conflicts) != 0 || out.Changed != 1 {
		t.Errorf("%+v %v", out, err)
	}
}

func TestWorkbookAsEditorsLeaveIt(t *testing.T) {
	changes := map[string]func(f *excelize.File){
		"columns added":  func(f *excelize.File) { f.InsertCols("Findings", "B", 3); f.SetCellStr("Findings", "C1", "My notes") },
		"rows above":     func(f *excelize.File) { f.InsertRows("Findings", 1, 4); f.SetCellStr("Findings", "A1", "Seen by AB") },
		"rows deleted":   func(f *excelize.File) { f.RemoveRow("Findings", 4) },
		"other sheets":   func(f *excelize.File) { f.DeleteSheet("Claims"); f.DeleteSheet("Summary"); f.NewSheet("Mine") },
		"sheet renamed":  func(f *excelize.File) { f.SetSheetName("Findings", "Funde") },
		"German headers": func(f *excelize.File) { f.SetCellStr("Findings", "O1", "ENTSCHEIDUNG") },
		"key unnamed":    func(f *excelize.File) { f.SetCellStr("Findings", "S1", "") },
		"base deleted":   func(f *excelize.File) { f.RemoveCol("Findings", "T") },
		"rows swapped": func(f *excelize.File) {
			rows, _ := f.GetRows("Findings")
			for i, cell := range rows[1] {
				a, _ := excelize.CoordinatesToCellName(i+1, 2)
				b, _ := excelize.CoordinatesToCellName(i+1, 3)
				f.SetCellStr("Findings", b, cell)
				other := ""
				if i < len(rows[2]) {
					other = rows[2][i]
				}
				f.SetCellStr("Findings", a, other)
			}
		},
		"filtered": func(f *excelize.File) { f.SetRowVisible("Findings", 2, false) },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			a := newArchive(t)
			path, _ := a.run("report.xlsx")
			a.edit(path, func(f *excelize.File) {
				decide(f, "article-1.txt", "false alarm", "ok")
				change(f)
			})
			if out := a.review(path); out.New != 1 || !out.Clean() {
				t.Errorf("%+v", out)
			}
			a.run("next.xlsx")
			a.expect(map[string]string{"article-1.txt": "false-alarm: ok"})
		})
	}
}

func TestRowsThatCannotBeRead(t *testing.T) {
	a := newArchive(t)
	path, _ := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) {
		decide(f, "article-1.txt", "perhaps")
		decide(f, "article-2.txt", "false alarm")
		f.SetCellStr("Findings", "O9", "false alarm")
	})
	out := a.review(path)
	if out.New != 1 || len(out.Problems) != 2 {
		t.Errorf("%+v", out)
	}
	lines := strings.Join(out.Lines("de"), "\n")
	if !strings.Contains(lines, "Findings!2: „perhaps“ ist keine Entscheidung; möglich sind: offen, korrigieren") || !strings.Contains(lines, "Findings!9") {
		t.Error(lines)
	}
}

func TestForeignFiles(t *testing.T) {
	oldPart, oldSmall := partLimit, smallLimit
	partLimit, smallLimit = 2<<20, 1<<20
	defer func() { partLimit, smallLimit = oldPart, oldSmall }()
	dir := t.TempDir()
	write := func(name string, b []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	empty := excelize.NewFile()
	foreign, _ := empty.WriteToBuffer()
	a := newArchive(t)
	good, _ := a.run("report.xlsx")
	whole, _ := os.ReadFile(good)
	tests := map[string]string{
		write("text.xlsx", []byte("hello")):                               "no Excel workbook",
		write("empty.xlsx", nil):                                          "no Excel workbook",
		write("old.xlsx", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):     "old .xls or has a password",
		write("half.xlsx", whole[:len(whole)/2]):                          "damaged",
		write("foreign.xlsx", foreign.Bytes()):                            "is this a report that crossfoot made?",
		write("zip.xlsx", zipOf(map[string]int{"a.txt": 3})):              "no Excel workbook",
		write("bomb.xlsx", bombIn(t, whole, "xl/sharedStrings.xml")):      "unpacks to more than",
		write("bomb2.xlsx", bombIn(t, whole, "docProps/app.xml")):         "unpacks to more than",
		write("bomb3.xlsx", bombIn(t, whole, "xl/worksheets/sheet2.xml")): "unpacks to more than",
		filepath.Join(dir, "none.xlsx"):                                   "no such file",
		dir:                                                               "no file",
	}
	for path, want := range tests {
		if _, err := Review([]string{path}, Options{}); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
}

func zipOf(parts map[string]int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, n := range parts {
		w, _ := z.Create(name)
		io.CopyN(w, zeros{}, int64(n))
	}
	z.Close()
	return b.Bytes()
}

// bombIn replaces one part of a workbook by one that unpacks to 3 MB.
func bombIn(t *testing.T, whole []byte, name string) []byte {
	z, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, part := range z.File {
		if part.Name != name {
			out.Copy(part)
		}
	}
	w, _ := out.Create(name)
	io.CopyN(w, zeros{}, 3<<20)
	out.Close()
	return b.Bytes()
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

func TestBaseline(t *testing.T) {
	a := newArchive(t)
	update := func(grow bool) Change {
		_, store := a.run("report.xlsx")
		b := NewBaseline(store)
		for _, r := range a.docs {
			b.Add(r)
		}
		c := b.Update("2026-03-05", grow)
		if err := store.Save(); err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := update(false); c != (Change{Added: 3}) {
		t.Errorf("first: %+v", c)
	}
	a.run("report.xlsx")
	a.expect(map[string]string{"article-1.txt": "baseline", "article-2.txt": "baseline", "article-3.txt": "baseline"})
	a.docs[1].Checks = nil
	a.docs = append(a.docs, a.result("article-4.txt", "A new one says 2 and 3 are equal."), a.result("article-5.txt", "Rain fell on 40 of 30 days."))
	a.run("report.xlsx")
	a.expect(map[string]string{"article-1.txt": "baseline", "article-3.txt": "baseline"})
	if c := update(false); c != (Change{Removed: 1, Refused: 2}) {
		t.Errorf("second: %+v", c)
	}
	if c := update(true); c != (Change{Added: 2}) {
		t.Errorf("third: %+v", c)
	}
	a.docs = a.docs[:1] // a run over a part says nothing about the rest
	if c := update(false); c != (Change{}) {
		t.Errorf("partial: %+v", c)
	}
}

func TestStoreFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, ".crossfoot", "decisions.jsonl")
	os.MkdirAll(filepath.Dir(path), 0o777)
	line := func(decision string) string {
		return fmt.Sprintf(`{"document":"a.txt","rule":"r","decision":%q,"statements":["s"],"key":"cf1-1"}`, decision) + "\n"
	}
	tests := map[string]string{
		"<<<<<<< ours\n" + line("open"):        ":1: an unfinished merge",
		line("open") + "{broken\n":             ":2: no decision",
		line("maybe"):                          `:1: no decision: key "cf1-1", decision "maybe"; a decision is one of open, correct`,
		"\ufeff\n" + line("accepted") + "\n\n": "",
	}
	for content, want := range tests {
		os.WriteFile(path, []byte(content), 0o666)
		_, err := Open(path)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), path+want)) {
			t.Errorf("%q: %v", content, err)
		}
	}
	os.WriteFile(path, []byte(line("accepted")+line("false-alarm")+line("accepted")), 0o666)
	s, err := Open(path)
	if err != nil || len(s.Conflicts()) != 1 {
		t.Fatalf("%v %+v", err, s)
	}
	r := &report.Result{Document: report.Document{Path: filepath.Join(dir, "a.txt")}, Checks: []report.Check{{Rule: "r", Verdict: report.Inconsistent, Fingerprint: "cf1-1"}}}
	if s.Apply(r); r.Checks[0].Decision != nil {
		t.Errorf("a disputed decision counts: %+v", r.Checks[0].Decision)
	}
	s.dirty = true
	s.Save()
	if b, _ := os.ReadFile(path); strings.Count(string(b), "\n") != 2 {
		t.Errorf("saved:\n%s", b)
	}
}

func TestFind(t *testing.T) {
	dir := t.TempDir()
	os.MkdirAll(filepath.Join(dir, "archive", ".crossfoot"), 0o777)
	os.MkdirAll(filepath.Join(dir, "archive", "2026", "03"), 0o777)
	os.WriteFile(filepath.Join(dir, "archive", "2026", "a.txt"), nil, 0o666)
	t.Chdir(filepath.Join(dir, "archive", "2026"))
	tests := []struct {
		inputs []string
		want   string
	}{
		{[]string{"a.txt"}, "../.crossfoot/decisions.jsonl"},
		{[]string{"03", "a.txt"}, "../.crossfoot/decisions.jsonl"},
		{[]string{"-"}, "../.crossfoot/decisions.jsonl"},
		{[]string{filepath.Join(dir, "archive", "2026", "03")}, filepath.Join(dir, "archive", ".crossfoot", "decisions.jsonl")},
		{[]string{"../.."}, "../../.crossfoot/decisions.jsonl"},
	}
	for _, test := range tests {
		if got := Find(test.inputs); got != filepath.FromSlash(test.want) {
			t.Errorf("%v: %s, want %s", test.inputs, got, test.want)
		}
	}
}

func TestWorkbookThatWasMoved(t *testing.T) {
	a := newArchive(t)
	path, store := a.run("report.xlsx")
	a.edit(path, func(f *excelize.File) { decide(f, "article-1.txt", "false alarm") })
	away := filepath.Join(t.TempDir(), "report.xlsx")
	if err := os.Rename(path, away); err != nil {
		t.Fatal(err)
	}
	w, err := Read(away)
	if err != nil || w.Article != "article-1.txt" {
		t.Fatalf("%+v %v", w, err)
	}
	w.Store = "" // as if the run had named the file from another folder
	if _, err := w.storePath(""); err == nil || !strings.Contains(err.Error(), "--decisions") {
		t.Errorf("took the decisions elsewhere: %v", err)
	}
	out, err := Review([]string{away}, Options{Store: store.Path()})
	if err != nil || out.New != 1 {
		t.Errorf("%+v %v", out, err)
	}
}
