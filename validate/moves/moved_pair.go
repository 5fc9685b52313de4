package moves

import (
	"math"

	"crossfoot/extract/lang"
	"crossfoot/validate/evidence"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// What ties a change to the only two figures around that it can lie between.

// onlyPair: the two are levels of one thing, the only ones in the sentences of theirs and of the change, which stand side by
// side and have no other word of rising or falling: "The fee, once £80, is £95, and the rise makes students angry."
func (r *endReader) onlyPair(v *move, x, y int) bool {
	first, last := r.passageOf(v, x, y)
	return r.onlyTwo(v, x, y) && !r.c.saidToCome(first, last)
}

// passageOf are the sentences of the change and of the two figures, and those between.
func (r *endReader) passageOf(v *move, x, y int) (first, last int) {
	a, b := r.c.Doc.Quantities[x].Sentence, r.c.Doc.Quantities[y].Sentence
	return min(a, b, v.m.Sentence), max(a, b, v.m.Sentence)
}

// onlyTwo is the same where goals and comparisons may be told, too.
func (r *endReader) onlyTwo(v *move, x, y int) bool {
	c := r.c
	first, last := r.passageOf(v, x, y)
	switch {
	case last-first > 1 || !c.Together(first, last) || c.HeadSentence(first) || c.otherSubjects(x, y) || c.TurnsApart(x, y):
		return false
	case !c.EndOfChange(x) || !c.EndOfChange(y) || c.imagined(v):
		return false
	}
	for s := first; s <= last; s++ {
		for _, q := range c.QuantitiesOf(s) {
			if q != x && q != y && q != v.q && r.mayRival(q, x, y) {
				return false
			}
		}
	}
	return !c.otherWayIn(v, first, last)
}

// ofPair: the change can be of nothing but the two figures, which the sentence before or behind tells.
func (r *endReader) ofPair(v *move, from, to int) bool {
	return r.ofPairBefore(v, from, to) || r.ofPairBehind(v, from, to)
}

// ofPairBefore: the change is told in a sentence of its own, behind the one with the only two figures that it can lie between, whose
// words tell their order, and it goes their way: "It used to have 20 singers; now there are 60. Its size has trebled."
func (r *endReader) ofPairBefore(v *move, from, to int) bool {
	c := r.c
	a, b := c.Doc.Quantities[from].Sentence, c.Doc.Quantities[to].Sentence
	if a != v.m.Sentence-1 || b != a || !r.onlyPair(v, from, to) || v.q >= 0 && c.OfThem(v.q) || c.SentenceHas(v.m.Sentence, classOnceMore) || c.narrows(v) {
		return false
	}
	return len(v.Get(RoleDirection)) == 0 || c.goesTheirWay(v, from, to)
}

// ofPairBehind: the change opens the passage, and the sentence behind tells the only two figures that it can lie between, whose words or
// times tell their order: "The crew has doubled. In May it had 20 sailors; now 60 are aboard."
func (r *endReader) ofPairBehind(v *move, from, to int) bool {
	c, next := r.c, v.m.Sentence+1
	if c.Doc.Quantities[from].Sentence != next || c.Doc.Quantities[to].Sentence != next || !sizesByShare(v) && !c.goesTheirWay(v, from, to) {
		return false
	}
	return r.onlyTwo(v, from, to) && !c.saidToCome(next, next) && !c.AnySays(v.m.Sentence, v.m.Sentence, evidence.ClassGoalMark) &&
		c.perAlike(from, to) && r.timesAgree(from, to) && !c.SentenceHas(v.m.Sentence, classOnceMore) &&
		(!c.SentenceHas(next, classTurnsOff) || c.eachTimed(from, to)) &&
		(c.clauseContent(v.m).Shared(c.ContentOfSentence(next)) > 0 || c.Elliptic(next) && r.besideEach(from, to) || r.meant(v, from, to))
}

// eachTimed: each of the two has a time of its own, so that what turns from the one to the other sets then against now:
// "There were 130 in 2015, while this year 620 came in".
func (c *Moves) eachTimed(x, y int) bool {
	s, t := c.ClauseTime(x), c.ClauseTime(y)
	return s != nil && t != nil && s.Span != t.Span && c.byTimes(x, y) != 0
}

// meant: the two figures are as far apart as is said, or would be with the digits of one moved about or one of them another.
func (r *endReader) meant(v *move, from, to int) bool {
	x, y := r.c.Mid(from), r.c.Mid(to)
	target, back := math.NaN(), math.NaN() // what the later and the earlier figure would be
	switch word := v.Get(evidence.RoleFactor); {
	case len(word) == 1:
		target, back = x*word[0].Value, y/word[0].Value
	case v.q >= 0 && sizesByShare(v):
		factor := 1 + math.Copysign(r.c.Mid(v.q)/100, y-x)
		target, back = x*factor, y/factor
	case v.q >= 0:
		step := math.Copysign(r.c.Mid(v.q), y-x)
		target, back = x+step, y-step
	}
	return target > 0 && (math.Abs(y-target) <= target*nearlyMeant || r.c.DigitOff(to, target) || r.c.DigitOff(from, back))
}

// nearlyMeant is how far off, as a fraction, rounding may put a figure.
const nearlyMeant = 0.1

// perAlike: both are counted per one thing, or the one that tells none takes up the other's: it is a bare number or stands beside it.
func (c *Moves) perAlike(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	return a.Per == b.Per || (a.Per == "" || b.Per == "") && (a.Sentence == b.Sentence || roletype.Bare(a) || roletype.Bare(b))
}

// timesAgree: where both figures have a time of their own, the times do not tell another order than the words beside them, nor is it only
// the one of the earlier that looks back ("last year it was 12m; in 2011").
func (r *endReader) timesAgree(from, to int) bool {
	s, t := r.c.ClauseTime(from), r.c.ClauseTime(to)
	return s == nil || t == nil || s.Context || t.Context || s.Span == t.Span || s.AnchorUnit != "" || r.rank(to) == rankNow ||
		r.c.byTimes(from, to) < 0 || r.c.byTimes(from, to) == 0 && !s.Relative
}

// sizesByShare: the change is told by a word or by a share of what there was.
func sizesByShare(v *move) bool {
	return v.q < 0 || roletype.Of(v.m) == roletype.Fraction || roletype.Of(v.m) == roletype.Percent
}

// twoTimes: the change is an amount of the unit of the only two figures, whose clauses tell two times.
func (r *endReader) twoTimes(v *move, x, y int) bool {
	c := r.c
	s, t := c.ClauseTime(x), c.ClauseTime(y)
	return v.q >= 0 && roletype.Of(v.m) != roletype.Percent && s != nil && t != nil && s.Span != t.Span &&
		roletype.SameUnit(v.m, &c.Doc.Quantities[x]) && r.onlyPair(v, x, y)
}

// narrows: before the change its sentence tells of a part of the things: "Volumes to the Gulf doubled".
func (c *Moves) narrows(v *move) bool {
	for k := c.Doc.Tokens.Sentences[v.m.Sentence].First + 1; k < v.m.First; k++ {
		if c.WordsIn(k, k+1, lang.Preposition) && !c.InTime(k+1) && !c.InTime(k+2) || c.saidOfThing(k, v.m.First) {
			return true
		}
	}
	return false
}

// mayRival: the figure may be a level as the two are, or a change of them.
func (r *endReader) mayRival(q, x, y int) bool {
	m, a, b := &r.c.Doc.Quantities[q], &r.c.Doc.Quantities[x], &r.c.Doc.Quantities[y]
	switch roletype.Of(m) {
	case roletype.Duration:
		return a.Unit == m.Unit
	case roletype.Percent, roletype.Points, roletype.Multiple, roletype.Fraction, roletype.Money:
		return true
	}
	return roletype.SameUnit(m, a) || roletype.Bare(m) || roletype.Bare(a) || roletype.Bare(b)
}

// saidToCome: the sentences tell of goals, forecasts or what is compared with "than".
func (c *Moves) saidToCome(first, last int) bool {
	return c.AnySays(first, last, evidence.ClassGoalMark) || c.AnySays(first, last, evidence.ClassThan)
}

// otherWayIn: a word of rising or falling that is not the change's own stands in the sentences.
func (c *Moves) otherWayIn(v *move, first, last int) bool {
	for k := c.Doc.Tokens.Sentences[first].First; k < c.Doc.Tokens.Sentences[last].Last; k++ {
		if !c.inCue(v, k) && c.TokenIn(k, evidence.ClassUpOrDown) {
			return true
		}
	}
	return false
}

// wayTied: the word of direction can be of nothing but the two figures: it is a noun that takes up what was told or is set beside
// it, or opens a sentence that explains it behind a colon.
func (c *Moves) wayTied(v *move, x, y int) bool {
	if c.explainedOnward(v, x) {
		return true
	}
	step := c.TokenIn(v.m.First, classUpStep) || c.TokenIn(v.m.First, classDownStep)
	return step && y < v.next && !c.AsCause(v.Get(RoleDirection)[0]) && (c.takesUpStep(v) || c.setBehind(v))
}

// takesUpStep: the noun is told as known already, and of nothing else.
func (c *Moves) takesUpStep(v *move) bool {
	sent := c.Doc.Tokens.Sentences[v.m.Sentence]
	return c.TokensIn(max(sent.First, v.m.First-takesUpReach), v.m.First, ClassTakesUp) && !c.saidOfThing(v.m.Last, sent.Last)
}

// setBehind: the noun stands in apposition behind a figure: "now it has 910, a rise that few can match".
func (c *Moves) setBehind(v *move) bool {
	k := v.m.First - 1
	for ; k > c.Doc.Tokens.Sentences[v.m.Sentence].First && c.WordsIn(k, k+1, lang.Determiner); k-- {
	}
	return k < v.m.First-1 && stream.Pauses(c.Doc.Tokens.All[k].Lower)
}

// explainedOnward: a colon stands between the word and the two figures, which are told in the rest of its sentence.
func (c *Moves) explainedOnward(v *move, x int) bool {
	if x < v.next || c.Doc.Quantities[x].Sentence != v.m.Sentence {
		return false
	}
	for k := v.m.Last; k < c.Doc.Quantities[x].First; k++ {
		if c.Doc.Tokens.All[k].Is(":") {
			return true
		}
	}
	return false
}
