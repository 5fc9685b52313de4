package doubt

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/compare"
	"crossfoot/validate/evidence"
	"crossfoot/validate/moves"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/sums"
)

// Figures that stand beside those of a binding and are counted from, said of or set beside something else, as the words
// right behind them say.

// ShareOfThem: behind the part of a whole the share is one "of them", and a word says what they did: "4,200 of the 5,600
// members voted, 88 per cent of them in favour"; or the part is one of those of whom the share tells: "a third of the seats
// were taken, 640 of those present came free".
func (c *Doubt) ShareOfThem(b *passage.Binding) bool {
	part, okPart := b.Only(evidence.RolePart)
	whole, okWhole := b.Only(evidence.RoleWhole)
	stated, okStated := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindShare || !okPart || !okWhole || !okStated {
		return false
	}
	if stated > part && stated > whole {
		return c.OfThem(stated) && !c.endsBehindThem(stated)
	}
	k := c.Doc.Quantities[part].Last + 1
	return part > stated && part > whole && c.OfThem(part) && c.TokenIn(k, classThoseWho) && !c.endsBehindThem(part)
}

// classThoseWho holds the words for some who are told of by what they are: "of those present".
const classThoseWho = "those-who"

// endsBehindThem: behind the figure that is some of those before it a mark or an auxiliary stands: "88 per cent of them, had voted".
func (c *Doubt) endsBehindThem(q int) bool {
	m := &c.Doc.Quantities[q]
	k := m.Last + 1
	if !c.TokenIn(m.Last, evidence.ClassThereof) {
		k++
	}
	if k >= c.Doc.Tokens.Sentences[m.Sentence].Last || c.Doc.Tokens.All[k].Kind == token.Punct {
		return true
	}
	return c.WordsIn(k, k+1, lang.Be|lang.Have|lang.Auxiliary|lang.Modal)
}

// rateRange: what is taken for a percentage and where it led is a range of rates, set against the rate of another
// time: "will grow 4% to 6% after 9% this year".
func (c *Doubt) rateRange(b *passage.Binding) bool {
	percent, okPercent := b.Only(evidence.RolePercent)
	to, okTo := b.Only(passage.RoleTo)
	from, okFrom := b.Only(passage.RoleFrom)
	if b.Frame.Kind != check.KindChange || !okPercent || !okTo || !okFrom || to != percent+1 {
		return false
	}
	x, y, z := &c.Doc.Quantities[percent], &c.Doc.Quantities[to], &c.Doc.Quantities[from]
	return evidence.Percents(x) && evidence.Percents(y) && evidence.Percents(z) && y.First-x.Last == 1 && c.Mid(to) > c.Mid(percent) &&
		!c.Precedes(z, passage.ClassStartBefore) && !c.Precedes(x, evidence.ClassBy)
}

// groupNotGap: what is taken for the distance of two figures is a group told as known: "between them the two vineyards
// have 38 hectares".
func (c *Doubt) groupNotGap(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindDifference || b.Frame.Binder != passage.DrawnBinder || !ok {
		return false
	}
	m := &c.Doc.Quantities[stated]
	return m.Unit == mention.Count && m.Form != mention.Figures && m.Noun != "" && !c.CountsPoints(m) && c.Precedes(m, moves.ClassTakesUp)
}

// attributeMean: what is taken for what each has is the price or size of a single thing: "two courses each and a £38 bottle".
func (c *Doubt) attributeMean(b *passage.Binding) bool {
	stated, ok := b.Only(check.RoleStated)
	if b.Frame.Kind != check.KindAverage || b.Frame.Binder != passage.DrawnBinder || !ok {
		return false
	}
	m := &c.Doc.Quantities[stated]
	return roletype.Of(m) != roletype.Count && c.Precedes(m, evidence.ClassIndefinite) && m.Last < c.Doc.Tokens.Sentences[m.Sentence].Last &&
		c.IsContent(m.Last, false)
}

// partOfLevel: of two figures set against each other, or the levels of a change, one is said to be a part of the other right
// before it: "power to 1.4m homes, of which 1.2m had been reconnected".
func (c *Doubt) partOfLevel(b *passage.Binding) bool {
	all := b.Levels()
	if b.Frame.Kind == check.KindComparison {
		all = append(slices.Clone(b.Get(passage.RoleSubject)), b.Get(check.RoleOther)...)
	} else if b.Frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(all, func(f passage.Filler) bool {
		if f.Quantity < 1 || !c.setInside(f.Quantity, b.Frame.Kind == check.KindChange) {
			return false
		}
		return slices.ContainsFunc(all, func(o passage.Filler) bool {
			return o.Quantity >= 0 && o.Quantity < f.Quantity && o.Sentence == f.Sentence
		})
	})
}

