package passage

import (
	"slices"
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/mention"
)

// Holds: the very word is in the context.
func (a Context) Holds(w *Content) bool {
	return slices.ContainsFunc(a, func(o *Content) bool { return o.Lemma == w.Lemma })
}

// Within: every word is one of the others.
func (a Context) Within(b Context) bool { return a.Shared(b) == len(a) }

// What a figure is about, as far as its neighbours tell: the stems of the content
// words around it in its sentence.
const (
	ContextReach = 14 // tokens on either side
	stemBytes    = 6  // "government" meets "governor"; lemmas do the rest
	MinContent   = 4  // shorter words are content only as names
	MinTail      = 5  // "Konzerngewinn" meets "Gewinn"
	maxEnding    = 2  // "Hafe(n)" meets "Hafen(s)"
	// ContextFigures are the figures on either side that count as content.
	ContextFigures = 3
)

// Context is a set of content words.
type Context []*Content

// ContextOf collects the content words around a quantity, other figures' words
// excepted.
func (c *Passage) ContextOf(q int) Context {
	if ctx, ok := c.contexts[q]; ok {
		return ctx
	}
	m := &c.Doc.Quantities[q]
	own := func(s article.Span) bool { return m.NounSpan.Overlaps(s) }
	out := c.ContextAround(m.First, m.Last, m.Sentence, own, func(s article.Span) bool { return c.InOtherQuantity(q, s) })
	for i := max(0, q-ContextFigures); i <= min(len(c.Doc.Quantities)-1, q+ContextFigures); i++ {
		if o := &c.Doc.Quantities[i]; i != q && o.Sentence == m.Sentence {
			out = out.With(c.FigureContent(i))
		}
	}
	if c.contexts == nil {
		c.contexts = map[int]Context{}
	}
	c.contexts[q] = out
	return out
}

// FigureContent is a figure as content: what else a sentence counts tells it from others.
func (c *Passage) FigureContent(q int) *Content {
	s := strconv.FormatFloat(c.Mid(q), 'g', -1, 64) + " " + c.Doc.Quantities[q].Unit
	return &Content{Stem: s, Lemma: s}
}

// ContextAround collects the content words around the tokens [first, last) of a
// sentence, and those among them that are its own, but for those to skip.
func (c *Passage) ContextAround(first, last, sentence int, own, skip func(article.Span) bool) Context {
	sent := c.Doc.Tokens.Sentences[sentence]
	out := make(Context, 0, ContextReach) // about as many as there are
	for k := max(sent.First, first-ContextReach); k < min(sent.Last, last+ContextReach); k++ {
		span := c.Doc.Tokens.All[k].Span
		if k >= first && k < last && !own(span) || !c.IsContent(k, k == sent.First) || skip(span) {
			continue
		}
		out = out.With(c.ContentOf(k))
	}
	return out
}

// With is the context with the word, once.
func (a Context) With(w *Content) Context {
	if slices.ContainsFunc(a, func(o *Content) bool { return o.Stem == w.Stem }) {
		return a
	}
	return append(a, w)
}

// InOtherQuantity: the word belongs to a neighbouring figure ("million", "euros").
func (c *Passage) InOtherQuantity(q int, s article.Span) bool {
	for i := max(0, q-4); i < min(len(c.Doc.Quantities), q+5); i++ {
		m := &c.Doc.Quantities[i]
		if i != q && m.Span.Overlaps(s) && !m.NounSpan.Overlaps(s) {
			return true
		}
	}
	return false
}

// Shared counts the words in both.
func (a Context) Shared(b Context) int {
	n := 0
	for i := range a {
		if b.Has(a[i]) {
			n++
		}
	}
	return n
}

// Has: the word, or one that means the same, is in it.
func (a Context) Has(w *Content) bool {
	return slices.ContainsFunc(a, w.Same)
}

// Unowned takes no word inside a mention for content.
func Unowned(article.Span) bool { return false }

// OwnAll takes every word inside.
func OwnAll(article.Span) bool { return true }

// ContextOfTime collects the content words around a time.
func (c *Passage) ContextOfTime(m *mention.Time) Context {
	return c.ContextAround(m.First, m.Last, m.Sentence, Unowned, Unowned)
}

// Without are the words of the context that the other one has not.
func (a Context) Without(b Context) Context {
	var out Context
	for _, w := range a {
		if !b.Has(w) {
			out = append(out, w)
		}
	}
	return out
}
