package evidence

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Articles name many days, each with something else that happened then. What happened stands right beside its time: "its
// results on Friday", "am Montag vorgestellt". Two times of one kind beside one such word, in
// passages that share more, are one time: in 1,500 printed articles no two such times differed.

const (
	// occasionReach is how many words with a meaning of their own before a time may say what happened then.
	occasionReach = 3
	// occasionRun is how many equal tokens lead to two times that are told word for word.
	occasionRun = 3
)

// How many words two passages share: where what happened stands right beside both times or several words tell it, and
// where only the clause's verb does, or another preposition leads to the time, or the lead is told again in other words.
const (
	occasionShared = 2
	occasionLoose  = 3
	occasionLead   = 4
)

// SameOccasion: the two different times are told of one thing that happened, as nothing else in the article is.
func (c *Evidence) SameOccasion(first, second int) bool {
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	if !c.momentOfOne(a) || !c.momentOfOne(b) || !c.OnlyTwice(first, second) || a.ISO != "" && c.OneTime(a, b) || c.worded(a, b) {
		return false
	}
	if c.kindAbreast(a) || c.kindAbreast(b) || c.NamesClash(a.Sentence, b.Sentence) || c.OtherOpening(a.Sentence, b.Sentence) ||
		c.MovedTime(a.Sentence) || c.MovedTime(b.Sentence) || c.nextTold(a, b) || c.priorTime(a) != c.priorTime(b) {
		return false
	}
	return c.sharedAlone(first, second) >= c.occasionNeed(a, b)
}

// occasionNeed is how many words the passages of the two times must share.
func (c *Evidence) occasionNeed(a, b *mention.Time) int {
	switch events, beside := c.eventsShared(a, b); {
	case len(events) == 0 && len(c.verbsShared(a, b)) > 0 && (a.Kind == mention.Anchor || c.LooksFarther(a.Sentence) == c.LooksFarther(b.Sentence)):
		return occasionLoose
	case len(events) == 0 && c.RetellsLead(a.Sentence, b.Sentence):
		return occasionLead
	case len(events) == 0:
		return passage.Never
	case !beside && len(events) == 1, !c.AlikePreposition(c.prepositionBefore(a), c.prepositionBefore(b)):
		return occasionLoose
	case c.runBefore(a.First-1, b.First-1, a.Sentence, b.Sentence) >= occasionRun:
		return 0
	}
	return occasionShared
}

// priorTime: the time is told as past: "last Friday".
func (c *Evidence) priorTime(t *mention.Time) bool { return c.TokensIn(t.First, t.Last, classTimeGone) }

// nextTold: the second sentence follows the first in its paragraph. So things are told one by one.
func (c *Evidence) nextTold(a, b *mention.Time) bool {
	s := c.Doc.Tokens.Sentences
	return b.Sentence == a.Sentence+1 && s[a.Sentence].Block == s[b.Sentence].Block
}

// worded: the wording of the one time holds that of the other: "June", "early June".
func (c *Evidence) worded(a, b *mention.Time) bool {
	x, y := strings.ToLower(c.Doc.Text[a.Start:a.End]), strings.ToLower(c.Doc.Text[b.Start:b.End])
	return strings.Contains(x, y) || strings.Contains(y, x)
}

// kindAbreast: the sentence tells of another time of the kind.
func (c *Evidence) kindAbreast(t *mention.Time) bool {
	return slices.ContainsFunc(c.TimesOf(t.Sentence), func(o mention.Time) bool {
		return o.Kind == t.Kind && o.Span != t.Span && !c.worded(t, &o) && !c.nameOfTime(&o)
	})
}

// nameOfTime: the time is part of a name: "the Sunday Post".
func (c *Evidence) nameOfTime(t *mention.Time) bool {
	return c.inName(t.First, t.Sentence) ||
		!c.Doc.Pack.Clauses().Inflects && t.Last < c.Doc.Tokens.Sentences[t.Sentence].Last && c.Doc.Tokens.All[t.Last].Capital
}

