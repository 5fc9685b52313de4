package validate

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/internal/wordform"
)

// What a figure is about, as far as its neighbours tell: the stems of the content
// words around it in its sentence.
const (
	contextReach = 14 // tokens on either side
	stemBytes    = 6  // "government" meets "governor"; lemmas do the rest
	minContent   = 4  // shorter words are content only as names
	minTail      = 5  // "Konzerngewinn" meets "Gewinn"
	maxEnding    = 2  // "Hafe(n)" meets "Hafen(s)"
	// contextFigures are the figures on either side that count as content.
	contextFigures = 3
)

// content is a content word: its stem, and its lemma, in which compounds meet.
type content struct{ stem, lemma string }

// figureWeight is the weight of a figure told in both passages, against a word's.
const figureWeight = 2

func (w content) weight() float64 {
	if w.stem[0] >= '1' && w.stem[0] <= '9' || len(w.stem) > 1 && w.stem[:2] == "0." {
		return figureWeight
	}
	return 1
}

// context is a set of content words.
type context []content

// contextOf collects the content words around a quantity, other figures' words
// excepted.
func (c *checker) contextOf(q int) context {
	if ctx, ok := c.contexts[q]; ok {
		return ctx
	}
	m := &c.doc.Quantities[q]
	own := func(s article.Span) bool { return m.NounSpan.Overlaps(s) }
	out := c.contextAround(m.First, m.Last, m.Sentence, own, func(s article.Span) bool { return c.inOtherQuantity(q, s) })
	for i := max(0, q-contextFigures); i <= min(len(c.doc.Quantities)-1, q+contextFigures); i++ {
		if o := &c.doc.Quantities[i]; i != q && o.Sentence == m.Sentence {
			out = out.with(c.figureContent(i))
		}
	}
	if c.contexts == nil {
		c.contexts = map[int]context{}
	}
	c.contexts[q] = out
	return out
}

// figureContent is a figure as content: what else a sentence counts tells it from others.
func (c *checker) figureContent(q int) content {
	s := strconv.FormatFloat(c.mid(q), 'g', -1, 64) + " " + c.doc.Quantities[q].Unit
	return content{s, s}
}

// contextAround collects the content words around the tokens [first, last) of a
// sentence, and those among them that are its own, but for those to skip.
func (c *checker) contextAround(first, last, sentence int, own, skip func(article.Span) bool) context {
	sent := c.doc.Tokens.Sentences[sentence]
	var out context
	for k := max(sent.First, first-contextReach); k < min(sent.Last, last+contextReach); k++ {
		span := c.doc.Tokens.All[k].Span
		if k >= first && k < last && !own(span) || !c.isContent(k, k == sent.First) || skip(span) {
			continue
		}
		out = out.with(c.contentOf(c.doc.Tokens.All[k].Lower))
	}
	return out
}

func (a context) with(w content) context {
	if slices.ContainsFunc(a, func(o content) bool { return o.stem == w.stem }) {
		return a
	}
	return append(a, w)
}

// isContent: the token says what its sentence is about.
func (c *checker) isContent(k int, first bool) bool {
	t := &c.doc.Tokens.All[k]
	name := t.Capital && !first && len(t.Lower) >= 2
	return t.Kind == token.Word && (len(t.Lower) >= minContent || name) && !c.doc.Pack.Frequent(t.Lower)
}

// contentOf takes the inflection off a lower-case word. The stem is the lemma's
// beginning without accents.
func (c *checker) contentOf(lower string) content {
	if c.contents == nil {
		c.contents = c.e.contentsOf(c.doc.Pack)
	}
	id := wordform.Of(lower)
	if w := c.contents.Get(id); w != nil {
		return *w
	}
	clauses := c.doc.Pack.Clauses()
	lemma := clauses.Verbs[lower].Lemma
	if lemma == "" {
		lemma = clauses.Lemma(lower)
	}
	lemma = strings.Clone(unaccented(lemma)) // not a piece of the article, which would live on
	end := min(stemBytes, len(lemma))
	for end < len(lemma) && lemma[end]&0xC0 == 0x80 {
		end++
	}
	return *c.contents.Put(id, &content{lemma[:end], lemma})
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

// same: the stems meet, the one word is the other's last part, or they differ in an
// ending.
func (a content) same(b content) bool {
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

// shared counts the words in both.
func (a context) shared(b context) int {
	n := 0
	for i := range a {
		if b.has(a[i]) {
			n++
		}
	}
	return n
}

func (a context) has(w content) bool {
	return slices.ContainsFunc(a, w.same)
}

// Rarity: a word of every other sentence tells a passage from none.
const (
	raritySlope     = 4 // a word of a quarter of the sentences weighs half
	raritySentences = 8 // in fewer, words recur by chance
)

// rarity is the weight of a shared word, 1 where it stands in two sentences alone.
func (c *checker) rarity(w content) float64 {
	if c.spread == nil {
		c.spreadWords()
	}
	common := float64(max(c.spread[w.stem]-2, 0)) / float64(max(len(c.doc.Tokens.Sentences), raritySentences))
	return 1 / (1 + raritySlope*common)
}

// spreadWords counts the sentences of every stem.
func (c *checker) spreadWords() {
	c.spread = map[string]int{}
	in := map[string]int{}
	count := func(stem string, sentence int) {
		if in[stem] != sentence+1 {
			in[stem] = sentence + 1
			c.spread[stem]++
		}
	}
	for i := range c.doc.Tokens.Sentences {
		s := &c.doc.Tokens.Sentences[i]
		for k := s.First; k < s.Last; k++ {
			if c.isContent(k, k == s.First) {
				count(c.contentOf(c.doc.Tokens.All[k].Lower).stem, i)
			}
		}
	}
	for q := range c.doc.Quantities {
		if m := &c.doc.Quantities[q]; m.Low != nil && m.High != nil {
			count(c.figureContent(q).stem, m.Sentence)
		}
	}
}

// overlap is the weight of the words that are in both, and their part of the first's.
func (c *checker) overlap(a, b context) (weight, part float64) {
	all := 0.0
	for i := range a {
		w := c.rarity(a[i]) * a[i].weight()
		all += w
		if b.has(a[i]) {
			weight += w
		}
	}
	return weight, weight / max(all, 1)
}

// unowned takes no word inside a mention for content.
func unowned(article.Span) bool { return false }

// ownAll takes every word inside.
func ownAll(article.Span) bool { return true }

// contextOfTime collects the content words around a time.
func (c *checker) contextOfTime(m *mention.Time) context {
	return c.contextAround(m.First, m.Last, m.Sentence, unowned, unowned)
}
