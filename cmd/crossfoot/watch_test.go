package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWatch changes a folder under a watching program: it hears of what changed and
// of nothing else, also in folders that are new.
func TestWatch(t *testing.T) {
	dir := archive(t, 3)
	cmd := start(t, "check", "--watch", "--quiet", "--lang", "en", "--format", "jsonl", "-o", filepath.Join(dir, "report.html"), dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer time.AfterFunc(30*time.Second, func() { cmd.Process.Kill() }).Stop()
	lines := bufio.NewScanner(out)
	expect := func(name string) {
		t.Helper()
		if !lines.Scan() || !strings.Contains(lines.Text(), name) {
			t.Fatalf("heard %q, not of %s", lines.Text(), name)
		}
	}
	write := func(name string) {
		t.Helper()
		p := filepath.Join(dir, name)
		os.MkdirAll(filepath.Dir(p), 0o755)
		if err := os.WriteFile(p, []byte("The firm sold 10 cars.\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	expect("a00000.txt")
	expect("a00001.txt")
	expect("a00002.txt")
	write("a00001.txt")
	expect("a00001.txt")
	write("new/deep/b.txt")
	expect("b.txt")
	write("ignored.pdf")
	write("c.txt")
	expect("c.txt")
	cmd.Process.Signal(os.Interrupt)
	cmd.Wait()
}
