package entity

import (
	"sync"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// finders are those of texts that are done: their lists and maps serve the next ones.
var finders = sync.Pool{New: func() any {
	return &finder{low: map[string]bool{}, mid: map[string]int{}, pairs: map[[2]string]int{}}
}}

// mostKept is how many tokens a text has at most whose finder is kept.
const mostKept = 1 << 13

func newFinder(pack *lang.Pack, toks *token.Tokens) *finder {
	f := finders.Get().(*finder)
	f.toks, f.all, f.names, f.clauses, f.roles = toks, toks.All, pack.Names(), pack.Clauses(), pack.Numbers().Roles
	return f
}

// release empties the finder and gives it up. Nothing of it may be in use any more.
func (f *finder) release() {
	if len(f.all) > mostKept {
		return
	}
	clear(f.low)
	clear(f.mid)
	clear(f.pairs)
	clear(f.found)
	*f = finder{low: f.low, mid: f.mid, pairs: f.pairs, words: f.words, blocked: f.blocked, used: f.used, shout: f.shout, found: f.found[:0]}
	finders.Put(f)
}

// sized is a list of n zeros, in the list's memory if it has room.
func sized[T any](list []T, n int) []T {
	if cap(list) < n {
		return make([]T, n)
	}
	list = list[:n]
	clear(list)
	return list
}
