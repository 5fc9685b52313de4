package dates

import (
	"slices"
	"sort"
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// The roles of frames whose binder is "spans": how long, and between which times.
const (
	RoleLength = "length"
	RoleStart  = "start"
	roleEnd    = "end"
	// Words that patterns may capture: the thing that lasts, one that says that the age is
	// that at death, one that says what came after the length, and a verb that says how long.
	wordThing = "thing"
	wordTook  = "took"
	wordDead  = "dead"
	wordAfter = "after"
	wordFrom  = "counted" // stands before what the length is counted from: "two weeks after"
)

// The options of such frames; docs/writing-rules.md explains them.
const (
	optionFrom  = "from"
	optionBegun = "begun"
	optionUntil = "until"
	optionNow   = "now"
	optionWho   = "who"
	optionNot   = "not"
	optionRow   = "row"
)

// spanBack and spanForward bound the sentences around a length of time in which its
// ends are looked for.
const spanBack, spanForward = 3, 4

// bindSpans finds lengths of time by the frame's patterns ("after 25 years", "the 50th
// anniversary", "aged 64") and looks around them for the two times they lie between.
// Every two times are a reading; a contradiction counts only for the two that are
// told with the length and nothing else.
func bindSpans(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		if length := b.Get(RoleLength); len(length) == 1 {
			s := spanner{c: c, b: b, home: length[0].Sentence, length: &length[0]}
			if r := s.bind(); r != nil {
				out = append(out, r)
			}
		}
	}
	return out
}

// spanner looks for the ends of one length of time.
type spanner struct {
	c      *Dates
	b      *passage.Binding
	home   int // the sentence of the length
	length *passage.Filler
	ends   []spanEnd
}

// spanEnd is a time that may be an end of the length.
type spanEnd struct {
	passage.Filler
	at      interval.Interval
	started bool // the frame's word for a beginning stands with it
	ended   bool // the same for an end
}

// filled is the end as it fills a role.
func (e *spanEnd) filled() passage.Filler {
	f := e.Filler
	f.Given = &e.at
	return f
}

// is: the two are one time.
func (e *spanEnd) is(o *spanEnd) bool { return e.Span == o.Span && e.at == o.at }

// spanPair is a beginning and an end.
type spanPair struct{ start, end spanEnd }

func (s *spanner) bind() *passage.Binding {
	if !s.apt() {
		return nil
	}
	s.collect()
	pairs := s.pairs()
	if len(pairs) == 0 {
		return nil
	}
	told := s.told()
	if drawn := s.rightBefore(); drawn != nil {
		pairs = []spanPair{*drawn} // nothing else is meant
	}
	var readings []*passage.Binding
	for i := range pairs {
		r := s.b.With(RoleStart, pairs[i].start.filled()).With(roleEnd, pairs[i].end.filled())
		r.AgreeOnly = told == nil || !pairs[i].start.is(&told.start) || !pairs[i].end.is(&told.end)
		r.Weak, r.Soft = true, told == nil && s.mayLieBetween(&pairs[i])
		readings = append(readings, r)
	}
	return passage.OneOf(readings)
}

// apt: the length is somebody's age where the frame is of ages, and else none.
func (s *spanner) apt() bool {
	q := s.length.Quantity
	if q < 0 {
		return true
	}
	m := &s.c.Doc.Quantities[q]
	metric := &s.c.Doc.Claims[q].Metric
	behind := metric.From.Start >= m.End // "50 Jahre alt" is said of things as well
	dead := m.Adjective && len(s.b.Get(wordDead)) > 0
	age := m.Age || dead || len(s.b.Get(wordThing)) == 0 && metric.Text == s.c.Doc.Pack.Clauses().Age && !behind
	return !m.IsRange && (age || s.ofSomebody() && !m.Adjective) == s.ofSomebody()
}

// collect lists the times around the length, in text order.
func (s *spanner) collect() {
	c := s.c
	from := sort.Search(len(c.Doc.Times), func(i int) bool { return c.Doc.Times[i].Sentence >= s.home-spanBack })
	for t := from; t < len(c.Doc.Times) && c.Doc.Times[t].Sentence <= s.home+spanForward; t++ {
		if m := &c.Doc.Times[t]; s.mayEnd(m) && !c.Sentences[m.Sentence].Skip {
			s.add(t, m)
		}
	}
	if t := s.lifeTime(); t >= 0 && (t < from || s.c.Doc.Times[t].Sentence > s.home+spanForward) {
		s.add(t, &c.Doc.Times[t])
	}
}

