package lang

import (
	"io/fs"
	"strings"
	"testing"
)

func TestTextFilesLoad(t *testing.T) {
	names, _ := fs.Glob(textFiles, "*/text.yaml")
	if len(names) < 8 {
		t.Fatalf("text files: %v", names)
	}
	for _, name := range names {
		p := &Pack{Code: strings.TrimSuffix(name, "/text.yaml")}
		if len(p.Text().Abbreviations.Always) < 5 {
			t.Errorf("%s: too few abbreviations", name)
		}
	}
	if en := (&Pack{Code: "en"}).Text().Abbreviations; !en.Numbered["no"] || !en.Starters["no"] {
		t.Error("no is not read as a word")
	}
	if unknown := (&Pack{Code: "xx"}).Text(); len(unknown.Abbreviations.Always) != 0 {
		t.Error("an unknown language has abbreviations")
	}
}

func BenchmarkLoadText(b *testing.B) {
	for b.Loop() {
		loadText("de")
	}
}

func BenchmarkLoadNumbers(b *testing.B) {
	for b.Loop() {
		loadNumbers("de")
	}
}
