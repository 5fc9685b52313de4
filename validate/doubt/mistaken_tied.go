package doubt

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
	"crossfoot/validate/dates"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Figures that stand near a word that tells of figures, and that their own clause ties to something else.

// pointsAhead: what is taken for a level is the distance that the word tells: "three points ahead of her, on 45".
func (c *Doubt) pointsAhead(b *passage.Binding) bool {
	one, okOne := b.Only(passage.RoleSubject)
	other, okOther := b.Only(check.RoleOther)
	if b.Frame.Kind != check.KindComparison || !okOne || !okOther {
		return false
	}
	points := func(q int) bool {
		m := &c.Doc.Quantities[q]
		return m.Unit == mention.Points || c.CountsPoints(m)
	}
	return points(one) && !points(other)
}

// doneBy: right before the "by" that the amount of a change stands behind is a participle that tells
// of none: "the rise was passed by 31 votes to 20".
func (c *Doubt) doneBy(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindChange && slices.ContainsFunc(b.Get(evidence.RoleDelta), func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		k := c.Doc.Quantities[f.Quantity].First - 1
		if k < 1 || !c.TokenIn(k, evidence.ClassBy) {
			return false
		}
		lower := c.Doc.Tokens.All[k-1].Lower
		return c.Doc.Pack.Clauses().Verbs[lower].Form&lang.Participle != 0 && c.TurnOf(lower) == 0 && !c.TokenIn(k-1, evidence.ClassUpOrDown)
	})
}

// otherGap: between the gap and the two figures stands another gap, which lies between them: "won by 11,
// and then scraped home by 0.6, with 50.1 percent against 49.5".
func (c *Doubt) otherGap(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.Frame.Binder != passage.DrawnBinder {
		return false
	}
	m := &c.Doc.Quantities[gap]
	first := len(c.Doc.Quantities)
	for _, q := range b.Quantities() {
		if q == gap {
			continue
		}
		if q < gap || c.Doc.Quantities[q].Sentence != m.Sentence {
			return false
		}
		first = min(first, q)
	}
	for q := gap + 1; q < first; q++ {
		if c.TellsBy(q) || c.Doc.Quantities[q].Unit == mention.Points {
			return true
		}
	}
	return false
}

