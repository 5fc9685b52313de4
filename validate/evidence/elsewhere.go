package evidence

import (
	"slices"
	"strings"

	"crossfoot/extract/claim"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// What shows that a passage speaks of another time or another place than one before,
// so that its figures may differ.

// scopeReach bounds the words, and scopeTimes the times, of a sentence that are looked at.
const scopeTimes = 8

// OtherScope: the second sentence sets a scope of its own that the first lacks: another
// time, an opening like "In the south, …" after "in the north", or another attribute of
// the same word.
func (c *Evidence) OtherScope(first, second int) bool {
	return c.OtherTime(first, second) || c.OtherOpening(first, second) || c.OtherAttribute(first, second)
}

// SubjectsApart: the structure of the two sentences says that the figures belong to
// other things.
func (c *Evidence) SubjectsApart(first, second int) bool {
	if max(first, second) >= len(c.Doc.Claims) {
		return false
	}
	a, b := &c.Doc.Claims[first], &c.Doc.Claims[second]
	return c.OwnSubject(a) && c.OwnSubject(b) && a.Subject.Key != b.Subject.Key && c.StemsOf(a.Subject.Text).Shared(c.StemsOf(b.Subject.Text)) == 0
}

// OwnSubject: the subject stands in the claim's own sentence and is no guess.
func (c *Evidence) OwnSubject(k *claim.Claim) bool {
	return k.Subject.Key != "" && !k.Subject.Guess && c.Doc.Tokens.Sentences[k.Quantity.Sentence].Overlaps(k.Subject.From)
}

// OtherAttribute: one word, or a figure, has an attribute with the same preposition
// in both sentences, of which the words differ ("unemployment among women").
func (c *Evidence) OtherAttribute(first, second int) bool {
	f, s, known := &c.Sentences[first], &c.Sentences[second], c.ContentOfSentence(first)
	for i := s.First + 1; i < min(s.Last, s.First+scopeReach); i++ {
		if here := c.Phrase(i, s.Last); len(here) == 0 || known.Shared(here) > 0 {
			continue
		}
		for k := f.First + 1; k < min(f.Last, f.First+scopeReach); k++ {
			if c.AlikePreposition(c.Lower(&c.Items[i]), c.Lower(&c.Items[k])) && c.alikeItems(i-1, k-1) && len(c.Phrase(k, f.Last)) > 0 {
				return true
			}
		}
	}
	return false
}

// alikeItems: two figures, or two content words of one stem.
func (c *Evidence) alikeItems(i, k int) bool {
	a, b := &c.Items[i], &c.Items[k]
	if a.Kind != stream.WordItem || b.Kind != stream.WordItem {
		return a.Kind == stream.QuantityItem && b.Kind == stream.QuantityItem
	}
	return c.IsContent(int(a.First), false) && c.IsContent(int(b.First), false) && c.ContentOf(int(a.First)).Same(c.ContentOf(int(b.First)))
}

// OtherTime: both sentences name times of which none fits one of the other, or the
// first plans and the second looks back ("last year"), or goes on some time away from it.
func (c *Evidence) OtherTime(first, second int) bool {
	was, is := c.OwnTimes(first), c.OwnTimes(second)
	if len(was) == 0 {
		return slices.ContainsFunc(is, LooksBack) && c.plans(first) || second == first+1 && c.stepsAside(second)
	}
	clash := false
	for i := range was {
		for j := range is {
			if fits(&was[i], &is[j], c.Doc.Text) {
				return false
			}
			clash = true
		}
	}
	return clash
}

// stepsAside: the sentence opens with how long before or after another it is: "Four weeks earlier".
func (c *Evidence) stepsAside(sentence int) bool {
	s := &c.Sentences[sentence]
	if s.First+1 >= s.Last || c.Items[s.First].Kind != stream.QuantityItem {
		return false
	}
	m := &c.Doc.Quantities[c.Items[s.First].Index]
	return mention.IsDuration(m.Unit) && c.TokenIn(m.Last, passage.ClassPeriodNot)
}

// OwnTimes lists the times of a sentence but for those that it compares with, and
// the days on which something was said.
func (c *Evidence) OwnTimes(sentence int) []mention.Time {
	var out []mention.Time
	for _, t := range c.TimesOf(sentence) {
		if len(out) == scopeTimes {
			break
		}
		if t.Context || t.Relative && (t.Kind == mention.Day || t.Kind == mention.Weekday) {
			continue
		}
		if c.TokensIn(t.First, t.Last, ClassPrior) {
			continue
		}
		if t.First == 0 || !c.TokenIn(t.First-1, classAgainst) {
			out = append(out, t)
		}
	}
	return out
}

// Classes of what stands before a time that another is compared with, and of such times.
const (
	classAgainst = "against"
	ClassPrior   = "prior"
)

// LooksBack: the time is a year seen from the reader's or from another.
func LooksBack(t mention.Time) bool {
	return (t.Kind == mention.Year || t.Kind == mention.Anchor) && (t.Relative || t.Context)
}

// plans: a word of the sentence says that it speaks of what is to come.
func (c *Evidence) plans(sentence int) bool {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if c.WordClass(&c.Items[k])&(lang.Modal|lang.PlannedCue) != 0 {
			return true
		}
	}
	return false
}

