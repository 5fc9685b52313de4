package batch

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Extensions are the endings of the files that a folder's walk takes for articles
// when no include globs say otherwise.
var Extensions = []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}

// Finder turns what the user named into items, in a fixed order: arguments as
// given, folders by name.
type Finder struct {
	Include, Exclude []string // doublestar globs on the path inside a folder
	// Lines: every file and standard input is a JSON Lines stream. Files that end
	// in .jsonl or .ndjson are one in any case, unless Whole is set.
	Lines, Whole bool
	// Skip are absolute names of files that folders never yield.
	Skip []string
	// Own tells by the beginning of a page that it is no article but a report that
	// the program wrote; folders never yield it. nil takes every page.
	Own     func(head []byte) bool
	Stdin   io.Reader
	MaxSize int64 // bytes of one article; 0 is no limit
}

// Items yields what the paths hold. A folder without articles is a fault.
func (f *Finder) Items(ctx context.Context, paths iter.Seq[string]) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		w := walk{Finder: f, ctx: ctx, yield: yield}
		for p := range paths {
			if !w.argument(p) {
				return
			}
		}
	}
}

// Count is the number of items the paths hold; ok is false where it cannot be known
// without reading, as with streams.
func (f *Finder) Count(ctx context.Context, paths iter.Seq[string]) (n int, ok bool) {
	counter := *f
	counter.Whole, counter.Lines = true, false
	for it := range counter.Items(ctx, paths) {
		if it.Path == "-" || it.File != "" && f.isStream(it.File) {
			return 0, false
		}
		n++
	}
	return n, ctx.Err() == nil
}

// isStream reports whether a file holds a document a line.
func (f *Finder) isStream(p string) bool {
	ext := strings.ToLower(filepath.Ext(p))
	return f.Lines || !f.Whole && (ext == ".jsonl" || ext == ".ndjson")
}

// walk is one pass of a Finder.
type walk struct {
	*Finder
	ctx   context.Context
	yield func(Item) bool
	count int // items found below the current argument
}

// argument takes what the user named: it is read whatever its name.
func (w *walk) argument(p string) bool {
	if w.ctx.Err() != nil {
		return false
	}
	if p == "-" {
		return w.stdin()
	}
	info, err := os.Stat(p)
	if err != nil {
		return w.fail(p, err)
	}
	if !info.IsDir() {
		return w.file(p, info)
	}
	w.count = 0
	if !w.folder(p, "", nil, []fs.FileInfo{info}) {
		return false
	}
	if w.count == 0 {
		return w.yield(Item{Path: p, Err: &Fault{Code: "empty-folder", Path: p}})
	}
	return true
}

func (w *walk) fail(p string, err error) bool {
	return w.yield(Item{Path: p, Err: NewFault(p, err)})
}

// folder walks one folder. Only names are held in memory: a flat archive of a
// year would otherwise weigh more than the work on it.
func (w *walk) folder(dir, rel string, lists []*ignoreList, above []fs.FileInfo) bool {
	names, err := readNames(dir)
	if err != nil {
		w.count++
		return w.fail(dir, err)
	}
	own, err := readIgnore(dir, rel)
	if err != nil {
		w.count++
		if !w.fail(dir, err) {
			return false
		}
	}
	if own != nil {
		lists = append(slices.Clip(lists), own)
	}
	for _, name := range names {
		if w.ctx.Err() != nil || !w.entry(dir, path.Join(rel, name), name, lists, above) {
			return false
		}
	}
	return true
}

func readNames(dir string) ([]string, error) {
	d, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

// entry takes one name in a folder. Names that begin with a dot are hidden.
func (w *walk) entry(dir, rel, name string, lists []*ignoreList, above []fs.FileInfo) bool {
	if strings.HasPrefix(name, ".") {
		return true
	}
	p := filepath.Join(dir, name)
	info, err := os.Lstat(p)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		info, err = os.Stat(p)
	}
	if err == nil && info.IsDir() {
		return w.subfolder(p, rel, info, lists, above)
	}
	if ignored(lists, rel, false) || matchAny(w.Exclude, rel) || w.skip(p, name) {
		return true
	}
	special := err == nil && !info.Mode().IsRegular()
	if !special && !w.wanted(rel) && !w.page(p, rel) {
		return true
	}
	if err == nil && !special && w.own(p) {
		return true
	}
	w.count++
	if err != nil {
		return w.fail(p, err)
	}
	if special {
		return w.yield(Item{Path: p, Err: specialFault(p, info.Mode())})
	}
	return w.file(p, info)
}

func (w *walk) subfolder(p, rel string, info fs.FileInfo, lists []*ignoreList, above []fs.FileInfo) bool {
	if ignored(lists, rel, true) || matchAny(w.Exclude, rel) {
		return true
	}
	if slices.ContainsFunc(above, func(a fs.FileInfo) bool { return os.SameFile(a, info) }) {
		w.count++
		return w.yield(Item{Path: p, Err: &Fault{Code: "link-loop", Path: p}})
	}
	return w.folder(p, rel, lists, append(slices.Clip(above), info))
}

func (w *walk) skip(p, name string) bool {
	return slices.ContainsFunc(w.Skip, func(s string) bool {
		if filepath.Base(s) != name {
			return false
		}
		full, err := filepath.Abs(p)
		return err == nil && full == s
	})
}

// ownHead is how much of a page Own is shown.
const ownHead = 2 << 10

// own reports whether a file is a page that the program wrote.
func (w *walk) own(p string) bool {
	if w.Own == nil || !slices.Contains([]string{".html", ".htm", ".xhtml"}, strings.ToLower(filepath.Ext(p))) {
		return false
	}
	return w.Own(beginning(p))
}

// beginning is the first bytes of a file; none where it cannot be read: whoever
// reads it says so.
func beginning(p string) []byte {
	f, err := os.Open(p)
	if err != nil {
		return nil
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, ownHead))
	if err != nil {
		return nil
	}
	return head
}

// page reports whether a file without an ending, as crawlers leave them, begins as
// a web page does.
func (w *walk) page(p, rel string) bool {
	if len(w.Include) > 0 || path.Ext(rel) != "" {
		return false
	}
	head := bytes.ToLower(bytes.TrimLeft(beginning(p), "\ufeff \t\r\n"))
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

// wanted reports whether a walk takes a file of this name.
func (w *walk) wanted(rel string) bool {
	if len(w.Include) > 0 {
		return matchAny(w.Include, rel)
	}
	return slices.Contains(Extensions, strings.ToLower(path.Ext(rel)))
}

// file takes one file: whole, or line by line.
func (w *walk) file(p string, info fs.FileInfo) bool {
	if mode := info.Mode(); !mode.IsRegular() && mode&(fs.ModeNamedPipe|fs.ModeCharDevice) == 0 {
		return w.yield(Item{Path: p, Err: specialFault(p, mode)})
	}
	if !w.isStream(p) {
		return w.yield(Item{Path: p, File: p, Size: info.Size()})
	}
	r, err := os.Open(p)
	if err != nil {
		return w.fail(p, err)
	}
	defer r.Close()
	return w.lines(p, r)
}

func specialFault(p string, mode fs.FileMode) *Fault {
	code := "special-file"
	switch {
	case mode&fs.ModeSocket != 0:
		code = "socket"
	case mode&fs.ModeNamedPipe != 0:
		code = "pipe"
	case mode&fs.ModeDevice != 0:
		code = "device"
	}
	return &Fault{Code: code, Path: p}
}