// comparedThing: what is left over is told before both figures in its sentence, and a comparison with
// another thing, which they are figures of, begins between: "where 48 stand empty, is worse off than
// Frome, with 29, and both have around 170".
func (c *Doubt) comparedThing(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || b.Frame.Binder != passage.DrawnBinder {
		return false
	}
	m := &c.Doc.Quantities[gap]
	for _, q := range b.Quantities() {
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
func (c *Doubt) thanBetween(first, last int) bool {
	paused := false
	for k := first; k+1 < last; k++ {
		paused = paused || stream.Pauses(c.Doc.Tokens.All[k].Lower)
		if paused && c.TokenIn(k, evidence.ClassThan) && c.IsContent(k+1, false) {
			return true
		}
	}
	return false
}

// sharePooled: the share is told far from the part, or of nothing, and other parts of the whole together
// with it, or what they leave, give it: "5,700 said yes and 1,300 no: a turnout of over 70 percent".
func (c *Doubt) sharePooled(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !b.Guessed || !okPart || !okWhole || !okStated {
		return false
	}
	w, want := c.Mid(whole), passage.ValueOf(&c.Doc.Quantities[stated], passage.Strict, passage.Unbounded)
	var parts []float64
	for q := max(0, whole-sums.MostDerived); q < min(len(c.Doc.Quantities), whole+sums.MostDerived); q++ {
		m := &c.Doc.Quantities[q]
		if q != whole && m.Sentence == c.Doc.Quantities[whole].Sentence && roletype.Of(m) == roletype.Count && c.Mid(q) < w {
			parts = append(parts, c.Mid(q))
		}
	}
	gives := func(x float64) bool {
		return interval.Meet(want, interval.Of(100*x/w)) || interval.Meet(want, interval.Of(100-100*x/w))
	}
	for i, x := range parts {
		if x != c.Mid(part) && gives(x) || slices.ContainsFunc(parts[:i], func(y float64) bool { return x+y < w && gives(x+y) }) {
			return true
		}
	}
	return false
}

// alsoBought: behind what is told of each thing another thing is joined on, whose amount is taken for what
// they come to: "800 coats at 310 francs and shoes for 95,000".
func (c *Doubt) alsoBought(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if len(stated) == 0 {
		stated = b.Get(sums.RoleTotal)
	}
	if b.Frame.Kind != check.KindProduct || len(stated) != 1 || stated[0].Quantity < 0 {
		return false
	}
	z := &c.Doc.Quantities[stated[0].Quantity]
	last := -1
	for _, q := range b.Quantities() {
		m := &c.Doc.Quantities[q]
		if q == stated[0].Quantity {
			continue
		}
		if q > stated[0].Quantity || m.Sentence != z.Sentence {
			return false
		}
		last = max(last, m.Last)
	}
	joined := false
	for k := last; k >= 0 && k < z.First; k++ {
		switch t := &c.Doc.Tokens.All[k]; {
		case c.Finite(t.Lower), c.TokenIn(k, sums.ClassInAll), t.Kind == token.Punct:
			return false
		case c.Doc.Pack.Clauses().Words[t.Lower]&lang.Coordinator != 0:
			joined = true
		case joined && c.IsContent(k, false):
			return !c.Doc.Pack.Clauses().Inflects || t.Capital
		}
	}
	return false
}

// ellipticShare: a bare figure taken for a part, or for the whole, follows a percentage in its sentence,
// whose sign it shares: "44 per cent want the one, 22 the other".
func (c *Doubt) ellipticShare(b *passage.Binding) bool {
	if b.Frame.Kind != check.KindShare || !b.Guessed && !b.Weak {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(b.Get(evidence.RolePart)), b.Get(evidence.RoleWhole)...), func(f passage.Filler) bool {
		return f.Quantity >= 0 && c.sharesSign(f.Quantity)
	})
}

// sharesSign: the bare figure follows a percentage in its sentence and may be one, and takes part of no number.
func (c *Doubt) sharesSign(q int) bool {
	m := &c.Doc.Quantities[q]
	if !passage.Unnamed(m) || q == 0 || c.Mid(q) > 100 || c.TakesNext(q) {
		return false
	}
	before := &c.Doc.Quantities[q-1]
	for k := q - 1; k > 0 && before.Sentence == m.Sentence && (passage.Unnamed(before) || before.First > 0 && c.Doc.Tokens.All[before.First-1].Is("(")); k-- {
		before = &c.Doc.Quantities[k-1]
	}
	return before.Sentence == m.Sentence && before.Unit == mention.Percent && before.Form != mention.Fraction
}

// classSpeed holds the words of direction that say how fast something is: of lengths of time, a slower one is longer.
const classSpeed = "speed-word"

// slowerTimes: the figures are lengths of time or of way, and the word of direction says how fast something was.
func (c *Doubt) slowerTimes(b *passage.Binding) bool {
	word, levels := b.Get(moves.RoleDirection), b.Levels()
	return b.Frame.Kind == check.KindChange && len(word) == 1 && word[0].Quantity < 0 && c.WordIn(c.ItemAt(word[0].Span.Start), classSpeed) &&
		slices.ContainsFunc(levels, func(f passage.Filler) bool {
			return f.Quantity >= 0 && mention.IsDuration(c.Doc.Quantities[f.Quantity].Unit)
		})
}

// ownNoun: the percentage is told behind both levels of a thing that a preposition and its noun name:
// "profit jumped to $1.2bn from $0.4bn on sales up 41%".
func (c *Doubt) ownNoun(b *passage.Binding) bool {
	word, stated := b.Get(moves.RoleDirection), b.Get(check.RoleStated)
	if b.Frame.Binder != passage.MovedBinder || len(word) != 1 || len(stated) != 1 || stated[0].Quantity < 0 {
		return false
	}
	k := c.TokenAt(word[0].Span.Start)
	for _, f := range b.Levels() {
		if f.Quantity < 0 || f.Sentence != stated[0].Sentence || c.Doc.Quantities[f.Quantity].Last > k-2 {
			return false
		}
	}
	words := c.Doc.Pack.Clauses().Words
	return k >= 2 && words[c.Doc.Tokens.All[k-2].Lower]&lang.Preposition != 0 && c.IsContent(k-1, false) && !c.InTime(k-1)
}

// ofBefore: what is taken for a bound stands behind a word that makes it the figure of before: "to $1.2bn
// from $0.4bn on sales of $5bn".
func (c *Doubt) ofBefore(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindBounds && len(b.Get(passage.RoleFrom)) == 0 && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return c.Precedes(m, passage.ClassStartBefore) && !c.WordsIn(m.First-1, m.First, lang.Of)
	})
}

