package syntax

import (
	"slices"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/token"
)

// Tag is what a word does in its clause.
type Tag uint8

const (
	Other Tag = iota
	Det
	Poss
	Prep
	Coord
	Sub
	Rel
	Pron
	Aux
	Verb // finite
	Part // participle, gerund, infinitive
	Inf  // to, zu
	Adv
	Adj
	Noun
	Name
	Num
	Time
	Comma
	Dash
	Open
	Close
	Colon
	Quote
)

// Word is a unit of a clause: a word, a compound with hyphens, a number with its
// unit, a time, a name or a punctuation mark.
type Word struct {
	article.Span
	Lower string
	Tag   Tag
	Class lang.WordClass
	Verb  lang.Verb
	// Num, Time and Ent index the mentions of the document; -1 where the word is
	// none. Ent is also set on pronouns, and on compounds that a name modifies.
	Num, Time, Ent int32
	Capital, Gen   bool
	Hyphen         bool // a compound with hyphens
	// Det is the determiner that a description holds: "der" of "der Bank".
	Det string
	// Modified: Ent only modifies the word ("KFV-Studie"), or is a country's adjective.
	Modified bool
}

// cutter turns tokens into words; its slices are reused from sentence to sentence.
type cutter struct {
	in       *Input
	clauses  *lang.Clauses
	q, t, e  int // next mention not yet passed
	words    []Word
	lowered  bool
	sentence int
}

// cut makes the words of a sentence. Sentences come in order.
func (c *cutter) cut(s int) []Word {
	sent := c.in.Tokens.Sentences[s]
	c.words = slices.Grow(c.words[:0], sent.Last-sent.First)
	for i := sent.First; i < sent.Last; {
		i = c.next(i, sent.Last)
	}
	return c.words
}

// next adds the word that begins at token i and returns the token after it.
func (c *cutter) next(i, end int) int {
	all := c.in.Tokens.All
	for c.q < len(c.in.Quantities) && c.in.Quantities[c.q].Last <= i {
		c.q++
	}
	for c.t < len(c.in.Times) && c.in.Times[c.t].Last <= i {
		c.t++
	}
	for c.e < len(c.in.Entities) && c.in.Entities[c.e].Last <= i {
		c.e++
	}
	switch {
	case c.q < len(c.in.Quantities) && c.in.Quantities[c.q].First <= i:
		q := &c.in.Quantities[c.q]
		c.words = append(c.words, Word{Span: q.Span, Tag: Num, Num: int32(c.q), Time: -1, Ent: -1})
		last := max(min(q.Last, end), i+1)
		if c.hyphen(last, end) {
			last++ // "15-TB-SSD": the noun follows
		}
		return last
	case c.t < len(c.in.Times) && c.in.Times[c.t].First <= i:
		t := &c.in.Times[c.t]
		last := max(min(t.Last, end), i+1)
		w := Word{Span: t.Span, Tag: Time, Num: -1, Time: int32(c.t), Ent: -1, Gen: Genitive(all[last-1].Lower)}
		if last+1 < end && Genitive("'"+all[last+1].Lower) && Punctuation(all[last].Lower) == Quote && !all[last].SpaceBefore && !all[last+1].SpaceBefore {
			w.Gen, last = true, last+2 // "2003's"
		}
		c.words = append(c.words, w)
		return last
	case c.e < len(c.in.Entities) && c.in.Entities[c.e].First == i:
		return c.name(i, end)
	}
	return c.plain(i, end)
}

// name adds an entity; a hyphen after it makes it part of a compound.
func (c *cutter) name(i, end int) int {
	e := &c.in.Entities[c.e]
	all := c.in.Tokens.All
	last := max(min(e.Last, end), i+1)
	if last == i+1 && c.hyphen(last, end) {
		return c.plain(i, end)
	}
	w := Word{Span: e.Span, Lower: all[last-1].Lower, Tag: Name, Num: -1, Time: -1, Ent: int32(c.e), Capital: true, Gen: Genitive(all[last-1].Lower)}
	if e.Pronoun && last == i+1 {
		w.Class = c.clauses.Words[all[i].Lower]
		w.Tag = Pron
		if w.Class&lang.Possessive != 0 {
			w.Tag = Poss
		} else if w.Class&lang.Adverb != 0 && w.Class&lang.Pronoun == 0 {
			w.Tag = Adv // "dort"
		}
	}
	if e.Pronoun && last > i+1 {
		w.Det = all[i].Lower
	}
	w.Modified = e.Adjective
	c.words = append(c.words, w)
	return last
}

func (c *cutter) hyphen(i, end int) bool {
	all := c.in.Tokens.All
	return i+1 < end && all[i].Lower == "-" && !all[i].SpaceBefore && !all[i+1].SpaceBefore && (all[i+1].Kind == token.Word || c.model(i))
}

// model: the hyphen at token i joins a name to its number: "F-16".
func (c *cutter) model(i int) bool {
	all := c.in.Tokens.All
	return i > 0 && all[i-1].Kind == token.Word && all[i-1].Upper && all[i+1].Kind == token.Digits && !c.mentioned(i+1)
}

