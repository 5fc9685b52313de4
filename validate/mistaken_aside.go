package validate

import (
	"slices"

	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

// Figures that stand beside those of a binding and are counted from, said of or set beside something else, as the words
// right behind them say.

// shareOfThem: behind the part of a whole the share is one "of them", and a word says what they did: "4,200 of the 5,600
// members voted, 88 per cent of them in favour"; or the part is one of those of whom the share tells: "a third of the seats
// were taken, 640 of those present came free".
func (c *checker) shareOfThem(b *binding) bool {
	part, whole, stated := b.get(rolePart), b.get(roleWhole), b.get(check.RoleStated)
	if b.frame.Kind != check.KindShare || len(part) != 1 || len(whole) != 1 || len(stated) != 1 || part[0].quantity < 0 || whole[0].quantity < 0 ||
		stated[0].quantity < 0 {
		return false
	}
	s, p := stated[0].quantity, part[0].quantity
	if s > p && s > whole[0].quantity {
		return c.ofThem(s) && !c.endsBehindThem(s)
	}
	k := c.Doc.Quantities[p].Last + 1
	return p > s && p > whole[0].quantity && c.ofThem(p) && c.tokenIn(k, classThoseWho) && !c.endsBehindThem(p)
}

// classThoseWho holds the words for some who are told of by what they are: "of those present".
const classThoseWho = "those-who"

// endsBehindThem: behind the figure that is some of those before it a mark or an auxiliary stands: "88 per cent of them, had voted".
func (c *checker) endsBehindThem(q int) bool {
	m := &c.Doc.Quantities[q]
	k := m.Last + 1
	if !c.tokenIn(m.Last, classThereof) {
		k++
	}
	if k >= c.Doc.Tokens.Sentences[m.Sentence].Last || c.Doc.Tokens.All[k].Kind == token.Punct {
		return true
	}
	return c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&(lang.Be|lang.Have|lang.Auxiliary|lang.Modal) != 0
}

// totalAmongParts: one of the parts is what those right before it come to, and so is told with them: "with 298 seats and
// the Greens' 47 it has 345 in a parliament of 669".
func (c *checker) totalAmongParts(parts []int) bool {
	back := slices.Clone(parts)
	slices.Reverse(back)
	return c.holdOthers(back)
}

// rateRange: what is taken for a percentage and where it led is a range of rates, set against the rate of another
// time: "will grow 4% to 6% after 9% this year".
func (c *checker) rateRange(b *binding) bool {
	percent, to, from := b.get(rolePercent), b.get(roleTo), b.get(roleFrom)
	if b.frame.Kind != check.KindChange || len(percent) != 1 || len(to) != 1 || len(from) != 1 || percent[0].quantity < 0 || to[0].quantity != percent[0].quantity+1 ||
		from[0].quantity < 0 {
		return false
	}
	x, y, z := &c.Doc.Quantities[percent[0].quantity], &c.Doc.Quantities[to[0].quantity], &c.Doc.Quantities[from[0].quantity]
	return percents(x) && percents(y) && percents(z) && y.First-x.Last == 1 && c.mid(to[0].quantity) > c.mid(percent[0].quantity) &&
		z.First > 0 && !c.tokenIn(z.First-1, classStartBefore) && x.First > 0 && !c.tokenIn(x.First-1, classBy)
}

// groupNotGap: what is taken for the distance of two figures is a group told as known: "between them the two vineyards
// have 38 hectares".
func (c *checker) groupNotGap(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindDifference || b.frame.Binder != drawnBinder || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	return m.Unit == mention.Count && m.Form != mention.Figures && m.Noun != "" && !c.countsPoints(m) && m.First > 0 && c.tokenIn(m.First-1, classTakesUp)
}

// attributeMean: what is taken for what each has is the price or size of a single thing: "two courses each and a £38 bottle".
func (c *checker) attributeMean(b *binding) bool {
	stated := b.get(check.RoleStated)
	if b.frame.Kind != check.KindAverage || b.frame.Binder != drawnBinder || len(stated) != 1 || stated[0].quantity < 0 {
		return false
	}
	m := &c.Doc.Quantities[stated[0].quantity]
	return m.First > 0 && roletype.Of(m) != roletype.Count && c.tokenIn(m.First-1, classIndefinite) && m.Last < c.Doc.Tokens.Sentences[m.Sentence].Last &&
		c.isContent(m.Last, false)
}

// partOfLevel: of two figures set against each other, or the levels of a change, one is said to be a part of the other right
// before it: "power to 1.4m homes, of which 1.2m had been reconnected".
func (c *checker) partOfLevel(b *binding) bool {
	all := b.levels()
	if b.frame.Kind == check.KindComparison {
		all = append(slices.Clone(b.get(roleSubject)), b.get(check.RoleOther)...)
	} else if b.frame.Kind != check.KindChange {
		return false
	}
	return slices.ContainsFunc(all, func(f filler) bool {
		if f.quantity < 1 || !c.setInside(f.quantity, b.frame.Kind == check.KindChange) {
			return false
		}
		return slices.ContainsFunc(all, func(o filler) bool { return o.quantity >= 0 && o.quantity < f.quantity && o.sentence == f.sentence })
	})
}

// setInside: between the figure and the one before it a word says that it is a part of what stands before: "including 400", or of that "of
// which" the figure is told.
func (c *checker) setInside(q int, of bool) bool {
	m, before := &c.Doc.Quantities[q], &c.Doc.Quantities[q-1]
	if before.Sentence != m.Sentence {
		return false
	}
	for k := before.Last; k < m.First; k++ {
		if c.tokenIn(k, classInside) || of && k+1 < m.First && c.tokenIn(k, classTaken) && c.tokenIn(k+1, classThoseTold) {
			return true
		}
	}
	return false
}

// classThoseTold holds the words that take up things told before: "of which".
const classThoseTold = "those-told"

// gapOfNext: behind the gap stands what it is counted from, a thing that the other figure's own sentence behind it does not
// tell of: "1.3m were sold, 90,000 more than the hosts had hoped for. About 400,000 went abroad".
func (c *checker) gapOfNext(b *binding) bool {
	gap := c.toldGap(b)
	if gap < 0 {
		return false
	}
	m := &c.Doc.Quantities[gap]
	thing := c.comparedWith(m)
	if len(thing) == 0 || !slices.ContainsFunc(b.quantities(), func(q int) bool { return q != gap && c.Doc.Quantities[q].Sentence <= m.Sentence }) {
		return false
	}
	return slices.ContainsFunc(b.quantities(), func(q int) bool {
		s := c.Doc.Quantities[q].Sentence
		return s > m.Sentence && !c.elliptic(s) && c.contentOfSentence(s).shared(thing) == 0 && !c.toldAsGoal(q) && !c.sentenceHas(s, classSupposed)
	})
}

// comparedWith is what a gap is counted from, as words: "90,000 more than the hosts had hoped for", "1.8 degrees above the mean".
func (c *checker) comparedWith(m *mention.Quantity) context {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < min(m.Last+gapReach, last); k++ {
		if !c.tokenIn(k, classThan) && (k > m.Last || !c.tokenIn(k, classOverSide)) {
			continue
		}
		var out context
		for i := k + 1; i < min(k+thanReach, last) && c.Doc.Tokens.All[i].Kind != token.Punct; i++ {
			if c.isContent(i, false) && !c.inTime(i) {
				out = append(out, c.contentOf(i))
			}
		}
		return out
	}
	return nil
}

// pastOther: a gap is counted from an earlier time, and the figure behind it, past a semicolon or in another sentence, is told
// of no time and of something that the gap's clause does not name: "cod costs £14.50, £4 more than in May; haddock is £12.80".
func (c *checker) pastOther(b *binding) bool {
	gap := c.gapOrDelta(b)
	if gap < 0 || !c.thanTime(&c.Doc.Quantities[gap]) {
		return false
	}
	m := &c.Doc.Quantities[gap]
	return slices.ContainsFunc(b.quantities(), func(q int) bool {
		first, last := c.clauseOf(q)
		first = max(first, c.behindSemicolon(q))
		if first <= m.Last || c.Doc.Tokens.All[first-1].Is(":") || c.tokensClassed(first, first+1, lang.Subordinator) {
			return false // what explains the time: "14 more than in 2015, when 1,262 came"
		}
		return c.namesUnmeasured(first, c.Doc.Quantities[q].First) && !c.backIn(first, last)
	})
}

// gapOrDelta is the figure of the binding that tells a gap or the amount of a change, -1 where none does.
func (c *checker) gapOrDelta(b *binding) int {
	for _, name := range [...]string{roleDelta, roleBy} {
		if f := b.get(name); len(f) == 1 {
			return f[0].quantity
		}
	}
	return c.toldGap(b)
}

// thanTime: behind the gap stands that it is counted from another time: "£4 more than in May".
func (c *checker) thanTime(m *mention.Quantity) bool {
	last := c.Doc.Tokens.Sentences[m.Sentence].Last
	for k := m.Last; k < min(m.Last+gapReach, last); k++ {
		if c.tokenIn(k, classThan) {
			return c.backIn(k, min(k+thanReach, last))
		}
	}
	return false
}

// backIn: a time or a word for one before stands among the tokens.
func (c *checker) backIn(first, last int) bool {
	for k := first; k < last; k++ {
		if c.inTime(k) || c.tokenIn(k, classEarlierMark) {
			return true
		}
	}
	return false
}

// behindSemicolon is the first token behind the last semicolon before the figure in its sentence, else the sentence's first.
func (c *checker) behindSemicolon(q int) int {
	m := &c.Doc.Quantities[q]
	for k := m.First - 1; k > c.Doc.Tokens.Sentences[m.Sentence].First; k-- {
		if c.Doc.Tokens.All[k].Is(";") {
			return k + 1
		}
	}
	return c.Doc.Tokens.Sentences[m.Sentence].First
}

// namesUnmeasured: the tokens name something that is measured by no general word and stands for nothing told before.
func (c *checker) namesUnmeasured(first, last int) bool {
	for k := first; k < last; k++ {
		if lower := c.Doc.Tokens.All[k].Lower; c.isContent(k, false) && !c.tokenIn(k, classStandIn) && c.Doc.Pack.Clauses().Words[lower]&lang.Measure == 0 && !c.finite(lower) && !c.ofFigure(k) {
			return true
		}
	}
	return false
}

// ofTheRest: the last share is one of the rest, not the rest itself: "18 per cent of the smokers fell ill, of the others 11".
func (c *checker) ofTheRest(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil || len(b.get(roleSum)) > 0 {
		return false
	}
	f := list.fillers[len(list.fillers)-1]
	m := &c.Doc.Quantities[f.quantity]
	if !percents(m) {
		return false
	}
	for k := m.First - 1; k > max(c.Doc.Tokens.Sentences[m.Sentence].First, m.First-insideReach); k-- {
		if c.tokenIn(k, classRemaining) {
			return c.tokensClassed(max(k-2, 0), k, lang.Preposition)
		}
	}
	return false
}

// tokensClassed: a word of the grammatical class stands among the tokens.
func (c *checker) tokensClassed(first, last int, class lang.WordClass) bool {
	for k := first; k < last; k++ {
		if c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&class != 0 {
			return true
		}
	}
	return false
}

// agedBeside: the most or least of counted things is set against a bare number between marks, which is how old somebody is:
// "up for best director are five: Ana Lind and, at 82, Marco Bell".
func (c *checker) agedBeside(b *binding) bool {
	first, rest := b.get(roleFirst), b.get(roleRest)
	if b.frame.Kind != check.KindComparison || len(first) != 1 || first[0].quantity < 0 || len(rest) == 0 {
		return false
	}
	return slices.ContainsFunc(rest, func(f filler) bool {
		m := &c.Doc.Quantities[f.quantity]
		k := m.First - 1
		return roletype.Bare(m) && k > 0 && m.Last < len(c.Doc.Tokens.All) && c.Doc.Tokens.All[m.Last].Is(",") && c.Doc.Tokens.All[k-1].Is(",") &&
			c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Preposition != 0
	})
}

// otherMeasured: the most of some percentages is told of somebody, and one set against it of something measured that opens its
// clause: "turnout was 47%, and the mayor led on 45%".
func (c *checker) otherMeasured(b *binding) bool {
	first, rest := b.get(roleFirst), b.get(roleRest)
	if b.frame.Kind != check.KindComparison || len(first) != 1 || first[0].quantity < 0 || len(rest) == 0 || !percents(&c.Doc.Quantities[first[0].quantity]) {
		return false
	}
	own := c.measuresOf(first[0].quantity)
	return slices.ContainsFunc(rest, func(f filler) bool {
		other := c.measuresOf(f.quantity)
		return len(other) > 0 && own.shared(other) == 0 && (f.sentence != first[0].sentence || f.quantity < first[0].quantity)
	})
}

// measuresOf lists the general words for what is measured before the figure in its clause.
func (c *checker) measuresOf(q int) context {
	first, _ := c.clauseOf(q)
	var out context
	for k := first; k < c.Doc.Quantities[q].First; k++ {
		if c.Doc.Pack.Clauses().Words[c.Doc.Tokens.All[k].Lower]&lang.Measure != 0 {
			out = append(out, c.contentOf(k))
		}
	}
	return out
}

// ownPercent: behind both levels of a change a clause begins that names something else and what it did, and the percentage is
// told there: "the fare is €159 instead of €151, the railcard goes up by 2.9 per cent".
func (c *checker) ownPercent(b *binding) bool {
	percent, levels := b.get(rolePercent), b.levels()
	if b.frame.Kind != check.KindChange || len(percent) != 1 || percent[0].quantity < 0 || len(levels) != 2 {
		return false
	}
	last := -1
	for _, f := range levels {
		if f.quantity < 0 || f.sentence != percent[0].sentence {
			return false
		}
		last = max(last, c.Doc.Quantities[f.quantity].Last)
	}
	m := &c.Doc.Quantities[percent[0].quantity]
	first, _ := c.clauseOf(percent[0].quantity)
	return first > last && m.First > 0 && c.tokenIn(m.First-1, classBy) && c.opensOther(first, m.First)
}

// opensOther: the tokens begin with something that is no word for a change or for what was told before.
func (c *checker) opensOther(first, last int) bool {
	for k := first; k < last; k++ {
		switch {
		case c.tokenIn(k, classUpOrDown) || c.tokenIn(k, classDeltaWord) || c.tokenIn(k, classStandIn):
			return false
		case c.isContent(k, false) && !c.inTime(k) && !c.ofFigure(k):
			return !c.Doc.Pack.Clauses().Inflects || c.Doc.Tokens.All[k].Capital
		}
	}
	return false
}

// comparesDistance: what something is compared with tells itself by how much something differs: "behind Marsh, who has played
// four matches more".
func (c *checker) comparesDistance(b *binding) bool {
	other := b.get(check.RoleOther)
	if b.frame.Kind != check.KindComparison || len(other) != 1 || other[0].quantity < 0 {
		return false
	}
	k := c.Doc.Quantities[other[0].quantity].Last
	return (c.tokenIn(k, classMoreAdj) || c.tokenIn(k, classFewerAdj)) && (k+1 == c.Doc.Tokens.Sentences[other[0].sentence].Last || !c.tokenIn(k+1, classThan))
}

// peopleBetween: what is taken for the whole is a bare number, and between it and its part people are named, of whom the part
// is: "the third of four against members of the gang, of whom 11 were sentenced".
func (c *checker) peopleBetween(b *binding) bool {
	part, whole := b.get(rolePart), b.get(roleWhole)
	if b.frame.Kind != check.KindBounds || len(part) != 1 || len(whole) != 1 || part[0].quantity < 0 || whole[0].quantity < 0 || part[0].quantity < whole[0].quantity {
		return false
	}
	m := &c.Doc.Quantities[whole[0].quantity]
	return m.Unit == mention.Count && !c.nounIn(m, classPeople) && whole[0].sentence == part[0].sentence && c.tokensClassed(m.Last, m.Last+1, lang.Preposition) && !c.tokenIn(m.Last, classTaken) &&
		c.tokensIn(m.Last, c.Doc.Quantities[part[0].quantity].First, classPeople)
}

// classOverSide holds the words between a gap and the figure above or below which it lies.
const classOverSide = "over-side"

// classStageWord holds the words for what is done with the same things one after the other: "paid", "spent".
const classStageWord = "stage-word"

// inStages: the parts are more than their whole, and two of them are told of stages that the same things go through: "of the
// £40m pledged £26m has been paid and £18m spent".
func (c *checker) inStages(b *binding) bool {
	list := b.list()
	if b.frame.Kind != check.KindSum || list == nil {
		return false
	}
	seen := map[string]bool{}
	for _, f := range list.fillers {
		m := &c.Doc.Quantities[f.quantity]
		for k := m.Last; k < c.Doc.Tokens.Sentences[m.Sentence].Last && k < m.Last+insideReach; k++ {
			if t := &c.Doc.Tokens.All[k]; c.tokenIn(k, classStageWord) {
				seen[t.Lower] = true
			} else if c.ofFigure(k) {
				break
			}
		}
	}
	return len(seen) > 1
}

// earlierCompared: the word of a change compares, and stands in a clause with the earlier figure, of which it is said: "it costs
// 5.90, last week it was dearer still at 7.50".
func (c *checker) earlierCompared(b *binding) bool {
	from, to, word := b.get(roleFrom), b.get(roleTo), b.get(roleDirection)
	if b.frame.Binder != movedBinder || len(from) != 1 || len(to) != 1 || len(word) != 1 || word[0].quantity >= 0 || from[0].quantity < to[0].quantity ||
		to[0].quantity < 0 || word[0].class != classUpLevel && word[0].class != classDownLevel {
		return false
	}
	first, last := c.clauseOf(from[0].quantity)
	k := c.tokenAt(word[0].span.Start)
	return first > c.Doc.Quantities[to[0].quantity].Last && first <= k && k < last && (k+1 >= len(c.Doc.Tokens.All) || !c.tokenIn(k+1, classThan)) &&
		c.tokensClassed(first, last, lang.Be)
}
