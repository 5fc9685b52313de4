package validate

import (
	"math"
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

const movedBinder = "moved"

func init() { binders[movedBinder] = bindMoved }

// Roles whose markers stand by figures of the present, and of those to come: a present
// one is the earlier end beside one to come, the later beside one of the past.
const (
	roleNow  = "now"
	roleNext = "next"
)

// How far, in sentences, the two ends stand from the figure that tells the change, and
// how many figures are tried for them.
const (
	movedReach    = 2
	movedFromHead = 5 // from a headline
	mostEndsTried = 10
)

// bindMoved finds figures that tell by how much something changed (the frame's
// patterns) and, wherever they stand around them, the two figures that the change lies
// between: the earlier and the later one are known by the words beside them (the slots'
// markers), in any order and of any kind of wording.
func bindMoved(c *checker, fp *rules.FramePatterns) []*binding {
	if fp.Slots == nil {
		return nil
	}
	var out []*binding
	found := bindPatterns(c, fp)
	if len(found) == 0 {
		return nil
	}
	r := &endReader{c: c, m: &stream.Matcher{Stream: c.Stream, Frame: fp.Frame}, slots: fp.Slots, ranks: map[int]int{}}
	for _, b := range found {
		if stated := b.get(check.RoleStated); len(stated) == 1 && c.tellsMove(stated[0].quantity) {
			if d := r.bind(b, stated[0].quantity); d != nil {
				out = append(out, d)
			}
		}
	}
	return out
}

// tellsMove: the figure can be the size of a change.
func (c *checker) tellsMove(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Low != nil && m.High != nil && !m.IsRange && !m.Age && !c.cell(m) && !c.howOften(m)
}

// howOften: the multiple says how often something happened: "moved rates eight times".
func (c *checker) howOften(m *mention.Quantity) bool {
	return m.Unit == mention.Times && c.tokenIn(m.Last-1, classOccasions) && (m.Last >= len(c.Doc.Tokens.All) || !c.tokenIn(m.Last, classAsMuch))
}

// Word classes of multiples: what counts occasions, and what follows where they compare.
const (
	classOccasions = "occasions"
	classAsMuch    = "as-much"
)

// endReader knows the two ends of changes by the words beside them.
type endReader struct {
	c     *checker
	m     *stream.Matcher
	slots *rules.Slots
	ranks map[int]int // by quantity
}

// What a figure's words may say of its time.
const (
	rankUnknown = iota
	rankPast
	rankNow
	rankTo // where something went, now or then
	rankNext
)

// rank is what the words beside the figure say of its time.
func (r *endReader) rank(q int) int {
	if k, ok := r.ranks[q]; ok {
		return k
	}
	k := r.rankOf(r.c.ItemAt(r.c.Doc.Quantities[q].Number.Start))
	r.ranks[q] = k
	return k
}

func (r *endReader) rankOf(at int) int {
	for i := range r.slots.Roles {
		if sl := &r.slots.Roles[i]; r.c.markedAt(r.m, sl, at) {
			return rankOfRole[sl.Role]
		}
	}
	return rankUnknown
}

var rankOfRole = map[string]int{roleFrom: rankPast, roleNow: rankNow, roleTo: rankTo, roleNext: rankNext}

// bind is the binding with its readings: every two figures around the change that it
// may lie between. A contradiction counts for those of which the words say which is
// the earlier, and where nothing says that the change is of something else.
func (r *endReader) bind(b *binding, q int) *binding {
	pool := r.pool(q)
	var readings []*binding
	for i, x := range pool {
		for _, y := range pool[i+1:] {
			if r.fit(q, x, y) && len(readings) < maxReadings {
				readings = append(readings, r.readings(b, pool, q, x, y)...)
			}
		}
	}
	if len(readings) == 0 {
		return nil
	}
	if slices.ContainsFunc(readings, r.closed) {
		readings = slices.DeleteFunc(readings, leavesSentence)
	}
	// The likeliest reading speaks for all.
	slices.SortStableFunc(readings, func(a, b *binding) int { return doubts(a) - doubts(b) })
	return oneOf(readings)
}

// closed: the sentence of the change tells both ends and which is which, so that none
// is to be looked for elsewhere.
func (r *endReader) closed(b *binding) bool {
	return doubts(b) == 0 && !leavesSentence(b) && r.rank(b.get(roleFrom)[0].quantity) != rankUnknown && r.rank(b.get(roleTo)[0].quantity) != rankUnknown
}

// leavesSentence: an end stands in another sentence than the change.
func leavesSentence(b *binding) bool {
	first, last := b.sentences()
	return first != last
}

// readings are those of two figures: one where their order is known, else both ways
// round, of which only an agreement counts.
func (r *endReader) readings(b *binding, pool []int, q, x, y int) []*binding {
	switch r.earlier(x, y) {
	case -1:
		return []*binding{r.reading(b, pool, q, x, y)}
	case 1:
		return []*binding{r.reading(b, pool, q, y, x)}
	}
	if r.pointsMeant(q, x, y) {
		return []*binding{r.reading(b, pool, q, x, y)}
	}
	out := []*binding{r.ends(b, x, y), r.ends(b, y, x)}
	out[0].agreeOnly, out[1].agreeOnly = true, true
	return out
}

// pointsMeant: the change is told in per cent and is the very distance of the two
// percentages: whichever was earlier, points are meant.
func (r *endReader) pointsMeant(q, x, y int) bool {
	c := r.c
	stated, a, b := &c.Doc.Quantities[q], &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	return roletype.Of(stated) == roletype.Percent && (percents(a) || percents(b)) && c.distance(q, x, y)
}

// doubts counts what speaks against a reading.
func doubts(b *binding) int {
	switch {
	case b.agreeOnly:
		return 2
	case b.slipOnly:
		return 1
	}
	return 0
}

// ends is the binding with its two ends.
func (r *endReader) ends(b *binding, from, to int) *binding {
	o := b.with(roleFrom, r.c.quantityFiller(from)).with(roleTo, r.c.quantityFiller(to))
	o.guessed, o.weak = r.rank(from) == rankUnknown || r.rank(to) == rankUnknown || r.c.Doc.Quantities[from].Sentence != r.c.Doc.Quantities[to].Sentence, true
	return o
}

// reading is the binding with ends of which the order is known.
func (r *endReader) reading(b *binding, pool []int, q, from, to int) *binding {
	o := r.ends(b, from, to)
	o.agreeOnly = !r.c.changesThose(b, q, from, to) || r.partnered(pool, q, from, to) || r.c.otherMonth(q, from) || r.tiedElsewhere(q, from, to)
	o.slipOnly = r.rank(from) == rankUnknown && !r.pointsMeant(q, from, to) && !r.tied(b, q, from, to) ||
		r.rank(to) == rankUnknown && r.rivals(pool, q, from, to) > 0 || r.c.apartInSize(from, to)
	return o
}

// tied: the change names its later end, and its sentence nothing that it could be of but
// what the sentence before tells of: "By noon it had climbed nine degrees to minus 3".
func (r *endReader) tied(b *binding, q, from, to int) bool {
	all := r.c.Doc.Quantities
	return to == q+1 && all[to].Sentence == all[q].Sentence && all[from].Sentence == all[q].Sentence-1 &&
		r.c.opensBare(b, &all[q]) && len(r.c.quantitiesOf(all[from].Sentence)) == 1
}

// partnered: the earlier figure stands beside another that it may be of, in another
// sentence than the later: "560 screens, 48 more than before. 413 came to each, after 418".
func (r *endReader) partnered(pool []int, q, from, to int) bool {
	s := r.c.Doc.Quantities[from].Sentence
	return s != r.c.Doc.Quantities[to].Sentence && slices.ContainsFunc(pool, func(k int) bool {
		return k != from && r.c.Doc.Quantities[k].Sentence == s && r.fit(q, k, from)
	})
}

// otherMonth: the earlier figure is told behind the change, with a time that does not
// look back from it: "fell by 1.1 points to 69.3%. In January it was 66.8%" may be counted
// from last year.
func (c *checker) otherMonth(q, from int) bool {
	t := c.clauseTime(from)
	return t != nil && !t.Context && t.AnchorUnit == "" && c.Doc.Quantities[from].Sentence > c.Doc.Quantities[q].Sentence
}

// tiedReach is how many tokens may stand between a change and the end that its phrase names.
const tiedReach = 3

// tiedElsewhere: right behind the change its own phrase names another end than one of the
// two: "the reduced rate by two points to 9%".
func (r *endReader) tiedElsewhere(q, from, to int) bool {
	k, all := q+1, r.c.Doc.Quantities
	if k >= len(all) || k == from || k == to || all[k].Sentence != all[q].Sentence || all[k].First-all[q].Last > tiedReach {
		return false
	}
	return r.rank(k) != rankUnknown && r.c.oneStretch(&all[q], &all[k]) && r.fit(q, k, k)
}

// rivals counts the other figures that may be one of the two ends.
func (r *endReader) rivals(pool []int, q, from, to int) int {
	n := 0
	for _, k := range pool {
		if k != from && k != to && r.fit(q, k, from) && r.fit(q, k, to) {
			n++
		}
	}
	return n
}

// earlier is -1 where the first figure is of an earlier time than the second, 1 where
// the second is, and 0 where the words do not tell.
func (r *endReader) earlier(x, y int) int {
	a, b := r.rank(x), r.rank(y)
	switch {
	case precedesRank(a, b):
		return -1
	case precedesRank(b, a):
		return 1
	}
	return r.c.byTimes(x, y)
}

// precedesRank: words of the first kind stand by an earlier figure than words of the second.
func precedesRank(a, b int) bool {
	switch a {
	case rankUnknown:
		return b >= rankTo
	case rankPast:
		return b != rankPast
	}
	return a == rankNow && b == rankNext
}

// byTimes is the same by the times in the clauses of the two.
func (c *checker) byTimes(x, y int) int {
	s, t := c.clauseTime(x), c.clauseTime(y)
	if s == nil || t == nil || s.Span == t.Span {
		return 0
	}
	return c.earlierTime(s, t)
}

// pool lists the figures that may be ends of the change, in text order.
func (r *endReader) pool(q int) []int {
	c := r.c
	s := c.Doc.Quantities[q].Sentence
	back, ahead := movedReach, movedReach
	if c.headSentence(s) {
		back, ahead = 0, movedFromHead
	}
	var out []int
	for k := max(0, q-mostEndsTried); k < min(len(c.Doc.Quantities), q+mostEndsTried); k++ {
		m := &c.Doc.Quantities[k]
		if k == q || m.Sentence < s-back || m.Sentence > s+ahead || c.cell(m) || !c.endOfChange(k) {
			continue
		}
		out = append(out, k)
	}
	return out
}

// endOfChange: the figure can be where a change begins or ends: a level that is or was,
// and no change of its own, part of another or goal.
func (c *checker) endOfChange(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Low == nil || m.High == nil || m.IsRange || m.Age || m.Unit == mention.Percent && c.tellsChangeOf(q) {
		return false
	}
	switch roletype.Of(m) {
	case roletype.Multiple, roletype.Points, roletype.Fraction:
		return false
	}
	before := m.First > 0 && (c.tokenIn(m.First-1, classBy) || c.tokenIn(m.First-1, classExtra))
	return !before && !c.ofThem(q) && !c.near(q, classGoalMark)
}

// tellsChangeOf: the percentage is a change itself.
func (c *checker) tellsChangeOf(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.tellsDelta(m) || c.tokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), classUpComp) || c.tokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), classDownComp)
}

