package dates

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/lists"
	"crossfoot/validate/stream"
)

// ClassEvery holds the words before a length that make it one that comes again.
const ClassEvery = "every"

// doubtful: the length comes again ("every ten years"), another stands in the sentence, or the one at hand may be that of
// somebody else.
func (s *spanner) doubtful() bool {
	if q := s.length.Quantity; q >= 0 && s.c.Precedes(&s.c.Doc.Quantities[q], ClassEvery) {
		return true
	}
	if s.someOf() {
		return true
	}
	for _, q := range s.c.QuantitiesOf(s.home) {
		m := &s.c.Doc.Quantities[q]
		if q != s.length.Quantity && (m.Age && s.besideAge() == nil || !m.Age && s.asLong(m)) {
			return true
		}
	}
	return s.besideWord(optionWho) || s.besideWord(optionNot)
}

// someOf: the length is told as some of a time: "for two years of that".
func (s *spanner) someOf() bool {
	c, q := s.c, s.length.Quantity
	if q < 0 || s.ofSomebody() {
		return false
	}
	k := c.Doc.Quantities[q].Last
	return k+1 < len(c.Doc.Tokens.All) && c.TokenIn(k, evidence.ClassTaken) && (c.TokenIn(k+1, evidence.ClassThose) || c.WordsIn(k+1, k+2, lang.Pronoun))
}

// asLong: the other length may be taken for the one at hand; days and weeks are none of a life.
func (s *spanner) asLong(m *mention.Quantity) bool {
	if !mention.IsCalendarUnit(m.Unit) {
		return false
	}
	return !s.ofSomebody() && len(s.b.Get(wordThing)) == 0 || m.Unit == evidence.UnitYear || m.Unit == "month" || !s.inYears()
}

// besideReach bounds the items between a length and a word that makes it another's.
const besideReach = 6

// besideWord: a word of the class that the option names stands by the length: a relative
// whose age it may be, a sentence to so many years.
func (s *spanner) besideWord(option string) bool {
	at, sent := s.c.ItemAt(s.length.Span.Start), &s.c.Sentences[s.home]
	return s.c.ItemsHave(max(sent.First, at-besideReach), min(sent.Last, at+besideReach), s.b.Frame.Options[option])
}

// nowReach bounds the sentences between a birth and an age of today.
const nowReach = 2

// close: the beginning stands near enough for the two to tell of one thing: of a birth
// in the sentences around, of what goes on in the same one, unless what lasts is named.
func (s *spanner) close(e *spanEnd) bool {
	if !s.ofSomebody() {
		return !s.far(e) || len(s.b.Get(wordThing)) > 0 || s.length.Quantity < 0
	}
	return e.Sentence >= s.home-nowReach && e.Sentence <= s.home+nowReach && (s.c.Together(e.Sentence, s.home) || e.Sentence == s.home-1)
}

// turnsTo: the length's sentence, or one between it and the other, names somebody whom
// the other does not, and whose age it is not; of a length that is no age anything that
// stands before it.
func (s *spanner) turnsTo(other int) bool {
	if other == s.home || other < 0 {
		return false
	}
	there, whose := s.c.EntitiesOf(other), ""
	if q := s.length.Quantity; q >= 0 && s.ofSomebody() && other > s.home {
		whose = s.c.Doc.Claims[q].Subject.Key
	}
	names := func(e mention.Entity) bool {
		unknown := e.Kind == mention.Other && !e.Pronoun && e.Last-e.First >= lists.FullName
		return e.Key != whose && (e.Kind == mention.Person || unknown || !s.ofSomebody() && e.Start < s.length.Span.Start) &&
			!evidence.NamedAmong(there, e.Key)
	}
	for i := min(s.home, other+1); i <= max(s.home, other-1); i++ {
		if slices.ContainsFunc(s.c.EntitiesOf(i), names) {
			return true
		}
	}
	return false
}

// ofKinSince: a relative is brought in between a birth and an age behind it.
func (s *spanner) ofKinSince(birth *spanEnd) bool {
	return s.c.kinBetween(birth.Span.End, s.length.Span.Start, s.b.Frame.Options[optionWho])
}

// kinBetween: between the two offsets a possessive brings in a relative: "Ann was born in 1931. Her son left at 20".
func (c *Dates) kinBetween(from, to int, class string) bool {
	if class == "" {
		return false
	}
	for k, last := c.TokenAt(from), c.TokenAt(to); k+1 < last; k++ {
		if c.WordsIn(k, k+1, lang.Possessive) && c.TokensIn(k+1, k+1+kinBehind, class) {
			return true
		}
	}
	return false
}