// eachReach is how many words behind an amount tell that it is that of each thing.
const eachReach = 2

// EachOne: of two amounts told for one another one is that of each thing: "49 billion dollars, or £900 for each household".
func (c *Doubt) EachOne(b *passage.Binding) bool {
	qs := b.Quantities()
	if len(qs) != 2 || roletype.Of(&c.Doc.Quantities[qs[0]]) != roletype.Money || c.Doc.Quantities[qs[0]].Unit == c.Doc.Quantities[qs[1]].Unit {
		return false
	}
	each := 0
	for _, q := range qs {
		m := &c.Doc.Quantities[q]
		if c.TokensIn(m.Last, min(m.Last+eachReach, c.Doc.Tokens.Sentences[m.Sentence].Last), evidence.ClassOneOfEach) {
			each++
		}
	}
	return each == 1
}

// restated: of two shares the second says exactly what the first told roughly: "more than half, exactly 51 per cent".
func (c *Doubt) restated(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil {
		return false
	}
	for i, f := range list.Fillers[1:] {
		m, rough := &c.Doc.Quantities[f.Quantity], &c.Doc.Quantities[list.Fillers[i].Quantity]
		first := max(rough.Last, m.First-exactReach)
		if rough.Hedge != mention.Exact && m.Sentence == rough.Sentence && c.TokensIn(first, m.First, classExactWord) &&
			interval.Meet(passage.ValueOf(rough, passage.Strict, passage.Unbounded), interval.Of(c.Mid(f.Quantity))) {
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
func (c *Doubt) otherClaim(b *passage.Binding) bool {
	whole, stated := b.Get(evidence.RoleWhole), b.Get(check.RoleStated)
	part, ok := b.Only(evidence.RolePart)
	if b.Frame.Kind != check.KindShare || !ok || len(whole) != 1 || len(stated) != 1 || whole[0].Quantity < 0 ||
		stated[0].Quantity < 0 || whole[0].Sentence != stated[0].Sentence {
		return false
	}
	s, w, p := &c.Doc.Quantities[stated[0].Quantity], &c.Doc.Quantities[whole[0].Quantity], &c.Doc.Quantities[part]
	words := c.Doc.Pack.Clauses().Words
	if s.First < w.First && p.First > w.First {
		named := false
		for k := s.Last; k < w.First; k++ {
			if lower := c.Doc.Tokens.All[k].Lower; named && words[lower]&lang.Coordinator != 0 {
				return true
			}
			named = named || c.IsContent(k, false)
		}
		return false
	}
	if s.First < w.Last || s.First < p.Last {
		return false
	}
	first, _ := c.ClauseOf(stated[0].Quantity)
	return first > max(w.Last, p.Last) && c.namesActor(first, s.First)
}

// namesActor: in the tokens [first, last) something is named, and behind it stands a verb that does more than say what it is.
func (c *Doubt) namesActor(first, last int) bool {
	named := false
	for k := first; k < last; k++ {
		lower := c.Doc.Tokens.All[k].Lower
		noun := c.IsContent(k, false) && !c.InTime(k) && (!c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital)
		if named && !noun && (c.Finite(lower) || c.verbBehind(k, last)) {
			return true
		}
		named = named || noun && !c.TokenIn(k, sums.ClassShareNoun)
	}
	return false
}

// numberedPart: the figure is a number of some out of others, "71 of 140", and no level that a gap lies beside.
func (c *Doubt) numberedPart(b *passage.Binding) bool {
	return b.Frame.Kind == check.KindDifference && b.Frame.Options[sums.OptionNouns] == "two" && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q+1 < len(c.Doc.Quantities) && !b.Holds(q+1) && passage.Unnamed(m) && c.TokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), evidence.ClassTaken) &&
			c.Doc.Quantities[q+1].First == m.Last+1
	})
}

