package dates

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/stream"
)

// Word classes of what was done in turn.
const (
	classActVerb   = "act-verb"   // verbs of the past and participles besides those of past-verb
	classActOut    = "act-out"    // words by which a clause looks back or tells of something else
	classActNotAt  = "act-not-at" // words before a time that make it none of what was done then
	classActAfter  = "act-after"  // small words between "and" and its verb
	classActOrigin = "act-origin" // verbs of what comes before all else that somebody or something does
	classActWho    = "act-who"    // pronouns that take up who was born, or what was founded
)

// bindActs finds what one thing did, or what was done to it, one after the other, each with its time: "founded in 1874
// and taken over in 1962", "born in 1925, fled in 1938 and married in 1949". That it is of one thing shows in the verb right
// behind the comma or the conjunction.
func bindActs(c *Dates, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for i := range c.Sentences {
		s := &c.Sentences[i]
		if s.Skip || s.Times < 2 {
			continue
		}
		before, acted := -1, false
		for k := s.First; k < s.Last; k++ {
			if c.Items[k].Kind != stream.TimeItem || c.goesOver(k) {
				continue
			}
			acts := c.writtenTime(k)
			if acted && acts && c.actsInTurn(before, k, s) {
				b := &passage.Binding{Frame: fp.Frame}
				b.Add("early", c.TimeFiller(int(c.Items[before].Index)))
				b.Add("late", c.TimeFiller(int(c.Items[k].Index)))
				out = append(out, b)
			}
			before, acted = k, acts
		}
	}
	for i := range c.Sentences {
		if s := &c.Sentences[i]; !s.Skip && s.Times > 0 {
			out = append(out, c.sinceOrigin(fp.Frame, i, s)...)
		}
	}
	return out
}

// goesOver: the time of the item is a decade or a period, in which something went on between two acts.
func (c *Dates) goesOver(k int) bool {
	t := &c.Doc.Times[c.Items[k].Index]
	_, _, period := passage.CutPeriod(t.ISO)
	return period || t.Kind == mention.Decade
}

// originReach bounds the sentences in which a pronoun takes up who was born or what was founded.
const originReach = 2

// sinceOrigin finds what somebody did whose birth the sentence tells, or something whose beginning it tells, where a pronoun takes
// them up and nobody else is named: "Born in 1942 in Leeds, he signed for the club in 1960". Nothing of that comes before.
func (c *Dates) sinceOrigin(f *rules.Frame, sentence int, s *stream.SentenceItems) []*passage.Binding {
	origin := c.originIn(s)
	if origin < 0 {
		return nil
	}
	early := c.TimeFiller(int(c.Items[origin].Index))
	from := c.Doc.Times[early.Time].ISO
	var out []*passage.Binding
	for i := sentence; i <= sentence+originReach && i < len(c.Sentences); i++ {
		n := &c.Sentences[i]
		if n.Skip || i > sentence && (!c.Together(i-1, i) || c.turnsToOther(sentence, i)) {
			break
		}
		for k := n.First; k < n.Last; k++ {
			if k == origin || c.Items[k].Kind != stream.TimeItem || !c.actAt(k) || !c.pronounActs(k, origin, n) {
				continue
			}
			late := c.TimeFiller(int(c.Items[k].Index))
			b := &passage.Binding{Frame: f}
			b.Add("early", early)
			b.Add("late", late)
			b.AgreeOnly = c.Doc.Times[late.Time].ISO >= from
			out = append(out, b)
		}
	}
	return out
}

// originIn is the item of the only time that the sentence tells of a birth or a beginning; -1 where it tells none.
func (c *Dates) originIn(s *stream.SentenceItems) int {
	found := -1
	if s.First == s.Last || !c.SentenceHas(int(c.Items[s.First].Sentence), classActOrigin) {
		return found
	}
	for k := s.First; k < s.Last; k++ {
		if !c.WordIn(k, classActOrigin) {
			continue
		}
		first, last := c.ClauseAround(k, c.EndsClause)
		at := c.nearestTime(k, first, last)
		if found >= 0 || at < 0 || !c.actAt(at) || at-k > bornReach || k-at > bornReach || c.clauseTurns(min(k, at)+1, max(k, at)) {
			return -1
		}
		found = at
	}
	return found
}

// pronounActs: the clause of the time at an item has a pronoun for its subject, and a verb of its own.
func (c *Dates) pronounActs(k, origin int, s *stream.SentenceItems) bool {
	first, last := c.ClauseAround(k, c.EndsClause)
	if origin >= first && origin < last {
		return false
	}
	who, acts := false, false
	for i := first; i < last; i++ {
		it := &c.Items[i]
		if it.Kind != stream.WordItem {
			continue
		}
		if c.TokenIn(int(it.First), classActOut) || c.WordClass(it)&(lang.Relative|lang.Subordinator) != 0 {
			return false
		}
		who = who || c.TokenIn(int(it.First), classActWho)
		acts = acts || c.actVerb(it)
	}
	opens := first == s.First || c.Items[first-1].Pause
	return who && opens && acts
}

// turnsToOther: the later sentence names somebody or something before its first verb whom the other does not, or any other person.
func (c *Dates) turnsToOther(first, later int) bool {
	known := c.EntitiesOf(first)
	for _, e := range c.EntitiesOf(later) {
		if !evidence.NamedAmong(known, e.Key) && (e.Kind == mention.Person || e.First-c.Doc.Tokens.Sentences[later].First < namedFirst) {
			return true
		}
	}
	return false
}

