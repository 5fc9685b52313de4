package batch

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// tree makes files below a new folder; a name that ends in a slash is a folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			os.MkdirAll(p, 0o755)
		} else if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// found lists the items below dir as path, path:line or path!fault.
func found(t *testing.T, f Finder, dir string, args ...string) []string {
	t.Helper()
	if len(args) == 0 {
		args = []string{dir}
	}
	var out []string
	for it := range f.Items(t.Context(), slices.Values(args)) {
		rel, _ := filepath.Rel(dir, it.Path)
		if it.Path == "-" {
			rel = "-"
		}
		if it.Line > 0 {
			rel += fmt.Sprintf(":%d", it.Line)
		}
		if fault, ok := errors.AsType[*Fault](it.Err); ok {
			rel += "!" + fault.Code
		}
		out = append(out, rel)
	}
	return out
}

func check(t *testing.T, got []string, want ...string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestFolderInOrder(t *testing.T) {
	dir := tree(t, map[string]string{"b.txt": "", "a.html": "", "sub/z.MD": "", "a-dir/x.txt": "", "notes.pdf": "", ".hidden.txt": "", ".git/x.txt": ""})
	check(t, found(t, Finder{}, dir), "a-dir/x.txt", "a.html", "b.txt", "sub/z.MD")
}

func TestGlobs(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "", "b.csv": "", "old/a.txt": "", "old/deep/a.txt": "", "new/b.txt": ""})
	check(t, found(t, Finder{Include: []string{"*.csv", "old/**"}}, dir), "b.csv", "old/a.txt", "old/deep/a.txt")
	check(t, found(t, Finder{Exclude: []string{"old", "b.*"}}, dir), "a.txt")
	check(t, found(t, Finder{Exclude: []string{"old/**/a.txt"}}, dir), "a.txt", "new/b.txt")
}

func TestIgnoreFiles(t *testing.T) {
	dir := tree(t, map[string]string{
		IgnoreFile:           "# drafts\ndraft*\n!draft-final.txt\n/top.txt\nattic/\nyear/*/jan.txt\n\\#x.txt\n",
		"draft-1.txt":        "",
		"draft-final.txt":    "",
		"top.txt":            "",
		"sub/top.txt":        "",
		"sub/draft-2.txt":    "",
		"attic/a.txt":        "",
		"sub/attic/a.txt":    "",
		"year/1/jan.txt":     "",
		"year/1/feb.txt":     "",
		"#x.txt":             "",
		"sub/" + IgnoreFile:  "own.txt\n",
		"sub/own.txt":        "",
		"own.txt":            "",
		"sub/deeper/own.txt": "",
	})
	check(t, found(t, Finder{}, dir), "draft-final.txt", "own.txt", "sub/top.txt", "year/1/feb.txt")
}

func TestNamedFilesAreReadWhateverTheirName(t *testing.T) {
	dir := tree(t, map[string]string{"a.pdf": "", ".h": "", IgnoreFile: "*\n"})
	check(t, found(t, Finder{}, dir, filepath.Join(dir, "a.pdf"), filepath.Join(dir, ".h"), filepath.Join(dir, "gone")), "a.pdf", ".h", "gone!not-found")
}

func TestEmptyFolder(t *testing.T) {
	dir := tree(t, map[string]string{"a.pdf": "", "b/": ""})
	check(t, found(t, Finder{}, dir), ".!empty-folder")
}

func TestLinesOfJSON(t *testing.T) {
	dir := tree(t, map[string]string{"a.jsonl": "{}\n\n  \n{}\r\n{}", "b.txt": "{}\n{}\n"})
	check(t, found(t, Finder{}, dir), "a.jsonl:1", "a.jsonl:4", "a.jsonl:5", "b.txt")
	check(t, found(t, Finder{Lines: true}, dir), "a.jsonl:1", "a.jsonl:4", "a.jsonl:5", "b.txt:1", "b.txt:2")
	check(t, found(t, Finder{Whole: true}, dir), "a.jsonl", "b.txt")
}

func TestLineBeyondTheLimit(t *testing.T) {
	long := strings.Repeat("x", 200<<10)
	dir := tree(t, map[string]string{"a.jsonl": "{}\n" + long + "\n{}\n" + long})
	check(t, found(t, Finder{MaxSize: 1000}, dir), "a.jsonl:1", "a.jsonl:2!too-large", "a.jsonl:3", "a.jsonl:4!too-large")
}

