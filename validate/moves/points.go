package moves

import (
	"math"
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/rules/interval"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// Word classes of changes of percentages.
const (
	ClassPointsSide = "points-side" // says which side of the other figure a gap lies on: "behind"
	ClassDeltaWord  = "delta-word"  // tells a change without naming what changes
)

// bindPointPairs takes a change or gap in percent or points and the two percentages
// next to it: those of its sentence, or with the sentence before or behind it. Points
// contradict only where a word says that they are the distance of the two; a change
// in percent only where it is the distance, which tells that points are meant.
func bindPointPairs(c *Moves, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		role := c.Delta(q)
		if role == "" || c.Sentences[c.Doc.Quantities[q].Sentence].Skip {
			continue
		}
		if k := c.percentRange(q); k >= 0 {
			out = append(out, c.pointRange(fp.Frame, role, q, k))
			continue
		}
		from, to, ok := c.twoPercents(q)
		if tied := ok && c.tiedPoints(q, from, to); !ok || !tied &&
			(!c.ofThose(q, from, to) && !(role == "percent" && c.bound(q, from, to)) || c.otherParty(q, from, to)) {
			continue
		}
		out = append(out, c.pointPair(fp.Frame, role, q, from, to))
	}
	return out
}

// otherParty: the two figures stand in two sentences and are of two things, and the change
// is not the distance between them.
func (c *Moves) otherParty(q, from, to int) bool {
	return c.Doc.Quantities[from].Sentence != c.Doc.Quantities[to].Sentence && !c.distance(q, from, to) && c.SubjectsApart(from, to)
}

func (c *Moves) pointPair(f *rules.Frame, role string, q, from, to int) *passage.Binding {
	b := &passage.Binding{Frame: f}
	b.Add(role, c.QuantityFiller(q))
	if role == "percent" && c.distance(q, from, to) && !c.ofWholeOrThen(q, from, to) {
		// Who writes the very difference has reckoned with the figures as they stand.
		b.Add("from", c.EndOf(from, mention.Float(c.Doc.Quantities[from].Low, 1)))
		b.Add("to", c.EndOf(to, mention.Float(c.Doc.Quantities[to].Low, 1)))
		return b
	}
	b.Add("from", c.QuantityFiller(from))
	b.Add("to", c.QuantityFiller(to))
	doubted := role == "percent" || c.signLeftOut(q, from, to) || c.ownChange(q, from, to) || c.LeadThen(q, from, to) || c.comparesThen(q, from, to) ||
		c.PointsSince(q, from, to) || c.gapMoves(q)
	b.AgreeOnly = doubted || !c.SentenceHas(c.Doc.Quantities[q].Sentence, evidence.ClassGapWord) && !c.tiedPoints(q, from, to)
	b.Soft = !doubted
	return b
}

// ofWholeOrThen: the percentage says what it is of, or counts from a time that the two figures are not told of: "an increase of 2% of
// sales", "8 per cent here, 10 per cent there. Two per cent more than last year have a job".
func (c *Moves) ofWholeOrThen(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	sent := &c.Doc.Tokens.Sentences[m.Sentence]
	if m.Last < sent.Last && (c.WordsIn(m.Last, m.Last+1, lang.Of) || c.Doc.Pack.Clauses().Genitive[c.Doc.Tokens.All[m.Last].Lower]) {
		return true
	}
	if c.Doc.Quantities[from].Sentence == m.Sentence || c.Doc.Quantities[to].Sentence == m.Sentence || c.MarkedEarlier(from) || c.MarkedEarlier(to) {
		return false
	}
	than := c.ThanBehind(m, evidence.GapReach)
	return than >= 0 && c.TimeBetween(than, min(than+thenReach, sent.Last)) && len(c.OwnTimes(c.Doc.Quantities[from].Sentence)) == 0
}

// gapMoves: the points say by how much a gap itself grew or shrank: "the gap has narrowed by three points".
func (c *Moves) gapMoves(q int) bool {
	m := &c.Doc.Quantities[q]
	first, last := c.ClauseOf(q)
	return c.Precedes(m, evidence.ClassBy) && c.TokensIn(first, last, classGapNoun) && c.TokensIn(first, last, classGapMoved)
}

// Word classes of a gap, and of what it does.
const (
	classGapNoun  = "gap-itself"
	classGapMoved = "gap-moved"
)

// percentRange is the range that tells both percentages of the quantity's sentence, which has no other: "from 61 to
// 64 per cent: turnout rose by three points"; -1 where there is none.
func (c *Moves) percentRange(q int) int {
	found := -1
	for _, k := range c.QuantitiesOf(c.Doc.Quantities[q].Sentence) {
		m := &c.Doc.Quantities[k]
		switch {
		case k == q || !evidence.Percents(m):
		case found >= 0 || !m.IsRange || m.Low == nil || m.High == nil || !c.Precedes(m, passage.ClassStartBefore):
			return -1
		default:
			found = k
		}
	}
	return found
}

