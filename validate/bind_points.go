package validate

import (
	"math"
	"slices"
	"sort"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
)

func init() { binders["point-pairs"] = bindPointPairs }

// Word classes of changes of percentages.
const (
	classDeltaBefore = "delta-before" // stands before a change or a gap: "by", "a rise of"
	classLevelBefore = "level-before" // stands right before a level: "to", "from"
	classSide        = "points-side"  // says which side of the other figure a gap lies on: "behind"
	classLead        = "lead-of"      // says who is ahead of another
	classDeltaWord   = "delta-word"   // tells a change without naming what changes
	classDeltaAfter  = "delta-after"  // stands behind one: "higher", "less"
	classGapWord     = "points-gap"   // says that the points are the distance of the two figures
)

// deltaReach is how many words may stand between a change and the word that tells it.
const deltaReach = 2

// bindPointPairs takes a change or gap in percent or points and the two percentages
// next to it: those of its sentence, or with the sentence before or behind it. Points
// contradict only where a word says that they are the distance of the two; a change
// in percent only where it is the distance, which tells that points are meant.
func bindPointPairs(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for q := range c.Doc.Quantities {
		role := c.delta(q)
		if role == "" || c.Sentences[c.Doc.Quantities[q].Sentence].Skip {
			continue
		}
		if k := c.percentRange(q); k >= 0 {
			out = append(out, c.pointRange(fp.Frame, role, q, k))
			continue
		}
		from, to, ok := c.twoPercents(q)
		if tied := ok && c.tiedPoints(q, from, to); !ok || !tied && (!c.ofThose(q, from, to) && !(role == "percent" && c.bound(q, from, to)) || c.otherParty(q, from, to)) {
			continue
		}
		out = append(out, c.pointPair(fp.Frame, role, q, from, to))
	}
	return out
}

// otherParty: the two figures stand in two sentences and are of two things, and the change
// is not the distance between them.
func (c *checker) otherParty(q, from, to int) bool {
	return c.Doc.Quantities[from].Sentence != c.Doc.Quantities[to].Sentence && !c.distance(q, from, to) && c.subjectsApart(from, to)
}

func (c *checker) pointPair(f *rules.Frame, role string, q, from, to int) *binding {
	b := &binding{frame: f}
	b.add(role, c.quantityFiller(q))
	if role == "percent" && c.distance(q, from, to) {
		// Who writes the very difference has reckoned with the figures as they stand.
		b.add("from", c.endOf(from, mention.Float(c.Doc.Quantities[from].Low, 1)))
		b.add("to", c.endOf(to, mention.Float(c.Doc.Quantities[to].Low, 1)))
		return b
	}
	b.add("from", c.quantityFiller(from))
	b.add("to", c.quantityFiller(to))
	doubted := role == "percent" || c.signLeftOut(q, from, to) || c.ownChange(q, from, to) || c.leadThen(q, from, to) || c.comparesThen(q, from, to) ||
		c.pointsSince(q, from, to)
	b.agreeOnly = doubted || !c.sentenceHas(c.Doc.Quantities[q].Sentence, classGapWord) && !c.tiedPoints(q, from, to)
	b.soft = !doubted
	return b
}

// percentRange is the range that tells both percentages of the quantity's sentence, which has no other: "from 61 to
// 64 per cent: turnout rose by three points"; -1 where there is none.
func (c *checker) percentRange(q int) int {
	found := -1
	for _, k := range c.quantitiesOf(c.Doc.Quantities[q].Sentence) {
		m := &c.Doc.Quantities[k]
		switch {
		case k == q || !percents(m):
		case found >= 0 || !m.IsRange || m.Low == nil || m.High == nil || !c.precedes(m, classStartBefore):
			return -1
		default:
			found = k
		}
	}
	return found
}

// pointRange is the binding of a change and the range that it lies in.
func (c *checker) pointRange(f *rules.Frame, role string, q, k int) *binding {
	m := &c.Doc.Quantities[k]
	b := &binding{frame: f, agreeOnly: role == "percent" || !c.ofThose(q, k, k) && !c.tiedPoints(q, k, k)}
	b.add(role, c.quantityFiller(q))
	b.add("from", c.endAbout(k, mention.Float(m.Low, 1), m.LowPlace))
	b.add("to", c.endAbout(k, mention.Float(m.High, 1), m.HighPlace))
	return b
}

// endAbout is one end of a range as rounded to its last digit.
func (c *checker) endAbout(q int, x float64, place int) filler {
	f := c.quantityFiller(q)
	half := math.Pow10(place) / 2
	v := interval.Interval{Lo: x - half, Hi: x + half}
	f.given = &v
	return f
}

// signLeftOut: another figure of the sentence may be a percentage without its sign, between which and one
// of the two the points may lie: "leads with 48 percent, three points ahead of Vance on 45, and 7 percent".
func (c *checker) signLeftOut(q, from, to int) bool {
	return slices.ContainsFunc(c.quantitiesOf(c.Doc.Quantities[q].Sentence), func(k int) bool {
		m := &c.Doc.Quantities[k]
		return k != q && k != from && k != to && unnamed(m) && m.Form == mention.Figures && c.mid(k) < 100 && !c.tellsDelta(m)
	})
}

