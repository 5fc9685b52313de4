package moves

import (
	"crossfoot/extract/mention"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
	"crossfoot/validate/roletype"
)

// The figures that a change may lie between.

// pool lists the figures that may be ends of the change, in text order.
func (r *endReader) pool(v *move) []int { return r.poolOf(v, r.c.EndOfChange) }

// poolOf lists the figures around the change that are as is asked.
func (r *endReader) poolOf(v *move, admits func(int) bool) []int {
	c := r.c
	s := v.m.Sentence
	back, ahead := movedReach, movedReach
	if c.HeadSentence(s) {
		back, ahead = 0, movedFromHead
	}
	var out []int
	for k := max(0, v.next-mostEndsTried); k < min(len(c.Doc.Quantities), v.next+mostEndsTried); k++ {
		m := &c.Doc.Quantities[k]
		if k == v.q || m.Sentence < s-back || m.Sentence > s+ahead || c.Cell(m) || !admits(k) {
			continue
		}
		out = append(out, k)
	}
	return out
}

// EndOfChange: the figure can be where a change begins or ends, and is no fraction or goal.
func (c *Moves) EndOfChange(q int) bool {
	return c.level(q) && roletype.Of(&c.Doc.Quantities[q]) != roletype.Fraction && !c.Near(q, evidence.ClassGoalMark) && !c.tellsWhen(q)
}

// tellsWhen: the length of time is part of a time: "in the first two weeks", "five years ago".
func (c *Moves) tellsWhen(q int) bool {
	m := &c.Doc.Quantities[q]
	return mention.IsDuration(m.Unit) && c.InTime(m.First)
}

// level: the figure tells how much there is or was, and is no change of its own or part of another.
func (c *Moves) level(q int) bool {
	m := &c.Doc.Quantities[q]
	if m.Low == nil || m.High == nil || m.IsRange || m.Age || m.Unit == mention.Percent && c.tellsChangeOf(q) {
		return false
	}
	switch roletype.Of(m) {
	case roletype.Multiple, roletype.Points:
		return false
	}
	before := c.Precedes(m, evidence.ClassBy) && !c.agents(m) || c.Precedes(m, evidence.ClassExtra)
	return !before && !c.OfThem(q)
}

// agents: so many did what a passive tells: "watched by 3.4 million".
func (c *Moves) agents(m *mention.Quantity) bool {
	for k := m.First - 1; k > max(0, m.First-1-ledReach); k-- {
		if c.TokenIn(k, evidence.ClassBy) {
			return c.TokenIn(k-1, classDoneBy)
		}
	}
	return false
}

// classDoneBy holds participles behind which "by" tells who did it.
const classDoneBy = "done-by"

// tellsChangeOf: the percentage is a change itself.
func (c *Moves) tellsChangeOf(q int) bool {
	m := &c.Doc.Quantities[q]
	return c.TellsDelta(m) || c.TokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), ClassUpComp) || c.TokenIn(min(m.Last, len(c.Doc.Tokens.All)-1), ClassDownComp)
}

// fit: the change can lie between the two figures: they are of one unit and thing, and
// the change is of that too, or a part or multiple of them. A number may lack the unit
// of the other.
func (r *endReader) fit(v *move, x, y int) bool {
	c, stated := r.c, v.m
	a, b := &c.Doc.Quantities[x], &c.Doc.Quantities[y]
	if !roletype.SameUnit(a, b) && !r.bareEnd(x, y) && !r.bareEnd(y, x) || !c.countsAlike(a, b) || c.CountsPoints(a) || c.CountsPoints(b) ||
		c.HowOften(a) || c.HowOften(b) {
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
		return evidence.Percents(levels)
	}
	if c.CountsPoints(stated) {
		return evidence.Percents(levels) || roletype.Bare(levels)
	}
	return roletype.SameUnit(stated, levels) && c.countsAlike(stated, a) && c.countsAlike(stated, b) || degreesOf(stated, levels) || scaledAlike(stated, levels)
}

// countsAlike: the two figures count one thing, as far as their nouns tell: "312 burglaries"
// and "390 cases".
func (c *Moves) countsAlike(x, y *mention.Quantity) bool {
	return c.SameOrPeople(x, y) || c.NounIn(x, classCaseNoun) || c.NounIn(y, classCaseNoun) || c.NounIn(x, classFolk) && c.NounIn(y, classFolk)
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
	if a.Unit != mention.Count || b.Unit != mention.Count || a.Noun == "" || b.Noun == "" || r.earlier(x, y) == 0 || r.c.CountsPoints(a) || r.c.CountsPoints(b) {
		return false
	}
	last := v.m.Sentence
	return max(a.Sentence, b.Sentence, last)-min(a.Sentence, b.Sentence, last) <= 1 && r.c.OneSize(x, y) &&
		(v.m.Unit != mention.Count || v.m.Noun == "" || r.c.countsAlike(v.m, a) || r.c.countsAlike(v.m, b))
}

// onlySlips are the readings with the doubt that they may be of two things.
func onlySlips(readings []*passage.Binding) []*passage.Binding {
	for _, b := range readings {
		b.SlipOnly = true
	}
	return readings
}

// bareEnd: the number may lack the unit of the other: "it had been 8.4".
func (r *endReader) bareEnd(q, other int) bool {
	apart := r.c.ApartInSize(q, other)
	return roletype.Bare(&r.c.Doc.Quantities[q]) && (!apart || r.rank(q) != rankUnknown && !mention.IsDuration(r.c.Doc.Quantities[other].Unit))
}

// degreesOf: the first are degrees, without their scale, of the temperature, which may lack its unit.
func degreesOf(m, temperature *mention.Quantity) bool {
	return m.Unit == "degree" && (temperature.Unit == "celsius" || temperature.Unit == "fahrenheit" || roletype.Bare(temperature))
}

// scaledAlike: the change lacks the unit of what it is of, but not its scale: "from 16.4 to 16.9
// million tons", "raised by half a million".
func scaledAlike(m, levels *mention.Quantity) bool {
	return roletype.Bare(m) && m.LowPlace >= evidence.ScaledPlace && levels.LowPlace >= evidence.ScaledPlace
}