// itemNumbers: the parts only number what is listed: "1. rent, 2. heating and 3. food".
func (c *Doubt) itemNumbers(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	for i, f := range parts {
		if f.Quantity < 0 || c.Mid(f.Quantity) != float64(i+1) {
			return false
		}
		k := c.Doc.Quantities[f.Quantity].Last
		if k >= len(c.Doc.Tokens.All) || !c.Doc.Tokens.All[k].Is(".") && !c.Doc.Tokens.All[k].Is(")") {
			return false
		}
	}
	return b.Frame.Kind == check.KindSum && len(parts) > 1
}

// wholeNumber: the first so many of things are counted in whole numbers.
func (c *Doubt) wholeNumber(b *passage.Binding) bool {
	whole := b.Get(evidence.RoleWhole)
	return b.Frame.Kind == check.KindBounds && len(whole) == 1 && whole[0].Quantity >= 0 && len(b.Get(evidence.RolePart)) == 1 && b.Get(evidence.RolePart)[0].Quantity >= 0 &&
		c.Doc.Quantities[whole[0].Quantity].Unit == mention.Count && c.Mid(whole[0].Quantity) != math.Trunc(c.Mid(whole[0].Quantity)) &&
		passage.Unnamed(&c.Doc.Quantities[b.Get(evidence.RolePart)[0].Quantity])
}

// roundedMean: the rate is told as a mean in whole things, and the total divided by the number rounds to
// it: 4,388 children in 244 classes are 18 in the mean.
func (c *Doubt) roundedMean(b *passage.Binding) bool {
	rate, okRate := b.Only(passage.RoleRate)
	number, okNumber := b.Only(passage.RoleNumber)
	total, okTotal := b.Only(sums.RoleTotal)
	if b.Frame.Kind != check.KindProduct || !okRate || !okNumber || !okTotal {
		return false
	}
	m := &c.Doc.Quantities[rate]
	mean := c.Mid(total) / c.Mid(number)
	return m.Unit == mention.Count && m.LowPlace == 0 && c.Near(rate, evidence.ClassMean) && math.Abs(mean-c.Mid(rate)) <= 0.5
}

// classKept holds the verbs by which something was kept.
const classKept = "kept-day"

// newYear is how far into a year, in years, what was kept is often that of the year before.
const newYear = 0.25

// keptLastYear: the anniversary was kept before the turn of the year that the article's date lies shortly behind.
func (c *Doubt) keptLastYear(b *passage.Binding) bool {
	length, start := b.Get(dates.RoleLength), b.Get(dates.RoleStart)
	if b.Frame.Binder != passage.SpansBinder || len(length) != 1 || len(start) != 1 || start[0].Time < 0 {
		return false
	}
	now, then := passage.Years(c.Doc.Date), passage.Years(c.Doc.Times[start[0].Time].ISO)
	if !now.Bounded() || !then.Bounded() || now.Lo-math.Floor(now.Lo) > newYear || c.Value(&length[0], passage.Strict).Mid() != math.Floor(now.Lo)-1-math.Floor(then.Lo) {
		return false
	}
	s := &c.Sentences[length[0].Sentence]
	return slices.ContainsFunc(c.Items[s.First:s.Last], func(it stream.Item) bool {
		return c.PastVerb(&it) || it.Kind == stream.WordItem && (c.Doc.Pack.Clauses().Preterite[c.Lower(&it)] || c.TokenIn(int(it.First), classKept))
	})
}