// setInside: between the figure and the one before it a word says that it is a part of what stands before: "including 400", or of that "of
// which" the figure is told.
func (c *Doubt) setInside(q int, of bool) bool {
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	if before.Sentence != m.Sentence {
		return false
	}
	for k := before.Last; k < m.First; k++ {
		if c.TokenIn(k, evidence.ClassInside) || of && k+1 < m.First && c.TokenIn(k, evidence.ClassTaken) && c.TokenIn(k+1, classThoseTold) {
			return true
		}
	}
	return false
}

// classThoseTold holds the words that take up things told before: "of which".
const classThoseTold = "those-told"

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
		if lower := c.Doc.Tokens.All[k].Lower; c.IsContent(k, false) && !c.TokenIn(k, moves.ClassStandIn) && !c.WordsIn(k, k+1, lang.Measure) && !c.Finite(lower) && !c.OfFigure(k) {
			return true
		}
	}
	return false
}

// ofTheRest: the last share is one of the rest, not the rest itself: "18 per cent of the smokers fell ill, of the others 11".
func (c *Doubt) ofTheRest(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil || len(b.Get(evidence.RoleSum)) > 0 {
		return false
	}
	f := list.Fillers[len(list.Fillers)-1]
	if f.Quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[f.Quantity]
	if !evidence.Percents(m) {
		return false
	}
	for k := m.First - 1; k > max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-evidence.InsideReach); k-- {
		if c.TokenIn(k, sums.ClassRemaining) {
			return c.WordsIn(max(k-2, 0), k, lang.Preposition)
		}
	}
	return false
}

// agedBeside: the most or least of counted things is set against a bare number between marks, which is how old somebody is:
// "up for best director are five: Ana Lind and, at 82, Marco Bell".
func (c *Doubt) agedBeside(b *passage.Binding) bool {
	rest := b.Get(roleRest)
	_, ok := b.Only(roleFirst)
	if b.Frame.Kind != check.KindComparison || !ok || len(rest) == 0 {
		return false
	}
	return slices.ContainsFunc(rest, func(f passage.Filler) bool {
		if f.Quantity < 0 {
			return false
		}
		m := &c.Doc.Quantities[f.Quantity]
		k := m.First - 1
		return roletype.Bare(m) && k > 0 && m.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[m.Last].Is(",") && c.Doc.Tokens.All[k-1].Is(",") &&
			c.WordsIn(k, k+1, lang.Preposition)
	})
}

// otherMeasured: the most of some percentages is told of somebody, and one set against it of something measured that opens its
// clause: "turnout was 47%, and the mayor led on 45%".
func (c *Doubt) otherMeasured(b *passage.Binding) bool {
	first, rest := b.Get(roleFirst), b.Get(roleRest)
	if b.Frame.Kind != check.KindComparison || len(first) != 1 || first[0].Quantity < 0 || len(rest) == 0 || !evidence.Percents(&c.Doc.Quantities[first[0].Quantity]) {
		return false
	}
	own := c.measuresOf(first[0].Quantity)
	return slices.ContainsFunc(rest, func(f passage.Filler) bool {
		other := c.measuresOf(f.Quantity)
		return len(other) > 0 && own.Shared(other) == 0 && (f.Sentence != first[0].Sentence || f.Quantity < first[0].Quantity)
	})
}

// measuresOf lists the general words for what is measured before the figure in its clause.
func (c *Doubt) measuresOf(q int) passage.Context {
	first, _ := c.ClauseOf(q)
	var out passage.Context
	for k := first; k < c.Doc.Quantities[q].First; k++ {
		if c.WordsIn(k, k+1, lang.Measure) {
			out = append(out, c.ContentOf(k))
		}
	}
	return out
}

// ownPercent: behind both levels of a change a clause begins that names something else and what it did, and the percentage is
// told there: "the fare is €159 instead of €151, the railcard goes up by 2.9 per cent".
func (c *Doubt) ownPercent(b *passage.Binding) bool {
	percent, levels := b.Get(evidence.RolePercent), b.Levels()
	if b.Frame.Kind != check.KindChange || len(percent) != 1 || percent[0].Quantity < 0 || len(levels) != 2 {
		return false
	}
	last := -1
	for _, f := range levels {
		if f.Quantity < 0 || f.Sentence != percent[0].Sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.Quantity].Last)
	}
	m := &c.Doc.Quantities[percent[0].Quantity]
	first, _ := c.ClauseOf(percent[0].Quantity)
	return first > last && c.Precedes(m, evidence.ClassBy) && c.opensOther(first, m.First)
}

