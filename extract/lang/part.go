package lang

import (
	"cmp"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/goccy/go-yaml"

	"crossfoot/internal/frozen"
	"crossfoot/internal/plain"
)

// part is a part of a pack that loads on first use.
type part[T any] struct {
	once  sync.Once
	value *T
}

// get reads the part that was made ready, or loads it.
func (p *part[T]) get(pack *Pack, name string, load func() *T) *T {
	p.once.Do(func() {
		data, ok := pack.Ready(name)
		if !ok {
			p.value = load()
			return
		}
		p.value = new(T)
		frozen.NewReader(data).Read(p.value)
	})
	return p.value
}

// decode reads an embedded YAML file. A file that is missing leaves out unchanged:
// the language has no such part. One that is malformed is a defect of the
// program, which a test over all packs rules out.
func decode(files fs.FS, name string, out any) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return
	}
	if plain.Decode(string(data), out) == nil {
		return
	}
	if err := yaml.UnmarshalWithOptions(data, out, yaml.Strict()); err != nil {
		panic("lang: " + name + ": " + err.Error())
	}
}

// inOrder yields a map in the order of its keys.
func inOrder[K cmp.Ordered, V any](m map[K]V) iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for _, k := range slices.Sorted(maps.Keys(m)) {
			if !yield(k, m[k]) {
				return
			}
		}
	}
}

// sortedKeys lists the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