// fit: the change can lie between the two figures: they are of one unit and thing, and
// the change is of that too, or a part or multiple of them. A number may lack the unit
// of the other.
func (r *endReader) fit(q, x, y int) bool {
	c := r.c
	a, b, stated := &c.Doc.Quantities[x], &c.Doc.Quantities[y], &c.Doc.Quantities[q]
	if !roletype.SameUnit(a, b) && !r.bareEnd(x) && !r.bareEnd(y) || !c.sameOrPeople(a, b) || c.countsPoints(a) || c.countsPoints(b) {
		return false
	}
	levels := a
	if roletype.Bare(a) {
		levels = b
	}
	switch roletype.Of(stated) {
	case roletype.Percent, roletype.Fraction, roletype.Multiple:
		return true
	case roletype.Points:
		return percents(levels)
	}
	if c.countsPoints(stated) {
		return percents(levels) || roletype.Bare(levels)
	}
	return roletype.SameUnit(stated, levels) && c.sameOrPeople(stated, a) && c.sameOrPeople(stated, b) || degreesOf(stated, levels)
}

// bareEnd: the number may lack its unit: "it had been 8.4".
func (r *endReader) bareEnd(q int) bool {
	m := &r.c.Doc.Quantities[q]
	return roletype.Bare(m) && r.rank(q) != rankUnknown
}

// mostApart is how far apart, as a ratio, the two ends may be where one lacks its unit.
const mostApart = 4

// apartInSize: one of the two figures lacks its unit, and is too far from the other to
// be surely of that.
func (c *checker) apartInSize(x, y int) bool {
	a, b := math.Abs(c.mid(x)), math.Abs(c.mid(y))
	return (roletype.Bare(&c.Doc.Quantities[x]) || roletype.Bare(&c.Doc.Quantities[y])) && max(a, b) > mostApart*min(a, b)
}

// degreesOf: the first are degrees, without their scale, of the temperature.
func degreesOf(m, temperature *mention.Quantity) bool {
	return m.Unit == "degree" && (temperature.Unit == "celsius" || temperature.Unit == "fahrenheit")
}