// leadThen: the points tell how far one was ahead of another, and the two figures stand in
// sentences of which the second speaks of another time: "The Greens are on 14%. In January the
// Reds had 33% and a lead of seven points."
func (c *checker) leadThen(q, from, to int) bool {
	x, y := &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	if x.Sentence == y.Sentence || !c.sentenceHas(c.Doc.Quantities[q].Sentence, classLead) {
		return false
	}
	return c.otherTime(x.Sentence, y.Sentence) || len(c.ownTimes(x.Sentence)) == 0 && len(c.ownTimes(y.Sentence)) > 0
}

// comparesThen: the sentence goes on to compare the figure before the points with an earlier one, and
// the other stands behind it in a sentence that tells of no earlier time: "That is 61%, four points
// more than in 2016. Two per cent of the votes were void."
func (c *checker) comparesThen(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	return x.Sentence == m.Sentence && y.Sentence > m.Sentence && len(c.ownTimes(y.Sentence)) == 0 && len(c.ownTimes(m.Sentence)) > 0 &&
		!c.sentenceHas(y.Sentence, wordThen)
}

// thenReach is how many words behind points may tell the time that they are counted from.
const thenReach = 5

// pointsSince: behind the points stands the time that they are counted from, and the two figures
// stand in two sentences, neither marked as that of an earlier time.
func (c *checker) pointsSince(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	if c.Doc.Quantities[from].Sentence == c.Doc.Quantities[to].Sentence || c.markedEarlier(from) || c.markedEarlier(to) {
		return false
	}
	last := min(m.Last+thenReach, c.Doc.Tokens.Sentences[m.Sentence].Last)
	for k := m.Last; k < last; k++ {
		if c.tokenIn(k, classThan) {
			return c.tokensIn(k+1, last, wordThen) || slices.ContainsFunc(c.timesOf(m.Sentence), func(t mention.Time) bool { return t.First > k && t.First <= k+2 })
		}
	}
	return false
}

// ownChange: the points tell how the figure before them changed, and the one behind them in
// the sentence is of another thing: "the Reds are on 31%, down two points, the Blues on 27%".
func (c *checker) ownChange(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	return x.Sentence == y.Sentence && x.Last <= m.First && m.Last <= y.First && c.precedes(m, classUpOrDown) && !c.precedes(y, classLevelBefore)
}

// delta is the role that a quantity takes if it tells a change or a gap.
func (c *checker) delta(q int) string {
	m := &c.Doc.Quantities[q]
	switch {
	case m.IsRange || m.Low == nil:
	case m.Unit == mention.Points:
		return "points"
	case c.countsPoints(m):
		return "points"
	case m.Unit == mention.Percent && c.tellsDelta(m):
		return "percent"
	}
	return ""
}

// tellsDelta: a word before or behind the quantity says that it is a change or a gap,
// and none right before it that it is a level ("rose from").
func (c *checker) tellsDelta(m *mention.Quantity) bool {
	sent := c.Doc.Tokens.Sentences[m.Sentence]
	if m.First > sent.First && c.tokenIn(m.First-1, classLevelBefore) {
		return false
	}
	return c.shortlyBefore(m, deltaReach, classDeltaBefore) || c.deltaBehind(m.Last, min(sent.Last, m.Last+deltaReach))
}

// deltaBehind: a word in [k, last), before any mark, says that the number before it is
// a change.
func (c *checker) deltaBehind(k, last int) bool {
	last = min(last, len(c.Doc.Tokens.All)) // the text may end without a mark
	for ; k < last && c.Doc.Tokens.All[k].Kind != token.Punct; k++ {
		if c.tokenIn(k, classDeltaAfter) {
			return !c.inTime(k) // "7 per cent two years before"
		}
	}
	return false
}

// twoPercents are the only two other percentages of the quantity's sentence, or the
// one there and the one before or behind, or the two of the sentence before, or one on
// either side.
func (c *checker) twoPercents(q int) (from, to int, ok bool) {
	here := c.percentsOf(c.Doc.Quantities[q].Sentence, q)
	if len(here) == 2 {
		return here[0], here[1], true
	}
	if len(here) > 2 {
		return 0, 0, false
	}
	for _, step := range []int{-1, 1} {
		sentence := c.Doc.Quantities[q].Sentence + step
		if sentence < 0 || sentence >= len(c.Sentences) || c.Sentences[sentence].Skip || !c.together(sentence, c.Doc.Quantities[q].Sentence) {
			continue
		}
		if all := append(c.percentsOf(sentence, q), here...); len(all) == 2 && (len(here) == 1 || step < 0 || c.comparedBehind(q, all[0], all[1])) {
			return all[0], all[1], true
		}
	}
	return c.eitherSide(q, here)
}

