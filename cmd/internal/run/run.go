package run

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"crossfoot/cmd/internal/batch"
	"crossfoot/cmd/internal/cache"
	"crossfoot/cmd/internal/checker"
	"crossfoot/cmd/internal/console"
	"crossfoot/cmd/internal/heap"
	"crossfoot/report"
	"crossfoot/report/review"
	"crossfoot/rules"
)

// The exit statuses.
const (
	done        = 0
	findings    = 1
	fault       = 2
	interrupted = 130
)

// Run is one check of articles.
type Run struct {
	Settings
	Streams
	sizes
	console *console.Console
	checker *checker.Checker
	outputs []*output
	// decisions are the editors'; baseline collects findings to be accepted, if asked for.
	decisions    *review.Store
	baseline     *review.Baseline
	suppressions suppressions
	book         func() (*rules.Book, error)
	digest       string // of the rules
	began        time.Time
	changed      map[string]bool // in a watch: what this pass is about; nil is everything
	total        atomic.Int64    // items there are, once they are counted
	tally        tally
}

// tally is what the exit status and the progress need to know.
type tally struct {
	documents, unread int
	findings          int // contradictions that nobody has settled
	failing           int // of these, at or above the level of --fail-on
	fault             atomic.Bool
	mute              atomic.Bool // standard output has failed and it was said
}

// New prepares a run. The error says, in a line each, what is wrong with the call.
func New(s Settings, st Streams) (*Run, error) {
	r := &Run{Settings: s, Streams: st, began: time.Now()}
	var err error
	if r.sizes, err = r.verify(st.Voice); err != nil {
		return nil, err
	}
	heap.Limit(r.memory)
	r.checker = &checker.Checker{
		Options: checker.Options{From: s.From, Lang: s.Lang, Date: s.Date, MaxSize: r.article, Timeout: s.Timeout},
		Voice:   st.Voice,
	}
	if err := r.openBook(); err != nil {
		return r, err
	}
	return r, r.openSuppressions()
}

// Check checks articles once and returns the exit status. The error says what is
// wrong with the call.
func Check(s Settings, st Streams) (int, error) {
	r, err := New(s, st)
	if err != nil {
		return fault, err
	}
	return r.Run(), nil
}

// Run checks everything and returns the exit status.
func (r *Run) Run() int {
	ctx, stop := watchSignals(r.abort)
	defer stop()
	r.openCache()
	if !r.openDecisions() || !r.openOutputs() {
		return fault
	}
	if r.console.HasBar() {
		go r.count(ctx)
	}
	err := batch.Run(ctx, r.items(ctx), r.checker.Check, r.checker.Late,
		batch.Options{Jobs: r.Jobs, Timeout: r.Timeout}, r.emit)
	partial := errors.Is(err, context.Canceled)
	r.finish(partial)
	r.keepDecisions(partial)
	if !partial {
		r.staleEntries()
	}
	return r.status(partial)
}

// openCache opens the store of results. Without one the run is only slower.
func (r *Run) openCache() {
	if r.NoCache {
		return
	}
	dir := r.CacheDir
	var err error
	if dir == "" {
		dir, err = cache.Dir()
	}
	if err == nil {
		r.checker.Cache, err = cache.Open[report.Line, report.Result](dir, r.sizes.cache, r.Build, r.digest, r.From, r.Lang, r.Date, fmt.Sprint(r.article))
	}
	if err != nil {
		r.complain(r.Voice.Text("cache-off", "detail", err.Error()))
	}
}

// finder finds the documents to check.
func (r *Run) finder() *batch.Finder {
	return &batch.Finder{
		Include: r.Include, Exclude: r.Exclude, Stdin: r.In, MaxSize: r.article,
		Skip: absolute(r.Output), Own: report.IsReport,
		Lines: r.From == "jsonl", Whole: r.From == "text" || r.From == "html",
	}
}

// items are the documents to check.
func (r *Run) items(ctx context.Context) iter.Seq[batch.Item] {
	return func(yield func(batch.Item) bool) {
		for it := range r.finder().Items(ctx, r.names()) {
			if !r.skips(&it) && !yield(it) {
				return
			}
		}
	}
}

// count finds out, beside the work, how much there is to do. Only a bar wants to
// know, and what comes by standard input cannot be looked at twice.
func (r *Run) count(ctx context.Context) {
	if r.FilesFrom != "" || r.changed != nil || slices.Contains(r.Paths, "-") {
		return
	}
	if n, ok := r.finder().Count(ctx, slices.Values(r.Paths)); ok {
		r.total.Store(int64(n))
	}
}

// absolute are the names from the root. The reports of earlier runs are known by
// them, and are no articles.
func absolute(names []string) []string {
	var out []string
	for _, n := range names {
		if p, err := filepath.Abs(n); err == nil {
			out = append(out, p)
		}
	}
	return out
}

// emit takes one result, in order.
func (r *Run) emit(res *report.Result) error {
	r.tally.documents++
	if len(res.Errors) > 0 {
		r.tally.unread++
		for _, line := range res.Errors {
			r.complain(line)
		}
	}
	r.suppress(res)
	r.decide(res)
	res.Fold()
	for i := range res.Checks {
		r.tally.count(&res.Checks[i], r.FailOn)
	}
	for _, o := range r.outputs {
		if o.name != "" || r.shows(res.Document.Path) {
			r.write(o, res)
		}
	}
	r.console.Show(r.progress())
	if !r.someOutput() {
		return errNoOutput
	}
	return nil
}

// errNoOutput ends a run whose every output has failed.
var errNoOutput = errors.New("no output left")

// count adds a check. A finding fails the run if it is as grave as asked for.
func (t *tally) count(c *report.Check, level string) {
	if !c.Counts() {
		return
	}
	t.findings++
	if level == c.Severity || level == "warning" && c.Severity == "error" {
		t.failing++
	}
}

func (r *Run) progress() console.Progress {
	return console.Progress{
		Done: r.tally.documents, Total: int(r.total.Load()), Findings: r.tally.findings,
		Elapsed: time.Since(r.began),
	}
}

// complain says one line about what went wrong.
func (r *Run) complain(line string) {
	if r.console == nil {
		fmt.Fprintln(r.Err, "crossfoot: "+line)
		return
	}
	r.console.Line("crossfoot: " + line)
}

// status is the exit status.
func (r *Run) status(partial bool) int {
	switch {
	case partial:
		return interrupted
	case r.tally.unread > 0 || r.tally.fault.Load():
		return fault
	case r.tally.failing > 0:
		return findings
	}
	return done
}
