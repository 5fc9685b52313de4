package lang

import (
	"io/fs"
	"path"
	"strings"
	"sync"
)

var (
	packsMu sync.Mutex
	packs   = map[string]*Pack{}
)

// Get is the pack of a language given as a BCP 47 tag ("de", "en-GB"), one for the
// whole program; nil where the language is not supported.
func Get(tag string) *Pack {
	code, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(tag)), "-")
	packsMu.Lock()
	defer packsMu.Unlock()
	if p, ok := packs[code]; ok {
		return p
	}
	if _, err := clauseFiles.ReadFile(code + "/clauses.yaml"); err != nil {
		return nil
	}
	p := &Pack{Code: code}
	packs[code] = p
	return p
}

// Codes lists the languages that are supported in full, in order.
func Codes() []string { return codesWith(clauseFiles, "clauses.yaml") }

// NumberCodes lists the languages whose numbers, units and money can be read.
func NumberCodes() []string { return codesWith(numberFiles, "numbers.gen.tsv") }

func codesWith(files fs.FS, name string) (codes []string) {
	paths, _ := fs.Glob(files, "*/"+name)
	for _, p := range paths {
		codes = append(codes, path.Dir(p))
	}
	return codes
}
