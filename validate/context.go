package validate

import (
	"slices"
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
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

// context is a set of content words.
type context []*content

// contextOf collects the content words around a quantity, other figures' words
// excepted.
func (c *checker) contextOf(q int) context {
	if ctx, ok := c.contexts[q]; ok {
		return ctx
	}
	m := &c.Doc.Quantities[q]
	own := func(s article.Span) bool { return m.NounSpan.Overlaps(s) }
	out := c.contextAround(m.First, m.Last, m.Sentence, own, func(s article.Span) bool { return c.inOtherQuantity(q, s) })
	for i := max(0, q-contextFigures); i <= min(len(c.Doc.Quantities)-1, q+contextFigures); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Sentence == m.Sentence {
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
func (c *checker) figureContent(q int) *content {
	s := strconv.FormatFloat(c.mid(q), 'g', -1, 64) + " " + c.Doc.Quantities[q].Unit
	return &content{stem: s, lemma: s}
}

// contextAround collects the content words around the tokens [first, last) of a
// sentence, and those among them that are its own, but for those to skip.
func (c *checker) contextAround(first, last, sentence int, own, skip func(article.Span) bool) context {
	sent := c.Doc.Tokens.Sentences[sentence]
	var out context
	for k := max(sent.First, first-contextReach); k < min(sent.Last, last+contextReach); k++ {
		span := c.Doc.Tokens.All[k].Span
		if k >= first && k < last && !own(span) || !c.isContent(k, k == sent.First) || skip(span) {
			continue
		}
		out = out.with(c.contentOf(k))
	}
	return out
}

// with is the context with the word, once.
func (a context) with(w *content) context {
	if slices.ContainsFunc(a, func(o *content) bool { return o.stem == w.stem }) {
		return a
	}
	return append(a, w)
}

// inOtherQuantity: the word belongs to a neighbouring figure ("million", "euros").
func (c *checker) inOtherQuantity(q int, s article.Span) bool {
	for i := max(0, q-4); i < min(len(c.Doc.Quantities), q+5); i++ {
		m := &c.Doc.Quantities[i]
		if i != q && m.Span.Overlaps(s) && !m.NounSpan.Overlaps(s) {
			return true
		}
	}
	return false
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

// has: the word, or one that means the same, is in it.
func (a context) has(w *content) bool {
	return slices.ContainsFunc(a, w.same)
}

// unowned takes no word inside a mention for content.
func unowned(article.Span) bool { return false }

// ownAll takes every word inside.
func ownAll(article.Span) bool { return true }

// contextOfTime collects the content words around a time.
func (c *checker) contextOfTime(m *mention.Time) context {
	return c.contextAround(m.First, m.Last, m.Sentence, unowned, unowned)
}
