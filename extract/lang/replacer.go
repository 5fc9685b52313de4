package lang

import (
	"strings"

	"crossfoot/internal/frozen"
)

// replacer is a [strings.Replacer] that can be frozen.
type replacer struct {
	pairs []string
	to    *strings.Replacer
}

func newReplacer(pairs []string) replacer { return replacer{pairs, strings.NewReplacer(pairs...)} }

// Freeze writes what is replaced.
func (r *replacer) Freeze(w *frozen.Writer) { w.Value(&r.pairs) }

// Thaw makes the replacer anew.
func (r *replacer) Thaw(from *frozen.Reader) {
	from.Read(&r.pairs)
	r.to = strings.NewReplacer(r.pairs...)
}
