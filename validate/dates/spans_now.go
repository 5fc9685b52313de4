package dates

import (
	"math"
	"slices"
	"strconv"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// nowRecent is the value of a frame's option "now" where the length may end with the article's
// date only in a sentence that tells what is so, or has just happened.
const nowRecent = "recent"

// mayEndNow: the length may end with the article's date.
func (s *spanner) mayEndNow() bool {
	switch s.b.Frame.Options[optionNow] {
	case "":
		return len(s.b.Get(wordDead)) > 0 // "has died"
	case nowRecent:
		_, lone := s.onlyStart()
		return lone && s.inYears() && (s.recent() || s.present())
	}
	return true
}

// recent: the length's sentence tells of a day or month about the article's date.
func (s *spanner) recent() bool {
	now := passage.Years(s.c.Doc.Date)
	return slices.ContainsFunc(s.c.TimesOf(s.home), func(t mention.Time) bool {
		at := passage.Years(t.ISO)
		return t.Relative && at.Bounded() && at.Hi-at.Lo < 2*month && at.Lo >= now.Lo-2*month && at.Lo <= now.Hi+month
	})
}

// present: the length's clause tells what is so.
func (s *spanner) present() bool {
	first, last := s.tellingClause()
	return slices.ContainsFunc(s.c.Items[first:last], s.c.presentVerb)
}

// tellingClause is the length's clause or, where the length opens the sentence, what stands up to
// the end of the clause behind: "six years after the flood of 2003, the road is shut".
func (s *spanner) tellingClause() (first, last int) {
	c, sent := s.c, &s.c.Sentences[s.home]
	at := c.ItemAt(s.length.Span.Start)
	first, last = c.ClauseAround(at, c.EndsClause)
	if at > sent.First+1 {
		return first, last
	}
	pause := slices.IndexFunc(c.Items[at:sent.Last], func(it stream.Item) bool { return it.Pause })
	if pause < 0 || at+pause+1 >= sent.Last {
		return first, last
	}
	_, last = c.ClauseAround(at+pause+1, c.EndsClause)
	return first, last
}

// presentVerb: the word is a verb of the present tense, and no auxiliary of the perfect where that
// tells of any past.
func (c *Dates) presentVerb(it stream.Item) bool {
	if it.Kind != stream.WordItem {
		return false
	}
	words, class := c.Doc.Pack.Clauses(), c.WordClass(&it)
	if !words.Inflects {
		return class&lang.Present != 0
	}
	lower := c.Lower(&it)
	return class&^lang.Be == 0 && class&lang.Present == 0 && !c.Doc.Tokens.All[it.Index].Capital && words.Ends(lower, "present") &&
		!words.Preterite[lower] && !words.Participle(lower)
}

// livingMemory is how many years back an article hardly tells of in the present tense, as it does of what
// lies longer back: "three years after the fire of 1905 the firm moves to Linz".
const livingMemory = 20

// toldByNow pairs the only beginning told with the length with the article's date: "built in
// 1954, it was shut on Wednesday after 65 years". Something else may have lasted as long, so
// the two must differ as a slip of the pen does, unless the length is counted from the beginning.
func (s *spanner) toldByNow() *spanPair {
	now, ok := s.today()
	if !ok || s.b.Frame.Options[optionNow] != nowRecent || !s.mayEndNow() {
		return nil
	}
	start, _ := s.onlyStart()
	slipped := s.slipped(&start, &now)
	sure := s.countedUp(&start) && (slipped || s.recent() || start.at.Lo > now.at.Lo-livingMemory) || s.bareLength() && slipped ||
		s.begun(&start) && s.decadeOff(&spanPair{start, now})
	if !sure || s.turnsTo(start.Sentence) {
		return nil
	}
	return &spanPair{start, now}
}

// onlyStart is the only time of the length's sentence or, where it has none, the only one of
// those around with a word for a beginning.
func (s *spanner) onlyStart() (spanEnd, bool) {
	past := func(e *spanEnd) bool { return !s.c.Doc.Times[e.Time].Relative }
	own := distinctEnds(s.ends, func(e *spanEnd) bool { return past(e) && e.Sentence == s.home })
	if len(own) == 0 {
		own = distinctEnds(s.ends, func(e *spanEnd) bool { return past(e) && s.begun(e) })
	}
	if len(own) > 1 && s.oneAfterAnother(own) {
		own = own[:1]
	}
	if len(own) != 1 {
		return spanEnd{}, false
	}
	return own[0], true
}

// oneAfterAnother: the times are told in the order in which they came before the length, and the first begins
// something: "joined in 1983, became head in 1995 and retires this month after 28 years".
func (s *spanner) oneAfterAnother(own []spanEnd) bool {
	for i := 1; i < len(own); i++ {
		if own[i].Span.Start < own[i-1].Span.End || own[i].at.Lo < own[i-1].at.Hi {
			return false
		}
	}
	return own[len(own)-1].Span.End < s.length.Span.Start && s.begun(&own[0])
}

// countedUp: the time stands right behind the word from which the length is counted, in its
// clause: "three years after the merger of 2003".
func (s *spanner) countedUp(start *spanEnd) bool {
	from, c := s.b.Get(wordFrom), s.c
	if len(from) == 0 || from[0].Class == classUntilThen || start.Span.Start < from[0].Span.End {
		return false
	}
	for k := c.ItemAt(from[0].Span.Start) + 1; k < c.ItemAt(start.Span.Start); k++ {
		if c.EndsClause(&c.Items[k]) {
			return false
		}
	}
	return true
}

// bareLength: nothing is said behind the length of what filled it: "12 years of losses".
func (s *spanner) bareLength() bool {
	c := s.c
	k := c.ItemAt(s.length.Span.Start) + 1
	if k >= len(c.Items) || c.Items[k].Kind != stream.WordItem {
		return true
	}
	it := &c.Items[k]
	return c.WordClass(it)&(lang.Preposition|lang.Of) == 0 && !c.Doc.Tokens.All[it.Index].Capital
}

// slipped: the length is the true one, or the beginning's year the one that the length leads to, but
// for one digit or two exchanged. In another sentence only the first tells enough.
func (s *spanner) slipped(start, now *spanEnd) bool {
	q := s.length.Quantity
	if q < 0 || s.c.Doc.Quantities[q].Unit != "year" || s.c.Doc.Quantities[q].Hedge != mention.Exact {
		return false
	}
	length, since := int(math.Round(s.c.Mid(q))), int(start.at.Lo)
	for _, until := range [...]int{int(now.at.Lo), int(now.at.Lo) - 1} {
		if passage.DigitSlip(strconv.Itoa(length), strconv.Itoa(until-since)) != "" ||
			!s.far(start) && passage.DigitSlip(strconv.Itoa(since), strconv.Itoa(until-length)) != "" {
			return true
		}
	}
	return false
}
