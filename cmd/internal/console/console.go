// Package console shares the terminal between results, which go to standard
// output, and progress and diagnostics, which go to standard error.
package console

import (
	"io"
	"sync"
	"time"
)

// Console writes results, lines of diagnostics and the progress of a run so that
// none tears another apart.
type Console struct {
	mu     sync.Mutex
	out    io.Writer
	err    io.Writer
	buf    []byte
	broken error
	meter  meter
	stop   chan struct{}
	done   chan struct{}
}

// meter shows how far a run has come.
type meter interface {
	show(Progress) // from time to time
	clear()        // before other output
	end(Progress)
}

// Progress is how far a run has come.
type Progress struct {
	Done, Total        int // Total is 0 while it is not known
	Findings, Unread   int
	Elapsed            time.Duration
	Finished, Complete bool
}

const (
	flushSize  = 64 << 10
	flushEvery = 100 * time.Millisecond
)

// New makes a console. The meter may be nil.
func New(out, err io.Writer, m meter) *Console {
	c := &Console{out: out, err: err, meter: m, stop: make(chan struct{}), done: make(chan struct{})}
	if m == nil {
		c.meter = none{}
	}
	go c.flusher()
	return c
}

// Write buffers results; what waits longer than a moment is written by itself, so
// that a reader at the other end of a pipe is not kept waiting.
func (c *Console) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.buf = append(c.buf, p...)
	if len(c.buf) >= flushSize {
		c.flush()
	}
	return len(p), c.broken
}

func (c *Console) flush() {
	if len(c.buf) == 0 || c.broken != nil {
		return
	}
	c.meter.clear()
	_, c.broken = c.out.Write(c.buf)
	c.buf = c.buf[:0]
}

// Line writes one line of diagnostics, behind the results so far.
func (c *Console) Line(s string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.flush()
	c.meter.clear()
	io.WriteString(c.err, s+"\n")
}

// HasBar reports whether progress is shown as a bar, which wants to know its end.
func (c *Console) HasBar() bool {
	_, ok := c.meter.(*bar)
	return ok
}

// Show tells how far the run has come.
func (c *Console) Show(p Progress) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.meter.show(p)
}

// End takes the progress away and writes what is left. It returns the first
// error in writing results.
func (c *Console) End(p Progress) error {
	close(c.stop)
	<-c.done
	c.mu.Lock()
	defer c.mu.Unlock()
	c.meter.end(p)
	c.flush()
	return c.broken
}

func (c *Console) flusher() {
	defer close(c.done)
	tick := time.NewTicker(flushEvery)
	defer tick.Stop()
	for {
		select {
		case <-c.stop:
			return
		case <-tick.C:
			c.mu.Lock()
			c.flush()
			c.mu.Unlock()
		}
	}
}

type none struct{}

func (none) show(Progress) {}
func (none) clear()        {}
func (none) end(Progress)  {}
