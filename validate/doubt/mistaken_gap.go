package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules/interval"
	"crossfoot/validate/check"
	"crossfoot/validate/compare"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
	"crossfoot/validate/sums"
)

// Guards for differences: what a gap is counted from, and the two figures that it lies between.

// gapFromElsewhere: right behind the gap stands what it is counted from, a time or what was
// expected, and behind that another clause, in which the one figure stands: "312,000 came, 50,000
// more than forecast, but only 240,000 paid".
func (c *Doubt) gapFromElsewhere(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 {
		return false
	}
	// The clause of "as" may say from what a change is counted: "35 more than in 2016, as 1,403 were born".
	moved, joins := b.Frame.Binder == passage.MovedBinder, lang.Coordinator|lang.Subordinator
	if moved {
		joins = lang.Coordinator
	}
	m, than := &c.Doc.Quantities[gap], -1
	for k := m.Last; k < min(m.Last+evidence.GapReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.TokenIn(k, evidence.ClassThan) {
			than = k
		}
	}
	return than >= 0 && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		o := &c.Doc.Quantities[q]
		return o.Sentence == m.Sentence && o.First > than && c.clauseJoined(than+1, o.First, joins) && !(moved && b.LeadsTo(q))
	})
}

// toldGap is the figure of the binding that tells a gap, -1 where none does.
func (c *Doubt) toldGap(b *passage.Binding) int {
	if b.Frame.Kind != check.KindDifference && b.Frame.Kind != check.KindPoints && b.Frame.Binder != passage.MovedBinder {
		return -1
	}
	for _, name := range [...]string{check.RoleStated, roleGap} {
		if f := b.Get(name); len(f) == 1 {
			return f[0].Quantity
		}
	}
	for _, q := range b.Quantities() {
		if m := &c.Doc.Quantities[q]; roletype.Of(m) == roletype.Points || c.CountsPoints(m) {
			return q
		}
	}
	return -1
}

// roleGap is by how much two figures differ.
const roleGap = "gap"

// clauseJoined: of the tokens [first, last) one is a word that joins clauses.
func (c *Doubt) clauseJoined(first, last int, joins lang.WordClass) bool {
	for k := first; k < last; k++ {
		if c.WordsIn(k, k+1, joins) {
			return true
		}
	}
	return false
}

// gapOfNext: behind the gap stands what it is counted from, a thing that the other figure's own sentence behind it does not
// tell of: "1.3m were sold, 90,000 more than the hosts had hoped for. About 400,000 went abroad".
func (c *Doubt) gapOfNext(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 {
		return false
	}
	m := &c.Doc.Quantities[gap]
	thing := c.comparedWith(m)
	if len(thing) == 0 || !slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != gap && c.Doc.Quantities[q].Sentence <= m.Sentence }) {
		return false
	}
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		s := c.Doc.Quantities[q].Sentence
		return s > m.Sentence && !c.Elliptic(s) && c.ContentOfSentence(s).Shared(thing) == 0 && !c.toldAsGoal(q) && !c.SentenceHas(s, classSupposed)
	})
}

// comparedWith is what a gap is counted from, as words: "90,000 more than the hosts had hoped for", "1.8 degrees above the mean".
func (c *Doubt) comparedWith(m *mention.Quantity) passage.Context {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	k := c.ThanBehind(m, evidence.GapReach)
	if m.Last < last && c.TokenIn(m.Last, classOverSide) {
		k = m.Last
	}
	if k < 0 {
		return nil
	}
	var out passage.Context
	for i := k + 1; i < min(k+thanReach, last) && c.Doc.Tokens.All[i].Kind != token.Punct; i++ {
		if c.IsContent(i, false) && !c.InTime(i) {
			out = append(out, c.ContentOf(i))
		}
	}
	return out
}

// classOverSide holds the words between a gap and the figure above or below which it lies.
const classOverSide = "over-side"

// thanReach is how many words behind "than" name what something is compared with.
const thanReach = 5

// toldAsGoal: a word of the figure's clause says so.
func (c *Doubt) toldAsGoal(q int) bool {
	first, last := c.ClauseOf(q)
	return c.TokensIn(first, last, evidence.ClassGoalMark)
}

// Word classes of what people took for right, and of comparatives.
const (
	classSupposed = "supposed"
	classMoreAdj  = "more-adj"
	classFewerAdj = "fewer-adj"
)

