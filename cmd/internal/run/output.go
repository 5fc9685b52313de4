package run

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"time"

	"golang.org/x/term"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/console"
	"crossfoot/report"
)

// output is one report of the run. The lock lets an abort come from a signal.
type output struct {
	mu     sync.Mutex
	name   string // "" is standard output
	writer report.Writer
	dead   bool
}

// openOutputs makes the reports; a report that cannot be made refuses the call,
// before any work is done.
func (r *Run) openOutputs() bool {
	o := r.options()
	ok := true
	for _, name := range r.Output {
		w, err := report.NewFile(name, r.about(), o)
		if err != nil {
			r.outputFault(name, err)
			ok = false
			continue
		}
		r.outputs = append(r.outputs, &output{name: name, writer: w})
	}
	if !ok {
		r.abort()
		return false
	}
	r.openConsole(o)
	r.checker.Lines = o.ForLines(r.Format) && !slices.ContainsFunc(r.Output, func(name string) bool { return !o.ForLines(filepath.Ext(name)) })
	return true
}

func (r *Run) openConsole(o report.Options) {
	c := console.New(r.Out, r.Err, console.For(r.Err, r.Voice, r.Quiet))
	r.console = c
	w, err := report.NewStream(c, r.Format, r.about(), o)
	if err != nil {
		panic(err) // the flag allows no other format
	}
	r.outputs = append(r.outputs, &output{writer: w})
}

func (r *Run) options() report.Options {
	o := report.Options{WithText: r.WithText, Quiet: r.Quiet, Explain: r.Explain, Language: r.ReportLanguage}
	if f, ok := r.Out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		_, no := os.LookupEnv("NO_COLOR")
		o.Color = !no && os.Getenv("TERM") != "dumb"
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			o.Width = w
		}
	}
	return o
}

// about describes the run to a report.
func (r *Run) about() report.Run {
	inputs := r.Paths
	if r.FilesFrom != "" {
		inputs = append(inputs[:len(inputs):len(inputs)], r.FilesFrom)
	}
	for i, p := range inputs {
		if q := batch.Printable(p); q != p {
			inputs = append([]string{}, inputs...)
			inputs[i] = q
		}
	}
	var infos []report.RuleInfo
	if len(r.Output) > 0 || r.Explain || r.Format == "sarif" {
		if book, err := r.book(); err == nil {
			infos = RuleInfos(book)
		}
	}
	return report.Run{Rules: infos, Decisions: r.decisions.Path(), Version: r.Version, Started: r.began.Format(time.RFC3339), Language: r.ReportLanguage,
		Inputs: inputs}
}

// write adds a result to an output. One that fails is dropped; the others go on.
func (r *Run) write(o *output, res *report.Result) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.dead {
		return
	}
	if err := o.writer.Write(res); err != nil {
		o.dead = true
		o.writer.Abort()
		r.outputFault(o.name, err)
	}
}

// outputFault says why a report cannot be written. A reader that has gone away
// from the other end of a pipe wants nothing more, not even a complaint.
func (r *Run) outputFault(name string, err error) {
	if name == "" && errors.Is(err, syscall.EPIPE) {
		return
	}
	r.tally.fault.Store(true)
	if name == "" && r.tally.mute.Swap(true) {
		return // a write failed and so does the end; one line says it
	}
	if name == "" {
		name = r.Voice.Text("stdout")
	}
	var ext *report.ExtensionError
	if errors.As(err, &ext) {
		r.complain(r.Voice.Text("extension", "path", name, "extension", ext.Extension, "known", ext.Known))
		return
	}
	f := batch.NewFault(name, err)
	if f.Code == "unreadable" {
		f.Code = "unwritable"
	}
	if f.Code == "no-permission" || f.Code == "not-found" {
		f.Code = "out-" + f.Code
	}
	r.complain(f.Say(r.Voice))
}

func (r *Run) someOutput() bool {
	for _, o := range r.outputs {
		if !o.dead {
			return true
		}
	}
	return false
}

// finish completes the reports.
func (r *Run) finish(partial bool) {
	about := r.about()
	about.Partial = partial
	if !partial {
		about.Leftover, about.Corrected = r.decisions.Leftover()
	}
	for _, o := range r.outputs {
		o.mu.Lock()
		if !o.dead {
			o.dead = true
			if err := o.writer.Close(about); err != nil {
				r.outputFault(o.name, err)
			}
		}
		o.mu.Unlock()
	}
	if err := r.checker.Cache.Err(); err != nil {
		r.complain(r.Voice.Text("cache-off", "detail", err.Error()))
	}
	if err := r.console.End(r.progress()); err != nil {
		r.outputFault("", err)
	}
	if partial {
		r.complain(r.Voice.Text("interrupted", "done", strconv.Itoa(r.tally.documents)))
	}
	r.checker.Cache.Trim()
}

// abort drops all reports that are not complete.
func (r *Run) abort() {
	for _, o := range r.outputs {
		o.mu.Lock()
		if !o.dead {
			o.dead = true
			o.writer.Abort()
		}
		o.mu.Unlock()
	}
}
