package validate

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/roletype"
)

// The figures that a change may lie between.

// pool lists the figures that may be ends of the change, in text order.
func (r *endReader) pool(v *move) []int { return r.poolOf(v, r.c.endOfChange) }

// poolOf lists the figures around the change that are as is asked.
func (r *endReader) poolOf(v *move, admits func(int) bool) []int {
	c := r.c
	s := v.m.Sentence
	back, ahead := movedReach, movedReach
	if c.headSentence(s) {
		back, ahead = 0, movedFromHead
	}
	var out []int
	for k := max(0, v.next-mostEndsTried); k < min(len(c.Doc.Quantities), v.next+mostEndsTried); k++ {
		m := &c.Doc.Quantities[k]
		if k == v.q || m.Sentence < s-back || m.Sentence > s+ahead || c.cell(m) || !admits(k) {
			continue
		}
		out = append(out, k)
	}
	return out
}

// endOfChange: the figure can be where a change begins or ends, and is no fraction or goal.
func (c *checker) endOfChange(q int) bool {
	return c.level(q) && roletype.Of(&c.Doc.Quantities[q]) != roletype.Fraction && !c.near(q, classGoalMark)
}

// level: the figure tells how much there is or was, and is no change of its own or part of another.
func (c *checker) level(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Low == nil || m.High == nil || m.IsRange || m.Age || m.Unit == mention.Percent && c.tellsChangeOf(q) {
		return false
	}
	switch roletype.Of(m) {
	case roletype.Multiple, roletype.Points:
		return false
	}
	before := m.First > 0 && (c.tokenIn(m.First-1, classBy) || c.tokenIn(m.First-1, classExtra))
	return !before && !c.ofThem(q)
}

// tellsChangeOf: the percentage is a change itself.
func (c *checker) tellsChangeOf(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.tellsDelta(m) || c.tokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), classUpComp) || c.tokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), classDownComp)
}

// fit: the change can lie between the two figures: they are of one unit and thing, and
// the change is of that too, or a part or multiple of them. A number may lack the unit
// of the other.
func (r *endReader) fit(v *move, x, y int) bool {
	c, stated := r.c, v.m
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if !roletype.SameUnit(a, b) && !r.bareEnd(x, y) && !r.bareEnd(y, x) || !c.countsAlike(a, b) || c.countsPoints(a) || c.countsPoints(b) ||
		c.howOften(a) || c.howOften(b) {
		return false
	}
	levels := a
	if roletype.Bare(a) {
		levels = b
	}
	switch roletype.Of(stated) {
	case roletype.Percent, roletype.Fraction, roletype.Multiple:
		return true
	case roletype.Points:
		return percents(levels)
	}
	if c.countsPoints(stated) {
		return percents(levels) || roletype.Bare(levels)
	}
	return roletype.SameUnit(stated, levels) && c.countsAlike(stated, a) && c.countsAlike(stated, b) || degreesOf(stated, levels) || scaledAlike(stated, levels)
}

// countsAlike: the two figures count one thing, as far as their nouns tell: "312 burglaries"
// and "390 cases".
func (c *checker) countsAlike(x, y *mention.Quantity) bool {
	return c.sameOrPeople(x, y) || c.nounIn(x, classCaseNoun) || c.nounIn(y, classCaseNoun) || c.nounIn(x, classFolk) && c.nounIn(y, classFolk)
}

// Word classes of nouns that stand for whatever was counted before, and of those for people
// who may be called otherwise when they are counted again.
const (
	classCaseNoun = "case-noun"
	classFolk     = "folk"
)

// fitOtherwise: the two figures count the same thing by two nouns ("1,456 children" and
// "1,403 births"): they are of an earlier time and a later one, and stand side by side.
func (r *endReader) fitOtherwise(v *move, x, y int) bool {
	a, b := &r.c.Doc.Quantities[x], &r.c.Doc.Quantities[y]
	if a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" || r.earlier(x, y) == 0 || r.c.countsPoints(a) || r.c.countsPoints(b) {
		return false
	}
	last := v.m.Sentence
	return max(a.Sentence, b.Sentence, last)-min(a.Sentence, b.Sentence, last) <= 1 && r.c.oneSize(x, y) &&
		(v.m.Unit != mention.Count || v.m.Noun == "" || r.c.countsAlike(v.m, a) || r.c.countsAlike(v.m, b))
}

// onlySlips are the readings with the doubt that they may be of two things.
func onlySlips(readings []*binding) []*binding {
	for _, b := range readings {
		b.slipOnly = true
	}
	return readings
}

// bareEnd: the number may lack the unit of the other: "it had been 8.4".
func (r *endReader) bareEnd(q, other int) bool {
	return roletype.Bare(&r.c.Doc.Quantities[q]) && (r.rank(q) != rankUnknown || !r.c.apartInSize(q, other))
}

// mostApart is how far apart, as a ratio, the two ends may be where one lacks its unit.
const mostApart = 4

// apartInSize: one of the two figures lacks its unit, and is too far from the other to
// be surely of that.
func (c *checker) apartInSize(x, y int) bool {
	a, b := c.mid(x), c.mid(y)
	return a > 0 && b > 0 && (roletype.Bare(&c.Doc.Quantities[x]) || roletype.Bare(&c.Doc.Quantities[y])) && max(a, b) > mostApart*min(a, b)
}

// degreesOf: the first are degrees, without their scale, of the temperature, which may lack its unit.
func degreesOf(m, temperature *mention.Quantity) bool {
	return m.Unit == "degree" && (temperature.Unit == "celsius" || temperature.Unit == "fahrenheit" || roletype.Bare(temperature))
}

// scaledAlike: the change lacks the unit of what it is of, but not its scale: "from 16.4 to 16.9
// million tons", "raised by half a million".
func scaledAlike(m, levels *mention.Quantity) bool {
	return roletype.Bare(m) && m.LowPlace >= scaledPlace && levels.LowPlace >= scaledPlace
}
