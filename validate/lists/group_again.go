package lists

import (
	"slices"

	"crossfoot/extract/mention"
	"crossfoot/extract/token"
	"crossfoot/validate/evidence"
	"crossfoot/validate/passage"
)

// A group of people is taken up by another of their names ("two men", "the three suspects"), or told again after
// that ("two men", "the pair", "the three men"). Where the article counts no other people before, the two numbers
// are one, unless those named or told of one by one in between make up the difference.

// Word classes of people told as a group.
const (
	classOnePerson = "one-person" // one who may have joined
	classGroupAny  = "group-any"  // anybody
	classGroupDoer = "group-doer" // those who did something
	classNationals = "nationals"  // those of a country
	classDoesHarm  = "does-harm"  // what those do
)

// largestGroup is up to what number a group is told by it.
const largestGroup = 20

// GroupAgain names how the second count of people differs from that of the only group which it can take up.
func (c *Lists) GroupAgain(first, second int, _ string) string {
	a, b := &c.Doc.Quantities[first], &c.Doc.Quantities[second]
	if !c.groupOf(a) || !c.groupOf(b) || c.Mid(first) == c.Mid(second) || b.Sentence > a.Sentence+evidence.DeterminerReach || !c.takesUpGroup(b) ||
		c.newAmong(a) || !c.groupsMeet(a, b) {
		return ""
	}
	if !c.ToldOnce(first, second) || !c.SameTime(first, second) || c.OtherScope(a.Sentence, b.Sentence) || c.titled(a) ||
		c.DatedBehind(b) || c.OfOther(first, second) || c.OfTotal(second) || c.SaysWhich(b) || c.countsOther(first, second) {
		return ""
	}
	if 2*c.Mid(second) < c.Mid(first) || c.SomeAmong(a.Last, c.BeforeFigure(b)) || c.joinedBy(first, second) {
		return ""
	}
	return passage.SlipFigure
}

// groupOf: the figure counts a group of people.
func (c *Lists) groupOf(m *mention.Quantity) bool {
	v := mention.Float(m.Low, 0)
	return c.PlainCount(m) && m.Hedge == mention.Exact && m.Noun != "" && v > 1 && v < largestGroup && c.TokenIn(c.HeadToken(m), evidence.ClassGroupNoun)
}

// groupsMeet: the two are called the same, or those who did something are called by other words for them. Anybody
// may have been done something to, unless those are held or are said to do it: "three men robbed a bank".
func (c *Lists) groupsMeet(a, b *mention.Quantity) bool {
	if passage.SameNoun(a, b) {
		return true
	}
	x, y := c.HeadToken(a), c.HeadToken(b)
	if c.TokenIn(x, classGroupDoer) {
		return c.TokenIn(y, classGroupDoer) || c.TokenIn(y, classGroupAny)
	}
	s := &c.Doc.Tokens.Sentences[a.Sentence]
	return c.TokenIn(x, classGroupAny) && (c.TokenIn(y, classGroupAny) || c.TokenIn(y, classGroupDoer)) &&
		(c.TokenIn(a.Last, classDoesHarm) || c.TokensIn(a.Last, s.Last, evidence.ClassTollHeld))
}

// takesUpGroup: a determiner that brings in nobody new stands before the count, with no attribute between.
func (c *Lists) takesUpGroup(m *mention.Quantity) bool {
	return c.NamedBefore(m) && !c.TokenIn(c.BeforeFigure(m), evidence.ClassOwnedBy) && !c.SetAgainst(m) && m.Noun == passage.HeadOf(m.Noun)
}

// newAmong: the first count is one of more of the kind: "another two men".
func (c *Lists) newAmong(m *mention.Quantity) bool {
	return c.Anew(m) || c.TokensIn(m.First, m.Last, evidence.ClassOtherOne)
}

// countsOther: people are counted besides before the second figure, or bare numbers that may be of people, and not
// as many as the first. Where the first was told again, only what stands behind that is heeded.
func (c *Lists) countsOther(first, second int) bool {
	from := max(0, second-evidence.TwinWindow)
	if c.groupBefore(first) {
		from = first
	}
	for i := from; i < second; i++ {
		o := &c.Doc.Quantities[i]
		if i == first || o.Unit != mention.Count || c.Mid(i) == c.Mid(first) && o.Noun != "" {
			continue
		}
		if o.Noun == "" || c.NounIn(o, evidence.ClassGroupNoun) || c.NounIn(o, evidence.ClassPeople) {
			return true
		}
	}
	return false
}

// groupBefore: the group was counted before, with the same noun.
func (c *Lists) groupBefore(q int) bool {
	a := &c.Doc.Quantities[q]
	return slices.ContainsFunc(c.Doc.Quantities[max(0, q-evidence.TwinWindow):q], func(o mention.Quantity) bool {
		return c.groupOf(&o) && mention.Float(o.Low, 0) == mention.Float(a.Low, 0) && passage.SameNoun(&o, a)
	})
}

// titled: the figure begins a quotation, such as the title of a work: "Two Brothers".
func (c *Lists) titled(m *mention.Quantity) bool {
	return m.First > c.Doc.Tokens.Sentences[m.Sentence].First && token.Quote(c.Doc.Tokens.All[m.First-1].Lower)
}

// joinedBy: those told of one by one up to the second count make up how many more it is, or are those whom it counts.
// Who was named before the group was is none of it.
func (c *Lists) joinedBy(first, second int) bool {
	singles := c.singles(&c.Doc.Quantities[first], c.Doc.Quantities[second].First)
	more := int(c.Mid(second) - c.Mid(first))
	return more > 0 && len(singles) >= more || more < 0 && len(singles) >= int(c.Mid(second))
}

// singles are the people told of one by one up to token end, since the sentence of the group; "the 20-year-old soldier"
// is one.
func (c *Lists) singles(a *mention.Quantity, end int) map[string]bool {
	singles, before := map[string]bool{}, map[string]bool{}
	for k := c.Doc.Tokens.Sentences[a.Sentence].First; k < end; k++ {
		if c.TokenIn(k, classOnePerson) && (k < a.First || k >= a.Last) && !c.TokenIn(k+1, classOnePerson) {
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