// mayEnd: the time may be an end of the length. One whose year is not written is none
// of a length in years, but for the day on which somebody reaches an age.
func (s *spanner) mayEnd(m *mention.Time) bool {
	switch m.Kind {
	case mention.Anchor, mention.Clock, mention.Decade, mention.Century:
		return false
	case mention.Season:
		return !m.Relative
	case mention.Weekday:
		return s.ofSomebody()
	}
	if m.EndWeekday != 0 && m.Relative && !s.ofSomebody() && !strings.ContainsAny(s.c.Doc.Text[m.Start:m.End], "0123456789") {
		return false // "took $38m from Friday to Sunday"
	}
	if !s.ofSomebody() && s.c.inLife(m) {
		return false
	}
	return !m.Context && !m.Span.Overlaps(s.length.Span) && (!m.Relative || m.Kind == mention.Year || s.ofSomebody() || !s.inYears())
}

// ofSomebody: the length is an age.
func (s *spanner) ofSomebody() bool { return s.b.Frame.Options[optionWho] != "" }

// inYears: the length is told in years or more.
func (s *spanner) inYears() bool {
	q := s.length.Quantity
	if q < 0 {
		return true
	}
	switch s.c.Doc.Quantities[q].Unit {
	case "day", "week", "month":
		return false
	}
	return true
}

// add takes the ends of the time.
func (s *spanner) add(t int, m *mention.Time) {
	f := s.c.TimeFiller(t)
	begin, end, both := s.c.bounds(m)
	life := both && s.isLife(m)
	since := both && !end.Bounded() && m.Sentence == s.home && !s.ofSomebody()
	started, ended := life || since || s.behindSince(m) || s.tells(t, optionFrom), life || s.tells(t, optionUntil)
	from, to := s.c.endTexts(m)
	if s.c.turned(t, begin) {
		begin.Lo, begin.Hi, end.Lo, end.Hi = begin.Lo+1, begin.Hi+1, end.Lo+1, end.Hi+1
	}
	f.Label = from
	if begin.Bounded() {
		s.ends = append(s.ends, spanEnd{Filler: f, at: begin, started: started, ended: ended && !both})
	}
	f.Label = to
	if both && end.Bounded() {
		s.ends = append(s.ends, spanEnd{Filler: f, at: end, started: started && s.b.Frame.Options[optionFrom] == "", ended: ended})
	}
}

// turned: a word for a period joins the time to the one before, behind which it was taken for lying, as no year is written: "from the start of May to
// the end of August", told in June.
func (c *Dates) turned(t int, begin interval.Interval) bool {
	if t == 0 {
		return false
	}
	a, b := &c.Doc.Times[t-1], &c.Doc.Times[t]
	return a.Relative && b.Relative && a.Sentence == b.Sentence && a.ISO != "" && b.First-a.Last <= joinedReach && passage.Years(a.ISO).Mid() > begin.Mid() &&
		c.TokensIn(a.Last, b.First, classSpanJoin)
}

// joinedReach is how many words stand between the two ends of a period: "to the end of".
const joinedReach = 4

// endTexts are the article's words for the beginning and the end of a period: its years, or what the word that joins them parts;
// none where it has neither.
func (c *Dates) endTexts(m *mention.Time) (from, to string) {
	text := c.Doc.Text[m.Start:m.End]
	if from, to, period := passage.CutPeriod(m.ISO); period && strings.Contains(text, from) && strings.Contains(text, to) {
		return from, to
	}
	for k := m.First + 1; k < m.Last-1; k++ {
		if t := &c.Doc.Tokens.All[k]; c.TokenIn(k, classSpanJoin) {
			return strings.TrimSpace(c.Doc.Text[m.Start:t.Start]), strings.TrimSpace(c.Doc.Text[t.End:m.End])
		}
	}
	return "", ""
}

// behindSince: the time stands behind the word since which the length is counted, and no other in
// between: "two years since the last one, in 2004".
func (s *spanner) behindSince(m *mention.Time) bool {
	since := s.b.Get(wordFrom)
	if len(since) == 0 || since[0].Class != evidence.ClassSince || m.Sentence != s.home || m.Start < since[0].Span.End {
		return false
	}
	for k := s.c.ItemAt(since[0].Span.Start) + 1; s.c.Items[k].Kind != stream.BoundaryItem; k++ {
		if s.c.Items[k].Kind == stream.TimeItem {
			return int(s.c.Items[k].First) == m.First
		}
	}
	return false
}