// pointRange is the binding of a change and the range that it lies in.
func (c *Moves) pointRange(f *rules.Frame, role string, q, k int) *passage.Binding {
	m := &c.Doc.Quantities[k]
	b := &passage.Binding{Frame: f, AgreeOnly: role == "percent" || !c.ofThose(q, k, k) && !c.tiedPoints(q, k, k)}
	b.Add(role, c.QuantityFiller(q))
	b.Add("from", c.endAbout(k, mention.Float(m.Low, 1), m.LowPlace))
	b.Add("to", c.endAbout(k, mention.Float(m.High, 1), m.HighPlace))
	return b
}

// endAbout is one end of a range as rounded to its last digit.
func (c *Moves) endAbout(q int, x float64, place int) passage.Filler {
	f := c.QuantityFiller(q)
	half := math.Pow10(place) / 2
	v := interval.Interval{Lo: x - half, Hi: x + half}
	f.Given = &v
	return f
}

// signLeftOut: another figure of the sentence may be a percentage without its sign, between which and one
// of the two the points may lie: "leads with 48 percent, three points ahead of Vance on 45, and 7 percent".
func (c *Moves) signLeftOut(q, from, to int) bool {
	return slices.ContainsFunc(c.QuantitiesOf(c.Doc.Quantities[q].Sentence), func(k int) bool {
		m := &c.Doc.Quantities[k]
		return k != q && k != from && k != to && passage.Unnamed(m) && m.Form == mention.Figures && c.Mid(k) < 100 && !c.TellsDelta(m)
	})
}

// comparesThen: the sentence goes on to compare the figure before the points with an earlier one, and
// the other stands behind it in a sentence that tells of no earlier time: "That is 61%, four points
// more than in 2016. Two per cent of the votes were void."
func (c *Moves) comparesThen(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	return x.Sentence == m.Sentence && y.Sentence > m.Sentence && len(c.OwnTimes(y.Sentence)) == 0 && len(c.OwnTimes(m.Sentence)) > 0 &&
		!c.SentenceHas(y.Sentence, evidence.WordThen)
}

// thenReach is how many words behind points may tell the time that they are counted from.
const thenReach = 5

// PointsSince: behind the points stands the time that they are counted from, and the two figures
// stand in two sentences, neither marked as that of an earlier time.
func (c *Moves) PointsSince(q, from, to int) bool {
	m := &c.Doc.Quantities[q]
	if c.Doc.Quantities[from].Sentence == c.Doc.Quantities[to].Sentence || c.MarkedEarlier(from) || c.MarkedEarlier(to) {
		return false
	}
	last := min(m.Last+thenReach, c.Doc.Tokens.Sentences[m.Sentence].Last)
	for k := m.Last; k < last; k++ {
		if c.TokenIn(k, evidence.ClassThan) {
			return c.TokensIn(k+1, last, evidence.WordThen) || slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool {
				return t.First > k && t.First <= k+2
			})
		}
	}
	return false
}

// ownChange: the points tell how the figure before them changed, and the one behind them in
// the sentence is of another thing: "the Reds are on 31%, down two points, the Blues on 27%".
func (c *Moves) ownChange(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[min(from, to)], &c.Doc.Quantities[max(from, to)]
	return x.Sentence == y.Sentence && x.Last <= m.First && m.Last <= y.First && c.Precedes(m, evidence.ClassUpOrDown) && !c.Precedes(y, evidence.ClassLevelBefore)
}

// Delta is the role that a quantity takes if it tells a change or a gap.
func (c *Moves) Delta(q int) string {
	m := &c.Doc.Quantities[q]
	switch {
	case m.IsRange || m.Low == nil || c.pointsOfIndex(q):
	case m.Unit == mention.Points:
		return "points"
	case c.CountsPoints(m):
		return "points"
	case m.Unit == mention.Percent && c.TellsDelta(m):
		return "percent"
	}
	return ""
}

// pointsOfIndex: the points are told again as a percentage, so that they are those of an index or a price: "up 42 points, or 3.44%".
func (c *Moves) pointsOfIndex(q int) bool {
	k := c.ToldAsToo(q)
	return k >= 0 && c.Doc.Quantities[q].Unit != mention.Percent && c.Doc.Quantities[k].Unit == mention.Percent
}

