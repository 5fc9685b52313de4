package dates

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Word classes of a time that something happened at: the words that lead up to it, those
// that speak of what was ahead, so that the time may have been, verbs of the past and of what
// goes on.
const (
	classLooksAhead = "looks-ahead"
	classGoesOn     = "goes-on"
	classImagined   = "imagined"
	classBeenOrGone = "been-or-gone"
	classPastWeak   = "past-weak"
)

// bindTenses finds a time behind the article's date that a clause tells of as past: "took
// the helm in November 2030". What was planned, promised or awarded may well lie ahead; of
// several such times it is the date that is wrong. Times that lie before the date are told
// where the article itself states that.
func bindTenses(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	if c.Doc.Date == "" {
		return nil
	}
	now := passage.Years(c.Doc.Date).Hi
	var ahead, past []*passage.Binding
	for i := range c.Doc.Times {
		t := &c.Doc.Times[i]
		comes := passage.Years(strings.TrimSuffix(t.ISO, openEnd)).Lo >= now
		if !written(t) && !c.dayOfYear(t, comes) || t.ISO == c.Doc.Date || !comes && c.Dateline == nil || !c.toldAsPast(t) || comes && c.amongCounts(t) {
			continue
		}
		b := &passage.Binding{Frame: fp.Frame}
		b.Add("when", c.TimeFiller(i))
		b.Add(passage.RoleToday, c.Today(t.Sentence))
		if comes {
			ahead = append(ahead, b)
		} else {
			past = append(past, b)
		}
	}
	if len(ahead) > 1 {
		return nil
	}
	return append(ahead, past...)
}

// amongCounts: the sentence counts things by a figure about as large as the year, which may be one of them: "2,311 had signed up, at
// the start stood 2084".
func (c *Dates) amongCounts(t *mention.Time) bool {
	year := math.Floor(passage.Years(t.ISO).Lo)
	return t.Kind == mention.Year && slices.ContainsFunc(c.QuantitiesOf(t.Sentence), func(q int) bool {
		return c.Doc.Quantities[q].Unit == mention.Count && c.Mid(q) > year/countsNear && c.Mid(q) < year*countsNear
	})
}

// countsNear is how many times as large as another figure one of the same things is at most.
const countsNear = 2

// openEnd is how the time of what goes on since then ends.
const openEnd = "/.."

// sinceYear: the time is what goes on since a year: "since 1998".
func sinceYear(t *mention.Time) bool {
	begin, open := strings.CutSuffix(t.ISO, openEnd)
	return open && len(begin) == yearDigits
}

// yearDigits is how long a year is written.
const yearDigits = 4

// written: the time says its year itself.
func written(t *mention.Time) bool {
	return t.ISO != "" && !t.Relative && (t.Kind == mention.Year || t.Kind == mention.Month || t.Kind == mention.Day || strings.HasSuffix(t.ISO, openEnd))
}

// mostAhead is how far ahead, in years, a day may lie that no year is written with and that is told as past: what
// lies longer ahead may be that of the year before.
const mostAhead = 0.4

// mostInDay is how many tokens a day and month take; in longer ones a year is meant: "5 March this year".
const mostInDay = 3

// dayOfYear: the time is a day and month that is to come soon by the date that the article states for itself, so that nobody would
// tell of the last such day without its year.
func (c *Dates) dayOfYear(t *mention.Time, comes bool) bool {
	if c.Dateline == nil || !comes || t.Kind != mention.Day || !t.Relative || t.Weekday != 0 || t.Last-t.First > mostInDay {
		return false
	}
	ofYear := slices.ContainsFunc(c.TimesOf(t.Sentence), func(o mention.Time) bool { return o.Kind == mention.Year }) // "on 5 May last year"
	return !ofYear && strings.ContainsAny(c.Doc.Text[t.Start:t.End], "0123456789") &&
		passage.Years(t.ISO).Lo-passage.Years(c.Doc.Date).Hi < mostAhead && c.surelyPast(t.Sentence) &&
		!c.ofNoun(c.ItemAt(t.Start))
}

