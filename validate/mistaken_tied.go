package validate

import (
	"math"
	"slices"
	"strings"

	"crossfoot/extract/claims"
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// Figures that stand near a word that tells of figures, and that their own clause ties to something else.

// pointsAhead: what is taken for a level is the distance that the word tells: "three points ahead of her, on 45".
func (c *checker) pointsAhead(b *binding) bool {
	one, other := b.get(roleSubject), b.get(check.RoleOther)
	if b.frame.Kind != check.KindComparison || len(one) != 1 || len(other) != 1 || one[0].quantity < 0 || other[0].quantity < 0 {
		return false
	}
	points := func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Unit == mention.Points || c.countsPoints(m)
	}
	return points(one[0].quantity) && !points(other[0].quantity)
}

// doneBy: right before the "by" that the amount of a change stands behind is a participle that tells
// of none: "the rise was passed by 31 votes to 20".
func (c *checker) doneBy(b *binding) bool {
	return b.frame.Kind == check.KindChange && slices.ContainsFunc(b.get(roleDelta), func(f filler) bool {
		if f.quantity < 0 {
			return false
		}
		k := c.Doc.Quantities[f.quantity].First - 1
		if k < 1 || !c.tokenIn(k, classBy) {
			return false
		}
		lower := c.Doc.Tokens.All[k-1].Lower
		return c.Doc.Pack.Clauses().Verbs[lower].Form&lang.Participle != 0 && c.turnOf(lower) == 0 && !c.tokenIn(k-1, classUpOrDown)
	})
}

// otherGap: between the gap and the two figures stands another gap, which lies between them: "won by 11,
// and then scraped home by 0.6, with 50.1 percent against 49.5".
func (c *checker) otherGap(b *binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.frame.Binder != drawnBinder {
		return false
	}
	m := &c.Doc.Quantities[gap]
	first := len(c.Doc.Quantities)
	for _, q := range b.quantities() {
		if q == gap {
			continue
		}
		if q < gap || c.Doc.Quantities[q].Sentence != m.Sentence {
			return false
		}
		first = min(first, q)
	}
	for q := gap + 1; q < first; q++ {
		if c.tellsBy(q) || c.Doc.Quantities[q].Unit == mention.Points {
			return true
		}
	}
	return false
}

// comparedThing: what is left over is told before both figures in its sentence, and a comparison with
// another thing, which they are figures of, begins between: "where 48 stand empty, is worse off than
// Frome, with 29, and both have around 170".
func (c *checker) comparedThing(b *binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.frame.Binder != drawnBinder {
		return false
	}
	m := &c.Doc.Quantities[gap]
	for _, q := range b.quantities() {
		o := &c.Doc.Quantities[q]
		if q == gap {
			continue
		}
		if q < gap || o.Sentence != m.Sentence || !c.thanBetween(m.Last, o.First) {
			return false
		}
	}
	return true
}

// thanBetween: behind a mark among the tokens something is compared with another thing.
func (c *checker) thanBetween(first, last int) bool {
	paused := false
	for k := first; k+1 < last; k++ {
		paused = paused || stream.Pauses(c.Doc.Tokens.All[k].Lower)
		if paused && c.tokenIn(k, classThan) && c.isContent(k+1, false) {
			return true
		}
	}
	return false
}

// sharePooled: the share is told far from the part, or of nothing, and other parts of the whole together
// with it, or what they leave, give it: "5,700 said yes and 1,300 no: a turnout of over 70 percent".
func (c *checker) sharePooled(b *binding) bool {
	part, whole, stated := b.get(rolePart), b.get(roleWhole), b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || !b.guessed || len(part) != 1 || len(whole) != 1 || len(stated) != 1 || whole[0].quantity < 0 || stated[0].quantity < 0 {
		return false
	}
	w, want := c.mid(whole[0].quantity), valueOf(&c.Doc.Quantities[stated[0].quantity], strict, unbounded)
	var parts []float64
	for q := max(0, whole[0].quantity-mostDerived); q < min(len(c.Doc.Quantities), whole[0].quantity+mostDerived); q++ {
		m := &c.Doc.Quantities[q]
		if q != whole[0].quantity && m.Sentence == c.Doc.Quantities[whole[0].quantity].Sentence && roletype.Of(m) == roletype.Count && c.mid(q) < w {
			parts = append(parts, c.mid(q))
		}
	}
	gives := func(x float64) bool {
		return interval.Meet(want, interval.Of(100*x/w)) || interval.Meet(want, interval.Of(100-100*x/w))
	}
	for i, x := range parts {
		if x != c.mid(part[0].quantity) && gives(x) || slices.ContainsFunc(parts[:i], func(y float64) bool { return x+y < w && gives(x+y) }) {
			return true
		}
	}
	return false
}