// sharedAlone counts the words that the passages of the two times share with that of no third of the kind.
func (c *Evidence) sharedAlone(first, second int) int {
	var both passage.Context
	y := c.occasionWords(second)
	for _, w := range c.occasionWords(first) {
		if y.Has(w) {
			both = both.With(w)
		}
	}
	a, b := &c.Doc.Times[first], &c.Doc.Times[second]
	for i := max(0, first-RepeatWindow); len(both) > 0 && i < min(len(c.Doc.Times), second+RepeatWindow); i++ {
		if o := &c.Doc.Times[i]; i != first && i != second && o.Kind == a.Kind && c.Moment(o) != c.Moment(a) && c.Moment(o) != c.Moment(b) {
			both = slices.DeleteFunc(both, c.occasionWords(i).Has)
		}
	}
	return len(both)
}

// occasionWords are the content words around the time, and those of its clause further off.
func (c *Evidence) occasionWords(t int) passage.Context {
	m := &c.Doc.Times[t]
	out := slices.Clone(c.ContextOfTime(m))
	from, to := c.ClauseAround(c.ItemAt(m.Start), func(it *stream.Item) bool { return it.Pause || it.Stop })
	for i := from; i < to; i++ {
		if it := &c.Items[i]; it.Kind == stream.WordItem && c.IsContent(int(it.First), i == c.Sentences[m.Sentence].First) {
			out = out.With(c.ContentOf(int(it.First)))
		}
	}
	return out
}

// momentOfOne: the time is one at which something happened or will, without a year or day in figures, of which
// lists and chronicles are full.
func (c *Evidence) momentOfOne(t *mention.Time) bool {
	switch t.Kind {
	case mention.Weekday, mention.Month, mention.Anchor:
		return !t.Context && !t.Dateline && (t.Kind == mention.Anchor || !strings.ContainsAny(c.Doc.Text[t.Start:t.End], "0123456789"))
	}
	return false
}

// prepositionBefore is the preposition that leads to the time, "" where none does.
func (c *Evidence) prepositionBefore(t *mention.Time) string {
	k := t.First - 1
	if k < c.Doc.Tokens.Sentences[t.Sentence].First || !c.WordsIn(k, k+1, lang.Preposition) {
		return ""
	}
	return c.Doc.Tokens.All[k].Lower
}

// eventsShared are the words for what happened that lead to both times or follow both; beside where one stands right by
// both. Where the order of words is firm, they stand on the same side.
func (c *Evidence) eventsShared(a, b *mention.Time) (out passage.Context, beside bool) {
	x, y := [...]passage.Context{c.eventsBefore(a), c.eventBehind(a)}, [...]passage.Context{c.eventsBefore(b), c.eventBehind(b)}
	for i, events := range x {
		for k, others := range y {
			if i != k && !c.Doc.Pack.Clauses().Inflects {
				continue
			}
			for _, w := range events {
				if others.Has(w) {
					out = out.With(w)
					beside = beside || w.Same(events[0]) && w.Same(others[0])
				}
			}
		}
	}
	return out, beside
}

// verbsShared are the verbs in the clauses of both times, where verbs stand at the end of their clause or before it.
func (c *Evidence) verbsShared(a, b *mention.Time) (out passage.Context) {
	if !c.Doc.Pack.Clauses().Inflects {
		return nil
	}
	other := c.verbsAround(b)
	for _, w := range c.verbsAround(a) {
		if other.Has(w) {
			out = out.With(w)
		}
	}
	return out
}

// verbsAround are the verbs of the time's clause that say what happened; the last word of a clause is one.
func (c *Evidence) verbsAround(t *mention.Time) (out passage.Context) {
	from, to := c.ClauseAround(c.ItemAt(t.Start), func(it *stream.Item) bool { return it.Pause || it.Stop })
	for to > from && !c.isWord(to-1) {
		to--
	}
	for i := from; i < to; i++ {
		it := &c.Items[i]
		if c.isWord(i) && (c.Verbal(it) || i == to-1 && !c.Doc.Tokens.All[it.First].Capital) && c.IsContent(int(it.First), false) && !c.reporting(int(it.First)) &&
			c.WordClass(it)&(lang.Auxiliary|lang.Modal|lang.Have|lang.Be) == 0 {
			out = out.With(c.ContentOf(int(it.First)))
		}
	}
	return out
}

