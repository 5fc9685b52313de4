package evidence

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// An article tells its first sentence again, with when that was. Where a later sentence has so many of its words, or the word for
// what happened by its time, and neither time is told elsewhere, the two are one: of 3,200 articles no two such times differed, and
// 26 were equal. Days in figures are left out: pages are full of those on which something was put on them.

// How many words a sentence shares with the first one: where it has no other time, and where one of them tells what happened.
const (
	openingShared = 3
	openingEvent  = 2
)

// OpeningAgain: the second time is told of what the article's first sentence tells of the first.
func (c *Evidence) OpeningAgain(first, second int) bool {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	if !c.Opens(a.Sentence) || a.Sentence == b.Sentence || a.Kind == mention.Interval || a.Kind == mention.Day || a.Dateline || b.Dateline ||
		a.Context || b.Context || a.Relative != b.Relative {
		return false
	}
	if c.nextTold(a, b) {
		return false
	}
	shared := c.wordsOf(a.Sentence).Shared(c.wordsOf(b.Sentence))
	if shared < openingEvent || !c.OnlyTwice(first, second) || a.ISO != "" && c.OneTime(a, b) || c.worded(a, b) {
		return false
	}
	if c.priorTime(a) != c.priorTime(b) || c.LooksFarther(a.Sentence) != c.LooksFarther(b.Sentence) || c.OtherOpening(a.Sentence, b.Sentence) ||
		c.movedTime(a.Sentence) || c.movedTime(b.Sentence) {
		return false
	}
	if shared >= openingShared && len(c.TimesOf(b.Sentence)) == 1 {
		return true
	}
	events, _ := c.eventsShared(a, b)
	return len(events) > 0
}

// wordsOf are the content words of a sentence, without its times and figures.
func (c *Evidence) wordsOf(sentence int) (out passage.Context) {
	s := &c.Sentences[sentence]
	for k := s.First; k < s.Last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.IsContent(int(it.First), k == s.First) {
			out = out.With(c.ContentOf(int(it.First)))
		}
	}
	return out
}
