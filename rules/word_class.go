package rules

import (
	"slices"
	"strings"
	"sync"
)

// entry is one member of a word class: the words it consists of, and the value it
// stands for.
type entry struct {
	words  []string
	value  float64
	valued bool
}

// wordClass is a class of a vocabulary. What its members are is read when it is asked for.
type wordClass struct {
	name    string
	read    sync.Once
	phrases Phrases
	values  map[string][]entry // those with a value, by their first words
}

// Together reports whether one class holds both words among its single ones, of those whose names end so.
func (v *Vocabulary) Together(a, b *Word, ending string) bool {
	return slices.ContainsFunc(a.IDs, func(id int) bool {
		return id < len(v.classes) && b.Is(id) && strings.HasSuffix(v.classes[id].name, ending)
	})
}

// Phrases are the members of a class that have more than one word.
type Phrases struct {
	List    [][]string
	begins  uint64                // marks of their first words
	byFirst map[string][][]string // by their first words
}

// With are the phrases that begin with the word; most words are seen to begin none at a glance.
func (p *Phrases) With(word string) [][]string {
	if p.begins&nameMark(word) == 0 {
		return nil
	}
	return p.byFirst[word]
}

func (p *Phrases) add(words []string) {
	if p.byFirst == nil {
		p.byFirst = map[string][][]string{}
	}
	p.List = append(p.List, words)
	p.begins |= nameMark(words[0])
	p.byFirst[words[0]] = append(p.byFirst[words[0]], words)
}

// Class is the id of a word class's single words.
func (v *Vocabulary) Class(name string) (int, bool) {
	slot := &v.asked[nameHash(name)%askedClasses]
	if c := slot.Load(); c != nil && c.name == name {
		return c.id, c.ok
	}
	c := &askedClass{name: name}
	c.id, c.ok = v.classIDs.id(name)
	slot.Store(c)
	return c.id, c.ok
}

// askedClass is a class that was asked for. Classes are asked for again and again by a few hundred names, so that
// each has a place of its own, or nearly so.
type askedClass struct {
	name string
	id   int
	ok   bool
}

const askedClasses = 1 << 10

// InClass reports whether the word is one of the single words of the class.
func (v *Vocabulary) InClass(w *Word, class string) bool {
	return w.classes != 0 && v.inClass(w, class) // as most words belong to none
}

func (v *Vocabulary) inClass(w *Word, class string) bool {
	if w.classes&nameMark(class) == 0 {
		return false
	}
	id, ok := v.Class(class)
	return ok && w.Is(id)
}

// Classes are classes that are asked for together.
type Classes struct {
	names []string
	marks uint64 // of the names
}

// Names are those of the classes.
func (c *Classes) Names() []string { return c.names }

// ClassesOf are the classes of the names.
func ClassesOf(names ...string) *Classes {
	c := &Classes{names: names}
	for _, name := range names {
		c.marks |= nameMark(name)
	}
	return c
}

// FirstClass is the place of the first of the classes that the word belongs to, -1 where it belongs to none.
func (v *Vocabulary) FirstClass(w *Word, of *Classes) int {
	if w.classes&of.marks == 0 {
		return -1
	}
	for i, name := range of.names {
		if v.inClass(w, name) {
			return i
		}
	}
	return -1
}

// class is the class with the id, its members read.
func (v *Vocabulary) class(id int) *wordClass {
	c := &v.classes[id]
	c.read.Do(func() {
		members, _ := v.members(c.name)
		c.values = map[string][]entry{}
		for _, e := range members {
			if len(e.words) > 1 {
				c.phrases.add(e.words)
			}
			if e.valued {
				c.values[e.words[0]] = append(c.values[e.words[0]], e)
			}
		}
	})
	return c
}

// Phrases are the entries of more than one word of the class with the id.
func (v *Vocabulary) Phrases(id int) *Phrases { return &v.class(id).phrases }

// Value is what the words from word(0) on stand for in a class with values, and how
// many words that takes; word returns "" behind the last.
func (v *Vocabulary) Value(class string, word func(i int) string) (value float64, n int, ok bool) {
	id, known := v.Class(class)
	if !known {
		return 0, 0, false
	}
	for _, e := range v.class(id).values[word(0)] {
		if len(e.words) <= n {
			continue
		}
		i := 1
		for i < len(e.words) && e.words[i] == word(i) {
			i++
		}
		if i == len(e.words) {
			value, n, ok = e.value, i, true
		}
	}
	return value, n, ok
}