// roleFirst and roleRest are the figure said to be the most and those it is set against.
const (
	roleFirst = "first"
	roleRest  = "rest"
)

// noRival: none of the figures that one is the most of is surely of what that measures: they are
// the size of a group, a mean, or no ages as that is: "at 29 the oldest in the squad of 44, whose average is 22".
func (c *Doubt) noRival(b *passage.Binding) bool {
	rest := b.Get(roleRest)
	first, ok := b.Only(roleFirst)
	if b.Frame.Kind != check.KindComparison || !ok || len(rest) == 0 || !passage.Unnamed(&c.Doc.Quantities[first]) {
		return false
	}
	words := c.Doc.Pack.Clauses().Words
	return slices.ContainsFunc(rest, func(f passage.Filler) bool {
		m := &c.Doc.Quantities[f.Quantity]
		return m.Adjective || m.First > 0 && words[c.Doc.Tokens.All[m.First-1].Lower]&lang.Of != 0 || c.ShortlyBefore(m, meanReach, evidence.ClassMean)
	})
}

// meanReach is how many words before a figure say that it is a mean.
const meanReach = 3

// ofOtherMetric: the two levels of a change are amounts of money of which each is told of another measure:
// "a dividend of 45p, five more than last year, on earnings of £1.12 a share".
func (c *Doubt) ofOtherMetric(b *passage.Binding) bool {
	levels := b.Levels()
	if b.Frame.Kind != check.KindChange || len(levels) != 2 || levels[0].Quantity < 0 || levels[1].Quantity < 0 || len(c.Doc.Claims) != len(c.Doc.Quantities) {
		return false
	}
	x, y := levels[0].Quantity, levels[1].Quantity
	return roletype.Of(&c.Doc.Quantities[x]) == roletype.Money && c.Doc.Quantities[x].Per != c.Doc.Quantities[y].Per &&
		claims.MetricsApart(&c.Doc.Claims[x], &c.Doc.Claims[y]) && !c.standInMetric(x) && !c.standInMetric(y)
}

// standInMetric: what the figure measures is called by a general word alone: "the figure".
func (c *Doubt) standInMetric(q int) bool {
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(c.Doc.Claims[q].Metric.Text)), func(w string) bool { return !c.InClass(w, moves.ClassStandIn) })
}

// mixedMean: what a mean is set against has several units, so that it is not what the mean was taken of.
func (c *Doubt) mixedMean(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	if b.Frame.Kind != check.KindAverage || len(b.Get(sums.RoleMean)) != 1 {
		return false
	}
	unit := ""
	for _, f := range parts {
		if f.Quantity < 0 || evidence.BareFigure(&c.Doc.Quantities[f.Quantity]) {
			continue
		}
		if u := c.Doc.Quantities[f.Quantity].Unit; unit == "" {
			unit = u
		} else if u != unit {
			return true
		}
	}
	return mention.IsDuration(unit) && c.Doc.Quantities[b.Get(sums.RoleMean)[0].Quantity].Per != ""
}

// timesReach is how many words behind a multiple name what it is so many times of.
const timesReach = 4

