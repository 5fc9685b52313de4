package compare

import (
	"slices"
	"strings"

	"crossfoot/extract/claims"
	"crossfoot/extract/mention"
	"crossfoot/rules"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
	"crossfoot/validate/stream"
)

// bindPaired finds words that put one thing above or below another ("dearer", "trailed"), and the only two figures of what
// they measure that their sentence, or theirs and the one before, tell. Where these stand says which is of the one that the word
// is told of.
func bindPaired(c *Comparisons, fp *rules.FramePatterns) []*passage.Binding {
	var out []*passage.Binding
	for _, b := range passage.BindPatterns(c.Passage, fp) {
		v := c.versusOf(b)
		if v == nil || v.first > v.s.First && c.Items[v.first-1].Kind == stream.QuantityItem {
			continue // "ten minutes longer"
		}
		one, other := v.onlyTwo(measureOf(fp.Frame, b.Roles[0].Fillers[0].Class))
		if one < 0 || other < 0 || !c.ofOneUnit(one, other) {
			continue
		}
		r := v.pair(b, one, other, !c.pairable(one, other) || v.ofNoun())
		out = append(out, r)
	}
	return out
}

// onlyTwo are the figures of the one that the word is told of and of the other, -1 where there are not just two, or it does
// not show which is which.
func (v *versus) onlyTwo(measure string) (one, other int) {
	c, s := v.c, v.sentence()
	here := c.ofMeasure(s, measure)
	if len(here) == 2 {
		return v.sides(here[0], here[1])
	}
	if len(here) > 1 || s == 0 || !c.Together(s-1, s) {
		return -1, -1
	}
	before := c.ofMeasure(s-1, measure)
	if len(here) == 0 && len(before) == 2 && !v.comparesOnward() && len(c.QuantitiesOf(s)) == 0 && !c.ItemsHave(v.s.First+1, v.s.Last, classSetOff) {
		return v.namedNear(before[0], before[1])
	}
	if len(here) == 0 || len(before) != 1 {
		return -1, -1
	}
	if v.behindThan(here[0]) {
		return before[0], here[0]
	}
	if v.comparesOnward() {
		return -1, -1
	}
	return here[0], before[0]
}

// ofNoun: the word is an attribute of what need not be told of: "older people".
func (v *versus) ofNoun() bool {
	c := v.c
	if v.end >= v.s.Last || c.Items[v.end].Kind != stream.WordItem || c.Items[v.end].Pause || !c.IsContent(int(c.Items[v.end].First), false) {
		return false
	}
	if c.Doc.Pack.Clauses().Inflects && !c.Doc.Tokens.All[c.Items[v.end].First].Capital {
		return false
	}
	return v.first == v.s.First || !c.WordIn(v.first-1, classTheWord)
}

// classTheWord holds the definite articles.
const classTheWord = "the-word"

// sides tells the figures of the word's sentence apart: what stands behind "than", or is set beside the other or told of before, is
// the other; what a relative clause with the word follows, or stands in its clause or first behind it, is the one.
func (v *versus) sides(x, y int) (one, other int) {
	c := v.c
	switch than := v.comparesOnward(); {
	case v.behindThan(y) && !v.behindThan(x):
		return x, y
	case than:
		return -1, -1
	case c.setOff(x) != c.setOff(y):
		if c.setOff(x) {
			return y, x
		}
		return x, y
	}
	atX, atY := c.ItemAt(c.Doc.Quantities[x].Number.Start), c.ItemAt(c.Doc.Quantities[y].Number.Start)
	switch {
	case atX > v.end:
		if c.ItemsHave(atX+1, atY, classSetOff) {
			return x, y
		}
	case atY < v.first:
		if v.relative() && c.partsBetween(atX, atY) {
			return y, x
		}
		return v.namedOne(x, y)
	case !c.partsBetween(v.end-1, atY):
		return y, x
	case !c.partsBetween(atX, v.first):
		return x, y
	}
	return -1, -1
}

// namedOne is the figure of which a word of the clause is told that the cue's clause has before the cue.
func (v *versus) namedOne(x, y int) (one, other int) {
	c := v.c
	first, _ := c.ClauseAround(v.first, c.EndsClause)
	said := c.ContentOfItems(first, v.first)
	inX, inY := said.Shared(c.contentAround(x)) > 0, said.Shared(c.contentAround(y)) > 0
	return onlyOf(inX, inY, x, y)
}

// namedNear is the figure of which the sentence of the cue speaks alone, told in the one before, where it is the only of the two.
func (v *versus) namedNear(x, y int) (one, other int) {
	c := v.c
	said := c.ContentOfItems(v.s.First, v.s.Last)
	ofX, ofY := c.contentAround(x), c.contentAround(y)
	inX, inY := said.Shared(ofX.Without(ofY)) > 0, said.Shared(ofY.Without(ofX)) > 0
	return onlyOf(inX, inY, x, y)
}