// kinBehind is how many words from a possessive on a relative is named: "her elder son".
const kinBehind = 2

// joinedTo: a conjunction parts the age of somebody from the time in its sentence: "the
// 45-year-old and the man born in 1964".
func (s *spanner) joinedTo(e *spanEnd) bool {
	q := s.length.Quantity
	return q >= 0 && s.ofSomebody() && s.c.Doc.Quantities[q].Adjective && e.Sentence == s.home && s.parted(e)
}

// parted: a word between the length and the time begins another clause.
func (s *spanner) parted(e *spanEnd) bool {
	c := s.c
	a, b := c.ItemAt(min(e.Span.Start, s.length.Span.Start)), c.ItemAt(max(e.Span.Start, s.length.Span.Start))
	for k := a + 1; k < b; k++ {
		it := &c.Items[k]
		if it.Kind != stream.WordItem {
			continue
		}
		class := c.WordClass(it)
		if c.TokenIn(int(it.First), classAfterWord) && (c.Items[k+1].Kind == stream.QuantityItem || c.WordClass(&c.Items[k+1])&lang.Determiner != 0) {
			continue // with a noun it opens no clause
		}
		if c.TokenIn(int(it.First), classSpanApart) {
			return true
		}
		if class&(lang.Coordinator|lang.Subordinator) != 0 || class&lang.Relative != 0 && c.Items[k-1].Pause {
			return true
		}
	}
	return false
}

// nextAct: the age stands before a verb of its own, and the time behind "and" with another one: "married at 22 and moved in 1980"; or
// the time opens a clause of its own: "At 15 he left school, in 1990 he came back".
func (s *spanner) nextAct(e *spanEnd) bool {
	c := s.c
	if !s.ofSomebody() || e.Span.Start < s.length.Span.End {
		return false
	}
	joined := false
	for k := c.ItemAt(s.length.Span.Start) + 1; k < c.ItemAt(e.Span.Start); k++ {
		it := &c.Items[k]
		switch {
		case it.Kind != stream.WordItem:
		case c.WordClass(it)&lang.Coordinator != 0:
			joined = true
		case joined && c.PastVerb(it):
			return true
		}
	}
	return s.opensAct(e)
}

// opensAct: the time stands at the beginning of a clause, which has a verb of its own, as that of the age has before it.
func (s *spanner) opensAct(e *spanEnd) bool {
	c, at := s.c, s.c.ItemAt(e.Span.Start)
	first, last := c.ClauseAround(at, func(it *stream.Item) bool { return it.Pause || it.Stop })
	own := func(from, to int) bool {
		return slices.ContainsFunc(c.Items[from:to], func(it stream.Item) bool {
			return c.PastVerb(&it) || it.Kind == stream.WordItem && c.WordsIn(int(it.First), int(it.First)+1, lang.Be|lang.Have)
		})
	}
	age := c.ItemAt(s.length.Span.Start)
	return first > age && at-first <= opensWithin && own(age, first) && own(at, last)
}

// opensWithin bounds the items between the beginning of a clause and the time that opens it: "and only in 1990".
const opensWithin = 3

// tied: the length tells of the two times. Where it is what something came after, it
// stands with the later one; where a verb says how long, what was told before may go on.
func (s *spanner) tied(p *spanPair) bool {
	if after := s.b.Get(wordAfter); len(after) > 0 {
		return s.withEnd(p, s.c.ItemAt(after[0].Span.Start))
	}
	if from := s.b.Get(wordFrom); len(from) > 0 {
		return s.countedFrom(p, s.c.ItemAt(from[0].Span.Start), from[0].Class)
	}
	if s.window(p) || s.thenElsewhere(p) || s.outlasts(p) || s.goesOnSince(p) {
		return false
	}
	if s.tookOther(p) {
		return false
	}
	before := p.end.Span.Start < s.length.Span.Start
	if before && len(s.b.Get(wordTook)) > 0 || s.far(&p.start) && s.far(&p.end) {
		return true
	}
	return !s.far(&p.start) && !s.parted(&p.start) || !s.far(&p.end) && !s.parted(&p.end)
}