// plain adds a word of the text with what hyphens join to it.
func (c *cutter) plain(i, end int) int {
	all := c.in.Tokens.All
	t := &all[i]
	w := Word{Span: t.Span, Lower: t.Lower, Num: -1, Time: -1, Ent: -1, Capital: t.Capital}
	j := i + 1
	if t.Kind == token.Digits && j < end && all[j].Kind == token.Word && !all[j].SpaceBefore {
		j++ // "3D"
	}
	if t.Kind == token.Punct || t.Kind == token.Symbol {
		w.Tag = Punctuation(t.Lower)
		c.words = append(c.words, w)
		return j
	}
	for c.hyphen(j, end) && !c.mentioned(j+1) {
		j += 2
	}
	if c.clauses.Inflects && j == i+1 && c.shortened(j, end) {
		j++ // "Gesetzes- und Verordnungsentwürfe"
		w.End = all[j-1].End
	} else if j > i+1 {
		w.Capital = w.Capital || all[i+1].Capital
		w.End, w.Hyphen = all[j-1].End, true
		w.Lower = strings.ToLower(c.in.Tokens.Text[w.Start:w.End])
		w.Capital = all[j-1].Capital || all[j-1].Kind == token.Digits
		if c.e < len(c.in.Entities) && c.in.Entities[c.e].First == i {
			w.Ent, w.Modified = int32(c.e), true
		}
	}
	w.Gen = Genitive(w.Lower)
	key := w.Lower
	if w.Gen {
		key = key[:strings.LastIndexAny(key, "'’")]
		key = strings.TrimSuffix(key, "\xe2\x80")
	}
	if key == t.Lower {
		known := c.in.Pack.Word(t, c.in.Text(t.Span))
		w.Class, w.Verb = known.Class, known.Verb
	} else {
		w.Class, w.Verb = c.clauses.Words[key], c.clauses.Verbs[w.Lower]
	}
	if w.Class == 0 && w.Capital && c.clauses.Inflects {
		w.Class = c.inflected(key)
	}
	if t.Capital && c.clauses.Inflects {
		w.Verb = lang.Verb{}
	}
	c.words = append(c.words, w)
	return j
}

// shortened: the hyphen at token j stands for the rest of a compound that follows.
func (c *cutter) shortened(j, end int) bool {
	all := c.in.Tokens.All
	if j+1 >= end || all[j].Lower != "-" || all[j].SpaceBefore {
		return false
	}
	n := &all[j+1]
	return n.Lower == "," || n.SpaceBefore && c.clauses.Words[n.Lower]&lang.Coordinator != 0
}

// inflected is the class of a noun with an ending that the lexicon leaves out.
func (c *cutter) inflected(key string) lang.WordClass {
	for _, e := range c.clauses.Endings["noun"] {
		if len(key) > len(e)+3 && strings.HasSuffix(key, e) {
			if class := c.clauses.Words[key[:len(key)-len(e)]] & NounClasses; class != 0 {
				return class
			}
		}
	}
	return 0
}

// mentioned: a number or time begins at token i.
func (c *cutter) mentioned(i int) bool {
	return c.q < len(c.in.Quantities) && c.in.Quantities[c.q].First == i || c.t < len(c.in.Times) && c.in.Times[c.t].First == i
}

// Genitive: the word, in lower case, ends in an apostrophe and s, straight or curly.
func Genitive(lower string) bool {
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s")
}

func Punctuation(s string) Tag {
	switch s {
	case ",", ";":
		return Comma
	case ":":
		return Colon
	case "-", "–", "—":
		return Dash
	case "(", "[":
		return Open
	case ")", "]":
		return Close
	case "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "›", "‹":
		return Quote
	}
	return Other
}

// Lemma takes the inflection off a noun or adjective and puts synonyms together.
func (s *Sentence) Lemma(lower string) string {
	if s.Nouns {
		if norm, ok := s.c.Synonyms[lower]; ok {
			return norm
		}
	}
	return s.c.Lemma(lower)
}

// Transparent: the word names a change or an amount of something else. A compound
// that ends in such a word says of what.
func (s *Sentence) Transparent(k int) bool { return s.W[k].Class&lang.Transparent != 0 }

// Measures: the word names something that numbers measure.
func (s *Sentence) Measures(k int) bool {
	w := &s.W[k]
	if w.Class&(lang.Measure|lang.Transparent) != 0 {
		return true
	}
	return s.Nouns && w.Tag == Noun && s.c.Compound(w.Lower, lang.Measure|lang.Transparent)
}

// Persons: the word names people, who can be what a number is about.
func (s *Sentence) Persons(k int) bool {
	w := &s.W[k]
	return w.Tag == Noun && (w.Class&lang.People != 0 || s.Nouns && s.c.Compound(w.Lower, lang.People))
}

// PlainBefore is where the adverbs right before word i begin; i if there are none.
func (s *Sentence) PlainBefore(i int) int { return s.Before(i) + 1 }