// onlyOf orders the figures so that the one comes first of which alone something holds; -1 where it holds of both or neither.
func onlyOf(inX, inY bool, x, y int) (one, other int) {
	switch {
	case inX == inY:
		return -1, -1
	case inX:
		return x, y
	}
	return y, x
}

// contentAround are the words of content in the stretch of the figure between marks and other figures.
func (c *Comparisons) contentAround(q int) passage.Context {
	return c.ContentOfItems(c.FigureClause(q))
}

// comparesOnward: what is compared with is named behind the word.
func (v *versus) comparesOnward() bool {
	for k := v.end; k < min(v.s.Last, v.end+versusPhrase) && !v.c.Items[k].Stop; k++ {
		if v.c.WordIn(k, evidence.ClassThan) {
			return true
		}
	}
	return false
}

// behindThan: the figure stands behind the word and its "than".
func (v *versus) behindThan(q int) bool {
	c, at := v.c, v.c.ItemAt(v.c.Doc.Quantities[q].Number.Start)
	for k := v.end; k < at; k++ {
		if c.WordIn(k, evidence.ClassThan) {
			return true
		}
		if c.Items[k].Stop {
			return false
		}
	}
	return false
}

// relative: the word stands in a relative clause, right behind its pronoun.
func (v *versus) relative() bool {
	c := v.c
	for k := v.first - 1; k > max(v.s.First, v.first-evidence.PortionOf); k-- {
		if c.WordIn(k, evidence.ClassRelative) && c.Items[k-1].Pause {
			return true
		}
	}
	return false
}

// setOff: a word before the figure says that the other is held against it, or that it is of an earlier time.
func (c *Comparisons) setOff(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.ShortlyBefore(m, versusApposed, classSetBeside) || c.MarkedEarlier(q)
}

// partsBetween: a mark or a word that parts clauses stands between the items.
func (c *Comparisons) partsBetween(first, last int) bool {
	for k := first + 1; k < last; k++ {
		if c.EndsClause(&c.Items[k]) {
			return true
		}
	}
	return false
}

// ofMeasure lists the figures of the sentence that tell how much there is of what a word measures.
func (c *Comparisons) ofMeasure(sentence int, measure string) []int {
	var out []int
	for _, q := range c.QuantitiesOf(sentence) {
		if c.weighs(q) && !c.Cell(&c.Doc.Quantities[q]) && measuredBy(&c.Doc.Quantities[q], measure) {
			out = append(out, q)
		}
	}
	return out
}

// What comparatives and superlatives measure: each is an option of their frames, which lists the word classes for it.
const (
	measurePrice = "price"
	measureAge   = "age"
	measureSpan  = "span" // lengths of time or of way
	measureSize  = "size"
)

var measures = [...]string{measurePrice, measureAge, measureSpan, measureSize}

// measureOf is what the words of the class measure, as the frame's options say; "" where that may be anything.
func measureOf(f *rules.Frame, class string) string {
	for _, measure := range measures {
		if slices.Contains(strings.Fields(f.Options[measure]), class) {
			return measure
		}
	}
	return ""
}

// measuredBy: the figure is of a unit of what is measured.
func measuredBy(m *mention.Quantity, measure string) bool {
	switch measure {
	case measurePrice:
		return roletype.Of(m) == roletype.Money
	case measureAge:
		return m.Age || m.Unit == evidence.UnitYear
	case measureSpan:
		return roletype.Of(m) == roletype.Duration && m.Unit != evidence.UnitYear || roletype.Of(m) == roletype.Measure
	case measureSize:
		return roletype.Of(m) == roletype.Measure
	}
	return roletype.Of(m) != roletype.Fraction && roletype.Of(m) != roletype.Duration && !m.Age
}

// ofOneUnit: the two figures are of one unit, or one has none.
func (c *Comparisons) ofOneUnit(x, y int) bool {
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if a.Unit == mention.Count && b.Unit == mention.Count && !c.SameCounted(a, b) && !c.Kindred(a, b) {
		return false
	}
	return (a.Unit == b.Unit || roletype.Bare(a) != roletype.Bare(b)) && (a.Per == b.Per || a.Per == "" || b.Per == "")
}

// pairable: nothing says that the two figures measure different things.
func (c *Comparisons) pairable(x, y int) bool {
	a, b := &c.Doc.Claims[x], &c.Doc.Claims[y]
	return c.oneScale(x, y) && !claims.MetricsApart(a, b) && !c.MeasuresApart(a.Metric.Text, b.Metric.Text) && !c.TurnsApart(x, y)
}
