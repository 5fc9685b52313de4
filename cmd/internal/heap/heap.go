// Package heap tunes the garbage collector of the program.
//
// It acts when it is initialised, before the larger dependencies set up their
// tables: a short run is over without a single collection.
package heap

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// first is the collector's percentage until it comes for the first time, with
	// 32 MB on the heap.
	first = 800
	// steady trades memory for speed from then on: what the program holds is small,
	// so that the collector may come less often, until there is much.
	steady = 300
)

// marker is dead from the beginning: its cleanup runs after the next collection. The
// pointer keeps it from sharing its place in memory.
type marker struct{ _ *marker }

// The user's own GOGC holds.
func init() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(first)
	m := &marker{}
	runtime.AddCleanup(m, func(percent int) { debug.SetGCPercent(percent) }, steady)
}

// soft is the memory from which the collector works as hard as it must, unless what
// the program holds comes near it. It holds some 50 MB however many articles it has
// seen, most of it the tagger's model, which every collection has to walk; at less than
// five times that it walks it so often that English texts take a tenth more time, and
// pages a sixth. The peak is the same after a thousand and after a hundred thousand.
const soft = 240 << 20

// Limit sets the limit in bytes on the program's memory, 0 for the usual one. The
// user's own GOMEMLIMIT goes before the usual one.
func Limit(bytes int64) {
	switch {
	case bytes > 0:
		debug.SetMemoryLimit(bytes)
	case os.Getenv("GOMEMLIMIT") == "":
		debug.SetMemoryLimit(soft)
		follow(soft)
	}
}

// follow raises the usual limit, after each collection, for an article of which
// more is held than fits: the collector would run without end and free nothing. It
// falls again with what is held. Half as much again as is held keeps two large
// articles at once well under a gigabyte; twice as much did not always.
func follow(limit int64) {
	m := &marker{}
	runtime.AddCleanup(m, func(limit int64) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		want := max(soft, int64(live[0].Value.Uint64())*3/2)
		if want > limit || want < limit/2 {
			debug.SetMemoryLimit(want)
			limit = want
		}
		follow(limit)
	}, limit)
}