func TestStandardInput(t *testing.T) {
	for text, want := range map[string]string{
		`{"id":"1","text":"x"}` + "\n": "-:1", "plain { text": "-", `[{"id"`: "-", "\ufeff {\"id\":1}": "-:1",
	} {
		check(t, found(t, Finder{Stdin: strings.NewReader(text)}, "", "-"), want)
	}
	check(t, found(t, Finder{Stdin: strings.NewReader("too long"), MaxSize: 3}, "", "-"), "-!too-large")
}

func TestLinks(t *testing.T) {
	dir := tree(t, map[string]string{"a/x.txt": "", "other/y.txt": ""})
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	link("..", "a/up")
	link("self", "self")
	link("gone", "dead.txt")
	link("../other", "a/side")
	link("x.txt", "a/w.txt")
	check(t, found(t, Finder{}, dir), "a/side/y.txt", "a/up!link-loop", "a/w.txt", "a/x.txt", "dead.txt!not-found", "other/y.txt")
}

func TestSpecialFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such files")
	}
	dir := tree(t, map[string]string{"a.txt": ""})
	if err := syscall.Mkfifo(filepath.Join(dir, "fifo.txt"), 0o644); err != nil {
		t.Skip(err)
	}
	l, err := net.Listen("unix", filepath.Join(dir, "s.sock"))
	if err != nil {
		t.Skip(err)
	}
	defer l.Close()
	check(t, found(t, Finder{}, dir), "a.txt", "fifo.txt!pipe", "s.sock!socket")
	check(t, found(t, Finder{}, dir, filepath.Join(dir, "s.sock")), "s.sock!socket")
}

func TestNoPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := tree(t, map[string]string{"a.txt": "", "locked/b.txt": ""})
	os.Chmod(filepath.Join(dir, "locked"), 0)
	defer os.Chmod(filepath.Join(dir, "locked"), 0o755)
	check(t, found(t, Finder{}, dir), "a.txt", "locked!no-permission")
}

func TestOddNames(t *testing.T) {
	for name, want := range map[string]string{
		"a b.txt": "a b.txt", "a\nb": `a\nb`, "\xff.txt": `\xff.txt`, "Übung.txt": "Übung.txt",
		"\x1b[31m": `\x1b[31m`, "x\u202etxt": `x\u202etxt`,
	} {
		if got := Printable(name); got != want {
			t.Errorf("%q: %s", name, got)
		}
	}
	dir := t.TempDir()
	for _, name := range []string{"line\nbreak.txt", "sp ace.txt", "\xff\xfe.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Skip(err)
		}
	}
	check(t, found(t, Finder{}, dir), "line\nbreak.txt", "sp ace.txt", "\xff\xfe.txt")
}

func TestLoad(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "twelve bytes"})
	p := filepath.Join(dir, "a.txt")
	for limit, want := range map[int64]string{0: "", 12: "", 11: "too-large"} {
		it := Item{Path: p, File: p}
		data, err := it.Load(limit)
		code := ""
		if f, ok := errors.AsType[*Fault](err); ok {
			code = f.Code
		}
		if code != want || err == nil && string(data) != "twelve bytes" {
			t.Errorf("limit %d: %q, %v", limit, data, err)
		}
	}
	gone := Item{Path: "x", File: filepath.Join(dir, "gone")}
	if _, err := gone.Load(0); NewFault("x", err).Code != "not-found" {
		t.Error(err)
	}
	if _, err := (&Item{Path: dir, File: dir}).Load(0); err == nil {
		t.Error("a folder was read as a file")
	}
}

func TestFaultsAreTold(t *testing.T) {
	for err, want := range map[error]string{
		&os.PathError{Op: "write", Path: "r.xlsx", Err: syscall.ENOSPC}: "disk-full",
		&os.PathError{Op: "open", Path: "r.xlsx", Err: syscall.EROFS}:   "read-only",
		&os.PathError{Op: "read", Path: "a", Err: syscall.EIO}:          "unreadable",
		fmt.Errorf("deep: %w", os.ErrPermission):                        "no-permission",
	} {
		if got := NewFault("p", err); got.Code != want {
			t.Errorf("%v: %s", err, got.Code)
		}
	}
}