// tookOther: what took so long has a noun of its own and no time before it in its clause, between one clause that
// tells the beginning and another that tells the end: "in 1988 he joined; the training took two years and in 1995 he left".
func (s *spanner) tookOther(p *spanPair) bool {
	took := s.b.Get(wordTook)
	if len(took) == 0 {
		return false
	}
	c := s.c
	at := c.ItemAt(took[0].Span.Start)
	if s.far(&p.start) && s.far(&p.end) && at > c.Sentences[s.home].First && c.WordClass(&c.Items[at-1])&lang.Relative != 0 {
		return true // "Its replacement, which took three years, opened"
	}
	if s.far(&p.start) || p.end.Span.Start < s.length.Span.Start {
		return false
	}
	first, _ := c.ClauseAround(at, func(it *stream.Item) bool { return it.Pause || it.Stop })
	if c.ItemAt(p.start.Span.Start) >= first {
		return false
	}
	for k := first; k < at; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.IsContent(int(it.First), false) && (!c.Verbal(it) || k > first && c.OpensNoun(&c.Items[k-1])) {
			return true
		}
	}
	return false
}

// thenElsewhere: what came so much later or earlier is told in another clause than the time that
// would be that: "re-elected five years later, and voted out in 2012", "who died in 1933, was
// added to the list half a century later".
func (s *spanner) thenElsewhere(p *spanPair) bool {
	then := s.b.Get(evidence.WordThen)
	if len(then) == 0 {
		return false
	}
	end := &p.end
	if s.c.Doc.Times[then[0].Time].Amount < 0 {
		end = &p.start
	}
	if s.far(end) || end.Span.Start > s.length.Span.Start {
		return s.far(end) || s.parted(end)
	}
	first, last := s.c.ClauseAround(s.c.ItemAt(s.length.Span.Start), s.c.EndsClause)
	return s.c.ItemAt(end.Span.Start) < first && (last-first > afterReach ||
		s.c.WordsIn(int(s.c.Items[first].First), int(s.c.Items[last-1].First), evidence.Finite))
}

// outlasts: a verb of today says how long something takes, which it goes on to do behind both
// times: "the bridge, built in 1932 and widened in 1961, takes seven years to paint".
func (s *spanner) outlasts(p *spanPair) bool {
	took := s.b.Get(wordTook)
	now, ok := s.today()
	return len(took) > 0 && (!ok || p.end.at.Hi < now.at.Lo) && s.c.TokenIn(int(s.c.Items[s.c.ItemAt(took[0].Span.Start)].First), classTakesNow)
}

// goesOnSince: the later time is one since which something goes on, which ends nothing: "founded in
// 1911 and in Leeds since 1954".
func (s *spanner) goesOnSince(p *spanPair) bool {
	if p.end.Time < 0 {
		return false
	}
	first := s.c.Doc.Times[p.end.Time].First
	return first > 0 && s.c.TokenIn(first-1, evidence.ClassSince)
}

// classTakesNow holds verbs that say how long something takes today.
const classTakesNow = "takes-now"

// window: the two are a period within which the length may lie: "between 1939 and 1945 he
// was in prison for two years".
func (s *spanner) window(p *spanPair) bool {
	if p.start.Span != p.end.Span || len(s.b.Get(wordTook)) > 0 {
		return false
	}
	m := &s.c.Doc.Times[p.start.Time]
	return s.c.TokensIn(max(m.First-1, 0), m.First+1, classSpanBetween)
}

// openingReach bounds the items at a sentence's beginning that show whom it is about.
const openingReach = 6

// goesOnAbout: the birth in a later sentence is that of whom the age was told: a pronoun
// or the word for the birth opens the sentence, and no relative is named.
func (s *spanner) goesOnAbout(e *spanEnd) bool {
	c := s.c
	if !s.ofSomebody() || !s.far(e) {
		return true
	}
	sent := &c.Sentences[e.Sentence]
	first, last := c.ClauseAround(c.ItemAt(e.Span.Start), c.EndsClause)
	if c.ItemsHave(sent.First, last, s.b.Frame.Options[optionWho]) && !c.AnySays(e.Sentence, e.Sentence, classBornAs) {
		return false
	}
	if e.Sentence > s.home && first == sent.First && s.opensWithTime(sent.First, e) {
		return true
	}
	for k := sent.First; e.Sentence > s.home && k < min(sent.Last, sent.First+openingReach); k++ {
		it := &c.Items[k]
		if it.Kind == stream.WordItem && (c.WordClass(it)&(lang.Pronoun|lang.Determiner) == lang.Pronoun || k < sent.First+2 &&
			c.TokenIn(int(it.First), s.wordsOf(optionFrom))) {
			return true
		}
	}
	return e.Sentence < s.home
}

