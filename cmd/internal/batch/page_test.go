package batch

import (
	"os"
	"path/filepath"
	"testing"
)

// TestPageWithoutEnding: crawlers save pages without an ending; other files
// without one are no articles.
func TestPageWithoutEnding(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"story": "\n<!DOCTYPE html><p>x", "Makefile": "all:\n", "empty": "", "a.bin": "<html>"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	w := &walk{Finder: &Finder{}}
	for name, want := range map[string]bool{"story": true, "Makefile": false, "empty": false, "a.bin": false} {
		if got := w.page(filepath.Join(dir, name), name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}
