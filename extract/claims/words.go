package claims

import (
	"slices"
	"strings"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// tag is what a word does in its clause.
type tag uint8

const (
	tOther tag = iota
	tDet
	tPoss
	tPrep
	tCoord
	tSub
	tRel
	tPron
	tAux
	tVerb // finite
	tPart // participle, gerund, infinitive
	tInf  // to, zu
	tAdv
	tAdj
	tNoun
	tName
	tNum
	tTime
	tComma
	tDash
	tOpen
	tClose
	tColon
	tQuote
)

// word is a unit of a clause: a word, a compound with hyphens, a number with its
// unit, a time, a name or a punctuation mark.
type word struct {
	article.Span
	lower string
	tag   tag
	class lang.WordClass
	verb  lang.Verb
	// num, time and ent index the mentions of the document; -1 where the word is
	// none. ent is also set on pronouns, and on compounds that a name modifies.
	num, time, ent int32
	capital, gen   bool
	hyphen         bool // a compound with hyphens
	// det is the determiner that a description holds: "der" of "der Bank".
	det string
	// modified: ent only modifies the word ("KFV-Studie"), or is a country's adjective.
	modified bool
}

// cutter turns tokens into words; its slices are reused from sentence to sentence.
type cutter struct {
	in       *Input
	clauses  *lang.Clauses
	q, t, e  int // next mention not yet passed
	words    []word
	lowered  bool
	sentence int
}

// cut makes the words of a sentence. Sentences come in order.
func (c *cutter) cut(s int) []word {
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
		c.words = append(c.words, word{Span: q.Span, tag: tNum, num: int32(c.q), time: -1, ent: -1})
		last := max(min(q.Last, end), i+1)
		if c.hyphen(last, end) {
			last++ // "15-TB-SSD": the noun follows
		}
		return last
	case c.t < len(c.in.Times) && c.in.Times[c.t].First <= i:
		t := &c.in.Times[c.t]
		last := max(min(t.Last, end), i+1)
		w := word{Span: t.Span, tag: tTime, num: -1, time: int32(c.t), ent: -1, gen: genitive(all[last-1].Lower)}
		if last+1 < end && genitive("'"+all[last+1].Lower) && punctuation(all[last].Lower) == tQuote && !all[last].SpaceBefore && !all[last+1].SpaceBefore {
			w.gen, last = true, last+2 // "2003's"
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
	w := word{Span: e.Span, lower: all[last-1].Lower, tag: tName, num: -1, time: -1, ent: int32(c.e), capital: true, gen: genitive(all[last-1].Lower)}
	if e.Pronoun && last == i+1 {
		w.class = c.clauses.Words[all[i].Lower]
		w.tag = tPron
		if w.class&lang.Possessive != 0 {
			w.tag = tPoss
		} else if w.class&lang.Adverb != 0 && w.class&lang.Pronoun == 0 {
			w.tag = tAdv // "dort"
		}
	}
	if e.Pronoun && last > i+1 {
		w.det = all[i].Lower
	}
	w.modified = c.in.adjectival(e)
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
	w := word{Span: t.Span, lower: t.Lower, num: -1, time: -1, ent: -1, capital: t.Capital}
	j := i + 1
	if t.Kind == token.Digits && j < end && all[j].Kind == token.Word && !all[j].SpaceBefore {
		j++ // "3D"
	}
	if t.Kind == token.Punct || t.Kind == token.Symbol {
		w.tag = punctuation(t.Lower)
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
		w.capital = w.capital || all[i+1].Capital
		w.End, w.hyphen = all[j-1].End, true
		w.lower = strings.ToLower(c.in.Tokens.Text[w.Start:w.End])
		w.capital = all[j-1].Capital || all[j-1].Kind == token.Digits
		if c.e < len(c.in.Entities) && c.in.Entities[c.e].First == i {
			w.ent, w.modified = int32(c.e), true
		}
	}
	w.gen = genitive(w.lower)
	key := w.lower
	if w.gen {
		key = key[:strings.LastIndexAny(key, "'’")]
		key = strings.TrimSuffix(key, "\xe2\x80")
	}
	if key == t.Lower {
		known := c.in.Pack.Word(t, c.in.text(t.Span))
		w.class, w.verb = known.Class, known.Verb
	} else {
		w.class, w.verb = c.clauses.Words[key], c.clauses.Verbs[w.lower]
	}
	if w.class == 0 && w.capital && c.clauses.Inflects {
		w.class = c.inflected(key)
	}
	if t.Capital && c.clauses.Inflects {
		w.verb = lang.Verb{}
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
			if class := c.clauses.Words[key[:len(key)-len(e)]] & nounClasses; class != 0 {
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

func genitive(lower string) bool {
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s")
}

func punctuation(s string) tag {
	switch s {
	case ",", ";":
		return tComma
	case ":":
		return tColon
	case "-", "–", "—":
		return tDash
	case "(", "[":
		return tOpen
	case ")", "]":
		return tClose
	case "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "›", "‹":
		return tQuote
	}
	return tOther
}

// Input is what claims are built from.
type Input struct {
	Article    *article.Article
	Pack       *lang.Pack
	Tokens     *token.Tokens
	Quantities []mention.Quantity
	Times      []mention.Time
	Entities   []mention.Entity
	// Tagger helps where rules find no verb; nil does without.
	Tagger Tagger
}

// adjectival: the mention is a country's adjective ("Palestinian economy").
func (in *Input) adjectival(e *mention.Entity) bool {
	return e.Adjective
}

func (in *Input) text(s article.Span) string { return in.Tokens.Text[s.Start:s.End] }
