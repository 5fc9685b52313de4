package evidence

import (
	"slices"
	"sort"

	"crossfoot/extract/mention"
)

// NamesClash: both sentences name someone, but no one of the same name.
func (c *Evidence) NamesClash(a, b int) bool {
	keys, some := map[string]bool{}, false
	for _, e := range c.EntitiesOf(a) {
		keys[e.Key] = true
	}
	for _, e := range c.EntitiesOf(b) {
		if keys[e.Key] {
			return false
		}
		some = true
	}
	return some && len(keys) > 0
}

// NamedAmong: one of the entities is the one that the key names.
func NamedAmong(all []mention.Entity, key string) bool {
	return slices.ContainsFunc(all, func(e mention.Entity) bool { return e.Key == key })
}

// EntitiesOf lists the entities that the sentence names.
func (c *Evidence) EntitiesOf(sentence int) []mention.Entity {
	all := c.Doc.Entities
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence })
	to := sort.Search(len(all), func(i int) bool { return all[i].Sentence > sentence })
	return all[from:to]
}

// TimesOf lists the times that the sentence tells.
func (c *Evidence) TimesOf(sentence int) []mention.Time {
	all := c.Doc.Times
	from := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence })
	to := sort.Search(len(all), func(i int) bool { return all[i].Sentence > sentence })
	return all[from:to]
}
