// Package heap tunes the garbage collector of the program.
//
// It acts when it is initialised, before the larger dependencies set up their
// tables: a short run is over without a single collection.
package heap

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	// first is the collector's percentage until it comes for the first time, with
	// 32 MB on the heap.
	first = 800
	// steady trades memory for speed from then on: what the program holds is small,
	// so that the collector may come less often, until there is much.
	steady = 300
)

// marker is dead from the beginning: its cleanup runs after the first collection.
type marker struct{ self *marker }

// The user's own GOGC holds.
func init() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(first)
	m := &marker{}
	m.self = nil
	runtime.AddCleanup(m, func(percent int) { debug.SetGCPercent(percent) }, steady)
}

// soft is the memory from which the collector works as hard as it must.
const soft = 512 << 20

// Limit sets the limit in bytes on the program's memory, 0 for the usual one. The
// user's own GOMEMLIMIT goes before the usual one.
func Limit(bytes int64) {
	switch {
	case bytes > 0:
		debug.SetMemoryLimit(bytes)
	case os.Getenv("GOMEMLIMIT") == "":
		debug.SetMemoryLimit(soft)
	}
}
