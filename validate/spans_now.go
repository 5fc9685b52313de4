package validate

import (
	"math"
	"slices"
	"strconv"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// nowRecent is the value of a frame's option "now" where the length may end with the article's
// date only in a sentence that tells what is so, or has just happened.
const nowRecent = "recent"

// mayEndNow: the length may end with the article's date.
func (s *spanner) mayEndNow() bool {
	switch s.b.frame.Options[optionNow] {
	case "":
		return len(s.b.get(wordDead)) > 0 // "has died"
	case nowRecent:
		_, lone := s.onlyStart()
		return lone && s.inYears() && (s.recent() || s.present())
	}
	return true
}

// recent: the length's sentence tells of a day or month about the article's date.
func (s *spanner) recent() bool {
	now := years(s.c.Doc.Date)
	return slices.ContainsFunc(s.c.timesOf(s.home), func(t mention.Time) bool {
		at := years(t.ISO)
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
	at := c.ItemAt(s.length.span.Start)
	first, last = c.clauseAround(at, c.endsClause)
	if at > sent.First+1 {
		return first, last
	}
	pause := slices.IndexFunc(c.Items[at:sent.Last], func(it stream.Item) bool { return it.Pause })
	if pause < 0 || at+pause+1 >= sent.Last {
		return first, last
	}
	_, last = c.clauseAround(at+pause+1, c.endsClause)
	return first, last
}

// presentVerb: the word is a verb of the present tense, and no auxiliary of the perfect where that
// tells of any past.
func (c *checker) presentVerb(it stream.Item) bool {
	if it.Kind != stream.WordItem {
		return false
	}
	words, class := c.Doc.Pack.Clauses(), c.wordClass(&it)
	if !words.Inflects {
		return class&lang.Present != 0
	}
	lower := c.lower(&it)
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
	if !ok || s.b.frame.Options[optionNow] != nowRecent || !s.mayEndNow() {
		return nil
	}
	start, _ := s.onlyStart()
	slipped := s.slipped(&start, &now)
	sure := s.countedUp(&start) && (slipped || s.recent() || start.at.Lo > now.at.Lo-livingMemory) || s.bareLength() && slipped ||
		s.begun(&start) && s.decadeOff(&spanPair{start, now})
	if !sure || s.turnsTo(start.sentence) {
		return nil
	}
	return &spanPair{start, now}
}

// onlyStart is the only time of the length's sentence or, where it has none, the only one of
// those around with a word for a beginning.
func (s *spanner) onlyStart() (spanEnd, bool) {
	past := func(e *spanEnd) bool { return !s.c.Doc.Times[e.time].Relative }
	own := distinctEnds(s.ends, func(e *spanEnd) bool { return past(e) && e.sentence == s.home })
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
		if own[i].span.Start < own[i-1].span.End || own[i].at.Lo < own[i-1].at.Hi {
			return false
		}
	}
	return own[len(own)-1].span.End < s.length.span.Start && s.begun(&own[0])
}

// countedUp: the time stands right behind the word from which the length is counted, in its
// clause: "three years after the merger of 2003".
func (s *spanner) countedUp(start *spanEnd) bool {
	from, c := s.b.get(wordFrom), s.c
	if len(from) == 0 || from[0].class == classUntilThen || start.span.Start < from[0].span.End {
		return false
	}
	for k := c.ItemAt(from[0].span.Start) + 1; k < c.ItemAt(start.span.Start); k++ {
		if c.endsClause(&c.Items[k]) {
			return false
		}
	}
	return true
}

// bareLength: nothing is said behind the length of what filled it: "12 years of losses".
func (s *spanner) bareLength() bool {
	c := s.c
	k := c.ItemAt(s.length.span.Start) + 1
	if k >= len(c.Items) || c.Items[k].Kind != stream.WordItem {
		return true
	}
	it := &c.Items[k]
	return c.wordClass(it)&(lang.Preposition|lang.Of) == 0 && !c.Doc.Tokens.All[it.Index].Capital
}

// slipped: the length is the true one, or the beginning's year the one that the length leads to, but
// for one digit or two exchanged. In another sentence only the first tells enough.
func (s *spanner) slipped(start, now *spanEnd) bool {
	q := s.length.quantity
	if q < 0 || s.c.Doc.Quantities[q].Unit != "year" || s.c.Doc.Quantities[q].Hedge != mention.Exact {
		return false
	}
	length, since := int(math.Round(s.c.mid(q))), int(start.at.Lo)
	for _, until := range [...]int{int(now.at.Lo), int(now.at.Lo) - 1} {
		if digitSlip(strconv.Itoa(length), strconv.Itoa(until-since)) != "" ||
			!s.far(start) && digitSlip(strconv.Itoa(since), strconv.Itoa(until-length)) != "" {
			return true
		}
	}
	return false
}
