package passage

import (
	"sort"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
)

// Content is what a word says of what a passage is about: its stem, and its lemma, in
// which compounds meet.
type Content struct {
	Stem, Lemma string // in lower case
	Frequent    bool   // of the language's most frequent words, which say nothing
	Measured    bool   // names something that rises and falls, as far as it is a token
}

// contents remembers what the words of a language are as content, those of articles as
// they are written there and others in lower case, and what they say of rates.
type contents struct {
	tokens, words wordform.Memo[Content]
	rates         wordform.Memo[rateWord]
}

// contentsOf is what is known of the words of a language as content.
// It is kept by the language's pack, for all documents.
func contentsOf(kept *sync.Map, p *lang.Pack) *contents {
	if m, ok := kept.Load(p); ok {
		return m.(*contents)
	}
	m, _ := kept.LoadOrStore(p, &contents{})
	return m.(*contents)
}

// figureWeight is the weight of a figure told in both passages, against a word's.
const figureWeight = 2

// Weight is what the word counts for: a figure that both passages tell more than a word.
func (w *Content) Weight() float64 {
	if w.Stem[0] >= '1' && w.Stem[0] <= '9' || len(w.Stem) > 1 && w.Stem[:2] == "0." {
		return figureWeight
	}
	return 1
}

// IsContent: the token says what its sentence is about.
func (c *Passage) IsContent(k int, first bool) bool {
	t := &c.Doc.Tokens.All[k]
	name := t.Capital && !first && len(t.Lower) >= 2
	return t.Kind == token.Word && (len(t.Lower) >= MinContent || name) && !c.ContentOf(k).Frequent
}

// ContentOf is what token k is as content.
func (c *Passage) ContentOf(k int) *Content {
	t := &c.Doc.Tokens.All[k]
	if w := c.contents.tokens.Get(t.ID); w != nil {
		return w
	}
	w := c.newContent(t.Lower)
	w.Measured = c.Measurable(t)
	return c.contents.tokens.Put(t.ID, w)
}

// ContentOfWord is what a lower-case word is as content.
func (c *Passage) ContentOfWord(lower string) *Content {
	id := wordform.Of(lower)
	if w := c.contents.words.Get(id); w != nil {
		return w
	}
	return c.contents.words.Put(id, c.newContent(lower))
}

// newContent takes the inflection off a lower-case word. The stem is the lemma's
// beginning without accents.
func (c *Passage) newContent(lower string) *Content {
	clauses := c.Doc.Pack.Clauses()
	lemma := clauses.Verbs[lower].Lemma
	if lemma == "" {
		lemma = clauses.Lemma(lower)
	}
	lemma = strings.Clone(unaccented(lemma)) // not a piece of the article, which would live on
	end := min(stemBytes, len(lemma))
	for end < len(lemma) && lemma[end]&0xC0 == 0x80 {
		end++
	}
	return &Content{Stem: lemma[:end], Lemma: lemma, Frequent: c.frequent(lower)}
}

// frequent: the word, or what it is joined to by an apostrophe ("that's"), says nothing.
func (c *Passage) frequent(lower string) bool {
	if at := strings.IndexAny(lower, "'’"); at > 0 && c.Doc.Pack.Frequent(lower[:at]) {
		return true
	}
	return c.Doc.Pack.Frequent(lower)
}

// unaccented drops the marks from a word's letters, so that "Umsätze" meets
// "Umsatz". Most words have none and are returned as they are.
func unaccented(w string) string {
	ascii := true
	for i := 0; i < len(w) && ascii; i++ {
		ascii = w[i] < 0x80
	}
	if ascii {
		return w
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(w))
}

// Same: the stems meet, the one word is the other's last part, or they differ in an
// ending.
func (a *Content) Same(b *Content) bool {
	if a.Stem == b.Stem {
		return true
	}
	long, short := a.Lemma, b.Lemma
	if len(long) < len(short) {
		long, short = short, long
	}
	return len(short) >= MinTail && strings.HasSuffix(long, short) ||
		len(short) >= MinContent && len(long) <= len(short)+maxEnding && strings.HasPrefix(long, short)
}

// SameLemma: the two tokens are forms of one word.
func (c *Passage) SameLemma(j, k int) bool {
	return c.IsContent(j, false) && c.ContentOf(j).Lemma == c.ContentOf(k).Lemma
}

// TokenAt is the first token that begins at the offset or behind it.
func (c *Passage) TokenAt(offset int) int {
	all := c.Doc.Tokens.All
	return sort.Search(len(all), func(i int) bool { return all[i].Start >= offset })
}
