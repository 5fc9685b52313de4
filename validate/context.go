package validate

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"crossfoot/extract/article"
	"crossfoot/extract/token"
)

// What a figure is about, as far as its neighbours tell: the stems of the content
// words around it in its sentence.
const (
	contextReach = 14 // tokens on either side
	stemBytes    = 6  // "revenues" meets "revenue", "Umsätze" does not meet "Umsatz"
	minContent   = 4  // shorter words are content only as names
)

// context is a set of stems.
type context map[string]bool

// contextOf collects the content words around a quantity, other figures' words
// excepted.
func (c *checker) contextOf(q int) context {
	if ctx, ok := c.contexts[q]; ok {
		return ctx
	}
	m := &c.doc.Quantities[q]
	sent := c.doc.Tokens.Sentences[m.Sentence]
	out := context{}
	for k := max(sent.First, m.First-contextReach); k < min(sent.Last, m.Last+contextReach); k++ {
		if k >= m.First && k < m.Last && !m.NounSpan.Overlaps(c.doc.Tokens.All[k].Span) {
			continue
		}
		if s := c.stem(k, k == sent.First); s != "" && !c.inOtherQuantity(q, c.doc.Tokens.All[k].Span) {
			out[s] = true
		}
	}
	if c.contexts == nil {
		c.contexts = map[int]context{}
	}
	c.contexts[q] = out
	return out
}

// stem is a content word's stem, or "".
func (c *checker) stem(k int, first bool) string {
	t := &c.doc.Tokens.All[k]
	name := t.Capital && !first && len(t.Lower) >= 2
	if t.Kind != token.Word || len(t.Lower) < minContent && !name || c.doc.Pack.Frequent(t.Lower) {
		return ""
	}
	return stemOf(t.Lower)
}

// stemOf is the beginning of a lower-case word, without accents.
func stemOf(lower string) string {
	word := unaccented(lower)
	end := min(stemBytes, len(word))
	for end < len(word) && word[end]&0xC0 == 0x80 {
		end++
	}
	return word[:end]
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

// inOtherQuantity: the word belongs to a neighbouring figure ("million", "euros").
func (c *checker) inOtherQuantity(q int, s article.Span) bool {
	for i := max(0, q-4); i < min(len(c.doc.Quantities), q+5); i++ {
		m := &c.doc.Quantities[i]
		if i != q && m.Span.Overlaps(s) && !m.NounSpan.Overlaps(s) {
			return true
		}
	}
	return false
}

// shared counts the stems in both.
func (a context) shared(b context) int {
	if len(b) < len(a) {
		a, b = b, a
	}
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}