// gapThen: behind a gap in points stands what it was at another time, which is none of the two
// figures: "a gap of 34 points; in 2010 it had been 19".
func (c *Doubt) gapThen(b *passage.Binding) bool {
	gap := c.toldGap(b)
	return gap >= 0 && c.CountsPoints(&c.Doc.Quantities[gap]) && b.Frame.Binder != passage.MovedBinder && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		o, m := &c.Doc.Quantities[q], &c.Doc.Quantities[gap]
		if !roletype.Bare(o) || o.Sentence != m.Sentence || o.First < m.Last {
			return false
		}
		return slices.ContainsFunc(c.TimesOf(m.Sentence), func(t mention.Time) bool { return t.First >= m.Last && t.Last <= o.First })
	})
}

// pastOther: a gap is counted from an earlier time, and the figure behind it, past a semicolon or in another sentence, is told
// of no time and of something that the gap's clause does not name: "cod costs £14.50, £4 more than in May; haddock is £12.80".
func (c *Doubt) pastOther(b *passage.Binding) bool {
	gap := c.gapOrDelta(b)
	if gap < 0 || !c.thanTime(&c.Doc.Quantities[gap]) {
		return false
	}
	m := &c.Doc.Quantities[gap]
	return slices.ContainsFunc(b.Quantities(), func(q int) bool {
		first, last := c.ClauseOf(q)
		first = max(first, c.behindSemicolon(q))
		if first <= m.Last || c.Doc.Tokens.All[first-1].Is(":") || c.WordsIn(first, first+1, lang.Subordinator) {
			return false // what explains the time: "14 more than in 2015, when 1,262 came"
		}
		return c.namesUnmeasured(first, c.Doc.Quantities[q].First) && !c.backIn(first, last)
	})
}

// gapOrDelta is the figure of the binding that tells a gap or the amount of a change, -1 where none does.
func (c *Doubt) gapOrDelta(b *passage.Binding) int {
	for _, name := range [...]string{evidence.RoleDelta, compare.RoleBy} {
		if f := b.Get(name); len(f) == 1 {
			return f[0].Quantity
		}
	}
	return c.toldGap(b)
}

// thanTime: behind the gap stands that it is counted from another time: "£4 more than in May".
func (c *Doubt) thanTime(m *mention.Quantity) bool {
	k := c.ThanBehind(m, evidence.GapReach)
	return k >= 0 && c.backIn(k, min(k+thanReach, c.Doc.Tokens.Sentences[m.Sentence].Last))
}

// backIn: a time or a word for one before stands among the tokens.
func (c *Doubt) backIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.InTime(k) || c.TokenIn(k, evidence.ClassEarlierMark) {
			return true
		}
	}
	return false
}

// behindSemicolon is the first token behind the last semicolon before the figure in its sentence, else the sentence's first.
func (c *Doubt) behindSemicolon(q int) int {
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k > c.Doc.Tokens.Sentences[m.Sentence].First; k-- {
		if c.Doc.Tokens.All[k].Is(";") {
			return k + 1
		}
	}
	return c.Doc.Tokens.Sentences[m.Sentence].First
}

