package sums

import (
	"crossfoot/extract/lang"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/check"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

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
func bindMeanList(c *Sums, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		q := b.Get(RoleMean)[0].Quantity
		if q < 0 || c.Vague(q) || c.Cell(&c.Doc.Quantities[q]) || c.YearLike(&c.Doc.Quantities[q]) {
			continue
		}
		var readings []*passage.Binding
		for _, values := range c.listsBeside(q) {
			r := &passage.Binding{Frame: b.Frame, Weak: true, AgreeOnly: !c.meanOfList(b, q, values), Soft: c.meanBehind(b, q, values)}
			r.Add(RoleMean, b.Get(RoleMean)[0])
			for _, v := range values {
				r.Add(check.RoleParts, c.QuantityFiller(v))
			}
			readings = append(readings, r)
		}
		if r := passage.OneOf(readings); r != nil {
			out = append(out, r)
		}
	}
	return out
}

// listsBeside are the lists of values that the mean may be of, in its sentence and those beside it.
func (c *Sums) listsBeside(mean int) [][]int {
	var out [][]int
	s := c.Doc.Quantities[mean].Sentence
	for at := max(s-1, 0); at <= min(s+1, len(c.Sentences)-1); at++ {
		var run []int
		for _, q := range c.QuantitiesOf(at) {
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
func (c *Sums) addList(lists [][]int, run []int, mean int) [][]int {
	if n := len(run) - 1; n > 0 && c.Mid(run[0]) == float64(n) { // it says how many follow
		run = run[1:]
	}
	if len(run) < fewestTied || len(run) > check.MostParts {
		return lists
	}
	unit := c.listUnit(run)
	m := &c.Doc.Quantities[mean]
	if !evidence.BareFigure(m) && !evidence.BareFigure(unit) && !c.NounIn(unit, evidence.ClassOccasions) &&
		!(roletype.SameUnit(m, unit) && c.SameOrPeople(m, unit)) || !c.SameTime(mean, run[len(run)-1]) {
		return lists
	}
	return append(lists, run)
}

// listUnit is the value of the list that says what all of them count.
func (c *Sums) listUnit(run []int) *mention.Quantity {
	for _, q := range run {
		if m := &c.Doc.Quantities[q]; !evidence.BareFigure(m) {
			return m
		}
	}
	return &c.Doc.Quantities[run[0]]
}

// mayBeValue: the figure may be one of the values of the mean.
func (c *Sums) mayBeValue(q, mean int) bool {
	m := &c.Doc.Quantities[q]
	return q != mean && !c.Vague(q) && !c.Cell(m) && !c.YearLike(m) && m.Hedge == mention.Exact && m.Form != mention.Fraction &&
		(!c.Near(q, evidence.ClassMean) || c.meanAround(q, mean)) && !m.Age
}

// meanAround: the word for the mean stands before the value and the mean behind it: "the average of the bids, 21, 23 and 25, was 23".
func (c *Sums) meanAround(q, mean int) bool {
	x, m := &c.Doc.Quantities[q], &c.Doc.Quantities[mean]
	return q < mean && x.Sentence == m.Sentence && c.TokensIn(c.Doc.Tokens.Sentences[x.Sentence].First, x.First, evidence.ClassMean) &&
		!c.TokensIn(x.Last, m.First, evidence.ClassMean)
}

// goesOnWith: the second figure follows the first in a list, parted from it by a comma or an "and" and by few words.
func (c *Sums) goesOnWith(a, b, mean int) bool {
	x, y := &c.Doc.Quantities[a], &c.Doc.Quantities[b]
	if b != a+1 || a == mean || b == mean || !(roletype.SameUnit(x, y) && (evidence.BareFigure(x) || evidence.BareFigure(y) || passage.SameNoun(x, y)) ||
		evidence.BareFigure(x) || evidence.BareFigure(y)) {
		return false
	}
	first := c.BeforeFigure(y)
	if first-x.Last >= listGap {
		return false
	}
	for k := x.Last; k <= first; k++ {
		if t := &c.Doc.Tokens.All[k]; t.Is(",") || t.Is(";") || c.TokenIn(k, passage.ClassListAnd) {
			return true
		}
	}
	return false
}

// meanOfList: the wording ties the mean to the values, which are all that there are.
func (c *Sums) meanOfList(b *passage.Binding, mean int, values []int) bool {
	m, first, last := &c.Doc.Quantities[mean], &c.Doc.Quantities[values[0]], &c.Doc.Quantities[values[len(values)-1]]
	unit := c.listUnit(values)
	if c.Near(mean, classOtherMean) || unit.Unit == mention.Percent && !c.overTime(values) || unit.Per != "" && m.Per == "" || c.meanTotals(mean, values) {
		return false
	}
	if sent := c.Doc.Tokens.Sentences[first.Sentence]; c.TokensIn(sent.First, sent.Last, evidence.ClassMost) ||
		c.TokensIn(sent.First, sent.Last, evidence.ClassLeast) {
		return false
	}
	if n := b.Get(roleMeanNoun); len(n) > 0 && m.Sentence != last.Sentence && c.meanOfNamed(n[0].Span.End) {
		return false
	}
	counted := len(b.Get(roleMeanNoun)) > 0 && (c.tellsHowManyBut(first.Sentence, values, mean) || c.tellsHowManyBut(m.Sentence, values, mean))
	follows := m.Sentence == last.Sentence && c.rightBehind(values, mean)
	switch {
	case c.strangersIn(first.Sentence, values, mean), c.meanAround(values[0], mean) && c.Near(values[0], evidence.ClassMean) && !counted:
		return false
	case len(values) < leastListed:
		return c.Near(mean, evidence.ClassSo) && (follows || m.Sentence == last.Sentence+1)
	}
	return follows || m.Sentence >= last.Sentence && (counted || c.Near(mean, evidence.ClassSo)) || c.announces(mean, values)
}

// announces: behind a colon after the mean stand the values of the times that it was taken of: "250 a day: 200 on Monday, …".
func (c *Sums) announces(mean int, values []int) bool {
	m, first := &c.Doc.Quantities[mean], &c.Doc.Quantities[values[0]]
	if m.Sentence != first.Sentence || mean+1 != values[0] || !c.overTime(values) {
		return false
	}
	for k := m.Last; k < c.BeforeFigure(first); k++ {
		if c.Doc.Tokens.All[k].Is(":") {
			return true
		}
	}
	return false
}

// overTime: the values are of times, so many as there are values: each has its day, or their sentence says how many months, years
// or the like they cover. A mean of these is a plain one, where that of regions or groups counts each by its size.
func (c *Sums) overTime(values []int) bool {
	first, last := &c.Doc.Quantities[values[0]], &c.Doc.Quantities[values[len(values)-1]]
	told := 0
	for _, t := range c.TimesOf(last.Sentence) {
		if t.First >= first.First-timeLead {
			told++
		}
	}
	for _, q := range c.QuantitiesOf(first.Sentence) {
		if m := &c.Doc.Quantities[q]; mention.IsDuration(m.Unit) && c.Mid(q) == float64(len(values)) && (q < values[0] || q > values[len(values)-1]) {
			return true
		}
	}
	return told == len(values)
}

// timeLead is how many words before the first value its time begins: "on Monday 120".
const timeLead = 4

// meanBehind: the sentence right behind three values or more tells their mean by a noun and nothing else of their unit:
// "The average: 25 calls."
func (c *Sums) meanBehind(b *passage.Binding, mean int, values []int) bool {
	last := &c.Doc.Quantities[values[len(values)-1]]
	return len(values) >= leastListed && len(b.Get(roleMeanNoun)) > 0 && c.Doc.Quantities[mean].Sentence == last.Sentence+1 && c.rightBehind(values, mean) &&
		!c.Near(mean, classOtherMean) && c.listUnit(values).Unit != mention.Percent && !c.meanTotals(mean, values) &&
		!c.meanOfNamed(b.Get(roleMeanNoun)[0].Span.End)
}

// meanOfNamed: right behind the noun for the mean, which ends at the offset, stands what it is of: "the average of all years".
func (c *Sums) meanOfNamed(end int) bool {
	k := c.TokenAt(end)
	return k+1 < len(c.Doc.Tokens.All) && c.WordsIn(k, k+1, lang.Preposition|lang.Of) && !c.TokenIn(k, passage.ClassEachThing) && !c.CountsIn(k+1, k+1+thoseReach)
}

// thoseReach is how many words behind a preposition the number stands of how many there are: "the mean of the four".
const thoseReach = 2

// rightBehind: the mean is the next figure behind the values, but for one that says how many they are.
func (c *Sums) rightBehind(values []int, mean int) bool {
	next := values[len(values)-1] + 1
	return mean == next || mean == next+1 && c.Mid(next) == float64(len(values))
}

// meanTotals: the mean is what the values add up to.
func (c *Sums) meanTotals(mean int, values []int) bool {
	total := 0.0
	for _, v := range values {
		total += c.Mid(v)
	}
	return total == c.Mid(mean)
}

// tellsHowManyBut: a number in the sentence other than the values and the mean says how many values there are.
func (c *Sums) tellsHowManyBut(sentence int, values []int, mean int) bool {
	for _, q := range c.QuantitiesOf(sentence) {
		if (q < values[0] || q > values[len(values)-1]) && q != mean && c.Doc.Quantities[q].Unit == mention.Count && c.Mid(q) == float64(len(values)) {
			return true
		}
	}
	return false
}

// strangersIn: the sentence tells of figures of the values' unit that are not in the list, so that it may be only a
// part of one.
func (c *Sums) strangersIn(sentence int, values []int, mean int) bool {
	unit := c.listUnit(values)
	for _, q := range c.QuantitiesOf(sentence) {
		m := &c.Doc.Quantities[q]
		if inList := q >= values[0] && q <= values[len(values)-1]; inList || q == mean || !roletype.SameUnit(m, unit) || c.Mid(q) == float64(len(values)) {
			continue
		}
		if evidence.BareFigure(unit) || evidence.BareFigure(m) || passage.SameNoun(m, unit) {
			return true
		}
	}
	return false
}