// ofNoun: the time stands right behind a noun or before what makes it that of another year, so that it may only
// say which thing is meant: "the rally on 25 September", "am 21. September des Vorjahres".
func (c *Dates) ofNoun(at int) bool {
	s := &c.Sentences[c.Items[at].Sentence]
	if at+1 < s.Last && c.Items[at+1].Kind == stream.WordItem && c.WordClass(&c.Items[at+1])&(lang.Of|lang.Determiner) != 0 {
		return true
	}
	if at-2 < s.First || c.Items[at-2].Kind != stream.WordItem || c.Items[at-2].Pause {
		return false
	}
	before := &c.Items[at-2]
	return c.Doc.Tokens.All[before.First].Capital || !c.Doc.Pack.Clauses().Inflects && !c.PastVerb(before) && c.WordClass(before)&^lang.NeverVerb == 0
}

// toldAsPast: the clause of the time has a verb of the past, or something goes on since then,
// and nothing that looks ahead, nor does the sentence tell of what is imagined.
func (c *Dates) toldAsPast(t *mention.Time) bool {
	at := c.ItemAt(t.Start)
	s := &c.Sentences[c.Items[at].Sentence]
	since := strings.HasSuffix(t.ISO, openEnd)
	if s.Skip || c.Items[at].Kind != stream.TimeItem || !since && !c.happenedAt(at, s) {
		return false
	}
	first, last := c.ClauseAround(at, c.EndsClause)
	if slices.ContainsFunc(c.Items[first:last], func(it stream.Item) bool { return c.looksAhead(&it) }) || c.isImagined(s) || c.aheadBefore(first, s) {
		return false
	}
	if since {
		first = s.First // "since" begins a clause
	}
	perfect := c.beenIn(first, last)
	goesOn := !perfect && slices.ContainsFunc(c.Items[first:last], c.tellsNow) // "is put at"
	past := perfect || c.pastIn(first, last)
	return since && goesOn || past && !goesOn || c.toldWhen(last, s) || c.eventSince(at, s)
}

// toldWhen: the clause from item k on tells what happened at the time before it: "in 2003, when he was
// minister".
func (c *Dates) toldWhen(k int, s *stream.SentenceItems) bool {
	if k+2 >= s.Last || !c.Items[k].Pause || !c.TokenIn(int(c.Items[k+1].First), evidence.ClassWhen) {
		return false
	}
	past := false
	for k += 2; k < s.Last && !c.Items[k].Stop; k++ {
		it := &c.Items[k]
		if it.Pause && c.Lower(it) == "(" {
			k = c.closing(k, s.Last)
			continue
		}
		if it.Pause {
			break
		}
		if c.tellsNow(*it) || c.looksAhead(it) {
			return false
		}
		past = past || c.PastVerb(it)
	}
	return past
}

// closing is the item of the bracket that closes behind item k.
func (c *Dates) closing(k, last int) int {
	for k < last-1 && c.Lower(&c.Items[k]) != ")" {
		k++
	}
	return k
}

// sinceReach bounds the items between "since" and the time of what has gone on since then.
const sinceReach = 10

// beenIn: a participle of those that take "to be" ends the clause and makes that an auxiliary of the perfect: "ist
// geflogen".
func (c *Dates) beenIn(first, last int) bool {
	return last-1 > first && c.Items[last-1].Kind == stream.WordItem && c.TokenIn(int(c.Items[last-1].First), classBeenOrGone) &&
		slices.ContainsFunc(c.Items[first:last], func(it stream.Item) bool {
			return it.Kind == stream.WordItem && c.WordClass(&it)&lang.Be != 0
		})
}

// eventSince: the time is that of something since which things have gone on: "since the flood in 2003".
func (c *Dates) eventSince(at int, s *stream.SentenceItems) bool {
	for k := at - 1; k >= max(s.First, at-sinceReach); k-- {
		it := &c.Items[k]
		if it.Kind == stream.TimeItem {
			continue // "the 11 September attack in 2001"
		}
		if it.Kind != stream.WordItem || it.Pause || c.PastVerb(it) {
			return false
		}
		if c.TokenIn(int(it.First), evidence.ClassSince) {
			return k+2 < at
		}
	}
	return false
}

