package validate

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
)

// A group of people is taken up by another of their names ("two men", "the three suspects"), or told again after
// that ("two men", "the pair", "the three men"). Where the article counts no other people before, the two numbers
// are one, unless those named or told of one by one in between make up the difference.

// Word classes of people told as a group.
const (
	classGroupNoun = "group-noun"
	classOnePerson = "one-person" // one who may have joined
	classGroupAny  = "group-any"  // anybody
	classGroupDoer = "group-doer" // those who did something
	classNationals = "nationals"  // those of a country
	classDoesHarm  = "does-harm"  // what those do
	classTollHeld  = "toll-held"
)

// largestGroup is up to what number a group is told by it.
const largestGroup = 20

// groupAgain names how the second count of people differs from that of the only group which it can take up.
func (c *checker) groupAgain(first, second int) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.groupOf(a) || !c.groupOf(b) || c.mid(first) == c.mid(second) || b.Sentence > a.Sentence+determinerReach || !c.takesUpGroup(b) || c.newAmong(a) || !c.groupsMeet(a, b) {
		return ""
	}
	if !c.toldOnce(first, second) || !c.sameTime(first, second) || c.otherScope(a.Sentence, b.Sentence) || c.titled(a) ||
		c.datedBehind(b) || c.ofOther(first, second) || c.ofTotal(second) || c.saysWhich(b) || c.countsOther(first, second) {
		return ""
	}
	if 2*c.mid(second) < c.mid(first) || c.someAmong(a.Last, c.beforeFigure(b)) || c.joinedBy(first, second) {
		return ""
	}
	return slipFigure
}

// groupOf: the figure counts a group of people.
func (c *checker) groupOf(m *mention.Quantity) bool {
	v := mention.Float(m.Low, 0)
	return c.plainCount(m) && m.Hedge == mention.Exact && m.Noun != "" && v > 1 && v < largestGroup && c.tokenIn(c.headToken(m), classGroupNoun)
}

// groupsMeet: the two are called the same, or those who did something are called by other words for them. Anybody
// may have been done something to, unless those are held or are said to do it: "three men robbed a bank".
func (c *checker) groupsMeet(a, b *mention.Quantity) bool {
	if sameNoun(a, b) {
		return true
	}
	x, y := c.headToken(a), c.headToken(b)
	if c.tokenIn(x, classGroupDoer) {
		return c.tokenIn(y, classGroupDoer) || c.tokenIn(y, classGroupAny)
	}
	s := &c.Doc.Tokens.Sentences[a.Sentence]
	return c.tokenIn(x, classGroupAny) && (c.tokenIn(y, classGroupAny) || c.tokenIn(y, classGroupDoer)) &&
		(c.tokenIn(a.Last, classDoesHarm) || c.tokensIn(a.Last, s.Last, classTollHeld))
}

// takesUpGroup: a determiner that brings in nobody new stands before the count, with no attribute between.
func (c *checker) takesUpGroup(m *mention.Quantity) bool {
	return c.namedBefore(m) && !c.tokenIn(c.beforeFigure(m), classOwnedBy) && !c.setAgainst(m) && m.Noun == headOf(m.Noun)
}

// newAmong: the first count is one of more of the kind: "another two men".
func (c *checker) newAmong(m *mention.Quantity) bool {
	return c.anew(m) || c.tokensIn(m.First, m.Last, classOtherOne)
}

// countsOther: people are counted besides before the second figure, or bare numbers that may be of people, and not
// as many as the first. Where the first was told again, only what stands behind that is heeded.
func (c *checker) countsOther(first, second int) bool {
	from := max(0, second-twinWindow)
	if c.groupBefore(first) {
		from = first
	}
	for i := from; i < second; i++ {
		o := &c.Doc.Quantities[i]
		if i == first || o.Unit != mention.Count || c.mid(i) == c.mid(first) && o.Noun != "" {
			continue
		}
		if o.Noun == "" || c.nounIn(o, classGroupNoun) || c.nounIn(o, classPeople) {
			return true
		}
	}
	return false
}

// groupBefore: the group was counted before, with the same noun.
func (c *checker) groupBefore(q int) bool {
	a := &c.Doc.Quantities[q]
	return slices.ContainsFunc(c.Doc.Quantities[max(0, q-twinWindow):q], func(o mention.Quantity) bool {
		return c.groupOf(&o) && mention.Float(o.Low, 0) == mention.Float(a.Low, 0) && sameNoun(&o, a)
	})
}

// titled: the figure begins a quotation, such as the title of a work: "Two Brothers".
func (c *checker) titled(m *mention.Quantity) bool {
	return m.First > c.Doc.Tokens.Sentences[m.Sentence].First && token.Quote(c.Doc.Tokens.All[m.First-1].Lower)
}

// joinedBy: those told of one by one up to the second count make up how many more it is, or are those whom it counts.
// Who was named before the group was is none of it.
func (c *checker) joinedBy(first, second int) bool {
	singles := c.singles(&c.Doc.Quantities[first], c.Doc.Quantities[second].First)
	more := int(c.mid(second) - c.mid(first))
	return more > 0 && len(singles) >= more || more < 0 && len(singles) >= int(c.mid(second))
}

// singles are the people told of one by one up to token end, since the sentence of the group; "the 20-year-old soldier"
// is one.
func (c *checker) singles(a *mention.Quantity, end int) map[string]bool {
	singles, before := map[string]bool{}, map[string]bool{}
	for k := c.Doc.Tokens.Sentences[a.Sentence].First; k < end; k++ {
		if c.tokenIn(k, classOnePerson) && (k < a.First || k >= a.Last) && !c.tokenIn(k+1, classOnePerson) {
			singles[c.Doc.Tokens.All[k].Lower] = true
		}
	}
	for i := range c.Doc.Entities {
		switch e := &c.Doc.Entities[i]; {
		case e.Kind != mention.Person || e.Pronoun || e.First >= end:
		case e.Sentence < a.Sentence:
			before[e.Key] = true
		case !before[e.Key]:
			singles[e.Key] = true
		}
	}
	return singles
}