// namedFirst bounds the words of a sentence's beginning in which it says what it is about.
const namedFirst = 3

// actAt: the time of the item is a written year, month or day at which something was done.
func (c *Dates) actAt(k int) bool { return !c.goesOver(k) && c.writtenTime(k) }

// writtenTime: the time of the item, no period, is a written year, month or day, and no word before makes it another's.
func (c *Dates) writtenTime(k int) bool {
	t := &c.Doc.Times[c.Items[k].Index]
	if t.Relative || t.Dateline || t.ISO == "" || t.Kind != mention.Year && t.Kind != mention.Month && t.Kind != mention.Day {
		return false
	}
	return !c.ownBrackets(t) && !c.TokenIn(t.First-1, classActNotAt) && !c.TokenIn(t.First, classActNotAt)
}

// actReach bounds the items between two acts.
const actReach = 18

// actsInTurn: the time of item b is that of the act behind the one of item a, by the same.
func (c *Dates) actsInTurn(a, b int, s *stream.SentenceItems) bool {
	if b-a > actReach {
		return false
	}
	link := -1
	for k := a + 1; k < b; k++ {
		it := &c.Items[k]
		switch {
		case it.Stop || c.WordIn(k, classActOut) || it.Kind == stream.WordItem && c.WordClass(it)&(lang.Relative|lang.Subordinator) != 0:
			return false
		case (it.Pause && c.IsComma(k) || c.WordClass(it)&lang.Coordinator != 0) && c.actBehind(k, b, s):
			link = k
		}
	}
	return link >= 0 && c.hasAct(a, s) && c.oneVerb(link+1, b, s) && !c.tellsOrigin(link+1, b, s)
}

// tellsOrigin: among the items up to the time at an item, or right behind it, something begins that nothing comes before: "came here
// in 1995, was born in 1990".
func (c *Dates) tellsOrigin(first, at int, s *stream.SentenceItems) bool {
	return c.ItemsHave(first, min(at+actTail+1, s.Last), classActOrigin)
}

// actTail is how many items behind a time the verb of an origin may stand: "in 1990 geboren".
const actTail = 1

// actBehind: a verb stands right behind the comma or conjunction at an item, but for small words, or behind the time of item b
// that does.
func (c *Dates) actBehind(link, b int, s *stream.SentenceItems) bool {
	k := link + 1
	for k < b && (c.WordIn(k, classActAfter) || c.Items[k].Kind == stream.WordItem && c.WordClass(&c.Items[k])&lang.Coordinator != 0) {
		k++
	}
	if k < b {
		return c.actVerb(&c.Items[k])
	}
	return c.verbCloses(b, s)
}

// verbCloses: the clause behind the time ends with a verb, as where these come last.
func (c *Dates) verbCloses(b int, s *stream.SentenceItems) bool {
	if !c.Doc.Pack.Clauses().Inflects || c.ownClauseBehind(b, s) {
		return false
	}
	k := b + 1
	for k < s.Last && !c.EndsClause(&c.Items[k]) {
		k++
	}
	return k > b+1 && c.actVerb(&c.Items[k-1])
}

// ownClauseBehind: the finite verb stands right behind the time, and a subject of its own behind that: "in 2014 waren es 28 gewesen".
func (c *Dates) ownClauseBehind(b int, s *stream.SentenceItems) bool {
	return b+2 < s.Last && c.WordClass(&c.Items[b+1])&(lang.Be|lang.Have|lang.Auxiliary) != 0 &&
		(!c.WordIn(b+2, classActWho) || b+3 < s.Last && c.Items[b+3].Kind == stream.QuantityItem)
}

// actVerb: the word is a verb of the past or a participle.
func (c *Dates) actVerb(it *stream.Item) bool {
	if it.Kind != stream.WordItem {
		return false
	}
	words := c.Doc.Pack.Clauses()
	if words.Inflects && c.Doc.Tokens.All[it.Index].Capital {
		return false
	}
	return c.PastVerb(it) || c.TokenIn(int(it.First), classActVerb) || words.Inflects && words.Participle(c.Lower(it))
}

// oneVerb: no more than one act is told among the items before the time at b, or none where its verb closes the clause.
func (c *Dates) oneVerb(first, b int, s *stream.SentenceItems) bool {
	n, last := 0, -2
	for k := first; k < b; k++ {
		if c.actVerb(&c.Items[k]) {
			if last != k-1 {
				n++
			}
			last = k
		}
	}
	return n == 1 || n == 0 && c.verbCloses(b, s)
}

// hasAct: the time at an item is told with an act that has a verb of its own.
func (c *Dates) hasAct(a int, s *stream.SentenceItems) bool {
	for k := a - 1; k >= s.First && a-k <= actReach; k-- {
		it := &c.Items[k]
		if c.WordIn(k, classActOut) {
			return false
		}
		if c.actVerb(it) {
			return true
		}
		if it.Stop || it.Kind == stream.TimeItem {
			break
		}
	}
	for k := a + 1; k < s.Last && !c.EndsClause(&c.Items[k]); k++ {
		if c.actVerb(&c.Items[k]) {
			return true
		}
	}
	return false
}