// classTimeGone holds the words that tell a time as past.
const classTimeGone = "time-gone"

// classTakesPlace holds verbs that only say that something happens: "took place", "begins".
const classTakesPlace = "takes-place"

// isWord: the item is a word and no mark.
func (c *Evidence) isWord(i int) bool {
	it := &c.Items[i]
	return it.Kind == stream.WordItem && c.Doc.Tokens.All[it.First].Kind == token.Word
}

// eventsBefore are the nouns of the phrase before the time, up to the verb that it hangs on: "the theft of lorries in
// May". A verb right before the time is what happened itself, unless it only says that something did.
func (c *Evidence) eventsBefore(t *mention.Time) (out passage.Context) {
	s := &c.Doc.Tokens.Sentences[t.Sentence]
	for k, n := t.First-1, 0; n < occasionReach && k >= s.First && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k-- {
		if c.smallWord(k, s.First) || c.TokenIn(k, classTakesPlace) {
			continue
		}
		n++
		if c.eventWord(k, t.Sentence) {
			out = out.With(c.ContentOf(k))
		}
		if c.IsVerb(k) {
			break
		}
	}
	return out
}

// eventBehind is the next word of the clause behind the time.
func (c *Evidence) eventBehind(t *mention.Time) (out passage.Context) {
	s := &c.Doc.Tokens.Sentences[t.Sentence]
	for k := t.Last; k < min(s.Last, t.Last+occasionReach) && !stream.Pauses(c.Doc.Tokens.All[k].Lower); k++ {
		if c.smallWord(k, s.First) {
			continue
		}
		if c.eventWord(k, t.Sentence) {
			return out.With(c.ContentOf(k))
		}
		return nil
	}
	return nil
}

// smallWord: the token says nothing of what happened.
func (c *Evidence) smallWord(k, first int) bool {
	return !c.IsContent(k, k == first) || c.WordsIn(k, k+1, lang.Preposition|lang.Determiner|lang.Auxiliary|lang.Modal|lang.Adverb)
}

// eventWord: the token is a verb, or a noun that names nobody.
func (c *Evidence) eventWord(k, sentence int) bool {
	t, clauses := &c.Doc.Tokens.All[k], c.Doc.Pack.Clauses()
	_, verb := clauses.Verbs[t.Lower]
	if c.reporting(k) || c.TokenIn(k, ClassPeople) || c.TokenIn(k, ClassGroupNoun) {
		return false
	}
	if clauses.Inflects {
		return verb || t.Capital && !c.inName(k, sentence)
	}
	return !t.Capital && !c.inName(k, sentence)
}

// reporting: the token is a verb that only reports what another clause says.
func (c *Evidence) reporting(k int) bool {
	return c.Doc.Pack.Clauses().Verbs[c.Doc.Tokens.All[k].Lower].Reporting
}

// inName: the token belongs to somebody's or something's name.
func (c *Evidence) inName(k, sentence int) bool {
	t := &c.Doc.Tokens.All[k]
	return slices.ContainsFunc(c.EntitiesOf(sentence), func(e mention.Entity) bool { return !e.Pronoun && e.Span.Overlaps(t.Span) })
}

// runBefore counts the equal tokens that end at i and k.
func (c *Evidence) runBefore(i, k, sentence, other int) (n int) {
	x, y, all := c.Doc.Tokens.Sentences[sentence].First, c.Doc.Tokens.Sentences[other].First, c.Doc.Tokens.All
	for i-n >= x && k-n >= y && all[i-n].Lower == all[k-n].Lower {
		n++
	}
	return n
}

// classPutOff holds the words of a time that was changed, or is one of several: "postponed", "instead", "next".
const classPutOff = "put-off"

// MovedTime: the sentence tells that something was put off, or of one of several such things.
func (c *Evidence) MovedTime(sentence int) bool { return c.SentenceHas(sentence, classPutOff) }
