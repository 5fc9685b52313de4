package validate

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/roletype"
)

func init() { binders["mean-list"] = bindMeanList }

// How a list of values looks: how many tokens stand at most between two of them ("34 on the north shore, 26"),
// how many values make a list, and how many tokens before its mean a word says that it comes of them.
const (
	listGap     = 6
	fewestTied  = 2
	leastListed = 3
)

// roleMeanNoun is filled where a noun tells the mean ("the average: 16"); an adverb may tell one of others ("on
// average a flat costs").
const roleMeanNoun = "n"

// bindMeanList sets each mean that a pattern finds against the lists of values in its sentence and those
// beside it: figures told one after the other, of one unit, that the last or the first of them names. A list
// contradicts where its wording ties the mean to it: the mean follows it in its sentence, comes of it by its
// wording, or a number says how many values there are.
func bindMeanList(c *checker, fp *rules.FramePatterns) []*binding {
	var out []*binding
	for _, b := range bindPatterns(c, fp) {
		q := b.get(roleMean)[0].quantity
		if q < 0 || c.vague(q) || c.cell(&c.Doc.Quantities[q]) || c.yearLike(&c.Doc.Quantities[q]) {
			continue
		}
		var readings []*binding
		for _, values := range c.listsBeside(q) {
			r := &binding{frame: b.frame, weak: true, agreeOnly: !c.meanOfList(b, q, values), soft: c.meanBehind(b, q, values)}
			r.add(roleMean, b.get(roleMean)[0])
			for _, v := range values {
				r.add(check.RoleParts, c.quantityFiller(v))
			}
			readings = append(readings, r)
		}
		if r := oneOf(readings); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// listsBeside are the lists of values that the mean may be of, in its sentence and those beside it.
func (c *checker) listsBeside(mean int) [][]int {
	var out [][]int
	s := c.Doc.Quantities[mean].Sentence
	for at := max(s-1, 0); at <= min(s+1, len(c.Sentences)-1); at++ {
		var run []int
		for _, q := range c.quantitiesOf(at) {
			if len(run) > 0 && !c.goesOnWith(run[len(run)-1], q, mean) {
				out, run = c.addList(out, run, mean), nil
			}
			if c.mayBeValue(q, mean) {
				run = append(run, q)
			}
		}
		out = c.addList(out, run, mean)
	}
	return out
}

// addList adds the run if it is a list of values of the mean's unit.
func (c *checker) addList(lists [][]int, run []int, mean int) [][]int {
	if n := len(run) - 1; n > 0 && c.mid(run[0]) == float64(n) { // it says how many follow
		run = run[1:]
	}
	if len(run) < fewestTied || len(run) > check.MostParts {
		return lists
	}
	unit := c.listUnit(run)
	m := &c.Doc.Quantities[mean]
	if !bareFigure(m) && !bareFigure(unit) && !c.nounIn(unit, classOccasions) && !(roletype.SameUnit(m, unit) && c.sameOrPeople(m, unit)) || !c.sameTime(mean, run[len(run)-1]) {
		return lists
	}
	return append(lists, run)
}

// listUnit is the value of the list that says what all of them count.
func (c *checker) listUnit(run []int) *mention.Quantity {
	for _, q := range run {
		if m := &c.Doc.Quantities[q]; !bareFigure(m) {
			return m
		}
	}
	return &c.Doc.Quantities[run[0]]
}

// mayBeValue: the figure may be one of the values of the mean.
func (c *checker) mayBeValue(q, mean int) bool {
	m := &c.Doc.Quantities[q]
	return q != mean && !c.vague(q) && !c.cell(m) && !c.yearLike(m) && m.Hedge == mention.Exact && m.Form != mention.Fraction && (!c.near(q, classMean) || c.meanAround(q, mean)) && !m.Age
}

// meanAround: the word for the mean stands before the value and the mean behind it: "the average of the bids, 21, 23 and 25, was 23".
func (c *checker) meanAround(q, mean int) bool {
	x, m := &c.Doc.Quantities[q], &c.Doc.Quantities[mean]
	return q < mean && x.Sentence == m.Sentence && c.tokensIn(c.Doc.Tokens.Sentences[x.Sentence].First, x.First, classMean) && !c.tokensIn(x.Last, m.First, classMean)
}

// goesOnWith: the second figure follows the first in a list, parted from it by a comma or an "and" and by few words.
func (c *checker) goesOnWith(a, b, mean int) bool {
	x, y := &c.Doc.Quantities[a], &c.Doc.Quantities[b]
	if b != a+1 || a == mean || b == mean || !(roletype.SameUnit(x, y) && (bareFigure(x) || bareFigure(y) || sameNoun(x, y)) || bareFigure(x) || bareFigure(y)) {
		return false
	}
	first := c.beforeFigure(y)
	if first-x.Last >= listGap {
		return false
	}
	for k := x.Last; k <= first; k++ {
		if t := &c.Doc.Tokens.All[k]; t.Is(",") || t.Is(";") || c.tokenIn(k, classListAnd) {
			return true
		}
	}
	return false
}

// meanOfList: the wording ties the mean to the values, which are all that there are.
func (c *checker) meanOfList(b *binding, mean int, values []int) bool {
	m, first, last := &c.Doc.Quantities[mean], &c.Doc.Quantities[values[0]], &c.Doc.Quantities[values[len(values)-1]]
	unit := c.listUnit(values)
	if c.near(mean, classOtherMean) || unit.Unit == mention.Percent || unit.Per != "" && m.Per == "" || c.meanTotals(mean, values) {
		return false
	}
	if sent := c.Doc.Tokens.Sentences[first.Sentence]; c.tokensIn(sent.First, sent.Last, classMost) || c.tokensIn(sent.First, sent.Last, classLeast) {
		return false
	}
	if n := b.get(roleMeanNoun); len(n) > 0 && m.Sentence != last.Sentence && c.meanOfNamed(n[0].span.End) {
		return false
	}
	counted := len(b.get(roleMeanNoun)) > 0 && (c.tellsHowManyBut(first.Sentence, values, mean) || c.tellsHowManyBut(m.Sentence, values, mean))
	follows := m.Sentence == last.Sentence && c.rightBehind(values, mean)
	switch {
	case c.strangersIn(first.Sentence, values, mean), c.meanAround(values[0], mean) && c.near(values[0], classMean) && !counted:
		return false
	case len(values) < leastListed:
		return c.near(mean, classSo) && (follows || m.Sentence == last.Sentence+1)
	}
	return follows || m.Sentence >= last.Sentence && (counted || c.near(mean, classSo))
}

// meanBehind: the sentence right behind three values or more tells their mean by a noun and nothing else of their unit:
// "The average: 25 calls."
func (c *checker) meanBehind(b *binding, mean int, values []int) bool {
	last := &c.Doc.Quantities[values[len(values)-1]]
	return len(values) >= leastListed && len(b.get(roleMeanNoun)) > 0 && c.Doc.Quantities[mean].Sentence == last.Sentence+1 && c.rightBehind(values, mean) &&
		!c.near(mean, classOtherMean) && c.listUnit(values).Unit != mention.Percent && !c.meanTotals(mean, values) && !c.meanOfNamed(b.get(roleMeanNoun)[0].span.End)
}

// meanOfNamed: right behind the noun for the mean, which ends at the offset, stands what it is of: "the average of all years".
func (c *checker) meanOfNamed(end int) bool {
	k := c.tokenAt(end)
	return k+1 < len(c.Doc.Tokens.All) && c.wordsIn(k, k+1, lang.Preposition|lang.Of) && !c.tokenIn(k, classEachThing) && !c.countsIn(k+1, k+1+thoseReach)
}

// thoseReach is how many words behind a preposition the number stands of how many there are: "the mean of the four".
const thoseReach = 2

// rightBehind: the mean is the next figure behind the values, but for one that says how many they are.
func (c *checker) rightBehind(values []int, mean int) bool {
	next := values[len(values)-1] + 1
	return mean == next || mean == next+1 && c.mid(next) == float64(len(values))
}

// meanTotals: the mean is what the values add up to.
func (c *checker) meanTotals(mean int, values []int) bool {
	total := 0.0
	for _, v := range values {
		total += c.mid(v)
	}
	return total == c.mid(mean)
}

// tellsHowManyBut: a number in the sentence other than the values and the mean says how many values there are.
func (c *checker) tellsHowManyBut(sentence int, values []int, mean int) bool {
	for _, q := range c.quantitiesOf(sentence) {
		if (q < values[0] || q > values[len(values)-1]) && q != mean && c.Doc.Quantities[q].Unit == mention.Count && c.mid(q) == float64(len(values)) {
			return true
		}
	}
	return false
}

// strangersIn: the sentence tells of figures of the values' unit that are not in the list, so that it may be only a
// part of one.
func (c *checker) strangersIn(sentence int, values []int, mean int) bool {
	unit := c.listUnit(values)
	for _, q := range c.quantitiesOf(sentence) {
		m := &c.Doc.Quantities[q]
		if inList := q >= values[0] && q <= values[len(values)-1]; inList || q == mean || !roletype.SameUnit(m, unit) || c.mid(q) == float64(len(values)) {
			continue
		}
		if bareFigure(unit) || bareFigure(m) || sameNoun(m, unit) {
			return true
		}
	}
	return false
}
