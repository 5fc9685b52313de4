package scan_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata/cases")

// TestCases reads testdata/cases/LANGUAGE.txt: a sentence a line, and indented
// below it one line for each quantity that is in it.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/cases/*.txt")
	for _, file := range files {
		code := strings.TrimSuffix(filepath.Base(file), ".txt")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "\t") {
				continue
			}
			out.WriteString(line)
			text := strings.TrimSuffix(line, "\n")
			if text == "" || strings.HasPrefix(text, "#") {
				continue
			}
			for _, q := range read(code, text) {
				out.WriteString("\t" + show(text, q) + "\n")
			}
		}
		if *update {
			if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		compare(t, file, string(data), out.String())
	}
}

// compare reports the lines that differ, each with the sentence above it.
func compare(t *testing.T, file, want, got string) {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	sentence := ""
	for i := 0; i < len(w) || i < len(g); i++ {
		a, b := at(w, i), at(g, i)
		if a == b {
			if !strings.HasPrefix(a, "\t") {
				sentence = a
			}
			continue
		}
		t.Fatalf("%s:%d: %s\n want %s\n  got %s\n(run with -update and look at the difference)", file, i+1, sentence, a, b)
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
