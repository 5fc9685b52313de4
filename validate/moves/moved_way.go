package moves

import (
	"slices"
	"strings"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Changes that a word of direction tells without their size ("fell", "the rise", "more often"), and the
// two figures of before and after around it.

// Word classes of comparatives that set a level against that of another time.
const (
	ClassUpLevel   = "up-level"
	ClassDownLevel = "down-level"
)

// wayReach is how many sentences the figures stand from the word, on either side.
const wayReach = 2

// bindWay is the binding of a word of direction: every two figures of one measure whose order words
// or times tell are a reading, and the only one where the wording leaves no other.
func (r *endReader) bindWay(v *move) *passage.Binding {
	pool, about := r.wayPool(v), r.c.clauseContent(v.m)
	led := r.ledTo(v, pool)
	if steps := r.stepsFrom(led); len(steps) > 0 {
		later := func(k int) bool { return slices.Contains(steps, k) }
		pool, led = slices.DeleteFunc(pool, later), led[:1]
	}
	var readings []*passage.Binding
	for i, x := range pool {
		for _, y := range pool[i+1:] {
			from, to, ok := r.inOrder(v, x, y)
			switch {
			case !ok || r.c.ledOtherWay(v, from) || r.c.ledOtherWay(v, to) || len(led) > 0 && !slices.Contains(led, to) || !r.fit(v, x, y) || !r.c.OneSize(x, y):
			case r.c.onlyEnds(v, x, y) && !r.c.inClauseOf(v, from) || r.earlier(x, y) != 0 && r.onlyPair(v, x, y) && r.c.wayTied(v, x, y):
				return r.ends(v.Binding, from, to)
			case r.wayBehind(v, from, to):
				return r.ends(v.Binding, from, to)
			case len(readings) < completion.MaxReadings && r.c.wayMeasure(x, y) && r.c.wayOfThose(v, about, x, y):
				b := r.ends(v.Binding, from, to)
				b.AgreeOnly = len(led) > 1 || !r.sureWay(v, pool, from, to)
				readings = append(readings, b)
			}
		}
	}
	if slices.ContainsFunc(readings, staysInSentence) {
		readings = slices.DeleteFunc(readings, LeavesSentence)
	}
	return passage.OneOf(readings)
}

// wayBehind: the word opens the passage without a figure, and the sentence behind tells the only two that it can lie between, the earlier
// with what sets the other against it: "Lending was down. It stood at £17bn, compared with £21bn in May."
func (r *endReader) wayBehind(v *move, from, to int) bool {
	return r.rank(from) == rankPast && from > to && r.c.Doc.Quantities[to].Sentence == v.m.Sentence+1 && !r.c.AsCause(v.Get(RoleDirection)[0]) &&
		!slices.ContainsFunc(r.c.QuantitiesOf(v.m.Sentence), func(q int) bool { return !mention.IsDuration(r.c.Doc.Quantities[q].Unit) }) &&
		r.ofPairBehind(v, from, to)
}

// stepsFrom lists the figures behind the first that the word leads to, each with what leads to it, of which nothing but times, small
// words and a conjunction stands between: "falls to 19 euros from the third month and to 17 from the sixth". The first is
// where it went. There are none where the word leads to other figures too.
func (r *endReader) stepsFrom(led []int) []int {
	if len(led) == 0 {
		return nil
	}
	var out []int
	all, at := r.c.Doc.Quantities, led[0]
	for q := at + 1; q < len(all) && all[q].Sentence == all[at].Sentence; q++ {
		if roletype.Of(&all[q]) == roletype.Duration {
			continue // "after three months"
		}
		from, to := r.c.ItemAt(all[at].Number.Start), r.c.ItemAt(all[q].Number.Start)
		if r.rankOf(from) != rankTo || r.rankOf(to) != rankTo || !r.c.stepBetween(from+1, to) {
			break
		}
		at, out = q, append(out, q)
	}
	if slices.ContainsFunc(led[1:], func(k int) bool { return !slices.Contains(out, k) }) {
		return nil
	}
	return out
}

// stepBetween: among the items is a conjunction or a comma, and nothing that names another thing.
func (c *Moves) stepBetween(first, last int) bool {
	joined := false
	for k := first; k < last; k++ {
		it := &c.Items[k]
		joined = joined || it.Pause || c.WordClass(it)&lang.Coordinator != 0
		if it.Kind == stream.WordItem && c.IsContent(int(it.First), false) && !c.InTime(int(it.First)) && !c.WordIn(k, classSpell) && !c.WordIn(k, classStepTime) {
			return false
		}
	}
	return joined
}

// classStepTime holds words that tell when a step is taken: "later", "third".
const classStepTime = "step-time"

// ledTo lists the figures that the word may lead to.
func (r *endReader) ledTo(v *move, pool []int) []int {
	var out []int
	for _, k := range pool {
		if r.leadsTo(v, k) {
			out = append(out, k)
		}
	}
	return out
}

// staysInSentence: both ends stand in the sentence of the change.
func staysInSentence(b *passage.Binding) bool { return !LeavesSentence(b) }

// wayPool lists the figures around the word that may be the ends, goals too.
func (r *endReader) wayPool(v *move) []int {
	return r.poolOf(v, func(k int) bool {
		s := r.c.Doc.Quantities[k].Sentence
		return r.c.level(k) && (r.c.HeadSentence(v.m.Sentence) || s >= v.m.Sentence-wayReach && s <= v.m.Sentence+wayReach)
	})
}

// comparesLevels: the word compares a level with that of another time.
func comparesLevels(v *move) bool {
	class := v.Get(RoleDirection)[0].Class
	return class == ClassUpLevel || class == ClassDownLevel
}

// inOrder tells the earlier of the two figures and the later one, where words beside them or their times do,
// or the word of direction leads to the one behind the other ("paid 20 euros, and then it fell to 19").
func (r *endReader) inOrder(v *move, x, y int) (from, to int, ok bool) {
	order := 0
	switch {
	case r.leadsTo(v, y) && !r.leadsTo(v, x) && r.c.Doc.Quantities[y].Sentence-r.c.Doc.Quantities[x].Sentence <= 1 && r.c.byTimes(x, y) != 1:
		order = -1
	case r.told(x) || r.told(y):
		order = r.earlier(x, y)
	default:
		order = r.c.WhichEarlier(x, y, v.m.Sentence)
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
	if !r.leadsTo(v, to) || c.Near(from, evidence.ClassGoalMark) ||
		from > to && !(from == to+1 && r.rank(from) == rankPast && a.Sentence == b.Sentence) || b.Sentence-a.Sentence > 1 ||
		r.rank(from) == rankUnknown && c.ClauseTime(from) == nil {
		return false
	}
	alike := a.Sentence == b.Sentence || c.opensBare(v) || c.metricOf(from).Shared(c.metricOf(to)) > 0
	return alike && r.rivals(v, pool, from, to) == 0 && c.changesThose(v, from, to)
}

// onlyEnds: the word compares, and the two are the only figures that it can be of, in its sentence or in what
// goes on with it: "They read less often. In 2022 40 per cent did, in 2012 it was 55."
func (c *Moves) onlyEnds(v *move, x, y int) bool {
	if !comparesLevels(v) {
		return false
	}
	ends := c.EndFigures(v.m.Sentence, false)
	return len(ends) == 2 && ends[0] == x && ends[1] == y && !c.AsCause(v.Get(RoleDirection)[0]) && c.SameMatter(v.m.Sentence, c.Doc.Quantities[x].Sentence)
}

// inClauseOf: the change stands in the figure's clause, of which a comparative is told: "a week ago it was dearer, at £4".
func (c *Moves) inClauseOf(v *move, q int) bool {
	first, last := c.ClauseAround(c.ItemAt(v.m.Start), c.EndsClause)
	at := c.ItemAt(c.Doc.Quantities[q].Number.Start)
	return first <= at && at < last
}

// metricOf is what the figure measures.
func (c *Moves) metricOf(q int) passage.Context {
	return c.StemsOf(c.Doc.Claims[q].Metric.Text + " " + c.Doc.Quantities[q].Noun)
}

// claimContent is what the figure's claim is about.
func (c *Moves) claimContent(q int) passage.Context {
	k := &c.Doc.Claims[q]
	return c.StemsOf(strings.Join([]string{k.Subject.Text, k.Metric.Text, c.Doc.Quantities[q].Noun}, " "))
}

// told: words beside the figure say that it is of before or of later.
func (r *endReader) told(q int) bool { return r.rank(q) == rankPast || r.rank(q) == rankNext }

// leadsTo: the word of direction stands in the figure's clause, and leads to it.
func (r *endReader) leadsTo(v *move, q int) bool {
	first, last := r.c.FigureClause(q)
	at := r.c.ItemAt(v.m.Start)
	if at < first || at >= last {
		return false
	}
	return r.rank(q) == rankNext || r.rankOf(r.c.ItemAt(r.c.Doc.Quantities[q].Number.Start)) == rankTo
}

// clauseContent is what the clause around a word speaks of.
func (c *Moves) clauseContent(m *mention.Quantity) passage.Context {
	return c.ContentOfItems(c.ClauseAround(c.ItemAt(m.Start), c.EndsClause))
}

// wayMeasure: the two figures stand in one sentence, or theirs speak of one thing, as far as the words tell.
func (c *Moves) wayMeasure(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	switch {
	case c.otherSubjects(x, y) || b.Per != "" && a.Per != b.Per: // "30 jobs", and then "20 a month"
		return false
	case a.Sentence == b.Sentence || a.Noun != "" && passage.SameNoun(a, b):
		return true
	}
	return c.claimContent(x).Shared(c.claimContent(y)) > 0 || c.Elliptic(b.Sentence)
}

// Elliptic: the sentence names nothing of its own that its figures could be of: "In May it had been 40."
func (c *Moves) Elliptic(sentence int) bool {
	own, s := 0, &c.Doc.Tokens.Sentences[sentence]
	for k := s.First; k < s.Last && own < 2; k++ {
		if c.IsContent(k, k == s.First) && !c.InTime(k) && !c.TokenIn(k, ClassStandIn) {
			own++
		}
	}
	return own < 2
}

// wayGoesOn: the figure's sentence is the next, and names nothing that the figure could be of.
func (c *Moves) wayGoesOn(v *move, q int) bool {
	s := c.Doc.Quantities[q].Sentence
	return s == v.m.Sentence+1 && c.Elliptic(s)
}

// wayOfThose: the word stands in the clause of one of the two figures, or beside their sentences, in a clause
// that speaks of what they are figures of.
func (c *Moves) wayOfThose(v *move, about passage.Context, x, y int) bool {
	first, last := c.ClauseAround(c.ItemAt(v.m.Start), c.EndsClause)
	for _, q := range []int{x, y} {
		m := &c.Doc.Quantities[q]
		at := c.ItemAt(m.Number.Start)
		beside := m.Sentence >= v.m.Sentence-1 && m.Sentence <= v.m.Sentence+1 || c.HeadSentence(v.m.Sentence)
		if first <= at && at < last || beside && about.Shared(c.claimContent(q)) > 0 || c.wayGoesOn(v, q) {
			return true
		}
	}
	return false
}
