package report

import (
	"maps"
	"slices"
)

// message, cause and fix are the check's sentences in the language wanted, else in
// the article's, else as they come.
func (c *Check) message(langs ...string) string { return inLanguage(c.Messages, c.Message, langs) }
func (c *Check) cause(langs ...string) string   { return inLanguage(c.Causes, c.Cause, langs) }
func (c *Check) fix(langs ...string) string     { return inLanguage(c.Fixes, c.Fix, langs) }

func inLanguage(all map[string]string, plain string, langs []string) string {
	for _, lang := range langs {
		if s := all[lang]; lang != "" && s != "" {
			return s
		}
	}
	return plain
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
