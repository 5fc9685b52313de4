package lang

import (
	"sort"
	"strings"
	"sync"
)

var packs = sync.OnceValue(func() map[string]*Pack {
	m := map[string]*Pack{}
	entries, _ := numberFiles.ReadDir(".")
	for _, e := range entries {
		m[e.Name()] = &Pack{Code: e.Name()}
	}
	return m
})

// Get is the pack of a language, by its BCP 47 tag; nil where there is none.
func Get(tag string) *Pack {
	primary, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return packs()[strings.ToLower(primary)]
}

// Codes lists the languages that have a pack, in order.
func Codes() []string {
	var codes []string
	for c := range packs() {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	return codes
}
