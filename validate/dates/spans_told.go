package dates

import (
	"math"
	"slices"
	"strconv"

	"crossfoot/extract/article"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// told is the pair of times that a length is told with, where nothing else around it
// can be meant; nil where that is not known.
func (s *spanner) told() *spanPair {
	if p := s.rightBefore(); p != nil {
		return p
	}
	if s.doubtful() {
		return nil
	}
	if p := s.ownLife(); p != nil {
		return p
	}
	if s.b.Frame.Options[optionFrom] != "" {
		return s.sinceStart()
	}
	if p := s.toldByNow(); p != nil {
		return p
	}
	near := s.nearest()
	if slices.ContainsFunc(near, s.tooWide) {
		return nil
	}
	switch {
	case s.b.Frame.Options[optionRow] != "":
		if sent := s.c.Doc.Tokens.Sentences[s.home]; s.c.TokensIn(sent.First, sent.Last, classSpanApart) {
			return nil // "Earlier it had won five years running"
		}
		return inARow(near)
	case len(near) == 2 && near[0].Span == near[1].Span && near[0].Sentence != s.home && len(s.b.Get(evidence.WordThen)) > 0:
		return nil // the ends of one period; "two weeks before" speaks of other things
	case len(near) == 2 || len(near) == 3 && len(s.b.Get(wordAfter)) > 0:
		if p := ordered(near[0], near[len(near)-1]); s.tied(p) {
			return p
		}
	}
	return nil
}

// tooWide: the time is no end of a length in days, weeks or months, as it is a year.
func (s *spanner) tooWide(e spanEnd) bool { return !s.inYears() && e.at.Hi-e.at.Lo > 2*month }

// sinceStart pairs the only beginning around the length with the other time of the
// length's sentence, with the only end around, or with today.
func (s *spanner) sinceStart() *spanPair {
	starts := distinctEnds(s.ends, func(e *spanEnd) bool { return e.started })
	if len(starts) != 1 || s.tooWide(starts[0]) || s.turnsTo(starts[0].Sentence) || s.joinedTo(&starts[0]) || !s.goesOnAbout(&starts[0]) ||
		s.ofOther(&starts[0]) || s.ofKinSince(&starts[0]) {
		return nil
	}
	start := starts[0]
	later := func(e *spanEnd) bool {
		return !e.is(&start) && e.at.Hi > start.at.Lo && (e.Span != start.Span || s.atDeath() || !s.ofSomebody())
	}
	own := distinctEnds(s.ends, func(e *spanEnd) bool { return e.Sentence == s.home && later(e) })
	if e := s.besideAge(); e != nil && later(e) {
		own = []spanEnd{*e}
	}
	if len(own) == 1 && s.nextAct(&own[0]) {
		return nil
	}
	if len(own) == 0 && s.atDeath() {
		own = distinctEnds(s.ends, func(e *spanEnd) bool { return e.ended && later(e) })
	}
	now := s.until(start)
	switch {
	case len(own) == 1 && (now == nil || !s.ofSomebody() || s.b.Frame.Options[optionNow] == ""):
		return ordered(start, own[0])
	case len(own) > 1 && !(s.ofSomebody() && now != nil && s.b.Frame.Options[optionNow] != "") ||
		len(s.b.Get(wordDead)) == 0 && (s.b.Frame.Options[optionNow] == "" || !s.close(&start)):
		return nil
	}
	return now
}

// atDeath: the age is that of somebody who has died.
func (s *spanner) atDeath() bool {
	until := s.b.Frame.Options[optionUntil]
	return until != "" && (len(s.b.Get(wordDead)) > 0 || s.c.SentenceHas(s.home, until) || s.addedToDeath(until))
}

// mostAdded bounds the items before an age that the sentence behind that of a death adds.
const mostAdded = 3

// addedToDeath: the sentence only adds the age of somebody whose death the one before tells: "He
// was 82."
func (s *spanner) addedToDeath(until string) bool {
	c := s.c
	own, at := &c.Sentences[s.home], c.ItemAt(s.length.Span.Start)
	if at+1 < own.Last && c.WordClass(&c.Items[at+1])&lang.Subordinator != 0 ||
		at+2 < own.Last && c.Items[at+1].Pause && c.WordClass(&c.Items[at+2])&lang.Subordinator != 0 {
		return false // "He was 24 when"
	}
	return s.home > 0 && at-own.First <= mostAdded && c.opensWithPronoun(s.home) && c.Together(s.home-1, s.home) && c.SentenceHas(s.home-1, until)
}

// nearest lists the times of the length's sentence. Those of the sentence before are
// added where a word for a beginning or an end stands with them, or it has both and the
// length's sentence has none.
func (s *spanner) nearest() []spanEnd {
	near := distinctEnds(s.ends, func(e *spanEnd) bool { return e.Sentence == s.home })
	if len(near) > 1 || s.turnsTo(s.home-1) {
		return near
	}
	if s.home > 0 && s.heading(s.home-1) != s.heading(s.home) {
		return near
	}
	before := distinctEnds(s.ends, func(e *spanEnd) bool { return e.Sentence == s.home-1 && !(len(near) > 0 && s.ofPeriod(e)) })
	if len(near) == 1 && len(before) == 1 && !s.begun(&before[0]) {
		return near
	}
	return distinctEnds(append(before, near...), func(*spanEnd) bool { return true })
}

// ofPeriod: the time is one end of a period, which has a length of its own: "mayor from 1999 to 2012. In 2018 he left after ten years".
func (s *spanner) ofPeriod(e *spanEnd) bool {
	_, end, both := s.c.bounds(&s.c.Doc.Times[e.Time])
	return both && end.Bounded()
}

// heading: the sentence is a heading.
func (s *spanner) heading(sentence int) bool {
	return s.c.Doc.Blocks[s.c.Doc.Tokens.Sentences[sentence].Block].Kind == article.Heading
}

// begun: a word for a beginning stands with the time, or it is told as the one since which something goes on.
func (s *spanner) begun(e *spanEnd) bool { return s.tells(e.Time, optionBegun) || s.goesOnFrom(e.Time) }

// goesOnFrom: the time has no end: "since 1925".
func (s *spanner) goesOnFrom(t int) bool {
	_, end, both := s.c.bounds(&s.c.Doc.Times[t])
	return both && !end.Bounded()
}

// inARow pairs the first and the last of years that follow one another.
func inARow(all []spanEnd) *spanPair {
	for i := 1; i < len(all); i++ {
		if math.Floor(all[i].at.Lo) != math.Floor(all[i-1].at.Lo)+1 {
			return nil
		}
	}
	if len(all) < 2 {
		return nil
	}
	return &spanPair{all[0], all[len(all)-1]}
}

// until pairs a beginning with the article's date.
func (s *spanner) until(start spanEnd) *spanPair {
	now, ok := s.today()
	if !ok || start.at.Lo > now.at.Hi {
		return nil
	}
	return &spanPair{start, now}
}

// ordered is the pair of two times, the earlier one first.
func ordered(a, b spanEnd) *spanPair {
	if a.at.Mid() > b.at.Mid() {
		a, b = b, a
	}
	return &spanPair{a, b}
}

// distinctEnds lists the times that fit, of those that hold one another the narrowest.
func distinctEnds(all []spanEnd, fits func(*spanEnd) bool) []spanEnd {
	var out []spanEnd
	for i := range all {
		e := &all[i]
		if !fits(e) {
			continue
		}
		at := slices.IndexFunc(out, func(o spanEnd) bool { return o.at.Lo <= e.at.Hi && e.at.Lo < o.at.Hi || o.at == e.at })
		switch {
		case at < 0:
			out = append(out, *e)
		case e.at.Hi-e.at.Lo < out[at].at.Hi-out[at].at.Lo:
			out[at] = *e
		}
	}
	return out
}

// drawnReach bounds the items between a period and the length that it comes to: "from 3 to 9 March,
// thus seven days".
const drawnReach = 3

// rightBefore is the period that the length is drawn from, which stands right before it with a word that
// draws a conclusion; nil where there is none.
func (s *spanner) rightBefore() *spanPair {
	c := s.c
	at := c.ItemAt(s.length.Span.Start)
	thus := false
	for k := at - 1; k >= c.Sentences[s.home].First && at-k <= drawnReach; k-- {
		switch it := &c.Items[k]; it.Kind {
		case stream.WordItem:
			thus = thus || c.TokenIn(int(it.First), evidence.ClassThus)
		case stream.TimeItem:
			ends := distinctEnds(s.ends, func(e *spanEnd) bool { return e.Time == int(it.Index) })
			if !thus || len(ends) != 2 || slices.ContainsFunc(ends, s.tooWide) {
				return nil
			}
			return ordered(ends[0], ends[1])
		default:
			return nil
		}
	}
	return nil
}

// How many items may stand between an age and the time of it: "in 1954, when she was 22", "aged 22 in 1954".
const ageBefore, ageBehind = 5, 2

// besideAge is the time that an age is told with, with nothing but such words between as tell an age; nil
// where there is none.
func (s *spanner) besideAge() *spanEnd {
	if !s.ofSomebody() {
		return nil
	}
	c := s.c
	at, sent := c.ItemAt(s.length.Span.Start), &c.Sentences[s.home]
	for k := at - 1; k >= max(sent.First, at-ageBefore) && (c.Items[k].Kind == stream.TimeItem || s.tellsAge(k)); k-- {
		if e := s.endAt(k); e != nil {
			return e
		}
	}
	for k := at + 1; k < min(sent.Last, at+1+ageBehind) && (c.Items[k].Kind == stream.TimeItem || s.tellsAge(k)); k++ {
		if e := s.endAt(k); e != nil {
			return e
		}
	}
	return nil
}

// tellsAge: the item is a word between an age and its time.
func (s *spanner) tellsAge(k int) bool {
	it := &s.c.Items[k]
	const between = lang.Pronoun | lang.Preposition | lang.Subordinator | lang.Be | lang.Of
	return it.Kind == stream.WordItem && (s.c.WordClass(it)&between != 0 || s.c.Doc.Tokens.All[it.First].Is(",") || s.c.TokenIn(int(it.First), evidence.ClassAged))
}

// endAt is the time of the item as an end.
func (s *spanner) endAt(k int) *spanEnd {
	if s.c.Items[k].Kind != stream.TimeItem {
		return nil
	}
	i := slices.IndexFunc(s.ends, func(e spanEnd) bool { return e.Time == int(s.c.Items[k].Index) && !e.started })
	if i < 0 || s.c.Doc.Times[s.ends[i].Time].Relative && s.c.Doc.Times[s.ends[i].Time].Kind == mention.Year {
		return nil
	}
	return &s.ends[i]
}

// mayLieBetween: only the wording leaves open that the length lies between the two times: these stand in its
// sentence, which draws it from them or tells what came after it, or a verb says how long what began in its sentence
// took, and the next sentence tells the end; and a slip of the pen would make it hold.
func (s *spanner) mayLieBetween(p *spanPair) bool {
	if s.doubtful() || s.far(&p.start) || !s.decadeOff(p) {
		return false
	}
	if s.far(&p.end) {
		return len(s.b.Get(wordTook)) > 0 && s.begun(&p.start) && p.end.Sentence == s.home+1
	}
	at := int(s.c.Items[s.c.ItemAt(s.length.Span.Start)].First)
	return len(s.b.Get(wordAfter)) > 0 || s.c.TokensIn(max(at-evidence.ThusReach, s.c.Doc.Tokens.Sentences[s.home].First), at, evidence.ClassThus)
}

// unitDecade is the unit of "three decades"; decadesOff is how far, in years, such a length may be from the true one where a decade
// was counted too much or too little: that decade, and the half of one, with its year, that rounding to decades hides.
const (
	unitDecade = "decade"
	decadesOff = 16
)

// decadeOff: the length is the true one but for ten years, as where a decade was mistaken, or two digits exchanged.
func (s *spanner) decadeOff(p *spanPair) bool {
	q := s.length.Quantity
	if q < 0 {
		return false
	}
	unit, _ := mention.TimeUnitOf(unitDecade)
	decade := unit.Years()
	if m := &s.c.Doc.Quantities[q]; m.Unit == unitDecade {
		return math.Abs(s.c.Mid(q)*decade-(p.end.at.Mid()-p.start.at.Mid())) < decadesOff
	} else if m.Unit != evidence.UnitYear || m.Hedge > mention.About {
		return false
	}
	told, least, most := int(s.c.Mid(q)), int(p.end.at.Lo-p.start.at.Hi), int(math.Ceil(p.end.at.Hi-p.start.at.Lo))
	for years := max(least, 1); years <= most; years++ {
		if math.Abs(float64(told-years)) == decade || passage.DigitSlip(strconv.Itoa(told), strconv.Itoa(years)) == passage.SlipTransposed {
			return true
		}
	}
	return false
}
