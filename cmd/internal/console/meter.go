package console

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// Texter finds a sentence by its id.
type Texter interface {
	Text(id string, pairs ...string) string
}

// For is the meter that suits the end of standard error: a bar on a terminal, a
// line now and then elsewhere, nothing if the user wants it quiet.
func For(w io.Writer, say Texter, quiet bool) meter {
	f, ok := w.(*os.File)
	switch {
	case quiet:
		return none{}
	case ok && term.IsTerminal(int(f.Fd())):
		return newBar(w, say)
	}
	return &lines{w: w, say: say, next: logEvery}
}

// bar is the progress of a terminal: a bar with files, rate, time left and
// findings so far.
type bar struct {
	w    io.Writer
	say  Texter
	bar  *progressbar.ProgressBar
	last time.Time
	on   bool
}

const (
	// patience is how long a run may take before it shows progress at all.
	patience = 300 * time.Millisecond
	redraw   = 100 * time.Millisecond
)

func newBar(w io.Writer, say Texter) *bar {
	b := &bar{w: w, say: say, bar: progressbar.NewOptions64(-1,
		progressbar.OptionSetWriter(w), progressbar.OptionUseANSICodes(true),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(say.Text("bar-unit")),
		progressbar.OptionSetPredictTime(true), progressbar.OptionFullWidth(),
		progressbar.OptionSetTheme(progressbar.Theme{Saucer: "━", SaucerHead: "╸", SaucerPadding: " ", BarStart: "", BarEnd: ""}),
		progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(redraw/2),
		progressbar.OptionSetSpinnerChangeInterval(0))} // else it draws by itself, into other output
	b.bar.StartWithoutRender()
	return b
}

func (b *bar) show(p Progress) {
	if p.Elapsed < patience || time.Since(b.last) < redraw {
		return
	}
	b.last = time.Now()
	if p.Total > 0 && b.bar.GetMax64() != int64(p.Total) {
		b.bar.ChangeMax64(int64(p.Total))
	}
	b.bar.Describe(b.say.Text("bar", "findings", fmt.Sprint(p.Findings)))
	b.bar.Set64(int64(p.Done))
	b.on = true
}

func (b *bar) clear() {
	if b.on {
		b.bar.Clear()
		b.on = false
	}
}

func (b *bar) end(Progress) { b.clear() }

// lines is the progress of a log: a line now and then.
type lines struct {
	w    io.Writer
	say  Texter
	next time.Duration
}

// logEvery is how often a log hears of a long run.
const logEvery = 10 * time.Second

func (l *lines) show(p Progress) {
	if p.Elapsed < l.next {
		return
	}
	l.next = p.Elapsed + logEvery
	id := "log"
	if p.Total > 0 {
		id = "log-of"
	}
	rate := float64(p.Done) / p.Elapsed.Seconds()
	fmt.Fprintln(l.w, l.say.Text(id, "done", fmt.Sprint(p.Done), "total", fmt.Sprint(p.Total),
		"rate", fmt.Sprintf("%.0f", rate), "findings", fmt.Sprint(p.Findings)))
}

func (l *lines) clear()       {}
func (l *lines) end(Progress) {}