// fits: two times may be one: the one lies in the other, or they are of different
// kinds and unknown.
func fits(a, b *mention.Time, text string) bool {
	if a.ISO != "" && b.ISO != "" {
		return strings.HasPrefix(a.ISO, b.ISO) || strings.HasPrefix(b.ISO, a.ISO)
	}
	return a.Kind != b.Kind || strings.EqualFold(text[a.Start:a.End], text[b.Start:b.End])
}

// classAmong holds the prepositions before some of all ("among women").
const classAmong = "among-word"

// OtherOpening: the second sentence opens with a preposition and a place, and the
// first has the preposition with other ones; or it opens with some of all that the first
// does not name.
func (c *Evidence) OtherOpening(first, second int) bool {
	s := &c.Sentences[second]
	if c.otherAdverb(first, second) {
		return true
	}
	opening := c.Phrase(s.First, s.Last)
	if c.TokenIn(int(c.Items[s.First].First), classAmong) {
		return c.ContentOfSentence(first).Shared(opening) == 0
	}
	if len(opening) == 0 {
		return false
	}
	f, other := &c.Sentences[first], false
	for k := f.First; k < min(f.Last, f.First+scopeReach); k++ {
		if !c.AlikePreposition(c.Lower(&c.Items[k]), c.Lower(&c.Items[s.First])) {
			continue
		}
		if p := c.Phrase(k, f.Last); p.Shared(opening) > 0 {
			return false
		} else if len(p) > 0 {
			other = true
		}
	}
	return other
}

// OpensElsewhere: the second sentence opens with a preposition and what the first does not tell of: "Across the ministry, 720 of the
// employees …".
func (c *Evidence) OpensElsewhere(first, second int) bool {
	s := &c.Sentences[second]
	opening := c.Phrase(s.First, s.Last)
	return len(opening) > 0 && c.ContentOfSentence(first).Shared(opening) == 0
}

// mostOpening is the number of words that an adverbial before a comma has.
const mostOpening = 2

// otherAdverb: the second sentence opens with a word or two and a comma ("Online, …")
// of which the first knows nothing.
func (c *Evidence) otherAdverb(first, second int) bool {
	s := &c.Sentences[second]
	var opening passage.Context
	for k := s.First; k < min(s.Last, s.First+mostOpening+1); k++ {
		it := &c.Items[k]
		switch {
		case it.Pause && !c.Doc.Tokens.All[it.First].Is(","): // "Berlin – …"
			return false
		case it.Pause:
			return len(opening) > 0 && !c.relative(k+1, s.Last) && c.ContentOfSentence(first).Shared(opening) == 0
		case it.Kind != stream.WordItem:
			return false
		case c.IsContent(int(it.First), false):
			opening = opening.With(c.ContentOf(int(it.First)))
		}
	}
	return false
}

// relative: a relative pronoun stands at item k: "Opponents, who …".
func (c *Evidence) relative(k, last int) bool {
	return k < last && c.WordClass(&c.Items[k])&lang.Relative != 0
}

// AlikePreposition: one preposition, with or without an article in it ("im", "in").
func (c *Evidence) AlikePreposition(a, b string) bool { return c.plain(a) == c.plain(b) }

// plain is a preposition without the article that it may have merged with.
func (c *Evidence) plain(preposition string) string {
	if p, ok := c.Doc.Pack.Clauses().Contractions[preposition]; ok {
		return p
	}
	return preposition
}

// Phrase is the content of the prepositional phrase at item k, up to the mark or verb
// behind it. It is nil where no preposition stands there, or a figure in it.
func (c *Evidence) Phrase(k, last int) passage.Context {
	if c.WordClass(&c.Items[k])&lang.Preposition == 0 {
		return nil
	}
	var out passage.Context
	for end := min(last, k+passage.ContextReach); k+1 < end; k++ {
		it := &c.Items[k+1]
		if it.Kind == stream.QuantityItem {
			return nil
		}
		if it.Kind != stream.WordItem || it.Pause || it.Stop || c.Verbal(it) || c.WordClass(it)&lang.Preposition != 0 {
			break
		}
		if c.IsContent(int(it.First), false) {
			out = out.With(c.ContentOf(int(it.First)))
		}
	}
	return out
}

// Verbal: the word is a form of a verb and not written as a noun.
func (c *Evidence) Verbal(it *stream.Item) bool {
	if c.Doc.Pack.Clauses().Inflects && c.Doc.Tokens.All[it.Index].Capital {
		return false
	}
	_, verb := c.Doc.Pack.Clauses().Verbs[c.Lower(it)]
	return verb || c.WordClass(it)&(lang.Auxiliary|lang.Modal) != 0
}
