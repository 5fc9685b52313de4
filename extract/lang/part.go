package lang

import (
	"io/fs"
	"maps"
	"slices"
	"sync"

	"github.com/goccy/go-yaml"

	"crossfoot/internal/plain"
)

// part is a part of a pack that loads on first use.
type part[T any] struct {
	once  sync.Once
	value *T
}

func (p *part[T]) get(load func() *T) *T {
	p.once.Do(func() { p.value = load() })
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

// sortedKeys lists the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}
