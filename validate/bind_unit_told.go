package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/rules"
	"crossfoot/validate/roletype"
)

func init() { binders["unit-told"] = bindUnitsTold }

// How many words passages share that tell one measure, and one amount of money, as one number is the price of a thing in
// two countries: of 1,500 printed articles none had one number with two units in such passages but by mistake.
const (
	unitShared  = 2
	moneyShared = 3
)

// bindUnitsTold finds a number told twice with different units of one dimension: "within three hours", "within three
// days". Prices and ways are told in two units on purpose, but not with one number.
func bindUnitsTold(c *checker, fp *rules.FramePatterns) []*binding {
	byValue := map[float64][]int{}
	var out []*binding
	for q := range c.Doc.Quantities {
		m := &c.Doc.Quantities[q]
		if !c.repeatable(m) || m.IsRange || m.Unit == mention.Count || m.Unit == mention.Percent || m.Form == mention.Multiple || c.isAge(q) {
			continue
		}
		g := byValue[c.mid(q)]
		for i := len(g) - 1; i >= max(0, len(g)-repeatWindow); i-- {
			if c.otherUnit(g[i], q) {
				b := &binding{frame: fp.Frame}
				b.add("first", c.quantityFiller(g[i]))
				b.add("second", c.quantityFiller(q))
				out = append(out, b)
				break
			}
		}
		byValue[c.mid(q)] = append(g, q)
	}
	return out
}

// otherUnit: two equal numbers of different units tell one thing.
func (c *checker) otherUnit(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if a.Unit == b.Unit || a.Sentence == b.Sentence || a.Adjective && a.Age || !sameDimension(a, b) || c.andSmaller(first) || c.andSmaller(second) {
		return false
	}
	need, shared := unitShared, c.share(first, second)
	if roletype.Of(a) == roletype.Money && !c.headline(a.Sentence) {
		need = moneyShared
	}
	if shared < need && !c.unitSlipped(first, second) || c.inUnit(second, a) || c.inUnit(first, b) {
		return false
	}
	surely := mention.IsDuration(a.Unit) && (shared >= need || c.quotedNext(first, second))
	return (surely || !c.otherThing(first, second, true)) && !c.anew(b) && !c.ofOther(first, second) && !c.ageAndSpan(first, second) &&
		!c.timesClash(a.Sentence, b.Sentence)
}

// unitSlipped: the number of two lengths of time hardly stands for two of them: it is no small one and their passages share a
// word, or it is quoted right behind.
func (c *checker) unitSlipped(first, second int) bool {
	return mention.IsDuration(c.Doc.Quantities[first].Unit) && (c.quotedNext(first, second) || c.mid(first) >= smallFigure && c.share(first, second) > 0)
}

// quotedNext: the number is another than one, and the next sentence quotes it.
func (c *checker) quotedNext(first, second int) bool {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	return c.mid(first) > 1 && b.Sentence == a.Sentence+1 && b.First > 0 && token.Quote(c.Doc.Tokens.All[b.First-1].Lower)
}

// sameDimension: the two are lengths of time, amounts of money or measures of one dimension.
func sameDimension(a, b *mention.Quantity) bool {
	switch {
	case mention.IsDuration(a.Unit):
		return mention.IsDuration(b.Unit)
	case roletype.Of(a) == roletype.Money:
		return roletype.Of(b) == roletype.Money
	}
	return oneDimension(a, b)
}

// inUnit: the figure's sentence, or another one, tells the number in the unit of o too.
func (c *checker) inUnit(q int, o *mention.Quantity) bool {
	m := &c.Doc.Quantities[q]
	for i := max(0, q-contextFigures); i < min(len(c.Doc.Quantities), q+contextFigures+1); i++ {
		if x := &c.Doc.Quantities[i]; i != q && x.Sentence == m.Sentence && x.Unit == o.Unit && c.mid(i) == c.mid(q) {
			return true
		}
	}
	return false
}
