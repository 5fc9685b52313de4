package retold

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// How many words passages share that tell one measure, and one amount of money, as one number is the price of a thing in
// two countries: of 1,500 printed articles none had one number with two units in such passages but by mistake.
const (
	unitShared  = 2
	moneyShared = 3
)

// bindUnitsTold finds a number told twice with different units of one dimension: "within three hours", "within three
// days". Prices and ways are told in two units on purpose, but not with one number.
func bindUnitsTold(c *Retold, fp *rules.FramePatterns) []*passage.Binding {
	byValue := map[float64][]int{}
	var out []*passage.Binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if !c.Repeatable(m) || m.IsRange || m.Unit == mention.Count || m.Unit == mention.Percent || m.Form == mention.Multiple || c.IsAge(q) {
			continue
		}
		g := byValue[c.Mid(q)]
		for i := len(g) - 1; i >= max(0, len(g)-evidence.RepeatWindow); i-- {
			if c.otherUnit(g[i], q) {
				b := &passage.Binding{Frame: fp.Frame}
				b.Add("first", c.QuantityFiller(g[i]))
				b.Add("second", c.QuantityFiller(q))
				out = append(out, b)
				break
			}
		}
		byValue[c.Mid(q)] = append(g, q)
	}
	return out
}

// otherUnit: two equal numbers of different units tell one thing.
func (c *Retold) otherUnit(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit == b.Unit || a.Sentence == b.Sentence || a.Adjective && a.Age || !sameDimension(a, b) || c.AndSmaller(first) || c.AndSmaller(second) {
		return false
	}
	need, shared := unitShared, c.Share(first, second)
	if roletype.Of(a) == roletype.Money && !c.Headline(a.Sentence) {
		need = moneyShared
	}
	if shared < need && !c.unitSlipped(first, second) || c.inUnit(second, a) || c.inUnit(first, b) {
		return false
	}
	if c.unitsApart(first, second) {
		return false
	}
	surely := mention.IsDuration(a.Unit) && (shared >= need || c.quotedNext(first, second))
	return (surely || !c.otherThing(first, second, true)) && !c.Anew(b) && !c.OfOther(first, second) && !c.ageAndSpan(first, second) &&
		!c.TimesClash(a.Sentence, b.Sentence) && !c.WhichApart(a.Sentence, b.Sentence) &&
		(roletype.Of(a) == roletype.Money || c.toldOfToday(a.Sentence) == c.toldOfToday(b.Sentence))
}

// toldOfToday: the sentence tells what is so today: "today the tree is 40 metres tall". No amount has changed its currency meanwhile.
func (c *Retold) toldOfToday(sentence int) bool {
	s := &c.Doc.Tokens.Sentences[sentence]
	return c.TokensIn(s.First, s.Last, evidence.ClassNow)
}

// unitReach is how many sentences apart a number that neither headline nor lead tells comes again, and unitAmounts how many amounts a
// sentence of a recipe or a course of treatment tells.
const unitReach, unitAmounts = 25, 3

// unitsApart: the two numbers tell two things: they stand far apart, both are an article alone ("over a decade", "a century"), one leads
// from one time to another and the other does not, or their sentences are full of amounts.
func (c *Retold) unitsApart(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	told := c.Headline(a.Sentence) || c.Opens(a.Sentence)
	if b.Sentence-a.Sentence > unitReach && !told || c.InTime(a.Last) != c.InTime(b.Last) && (c.IsAge(first) || c.IsAge(second)) {
		return true
	}
	return !told && (c.Mid(first) == 1 || c.amounts(a) >= unitAmounts && c.amounts(b) >= unitAmounts)
}

// amounts counts the measures and lengths of time that the figure's sentence tells.
func (c *Retold) amounts(m *mention.Quantity) (n int) {
	for _, q := range c.QuantitiesOf(m.Sentence) {
		if o := &c.Doc.Quantities[q]; o.Unit == m.Unit || sameDimension(o, m) {
			n++
		}
	}
	return n
}

// unitSlipped: the number of two lengths of time hardly stands for two of them: it is no small one and their passages share a
// word, or it is quoted right behind.
func (c *Retold) unitSlipped(first, second int) bool {
	return mention.IsDuration(c.Doc.Quantities[first].Unit) && (c.quotedNext(first, second) || c.Mid(first) >= passage.SmallFigure && c.Share(first, second) > 0)
}

// quotedNext: the number is another than one, and the next sentence quotes it.
func (c *Retold) quotedNext(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return c.Mid(first) > 1 && b.Sentence == a.Sentence+1 && b.First > 0 && token.Quote(c.Doc.Tokens.All[b.First-1].Lower)
}

// sameDimension: the two are lengths of time, amounts of money or measures of one dimension.
func sameDimension(a, b *mention.Quantity) bool {
	switch {
	case mention.IsDuration(a.Unit):
		return mention.IsDuration(b.Unit)
	case roletype.Of(a) == roletype.Money:
		return roletype.Of(b) == roletype.Money
	}
	return evidence.OneDimension(a, b)
}

// inUnit: the figure's sentence, or another one, tells the number in the unit of o too.
func (c *Retold) inUnit(q int, o *mention.Quantity) bool {
	m := &c.Doc.Quantities[q]
	for i := max(0, q-passage.ContextFigures); i < min(len(c.Doc.Quantities), q+passage.ContextFigures+1); i++ {
		if x := &c.Doc.Quantities[i]; i != q && x.Sentence == m.Sentence && x.Unit == o.Unit && c.Mid(i) == c.Mid(q) {
			return true
		}
	}
	return false
}