// alsoBought: behind what is told of each thing another thing is joined on, whose amount is taken for what
// they come to: "800 coats at 310 francs and shoes for 95,000".
func (c *checker) alsoBought(b *binding) bool {
	stated := b.get(check.RoleStated)
	if len(stated) == 0 {
		stated = b.get(roleTotal)
	}
	if b.frame.Kind != check.KindProduct || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	z := &c.Doc.Quantities[stated[0].quantity]
	last := -1
	for _, q := range b.quantities() {
		m := &c.Doc.Quantities[q]
		if q == stated[0].quantity {
			continue
		}
		if q > stated[0].quantity || m.Sentence != z.Sentence {
			return false
		}
		last = max(last, m.Last)
	}
	joined := false
	for k := last; k >= 0 && k < z.First; k++ {
		switch t := &c.Doc.Tokens.All[k]; {
		case c.finite(t.Lower), c.tokenIn(k, classInAll), t.Kind == token.Punct:
			return false
		case c.Doc.Pack.Clauses().Words[t.Lower]&lang.Coordinator != 0:
			joined = true
		case joined && c.isContent(k, false):
			return !c.Doc.Pack.Clauses().Inflects || t.Capital
		}
	}
	return false
}

// ellipticShare: a bare figure taken for a part, or for the whole, follows a percentage in its sentence,
// whose sign it shares: "44 per cent want the one, 22 the other".
func (c *checker) ellipticShare(b *binding) bool {
	if b.frame.Kind != check.KindShare || !b.guessed && !b.weak {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.get(rolePart)), b.get(roleWhole)...), func(f filler) bool {
		return f.quantity >= 0 && c.sharesSign(f.quantity)
	})
}

// sharesSign: the bare figure follows a percentage in its sentence and may be one, and takes part of no number.
func (c *checker) sharesSign(q int) bool {
	m := &c.Doc.Quantities[q]
	if !unnamed(m) || q == 0 || c.mid(q) > 100 || c.takesNext(q) {
		return false
	}
	before := &c.Doc.Quantities[q-1]
	for k := q - 1; k > 0 && before.Sentence == m.Sentence && (unnamed(before) || before.First > 0 && c.Doc.Tokens.All[before.First-1].Is("(")); k-- {
		before = &c.Doc.Quantities[k-1]
	}
	return before.Sentence == m.Sentence && before.Unit == mention.Percent && before.Form != mention.Fraction
}

// classSpeed holds the words of direction that say how fast something is: of lengths of time, a slower one is longer.
const classSpeed = "speed-word"

// slowerTimes: the figures are lengths of time or of way, and the word of direction says how fast something was.
func (c *checker) slowerTimes(b *binding) bool {
	word, levels := b.get(roleDirection), b.levels()
	return b.frame.Kind == check.KindChange && len(word) == 1 && word[0].quantity < 0 && c.wordIn(c.ItemAt(word[0].span.Start), classSpeed) &&
		slices.ContainsFunc(levels, func(f filler) bool {
			return f.quantity >= 0 && mention.IsDuration(c.Doc.Quantities[f.quantity].Unit)
		})
}

// ownNoun: the percentage is told behind both levels of a thing that a preposition and its noun name:
// "profit jumped to $1.2bn from $0.4bn on sales up 41%".
func (c *checker) ownNoun(b *binding) bool {
	word, stated := b.get(roleDirection), b.get(check.RoleStated)
	if b.frame.Binder != movedBinder || len(word) != 1 || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	k := c.tokenAt(word[0].span.Start)
	for _, f := range b.levels() {
		if f.quantity < 0 || f.sentence != stated[0].sentence || c.Doc.Quantities[f.quantity].Last > k-2 {
			return false
		}
	}
	words := c.Doc.Pack.Clauses().Words
	return k >= 2 && words[c.Doc.Tokens.All[k-2].Lower]&lang.Preposition != 0 && c.isContent(k-1, false) && !c.inTime(k-1)
}

// ofBefore: what is taken for a bound stands behind a word that makes it the figure of before: "to $1.2bn
// from $0.4bn on sales of $5bn".
func (c *checker) ofBefore(b *binding) bool {
	return b.frame.Kind == check.KindBounds && len(b.get(roleFrom)) == 0 && slices.ContainsFunc(b.quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return c.precedes(m, classStartBefore) && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[m.First-1].Lower]&lang.Of == 0
	})
}

// eachReach is how many words behind an amount tell that it is that of each thing.
const eachReach = 2

