// Package wordform numbers the forms of words, so that what is found out about a word
// can be remembered under its number. The number of forms is bounded: it does not
// grow with what is read.
package wordform

import (
	"sync"
	"sync/atomic"
)

// ID is the number of a form; 0 is a form that has none.
type ID uint32

const (
	// most is how many forms have a number; the vocabulary of some thousand articles
	// is about as large.
	most = 1 << 15
	// longest is the length in bytes of the forms that get a number: with what goes
	// with it, one fills a line of the processor's cache.
	longest = 59
	// probes is how many places a form may stand in.
	probes = 8
)

// table finds the numbers by the hash of a form. Readers take no lock.
var table struct {
	places [4 * most]atomic.Uint32
	forms  [most]form // written before its number is
	mu     sync.Mutex
	last   ID
}

type form struct {
	hash uint32
	n    uint8
	text [longest]byte
}

func (f *form) is(text string, h uint32) bool { return f.hash == h && string(f.text[:f.n]) == text }

// Of is the number of the form. Which number a form has, and whether it has one, is
// chance: nothing may follow from it.
func Of(text string) ID {
	if len(text) > longest {
		return 0
	}
	h := hash(text)
	for i := range uint32(probes) {
		id := ID(table.places[(h+i)%(4*most)].Load())
		if id == 0 {
			return enter(text, h)
		}
		if table.forms[id].is(text, h) {
			return id
		}
	}
	return 0
}

// enter gives the form a number, if there is one left.
func enter(text string, h uint32) ID {
	table.mu.Lock()
	defer table.mu.Unlock()
	if table.last == most-1 {
		return 0
	}
	for i := range uint32(probes) {
		place := &table.places[(h+i)%(4*most)]
		id := ID(place.Load())
		if id == 0 {
			table.last++
			f := &table.forms[table.last]
			f.hash, f.n = h, uint8(copy(f.text[:], text))
			place.Store(uint32(table.last))
			return table.last
		}
		if table.forms[id].is(text, h) {
			return id
		}
	}
	return 0
}

// hash spreads all the bits of a form. It is the same in every run: who knows it can
// make forms that get no number, which costs no more than long ones do.
func hash(s string) uint32 {
	const factor = 0x9E3779B97F4A7C15
	n := len(s)
	h := uint64(n) * 0xD6E8FEB86659FD93
	switch {
	case n > 8:
		for i := 0; i < n-8; i += 8 {
			h = (h ^ eight(s[i:])) * factor
			h ^= h >> 29
		}
		h ^= eight(s[n-8:])
	case n >= 4:
		h ^= four(s) | four(s[n-4:])<<32
	case n > 0:
		h ^= uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	return uint32(h * factor >> 32)
}

func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
