package read

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html/atom"

	"crossfoot/internal/plain"
)

//go:embed book.yaml
var bookYAML string

// traits are what an element's tag and attributes say of it.
type traits uint16

const (
	boilerplate traits = 1 << iota
	content1           // names the article's text itself
	content2           // names the article
	content3           // names the main part of the page
	caption
	lead
	dated
	discussion // boilerplate that may be longer than the article
	weak       // boilerplate unless it is running text
)

// pageBook is what the words in class and id attributes mean.
type pageBook struct {
	words    map[string]traits // whole parts, and two parts joined by "-"
	prefixes [256][]prefix     // beginnings of parts, by their first byte
	names    map[string]traits // whole names
	tails    map[string]bool   // headings over what is no longer the article
	credits  map[string]bool   // words before a colon that name a picture's source
	roles    map[string]bool
}

// prefix is the beginning of a word and what words with it say.
type prefix struct {
	text   string
	traits traits
}

// loadBook reads the word list once.
var loadBook = sync.OnceValue(func() *pageBook {
	var file struct {
		Boilerplate, Weak, Discussion, Caption, Lead, Date, Roles, Credits, Tails []string

		Content [3][]string
	}
	if err := plain.Decode(string(bookYAML), &file); err != nil {
		panic("read: book.yaml: " + err.Error()) // part of the program: a test loads it
	}
	b := &pageBook{
		words: map[string]traits{}, names: map[string]traits{}, roles: map[string]bool{}, credits: map[string]bool{}, tails: map[string]bool{},
	}
	b.add(file.Weak, boilerplate|weak)
	b.add(file.Boilerplate, boilerplate)
	b.add(file.Discussion, boilerplate|discussion)
	b.add(file.Content[0], content1)
	b.add(file.Content[1], content2)
	b.add(file.Content[2], content3)
	b.add(file.Caption, caption)
	b.add(file.Lead, lead)
	b.add(file.Date, dated)
	for _, r := range file.Roles {
		b.roles[r] = true
	}
	for _, w := range file.Tails {
		b.tails[w] = true
	}
	for _, w := range file.Credits {
		b.credits[w] = true
	}
	return b
})

func (b *pageBook) add(words []string, t traits) {
	for _, w := range words {
		w = strings.ToLower(w)
		if n, ok := strings.CutPrefix(w, "="); ok {
			b.names[n] |= t
		} else if p, ok := strings.CutSuffix(w, "*"); ok {
			b.addPrefix(p, t)
		} else {
			b.words[w] |= t
		}
	}
}

func (b *pageBook) addPrefix(text string, t traits) {
	list := &b.prefixes[text[0]]
	for i := range *list {
		if p := &(*list)[i]; p.text == text {
			p.traits |= t
			return
		}
	}
	*list = append(*list, prefix{text, t})
}

// nameTraits is what the words of a name say. A word that is surely boilerplate is not weak
// for another that is.
type nameTraits struct {
	traits traits
	sure   bool
}

func (s *nameTraits) join(t traits) {
	s.traits |= t
	s.sure = s.sure || t&(boilerplate|weak) == boilerplate
}

// name reads the words of a name in a class or id attribute.
func (b *pageBook) name(name string) nameTraits {
	var s nameTraits
	lower := strings.ToLower(name)
	s.join(b.names[lower])
	if subject(lower) {
		s.join(b.words[lower])
		return s
	}
	before := ""
	var buf [64]byte
	parts(name, func(part string, joined bool) {
		s.join(b.words[part])
		for i := range b.prefixes[part[0]] {
			if p := &b.prefixes[part[0]][i]; strings.HasPrefix(part, p.text) {
				s.join(p.traits)
			}
		}
		if joined {
			pair := append(append(append(buf[:0], before...), '-'), part...)
			s.join(b.words[string(pair)])
		}
		before = part
	})
	return s
}

// subject reports whether a class names what the article is about, as blogs do:
// its words say nothing about the element.
func subject(name string) bool {
	return strings.HasPrefix(name, "tag-") || strings.HasPrefix(name, "category-")
}

// parts cuts a name into its words in lower case, at signs, digits and
// capitals. joined tells that the part before belongs to the same name.
func parts(value string, fn func(part string, joined bool)) {
	start, joined := -1, false
	flush := func(end int) {
		if start >= 0 {
			fn(strings.ToLower(value[start:end]), joined)
			joined, start = true, -1
		}
	}
	for i := 0; i < len(value); i++ {
		c := value[i]
		switch {
		case !isAlnum(c) && c < 0x80:
			flush(i)
		case start < 0:
			start = i
		case 'A' <= c && c <= 'Z' && !('A' <= value[i-1] && value[i-1] <= 'Z'):
			flush(i)
			start = i
		}
	}
	flush(len(value))
}

// traitsOf is what an element's tag and attributes say.
func (g *grower) traitsOf(tag atom.Atom, info tagInfo, attrs *attrSet) traits {
	if tag == atom.Body || tag == atom.Html {
		return 0 // their classes speak of the page
	}
	if !attrs.read {
		attrs.traits, attrs.read = g.traitsIn(attrs.list), true
	}
	return info.traits | attrs.traits
}

// traitsIn reads attributes.
func (g *grower) traitsIn(attrs []property) (t traits) {
	for i := range attrs {
		switch a := &attrs[i]; a.key {
		case "class", "id", "itemprop":
			t |= g.look(a.value)
		case "role":
			if g.book.roles[strings.ToLower(a.value)] {
				t |= boilerplate
			} else if a.value == "main" {
				t |= content3
			} else if a.value == "article" {
				t |= content2
			}
		case "aria-hidden":
			if a.value == "true" {
				t |= boilerplate
			}
		}
	}
	return t
}

// look is what the names in an attribute say. Pages repeat names.
func (g *grower) look(value string) traits {
	var all nameTraits
	for name := range strings.FieldsSeq(value) {
		s, ok := g.names[name]
		if !ok {
			s = g.book.name(name)
			g.names[strings.Clone(name)] = s // the page goes
		}
		all.traits |= s.traits
		all.sure = all.sure || s.sure
	}
	if all.sure {
		all.traits &^= weak
	}
	return all.traits
}
