package evidence

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// What a sentence says of its own figure or time that makes it one of another thing of the kind than the one told before,
// however much the two sentences share.

// Classes of such words.
const (
	classWhichOne    = "which-one"    // says which of several things is meant: "the second edition", "the old hall"
	classNotFirst    = "not-first"    // which one is not the first: "a second trial"
	ClassNow         = "now"          // tells what is so today
	classUnrealPast  = "unreal-past"  // tells what did not come about: "would have cost"
	classReckons     = "reckons"      // tells what somebody takes for likely: "the union fears"
	classStill       = "still"        // tells what has not changed
	classRelatives   = "relatives"    // "her husband"
	classOpposedFrom = "opposed-from" // one of two ends: "opens"
	classOpposedTo   = "opposed-to"   // and the other: "closes"
)

// OfAnother: the second figure's sentence says that its figure is of another thing than the first's. What takes a figure up
// ("the 1,200 jobs") says that it is not.
func (c *Evidence) OfAnother(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Sentence == b.Sentence || c.NamedBefore(b) {
		return false
	}
	return c.WhichApart(a.Sentence, b.Sentence) || c.neverCame(b) != c.neverCame(a) || c.reckoned(b.Sentence) && !c.reckoned(a.Sentence) ||
		c.unchanged(first, second) || c.ofRelative(b) && !c.ofRelative(a) || c.anotherMonth(a, b) || c.subjectsNamed(first, second)
}

// WhichApart: words say of both sentences which of several things they tell of, and none of the one stands in the other.
func (c *Evidence) WhichApart(a, b int) bool {
	s, t := &c.Doc.Tokens.Sentences[a], &c.Doc.Tokens.Sentences[b]
	some, told := false, false
	for k := t.First; k < t.Last; k++ {
		if !c.TokenIn(k, classWhichOne) || c.inFigure(k, b) {
			continue
		}
		if c.AnyLemma(s.First, s.Last, k) {
			return false
		}
		some, told = true, told || k > t.First && c.TokenIn(k-1, ClassAnew) && c.TokenIn(k, classNotFirst)
	}
	for k := s.First; some && k < s.Last; k++ {
		told = told || c.TokenIn(k, classWhichOne)
	}
	return told || c.opposed(s.First, s.Last, t.First, t.Last) || c.opposed(t.First, t.Last, s.First, s.Last)
}

// inFigure: the token is part of a figure: "a third of all trains".
func (c *Evidence) inFigure(k, sentence int) bool {
	return slices.ContainsFunc(c.QuantitiesOf(sentence), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return k >= m.First && k < m.Last
	})
}

// opposed: the one sentence tells when something begins, the other when it ends.
func (c *Evidence) opposed(first, last, from, to int) bool {
	return c.TokensIn(first, last, classOpposedFrom) && !c.TokensIn(first, last, classOpposedTo) && c.TokensIn(from, to, classOpposedTo) &&
		!c.TokensIn(from, to, classOpposedFrom)
}

// neverCame: the figure's clause tells what would have been.
func (c *Evidence) neverCame(m *mention.Quantity) bool {
	first, last := c.ClauseAround(c.ItemAt(m.Start), c.EndsClause)
	for k := first; k < last; k++ {
		if c.NeverCame(&c.Items[k]) {
			return true
		}
	}
	return false
}

// NeverCame: the word tells what did not come about: "hätte", "would" before "have".
func (c *Evidence) NeverCame(it *stream.Item) bool {
	at := int(it.First)
	return it.Kind == stream.WordItem && c.TokenIn(at, classUnrealPast) &&
		(c.Doc.Pack.Clauses().Inflects || c.WordsIn(at+1, min(at+2, len(c.Doc.Tokens.All)), lang.Have))
}

// reckoned: the sentence, or of a quotation the one before it, tells what somebody takes for likely.
func (c *Evidence) reckoned(sentence int) bool {
	return c.SentenceHas(sentence, classReckons) || sentence > 0 && c.Speech(sentence) && c.SentenceHas(sentence-1, classReckons)
}

// unchanged: the first figure is where something went, the second what something still is.
func (c *Evidence) unchanged(first, second int) bool {
	b := c.Doc.Quantities[second].Sentence
	return c.Direction(first) != 0 && c.Direction(second) == 0 && c.SentenceHas(b, classStill) && !c.SentenceHas(c.Doc.Quantities[first].Sentence, classStill)
}

// ofRelative: the figure is the age of somebody's relative: "her husband Mark, 43".
func (c *Evidence) ofRelative(m *mention.Quantity) bool {
	if m.Unit != UnitYear && !roletype.Bare(m) {
		return false
	}
	for k := c.Doc.Tokens.Sentences[m.Sentence].First; k+1 < m.First; k++ {
		if c.WordsIn(k, k+1, lang.Possessive) && c.TokenIn(k+1, classRelatives) {
			return true
		}
	}
	return false
}

// anotherMonth: the second sentence, or what stands behind its colon, opens with a month or year, while the first tells what happened on a day of these.
func (c *Evidence) anotherMonth(a, b *mention.Quantity) bool {
	s := &c.Doc.Tokens.Sentences[b.Sentence]
	if b.Unit != mention.Count || b.Noun == "" {
		return false
	}
	opens := false
	for _, t := range c.TimesOf(b.Sentence) {
		opens = opens || (t.First <= s.First+1 || c.Doc.Tokens.All[t.First-2].Is(":")) && (t.Kind == mention.Month || t.Kind == mention.Year)
	}
	return opens && c.ofThisWeek(a.Sentence) && !c.ofThisWeek(b.Sentence)
}

// ofThisWeek: the sentence tells of a day as seen from the article's, or is the headline of one that does.
func (c *Evidence) ofThisWeek(sentence int) bool {
	for _, t := range c.TimesOf(sentence) {
		if t.Relative && (t.Kind == mention.Day || t.Kind == mention.Weekday) {
			return true
		}
	}
	return c.Headline(sentence) && sentence+1 < len(c.Doc.Tokens.Sentences) && !c.Headline(sentence+1) && c.ofThisWeek(sentence+1)
}

// subjectsNamed: amounts or measures are of two that the article calls by two names.
func (c *Evidence) subjectsNamed(first, second int) bool {
	m := &c.Doc.Quantities[first]
	if m.Unit == mention.Count || c.HeadSentence(m.Sentence) || !c.SubjectsApart(first, second) {
		return false // a parliament is called by its chamber's name
	}
	a, b := &c.Doc.Claims[first], &c.Doc.Claims[second]
	return NamedAmong(c.EntitiesOf(a.Quantity.Sentence), a.Subject.Key) && NamedAmong(c.EntitiesOf(b.Quantity.Sentence), b.Subject.Key)
}