// eachOne: of two amounts told for one another one is that of each thing: "49 billion dollars, or £900 for each household".
func (c *checker) eachOne(b *binding) bool {
	qs := b.quantities()
	if len(qs) != 2 || roletype.Of(&c.Doc.Quantities[qs[0]]) != roletype.Money || c.Doc.Quantities[qs[0]].Unit == c.Doc.Quantities[qs[1]].Unit {
		return false
	}
	each := 0
	for _, q := range qs {
		m := &c.Doc.Quantities[q]
		if c.tokensIn(m.Last, min(m.Last+eachReach, c.Doc.Tokens.Sentences[m.Sentence].Last), classOneOfEach) {
			each++
		}
	}
	return each == 1
}

// classOneOfEach holds the words by the figure of a single thing.
const classOneOfEach = "one-of-each"

// restated: of two shares the second says exactly what the first told roughly: "more than half, exactly 51 per cent".
func (c *checker) restated(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil {
		return false
	}
	for i, f := range list.fillers[1:] {
		m, rough := &c.Doc.Quantities[f.quantity], &c.Doc.Quantities[list.fillers[i].quantity]
		first := max(rough.Last, m.First-exactReach)
		if rough.Hedge != mention.Exact && m.Sentence == rough.Sentence && c.tokensIn(first, m.First, classExactWord) &&
			interval.Meet(valueOf(rough, strict, unbounded), interval.Of(c.mid(f.quantity))) {
			return true
		}
	}
	return false
}

// classExactWord holds the words that say that a figure is told exactly.
const classExactWord = "exact-word"

// exactReach is how many words before a figure say that it is told exactly.
const exactReach = 3

// otherClaim: the share is said of something else by a verb in its own clause: "61 of 94 jobs stay, the
// creditors get 30 per cent"; or the whole is joined on to what the share is of: "61% of the ball and 18 shots".
func (c *checker) otherClaim(b *binding) bool {
	part, whole, stated := b.get(rolePart), b.get(roleWhole), b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(whole) != 1 || len(stated) != 1 || part[0].quantity < 0 || whole[0].quantity < 0 ||
		stated[0].quantity < 0 || whole[0].sentence != stated[0].sentence {
		return false
	}
	s, w, p := &c.Doc.Quantities[stated[0].quantity], &c.Doc.Quantities[whole[0].quantity], &c.Doc.Quantities[part[0].quantity]
	words := c.Doc.Pack.Clauses().Words
	if s.First < w.First && p.First > w.First {
		named := false
		for k := s.Last; k < w.First; k++ {
			if lower := c.Doc.Tokens.All[k].Lower; named && words[lower]&lang.Coordinator != 0 {
				return true
			}
			named = named || c.isContent(k, false)
		}
		return false
	}
	if s.First < w.Last || s.First < p.Last {
		return false
	}
	first, _ := c.clauseOf(stated[0].quantity)
	return first > max(w.Last, p.Last) && c.namesActor(first, s.First)
}

// namesActor: in the tokens [first, last) something is named, and behind it stands a verb that does more than say what it is.
func (c *checker) namesActor(first, last int) bool {
	named := false
	for k := first; k < last; k++ {
		lower := c.Doc.Tokens.All[k].Lower
		noun := c.isContent(k, false) && !c.inTime(k) && (!c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital)
		if named && !noun && (c.finite(lower) || c.verbBehind(k, last)) {
			return true
		}
		named = named || noun && !c.tokenIn(k, classShareNoun)
	}
	return false
}

// numberedPart: the figure is a number of some out of others, "71 of 140", and no level that a gap lies beside.
func (c *checker) numberedPart(b *binding) bool {
	return b.frame.Kind == check.KindDifference && b.frame.Options[optionNouns] == "two" && slices.ContainsFunc(b.quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q+1 < len(c.Doc.Quantities) && !b.holds(q+1) && unnamed(m) && c.tokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), classTaken) &&
			c.Doc.Quantities[q+1].First == m.Last+1
	})
}

// itemNumbers: the parts only number what is listed: "1. rent, 2. heating and 3. food".
func (c *checker) itemNumbers(b *binding) bool {
	parts := b.get(check.RoleParts)
	for i, f := range parts {
		if f.quantity < 0 || c.mid(f.quantity) != float64(i+1) {
			return false
		}
		k := c.Doc.Quantities[f.quantity].Last
		if k >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[k].Is(".") && !c.Doc.Tokens.All[k].Is(")") {
			return false
		}
	}
	return b.frame.Kind == check.KindSum && len(parts) > 1
}

