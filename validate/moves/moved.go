package moves

import (
	"math"
	"slices"
	"sort"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/completion"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Roles whose markers stand by figures of the present, and of those to come: a present
// one is the earlier end beside one to come, the later beside one of the past.
const (
	roleNow  = "now"
	roleNext = "next"
)

// How far, in sentences, the two ends stand from the figure that tells the change, from where
// on behind it they only agree, and how many figures are tried for them.
const (
	movedReach    = 5
	contraryReach = 3
	movedFromHead = 5 // from a headline
	mostEndsTried = 10
)

// bindMoved finds figures that tell by how much something changed (the frame's
// patterns) and, wherever they stand around them, the two figures that the change lies
// between: the earlier and the later one are known by the words beside them (the slots'
// markers), in any order and of any kind of wording.
func bindMoved(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	if fp.Slots == nil {
		return nil
	}
	var out []*passage.Binding
	found := passage.BindPatterns(c.Passage, fp)
	if len(found) == 0 {
		return nil
	}
	r := &endReader{c: c, m: &stream.Matcher{Stream: c.Stream, Frame: fp.Frame}, slots: fp.Slots, ranks: map[int]int{}}
	for _, b := range found {
		if v := c.moveOf(b); v != nil {
			if d := r.bind(v); d != nil {
				out = append(out, d)
			}
		}
	}
	return out
}

// move is a change whose size a figure or a word ("doubled") tells.
type move struct {
	*passage.Binding
	m    *mention.Quantity // the figure, or the word as one
	q    int               // its index, -1 for a word
	next int               // that of the first figure behind it
}

// way: the word says which way something went, and not how far.
func (v *move) way() bool { return v.q < 0 && len(v.Get(evidence.RoleFactor)) == 0 }

// moveOf is the change that a frame's pattern has found, nil where its figure tells none.
func (c *Moves) moveOf(b *passage.Binding) *move {
	if stated := b.Get(check.RoleStated); len(stated) == 1 {
		q := stated[0].Quantity
		if !c.tellsMove(q) {
			return nil
		}
		return &move{b, &c.Doc.Quantities[q], q, q + 1}
	}
	word, way := b.Get(evidence.RoleFactor), b.Get(RoleDirection)
	switch {
	case len(word) == 1:
		return c.wordMove(b.With(check.RoleStated, word[0]), &word[0])
	case len(way) == 1 && !c.Items[c.ItemAt(way[0].Span.Start)].Hedge:
		return c.wordMove(b, &way[0])
	}
	return nil
}

// wordMove is a change that a word tells.
func (c *Moves) wordMove(b *passage.Binding, word *passage.Filler) *move {
	it := &c.Items[c.ItemAt(word.Span.Start)]
	m := &mention.Quantity{Span: word.Span, Unit: mention.Times, First: int(it.First), Last: int(it.First) + 1, Sentence: word.Sentence}
	next := sort.Search(len(c.Doc.Quantities), func(i int) bool { return c.Doc.Quantities[i].Start >= m.End })
	return &move{b, m, -1, next}
}

// tellsMove: the figure can be the size of a change.
func (c *Moves) tellsMove(q int) bool {
	m := &c.Doc.Quantities[q]
	return m.Low != nil && m.High != nil && !m.IsRange && !m.Age && !(m.Adjective && mention.IsDuration(m.Unit)) && !c.Cell(m) && !c.HowOften(m) &&
		!c.OfResult(q) && !c.someOfThose(m) && !(m.Form == mention.Fraction && c.TokenIn(m.First, evidence.ClassOneOfEach))
}

// someOfThose: the number counts some of the things behind it: "a rise of two of its parts".
func (c *Moves) someOfThose(m *mention.Quantity) bool {
	return m.Unit == mention.Count && c.TokenIn(m.Last, passage.ClassWhole) && c.WordsIn(m.Last+1, m.Last+2, lang.Determiner|lang.Possessive)
}

// HowOften: the multiple says how often something happened: "moved rates eight times".
func (c *Moves) HowOften(m *mention.Quantity) bool {
	return m.Unit == mention.Times && c.TokenIn(m.Last-1, evidence.ClassOccasions) && (m.Last >= len(c.Doc.Tokens.All) || !c.TokenIn(m.Last, classAsMuch))
}

// Word classes of multiples: what counts occasions, and what follows where they compare.
const classAsMuch = "as-much"

// endReader knows the two ends of changes by the words beside them.
type endReader struct {
	c     *Moves
	m     *stream.Matcher
	slots *rules.Slots
	ranks map[int]int // by quantity
}

// bind is the binding with its readings: every two figures around the change that it
// may lie between. A contradiction counts for those of which the words say which is
// the earlier, and where nothing says that the change is of something else.
func (r *endReader) bind(v *move) *passage.Binding {
	if v.way() {
		return r.bindWay(v)
	}
	pool := r.pool(v)
	var readings []*passage.Binding
	for i, x := range pool {
		for _, y := range pool[i+1:] {
			switch one := r.fit(v, x, y); {
			case len(readings) >= completion.MaxReadings:
			case one:
				readings = append(readings, r.readings(v, pool, x, y)...)
			case r.fitOtherwise(v, x, y):
				readings = append(readings, onlySlips(r.readings(v, pool, x, y))...)
			}
		}
	}
	if len(readings) == 0 {
		return nil
	}
	readings = r.likelier(v, readings)
	// The likeliest reading speaks for all.
	slices.SortStableFunc(readings, func(a, b *passage.Binding) int { return Doubts(a) - Doubts(b) })
	return passage.OneOf(readings)
}

// likelier are the readings without those that others rule out: a sentence that tells both ends
// leaves none to be looked for elsewhere, and a sure reading none far away.
func (r *endReader) likelier(v *move, readings []*passage.Binding) []*passage.Binding {
	if slices.ContainsFunc(readings, r.closed) {
		readings = slices.DeleteFunc(readings, LeavesSentence)
	} else if slices.ContainsFunc(readings, func(b *passage.Binding) bool { return r.closedBefore(v, b) }) {
		readings = slices.DeleteFunc(readings, func(b *passage.Binding) bool { return !r.closedBefore(v, b) && b.AgreeOnly })
	}
	if slices.ContainsFunc(readings, func(b *passage.Binding) bool { return Doubts(b) == 0 }) {
		readings = slices.DeleteFunc(readings, func(b *passage.Binding) bool {
			return Doubts(b) > 0 && r.remote(v, b.Get(passage.RoleFrom)[0].Quantity, b.Get(passage.RoleTo)[0].Quantity)
		})
	}
	return readings
}

// closed: the sentence of the change tells both ends and which is which, so that none
// is to be looked for elsewhere.
func (r *endReader) closed(b *passage.Binding) bool {
	return Doubts(b) == 0 && !LeavesSentence(b) && r.rank(b.Get(passage.RoleFrom)[0].Quantity) != rankUnknown &&
		r.rank(b.Get(passage.RoleTo)[0].Quantity) != rankUnknown
}

// closedBefore: the sentence before tells both ends and which is which, and the change names nothing else.
func (r *endReader) closedBefore(v *move, b *passage.Binding) bool {
	from, to := b.Get(passage.RoleFrom)[0], b.Get(passage.RoleTo)[0]
	return Doubts(b) == 0 && from.Sentence == v.m.Sentence-1 && to.Sentence == from.Sentence && r.rank(from.Quantity) != rankUnknown &&
		r.rank(to.Quantity) != rankUnknown
}

// LeavesSentence: an end stands in another sentence than the change.
func LeavesSentence(b *passage.Binding) bool {
	first, last := b.Sentences()
	return first != last
}

// readings are those of two figures: one where their order is known, else both ways
// round, of which only an agreement counts.
func (r *endReader) readings(v *move, pool []int, x, y int) []*passage.Binding {
	from, to := x, y
	switch r.earlier(x, y) {
	case 1:
		from, to = y, x
		fallthrough
	case -1:
		if r.c.comparesBack(v, from, to) {
			from, to = to, from
		}
		return []*passage.Binding{r.reading(v, pool, from, to)}
	}
	if r.pointsMeant(v, x, y) && evidence.SignificantDigits(&r.c.Doc.Quantities[x])+evidence.SignificantDigits(&r.c.Doc.Quantities[y]) >= fewestMeant {
		return []*passage.Binding{r.reading(v, pool, x, y)}
	}
	out := []*passage.Binding{r.ends(v.Binding, x, y), r.ends(v.Binding, y, x)}
	out[0].AgreeOnly, out[1].AgreeOnly = true, true
	out[0].Soft, out[1].Soft = !r.doubted(v, pool, x, y), !r.doubted(v, pool, y, x)
	if r.twoTimes(v, x, y) {
		out[0].AgreeOnly = false
	}
	return out
}

// fewestMeant is how many digits two percentages have together that hardly lie a told change apart by chance.
const fewestMeant = 4

// pointsMeant: the change is told in per cent and is the very distance of the two
// percentages: whichever was earlier, points are meant.
func (r *endReader) pointsMeant(v *move, x, y int) bool {
	c := r.c
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	return roletype.Of(v.m) == roletype.Percent && (evidence.Percents(a) || evidence.Percents(b)) && c.distance(v.q, x, y)
}

// remote: an end stands so far from the change that others may be meant.
func (r *endReader) remote(v *move, from, to int) bool {
	a, b := r.c.Doc.Quantities[from].Sentence, r.c.Doc.Quantities[to].Sentence
	return !r.c.HeadSentence(v.m.Sentence) && max(a, b)-v.m.Sentence > contraryReach || v.m.Sentence-min(a, b) > contraryReach
}

// knownPoints: points are meant by a change that is told as known already: "the loss of four
// percent on load".
func (r *endReader) knownPoints(v *move, from, to int) bool {
	_, known := r.c.tellsKnown(v)
	return known && r.pointsMeant(v, from, to) && !r.c.otherSubjects(from, to) && v.m.Sentence-r.c.Doc.Quantities[to].Sentence <= 1
}

// Doubts counts what speaks against a reading.
func Doubts(b *passage.Binding) int {
	switch {
	case b.AgreeOnly:
		return 2
	case b.SlipOnly:
		return 1
	}
	return 0
}

// ends is the binding with its two ends.
func (r *endReader) ends(b *passage.Binding, from, to int) *passage.Binding {
	o := b.With(passage.RoleFrom, r.c.QuantityFiller(from)).With(passage.RoleTo, r.c.QuantityFiller(to))
	o.Guessed, o.Weak = r.rank(from) == rankUnknown || r.rank(to) == rankUnknown || r.c.Doc.Quantities[from].Sentence != r.c.Doc.Quantities[to].Sentence, true
	return o
}

// reading is the binding with ends of which the order is known.
func (r *endReader) reading(v *move, pool []int, from, to int) *passage.Binding {
	o := r.ends(v.Binding, from, to)
	apart, pair := r.toldApart(v, from, to), r.ofPair(v, from, to)
	o.AgreeOnly = !apart && r.doubted(v, pool, from, to)
	o.Guessed = o.Guessed && !(pair && r.besideEach(from, to))
	if !pair && !apart {
		o.SlipOnly = r.rank(from) == rankUnknown && !r.pointsMeant(v, from, to) && !r.tied(v, from, to) && !r.timed(v, pool, from, to) ||
			r.rank(to) == rankUnknown && r.rivals(v, pool, from, to) > 0 || r.c.ApartInSize(from, to)
	}
	return o
}

// doubted: the change may be of something else than the two figures.
func (r *endReader) doubted(v *move, pool []int, from, to int) bool {
	return r.remote(v, from, to) || !r.c.changesThose(v, from, to) && !r.knownPoints(v, from, to) && !r.ofPair(v, from, to) ||
		r.partnered(v, pool, from, to) ||
		r.c.otherMonth(v, from, to) && !r.ofPairBehind(v, from, to) || r.tiedElsewhere(v, from, to) || r.straddled(v, pool, from, to) || r.asideOfOther(pool, from, to) ||
		r.c.opensAside(v, from)
}

// classRound holds what comes again and again ("election", "season").
const classRound = "first-thing"

// opensAside: the earlier figure is told behind the change, in a sentence that opens with some of all or another place:
// "fell by four points to 61%. In the capital it had been 70%". What looks back opens it too: "In the previous poll".
func (c *Moves) opensAside(v *move, from int) bool {
	there := c.Doc.Quantities[from].Sentence
	if there <= v.m.Sentence || !c.OpensElsewhere(v.m.Sentence, there) {
		return false
	}
	s := &c.Sentences[there]
	for k := s.First; k < min(s.Last, s.First+asideReach); k++ {
		if it := &c.Items[k]; it.Kind == stream.TimeItem || it.Kind == stream.WordItem &&
			(c.TokenIn(int(it.First), evidence.ClassLooksBack) || c.TokenIn(int(it.First), classRound)) {
			return false
		}
	}
	return true
}

// tied: the change names its later end, and its sentence nothing that it could be of but
// what the sentence before tells of: "By noon it had climbed nine degrees to minus 3".
func (r *endReader) tied(v *move, from, to int) bool {
	all := r.c.Doc.Quantities
	return to == v.next && all[to].Sentence == v.m.Sentence && all[from].Sentence == v.m.Sentence-1 &&
		(r.c.opensBare(v) || r.c.opensOnSame(v)) && len(r.c.QuantitiesOf(all[from].Sentence)) == 1
}

// asideOfOther: the earlier figure stands in brackets, behind another than the later one.
func (r *endReader) asideOfOther(pool []int, from, to int) bool {
	if !r.c.asideOfPast(from, r.c.ItemAt(r.c.Doc.Quantities[from].Number.Start)) {
		return false
	}
	i := slices.Index(pool, from)
	return i < 1 || pool[i-1] != to
}

// timed: a time in its clause tells the earlier end, and none is beside it: "on 14% in March, it gained four points".
func (r *endReader) timed(v *move, pool []int, from, to int) bool {
	c := r.c
	s, t := c.ClauseTime(from), c.ClauseTime(to)
	return s != nil && !s.Context && (t == nil || c.byTimes(from, to) < 0) && r.rank(to) != rankUnknown &&
		c.Doc.Quantities[from].Sentence == v.m.Sentence && c.Doc.Quantities[to].Sentence == v.m.Sentence &&
		r.rivals(v, r.inSentence(pool, v.m.Sentence), from, to) == 0
}

// inSentence are the figures of the pool that stand in the sentence.
func (r *endReader) inSentence(pool []int, sentence int) []int {
	return slices.DeleteFunc(slices.Clone(pool), func(k int) bool { return r.c.Doc.Quantities[k].Sentence != sentence })
}

// partnered: the earlier figure stands beside another that it may be of, in another
// sentence than the later: "560 screens, 48 more than before. 413 came to each, after 418".
func (r *endReader) partnered(v *move, pool []int, from, to int) bool {
	m := &r.c.Doc.Quantities[from]
	return m.Sentence != r.c.Doc.Quantities[to].Sentence && slices.ContainsFunc(pool, func(k int) bool {
		return k != from && r.c.Doc.Quantities[k].Sentence == m.Sentence && (r.fit(v, k, from) || roletype.Bare(m) &&
			r.c.Doc.Quantities[k].Unit == m.Unit && r.c.OneSize(k, from))
	})
}

// otherMonth: the earlier figure is told behind the change, with a time that does not
// look back from it: "fell by 1.1 points to 69.3%. In January it was 66.8%" may be counted
// from last year.
func (c *Moves) otherMonth(v *move, from, to int) bool {
	t := c.ClauseTime(from)
	return t != nil && !t.Context && t.AnchorUnit == "" && c.Doc.Quantities[from].Sentence > v.m.Sentence && !c.explainedBehind(v, from, to)
}

// tiedReach is how many tokens may stand between a change and the end that its phrase names.
const tiedReach = 3

// tiedElsewhere: right behind the change its own phrase names another end than one of the
// two: "the reduced rate by two points to 9%".
func (r *endReader) tiedElsewhere(v *move, from, to int) bool {
	k, all := v.next, r.c.Doc.Quantities
	if k >= len(all) || k == from || k == to || all[k].Sentence != v.m.Sentence || all[k].First-v.m.Last > tiedReach {
		return false
	}
	return r.rank(k) != rankUnknown && r.fit(v, k, k)
}

// straddled: the change stands in a sentence between those of its ends, of which another figure
// may be one: what refers back to two figures has both before it.
func (r *endReader) straddled(v *move, pool []int, from, to int) bool {
	all := r.c.Doc.Quantities
	a, b := all[from].Sentence, all[to].Sentence
	return min(a, b) < v.m.Sentence && v.m.Sentence < max(a, b) && slices.ContainsFunc(pool, func(k int) bool {
		return k != from && k != to && (r.fit(v, k, from) || r.fit(v, k, to)) && r.c.OneSize(k, from) && r.c.OneSize(k, to)
	})
}

// rivals counts the other figures that may be one of the two ends.
func (r *endReader) rivals(v *move, pool []int, from, to int) int {
	n := 0
	for _, k := range pool {
		if k != from && k != to && !(k >= v.next && r.c.drawnFrom(v)) && r.fit(v, k, from) && r.fit(v, k, to) && r.c.OneSize(k, from) && r.c.OneSize(k, to) {
			n++
		}
	}
	return n
}

// mostUnlike is how far apart, as a ratio, two figures are that nobody takes for each other.
const mostUnlike = 10

// OneSize: the one figure may be taken for the other.
func (c *Moves) OneSize(x, y int) bool {
	a, b := math.Abs(c.Mid(x)), math.Abs(c.Mid(y))
	return max(a, b) < mostUnlike*min(a, b)
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
	case a == rankUnknown && b == rankNow && r.c.inPast(x):
		return -1
	case b == rankUnknown && a == rankNow && r.c.inPast(y):
		return 1
	case a == rankTo && b == rankNow && r.c.toCome(x):
		return 1
	case b == rankTo && a == rankNow && r.c.toCome(y):
		return -1
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
func (c *Moves) byTimes(x, y int) int {
	s, t := c.ClauseTime(x), c.ClauseTime(y)
	if s == nil || t == nil || s.Span == t.Span || s.Context != t.Context {
		return 0
	}
	return c.EarlierTime(s, t)
}
