package report

import (
	"os"
	"path/filepath"
	"testing"
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

func TestShow(t *testing.T) {
	writeFile(t, "en.xlsx", testRun(), Options{Language: "en"}, resultEN(t), resultDE(t))
	writeFile(t, "de.xlsx", testRun(), Options{Language: "de"}, resultEN(t), resultDE(t))
}