// Word classes of lengths of time.
const (
	classSpanOf      = "span-of"      // stands between an anniversary and what it is of
	classAfterWord   = "after-word"   // says what came after the length
	classSpanApart   = "span-apart"   // tells of another time than what stands before: "davor"
	classSpanBetween = "span-between" // opens a period in which a length lies
	classToBeAt      = "to-be-at"     // stands before a time at which something is to be: "from"
	classBornAs      = "born-as"      // says whose child somebody was born: "the son of"
	classUntilThen   = "until-then"   // the length leads up to what stands behind it: "before"
)

// classSpanJoin joins the two ends of a period: "January to March".
const classSpanJoin = "span-join"

// bounds are the beginning and the end of a time; both says that it is told as a period
// with the two, though it may be a quarter or a half.
func (c *Dates) bounds(m *mention.Time) (begin, end interval.Interval, both bool) {
	from, to, both := passage.CutPeriod(m.ISO)
	begin, end = passage.Years(from), passage.Years(to)
	if !both && (m.Kind == mention.Quarter || m.Kind == mention.Half) && c.TokensIn(m.First, m.Last, classSpanJoin) {
		return interval.Interval{Lo: begin.Lo, Hi: begin.Lo + month}, interval.Interval{Lo: end.Hi - month, Hi: end.Hi}, true
	}
	return begin, end, both
}

// month is the part of a year that a month is.
const month = 1.0 / 12

// isLife: the period stands in brackets behind a name, or closes a heading, and the length is an age: "Anna
// Weiss (1902-1988) died aged 86".
func (s *spanner) isLife(m *mention.Time) bool {
	return s.ofSomebody() && (s.c.ownBrackets(m) || s.c.endsHeading(m))
}

// ownBrackets: the time has brackets of its own.
func (c *Dates) ownBrackets(m *mention.Time) bool {
	all := c.Doc.Tokens.All
	return m.First > 0 && m.Last < len(all) && all[m.First-1].Is("(") && all[m.Last].Is(")")
}

// inLife: the time stands in brackets behind somebody's name, as the years of a life do.
func (c *Dates) inLife(m *mention.Time) bool {
	return c.ownBrackets(m) && slices.ContainsFunc(c.EntitiesOf(m.Sentence), func(e mention.Entity) bool {
		return e.Kind == mention.Person && e.Last == m.First-1
	})
}

// tells: a word of the class that the frame's option names stands in the time's clause, or
// in the time itself where that stands with the length: "since 1990".
func (s *spanner) tells(t int, option string) bool {
	class := s.wordsOf(option)
	if class == "" {
		return option == optionFrom
	}
	c, m := s.c, &s.c.Doc.Times[t]
	if option == optionFrom && m.Relative {
		return false
	}
	at := c.ItemAt(m.Start)
	first, last := c.ClauseAround(at, c.EndsClause)
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.TokenIn(int(it.First), class) && c.nearestTime(k, first, last) == at {
			return true
		}
	}
	return false
}

// wordsOf is the word class that the option names. One of a longer name is for lengths of which a
// word of that class was captured: "from-birthday".
func (s *spanner) wordsOf(option string) string {
	for _, name := range [...]string{wordThing, RoleLength} {
		if f := s.b.Get(name); len(f) > 0 && f[0].Class != "" {
			if class := s.b.Frame.Options[option+"-"+f[0].Class]; class != "" {
				return class
			}
		}
	}
	return s.b.Frame.Options[option]
}

// nearestTime is the item of the time nearest to item k among [first, last).
func (c *Dates) nearestTime(k, first, last int) int {
	for d := 1; k-d >= first || k+d < last; d++ {
		for _, at := range [...]int{k - d, k + d} {
			if at >= first && at < last && c.Items[at].Kind == stream.TimeItem && c.Doc.Times[c.Items[at].Index].ISO != "" {
				return at
			}
		}
	}
	return -1
}

// pairs lists what the length may lie between: two times around it, or one and the
// article's date.
func (s *spanner) pairs() []spanPair {
	var out []spanPair
	ends := s.ends
	if now, ok := s.today(); ok && s.mayEndNow() {
		ends = append(slices.Clone(ends), now)
	}
	for i := range ends {
		for j := range ends {
			if len(out) < completion.MaxReadings && i != j && ends[i].started && ends[i].at.Mid() < ends[j].at.Mid() {
				out = append(out, spanPair{ends[i], ends[j]})
			}
		}
	}
	return out
}

// today is the article's date as an end.
func (s *spanner) today() (spanEnd, bool) {
	if s.c.Doc.Date == "" {
		return spanEnd{}, false
	}
	e := spanEnd{Filler: s.c.Today(s.home), at: passage.Years(s.c.Doc.Date)}
	return e, true
}
