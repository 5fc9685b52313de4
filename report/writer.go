package report

import (
	"fmt"
	"io"
	"path/filepath"
	"sort"
	"strings"

	"crossfoot/report/internal/atomicfile"
)

// Writer takes the results of a run one by one, in input order, and makes a
// report of them. Nothing is kept in memory but small figures a document.
type Writer interface {
	// Write adds one article's result. It does not keep or change r.
	Write(r *Result) error
	// Close completes the report; a file appears under its name only now. The run
	// is passed again because what it says may have changed (Partial).
	Close(run Run) error
	// Abort drops the report and removes what was written of it. After Close it
	// does nothing.
	Abort()
}

// Options say what a report shows.
type Options struct {
	// WithText puts the article's text and blocks into JSON.
	WithText bool
	// Color allows colours, Width is the terminal's width in columns (0: no
	// wrapping). Both are for text only.
	Color bool
	Width int
	// Quiet leaves out everything but the findings; Explain adds each rule's
	// explanation, the bindings and the findings that were decided already.
	Quiet, Explain bool
	// Language is the language of the report, "de" or "en"; "" is the language of
	// most documents, and in streams the language of each document.
	Language string
}

// maker makes the writer of one format.
type maker func(w io.Writer, run Run, o Options) Writer

var streams = map[string]maker{
	"text":   newText,
	"json":   newJSON,
	"jsonl":  newJSONLines,
	"sarif":  newSARIF,
	"github": newGitHub,
}

// extensions name the format of a file; the workbook is the one format that no
// stream can hold.
var extensions = map[string]maker{
	".json":  newJSON,
	".jsonl": newJSONLines,
	".sarif": newSARIF,
	".html":  newHTML,
	".xlsx":  newXLSX,
}

// ExtensionError says that the name of a file stands for no format.
type ExtensionError struct{ Path, Extension, Known string }

func (e *ExtensionError) Error() string {
	return fmt.Sprintf("%s: no report has the extension %q; use one of %s", e.Path, e.Extension, e.Known)
}

// NewFile makes a report in a file; the extension of its name decides on the
// format. The file appears under its name when the writer is closed.
func NewFile(path string, run Run, o Options) (Writer, error) {
	ext := strings.ToLower(filepath.Ext(path))
	make, ok := extensions[ext]
	if !ok {
		return nil, &ExtensionError{Path: path, Extension: ext, Known: names(extensions)}
	}
	f, err := atomicfile.Create(path)
	if err != nil {
		return nil, err
	}
	run.file = path
	return &fileWriter{file: f, inner: make(f, run, o)}, nil
}

// NewStream makes a report that is written to w as results come in.
func NewStream(w io.Writer, format string, run Run, o Options) (Writer, error) {
	make, ok := streams[format]
	if !ok {
		return nil, fmt.Errorf("no format %q; use one of %s", format, names(streams))
	}
	return make(w, run, o), nil
}

func names(m map[string]maker) string {
	var list []string
	for name := range m {
		list = append(list, name)
	}
	sort.Strings(list)
	return strings.Join(list, ", ")
}

// fileWriter puts a format's bytes into a file that appears whole or not at all.
type fileWriter struct {
	file  *atomicfile.File
	inner Writer
	done  bool
}

func (w *fileWriter) Write(r *Result) error { return w.file.Wrap(w.inner.Write(r)) }

func (w *fileWriter) Close(run Run) error {
	if w.done {
		return nil
	}
	run.file = w.file.Path()
	if err := w.inner.Close(run); err != nil {
		w.Abort()
		return w.file.Wrap(err)
	}
	w.done = true
	return w.file.Wrap(w.file.Commit())
}

func (w *fileWriter) Abort() {
	if w.done {
		return
	}
	w.done = true
	w.inner.Abort()
	w.file.Discard()
}