// eitherSide are the only percentage of the sentence before and the only one of the
// sentence behind, where the quantity's own holds none: "57 per cent were for it. That
// is a rise of four points. Then 53 per cent had been."
func (c *checker) eitherSide(q int, here []int) (from, to int, ok bool) {
	own := c.Doc.Quantities[q].Sentence
	if len(here) > 0 || own == 0 || own+1 >= len(c.Sentences) || c.Sentences[own-1].Skip || c.Sentences[own+1].Skip ||
		!c.together(own, own+1) {
		return 0, 0, false
	}
	before, behind := c.percentsOf(own-1, q), c.percentsOf(own+1, q)
	if len(before) == 0 || len(behind) != 1 {
		return 0, 0, false
	}
	return before[0], behind[0], len(before) == 1
}

// ofThose: between the change and the nearer of the two figures nothing is named that
// the change may be of instead ("turnout is 61%, the number of stations rose 7%").
func (c *checker) ofThose(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	first, last := 0, len(c.Doc.Tokens.All)
	for _, i := range []int{from, to} {
		x := &c.Doc.Quantities[i]
		lo, hi := x.Last, m.First
		if x.First > m.First {
			lo, hi = m.Last, x.First
		}
		if hi-lo < last-first {
			first, last = lo, hi
		}
	}
	for k := first; k < last; k++ {
		if c.isContent(k, false) && !c.inTime(k) && !c.tokenIn(k, classDeltaWord) {
			return false
		}
	}
	return true
}

// bound: the change is the very distance of the two, stands in one clause with the nearer
// of them, and goes from one to the other or to a side of the other: "with a rise of
// three per cent the Reds climbed from 27 to 30 per cent".
func (c *checker) bound(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[from], &c.Doc.Quantities[to]
	if !c.distance(q, from, to) || x.Sentence != m.Sentence || y.Sentence != m.Sentence || !c.oneStretch(m, x) && !c.oneStretch(m, y) {
		return false
	}
	return c.precedes(x, classStartBefore) && c.precedes(y, classLevelBefore) || m.Last < len(c.Doc.Tokens.All) && c.tokenIn(m.Last, classSide)
}

// precedes: a word of the class stands right before the figure.
func (c *checker) precedes(m *mention.Quantity, class string) bool {
	return m.First > 0 && c.tokenIn(m.First-1, class)
}

// oneStretch: no mark stands between the two figures.
func (c *checker) oneStretch(a, b *mention.Quantity) bool {
	if a.First > b.First {
		a, b = b, a
	}
	for k := a.Last; k < b.First; k++ {
		if c.Doc.Tokens.All[k].Kind == token.Punct {
			return false
		}
	}
	return true
}

// inTime: the token belongs to a time.
func (c *checker) inTime(k int) bool {
	times := c.Doc.Times
	i := sort.Search(len(times), func(i int) bool { return times[i].Last > k })
	return i < len(times) && times[i].First <= k
}

// percentsOf lists the percentages of a sentence that are levels, q aside.
func (c *checker) percentsOf(sentence, q int) []int {
	var out []int
	for i := q - maxNear; i <= q+maxNear; i++ {
		if i < 0 || i >= len(c.Doc.Quantities) || i == q {
			continue
		}
		m := &c.Doc.Quantities[i]
		if m.Sentence == sentence && !m.IsRange && m.Low != nil && m.Form != mention.Fraction && !c.tellsDelta(m) && !c.precedes(m, classUpOrDown) &&
			(m.Unit == mention.Percent || c.levelInPoints(q, m) || c.percentToo(i)) {
			out = append(out, i)
		}
	}
	return out
}

// levelInPoints: the figure is a level that is told in points itself, as the points between two of them are:
// "from 2.05 to 1.80 points, by 25 basis points".
func (c *checker) levelInPoints(q int, m *mention.Quantity) bool {
	return m.Unit == mention.Points && c.Doc.Quantities[q].Unit == mention.Points && (c.precedes(m, classLevelBefore) || c.precedes(m, classStartBefore))
}

// percentToo: the number has no unit and stands next to a percentage of its sentence, whose sign it may
// share: "she is on 46 per cent, he on 44".
func (c *checker) percentToo(i int) bool {
	m := &c.Doc.Quantities[i]
	if !unnamed(m) || m.Form != mention.Figures || m.Age || c.mid(i) >= 100 || c.howMany(i) {
		return false
	}
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(c.Doc.Quantities) && c.Doc.Quantities[k].Sentence == m.Sentence && c.Doc.Quantities[k].Unit == mention.Percent {
			return true
		}
	}
	return false
}

// howMany: the number is a part or a whole of things: "13 of 150".
func (c *checker) howMany(i int) bool {
	m := &c.Doc.Quantities[i]
	return c.tokenIn(m.Last, classWhole) || c.precedes(m, classWhole)
}

// maxNear bounds the quantities looked at on either side.
const maxNear = 8

// distance: the quantity is the difference of the two others, as written.
func (c *checker) distance(q, from, to int) bool {
	d := mention.Float(c.Doc.Quantities[q].Low, 1)
	gap := mention.Float(c.Doc.Quantities[from].Low, 1) - mention.Float(c.Doc.Quantities[to].Low, 1)
	return d > 0 && (nought(gap-d) || nought(gap+d))
}

// nought allows for binary fractions.
func nought(x float64) bool { return x < 1e-9 && x > -1e-9 }
