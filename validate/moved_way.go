package validate

import (
	"strings"

	"crossfoot/extract/mention"
	"crossfoot/validate/stream"
)

// Changes that a word of direction tells without their size ("fell", "the rise", "more often"), and the
// two figures of before and after around it.

// wayReach is how many sentences the figures stand from the word, on either side.
const wayReach = 2

// bindWay is the binding of a word of direction: every two figures of one measure whose order words
// or times tell are a reading.
func (r *endReader) bindWay(v *move) *binding {
	pool, about := r.wayPool(v), r.c.clauseContent(v.m)
	var readings []*binding
	for i, x := range pool {
		for _, y := range pool[i+1:] {
			from, to, ok := r.inOrder(v, x, y)
			if !ok || len(readings) == maxReadings || !r.fit(v, x, y) || !r.c.oneSize(x, y) || !r.c.wayMeasure(x, y) || !r.c.wayOfThose(v, about, x, y) {
				continue
			}
			b := r.ends(v.binding, from, to)
			b.agreeOnly = !r.sureWay(v, pool, from, to)
			readings = append(readings, b)
		}
	}
	return oneOf(readings)
}

// wayPool lists the figures around the word that may be the ends. A goal is one where the word leads to it.
func (r *endReader) wayPool(v *move) []int {
	return r.poolOf(v, func(k int) bool {
		s := r.c.Doc.Quantities[k].Sentence
		near := r.c.headSentence(v.m.Sentence) || s >= v.m.Sentence-wayReach && s <= v.m.Sentence+wayReach
		return near && (r.c.endOfChange(k) || r.c.level(k) && r.leadsTo(v, k))
	})
}

// inOrder tells the earlier of the two figures and the later one, where words beside them or their times do,
// or the word of direction leads to the one behind the other ("paid 20 euros, and then it fell to 19").
func (r *endReader) inOrder(v *move, x, y int) (from, to int, ok bool) {
	order := 0
	switch {
	case r.told(x) || r.told(y):
		order = r.earlier(x, y)
	case r.leadsTo(v, y) && !r.leadsTo(v, x) && r.c.Doc.Quantities[y].Sentence-r.c.Doc.Quantities[x].Sentence <= 1:
		order = -1
	default:
		order = r.c.whichEarlier(x, y, v.m.Sentence)
	}
	if order > 0 {
		x, y = y, x
	}
	return x, y, order != 0
}

// sureWay: the word leads to the later figure, the earlier one is the only other one around, told in that
// sentence or the one before it as that of then or now, and nothing turns to something else.
func (r *endReader) sureWay(v *move, pool []int, from, to int) bool {
	c := r.c
	a, b := &c.Doc.Quantities[from], &c.Doc.Quantities[to]
	if !r.leadsTo(v, to) || from > to || b.Sentence-a.Sentence > 1 || r.rank(from) == rankUnknown && c.clauseTime(from) == nil {
		return false
	}
	return r.rivals(v, pool, from, to) == 0 && c.changesThose(v, from, to) && (a.Sentence == b.Sentence || c.opensBare(v) || c.metricOf(from).shared(c.metricOf(to)) > 0)
}

// metricOf is what the figure measures.
func (c *checker) metricOf(q int) context { return c.stemsOf(c.Doc.Claims[q].Metric.Text + " " + c.Doc.Quantities[q].Noun) }

// claimContent is what the figure's claim is about.
func (c *checker) claimContent(q int) context {
	k := &c.Doc.Claims[q]
	return c.stemsOf(strings.Join([]string{k.Subject.Text, k.Metric.Text, c.Doc.Quantities[q].Noun}, " "))
}

// told: words beside the figure say that it is of before or of later.
func (r *endReader) told(q int) bool { return r.rank(q) == rankPast || r.rank(q) == rankNext }

// leadsTo: the word of direction stands in the figure's clause, and leads to it.
func (r *endReader) leadsTo(v *move, q int) bool {
	first, last := r.c.figureClause(q)
	at := r.c.ItemAt(v.m.Start)
	return (r.rank(q) == rankTo || r.rank(q) == rankNext) && first <= at && at < last
}

// clauseContent is what the clause around a word speaks of.
func (c *checker) clauseContent(m *mention.Quantity) context {
	first, last := c.clauseAround(c.ItemAt(m.Start), c.endsClause)
	var out context
	for k := first; k < last; k++ {
		if it := &c.Items[k]; it.Kind == stream.WordItem && c.isContent(int(it.First), false) {
			out = out.with(c.contentOf(int(it.First)))
		}
	}
	return out
}

// wayMeasure: the two figures stand in one sentence, or theirs speak of one thing, as far as the words tell.
func (c *checker) wayMeasure(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	switch {
	case c.otherSubjects(x, y):
		return false
	case a.Sentence == b.Sentence || a.Noun != "" && sameNoun(a, b):
		return true
	}
	return c.aboutOf(x).shared(c.aboutOf(y)) > 0 || c.elliptic(b.Sentence)
}

// aboutOf is what the figure's claim and sentence are about.
func (c *checker) aboutOf(q int) context {
	out := c.contentOfSentence(c.Doc.Quantities[q].Sentence)
	for _, w := range c.claimContent(q) {
		out = out.with(w)
	}
	return out
}

// elliptic: the sentence names nothing of its own that its figures could be of: "In May it had been 40."
func (c *checker) elliptic(sentence int) bool {
	own, s := 0, &c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last && own < 2; k++ {
		if c.isContent(k, k == s.First) && !c.inTime(k) && !c.tokenIn(k, classStandIn) {
			own++
		}
	}
	return own < 2
}

// wayOfThose: the word stands in the clause of one of the two figures, or its clause speaks of what
// their sentences are about.
func (c *checker) wayOfThose(v *move, about context, x, y int) bool {
	at := c.ItemAt(v.m.Start)
	for _, q := range []int{x, y} {
		if first, last := c.figureClause(q); first <= at && at < last || about.shared(c.aboutOf(q)) > 0 {
			return true
		}
	}
	return false
}