// aheadBefore: the clause at item first begins with its verb, so that it goes on behind an insertion, and
// what stands before that looks ahead: "the forecast, made in May, had prices peak in 2030".
func (c *Dates) aheadBefore(first int, s *stream.SentenceItems) bool {
	if first == s.First || !c.PastVerb(&c.Items[first]) {
		return false
	}
	from, to := c.ClauseAround(s.First, c.EndsClause)
	return slices.ContainsFunc(c.Items[from:to], func(it stream.Item) bool { return c.looksAhead(&it) })
}

// happenedAt: the words beside the time make it one at which something was: "in 2004", "2004
// kam er", "kam 2004".
func (c *Dates) happenedAt(at int, s *stream.SentenceItems) bool {
	if at == s.First {
		return at+1 < s.Last && c.PastVerb(&c.Items[at+1])
	}
	it := &c.Items[at-1]
	return it.Kind == stream.WordItem && (c.TokenIn(int(it.First), evidence.ClassHappenedAt) || c.PastVerb(it) || c.yearAlone(at))
}

// yearAlone: the item is a year that stands by itself, as in languages that need no preposition before
// it: "die allerdings 2014", "als 1961".
func (c *Dates) yearAlone(at int) bool {
	it := &c.Items[at-1]
	t := &c.Doc.Times[c.Items[at].Index]
	if !c.Doc.Pack.Clauses().Inflects || t.Kind != mention.Year || t.Last-t.First > 1 || c.Doc.Tokens.All[it.First].Capital {
		return false
	}
	class := c.WordClass(it)
	switch {
	case class&lang.Subordinator != 0:
		return true // "wie 2002"
	case class&lang.Relative != 0:
		return at >= 2 && c.Items[at-2].Pause
	}
	return !it.Pause && class&(lang.Preposition|lang.Determiner|lang.Adj|lang.Coordinator) == 0
}

// isImagined: the sentence tells a story, or what would or may be.
func (c *Dates) isImagined(s *stream.SentenceItems) bool {
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return it.Kind == stream.WordItem && (c.WordClass(&it)&lang.Modal != 0 || c.TokenIn(int(it.First), classImagined))
	})
}

func (c *Dates) looksAhead(it *stream.Item) bool {
	return c.awaits(it) || it.Kind == stream.WordItem && c.WordClass(it)&lang.Infinitive != 0 && !c.beforeName(it)
}

// beforeName: a determiner, a noun or a name follows the word, so that it leads to no verb: "zu Hause", "zu einem Fest".
func (c *Dates) beforeName(it *stream.Item) bool {
	if int(it.Last) >= len(c.Doc.Tokens.All) {
		return false
	}
	next := &c.Doc.Tokens.All[it.Last]
	return next.Capital || c.Doc.Pack.Clauses().Inflects && c.Doc.Pack.Word(next, c.Doc.Text[next.Start:next.End]).Class&lang.Determiner != 0
}

// tellsNow: the word tells what is now, and so may go on since a time of the past.
func (c *Dates) tellsNow(it stream.Item) bool {
	return it.Kind == stream.WordItem && c.TokenIn(int(it.First), classGoesOn)
}

// pastIn: a verb of the past stands among the items. One that only its ending shows may be an adjective ("die
// erneuerte Linie"), or a present one may tell what the clause says.
func (c *Dates) pastIn(first, last int) bool {
	clause := c.Items[first:last]
	if slices.ContainsFunc(clause, func(it stream.Item) bool { return c.PastVerb(&it) }) {
		return true
	}
	if slices.ContainsFunc(clause, c.presentVerb) {
		return false
	}
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), classPastWeak) && !c.Doc.Tokens.All[it.First].Capital && !c.asAdjective(k) {
			return true
		}
	}
	return false
}

// asAdjective: the word at the item stands between a determiner or adjective and a noun.
func (c *Dates) asAdjective(k int) bool {
	all := c.Doc.Tokens.All
	next := int(c.Items[k].Last)
	if k == 0 || next >= len(all) || !all[next].Capital {
		return false
	}
	before := &c.Items[k-1]
	return before.Kind != stream.WordItem || c.WordClass(before)&(lang.Determiner|lang.Preposition|lang.Adj|lang.Coordinator|lang.Possessive) != 0 ||
		c.Doc.Pack.Clauses().Ends(c.Lower(before), "adjective")
}