// opensWithTime: the time opens the sentence, with no more than a preposition before.
func (s *spanner) opensWithTime(first int, e *spanEnd) bool {
	at := s.c.ItemAt(e.Span.Start)
	return at == first || at == first+1 && s.c.WordClass(&s.c.Items[first])&lang.Preposition != 0
}

// far: the time stands in another sentence.
func (s *spanner) far(e *spanEnd) bool { return e.Sentence != s.home }

// countedFrom: one of the two times stands behind the word at which the length is counted
// from something, in its clause, and the other tells elsewhere in the sentence when something
// happened: "nine days after the fall on 3 May, she died on 12 May".
func (s *spanner) countedFrom(p *spanPair, word int, class string) bool {
	from, other := p.start, p.end
	if class == classUntilThen {
		from, other = other, from
	}
	c := s.c
	if s.far(&from) || s.far(&other) || from.Span == other.Span {
		return false
	}
	at, by := c.ItemAt(from.Span.Start), c.ItemAt(other.Span.Start)
	for k := word + 1; k < at; k++ {
		if c.EndsClause(&c.Items[k]) || c.Items[k].Kind == stream.TimeItem {
			return false
		}
	}
	return at > word && (by < word || by > at) && c.toldAt(by)
}

// toldAt: the words before the time at an item make it one at which something was or is to be.
func (c *Dates) toldAt(at int) bool {
	s := &c.Sentences[c.Items[at].Sentence]
	return c.happenedAt(at, s) || at > s.First && c.TokenIn(int(c.Items[at-1].First), classToBeAt)
}

// afterReach bounds the items of a clause that says no more than how long after.
const afterReach = 6

// withEnd: the end stands in the length's clause, which goes on before the word "after",
// or in the one before where its own says nothing else: "and closed in 1996, after 25
// years".
func (s *spanner) withEnd(p *spanPair, after int) bool {
	c := s.c
	first, last := c.ClauseAround(c.ItemAt(s.length.Span.Start), c.EndsClause)
	holds := func(e *spanEnd) bool {
		at := c.ItemAt(e.Span.Start)
		return at >= first && at < last
	}
	if at := s.pastPause(after - 1); at > c.ItemAt(p.end.Span.Start) && p.end.Span.Start < s.length.Span.Start && c.WordClass(&c.Items[at])&lang.Coordinator != 0 &&
		!s.far(&p.end) && !c.WordIn(at, evidence.ClassThus) && !c.TokensIn(int(c.Items[at].First), int(c.Items[after].First), evidence.ClassThus) {
		return false // "closed in 1988 and, after 14 years of standing empty, became a hotel"
	}
	if s.far(&p.start) && p.start.Span == p.end.Span {
		return true
	}
	if before := s.pastThus(after - 1); before > c.Sentences[s.home].First && !holds(&p.start) && !holds(&p.end) {
		if c.Items[before].Pause && last-first <= afterReach {
			before--
		}
		first, _ = c.ClauseAround(before, c.EndsClause)
	}
	return holds(&p.end) && (!holds(&p.start) || p.start.Span.Start < p.end.Span.Start)
}

// pastPause is the item, or the one before it where it is a mark.
func (s *spanner) pastPause(at int) int {
	if at > s.c.Sentences[s.home].First && s.c.Items[at].Pause && s.c.IsComma(at) {
		at--
	}
	return at
}

// pastThus is the item before words that draw a conclusion: "in 2018 und damit nach".
func (s *spanner) pastThus(at int) int {
	c, first := s.c, s.c.Sentences[s.home].First
	if at <= first || !c.TokenIn(int(c.Items[at].First), evidence.ClassThus) {
		return at
	}
	for at--; at > first && c.WordClass(&c.Items[at])&lang.Coordinator != 0; at-- {
	}
	return at
}

// ofOther: an anniversary of a thing that is named behind it, while the beginning stands in
// another sentence.
func (s *spanner) ofOther(start *spanEnd) bool {
	things := s.b.Get(wordThing)
	if len(things) == 0 || !s.far(start) {
		return false
	}
	k := s.c.ItemAt(things[0].Span.Start) + 1
	return k < len(s.c.Items) && s.c.Items[k].Kind == stream.WordItem && s.c.TokenIn(int(s.c.Items[k].First), classSpanOf)
}