// namesUnmeasured: the tokens name something that is measured by no general word and stands for nothing told before.
func (c *Doubt) namesUnmeasured(first, last int) bool {
	for k := first; k < last; k++ {
		if lower := c.Doc.Tokens.All[k].Lower; c.IsContent(k, false) && !c.TokenIn(k, moves.ClassStandIn) && !c.WordsIn(k, k+1, lang.Measure) &&
			!c.Finite(lower) && !c.OfFigure(k) {
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
	if gap < 0 {
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

// otherGap: between the gap and the two figures stands another gap, which lies between them: "won by 11,
// and then scraped home by 0.6, with 50.1 percent against 49.5".
func (c *Doubt) otherGap(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 {
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

// afterDeduction: what is left has something taken off that is not told, so that it lies between no two other figures: "after deduction
// of the costs £900 is left".
func (c *Doubt) afterDeduction(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	return b.Frame.Options[sums.OptionSources] == sums.SourcesFitting && len(stated) == 1 &&
		c.AnySays(stated[0].Sentence, stated[0].Sentence, classDeducted)
}

// classDeducted holds the words of what is left when something is taken off: "after deduction of".
const classDeducted = "deducted"

// gapBeforeList: what a gap leads to is one of the largest items that a later sentence lists: "£3m more than last year. The biggest item
// is £20m for roads".
func (c *Doubt) gapBeforeList(b *passage.Binding) bool {
	stated := b.Get(check.RoleStated)
	if len(stated) != 1 {
		return false
	}
	for _, name := range [...]string{check.RoleOne, check.RoleOther} {
		for _, f := range b.Get(name) {
			if f.Sentence > stated[0].Sentence && c.SentenceHas(f.Sentence, classForemost) {
				return true
			}
		}
	}
	return false
}

// classForemost holds the words of the largest of more: "the biggest items".
const classForemost = "foremost"

// gapOfOther: behind the gap stands what it is counted from, a thing that the sentences of neither
// figure name: "212 metres with the mast, 190 without; that is 38 metres more than the old bridge".
func (c *Doubt) gapOfOther(b *passage.Binding) bool {
	gap := c.toldGap(b)
	if gap < 0 || slices.ContainsFunc(b.Quantities(), func(q int) bool { return q > gap }) {
		return false
	}
	m := &c.Doc.Quantities[gap]
	than := c.ThanBehind(m, evidence.GapReach)
	if than < 0 {
		return false
	}
	for k := than + 1; k < min(than+thanReach, c.Doc.Tokens.Sentences[m.Sentence].Last); k++ {
		if c.IsContent(k, false) && !c.InTime(k) {
			return !slices.ContainsFunc(b.Quantities(), func(q int) bool { return q != gap && c.SentenceTells(c.Doc.Quantities[q].Sentence, c.ContentOf(k)) })
		}
	}
	return false
}

// numberedPart: the figure is a number of some out of others, "71 of 140", and no level that a gap lies beside.
func (c *Doubt) numberedPart(b *passage.Binding) bool {
	return b.Frame.Options[sums.OptionNouns] == "two" && slices.ContainsFunc(b.Quantities(), func(q int) bool {
		m := &c.Doc.Quantities[q]
		return q+1 < len(c.Doc.Quantities) && !b.Holds(q+1) && passage.Unnamed(m) && c.TokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), evidence.ClassTaken) &&
			c.Doc.Quantities[q+1].First == m.Last+1
	})
}

// partNoRest: what is taken for the difference of two figures is a part of one of them: "fell
// from 488 to 402, and 171 of these cases".
func (c *Doubt) partNoRest(b *passage.Binding) bool {
	return slices.ContainsFunc(b.Get(check.RoleStated), func(f passage.Filler) bool {
		return f.Quantity >= 0 && (c.OfThem(f.Quantity) || c.TokenIn(min(c.Doc.Quantities[f.Quantity].Last, len(c.Doc.Tokens.All)-1), classTheseParts))
	})
}

// classTheseParts holds the words behind a figure that is a part of what was told before.
const classTheseParts = "these-parts"

// otherNouns: the two figures that a gap lies between count different whole things: "640 people work
// there, 200 more than in 2016, in four cities". People go by many names.
func (c *Doubt) otherNouns(b *passage.Binding) bool {
	one, other := b.Figure(check.RoleOne), b.Figure(check.RoleOther)
	x, y := &c.Doc.Quantities[one], &c.Doc.Quantities[other]
	return x.LowPlace >= 0 && y.LowPlace >= 0 && !c.SameOrPeople(x, y)
}

// countedFromThen: the points between two percentages are counted from another time, and
// neither is marked as that of it: "48 per cent against 45, two points more than in 2019".
func (c *Doubt) countedFromThen(b *passage.Binding) bool {
	one, other, stated := b.Figure(check.RoleOne), b.Figure(check.RoleOther), b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	return (m.Unit == mention.Points || c.CountsPoints(m)) && c.PointsSince(stated, one, other)
}

// remainsOfMore: what is taken for the whole that something remains of is a part beside the
// others, with which it makes another figure of the article: "the state pays 240m. The city
// gives 90m, the remaining 70m comes from the railway" are the 400m told above.
func (c *Doubt) remainsOfMore(b *passage.Binding) bool {
	one, other, stated := b.Get(check.RoleOne), b.Get(check.RoleOther), b.Get(check.RoleStated)
	if len(one) != 1 || len(other) != 1 || len(stated) != 1 {
		return false
	}
	total := interval.Of(0)
	for _, q := range b.Quantities() {
		total = interval.Add(total, interval.Of(c.Mid(q)))
	}
	return c.toldAbout(other[0].Quantity, total)
}

// groupNotGap: what is taken for the distance of two figures is a group told as known: "between them the two vineyards
// have 38 hectares".
func (c *Doubt) groupNotGap(b *passage.Binding) bool {
	stated := b.Figure(check.RoleStated)
	m := &c.Doc.Quantities[stated]
	return m.Unit == mention.Count && m.Form != mention.Figures && m.Noun != "" && !c.CountsPoints(m) && c.Precedes(m, moves.ClassTakesUp)
}
