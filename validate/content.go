package validate

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"crossfoot/extract/lang"
	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
)

// content is what a word says of what a passage is about: its stem, and its lemma, in
// which compounds meet.
type content struct {
	stem, lemma string // in lower case
	frequent    bool   // of the language's most frequent words, which say nothing
	measured    bool   // names something that rises and falls, as far as it is a token
}

// contents remembers what the words of a language are as content, those of articles as
// they are written there and others in lower case, and what they say of rates.
type contents struct {
	tokens, words wordform.Memo[content]
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

// weight is what the word counts for: a figure that both passages tell more than a word.
func (w *content) weight() float64 {
	if w.stem[0] >= '1' && w.stem[0] <= '9' || len(w.stem) > 1 && w.stem[:2] == "0." {
		return figureWeight
	}
	return 1
}

// isContent: the token says what its sentence is about.
func (c *checker) isContent(k int, first bool) bool {
	t := &c.Doc.Tokens.All[k]
	name := t.Capital && !first && len(t.Lower) >= 2
	return t.Kind == token.Word && (len(t.Lower) >= minContent || name) && !c.contentOf(k).frequent
}

// contentOf is what token k is as content.
func (c *checker) contentOf(k int) *content {
	t := &c.Doc.Tokens.All[k]
	if w := c.contents.tokens.Get(t.ID); w != nil {
		return w
	}
	w := c.newContent(t.Lower)
	w.measured = c.measurable(t)
	return c.contents.tokens.Put(t.ID, w)
}

// contentOfWord is what a lower-case word is as content.
func (c *checker) contentOfWord(lower string) *content {
	id := wordform.Of(lower)
	if w := c.contents.words.Get(id); w != nil {
		return w
	}
	return c.contents.words.Put(id, c.newContent(lower))
}

// newContent takes the inflection off a lower-case word. The stem is the lemma's
// beginning without accents.
func (c *checker) newContent(lower string) *content {
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
	return &content{stem: lemma[:end], lemma: lemma, frequent: c.frequent(lower)}
}

// frequent: the word, or what it is joined to by an apostrophe ("that's"), says nothing.
func (c *checker) frequent(lower string) bool {
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

// same: the stems meet, the one word is the other's last part, or they differ in an
// ending.
func (a *content) same(b *content) bool {
	if a.stem == b.stem {
		return true
	}
	long, short := a.lemma, b.lemma
	if len(long) < len(short) {
		long, short = short, long
	}
	return len(short) >= minTail && strings.HasSuffix(long, short) ||
		len(short) >= minContent && len(long) <= len(short)+maxEnding && strings.HasPrefix(long, short)
}
