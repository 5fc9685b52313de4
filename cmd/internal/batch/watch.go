package batch

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// quiet is how long changes must rest before they are reported: editors write
	// a file in several steps.
	quiet = 150 * time.Millisecond
	// patience bounds how long changes that do not rest are waited for.
	patience = 2 * time.Second
)

// Watcher tells which files change below folders.
type Watcher struct {
	w     *fsnotify.Watcher
	files map[string]bool // files named alone, whose folders are watched for them
	roots []string        // folders watched with all below
	skip  []string        // absolute names of files that do not count
}

// NewWatcher watches files and folders, and folders that come to be in them.
// What does not exist is left to the check, which says so. The files in skip, by
// their absolute names, do not count: the reports that each check writes.
func NewWatcher(paths, skip []string) (*Watcher, error) {
	fw, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, NewFault("", err)
	}
	w := &Watcher{w: fw, files: map[string]bool{}, skip: skip}
	for _, p := range paths {
		if err := w.add(filepath.Clean(p)); err != nil {
			fw.Close()
			return nil, err
		}
	}
	return w, nil
}

func (w *Watcher) add(p string) error {
	info, err := os.Stat(p)
	if err == nil && info.IsDir() {
		w.roots = append(w.roots, p)
		return w.addTree(p)
	}
	w.files[p] = true
	return w.watch(filepath.Dir(p))
}

// addTree watches a folder and all folders below but the hidden ones.
func (w *Watcher) addTree(root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return nil
		case p != root && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		}
		return w.watch(p)
	})
}

func (w *Watcher) watch(dir string) error {
	err := w.w.Add(dir)
	if err == nil || errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return &Fault{Code: "unwatchable", Path: dir, Detail: err.Error(), Err: err}
}

// Next waits for changes and returns the files they concern, once all is at rest.
// It returns nil when ctx ends.
func (w *Watcher) Next(ctx context.Context) (changed map[string]bool, err error) {
	changed = map[string]bool{}
	var rest, limit <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return nil, nil
		case err := <-w.w.Errors:
			return nil, NewFault("", err)
		case <-rest:
			return changed, nil
		case <-limit:
			return changed, nil
		case e, ok := <-w.w.Events:
			if !ok {
				return nil, nil
			}
			if !w.concerns(e) {
				continue
			}
			changed[filepath.Clean(e.Name)] = true
			rest = time.After(quiet)
			if limit == nil {
				limit = time.After(patience)
			}
		}
	}
}

// concerns reports whether the event is about something to check. New folders are
// watched from now on, and what is in them already counts as new.
func (w *Watcher) concerns(e fsnotify.Event) bool {
	base := filepath.Base(e.Name)
	if e.Op == fsnotify.Chmod || strings.HasPrefix(base, ".") && base != IgnoreFile {
		return false
	}
	if full, err := filepath.Abs(e.Name); err != nil || slices.Contains(w.skip, full) {
		return false
	}
	name := filepath.Clean(e.Name)
	return w.files[name] || slices.ContainsFunc(w.roots, func(root string) bool {
		if root != "." && !strings.HasPrefix(name, root+string(filepath.Separator)) {
			return false
		}
		if info, err := os.Stat(name); err == nil && info.IsDir() {
			w.addTree(name)
		}
		return true
	})
}

// Close ends the watching.
func (w *Watcher) Close() { w.w.Close() }

// Touches reports whether a set of changes concerns the file: itself, a folder
// above it that is new, or an ignore file.
func Touches(changed map[string]bool, file string) bool {
	if changed[file] || changed[filepath.Clean(file)] {
		return true
	}
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		if changed[dir] || changed[filepath.Join(dir, IgnoreFile)] {
			return true
		}
		if dir == filepath.Dir(dir) || dir == "." {
			return false
		}
	}
}
