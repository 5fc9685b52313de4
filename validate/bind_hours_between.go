package validate

import (
	"slices"
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/stream"
)

func init() { binders["hours-between"] = bindHoursBetween }

// bindHoursBetween finds lengths of hours and minutes by the frame's patterns ("after three
// hours") and takes the only two times of day around for what they lie between.
func bindHoursBetween(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		length := b.get(roleLength)
		if len(length) != 1 || length[0].quantity < 0 || c.recurs(length[0].quantity) {
			continue
		}
		if from, to, ok := c.clocksAround(&length[0]); ok {
			out = append(out, oneOf(c.hoursBetween(b, from, to)))
		}
	}
	return out
}

// hoursBetween are the readings of what lies between two times of day. A clock of twelve hours
// does not say which half of the day it is, and the later time may be told first.
func (c *checker) hoursBetween(b *binding, from, to int) []*binding {
	b = b.with(roleStart, c.timeFiller(from)).with(roleEnd, c.timeFiller(to))
	minutes := (c.Doc.Times[to].Minute - c.Doc.Times[from].Minute + dayOfMinutes) % dayOfMinutes
	vague := !c.clauseSays(from, classSetsOut) || !c.clauseSays(to, classGetsThere)
	var readings []*binding
	for _, m := range [...]int{minutes, (minutes + dayOfMinutes/2) % dayOfMinutes, dayOfMinutes - minutes} {
		r := b.with("hours", given(float64(m)/60))
		r.agreeOnly = vague
		readings = append(readings, r)
	}
	return readings
}

const dayOfMinutes = 24 * 60

// Word classes by a time of day: something begins then, or is over.
const (
	classSetsOut   = "sets-out"
	classGetsThere = "gets-there"
)

// clauseSays: a word or phrase of the class stands in the clause of the time of day, whose
// figures and marks may be items of their own.
func (c *checker) clauseSays(t int, class string) bool {
	m := &c.Doc.Times[t]
	sent := &c.Sentences[m.Sentence]
	first, last := c.ItemAt(m.Start), c.ItemAt(m.End-1)+1
	for first > max(sent.First, last-clauseReach) && !c.endsClause(&c.Items[first-1]) {
		first--
	}
	for last < min(sent.Last, first+clauseReach) && !c.endsClause(&c.Items[last]) {
		last++
	}
	return c.itemsSay(first, last, class)
}

// itemsSay: a word or phrase of the class stands among the items [first, last).
func (c *checker) itemsSay(first, last int, class string) bool {
	id, ok := c.Lang.Vocabulary.Class(class)
	if !ok {
		return false
	}
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.tokenIn(int(it.First), class) {
			return true
		}
		if slices.ContainsFunc(c.Lang.Vocabulary.Phrases(id), func(words []string) bool { return c.runs(words, k, last) }) {
			return true
		}
	}
	return false
}

// clocksAround are the only two times of day in the length's sentence, with those of the
// sentence before where it has fewer; none where another length of hours stands there.
func (c *checker) clocksAround(length *filler) (from, to int, ok bool) {
	home := length.sentence
	clocks, others := c.clocksOf(home)
	if len(clocks) < 2 && home > 0 && c.together(home-1, home) {
		before, n := c.clocksOf(home - 1)
		clocks, others = append(before, clocks...), others+n
	}
	if len(clocks) != 2 || others > 1 {
		return 0, 0, false
	}
	return clocks[0], clocks[1], !c.joinedClocks(clocks[0], clocks[1])
}

// joinedClocks: the two are told as the ends of opening hours and the like, in which a thing may
// take less: "between 9am and 5pm".
func (c *checker) joinedClocks(from, to int) bool {
	a, b := &c.Doc.Times[from], &c.Doc.Times[to]
	return c.untilAt(b) || a.Sentence == b.Sentence && b.First == a.Last+1
}

// clocksOf lists the times of day of a sentence, and how many lengths of hours or minutes it has.
func (c *checker) clocksOf(sentence int) (clocks []int, lengths int) {
	all := c.Doc.Times
	first := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= sentence })
	for i := first; i < len(all) && all[i].Sentence == sentence; i++ {
		switch {
		case all[i].Kind != mention.Clock:
		case all[i].EndMinute > 0: // both ends in one: the clocks' own frame sees to it
			clocks = append(clocks, i, i, i)
		default:
			clocks = append(clocks, i)
		}
	}
	for _, q := range c.quantitiesOf(sentence) {
		if u := c.Doc.Quantities[q].Unit; u == "hour" || u == "minute" {
			lengths++
		}
	}
	return clocks, lengths
}

// recurs: the length is one of each of many ("every two hours", "two hours a day").
func (c *checker) recurs(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Per != "" || m.First > 0 && c.tokenIn(m.First-1, classEvery)
}
