// Package wordform numbers the forms of words, so that what is found out about a word
// can be remembered under its number. The number of forms is bounded: it does not
// grow with what is read.
package wordform

import (
	"encoding/binary"
	"sync"
	"sync/atomic"
)

// ID is the number of a form; 0 is a form that has none.
type ID uint32

const (
	// most is how many forms have a number; the vocabulary of some thousand articles
	// is about as large.
	most = 1 << 16
	// longest is the length in bytes of the forms that get a number.
	longest = 64
	// probes is how many places a form may stand in.
	probes = 8
	// room is for the records of the forms, in bytes.
	room = 24 * most
)

// table finds the numbers by the hash of a form. Readers take no lock. The records lie
// close together, so that those of the frequent words stay in the processor's cache.
var table struct {
	places  [2 * most]atomic.Uint32 // where the form's record begins; 0 is free
	records [room]byte              // written before their place is
	mu      sync.Mutex
	last    ID
	end     uint32 // of the records
}

// A record is the hash of a form (4 bytes), its number (2), its length (1), and the form.
const head = 7

// match is the number of the form if the record that begins at the offset is its own.
func match(at uint32, text string, h uint32) ID {
	r := table.records[at:]
	if binary.LittleEndian.Uint32(r) != h || int(r[head-1]) != len(text) || string(r[head:head+len(text)]) != text {
		return 0
	}
	return ID(binary.LittleEndian.Uint16(r[4:]))
}

// Of is the number of the form. Which number a form has, and whether it has one, is
// chance: nothing may follow from it.
func Of(text string) ID {
	if len(text) > longest {
		return 0
	}
	h := Hash(text)
	for i := range uint32(probes) {
		at := table.places[(h+i)%(2*most)].Load()
		if at == 0 {
			return enter(text, h)
		}
		if id := match(at, text, h); id != 0 {
			return id
		}
	}
	return 0
}

// enter gives the form a number, if there is one left.
func enter(text string, h uint32) ID {
	table.mu.Lock()
	defer table.mu.Unlock()
	if table.last == most-1 || int(table.end)+longest+2*head > room {
		return 0
	}
	for i := range uint32(probes) {
		place := &table.places[(h+i)%(2*most)]
		at := place.Load()
		if at == 0 {
			return write(place, text, h)
		}
		if id := match(at, text, h); id != 0 {
			return id
		}
	}
	return 0
}

// write adds the record of a new form.
func write(place *atomic.Uint32, text string, h uint32) ID {
	table.last++
	table.end = max(table.end, 1) // no record begins at 0
	r := table.records[table.end:]
	binary.LittleEndian.PutUint32(r, h)
	binary.LittleEndian.PutUint16(r[4:], uint16(table.last))
	r[head-1] = byte(len(text))
	copy(r[head:], text)
	place.Store(table.end)
	table.end += uint32(head + len(text))
	return table.last
}

// Hash spreads all the bits of a form. It is the same in every run: who knows it can
// make forms that get no number, which costs no more than long ones do.
func Hash(s string) uint32 {
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
	h *= factor
	h = (h ^ h>>32) * factor
	return uint32(h >> 32)
}

func eight(s string) uint64 { return four(s) | four(s[4:])<<32 }

func four(s string) uint64 {
	_ = s[3]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24
}