// wholeNumber: the first so many of things are counted in whole numbers.
func (c *checker) wholeNumber(b *binding) bool {
	whole := b.get(roleWhole)
	return b.frame.Kind == check.KindBounds && len(whole) == 1 && whole[0].quantity >= 0 && len(b.get(rolePart)) == 1 && b.get(rolePart)[0].quantity >= 0 &&
		c.Doc.Quantities[whole[0].quantity].Unit == mention.Count && c.mid(whole[0].quantity) != math.Trunc(c.mid(whole[0].quantity)) &&
		unnamed(&c.Doc.Quantities[b.get(rolePart)[0].quantity])
}

// roundedMean: the rate is told as a mean in whole things, and the total divided by the number rounds to
// it: 4,388 children in 244 classes are 18 in the mean.
func (c *checker) roundedMean(b *binding) bool {
	rate, number, total := b.get(roleRate), b.get(roleNumber), b.get(roleTotal)
	if b.frame.Kind != check.KindProduct || len(rate) != 1 || len(number) != 1 || len(total) != 1 || rate[0].quantity < 0 || number[0].quantity < 0 ||
		total[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[rate[0].quantity]
	mean := c.mid(total[0].quantity) / c.mid(number[0].quantity)
	return m.Unit == mention.Count && m.LowPlace == 0 && c.near(rate[0].quantity, classMean) && math.Abs(mean-c.mid(rate[0].quantity)) <= 0.5
}

// classKept holds the verbs by which something was kept.
const classKept = "kept-day"

// newYear is how far into a year, in years, what was kept is often that of the year before.
const newYear = 0.25

// keptLastYear: the anniversary was kept before the turn of the year that the article's date lies shortly behind.
func (c *checker) keptLastYear(b *binding) bool {
	length, start := b.get(roleLength), b.get(roleStart)
	if b.frame.Binder != spansBinder || len(length) != 1 || len(start) != 1 || start[0].time < 0 {
		return false
	}
	now, then := years(c.Doc.Date), years(c.Doc.Times[start[0].time].ISO)
	if !now.Bounded() || !then.Bounded() || now.Lo-math.Floor(now.Lo) > newYear || c.value(&length[0], strict).Mid() != math.Floor(now.Lo)-1-math.Floor(then.Lo) {
		return false
	}
	s := &c.Sentences[length[0].sentence]
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return c.pastVerb(&it) || it.Kind == stream.WordItem && (c.Doc.Pack.Clauses().Preterite[c.lower(&it)] || c.tokenIn(int(it.First), classKept))
	})
}

// roleFirst and roleRest are the figure said to be the most and those it is set against.
const (
	roleFirst = "first"
	roleRest  = "rest"
)

// noRival: none of the figures that one is the most of is surely of what that measures: they are
// the size of a group, a mean, or no ages as that is: "at 29 the oldest in the squad of 44, whose average is 22".
func (c *checker) noRival(b *binding) bool {
	first, rest := b.get(roleFirst), b.get(roleRest)
	if b.frame.Kind != check.KindComparison || len(first) != 1 || len(rest) == 0 || first[0].quantity < 0 || !unnamed(&c.Doc.Quantities[first[0].quantity]) {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	return slices.ContainsFunc(rest, func(f filler) bool {
		m := &c.Doc.Quantities[f.quantity]
		return m.Adjective || m.First > 0 && words[c.Doc.Tokens.All[m.First-1].Lower]&lang.Of != 0 || c.shortlyBefore(m, meanReach, classMean)
	})
}

// meanReach is how many words before a figure say that it is a mean.
const meanReach = 3

// ofOtherMetric: the two levels of a change are amounts of money of which each is told of another measure:
// "a dividend of 45p, five more than last year, on earnings of £1.12 a share".
func (c *checker) ofOtherMetric(b *binding) bool {
	levels := b.levels()
	if b.frame.Kind != check.KindChange || len(levels) != 2 || levels[0].quantity < 0 || levels[1].quantity < 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	x, y := levels[0].quantity, levels[1].quantity
	return roletype.Of(&c.Doc.Quantities[x]) == roletype.Money && c.Doc.Quantities[x].Per != c.Doc.Quantities[y].Per &&
		claims.MetricsApart(&c.Doc.Claims[x], &c.Doc.Claims[y]) && !c.standInMetric(x) && !c.standInMetric(y)
}

// standInMetric: what the figure measures is called by a general word alone: "the figure".
func (c *checker) standInMetric(q int) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(c.Doc.Claims[q].Metric.Text)), func(w string) bool { return !c.inClass(w, classStandIn) })
}