// twoPercents are the only two other percentages of the quantity's sentence, or the
// one there and the one before or behind, or the two of the sentence before, or one on
// either side.
func (c *Moves) twoPercents(q int) (from, to int, ok bool) {
	here := c.percentsOf(c.Doc.Quantities[q].Sentence, q)
	if len(here) == 2 {
		return here[0], here[1], true
	}
	if len(here) > 2 {
		return 0, 0, false
	}
	for _, step := range []int{-1, 1} {
		sentence := c.Doc.Quantities[q].Sentence + step
		if sentence < 0 || sentence >= len(c.Sentences) || c.Sentences[sentence].Skip || !c.Together(sentence, c.Doc.Quantities[q].Sentence) {
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
func (c *Moves) eitherSide(q int, here []int) (from, to int, ok bool) {
	own := c.Doc.Quantities[q].Sentence
	if len(here) > 0 || own == 0 || own+1 >= len(c.Sentences) || c.Sentences[own-1].Skip || c.Sentences[own+1].Skip ||
		!c.Together(own, own+1) {
		return 0, 0, false
	}
	before, behind := c.percentsOf(own-1, q), c.percentsOf(own+1, q)
	if len(before) == 0 || len(behind) != 1 || c.changesOwn(own+1) {
		return 0, 0, false
	}
	return before[0], behind[0], len(before) == 1
}

// changesOwn: the sentence tells a change in points of its own, and goes on to another thing with it.
func (c *Moves) changesOwn(sentence int) bool {
	return slices.ContainsFunc(c.QuantitiesOf(sentence), func(k int) bool { return c.Delta(k) == "points" })
}

// ofThose: between the change and the nearer of the two figures nothing is named that
// the change may be of instead ("turnout is 61%, the number of stations rose 7%").
func (c *Moves) ofThose(q, from, to int) bool {
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
		if c.IsContent(k, false) && !c.InTime(k) && !c.TokenIn(k, ClassDeltaWord) {
			return false
		}
	}
	return true
}

// bound: the change is the very distance of the two, stands in one clause with the nearer
// of them, and goes from one to the other or to a side of the other: "with a rise of
// three per cent the Reds climbed from 27 to 30 per cent".
func (c *Moves) bound(q, from, to int) bool {
	m, x, y := &c.Doc.Quantities[q], &c.Doc.Quantities[from], &c.Doc.Quantities[to]
	if !c.distance(q, from, to) || x.Sentence != m.Sentence || y.Sentence != m.Sentence || !c.oneStretch(m, x) && !c.oneStretch(m, y) {
		return false
	}
	return c.Precedes(x, passage.ClassStartBefore) && c.Precedes(y, evidence.ClassLevelBefore) || c.TokenIn(m.Last, ClassPointsSide)
}

// oneStretch: no mark stands between the two figures.
func (c *Moves) oneStretch(a, b *mention.Quantity) bool {
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

// percentsOf lists the percentages of a sentence that are levels, q aside.
func (c *Moves) percentsOf(sentence, q int) []int {
	var out []int
	for i := q - maxNear; i <= q+maxNear; i++ {
		if i < 0 || i >= len(c.Doc.Quantities) || i == q {
			continue
		}
		m := &c.Doc.Quantities[i]
		if m.Sentence == sentence && !m.IsRange && m.Low != nil && m.Form != mention.Fraction && !c.TellsDelta(m) && !c.Precedes(m, evidence.ClassUpOrDown) &&
			(m.Unit == mention.Percent || c.levelInPoints(q, m) || c.percentToo(i)) {
			out = append(out, i)
		}
	}
	return out
}

// levelInPoints: the figure is a level that is told in points itself, as the points between two of them are:
// "from 2.05 to 1.80 points, by 25 basis points".
func (c *Moves) levelInPoints(q int, m *mention.Quantity) bool {
	return m.Unit == mention.Points && c.Doc.Quantities[q].Unit == mention.Points &&
		(c.Precedes(m, evidence.ClassLevelBefore) || c.Precedes(m, passage.ClassStartBefore))
}

// percentToo: the number has no unit and stands next to a percentage of its sentence, whose sign it may
// share: "she is on 46 per cent, he on 44".
func (c *Moves) percentToo(i int) bool {
	m := &c.Doc.Quantities[i]
	if !passage.Unnamed(m) || m.Form != mention.Figures || m.Age || c.Mid(i) >= 100 || c.howMany(i) {
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
func (c *Moves) howMany(i int) bool {
	m := &c.Doc.Quantities[i]
	return c.TokenIn(m.Last, passage.ClassWhole) || c.Precedes(m, passage.ClassWhole)
}

// maxNear bounds the quantities looked at on either side.
const maxNear = 8

// distance: the quantity is the difference of the two others, as written.
func (c *Moves) distance(q, from, to int) bool {
	d := mention.Float(c.Doc.Quantities[q].Low, 1)
	gap := mention.Float(c.Doc.Quantities[from].Low, 1) - mention.Float(c.Doc.Quantities[to].Low, 1)
	return d > 0 && (evidence.Nought(gap-d) || evidence.Nought(gap+d))
}