// timesOther: the multiple says of what it is one, and no other passage names that; the two figures are of
// other things: "cost £61,000, four times his salary; his son paid £412,000, nine times his".
func (c *Doubt) timesOther(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Binder != passage.DrawnBinder || b.Frame.Kind != check.KindComparison || !ok {
		return false
	}
	m := &c.Doc.Quantities[stated]
	words, last := c.Doc.Pack.Clauses().Words, c.Doc.Tokens.Sentences[m.Sentence].Last
	owned := m.Last
	if c.Doc.Pack.Clauses().Genitive[c.Doc.Tokens.All[min(owned, last-1)].Lower] {
		owned++
	}
	if owned >= last || words[c.Doc.Tokens.All[owned].Lower]&lang.Possessive == 0 {
		return false
	}
	for k := owned + 1; k < min(m.Last+timesReach, last); k++ {
		if c.IsContent(k, false) && !c.InTime(k) && !c.TokenIn(k, moves.ClassStandIn) {
			return !c.namedBesides(k)
		}
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			break
		}
	}
	return true
}

// namedBesides: another token of the article has the word's stem.
func (c *Doubt) namedBesides(k int) bool {
	thing := c.ContentOf(k)
	for s := range c.Doc.Tokens.Sentences {
		sent := c.Doc.Tokens.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			if i != k && c.IsContent(i, i == sent.First) && thing.Same(c.ContentOf(i)) {
				return true
			}
		}
	}
	return false
}

// wholeBehind: what is taken for the part is the whole, as "out of" before it says: "19,000 came in July
// alone, out of 55,000 in the year".
func (c *Doubt) wholeBehind(b *passage.Binding) bool {
	part, ok := b.Only(evidence.RolePart)
	if b.Frame.Kind != check.KindBounds || !ok {
		return false
	}
	m := &c.Doc.Quantities[part]
	k := m.First - 1
	first := c.Doc.Tokens.Sentences[m.Sentence].First
	return k > first && c.TokenIn(k, evidence.ClassTaken) && c.WordsIn(k, k+1, lang.Of) && (!c.IsContent(k-1, false) ||
		stream.Pauses(c.Doc.Tokens.All[k-1].Lower))
}

// mostExcess is how many times its total a list of answers is at most that exclude each other: others were
// given by the same people: "of 100 pupils 82 finish, 61 pass".
const mostExcess = 1.35

// sameAnswered: the list of parts is so far beyond its total that its parts hold each other.
func (c *Doubt) sameAnswered(b *passage.Binding) bool {
	parts := b.Get(check.RoleParts)
	sum, ok := b.Only(evidence.RoleSum)
	if b.Frame.Kind != check.KindSum || b.Frame.Options["lists"] != "longest" || !ok || len(parts) < 2 {
		return false
	}
	total := 0.0
	for _, f := range parts {
		if f.Quantity < 0 {
			return false
		}
		total += c.Mid(f.Quantity)
	}
	return total > mostExcess*c.Mid(sum)
}

// otherClause: the word of direction stands behind both levels, in a clause between marks that names
// another thing before it: "costs 4 instead of 3 francs, from the seventh hour only one".
func (c *Doubt) otherClause(b *passage.Binding) bool {
	word, levels := b.Get(moves.RoleDirection), b.Levels()
	if !c.Doc.Pack.Clauses().Inflects || b.Frame.Kind != check.KindChange || len(word) != 1 || word[0].Quantity >= 0 || len(levels) != 2 {
		return false
	}
	cue := &c.Items[c.ItemAt(word[0].Span.Start)]
	if c.Verbal(cue) || c.Doc.Pack.Clauses().Participle(c.Lower(cue)) || c.Doc.Tokens.All[cue.First].Capital {
		return false // a verb may come last
	}
	last := 0
	for _, f := range levels {
		if f.Quantity < 0 || f.Sentence != word[0].Sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.Quantity].Last)
	}
	paused := false
	for k := last; k < c.TokenAt(word[0].Span.Start); k++ {
		if stream.Pauses(c.Doc.Tokens.All[k].Lower) {
			paused = true
		} else if paused && c.Doc.Tokens.All[k].Capital && c.IsContent(k, false) && c.QuantityAt(c.Doc.Tokens.All[k].Start, c.Doc.Tokens.All[k].End) < 0 {
			return true
		}
	}
	return false
}