// mixedMean: what a mean is set against has several units, so that it is not what the mean was taken of.
func (c *checker) mixedMean(b *binding) bool {
	parts := b.get(check.RoleParts)
	if b.frame.Kind != check.KindAverage || len(b.get(roleMean)) != 1 {
		return false
	}
	unit := ""
	for _, f := range parts {
		if f.quantity < 0 || bareFigure(&c.Doc.Quantities[f.quantity]) {
			continue
		}
		if u := c.Doc.Quantities[f.quantity].Unit; unit == "" {
			unit = u
		} else if u != unit {
			return true
		}
	}
	return mention.IsDuration(unit) && c.Doc.Quantities[b.get(roleMean)[0].quantity].Per != ""
}

// timesReach is how many words behind a multiple name what it is so many times of.
const timesReach = 4

// timesOther: the multiple says of what it is one, and no other passage names that; the two figures are of
// other things: "cost £61,000, four times his salary; his son paid £412,000, nine times his".
func (c *checker) timesOther(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Binder != drawnBinder || b.frame.Kind != check.KindComparison || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	words, last := c.Doc.Pack.Clauses().Words, c.Doc.Tokens.Sentences[m.Sentence].Last
	owned := m.Last
	if c.Doc.Pack.Clauses().Genitive[c.Doc.Tokens.All[min(owned, last-1)].Lower] {
		owned++
	}
	if owned >= last || words[c.Doc.Tokens.All[owned].Lower]&lang.Possessive == 0 {
		return false
	}
	for k := owned + 1; k < min(m.Last+timesReach, last); k++ {
		if c.isContent(k, false) && !c.inTime(k) && !c.tokenIn(k, classStandIn) {
			return !c.namedBesides(k)
		}
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			break
		}
	}
	return true
}

// namedBesides: another token of the article has the word's stem.
func (c *checker) namedBesides(k int) bool {
	thing := c.contentOf(k)
	for s := range c.Doc.Tokens.Sentences {
		sent := c.Doc.Tokens.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			if i != k && c.isContent(i, i == sent.First) && thing.same(c.contentOf(i)) {
				return true
			}
		}
	}
	return false
}

// wholeBehind: what is taken for the part is the whole, as "out of" before it says: "19,000 came in July
// alone, out of 55,000 in the year".
func (c *checker) wholeBehind(b *binding) bool {
	part := b.get(rolePart)
	if b.frame.Kind != check.KindBounds || len(part) != 1 || part[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[part[0].quantity]
	k := m.First - 1
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return k > first && c.tokenIn(k, classTaken) && c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Of != 0 && (!c.isContent(k-1, false) ||
		stream.Pauses(c.Doc.Tokens.All[k-1].Lower))
}

// mostExcess is how many times its total a list of answers is at most that exclude each other: others were
// given by the same people: "of 100 pupils 82 finish, 61 pass".
const mostExcess = 1.35

// sameAnswered: the list of parts is so far beyond its total that its parts hold each other.
func (c *checker) sameAnswered(b *binding) bool {
	sum, parts := b.get(roleSum), b.get(check.RoleParts)
	if b.frame.Kind != check.KindSum || b.frame.Options["lists"] != "longest" || len(sum) != 1 || sum[0].quantity < 0 || len(parts) < 2 {
		return false
	}
	total := 0.0
	for _, f := range parts {
		if f.quantity < 0 {
			return false
		}
		total += c.mid(f.quantity)
	}
	return total > mostExcess*c.mid(sum[0].quantity)
}

// otherClause: the word of direction stands behind both levels, in a clause between marks that names
// another thing before it: "costs 4 instead of 3 francs, from the seventh hour only one".
func (c *checker) otherClause(b *binding) bool {
	word, levels := b.get(roleDirection), b.levels()
	if !c.Doc.Pack.Clauses().Inflects || b.frame.Kind != check.KindChange || len(word) != 1 || word[0].quantity >= 0 || len(levels) != 2 {
		return false
	}
	cue := &c.Items[c.ItemAt(word[0].span.Start)]
	if c.verbal(cue) || c.Doc.Pack.Clauses().Participle(c.lower(cue)) || c.Doc.Tokens.All[cue.First].Capital {
		return false // a verb may come last
	}
	last := 0
	for _, f := range levels {
		if f.quantity < 0 || f.sentence != word[0].sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.quantity].Last)
	}
	paused := false
	for k := last; k < c.tokenAt(word[0].span.Start); k++ {
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			paused = true
		} else if paused && c.Doc.Tokens.All[k].Capital && c.isContent(k, false) && c.quantityAt(c.Doc.Tokens.All[k].Start, c.Doc.Tokens.All[k].End) < 0 {
			return true
		}
	}
	return false
}