// opensOther: the tokens begin with something that is no word for a change or for what was told before.
func (c *Doubt) opensOther(first, last int) bool {
	for k := first; k < last; k++ {
		switch {
		case c.TokenIn(k, evidence.ClassUpOrDown) || c.TokenIn(k, moves.ClassDeltaWord) || c.TokenIn(k, moves.ClassStandIn):
			return false
		case c.IsContent(k, false) && !c.InTime(k) && !c.OfFigure(k):
			return !c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital
		}
	}
	return false
}

// comparesDistance: what something is compared with tells itself by how much something differs: "behind Marsh, who has played
// four matches more".
func (c *Doubt) comparesDistance(b *passage.Binding) bool {
	other := b.Get(check.RoleOther)
	if b.Frame.Kind != check.KindComparison || len(other) != 1 || other[0].Quantity < 0 {
		return false
	}
	k := c.Doc.Quantities[other[0].Quantity].Last
	return (c.TokenIn(k, classMoreAdj) || c.TokenIn(k, classFewerAdj)) && (k+1 == c.Doc.Tokens.Sentences[other[0].Sentence].Last || !c.TokenIn(k+1, evidence.ClassThan))
}

// peopleBetween: what is taken for the whole is a bare number, and between it and its part people are named, of whom the part
// is: "the third of four against members of the gang, of whom 11 were sentenced".
func (c *Doubt) peopleBetween(b *passage.Binding) bool {
	part, whole := b.Get(evidence.RolePart), b.Get(evidence.RoleWhole)
	if b.Frame.Kind != check.KindBounds || len(part) != 1 || len(whole) != 1 || part[0].Quantity < 0 || whole[0].Quantity < 0 || part[0].Quantity < whole[0].Quantity {
		return false
	}
	m := &c.Doc.Quantities[whole[0].Quantity]
	leadsOn := c.WordsIn(m.Last, m.Last+1, lang.Preposition) && !c.TokenIn(m.Last, evidence.ClassTaken)
	return leadsOn && m.Unit == mention.Count && !c.NounIn(m, evidence.ClassPeople) && whole[0].Sentence == part[0].Sentence &&
		c.TokensIn(m.Last, c.Doc.Quantities[part[0].Quantity].First, evidence.ClassPeople)
}

// classOverSide holds the words between a gap and the figure above or below which it lies.
const classOverSide = "over-side"

// classStageWord holds the words for what is done with the same things one after the other: "paid", "spent".
const classStageWord = "stage-word"

// inStages: the parts are more than their whole, and two of them are told of stages that the same things go through: "of the
// £40m pledged £26m has been paid and £18m spent".
func (c *Doubt) inStages(b *passage.Binding) bool {
	list := b.List()
	if b.Frame.Kind != check.KindSum || list == nil {
		return false
	}
	seen := map[string]bool{}
	for _, f := range list.Fillers {
		if f.Quantity < 0 {
			continue
		}
		m := &c.Doc.Quantities[f.Quantity]
		for k := m.Last; k < c.Doc.Tokens.Sentences[m.Sentence].Last && k < m.Last+evidence.InsideReach; k++ {
			if t := &c.Doc.Tokens.All[k]; c.TokenIn(k, classStageWord) {
				seen[t.Lower] = true
			} else if c.OfFigure(k) {
				break
			}
		}
	}
	return len(seen) > 1
}

// earlierCompared: the word of a change compares, and stands in a clause with the earlier figure, of which it is said: "it costs
// 5.90, last week it was dearer still at 7.50".
func (c *Doubt) earlierCompared(b *passage.Binding) bool {
	word := b.Get(moves.RoleDirection)
	from, okFrom := b.Only(passage.RoleFrom)
	to, okTo := b.Only(passage.RoleTo)
	if b.Frame.Binder != passage.MovedBinder || !okFrom || !okTo || len(word) != 1 || word[0].Quantity >= 0 || from < to ||
		word[0].Class != moves.ClassUpLevel && word[0].Class != moves.ClassDownLevel {
		return false
	}
	first, last := c.ClauseOf(from)
	k := c.TokenAt(word[0].Span.Start)
	return first > c.Doc.Quantities[to].Last && first <= k && k < last && !c.TokenIn(k+1, evidence.ClassThan) &&
		c.WordsIn(first, last, lang.Be)
}
