package review

import (
	"os"
	"path/filepath"
	"testing"
)

func FuzzStore(f *testing.F) {
	f.Add([]byte(`{"document":"a.txt","rule":"r","decision":"accepted","statements":["s"],"key":"cf1-1"}` + "\n"))
	f.Add([]byte("<<<<<<< ours\n{}\n"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(dir, "decisions.jsonl")
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err != nil {
			return
		}
		s.Conflicts()
		s.unmatched()
		s.dirty = true
		if err := s.Save(); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); err != nil {
			t.Fatalf("cannot read its own file: %v", err)
		}
	})
}

func FuzzWorkbook(f *testing.F) {
	f.Add(zipOf(map[string]int{"xl/workbook.xml": 3, "xl/_rels/workbook.xml.rels": 2}))
	f.Add([]byte("PK\x03\x04"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(dir, "report.xlsx")
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		if w, err := Read(path); err == nil && w == nil {
			t.Fatal("neither a workbook nor an error")
		}
	})
}
